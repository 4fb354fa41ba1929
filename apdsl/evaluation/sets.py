"""The SOP Classes that references to classes and to sets of them stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from apdsl.model.common import CommonModel
from apdsl.model.condition import AnySopClassRef, Condition, SopClassRef
from apdsl.model.demands import members


@dataclass(frozen=True, slots=True)
class Membership:
    """SOP Classes by UID; ``condition`` limits them to some of their instances."""

    uids: frozenset[str]
    condition: Condition | None = None


def memberships(
    references: Iterable[AnySopClassRef], common: CommonModel
) -> tuple[Membership, ...]:
    """The SOP Classes of the references, those with the same condition together."""
    gathered: dict[Condition | None, set[str]] = {}
    for uid, condition in _members(references, common):
        gathered.setdefault(condition, set()).add(uid)
    return tuple(Membership(frozenset(uids), condition) for condition, uids in gathered.items())


def _members(
    references: Iterable[AnySopClassRef], common: CommonModel
) -> Iterator[tuple[str, Condition | None]]:
    for reference in references:
        if isinstance(reference, SopClassRef):
            yield reference.uid, None
        else:
            yield from members(common.sop_class_set(reference.set))
