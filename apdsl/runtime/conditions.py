"""Questions about Data Sets, answered by true, false or unknown.

A Data Set of None is one that could not be read: every question about it is unknown. A path is a
tag, or the tags from an outer Sequence to the attribute; it reaches into all items on its way, and
a question about it holds when it holds in one of them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from apdsl.runtime.dataset import EMPTY, DataSet, Element
from apdsl.runtime.tags import SHARED_FUNCTIONAL_GROUPS
from apdsl.runtime.truth import Truth, negate
from apdsl.runtime.values import Bulk, Value, is_filled

Path: TypeAlias = int | tuple[int, ...]
"""A tag, or the tags of nested Sequences and an attribute at the end."""

Index: TypeAlias = int | Literal["any"] | None
"""Which value is meant: the n-th (from 1), any one, or (None) every one of at least one."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from ``low`` to ``high``, both included; None leaves a side open."""

    low: float | None = None
    high: float | None = None

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, int | float):
            return False
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def __str__(self) -> str:
        if self.low is None:
            return f"up to {self.high}"
        return f"at least {self.low}" if self.high is None else f"{self.low} to {self.high}"


def reached(data_set: DataSet | None, path: Path) -> tuple[tuple[Element, ...], bool]:
    """The elements that a path reaches, and whether all that could be there were read."""
    if data_set is None:
        return (), False
    tags = (path,) if isinstance(path, int) else path
    holders, complete = [data_set], True
    for tag in tags[:-1]:
        complete = complete and not any(holder.unknown(tag) for holder in holders)
        holders = [item for holder in holders for item in holder.items(tag)]
    complete = complete and not any(holder.unknown(tags[-1]) for holder in holders)
    found = (holder.get(tags[-1]) for holder in holders)
    return tuple(element for element in found if element is not None), complete


def _some(data_set: DataSet | None, path: Path, holds: Callable[[Element], Truth]) -> Truth:
    elements, complete = reached(data_set, path)
    outcome: Truth = False if complete else None
    for element in elements:
        truth = holds(element)
        if truth is True:
            return True
        if truth is None:
            outcome = None
    return outcome


def present(data_set: DataSet | None, path: Path) -> Truth:
    """Whether the attribute is there, with or without a value."""
    if isinstance(path, int):
        if data_set is None:
            return None
        return data_set.present(path) or (None if data_set.unknown(path) else False)
    return _some(data_set, path, lambda element: True)


def absent(data_set: DataSet | None, path: Path) -> Truth:
    """Whether the attribute is not there at all."""
    return negate(present(data_set, path))


def has_value(data_set: DataSet | None, path: Path) -> Truth:
    """Whether the attribute is there with a value that is not empty."""
    if isinstance(path, int):
        if data_set is None:
            return None
        return data_set.has_value(path) or (None if data_set.unknown(path) else False)
    return _some(data_set, path, lambda element: any(map(is_filled, element.values)))


def has_items(data_set: DataSet | None, path: Path) -> Truth:
    """Whether the Sequence is there with at least one item."""
    return _some(data_set, path, lambda element: any(_items(element)))


def _items(element: Element) -> Iterator[bool]:
    return (isinstance(value, DataSet) for value in element.values)


def values(data_set: DataSet | None, path: Path) -> tuple[Value, ...] | None:
    """All values that the path reaches, in order; None when that is not known."""
    elements, complete = reached(data_set, path)
    if not complete:
        return None
    return tuple(value for element in elements for value in element.values)


def value_at(data_set: DataSet | None, path: Path, number: int = 1) -> Value | None:
    """The n-th value (from 1) of the first element reached; None when there is none."""
    elements, _ = reached(data_set, path)
    if not elements or not 1 <= number <= len(elements[0].values):
        return None
    return elements[0].values[number - 1]


def satisfies(
    data_set: DataSet | None, path: Path, holds: Callable[[Value], bool], at: Index = None
) -> Truth:
    """Whether the chosen value of the attribute passes; absent and empty ones do not."""
    return _some(data_set, path, lambda element: _passes(element.values, holds, at))


def _passes(found: tuple[Value, ...], holds: Callable[[Value], bool], at: Index) -> Truth:
    if isinstance(at, int):
        found = found[at - 1 : at] if at > 0 else ()
    if not found:
        return False
    truths = [None if isinstance(value, Bulk) else holds(value) for value in found]
    if at == "any":
        return True if True in truths else None if None in truths else False
    return False if False in truths else None if None in truths else True


def equals(data_set: DataSet | None, path: Path, expected: Value, at: Index = None) -> Truth:
    """Whether the chosen value is the expected one."""
    return satisfies(data_set, path, lambda value: value == expected, at)


def one_of(
    data_set: DataSet | None, path: Path, *allowed: Value | Container[object], at: Index = None
) -> Truth:
    """Whether the chosen value is one of the values, or lies in one of the sets or intervals."""
    return satisfies(data_set, path, lambda value: is_allowed(value, allowed), at)


def within(
    data_set: DataSet | None,
    path: Path,
    low: float | None = None,
    high: float | None = None,
    at: Index = None,
) -> Truth:
    """Whether the chosen value is a number from ``low`` to ``high``."""
    return one_of(data_set, path, Interval(low, high), at=at)


def is_allowed(value: Value, allowed: tuple[Value | Container[object], ...]) -> bool:
    """Whether the value is one of the allowed ones, or in an allowed set or interval."""
    return any(
        value in option
        if isinstance(option, frozenset | Interval | set | range)
        else value == option
        for option in allowed
    )


def group_present(data_set: DataSet | None, group: int, mask: int = 0xFFFF) -> Truth:
    """Whether an element of the group is there; the mask selects repeating groups (PS3.5 7.6)."""
    if data_set is None:
        return None
    if data_set.has_group(group, mask):
        return True
    unread = data_set.unread_from
    return (
        None if unread is not None and unread >> 16 <= (group & mask) | (0xFFFF ^ mask) else False
    )


def uses_extended_characters(data_set: DataSet | None) -> Truth:
    """Whether any text, nested or not, goes beyond the default repertoire (PS3.5 6.1.2.2)."""
    return None if data_set is None else data_set.uses_extended_characters()


def shared_groups(data_set: DataSet) -> DataSet:
    """The attributes of the Shared Functional Groups as one Data Set (PS3.3 C.7.6.16.1).

    The macros lie at different depths of the Sequence; where an attribute occurs more than once,
    the least deep counts. Empty when the Data Set has no such Sequence.
    """
    items = data_set.items(SHARED_FUNCTIONAL_GROUPS)
    if not items:
        if data_set.unknown(SHARED_FUNCTIONAL_GROUPS):
            return DataSet(unread_from=0)
        return EMPTY
    gathered: dict[int, Element] = {}
    waiting, unread = deque(items[:1]), False
    while waiting:
        current = waiting.popleft()
        unread = unread or current.unread_from is not None
        for tag, element in current.elements():
            gathered.setdefault(tag, element)
            waiting.extend(value for value in element.values if isinstance(value, DataSet))
    return DataSet(gathered, unread_from=0 if unread else None)
