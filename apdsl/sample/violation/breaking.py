"""Ways to break a demand on an attribute, for an Item that meets it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from apdsl.evaluation.conditions import View, holds
from apdsl.model.profile import AttributeRule, GroupRule, PairsRule
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.values import Value
from apdsl.sample.attributes import vr_of, with_elements, without
from apdsl.sample.settling import filled, numbered
from apdsl.sample.values import forbidden, usual

_OVERLAY_ROWS = 0x60000010
_EXTRA = 0x00081160  # Referenced Frame Number


@dataclass(frozen=True, slots=True)
class Break:
    """An Item in which a demand is broken, and how, in words that go on from the attribute."""

    item: DataSet
    tag: int
    how: str


def breaks(
    rule: AttributeRule | GroupRule | PairsRule,
    item: DataSet,
    view: View,
    known: Iterable[Value] = (),
) -> Iterator[Break]:
    """Breaks of the rule, the smallest first. ``known`` are values that some rule speaks of."""
    match rule:
        case GroupRule():
            yield from _group_breaks(rule, item)
        case PairsRule():
            tag = numbered(rule.attribute.tag)
            for value in (*known, "UNHEARD OF"):
                broken = with_elements(item, {tag: Element("CS", (value,))})
                yield Break(broken, tag, f"is {value!r}")
        case AttributeRule():
            yield from _attribute_breaks(rule, item, view, known)


def _attribute_breaks(
    rule: AttributeRule, item: DataSet, view: View, known: Iterable[Value]
) -> Iterator[Break]:
    tag = numbered(rule.tag or "")
    vr = item[tag].vr if tag in item else vr_of(tag, item)
    if rule.absent:
        theirs = view.instance.dataset.get(tag) if view.instance is not None else None
        there = theirs if theirs is not None else Element(vr, usual(vr))
        yield Break(with_elements(item, {tag: there}), tag, "is there")
        return
    if rule.copy_of:
        yield from _copy_breaks(rule, item, tag)
    yield from _type_breaks(rule, item, view, tag, vr)
    if rule.values is not None:
        decide = lambda asked: holds(asked, view)  # noqa: E731
        values = (*((value,) for value in known), *forbidden(rule.values, vr, item, decide))
        for value in values:
            shown = ", ".join(map(str, value))
            broken = with_elements(item, {tag: Element(vr, value)})
            yield Break(broken, tag, f"is {shown}, which is not permitted")
    if rule.count is not None:
        yield from _count_breaks(rule, item, tag)


def _type_breaks(
    rule: AttributeRule, item: DataSet, view: View, tag: int, vr: str
) -> Iterator[Break]:
    missing = Break(without(item, tag), tag, "is missing")
    empty = Break(with_elements(item, {tag: Element(vr, ())}), tag, "has no value")
    if rule.type is None:
        if rule.values is not None and not rule.when_present:
            yield from (missing, empty)
        return
    if rule.type == "3":
        return
    truth = rule.condition is None or holds(rule.condition, view)
    if truth is False:
        if rule.otherwise == "absent":
            there = filled(item, rule, view)
            yield Break(
                with_elements(item, {tag: there}), tag, "is there though its condition is false"
            )
        return
    if truth is None:
        yield empty
    elif rule.type.startswith("1"):
        yield from (missing, empty)
    else:
        yield missing


def _count_breaks(rule: AttributeRule, item: DataSet, tag: int) -> Iterator[Break]:
    assert rule.count is not None
    items = item.items(tag)
    if rule.count.high is not None:
        more = (*items, *(items[-1:] or (DataSet(),)) * (rule.count.high + 1 - len(items)))
        broken = with_elements(item, {tag: Element("SQ", more)})
        yield Break(broken, tag, f"has {len(more)} Items")
    if rule.count.low > 0:
        fewer = items[: rule.count.low - 1]
        broken = with_elements(item, {tag: Element("SQ", fewer)})
        yield Break(broken, tag, f"has {len(fewer)} Items")


def _copy_breaks(rule: AttributeRule, item: DataSet, tag: int) -> Iterator[Break]:
    """A copy that has something more in an Item: it contradicts nothing but being complete."""
    items = item.items(tag)
    if items:
        extra = with_elements(items[0], {_EXTRA: Element("IS", (1,))})
        broken = with_elements(item, {tag: Element("SQ", (extra, *items[1:]))})
        yield Break(broken, tag, "is no complete copy of that of the instance")
    elif item.has_value(tag):
        element = item[tag]
        broken = with_elements(item, {tag: Element(element.vr, (*element.values,) * 2)})
        yield Break(broken, tag, "is no copy of that of the instance")


def _group_breaks(rule: GroupRule, item: DataSet) -> Iterator[Break]:
    group = int(rule.group.replace("xx", "00"), 16)
    tag = _OVERLAY_ROWS if group == 0x6000 else group << 16 | 0x0010
    there = with_elements(item, {tag: Element(vr_of(tag), usual(vr_of(tag)))})
    if rule.required is None:
        yield Break(there, tag, "is there")
    else:
        missing = numbered(rule.required.tag)
        yield Break(there, missing, "is missing in a group that is there")
