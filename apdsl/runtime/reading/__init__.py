"""Reading DICOM files: from bytes to instances, with every malformation as a problem."""

from __future__ import annotations
