"""What the library declares: record types and their hierarchy, media, Modules."""

from __future__ import annotations

from collections.abc import Iterable

from apdsl import dictionary
from apdsl.model.common import RecordType
from apdsl.semantics.checks import attribute_rows, conditions
from apdsl.semantics.checks.scopes import (
    ANYWHERE,
    DIRECTORY,
    EVERY_RECORD,
    ICON,
    INSTANCE,
    Scopes,
    of_records,
)
from apdsl.semantics.checks.world import World
from apdsl.semantics.reporter import did_you_mean, replace_with
from apdsl.syntax import tree

_ROOT = "root"


def check(world: World) -> None:
    declared = world.declared
    for _, node in world.judged(declared.record_types.values()):
        _check_record_type(node, world)
    _check_hierarchy(world)
    for _, medium in world.judged(declared.media.values()):
        if not any(isinstance(item, tree.FileSystem) for item in medium.items):
            world.report("medium-without-file-system", medium.keyword.span, medium=medium.keyword)
    for _, directory in world.judged(declared.basic_directory):
        _check_modules(directory.items, DIRECTORY, world)
    for _, fmt in world.judged(declared.file_formats):
        _check_modules(fmt.items, INSTANCE, world)
    for _, group in world.judged(declared.attribute_groups.values()):
        attribute_rows.check_rows(group.rows, ANYWHERE, world, (group.keyword.value,))
    for _, sop_classes in world.judged(declared.sets.values()):
        if isinstance(sop_classes, tree.SopClassSet):
            for member in sop_classes.members:
                if isinstance(member, tree.SetMember) and member.multi_frame is not None:
                    _check_multi_frame(member.multi_frame, world)


def _check_multi_frame(node: tree.MultiFrame, world: World) -> None:
    if node.condition is not None:
        conditions.check(node.condition, INSTANCE, world)


def _check_modules(items: Iterable[object], scopes: Scopes, world: World) -> None:
    for item in items:
        match item:
            case tree.Module():
                each = item.each_record is not None
                attribute_rows.check_rows(item.rows, EVERY_RECORD if each else scopes, world)
            case tree.DirectoryIcons():
                attribute_rows.check_rows(item.rows, ICON, world)


# ---- Record types --------------------------------------------------------------------------------


def _check_record_type(node: tree.RecordType, world: World) -> None:
    name = node.type.value
    record = world.record_types[name]
    tables = [item for item in node.items if isinstance(item, tree.RecordKeys)]
    if not any(table.rows for table in tables):
        world.report("record-type-without-keys", node.type.span, record_type=name)
    if not record.parents:
        world.report("record-type-without-parents", node.type.span, record_type=name)
    scopes = of_records((record,), world.common.record_types)
    for table in tables:
        attribute_rows.check_rows(table.rows, scopes, world)


def _check_hierarchy(world: World) -> None:
    """Every record type can be reached from the root of the directory (PS3.3 F.4)."""
    known = world.record_types
    judged = tuple(world.judged(world.declared.record_types.values()))
    for _, node in judged:
        for item in node.items:
            if isinstance(item, tree.Below):
                for word in item.parents:
                    if word.value != _ROOT and word.value not in known:
                        near = dictionary.closest(word.value, known)
                        world.report(
                            "unknown-parent-record-type",
                            word.span,
                            record_type=node.type.value,
                            parent=word.value,
                            notes=did_you_mean(near),
                            fixes=replace_with(word.span, near[:1]),
                        )
    reached = _reached(known)
    for _, node in judged:
        name, record = node.type.value, known[node.type.value]
        if name in reached or not record.parents or any(p not in known for p in record.parents):
            continue
        chain = " below ".join(_chain(name, known))
        world.report("record-hierarchy-cycle", node.type.span, record_type=name, chain=chain)


def _reached(known: dict[str, RecordType]) -> frozenset[str]:
    reached = {_ROOT}
    while True:
        more = {
            name
            for name, record in known.items()
            if name not in reached and reached & set(record.parents)
        }
        if not more:
            return frozenset(reached)
        reached |= more


def _chain(name: str, known: dict[str, RecordType]) -> tuple[str, ...]:
    """The way up from a record type to where it begins to repeat."""
    chain = [name]
    while True:
        parents = known[chain[-1]].parents
        if not parents:
            return tuple(chain)
        chain.append(parents[0])
        if parents[0] in chain[:-1] or parents[0] not in known:
            return tuple(chain)
