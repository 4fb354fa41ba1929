"""What a validation by one profile finds, in numbers, where of what is alike one is judged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from apdsl.runtime.checks import Severity, Unknown, Violation
from apdsl.runtime.findings import Finding, Unverified


@dataclass(slots=True)
class Tally:
    """The numbers of what a report would list, each finding once.

    ``violated`` are the ids of requirements with errors in the order in which they were entered;
    ``outside`` counts the files that violate one of ``table``.
    """

    table: frozenset[str] = frozenset()
    violated: dict[str, None] = field(default_factory=dict)
    unverified: set[str] = field(default_factory=set)
    errors: int = 0
    warnings: int = 0
    outside: int = 0
    _elsewhere: set[Finding] = field(default_factory=set)

    def enter(
        self,
        findings: Iterable[Finding],
        unverified: Iterable[Unverified],
        place: str = "",
        times: int = 1,
    ) -> None:
        """What was found of a subject, and as often of others like it.

        ``place`` is the name of the subject. What is found at another place is found once.
        """
        outside = False
        for finding in dict.fromkeys(findings):
            if finding.path != place:
                if finding in self._elsewhere:
                    continue
                self._elsewhere.add(finding)
            count = times if finding.path == place else 1
            self._count(finding.requirement_id, finding.severity, count)
            outside = outside or (
                finding.severity == "error" and finding.requirement_id in self.table
            )
        self.outside += times * outside
        self.unverified.update(entry.requirement_id for entry in unverified)

    def enter_results(
        self, requirement: str, severity: Severity, results: frozenset[Violation | Unknown]
    ) -> None:
        """What a check on the File-set as a whole found."""
        violations = sum(isinstance(result, Violation) for result in results)
        if violations:
            self._count(requirement, severity, violations)
        if violations < len(results):
            self.unverified.add(requirement)

    def _count(self, requirement: str, severity: Severity, count: int) -> None:
        if severity == "error":
            self.violated[requirement] = None
            self.errors += count
        else:
            self.warnings += count
