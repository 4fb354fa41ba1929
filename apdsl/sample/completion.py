"""Data Sets made to meet demands: what is missing is added, what is wrong is put right.

A demand may call for another: an attribute that is added has a condition of its own, or others hang
on it. The demands are therefore gone over until nothing changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from apdsl.evaluation.conditions import View
from apdsl.model.condition import EqualsAttribute, Literals, OneOf
from apdsl.model.demands import Demand
from apdsl.model.profile import AttributeRule, GroupRule, PairsRule
from apdsl.runtime.dataset import DataSet, Element
from apdsl.sample.attributes import with_elements, without
from apdsl.sample.settling import numbered, resolved, settled
from apdsl.sample.values import allows

_PASSES: Final = 8

Way: TypeAlias = tuple[int, ...]
"""The Sequences that lead to an attribute, and the attribute at the end; tags."""

Sets: TypeAlias = Mapping[Way, Mapping[int, tuple[Literals, ...]]]
"""The sets of values that attributes are limited to: by the way to their Items, and by tag."""

_NO_SETS: Final[Mapping[int, tuple[Literals, ...]]] = {}

Viewer: TypeAlias = Callable[[DataSet, DataSet], View]
"""What conditions see, for a Data Set and the Item in it that the demand speaks of."""


def sequences_of(demand: Demand) -> Way:
    """The tags of the Sequences that lead to the Items a demand speaks of."""
    if not demand.sequences:
        return ()
    return tuple(numbered(sequence.tag) for sequence in demand.sequences)


def completed(
    dataset: DataSet,
    demands: Iterable[Demand],
    viewer: Viewer,
    pinned: frozenset[Way] = frozenset(),
) -> DataSet:
    """The Data Set made to meet the demands as far as that is possible.

    Attributes that are pinned stay as they are.
    """
    listed = tuple(demands)
    sets = sets_of(listed)
    for _ in range(_PASSES):
        before = dataset
        for demand in listed:
            dataset = _met(dataset, demand, viewer, pinned, sets)
        if dataset == before:
            break
    return dataset


def sets_of(demands: Iterable[Demand]) -> Sets:
    """The sets that the demands limit attributes to."""
    found: dict[Way, dict[int, tuple[Literals, ...]]] = {}
    for demand in demands:
        rule = demand.rule
        if isinstance(rule, AttributeRule) and isinstance(rule.values, OneOf):
            of_item = found.setdefault(sequences_of(demand), {})
            tag = numbered(rule.tag or "")
            of_item[tag] = (*of_item.get(tag, ()), rule.values.values)
    return found


def opened(dataset: DataSet, sequences: Way) -> DataSet:
    """The Data Set with an Item at the end of a way through Sequences."""
    if not sequences:
        return dataset
    first, *rest = sequences
    items = dataset.items(first) or (DataSet(),)
    inner = opened(items[0], tuple(rest))
    return with_elements(dataset, {first: Element("SQ", (inner, *items[1:]))})


def reaches(dataset: DataSet, sequences: Way) -> bool:
    """Whether the Data Set has an Item at the end of the way."""
    if not sequences:
        return True
    items = dataset.items(sequences[0])
    return any(reaches(item, sequences[1:]) for item in items)


def _met(
    dataset: DataSet, demand: Demand, viewer: Viewer, pinned: frozenset[Way], sets: Sets
) -> DataSet:
    sequences = sequences_of(demand)
    if sequences and not reaches(dataset, sequences):
        return dataset
    whole = dataset

    def settle(item: DataSet) -> DataSet:
        view = viewer(whole, item)
        match demand.rule:
            case GroupRule():
                return item if _in_group(pinned, demand.rule) else _grouped(item, demand.rule)
            case PairsRule():
                return item  # the picture was chosen for it
            case AttributeRule():
                if demand.rule.tag is None:
                    return item
                if (*sequences, numbered(demand.rule.tag)) in pinned:
                    return _tied(item, demand.rule, view, sequences, pinned, sets)
                item = settled(item, demand.rule, view, sets.get(sequences, _NO_SETS))
                return _tied(item, demand.rule, view, sequences, pinned, sets)

    return _everywhere(dataset, sequences, settle)


def _everywhere(dataset: DataSet, sequences: Way, change: Callable[[DataSet], DataSet]) -> DataSet:
    if not sequences:
        return change(dataset)
    first, *rest = sequences
    items = dataset.items(first)
    if not items:
        return dataset
    changed = tuple(_everywhere(item, tuple(rest), change) for item in items)
    return dataset if changed == items else with_elements(dataset, {first: Element("SQ", changed)})


def _in_group(pinned: frozenset[Way], rule: GroupRule) -> bool:
    group = int(rule.group.replace("xx", "00"), 16)
    mask = 0xFF01 if "xx" in rule.group else 0xFFFF
    return any((way[-1] >> 16) & mask == group & mask for way in pinned)


def _grouped(item: DataSet, rule: GroupRule) -> DataSet:
    group = int(rule.group.replace("xx", "00"), 16)
    mask = 0xFF01 if "xx" in rule.group else 0xFFFF
    there = [tag for tag in item if (tag >> 16) & mask == group & mask]
    return without(item, *there) if there else item


def _tied(
    item: DataSet,
    rule: AttributeRule,
    view: View,
    sequences: Way,
    pinned: frozenset[Way],
    sets: Sets,
) -> DataSet:
    """The Item where an attribute that another depends on follows it, if that one cannot give way.

    Where A is to equal B, and A is limited to a set that the value of B is not in, B takes the
    value of A.
    """
    values = resolved(rule.values, view)
    if not isinstance(values, EqualsAttribute):
        return item
    tag, other = numbered(rule.tag or ""), numbered(values.attribute.tag)
    ours, theirs = item.value(tag), item.value(other)
    if not isinstance(ours, int) or not isinstance(theirs, int) or ours == theirs + values.offset:
        return item
    wanted = ours - values.offset
    limits = sets.get(sequences, _NO_SETS)
    fixed = (*sequences, tag) in pinned or any(
        not allows(each, theirs + values.offset) for each in limits.get(tag, ())
    )
    free = (*sequences, other) not in pinned and all(
        allows(each, wanted) for each in limits.get(other, ())
    )
    if not fixed or not free:
        return item
    return with_elements(item, {other: Element(item[other].vr, (wanted,))})
