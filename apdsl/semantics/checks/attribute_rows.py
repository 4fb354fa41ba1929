"""Rows of attributes wherever they stand: Types, conditions, Items and the form of values."""

from __future__ import annotations

from collections.abc import Iterable

from apdsl import dictionary
from apdsl.diagnostics.diagnostic import Related
from apdsl.semantics import values
from apdsl.semantics.checks import conditions
from apdsl.semantics.checks.literals import (
    check_bound,
    check_set,
    check_value,
    check_values,
    facts,
    no_order,
    printed,
)
from apdsl.semantics.checks.representations import is_numeric
from apdsl.semantics.checks.scopes import Scopes
from apdsl.semantics.checks.world import World
from apdsl.source import Span
from apdsl.syntax import tree

_ONE_EACH: dict[type[tree.Node], str] = {
    tree.AttributeType: "type",
    tree.RequiredIf: "required if",
    tree.MayBePresentOtherwise: "otherwise",
    tree.AbsentOtherwise: "otherwise",
    tree.ItemCount: "items",
    tree.CopyOf: "copy of",
    tree.EqualTo: "a value",
    tree.OneOf: "a value",
    tree.UpTo: "an upper bound",
    tree.AtLeast: "a lower bound",
    tree.Absent: "absent",
    tree.IfPresent: "when present",
}
"""What a row says once at most."""


def check_rows(
    rows: Iterable[tree.Row], scopes: Scopes, world: World, including: tuple[str, ...] = ()
) -> None:
    """Check a table of rows, with those of the groups that it includes."""
    rows = tuple(rows)
    _check_distinct(rows, scopes, world)
    for row in rows:
        match row:
            case tree.NestedRow():
                check_row(row.row, scopes, world, including)
            case tree.Include(name=name):
                group = world.declared.attribute_groups.get(name.value)
                if group is not None and name.value not in including:
                    check_rows(group[1].rows, scopes, world, (*including, name.value))
            case tree.Pairs():
                known = facts(row.attribute)
                for pair in row.pairs:
                    check_values(pair.values, known, world)


def check_row(
    row: tree.AttributeRow, scopes: Scopes, world: World, including: tuple[str, ...] = ()
) -> None:
    """Check one row and those of its Items."""
    known = facts(row.attribute)
    _check_repetition(row, world)
    _check_type(row, world)
    _check_items(row, known, world)
    for modifier in row.modifiers:
        match modifier:
            case tree.RequiredIf():
                conditions.check(modifier.condition, scopes, world)
            case tree.CopyOf():
                for path in modifier.paths:
                    conditions.check_path(path, scopes, world)
            case tree.EqualTo():
                _check_equal(row, modifier, known, scopes, world)
            case tree.OneOf():
                check_set(modifier.values, known, modifier.span, world)
            case tree.UpTo() | tree.AtLeast():
                check_bound(modifier.span, known, world)
    if row.rows is not None:
        inside = scopes.within_items(printed(row.attribute))
        check_rows(row.rows, inside, world, including)


# ---- Types and Items -----------------------------------------------------------------------------


def _check_repetition(row: tree.AttributeRow, world: World) -> None:
    """A row says each thing once: of two values, say, only one could count."""
    seen: dict[str, Span] = {}
    for modifier in row.modifiers:
        kind = _ONE_EACH[type(modifier)]
        clash = seen.get(kind)
        if kind in ("an upper bound", "a lower bound"):
            clash = clash or seen.get("a value")
        elif kind == "a value":
            clash = clash or seen.get("an upper bound") or seen.get("a lower bound")
        if clash is not None:
            world.report(
                "repeated-modifier",
                modifier.span,
                keyword=printed(row.attribute),
                modifier=" ".join(modifier.span.text.split()),
                related=(Related(clash, "it is said here already"),),
            )
        seen.setdefault(kind, modifier.span)


def _check_distinct(rows: tuple[tree.Row, ...], scopes: Scopes, world: World) -> None:
    """A table gives an attribute one Type."""
    seen: dict[str, tree.AttributeType] = {}
    for row in rows:
        if not isinstance(row, tree.NestedRow) or row.row.guard is not None:
            continue
        written = written_type(row.row)
        if written is None:
            continue
        keyword = printed(row.row.attribute)
        first = seen.setdefault(keyword, written)
        if first is written:
            continue
        if first.type.value == written.type.value:
            world.report(
                "duplicate-key",
                row.row.attribute.span,
                keyword=keyword,
                record_type=scopes.place,
                related=(Related(first.span, "it has its Type here"),),
            )
        else:
            world.report(
                "contradictory-keys",
                written.span,
                keyword=keyword,
                record_type=scopes.place,
                first=written.type,
                second=first.type,
                related=(Related(first.span, f"here it has type {first.type}"),),
            )


