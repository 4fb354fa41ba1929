"""The findings and unverified entries of a validation while it goes on, each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from apdsl.runtime.findings import FileSummary, Finding, Report, Unverified
from apdsl.runtime.profile import Profile


@dataclass(slots=True)
class Ledger:
    """What was found so far, in the order in which it was entered."""

    findings: dict[Finding, None] = field(default_factory=dict)
    unverified: dict[Unverified, None] = field(default_factory=dict)

    def enter(self, findings: Iterable[Finding], unverified: Iterable[Unverified]) -> None:
        """Adds what is not there yet."""
        self.findings.update(dict.fromkeys(findings))
        self.unverified.update(dict.fromkeys(unverified))

    def report(
        self, profiles: Sequence[Profile], medium: str, files: Iterable[FileSummary]
    ) -> Report:
        """The report of a validation against the profiles."""
        return Report(
            tuple((profile.identifier, profile.edition) for profile in profiles),
            medium,
            tuple(files),
            tuple(self.findings),
            tuple(self.unverified),
        )
