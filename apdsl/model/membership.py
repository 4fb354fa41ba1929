"""The SOP Classes that references to classes and to sets of them stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from apdsl.model.common import CommonModel, SopClassSet
from apdsl.model.condition import AnySopClassRef, Condition, IsA, SopClassRef
from apdsl.model.profile import ParameterBlock

MULTI_FRAME = "multi-frame"


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


def members(sop_class_set: SopClassSet) -> tuple[tuple[str, Condition | None], ...]:
    """The UIDs of a set; with a condition where only some instances of the class belong to it.

    In the set of multi-frame classes an IOD that allows single frames too has a condition.
    """
    limited = sop_class_set.set == MULTI_FRAME
    return tuple(
        (
            member.uid,
            None if isinstance(member.multi_frame, bool) or not limited else member.multi_frame,
        )
        for member in sop_class_set.members
    )


def _members(
    references: Iterable[AnySopClassRef], common: CommonModel
) -> Iterator[tuple[str, Condition | None]]:
    for reference in references:
        if isinstance(reference, SopClassRef):
            yield reference.uid, None
        else:
            yield from members(common.sop_class_set(reference.set))


def subjects(
    block: ParameterBlock, common: CommonModel
) -> tuple[frozenset[str] | None, tuple[Condition, ...]]:
    """The SOP Classes whose instances a block is about (None: all), and what limits them."""
    limits = () if block.where is None else (block.where,)
    if not block.applies_to:
        return None, limits
    found = memberships(block.applies_to, common)
    uids = frozenset(uid for membership in found for uid in membership.uids)
    if any(membership.condition is not None for membership in found):
        limits = (IsA("instance", block.applies_to), *limits)
    return uids, limits