def written_type(row: tree.AttributeRow) -> tree.AttributeType | None:
    """The cell of a row with the Type."""
    return next((m for m in row.modifiers if isinstance(m, tree.AttributeType)), None)


def _check_type(row: tree.AttributeRow, world: World) -> None:
    """Types 1C and 2C have a condition, and nothing else has (PS3.5 7.4)."""
    written = written_type(row)
    demand = next((m for m in row.modifiers if isinstance(m, tree.RequiredIf)), None)
    keyword = printed(row.attribute)
    if written is not None and written.type.value in ("1C", "2C"):
        if demand is None:
            world.report("missing-condition", written.span, keyword=keyword, type=written.type)
        return
    kind = "of no Type" if written is None else f"type {written.type}"
    for modifier in row.modifiers:
        if isinstance(
            modifier, (tree.RequiredIf, tree.MayBePresentOtherwise, tree.AbsentOtherwise)
        ):
            world.report("condition-not-allowed", modifier.span, keyword=keyword, type=kind)


def _check_items(row: tree.AttributeRow, known: dictionary.Attribute | None, world: World) -> None:
    """Only a Sequence has Items, and some number of them (PS3.5 7.5)."""
    counts = [m for m in row.modifiers if isinstance(m, tree.ItemCount)]
    if known is not None and known.vr != "SQ" and (counts or row.rows is not None):
        name = row.attribute
        span = name.keyword.span if isinstance(name, tree.Attribute) else name.tag.span
        world.report("items-of-non-sequence", span, keyword=known.keyword, vr=known.vr)
        return
    for count in counts:
        reason = _fault_of_count(row, count)
        if reason is not None:
            text = " ".join(count.span.text.split()).removeprefix("items ")
            world.report(
                "items-constraint-unsatisfiable",
                count.span,
                keyword=printed(row.attribute),
                items=text,
                reason=reason,
            )


def _fault_of_count(row: tree.AttributeRow, count: tree.ItemCount) -> str | None:
    low = values.number(count.low)
    high = low if count.range is None else None
    if count.high is not None:
        high = values.number(count.high)
    if any(number is not None and number != int(number) for number in (low, high)):
        return "Items are counted in whole numbers"
    if low < 0 or (high is not None and high < 0):
        return "a number of Items is not negative"
    if high is not None and low > high:
        return "the least number exceeds the greatest"
    types = [m.type.value for m in row.modifiers if isinstance(m, tree.AttributeType)]
    if high == 0 and any(one in ("1", "1C") for one in types):
        return f"with type {types[0]} it has at least one"
    return None


# ---- Values --------------------------------------------------------------------------------------


def _check_equal(
    row: tree.AttributeRow,
    node: tree.EqualTo,
    known: dictionary.Attribute | None,
    scopes: Scopes,
    world: World,
) -> None:
    if node.condition is not None:
        conditions.check(node.condition, scopes, world)
    for value in (node.value, node.otherwise):
        if isinstance(value, tree.Value):
            check_value(value, known, world)
        elif isinstance(value, tree.AttributeValue):
            _check_dependency(row, value, known, world)


def _check_dependency(
    row: tree.AttributeRow,
    value: tree.AttributeValue,
    known: dictionary.Attribute | None,
    world: World,
) -> None:
    """What a number follows from is a number."""
    other = facts(value.attribute)
    if other is None or known is None:
        return
    if is_numeric(known.vr) or value.offset is not None:
        if not is_numeric(other.vr):
            world.report(
                "dependency-not-numeric",
                value.attribute.span,
                keyword=printed(row.attribute),
                other=other.keyword,
            )
        elif not is_numeric(known.vr):
            no_order(known, value.span, world)
    elif other.vr == "SQ" or known.vr == "SQ":
        world.report(
            "dependency-not-numeric", value.span, keyword=known.keyword, other=other.keyword
        )
