"""Enters each demand of a profile once, under an id that stays the same when lines move."""

from __future__ import annotations

from apdsl.model.profile import Requirement, RequirementKind, SourceRef, Verification
from apdsl.model.vocabulary import Role
from apdsl.source import Span


class Ledger:
    """The requirements of one model, in the order of their entry."""

    def __init__(self) -> None:
        self._entries: dict[str, Requirement] = {}
        self._numbers: dict[str, int] = {}

    def enter(
        self,
        requirement_id: str,
        clause: str,
        kind: RequirementKind,
        text: str,
        span: Span,
        *,
        reason: str | None = None,
        permitted: bool = False,
        level: str = "shall",
        roles: tuple[Role, ...] = (),
    ) -> str:
        """Enter a requirement and return its id, which gets a number if it is taken.

        A ``reason`` says why no file shows whether the requirement is met.
        """
        unique = self.unique(requirement_id)
        verification: Verification = (
            "permitted" if permitted else "enforced" if reason is None else "unverified"
        )
        place = span.first
        self._entries[unique] = Requirement(
            id=unique,
            clause=clause,
            kind=kind,
            text=text,
            verification=verification,
            source=SourceRef(span.source.name, place.line, place.column),
            level="may" if permitted else "should" if level == "should" else "shall",
            roles=roles,
            reason=reason,
        )
        return unique

    def unique(self, requirement_id: str) -> str:
        """The id, with a number behind it where another requirement has it already."""
        unique, number = requirement_id, self._numbers.get(requirement_id, 1)
        while unique in self._entries:
            number += 1
            unique = f"{requirement_id}/{number}"
        self._numbers[requirement_id] = number
        return unique

    def requirements(self) -> tuple[Requirement, ...]:
        return tuple(self._entries.values())
