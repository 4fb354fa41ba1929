"""Judging a medium by a claim: it is as claimed if it fits one of the claimed profiles.

An implementation claims profiles for several media, and a medium is of one kind. Each claimed
profile is therefore tried alone, and those for one medium together, as a File-set may have
instances under several of them (PS3.2 7.2).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from apdsl.runtime.engine import Input, judge
from apdsl.runtime.findings import Report
from apdsl.runtime.profile import Profile


@dataclass(frozen=True, slots=True)
class Attempt:
    """What became of the medium under one claimed profile, or several together."""

    profiles: tuple[Profile, ...]
    report: Report

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(finding.severity == "error" for finding in self.report.findings)

    @property
    def distance(self) -> tuple[bool, int, int]:
        """How far the medium is from what is claimed: files that are not taken count most."""
        lists = {
            requirement
            for profile in self.profiles
            for requirement in (
                profile.sop_requirement_id,
                profile.transfer_syntax_requirement_id,
                *(c.requirement_id for c in profile.checks if c.requirement_id.endswith(SUPPORT)),
            )
        }
        strange = sum(finding.requirement_id in lists for finding in self.report.findings)
        return not self.report.conformant, strange, self.errors

    def to_json(self) -> dict[str, Any]:
        """The outcome as JSON, without the findings."""
        return {
            "profiles": [profile.identifier for profile in self.profiles],
            "conformant": self.report.conformant,
            "errors": self.errors,
        }


SUPPORT = "/sop-classes"
"""How the id ends of the demand that what is on the medium is claimed."""


@dataclass(frozen=True, slots=True)
class ClaimReport:
    """The report of the claimed profiles that fit best, and the outcome of all."""

    best: Attempt
    attempts: tuple[Attempt, ...]

    @property
    def report(self) -> Report:
        return self.best.report


def judge_claim(given: Input, profiles: Sequence[Profile]) -> ClaimReport:
    """Judge what was read by each claimed profile, and by those for one medium together.

    Raises ValueError when there is no profile.
    """
    attempts = tuple(
        Attempt(chosen, judge(given, chosen)) for chosen in _combinations(tuple(profiles))
    )
    if not attempts:
        raise ValueError("judging by a claim needs at least one profile")
    return ClaimReport(min(attempts, key=lambda attempt: attempt.distance), attempts)


def _combinations(profiles: tuple[Profile, ...]) -> Iterator[tuple[Profile, ...]]:
    together: dict[tuple[Any, ...], list[Profile]] = {}
    for profile in profiles:
        yield (profile,)
        carriers = tuple(d.carrier.keyword if d.carrier else "" for d in profile.medium_demands)
        together.setdefault((profile.media, carriers, profile.security), []).append(profile)
    for found in together.values():
        if len(found) > 1:
            yield tuple(found)
