"""The table of structural rules by name, filled where each rule is defined."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol, TypeAlias

from apdsl.runtime.checks import Results
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import Profile

FileRule: TypeAlias = Callable[[Instance], Results]
"""A rule on one DICOM file; it is run on every one, the DICOMDIR included."""


class FileSetRule(Protocol):
    """A rule on a File-set; the profile supplies the tables of record types."""

    def __call__(self, file_set: FileSet, profile: Profile) -> Results:
        """What violates the rule."""


FILE_RULES: Final[dict[str, FileRule]] = {}
FILE_SET_RULES: Final[dict[str, FileSetRule]] = {}


def file_rule(name: str) -> Callable[[FileRule], FileRule]:
    """Enters a function as the rule of this name on files."""

    def enter(rule: FileRule) -> FileRule:
        FILE_RULES[name] = rule
        return rule

    return enter


def file_set_rule(name: str) -> Callable[[FileSetRule], FileSetRule]:
    """Enters a function as the rule of this name on File-sets."""

    def enter(rule: FileSetRule) -> FileSetRule:
        FILE_SET_RULES[name] = rule
        return rule

    return enter
