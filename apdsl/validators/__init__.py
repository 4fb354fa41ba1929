"""The generated validators as modules: ``from apdsl.validators import std_xabc_cd``.

The modules lie among the generated artefacts, in a checkout as in a wheel; this package finds them
there.
"""

from __future__ import annotations

from apdsl import resources

__path__ = [*__path__, str(resources.generated_dir() / "python")]
