"""What a schema shall state: what a requirement demands of which object under which condition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from apdsl.emit.json_schema.equality import equals_attribute
from apdsl.emit.json_schema.fragments import (
    VALUE,
    Schema,
    each_attribute,
    each_value,
    has_attribute,
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


@dataclass(frozen=True, slots=True, eq=False)
class Demand:
    """``then`` where the condition holds, ``otherwise`` where it does not; ``{}`` demands nothing.

    ``subject`` with the Sequences ``through`` which the way leads is the object that is meant;
    ``guard`` is the condition that all demands of the ``group`` have. ``remainder`` says what of
    the requirement the schemas leave out. A demand is equal to no other.
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

    def stating(self, schema: Schema, subject: Subject | None = None) -> Demand:
        """The same demand with this content."""
        return replace(self, then=schema, subject=subject or self.subject)


def attribute_demands(rule: AttributeRule, place: Demand) -> Iterator[Demand]:
    """The demands of one row; ``place`` is all of the demand but what it demands."""
    if rule.tag is None:
        return
    yield from _presence(rule, rule.tag, place)
    if rule.values is not None:
        needed = rule.type is None and not rule.when_present
        for condition, value in _leaves(rule.values):
            yield _value(rule, rule.tag, value, needed, replace(place, condition=condition))
    if rule.count is not None:
        low, high = rule.count.low, rule.count.high
        counted: Schema = {"type": "object", "required": ["Value"]} if low else {"type": "object"}
        most = {} if high is None else {"maxItems": high}
        items = {"type": "array", "minItems": low, **most}
        yield place.stating(each_attribute(rule.tag, counted | {"properties": {"Value": items}}))
    if rule.copy_of:
        yield replace(place, remainder="that the value is a copy compares values of any kind")


def _presence(rule: AttributeRule, tag: str, place: Demand) -> Iterator[Demand]:
    absent = without_attribute(tag)
    there = has_attribute(tag, VALUE if rule.type in ("1", "1C") else {})
    if rule.absent:
        yield place.stating(absent)
    if rule.type in ("1", "2"):
        yield place.stating(there)
    if rule.type in ("1C", "2C"):
        yield replace(
            place,
            condition=rule.condition or Undecidable("it is required"),
            then=there,
            otherwise=absent if rule.otherwise == "absent" else {},
        )


def _leaves(
    rule: ValueRule, condition: Condition = TRUE
) -> Iterator[tuple[Condition, OneOf | EqualsAttribute]]:
    if isinstance(rule, Depending):
        yield from _leaves(rule.then, conjunction([condition, rule.condition]))
        yield from _leaves(rule.otherwise, conjunction([condition, negation(rule.condition)]))
    else:
        yield condition, rule


def _value(
    rule: AttributeRule, tag: str, value: OneOf | EqualsAttribute, needed: bool, place: Demand
) -> Demand:
    if isinstance(value, OneOf):
        return place.stating(valued(tag, among(value.values, rule.vr), needed))
    equal = equals_attribute(tag, value, needed)
    if equal is not None:
        return place.stating(equal)
    other = value.attribute.keyword
    remainder = f"that it equals {other} compares two values of a large range"
    present = has_attribute(tag, VALUE) if needed else {}
    return replace(place, then=present, remainder=remainder)


def valued(tag: str, allowed: Schema, needed: bool) -> Schema:
    """A data set whose attribute has allowed values; or none, unless it is needed (PS3.5 7.4)."""
    if needed:
        return has_attribute(tag, {**VALUE, **each_value(allowed)})
    return each_attribute(tag, {"if": VALUE, "then": each_value(allowed)})
