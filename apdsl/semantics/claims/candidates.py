"""The rows of a profile as a claim can fill them: one for each SOP Class and Transfer Syntax."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from apdsl.model.common import CommonModel
from apdsl.model.condition import AllOf, Condition, SopClassRef, SopClassSetRef, TransferSyntaxRef
from apdsl.model.membership import members
from apdsl.model.profile import ProfileModel, SopClassRow
from apdsl.model.vocabulary import Level, Role

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row for one SOP Class; ``syntax`` is None where the profile leaves it to the claim."""

    row: SopClassRow
    sop_class: SopClassRef
    syntax: TransferSyntaxRef | None
    where: Condition | None
    of_set: str | None

    @property
    def key(self) -> Key:
        """What tells the candidates of one profile apart."""
        syntax = "" if self.syntax is None else self.syntax.uid
        return self.row.requirement_id, self.sop_class.uid, syntax

    def level(self, role: Role) -> Level:
        """What the profile says of a role; a role that it does not define is ``undefined``."""
        return self.row.requirements.get(role, "undefined")

    def filled(self, syntax: TransferSyntaxRef) -> Candidate:
        """The row with the Transfer Syntax that a claim puts in its open cell."""
        return self if self.syntax is not None else replace(self, syntax=syntax)


class Candidates:
    """All candidates of one profile."""

    def __init__(self, profile: ProfileModel, common: CommonModel) -> None:
        self._common = common
        self.profile = profile

    @cached_property
    def all(self) -> tuple[Candidate, ...]:
        """In the order of the rows, and within a set of its members."""
        return tuple(
            candidate for row in self.profile.sop_classes for candidate in self._of_row(row)
        )

    @cached_property
    def _by_class(self) -> dict[str, list[Candidate]]:
        found: dict[str, list[Candidate]] = {}
        for candidate in self.all:
            found.setdefault(candidate.sop_class.uid, []).append(candidate)
        return found

    def of_class(self, sop_class: SopClassRef) -> tuple[Candidate, ...]:
        """The candidates for a SOP Class."""
        return tuple(self._by_class.get(sop_class.uid, ()))

    def qualified(self, name: str) -> tuple[Candidate, ...]:
        """The candidates of the rows that the profile gives a name of its own."""
        return tuple(c for c in self.all if c.row.qualified_as == name)

    def _of_row(self, row: SopClassRow) -> Iterator[Candidate]:
        syntax = None if row.transfer_syntax == "declared" else row.transfer_syntax
        assert not isinstance(syntax, str)
        if isinstance(row.sop_class, SopClassRef):
            yield Candidate(row, row.sop_class, syntax, row.where, None)
            return
        keywords = self._keywords(row.sop_class)
        for uid, condition in members(self._common.sop_class_set(row.sop_class.set)):
            where = _both(row.where, condition)
            yield Candidate(row, SopClassRef(uid, keywords[uid]), syntax, where, row.sop_class.set)

    def _keywords(self, reference: SopClassSetRef) -> dict[str, str]:
        found = self._common.sop_class_set(reference.set)
        return {member.uid: member.keyword for member in found.members}


def _both(first: Condition | None, second: Condition | None) -> Condition | None:
    parts = tuple(part for part in (first, second) if part is not None)
    return AllOf(parts) if len(parts) > 1 else next(iter(parts), None)
