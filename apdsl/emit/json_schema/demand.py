"""What a schema shall state: what a requirement demands of which object under which condition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from apdsl.emit.json_schema.equality import equals_attribute
from apdsl.emit.json_schema.fragments import (
    VALUE,
    Schema,
    all_of,
    each_attribute,
    each_value,
    has_attribute,
    has_values,
    without_attribute,
)
from apdsl.emit.json_schema.literals import among
from apdsl.emit.json_schema.logic import TRUE, conjunction, negation
from apdsl.model.condition import (
    Condition,
    Depending,
    EqualsAttribute,
    OneOf,
    Undecidable,
    ValueRule,
)
from apdsl.model.profile import AttributeRule

Subject = Literal["file", "meta", "dataset", "record", "directory", "node", "document"]


@dataclass(frozen=True, slots=True)
class Demand:
    """``then`` where the condition holds, ``otherwise`` where it does not; ``{}`` demands nothing.

    ``subject`` with the Sequences ``through`` which the way leads is the object that is meant;
    ``guard`` is the condition that all demands of the ``group`` have. ``remainder`` says what of
    the requirement the schemas leave out.
    """

    requirement_id: str
    subject: Subject
    group: str
    then: Schema
    otherwise: Schema = field(default_factory=dict)
    condition: Condition = TRUE
    guard: Condition = TRUE
    through: tuple[str, ...] = ()
    remainder: str = ""


def attribute_demands(rule: AttributeRule, place: Demand) -> Iterator[Demand]:
    """The demands of one attribute; ``place`` has subject, group, guard and way already."""
    place = replace(place, requirement_id=rule.requirement_id, then={})
    if rule.tag is None:
        yield place  # A row for all other attributes permits them and demands nothing.
        return
    yield _presence(rule, rule.tag, place)
    if rule.values is not None:
        for condition, value in _leaves(rule.values):
            yield _value(rule, rule.tag, value, replace(place, condition=condition))
    if rule.count is not None:
        high = {} if rule.count.high is None else {"maxItems": rule.count.high}
        items: Schema = {"type": "array", "minItems": rule.count.low, **high}
        counted = {"type": "object", "properties": {"Value": items}}
        if rule.count.low > 0:
            counted |= {"required": ["Value"]}
        yield replace(place, then=each_attribute(rule.tag, counted))
    if rule.copy_of:
        yield replace(place, remainder="that the value is a copy compares values of any kind")
    inside = replace(place, through=(*place.through, rule.tag))
    for item in rule.items:
        yield from attribute_demands(item, inside)


def _presence(rule: AttributeRule, tag: str, place: Demand) -> Demand:
    absent = without_attribute(tag)
    if rule.absent:
        return replace(place, then=absent)
    there = has_attribute(tag, VALUE if rule.type in ("1", "1C") else {})
    if rule.type in ("1", "2"):
        return replace(place, then=there)
    if rule.type in ("1C", "2C"):
        condition = Undecidable("no condition is given") if rule.condition is None else None
        return replace(
            place,
            condition=condition or rule.condition or TRUE,
            then=there,
            otherwise=absent if rule.otherwise == "absent" else {},
        )
    return place


def _leaves(
    rule: ValueRule, condition: Condition = TRUE
) -> Iterator[tuple[Condition, OneOf | EqualsAttribute]]:
    if isinstance(rule, Depending):
        yield from _leaves(rule.then, conjunction([condition, rule.condition]))
        yield from _leaves(rule.otherwise, conjunction([condition, negation(rule.condition)]))
    else:
        yield condition, rule


def _value(rule: AttributeRule, tag: str, value: OneOf | EqualsAttribute, place: Demand) -> Demand:
    if isinstance(value, OneOf):
        allowed = among(value.values, rule.vr)
        if rule.when_present:
            return replace(place, then=each_attribute(tag, each_value(allowed)))
        return replace(place, then=has_attribute(tag, has_values(None, allowed)))
    equal = equals_attribute(tag, value, needed=not rule.when_present)
    presence = {} if rule.when_present else has_attribute(tag, VALUE)
    if equal is None:
        remainder = f"that it equals {value.attribute.keyword} compares two values of a large range"
        return replace(place, then=presence, remainder=remainder)
    return replace(place, then=all_of([equal]))
