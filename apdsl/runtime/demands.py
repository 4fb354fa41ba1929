"""Demands on the attributes of a Data Set, each yielding what violates it.

The checks of a profile are put together from these. ``at`` is the place of the Data Set itself
when it is an item: it goes in front of the element that a violation names. A Data Set of None
could not be read, and gives an unknown.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Final, Literal, TypeAlias

from apdsl.runtime import conditions
from apdsl.runtime.attributes import named, path_name
from apdsl.runtime.checks import Results, Unknown, Violation
from apdsl.runtime.conditions import Index, Interval
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.tags import ElementPath, group_of
from apdsl.runtime.truth import Truth
from apdsl.runtime.values import Bulk, Value

Allowed: TypeAlias = "Value | Container[object]"
Otherwise: TypeAlias = Literal["may", "absent"]

NOT_READ: Final = "the Data Set could not be read"
_LONGEST_SHOWN: Final = 64
_MOST_SHOWN: Final = 16


def items_at(
    data_set: DataSet | None, tag: int, at: ElementPath = ()
) -> Iterator[tuple[ElementPath, DataSet]]:
    """The items of a Sequence with their places, to be given on as ``at``."""
    for number, item in enumerate(data_set.items(tag) if data_set else (), start=1):
        yield (*at, tag, number), item


def demand_type(
    data_set: DataSet | None,
    tag: int,
    type_: str,
    *,
    required: Truth = True,
    otherwise: Otherwise = "may",
    at: ElementPath = (),
) -> Results:
    """Type 1, 1C, 2, 2C or 3 of an attribute (PS3.5 7.4).

    ``required`` is the outcome of the condition of 1C and 2C, and ``otherwise`` what holds when it
    is false: the attribute may be there, or shall be absent.
    """
    if type_ == "3":
        return
    conditional = type_.endswith("C")
    if conditional and required is False:
        if otherwise == "absent":
            yield from demand_absent(data_set, tag, at=at, why="its condition does not hold")
        return
    there = conditions.present(data_set, tag)
    filled = conditions.has_value(data_set, tag)
    met = filled if type_.startswith("1") else there
    if met is True:
        return
    if met is None:
        yield Unknown(_unread(data_set, tag))
        return
    if conditional and required is None:
        yield Unknown(f"the condition of {named(tag)} could not be decided")
        return
    state = "is there without a value" if there else "is missing"
    because = " because its condition holds" if conditional else ""
    yield Violation(
        f"{named(tag)} {state}; it is of Type {type_}{because}: give it "
        + ("a value." if type_.startswith("1") else "a value, or leave it empty."),
        (*at, tag),
        found="no value" if there else "absent",
        expected="a value" if type_.startswith("1") else "present",
    )


def demand_values(
    data_set: DataSet | None,
    tag: int,
    *allowed: Allowed,
    index: Index = None,
    at: ElementPath = (),
    expected: str | None = None,
) -> Results:
    """An attribute that is there with a value has one of the allowed values.

    Allowed are values, sets and intervals. ``index`` chooses the value that is meant, see
    ``conditions.Index``. An attribute without a value is the business of its Type.
    """
    if conditions.has_value(data_set, tag) is False:
        return
    truth = conditions.one_of(data_set, tag, *allowed, at=index)
    if truth is None or data_set is None:
        yield Unknown(_unread(data_set, tag))
    elif truth is False:
        wanted = expected or allowed_text(allowed)
        found = values_text(data_set.values(tag))
        which = "" if index is None else f" (value {index})" if index != "any" else " (any value)"
        message = f"{named(tag)}{which} is {found}, but the profile allows {wanted}."
        yield Violation(message, (*at, tag), found, wanted)


def demand_absent(
    data_set: DataSet | None, tag: int, *, at: ElementPath = (), why: str = "the profile forbids it"
) -> Results:
    """An attribute is not there at all."""
    truth = conditions.absent(data_set, tag)
    if truth is None or data_set is None:
        yield Unknown(_unread(data_set, tag))
    elif truth is False:
        found = values_text(data_set.values(tag))
        message = f"{named(tag)} is there, but {why}: remove it."
        yield Violation(message, (*at, tag), found, "absent")


def demand_group_absent(
    data_set: DataSet | None, group: int, mask: int = 0xFFFF, *, at: ElementPath = ()
) -> Results:
    """No element of a group is there; the mask selects repeating groups (0x6000, 0xFF00)."""
    truth = conditions.group_present(data_set, group, mask)
    if truth is None or data_set is None:
        yield Unknown(f"group {group:04X} was not read" if data_set else NOT_READ)
    elif truth:
        tag = next(tag for tag in data_set if group_of(tag) & mask == group & mask)
        message = f"{named(tag)} is there, but no element of group {group:04X} may be: remove it."
        yield Violation(message, (*at, tag), "present", "absent")


def demand_items(
    data_set: DataSet | None,
    tag: int,
    low: int,
    high: int | None = None,
    *,
    at: ElementPath = (),
) -> Results:
    """A Sequence that is there has from ``low`` to ``high`` items (None: any number more)."""
    there = conditions.present(data_set, tag)
    if there is None or data_set is None or data_set.unread_from == tag:
        yield Unknown(_unread(data_set, tag))
    elif there:
        count = len(data_set.items(tag))
        if count not in Interval(low, high):
            wanted = str(low) if low == high else str(Interval(low, high))
            message = f"{named(tag)} has {count} items; {wanted} are demanded."
            yield Violation(message, (*at, tag), str(count), wanted)


def demand_copy(
    record: DataSet, tag: int, source: DataSet | None, *, at: ElementPath = ()
) -> Results:
    """A key of a record that is there is a copy of the attribute of the referenced instance."""
    ours = record.get(tag)
    if ours is None:
        return
    theirs = source.get(tag) if source is not None else None
    if source is None or (theirs is None and source.unknown(tag)):
        yield Unknown(f"{named(tag)} of the referenced instance was not read")
    elif theirs is None or theirs.values != ours.values:
        found = values_text(ours.values)
        wanted = values_text(theirs.values) if theirs else "absent"
        message = f"{named(tag)} is no copy of that of the referenced instance: copy it whole."
        yield Violation(message, (*at, tag), found, wanted)


def _unread(data_set: DataSet | None, tag: int) -> str:
    if data_set is None:
        return NOT_READ
    if any(isinstance(value, Bulk) for value in data_set.values(tag)):
        return f"the value of {path_name((tag,))} is too long to be kept"
    return f"{named(tag)} was not read: the Data Set breaks off before it"


def value_text(value: Value) -> str:
    """One value as a message shows it: text in quotes, shortened."""
    match value:
        case str():
            shown = value if len(value) <= _LONGEST_SHOWN else value[: _LONGEST_SHOWN - 3] + "..."
            return f'"{shown}"'
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case bytes():
            return value[:_MOST_SHOWN].hex(" ").upper() + ("..." if len(value) > 16 else "")
        case Bulk():
            return f"{value.length} bytes" if value.length is not None else "bulk data"
        case DataSet():
            return f"an item of {len(value)} elements"
        case _:
            return str(value)


def values_text(found: tuple[Value, ...]) -> str:
    """The values of an element as a message shows them: joined by backslashes, shortened."""
    if not found:
        return "empty"
    if all(isinstance(value, DataSet) for value in found):
        return f"{len(found)} items"
    shown = "\\".join(value_text(value).strip('"') for value in found[:_MOST_SHOWN])
    more = "..." if len(found) > _MOST_SHOWN else ""
    text = shown + more
    return f'"{text}"' if any(isinstance(value, str) for value in found) else text


def allowed_text(allowed: tuple[Allowed, ...]) -> str:
    """The allowed values as a message names them: ``"A", "B" or 8 to 16``."""
    parts: list[str] = []
    for option in allowed:
        if isinstance(option, frozenset | set):
            parts.extend(sorted(value_text(value) for value in option))
        elif isinstance(option, range):
            parts.append(f"{option.start} to {option.stop - 1}")
        elif isinstance(option, Interval):
            parts.append(str(option))
        elif isinstance(option, str | int | float | bytes | Bulk | DataSet):
            parts.append(value_text(option))
        else:
            parts.append(str(option))
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " or " + parts[-1]
