"""Equality of two attributes by enumeration, where their values are few."""

from __future__ import annotations

from typing import Final

from apdsl.emit.json_schema.fragments import (
    Schema,
    any_of,
    has_attribute,
    has_values,
    implies,
    member,
)
from apdsl.emit.json_schema.levels import DEFINE
from apdsl.model.condition import EqualsAttribute

# PS3.3 C.7.6.3.1 and PS3.5 8.1.1: the bits of a sample; the largest sample is a double of 64 bits.
_SMALL: Final[dict[str, range]] = {
    "00280100": range(1, 65),
    "00280101": range(1, 65),
    "00280102": range(64),
}


def equals_attribute(tag: str, rule: EqualsAttribute, needed: bool) -> Schema | None:
    """Data sets whose attribute has the value that the rule asks for; ``None`` if not enumerable.

    Unless ``needed``, a data set without a value for the attribute is one of them.
    """
    other = rule.attribute.tag
    if tag not in _SMALL or other not in _SMALL:
        return None
    offset = f"{rule.offset:+d}".replace("+0", "")
    name = f"{tag}-equals-{other}{offset}"
    pairs = any_of(
        {
            "type": "object",
            "required": [tag, other],
            "properties": {
                tag: member("Value", {"const": [value + rule.offset]}),
                other: member("Value", {"const": [value]}),
            },
        }
        for value in _SMALL[other]
        if value + rule.offset in _SMALL[tag]
    )
    equal = {"$ref": f"#/$defs/{name}", DEFINE: {name: pairs}}
    return equal if needed else implies(has_attribute(tag, has_values(None, {})), equal)
