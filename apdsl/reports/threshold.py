"""From which findings on a validation counts as failed."""

from __future__ import annotations

from typing import Literal, TypeAlias

from apdsl.runtime.findings import Finding, Unverified
from apdsl.runtime.report.presentation import FindingGroup, Presentation, UnverifiedGroup

FailOn: TypeAlias = Literal["error", "warning", "unverified", "never"]
"""Each but the last takes in those before it."""


def counts(entry: Finding | Unverified | FindingGroup | UnverifiedGroup, fail_on: FailOn) -> bool:
    """Whether something of this kind makes a validation fail, unless it is accepted."""
    if isinstance(entry, (Unverified, UnverifiedGroup)):
        return fail_on == "unverified"
    return fail_on in ("warning", "unverified") or (
        fail_on == "error" and entry.severity == "error"
    )


def counts_against(group: FindingGroup | UnverifiedGroup, fail_on: FailOn) -> bool:
    """Whether what a group holds makes a validation fail; accepted findings never do."""
    return group.accepted is None and counts(group, fail_on)


def fails(shown: Presentation, fail_on: FailOn) -> bool:
    """Whether the validation failed. Without any DICOM file it does, whatever is accepted."""
    if fail_on == "never":
        return False
    groups: tuple[FindingGroup | UnverifiedGroup, ...] = (*shown.groups, *shown.unverified)
    return not shown.report.dicom_files or any(counts_against(each, fail_on) for each in groups)
