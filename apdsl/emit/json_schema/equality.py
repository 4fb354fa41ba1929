"""Equality of two attributes by enumeration, where their values are few."""

from __future__ import annotations

from typing import Final

from apdsl.emit.json_schema.address import common
from apdsl.emit.json_schema.fragments import (
    VALUE,
    Schema,
    any_of,
    defined,
    has_attribute,
    implies,
    member,
)
from apdsl.model.condition import EqualsAttribute

# PS3.3 C.7.6.3.1 and PS3.5 8.1.1: the bits of a sample; the largest sample is a double of 64 bits.
_SMALL: Final[dict[str, range]] = {
    "00280100": range(1, 65),
    "00280101": range(1, 65),
    "00280102": range(64),
}


# HighBit = BitsStored - 1 and BitsAllocated = BitsStored are what profiles ask for.
_USUAL: Final = (("00280102", "00280101", -1), ("00280100", "00280101", 0))
_FILE: Final = "bits"


def bits() -> Schema:
    """The usual equalities of the attributes that describe the bits of a sample."""
    return {
        "title": "Equalities of Bits Allocated, Bits Stored and High Bit, by enumeration",
        "$defs": {_name(*usual): _pairs(*usual) for usual in _USUAL},
    }


def equals_attribute(tag: str, rule: EqualsAttribute, needed: bool) -> Schema | None:
    """Data sets whose attribute has the value that the rule asks for; ``None`` if not enumerable.

    Unless ``needed``, a data set without a value for the attribute is one of them.
    """
    other = rule.attribute.tag
    if tag not in _SMALL or other not in _SMALL:
        return None
    terms = (tag, other, rule.offset)
    name = _name(*terms)
    if terms in _USUAL:
        equal: Schema = {"$ref": common(_FILE, name)}
    else:
        equal = defined(name, _pairs(*terms))
    return equal if needed else implies(has_attribute(tag, VALUE), equal)


def _name(tag: str, other: str, offset: int) -> str:
    return f"{tag}-equals-{other}" + (f"{offset:+d}" if offset else "")


def _pairs(tag: str, other: str, offset: int) -> Schema:
    return any_of(
        {
            "type": "object",
            "required": [tag, other],
            "properties": {
                tag: member("Value", {"const": [value + offset]}),
                other: member("Value", {"const": [value]}),
            },
        }
        for value in _SMALL[other]
        if value + offset in _SMALL[tag]
    )
