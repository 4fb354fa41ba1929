"""Checks that envelopes use the algorithms that a claim names (PS3.2 7.6).

A claim names algorithms as the security profiles of PS3.15 do: ``AES``, ``SHA-256``. What it names
in other words is left unjudged. What a security profile offers and the claim does not name is not
used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from apdsl.model.claim import SecurityClaim
from apdsl.model.common import CommonModel
from apdsl.model.vocabulary import SECURITY_PROPERTIES, Role
from apdsl.runtime.checks import Check, NotApplicable, Result, Results, Severity, Unknown, Violation
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.secure.algorithms import PROPERTIES, Use, uses

CLAUSE = "PS3.2 7.6"


def security_checks(
    used: SecurityClaim,
    roles: Iterable[Role],
    common: CommonModel,
    claim: str,
    prefix: str,
    severity: Severity,
) -> Iterator[Check]:
    """A check for each property that the claim names, or that it could name and does not.

    ``claim`` is what messages call the claim, ``prefix`` what the ids of the checks begin with.
    """
    roles = tuple(roles)
    offered = _offered(common)
    own = {name for keyword, name in offered if keyword == used.profile}
    for name in PROPERTIES:
        values = tuple(dict.fromkeys(str(v) for role in roles for v in used.values(name, role)))
        if values or name in own:
            known = frozenset().union(*(offered[key] for key in offered if key[1] == name))
            named = _Named(claim, name, values, known, used.source.place)
            yield named.check(f"{prefix}/{name}", severity)


def _offered(common: CommonModel) -> dict[tuple[str, str], frozenset[str]]:
    """What each security profile offers of each property."""
    return {
        (definition.keyword, each.name): frozenset(map(str, each.values))
        for definition in common.security_profiles
        for each in definition.properties
    }


@dataclass(frozen=True, slots=True)
class _Named:
    """The values that a claim names for a property; ``known`` are all that have a known meaning."""

    claim: str
    property: str
    values: tuple[str, ...]
    known: frozenset[str]
    place: str

    def check(self, identifier: str, severity: Severity) -> Check:
        words = SECURITY_PROPERTIES[self.property]
        text = f"{self.claim} uses what it claims: {words}"
        return Check(identifier, CLAUSE, "file-set", self._run, self.place, text, severity)

    def _run(self, file_set: FileSet) -> Results:
        found = uses(file_set, self.property)
        if not found:
            yield NotApplicable()
        for use in found:
            result = self._judged(use)
            if result is not None:
                yield result

    def _judged(self, use: Use) -> Result | None:
        if use.reason:
            return Unknown(use.reason, use.where or None)
        if set(use.names) & set(self.values):
            return None
        strange = [v for v in self.values if v.partition(" with ")[0] not in self.known]
        if strange:
            reason = f"{self.claim} names {' and '.join(strange)}, which is not compared"
            return Unknown(reason, use.where or None)
        name, claimed = use.names[-1], " or ".join(self.values) or "none"
        words = SECURITY_PROPERTIES[self.property]
        subject = f'"{use.where}"' if use.where else "the e-mail"
        message = (
            f"{words[0].upper()}{words[1:]} of {subject}: {name}; {self.claim} claims {claimed} "
            f"({self.place})."
        )
        return Violation(message, None, name, claimed, use.where or None)
