"""Sets of values: what two of them have in common, and what follows for an attribute."""

from __future__ import annotations

import re
from typing import Final

from apdsl.model.condition import Literals, Range

_MOST_PAIRS: Final = 1_000_000
"""How many pairs of members are compared; no set of a profile comes near it."""


def intersect(first: Literals | None, second: Literals | None) -> Literals | None:
    """The values of both sets; ``None`` is the set of all values."""
    if first is None or second is None:
        return second if first is None else first
    if not any(isinstance(value, Range) for value in (*first, *second)):
        others = set(second)
        return tuple(value for value in dict.fromkeys(first) if value in others)
    if len(first) * len(second) > _MOST_PAIRS:
        return first
    common = (_meet(one, other) for one in first for other in second)
    return tuple(dict.fromkeys(value for value in common if value is not None))


def within(inner: Literals | None, outer: Literals) -> bool:
    """Whether each value of a set surely is in another one."""
    return inner is not None and all(any(_meet(one, o) == one for o in outer) for one in inner)


def shifted(values: Literals | None, offset: int) -> Literals | None:
    """The numbers of a set, each greater by ``offset``; text stays only if that is 0."""
    if values is None or offset == 0:
        return values
    return tuple(
        Range(_plus(value.low, offset), _plus(value.high, offset))
        if isinstance(value, Range)
        else value + offset
        for value in values
        if not isinstance(value, str)
    )


def numbers(values: Literals) -> Literals:
    """The set with numbers in the place of the strings that stand for them (DS, IS)."""
    return tuple(
        value if not isinstance(value, str) or (read := number_of(value)) is None else read
        for value in values
    )


def number_of(text: str) -> int | float | None:
    """The number that a string of VR IS or DS stands for (PS3.5 6.2)."""
    if re.fullmatch(r"[+-]?[0-9]{1,30}", text):
        return int(text)
    if re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,2})?", text):
        return float(text)
    return None


def repeated(values: Literals) -> int | None:
    """The place of the first member that another one before it holds already."""
    seen: set[str | int | float | Range] = set()
    places: list[int] = []
    intervals: list[tuple[float, float, int]] = []
    for place, value in enumerate(values):
        if value in seen:
            places.append(place)
        seen.add(value)
        if isinstance(value, Range):
            if value.low is not None and value.high is not None and not is_empty(value):
                intervals.append((value.low, value.high, place))
        elif not isinstance(value, str):
            intervals.append((value, value, place))
    reach: tuple[float, int] | None = None
    for low, high, place in sorted(intervals):
        if reach is not None and low <= reach[0]:
            places.append(max(place, reach[1]))
        if reach is None or high > reach[0]:
            reach = (high, place)
    return min(places, default=None)


def is_empty(value: str | int | float | Range) -> bool:
    """Whether a member is a range without any number."""
    return (
        isinstance(value, Range)
        and value.low is not None
        and value.high is not None
        and value.low > value.high
    )


def _meet(
    one: str | int | float | Range, other: str | int | float | Range
) -> str | int | float | Range | None:
    if isinstance(one, Range) and isinstance(other, Range):
        low = max((x for x in (one.low, other.low) if x is not None), default=None)
        high = min((x for x in (one.high, other.high) if x is not None), default=None)
        if low is not None and low == high:
            return low
        both = Range(low, high)
        return None if is_empty(both) else both
    if isinstance(other, Range):
        one, other = other, one
    if not isinstance(one, Range):
        return one if one == other else None
    if isinstance(other, (str, Range)):
        return None
    above = one.low is None or one.low <= other
    return other if above and (one.high is None or other <= one.high) else None


def _plus(bound: int | float | None, offset: int) -> int | float | None:
    return None if bound is None else bound + offset
