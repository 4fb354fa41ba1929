"""Reading File-sets, running the requirements of profiles on them, and reporting what was found.

The package depends on nothing else of apdsl: generated validators need only it and pydicom.
"""

from __future__ import annotations
