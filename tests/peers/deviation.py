"""Deviations of other programs as values: what they are, and which differences they excuse."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from apdsl.runtime.findings import Finding
from apdsl.runtime.instance import Instance


@dataclass(frozen=True, slots=True)
class Said:
    """What a program says of a file: whether it accepts it, and its errors."""

    accepts: bool
    reasons: tuple[str, ...] = ()


def always(instance: Instance) -> bool:
    return True


@dataclass(frozen=True)
class Deviation:
    """One way in which a program deviates, bound as tightly as can be.

    ``options`` is a pattern of the options of the program that it concerns. ``reason`` matches the
    errors by which the program rejects what apdsl accepts, ``requirement`` the ids of the
    requirements by which apdsl rejects what the program accepts; one of them may be absent.
    ``where`` limits the deviation to some instances, ``of`` to reasons that name some attributes,
    for an instance and a profile.
    """

    number: str
    options: str
    what: str
    clause: str
    reason: str | None = None
    requirement: str | None = None
    where: Callable[[Instance], bool] = always
    of: Callable[[Instance, str, str], bool] | None = None

    def concerns(self, option: str) -> bool:
        return re.fullmatch(self.options, option) is not None

    def excuses_rejection(self, reason: str, instance: Instance, identifier: str) -> bool:
        """Whether a reason of the program to reject the instance is this deviation."""
        found = re.fullmatch(self.reason, reason) if self.reason is not None else None
        if found is None or not self.where(instance):
            return False
        return self.of is None or self.of(instance, found["tag"], identifier)

    def excuses_acceptance(self, requirement: str, instance: Instance, identifier: str) -> bool:
        """Whether the program overlooks the violation of a requirement by this deviation."""
        wanted = self.requirement
        return (
            wanted is not None
            and re.fullmatch(wanted, requirement) is not None
            and self.where(instance)
        )


@dataclass(frozen=True)
class DirectoryDeviation:
    """A way in which a DICOMDIR that dcmmkdir wrote for conforming instances is wrong.

    ``requirement`` matches the ids of the requirements that it violates, ``record`` the type of
    the records at which it does, or is empty for findings elsewhere.
    """

    number: str
    options: str
    what: str
    clause: str
    requirement: str
    record: str = ""

    def concerns(self, option: str) -> bool:
        return re.fullmatch(self.options, option) is not None

    def explains(self, finding: Finding) -> bool:
        """Whether the finding is this deviation."""
        _, _, record = finding.path.partition(" ")
        return (
            re.fullmatch(self.requirement, finding.requirement_id) is not None
            and re.fullmatch(self.record, record) is not None
        )
