"""A value for an attribute: any that its VR permits, one that a rule permits, one that it does not.

Rules are those of ``apdsl.model.condition``: sets and ranges, another attribute, and one or the
other of these by a condition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from apdsl.model.condition import (
    Condition,
    Depending,
    EqualsAttribute,
    Literals,
    OneOf,
    Range,
    ValueRule,
)
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.tags import tag_number
from apdsl.runtime.values import Value

_BY_VR: Final[dict[str, tuple[Value, ...]]] = {
    "AE": ("SAMPLE",), "AS": ("040Y",), "AT": (0x00080018,), "CS": ("SAMPLE",),
    "DA": ("20200101",), "DS": (1.0,), "DT": ("20200101120000",), "FD": (1.0,), "FL": (1.0,),
    "IS": (1,), "LO": ("Sample",), "LT": ("Sample",), "OB": (b"\0\0",), "OD": (bytes(8),),
    "OF": (bytes(4),), "OL": (bytes(4),), "OV": (bytes(8),), "OW": (b"\0\0",),
    "PN": ("Sample^Adam",), "SH": ("Sample",), "SL": (1,), "SS": (1,), "ST": ("Sample",),
    "SV": (1,), "TM": ("120000",), "UC": ("Sample",), "UI": ("1.2.840.10008.1.2.1",),
    "UL": (1,), "UN": (b"\0\0",), "UR": ("http://sample.example/",), "US": (1,), "UT": ("Sample",),
    "UV": (1,), "SQ": (DataSet(),),
}  # fmt: skip

_ALIEN: Final[dict[str, tuple[Value, ...]]] = {
    "CS": ("UNHEARD OF", "OTHER"), "LO": ("Unheard of", "Other"), "SH": ("Unheard of", "Other"),
    "IS": (977, 1, 0, 2, 9999), "US": (977, 1, 0, 2, 9999), "SS": (977, 1, 0, 2, 9999),
    "UL": (977, 1, 0, 2, 9999), "SL": (977, 1, 0, 2), "UI": ("1.2.3.4.5", "1.2.3.4.6"),
    "DS": (977.0, 1.0, 0.0), "FD": (977.0, 1.0, 0.0), "FL": (977.0, 1.0, 0.0),
}  # fmt: skip

Decide = Callable[[Condition], bool | None]
"""Whether a condition holds where the attribute stands."""


def usual(vr: str) -> tuple[Value, ...]:
    """A value that the VR permits."""
    return _BY_VR[vr]


def permitted(
    rule: ValueRule, vr: str, dataset: DataSet, decide: Decide
) -> tuple[Value, ...] | None:
    """A value that meets the rule; None where the rule hangs on something that has no value."""
    match rule:
        case OneOf(values):
            return (next(representatives(values)),)
        case EqualsAttribute(other, offset):
            found = dataset.values(tag_number(other.tag.replace("xx", "00")))
            if not found:
                return None
            return tuple(each + offset if isinstance(each, int | float) else each for each in found)
        case Depending(condition, then, otherwise):
            truth = decide(condition)
            return permitted(then if truth else otherwise, vr, dataset, decide)


def forbidden(
    rule: ValueRule, vr: str, dataset: DataSet, decide: Decide
) -> Iterator[tuple[Value, ...]]:
    """Values that break the rule, those near to permitted ones first."""
    match rule:
        case OneOf(values):
            for value in (*_near(values), *_ALIEN.get(vr, _BY_VR[vr])):
                if not allows(values, value) and _encodable(vr, value):
                    yield (value,)
        case EqualsAttribute():
            right = permitted(rule, vr, dataset, decide) or ()
            for value in (*(each + 1 for each in right if isinstance(each, int)), *_ALIEN[vr]):
                if (value,) != right and _encodable(vr, value):
                    yield (value,)
        case Depending(condition, then, otherwise):
            yield from forbidden(then if decide(condition) else otherwise, vr, dataset, decide)


def allows(values: Literals, value: object) -> bool:
    """Whether the value is among these, or in a range among them."""
    return any(_in(value, each) if isinstance(each, Range) else value == each for each in values)


def _in(value: object, span: Range) -> bool:
    return (
        isinstance(value, int | float)
        and (span.low is None or value >= span.low)
        and (span.high is None or value <= span.high)
    )


def representatives(values: Literals) -> Iterator[Value]:
    """The values, and the ends of the ranges."""
    for each in values:
        if not isinstance(each, Range):
            yield each
        else:
            yield from (end for end in (each.low, each.high) if end is not None)


def _near(values: Literals) -> Iterator[Value]:
    for each in values:
        if isinstance(each, Range):
            if each.high is not None:
                yield each.high + 1
            if each.low is not None:
                yield each.low - 1
    yield from (each + 1 for each in values if isinstance(each, int))


def _encodable(vr: str, value: Value) -> bool:
    """Whether the number fits the VR; text always does."""
    return not isinstance(value, int) or vr not in ("US", "UL") or value >= 0
