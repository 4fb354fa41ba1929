"""Rows of the models and of the transcriptions in one form, so that they can be compared."""

from __future__ import annotations

from collections.abc import Iterable

from apdsl import dictionary
from apdsl.model.profile import AttributeRule

from . import compiled
from .published import Key, Value


def region_item(item: AttributeRule) -> tuple[object, ...]:
    return (
        item.type,
        compiled.condition(item.condition),
        compiled.value(item.values),
        item.otherwise,
        item.absent,
    )


def clause_of(clause: str) -> str:
    """The clause without the part, which is PS3.11 for all that an annex states."""
    return clause.removeprefix("PS3.11 ")


def key_row(rule: AttributeRule) -> tuple[object, ...]:
    return (
        name_of(rule) if rule.tag else "",
        display_tag(rule),
        rule.record_types,
        rule.type,
        compiled.condition(rule.condition),
        rule.otherwise == "may",
        [key_row(item)[:2] + key_row(item)[3:] for item in rule.items],
        compiled.copy_of(rule.copy_of),
    )


def published_key(key: Key) -> tuple[object, ...]:
    items = [published_key(item) for item in key.items]
    return (
        key.name if key.tag else "",
        key.tag,
        tuple(key.record.split(" or ")),
        key.type,
        key.when.meaning if key.when else "",
        key.when is not None and key.when.may_otherwise,
        [item[:2] + item[3:] for item in items],
        key.copy_of,
    )


def values_by_tag(rules: Iterable[AttributeRule]) -> dict[str, str]:
    return {display_tag(rule): compiled.value(rule.values) for rule in rules}


def meanings(values: Iterable[Value]) -> dict[str, str]:
    return {value.tag: value.meaning for value in values}


def name_of(rule: AttributeRule) -> str:
    """The name as the annex prints it, or else that of PS3.6."""
    found = dictionary.attribute(rule.keyword or "")
    return rule.name or (found.name if found else "")


def display_tag(rule: AttributeRule) -> str:
    return "" if rule.tag is None else dictionary.format_tag(rule.tag)


def name_of_uid(uid: str) -> str:
    found = dictionary.uid(uid)
    return found.name if found else uid
