"""One Item made to meet one demand on an attribute: what the Type asks for, and which value."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from apdsl.evaluation.conditions import View, holds, way
from apdsl.model.condition import Depending, EqualsAttribute, Literals, OneOf, ValueRule
from apdsl.model.profile import AttributeRule
from apdsl.runtime import conditions
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.tags import PIXEL_DATA, tag_number
from apdsl.runtime.values import Value
from apdsl.sample.attributes import vr_of, with_elements, without
from apdsl.sample.values import allows, permitted, representatives, usual

_NO_SETS: Final[dict[int, tuple[Literals, ...]]] = {}


@cache
def numbered(tag: str) -> int:
    """A tag of the model as a number; the first group of a repeating one."""
    return tag_number(tag.replace("xx", "00"))


def resolved(rule: ValueRule | None, view: View) -> OneOf | EqualsAttribute | None:
    """A value rule without the conditions that choose between two."""
    while isinstance(rule, Depending):
        rule = rule.then if holds(rule.condition, view) else rule.otherwise
    return rule


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
    wrong = rule.values is not None and item.has_value(tag)
    if rule.values is not None and wrong and not meets(rule.values, item, tag, view):
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
    shades = _shades(rows, columns)
    return Element("OB", (shades + b"\0" * (len(shades) % 2),))


@cache
def _shades(rows: int, columns: int) -> bytes:
    return bytes((row + column) % 256 for row in range(rows) for column in range(columns))


def _whole(value: Value | None) -> int:
    return value if isinstance(value, int) else 0
