"""Expands X.3.3: the DICOMDIR, its additional keys, its icons and its rules, for one profile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Literal, cast

from apdsl.model import profile as model
from apdsl.model import sentences
from apdsl.semantics import attribute_demands
from apdsl.semantics.context import Context, id_of
from apdsl.semantics.remarks import headed
from apdsl.semantics.rows import Place
from apdsl.semantics.sections import Parts, expand_rules
from apdsl.syntax import tree

KeysOf = Callable[[str], "tuple[Context, tuple[tree.Keys, ...]] | None"]
"""Finds the key tables of a profile by its identifier, with the context to expand them in."""


def expand_directory(context: Context, node: tree.Directory, parts: Parts, keys_of: KeysOf) -> None:
    """The section; a second one, in an X.4 section or an Augmented Profile, adds to the first."""
    clause = context.clause("directory", node.anchor)
    parts.sections.extend(headed(context, "directory", clause, node.items, titled=node.titled))
    parts.rules.extend(expand_rules(context, node.items, clause))
    keys: list[model.AttributeRule] = []
    icons: list[model.Icon] = []
    record_types: tuple[str, ...] = ()
    for item in node.items:
        match item:
            case tree.Keys():
                keys.extend(_keys(context, item, parts, keys_of))
            case tree.Icons():
                icons.extend(_icons(context, item, parts))
            case tree.Records():
                record_types = _record_types(context, item, clause)
    directory = _directory(context, node, clause)
    if parts.directory is not None:
        directory = parts.directory
    parts.directory = replace(
        directory,
        keys=(*directory.keys, *keys),
        icons=(*directory.icons, *icons),
        record_types=(*directory.record_types, *record_types),
    )


def _directory(context: Context, node: tree.Directory, clause: str) -> model.Directory:
    required = node.presence.value == "required"
    directory = model.Directory(required, clause, f"{id_of(clause)}/directory", (), ())
    unique = context.ledger.enter(
        directory.requirement_id,
        clause,
        "directory",
        sentences.directory(directory),
        node.span,
        permitted=not required,
    )
    return replace(directory, requirement_id=unique)


def _record_types(context: Context, node: tree.Records, default: str) -> tuple[str, ...]:
    clause = context.guards.clause(node.anchor, default)
    types = context.tools.names.record_types(node.types)
    context.ledger.enter(
        f"{id_of(clause)}/records",
        clause,
        "record-types",
        sentences.record_types(types),
        node.span,
        reason="which records an application is able to write, one File-set shows in part only",
    )
    return types


def _keys(
    context: Context, node: tree.Keys, parts: Parts, keys_of: KeysOf
) -> Iterator[model.AttributeRule]:
    clause = context.clause("keys", node.anchor)
    parts.sections.extend(headed(context, "keys", clause, node.items, titled=node.titled))
    yield from _key_rows(context, node, clause, keys_of, taken_from=())


def _key_rows(
    context: Context,
    node: tree.Keys,
    clause: str,
    keys_of: KeysOf,
    taken_from: tuple[str, ...],
) -> Iterator[model.AttributeRule]:
    for item in node.items:
        match item:
            case tree.RecordKey():
                yield from key_of_records(context, item, clause)
            case tree.RecordOthers():
                place = _place(context, item.record_types, clause)
                resolved = context.tools.rows.others(item.others, place, context.guards)
                where = sentences.in_records(place.record_types)
                yield attribute_demands.enter(context.ledger, resolved, "key", where, "record")
            case tree.UseKeys():
                yield from _taken_over(context, item, clause, keys_of, taken_from)


def key_of_records(
    context: Context, node: tree.RecordKey, clause: str
) -> Iterator[model.AttributeRule]:
    """The rule of one row of keys, entered as a requirement."""
    place = _place(context, node.record_types, clause)
    resolved = context.tools.rows.attribute_row(node.row, node.doc, place, context.guards)
    if resolved is not None and place.record_types:
        where = sentences.in_records(place.record_types)
        yield attribute_demands.enter(context.ledger, resolved, "key", where, "record")


def _place(context: Context, words: tuple[tree.Word, ...], clause: str) -> Place:
    types = context.tools.names.record_types(words)
    return Place(clause, f"{id_of(clause)}/{'+'.join(types)}", "record", types)


def _taken_over(
    context: Context,
    node: tree.UseKeys,
    default: str,
    keys_of: KeysOf,
    taken_from: tuple[str, ...],
) -> Iterator[model.AttributeRule]:
    """The keys of another profile, as demands of this one and under its own clause."""
    name = node.profile.value
    found = keys_of(name)
    if found is None or not any(_has_rows(table) for table in found[1]):
        context.tools.report("unknown-key-source", node.profile.span, name=name)
        return
    if name in taken_from:
        context.tools.report(
            "circular-reference", node.profile.span, name=name, chain=" and ".join(taken_from)
        )
        return
    source, tables = found
    borrowed = replace(source, ledger=context.ledger)
    for table in tables:
        yield from _key_rows(borrowed, table, default, keys_of, (*taken_from, name))


def _has_rows(table: tree.Keys) -> bool:
    kinds = (tree.RecordKey, tree.RecordOthers, tree.UseKeys)
    return any(isinstance(item, kinds) for item in table.items)


# ---- Icons ---------------------------------------------------------------------------------------


def _icons(context: Context, node: tree.Icons, parts: Parts) -> Iterator[model.Icon]:
    clause = context.clause("icons", node.anchor)
    parts.sections.extend(headed(context, "icons", clause, node.items, titled=node.titled))
    for item in node.items:
        if isinstance(item, tree.Icon) and context.admits(item.guard):
            yield _icon(context, item, clause)


def _icon(context: Context, node: tree.Icon, default: str) -> model.Icon:
    clause = context.guards.clause(node.anchor, default)
    types = context.tools.names.record_types(node.record_types)
    presence = cast(Literal["required", "optional"], node.presence.value)
    icon = model.Icon(
        types,
        presence,
        (),
        clause,
        f"{id_of(clause)}/{'+'.join(types)}/icon",
        "" if node.doc is None else node.doc.text,
    )
    unique = context.ledger.enter(
        icon.requirement_id,
        clause,
        "icon",
        sentences.icon(icon),
        node.span,
        permitted=presence == "optional",
    )
    place = Place(clause, unique, "item")
    where = sentences.in_icon(types)
    rows = context.tools.rows.attribute_rows(node.rows or (), place, context.guards)
    attributes = tuple(
        attribute_demands.enter(context.ledger, row, "icon-attribute", where, "record")
        for row in rows
    )
    return replace(icon, requirement_id=unique, attributes=attributes)
