"""X.3.3: additional keys, among themselves and against the Basic Directory IOD (PS3.3 F.5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from apdsl.diagnostics.diagnostic import Related
from apdsl.model.profile import AttributeRule
from apdsl.semantics.checks import attribute_rows
from apdsl.semantics.checks.attribute_rows import written_type
from apdsl.semantics.checks.literals import printed
from apdsl.semantics.checks.scopes import of_records
from apdsl.semantics.checks.view import OWN, Placed, View
from apdsl.semantics.checks.world import World
from apdsl.semantics.reporter import replace_with
from apdsl.source import Span
from apdsl.syntax import tree

_AS_STRICT: dict[str, frozenset[str]] = {
    "1": frozenset({"1"}),
    "1C": frozenset({"1", "1C"}),
    "2": frozenset({"1", "2"}),
    "2C": frozenset({"1", "1C", "2", "2C"}),
    "3": frozenset({"1", "1C", "2", "2C", "3"}),
}
"""The Types that ask for as much as a Type does.

PS3.3 F.5 lets a profile turn Type 2 into 1, and Type 3 into 2 or 1. Type 1C in the place of 2 would
let the key be absent where its condition does not hold.
"""


@dataclass(frozen=True, slots=True)
class Key:
    """A row of a key table for one record type; ``span`` is where the annex states or takes it."""

    record_type: str
    attribute: str
    type: str | None
    placed: Placed[object]
    span: Span
    type_span: Span


def check(view: View, world: World) -> None:
    seen: dict[tuple[str, str], list[Key]] = {}
    for key in _keys(view, world):
        for earlier in seen.setdefault((key.record_type, key.attribute), []):
            if earlier.placed.mask & key.placed.mask:
                _compare(view, earlier, key, world)
                break
        else:
            seen[key.record_type, key.attribute].append(key)
    for placed in view.of(tree.Directory):
        for item in placed.node.items:
            if isinstance(item, tree.Keys):
                for row in item.items:
                    if isinstance(row, tree.RecordKey):
                        _check_row(row, world)


def _keys(view: View, world: World) -> Iterator[Key]:
    for placed in view.of(tree.Directory):
        for item in placed.node.items:
            if isinstance(item, tree.Keys):
                yield from _of_table(view, placed.inner(item), world, ())


def _of_table(
    view: View,
    table: Placed[tree.Keys],
    world: World,
    taken_from: tuple[str, ...],
) -> Iterator[Key]:
    for item in table.node.items:
        match item:
            case tree.RecordKey(row=row):
                placed: Placed[object] = table.inner(item, row.guard)
                written = next(
                    (m for m in row.modifiers if isinstance(m, tree.AttributeType)), None
                )
                span = row.attribute.span
                kind, at = (None, span) if written is None else (written.type.value, written.span)
                yield from _each(item.record_types, printed(row.attribute), kind, placed, span, at)
            case tree.RecordOthers(others=others):
                placed = table.inner(item)
                kind, at = others.type.value, others.type.span
                yield from _each(item.record_types, "others", kind, placed, item.span, at)
            case tree.UseKeys(profile=profile) if profile.value not in taken_from:
                yield from _taken(view, table.inner(item), world, (*taken_from, profile.value))


def _each(
    types: Iterable[tree.Word],
    attribute: str,
    kind: str | None,
    placed: Placed[object],
    span: Span,
    type_span: Span,
) -> Iterator[Key]:
    for word in types:
        yield Key(word.value, attribute, kind, placed, span, type_span)


def _taken(
    view: View, use: Placed[tree.UseKeys], world: World, taken_from: tuple[str, ...]
) -> Iterator[Key]:
    """The keys of another profile, as rows of this one that stand where they are taken over."""
    name = use.node.profile
    source = world.view_of(name.value)
    if source is None:
        return
    for section in source.handed_on(name.value):
        if not isinstance(section.node, tree.Directory):
            continue
        for item in section.node.items:
            if isinstance(item, tree.Keys):
                inside = section.inner(item)
                for key in _of_table(source, inside, world, taken_from):
                    if key.placed.mask:
                        yield replace(key, placed=use, span=name.span, type_span=name.span)


def _compare(view: View, first: Key, second: Key, world: World) -> None:
    both = first.placed.mask & second.placed.mask
    special = second.placed.layer == OWN and first.placed.layer != OWN
    if first.type == second.type or None in (first.type, second.type):
        world.report(
            "duplicate-key",
            second.span,
            keyword=second.attribute,
            record_type=second.record_type,
            related=(Related(first.span, "its other row is here"),),
        )
    elif special:
        if view.base is not None and second.type in _AS_STRICT[first.type or "3"]:
            return  # an augmented profile may ask more than its base
        what = f"{second.attribute} of {second.record_type} the type {second.type}"
        world.contradiction(view, second.placed, both, second.type_span, what, first.type_span)
    else:
        world.report(
            "contradictory-keys",
            second.type_span,
            keyword=second.attribute,
            record_type=second.record_type,
            first=second.type,
            second=first.type,
            related=(Related(first.type_span, f"here it has type {first.type}"),),
        )


# ---- One row -------------------------------------------------------------------------------------


def _check_row(node: tree.RecordKey, world: World) -> None:
    known = [world.record_types.get(word.value) for word in node.record_types]
    records = tuple(record for record in known if record is not None)
    scopes = of_records(records, world.common.record_types)
    attribute_rows.check_row(node.row, scopes, world)
    for record in records:
        _check_types(node.row, record.type, (*record.keys, *world.every_record), world)


def _check_types(
    row: tree.AttributeRow,
    record_type: str,
    basic: tuple[AttributeRule, ...],
    world: World,
    nested: bool = False,
) -> None:
    """A Type of the Basic Directory is kept or made stricter, also within Items."""
    keyword = printed(row.attribute)
    rule = next((rule for rule in basic if keyword in (rule.keyword, rule.tag)), None)
    written = written_type(row)
    if rule is None or rule.type is None:
        return
    absent = next((m for m in row.modifiers if isinstance(m, tree.Absent)), None)
    if absent is not None and rule.type in ("1", "2"):
        _weakened(absent.span, keyword, record_type, "absent", rule.type, world)
    if written is not None:
        actual = written.type.value
        if actual not in _AS_STRICT[rule.type]:
            _weakened(written.span, keyword, record_type, f"type {actual}", rule.type, world)
        elif not nested and actual == rule.type in ("1", "2", "3") and not _adds(row):
            world.report(
                "redundant-key",
                row.attribute.span,
                keyword=keyword,
                record_type=record_type,
                type=actual,
            )
    for item in row.rows or ():
        if isinstance(item, tree.NestedRow):
            _check_types(item.row, record_type, rule.items, world, nested=True)


def _adds(row: tree.AttributeRow) -> bool:
    """Whether a row says more than a Type."""
    return row.rows is not None or len(row.modifiers) > 1


def _weakened(
    span: Span, keyword: str, record_type: str, actual: str, required: str, world: World
) -> None:
    allowed = " or ".join(sorted(_AS_STRICT[required]))
    plain = required in ("1", "2") and actual in ("type 2", "type 3")  # no condition stands beside
    world.report(
        "weakened-key-type",
        span,
        keyword=keyword,
        record_type=record_type,
        actual=actual,
        required=f"type {required}",
        notes=(f"a profile may make it type {allowed}",),
        fixes=replace_with(span, (f"type {required}",) if plain else ()),
    )
