"""Demands that relate attributes to each other, to the Transfer Syntax, or to another Data Set.

They complement those of ``demands`` and follow the same rules.
"""

from __future__ import annotations

from typing import Final

from apdsl.runtime import conditions
from apdsl.runtime.attributes import named
from apdsl.runtime.checks import Results, Unknown, Violation
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.demands import (
    NOT_READ,
    Allowed,
    allowed_text,
    demand_values,
    values_text,
)
from apdsl.runtime.instance import Instance
from apdsl.runtime.tags import ElementPath, group_of
from apdsl.runtime.values import Bulk, Value

REPEATING: Final = 0xFF01
"""The mask under which the groups of a repeating group are equal, all of them even (PS3.5 7.6)."""

NO_SYNTAX: Final = "the file does not say which Transfer Syntax it is encoded in"

Pairing = tuple[tuple[Allowed, ...], tuple[str, ...]]
"""Allowed values, and the UIDs of the Transfer Syntaxes they go with."""


def demand_value(data_set: DataSet | None, tag: int, *, at: ElementPath = ()) -> Results:
    """An attribute on whose value the profile makes a demand has a value at all."""
    filled = conditions.has_value(data_set, tag)
    if filled is None or data_set is None:
        yield Unknown(NOT_READ if data_set is None else f"{named(tag)} was not read")
    elif not filled:
        there = data_set.present(tag)
        state = "is there without a value" if there else "is missing"
        yield Violation(
            f"{named(tag)} {state}; the profile says which value it has: give it that value.",
            (*at, tag),
            found="no value" if there else "absent",
            expected="a value",
        )


def demand_equal(
    data_set: DataSet | None, tag: int, other: int, offset: int = 0, *, at: ElementPath = ()
) -> Results:
    """An attribute that has a value has that of another one of the same Data Set, plus an offset.

    An attribute that is absent or empty equals nothing (PS3.5 7.4).
    """
    if conditions.has_value(data_set, tag) is False:
        return
    ours, theirs = conditions.values(data_set, tag), conditions.values(data_set, other)
    if data_set is None or ours is None or theirs is None or _unkept(ours) or _unkept(theirs):
        yield Unknown(f"{named(tag)} and {named(other)} were not both read")
        return
    wanted = tuple(_shifted(value, offset) for value in theirs)
    if ours == wanted and wanted:
        return
    formula = named(other) + (f" {'+' if offset > 0 else '-'} {abs(offset)}" if offset else "")
    state = f"which is {values_text(wanted)}" if wanted else "which has no value"
    yield Violation(
        f"{named(tag)} is {values_text(ours)}; it is to be {formula}, {state}.",
        (*at, tag),
        values_text(ours),
        values_text(wanted) if wanted else formula,
    )


def undecided(data_set: DataSet | None, tag: int) -> Results:
    """An attribute whose allowed values depend on a condition that could not be decided."""
    if conditions.has_value(data_set, tag) is not False:
        yield Unknown(f"which values {named(tag)} may have could not be decided")


def _unkept(values: tuple[Value, ...]) -> bool:
    return any(isinstance(value, Bulk) for value in values)


def _shifted(value: Value, offset: int) -> Value:
    return value + offset if offset and isinstance(value, int | float) else value


def demand_group_attribute(data_set: DataSet | None, tag: int, *, at: ElementPath = ()) -> Results:
    """Each group of a repeating group that is there has the attribute (PS3.5 7.6).

    ``tag`` is that of the attribute in the first group: ``0x60003000`` for (60xx,3000).
    """
    if data_set is None:
        yield Unknown(NOT_READ)
        return
    element = tag & 0xFFFF
    groups = sorted(
        {group_of(found) for found in data_set if not (group_of(found) ^ group_of(tag)) & REPEATING}
    )
    for group in groups:
        wanted = group << 16 | element
        there = conditions.present(data_set, wanted)
        if there is None:
            yield Unknown(f"{named(wanted)} was not read")
        elif not there:
            yield Violation(
                f"The Data Set has elements of group {group:04X}, but not {named(wanted)}: add it, "
                "or remove the group.",
                (*at, wanted),
                "absent",
                "present",
            )
    if not groups and conditions.group_present(data_set, group_of(tag), REPEATING) is None:
        yield Unknown(f"group {group_of(tag):04X} was not read")


def demand_pairs(instance: Instance, tag: int, *pairs: Pairing) -> Results:
    """An attribute has a value that goes with the Transfer Syntax of the file.

    A Transfer Syntax that no pair names is the business of the table of SOP Classes.
    """
    syntax = instance.transfer_syntax
    if not syntax:
        yield Unknown(NO_SYNTAX)
    elif any(syntax in syntaxes for _, syntaxes in pairs):
        allowed = tuple(
            value for values, syntaxes in pairs if syntax in syntaxes for value in values
        )
        expected = f"{allowed_text(allowed)} in this Transfer Syntax ({syntax})"
        yield from demand_value(instance.dataset, tag)
        yield from demand_values(instance.dataset, tag, *allowed, expected=expected)


def demand_copy_of_first(
    data_set: DataSet | None,
    tag: int,
    *sources: tuple[DataSet | None, conditions.Path],
    at: ElementPath = (),
) -> Results:
    """An attribute that is there is a complete copy of the first source that is there.

    A source is a Data Set and the way to the attribute in it. Without any source there is nothing
    to copy, and nothing is demanded.
    """
    if data_set is None or data_set.unknown(tag):
        yield Unknown(NOT_READ if data_set is None else f"{named(tag)} was not read")
        return
    ours = data_set.get(tag)
    for source, path in sources if ours else ():
        found, complete = conditions.reached(source, path)
        if found and ours:
            if found[0].values != ours.values:
                yield Violation(
                    f"{named(tag)} is no copy of {_place(path)} of the referenced instance: copy "
                    "it whole, with all Items and attributes.",
                    (*at, tag),
                    values_text(ours.values),
                    values_text(found[0].values),
                )
            return
        if not complete:
            yield Unknown(f"{_place(path)} of the referenced instance was not read")
            return


def _place(path: conditions.Path) -> str:
    return named(path) if isinstance(path, int) else ".".join(named(tag) for tag in path)
