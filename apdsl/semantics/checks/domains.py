"""Sets of values: what two of them have in common, and what follows for an attribute."""

from __future__ import annotations

from apdsl.model.condition import Literals, Range


def intersect(first: Literals | None, second: Literals | None) -> Literals | None:
    """The values of both sets; ``None`` is the set of all values."""
    if first is None or second is None:
        return second if first is None else first
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
    return tuple(_number(value) if isinstance(value, str) else value for value in values)


def repeated(values: Literals) -> int | None:
    """The place of the first member that the members before it hold already."""
    for place, value in enumerate(values):
        if any(_meet(earlier, value) is not None for earlier in values[:place]):
            return place
    return None


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


def _number(text: str) -> str | int | float:
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text


def _plus(bound: int | float | None, offset: int) -> int | float | None:
    return None if bound is None else bound + offset
