"""File-sets that break one structural rule: for each rule by its name, the change that breaks it.

A rule has its meaning in ``apdsl.model.vocabulary``; what breaks it is stated here once, whatever
profile imposes it.
"""

from __future__ import annotations

from apdsl.sample.violation.rules import directory, files, records
from apdsl.sample.violation.rules.registry import CHANGES, violating

__all__ = ["CHANGES", "directory", "files", "records", "violating"]
