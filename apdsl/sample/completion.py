"""Data Sets made to meet demands: what is missing is added, what is wrong is put right.

A demand may call for another: an attribute that is added has a condition of its own, or others hang
on it. The demands are therefore gone over until nothing changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Final, TypeAlias

from apdsl.evaluation.conditions import View, holds, way
from apdsl.model.condition import Depending, EqualsAttribute, Literals, OneOf, ValueRule
from apdsl.model.demands import Demand
from apdsl.model.profile import AttributeRule, GroupRule, PairsRule
from apdsl.runtime import conditions
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.tags import PIXEL_DATA, TRANSFER_SYNTAX_UID, tag_number
from apdsl.runtime.values import Value
from apdsl.sample.attributes import changed_within, vr_of, with_elements, without
from apdsl.sample.values import allows, permitted, representatives, usual

_PASSES: Final = 8

Way: TypeAlias = tuple[int, ...]
"""The Sequences that lead to an attribute, and the attribute at the end; tags."""

Sets: TypeAlias = Mapping[Way, tuple[Literals, ...]]
"""The sets of values that attributes are limited to, by their places."""

_NO_SETS: Final[dict[int, tuple[Literals, ...]]] = {}

Viewer: TypeAlias = Callable[[DataSet, DataSet], View]
"""What conditions see, for a Data Set and the Item in it that the demand speaks of."""


@cache
def numbered(tag: str) -> int:
    """A tag of the model as a number; the first group of a repeating one."""
    return tag_number(tag.replace("xx", "00"))


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
    found: dict[Way, tuple[Literals, ...]] = {}
    for demand in demands:
        rule = demand.rule
        if isinstance(rule, AttributeRule) and isinstance(rule.values, OneOf):
            place = (*sequences_of(demand), numbered(rule.tag or ""))
            found[place] = (*found.get(place, ()), rule.values.values)
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
                return _paired(item, demand.rule, view)
            case AttributeRule():
                if demand.rule.tag is None:
                    return item
                if (*sequences, numbered(demand.rule.tag)) in pinned:
                    return _tied(item, demand.rule, view, sequences, pinned, sets)
                item = settled(item, demand.rule, view, _of_item(sets, sequences))
                return _tied(item, demand.rule, view, sequences, pinned, sets)

    return _everywhere(dataset, sequences, settle)


def _everywhere(
    dataset: DataSet, sequences: Way, change: Callable[[DataSet], DataSet]
) -> DataSet:
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


def _paired(item: DataSet, rule: PairsRule, view: View) -> DataSet:
    syntax = view.instance.meta.text(TRANSFER_SYNTAX_UID) if view.instance else ""
    tag = numbered(rule.attribute.tag)
    for pair in rule.pairs:
        if any(each.uid == syntax for each in pair.transfer_syntaxes):
            if all(allows(pair.values, value) for value in item.values(tag)):
                return item
    return item


def resolved(rule: ValueRule | None, view: View) -> OneOf | EqualsAttribute | None:
    """A value rule without the conditions that choose between two."""
    while isinstance(rule, Depending):
        rule = rule.then if holds(rule.condition, view) else rule.otherwise
    return rule


def _of_item(sets: Sets, sequences: Way) -> dict[int, tuple[Literals, ...]]:
    """The sets for the attributes of an Item, by tag."""
    return {way[-1]: found for way, found in sets.items() if way[:-1] == sequences}


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
    fixed = (*sequences, tag) in pinned or any(
        not allows(each, theirs + values.offset) for each in sets.get((*sequences, tag), ())
    )
    free = (*sequences, other) not in pinned and all(
        allows(each, wanted) for each in sets.get((*sequences, other), ())
    )
    if not fixed or not free:
        return item
    return with_elements(item, {other: Element(item[other].vr, (wanted,))})


def settled(
    item: DataSet,
    rule: AttributeRule,
    view: View,
    sets: Mapping[int, tuple[Literals, ...]],
) -> DataSet:
    """The Item with the attribute of a rule as the rule has it."""
    tag = numbered(rule.tag or "")
    if rule.absent:
        return without(item, tag)
    need = needs(rule, view)
    if need == "absence":
        return without(item, tag)
    if need == "value" and not item.has_value(tag):
        item = with_elements(item, {tag: filled(item, rule, view, sets)})
    elif need == "presence" and tag not in item:
        item = with_elements(item, {tag: Element(vr_of(tag, item), ())})
    if rule.values is not None and item.has_value(tag):
        if not meets(rule.values, item, tag, view):
            item = _with_permitted(item, tag, rule.values, view, sets)
    if rule.count is not None and tag in item:
        items = item.items(tag)
        low, high = rule.count.low, rule.count.high
        if len(items) < low:
            items = (*items, *(items[-1:] or (DataSet(),)) * (low - len(items)))
            item = with_elements(item, {tag: Element("SQ", items)})
        elif high is not None and len(items) > high:
            item = with_elements(item, {tag: Element("SQ", items[:high])})
    return item


def needs(rule: AttributeRule, view: View) -> str:
    """What the Type asks for: a ``value``, ``presence``, ``absence``, or nothing."""
    if rule.type in ("1", "2"):
        return "value" if rule.type == "1" else "presence"
    if rule.type in ("1C", "2C"):
        truth = None if rule.condition is None else holds(rule.condition, view)
        if truth:
            return "value" if rule.type == "1C" else "presence"
        return "absence" if truth is False and rule.otherwise == "absent" else ""
    if rule.type is None and rule.values is not None and not rule.when_present:
        return "value"
    return ""


def filled(
    item: DataSet,
    rule: AttributeRule,
    view: View,
    sets: Mapping[int, tuple[Literals, ...]] = _NO_SETS,
) -> Element:
    """The attribute of a rule with a value: a copy, one that the rule names, or any."""
    tag = numbered(rule.tag or "")
    vr = vr_of(tag, item)
    for path in rule.copy_of:
        if path.scope == "subordinates":
            continue
        source = view.data_set(path.scope, path.attributes[0].tag)
        found, _ = conditions.reached(source, way(path.attributes))
        if found:
            return found[0]
    if tag == PIXEL_DATA:
        return icon_pixels(item)
    common = _common_value(sets.get(tag, ()))
    if common is not None:
        return Element(vr, (common,))
    if rule.values is not None:
        values = permitted(rule.values, vr, item, lambda asked: holds(asked, view))
        if values is not None:
            return Element(vr, values)
    if vr == "SQ":
        count = max(1, rule.count.low if rule.count else 1)
        return Element(vr, (DataSet(),) * count)
    return Element(vr, usual(vr))


def _common_value(sets: tuple[Literals, ...]) -> Value | None:
    """A value that is in all of the sets; None where there is none, or no set."""
    values = (value for each in sets for value in representatives(each))
    return next((value for value in values if all(allows(each, value) for each in sets)), None)


def _with_permitted(
    item: DataSet,
    tag: int,
    rule: ValueRule,
    view: View,
    sets: Mapping[int, tuple[Literals, ...]],
) -> DataSet:
    vr = item[tag].vr
    rule = resolved(rule, view) or rule
    common = _common_value(sets.get(tag, ()))
    if common is not None and isinstance(rule, OneOf):
        return with_elements(item, {tag: Element(vr, (common,))})
    if isinstance(rule, EqualsAttribute):
        right = permitted(rule, vr, item, lambda asked: holds(asked, view)) or ()
        if any(not allows(each, value) for each in sets.get(tag, ()) for value in right):
            return item
    values = permitted(rule, vr, item, lambda asked: holds(asked, view))
    return item if values is None else with_elements(item, {tag: Element(vr, values)})


def meets(rule: ValueRule, item: DataSet, tag: int, view: View) -> bool:
    """Whether the values of an attribute are as the rule has them."""
    found = item.values(tag)
    match rule:
        case OneOf(values):
            return all(allows(values, value) for value in found)
        case EqualsAttribute():
            right = permitted(rule, item[tag].vr, item, lambda asked: holds(asked, view))
            return found == right
        case Depending(condition, then, otherwise):
            return meets(then if holds(condition, view) else otherwise, item, tag, view)


def icon_pixels(item: DataSet) -> Element:
    """Pixel Data that pictures something, for an Item of one sample per pixel."""
    rows, columns, bits = (_whole(item.value(tag)) for tag in (0x00280010, 0x00280011, 0x00280100))
    if bits == 1:
        return Element("OB", (b"\x55" * max(2, -(-rows * columns // 8)),))
    shades = bytes((row + column) % 256 for row in range(rows) for column in range(columns))
    return Element("OB", (shades + b"\0" * (len(shades) % 2),))


def _whole(value: Value | None) -> int:
    return value if isinstance(value, int) else 0


__all__ = [
    "Viewer",
    "Way",
    "changed_within",
    "completed",
    "filled",
    "icon_pixels",
    "meets",
    "needs",
    "numbered",
    "opened",
    "reaches",
    "sequences_of",
    "settled",
]
