"""The structural rules on files and File-sets, by the names that profiles impose them under."""

from __future__ import annotations

from apdsl.runtime.rules import (
    dicomdir,
    file,
    file_ids,
    hierarchy,
    keys,
    patients,
    references,
    security,
    structure,
)
from apdsl.runtime.rules.registry import FILE_RULES, FILE_SET_RULES

__all__ = [
    "FILE_RULES",
    "FILE_SET_RULES",
    "dicomdir",
    "file",
    "file_ids",
    "hierarchy",
    "keys",
    "patients",
    "references",
    "security",
    "structure",
]
