"""The record types and keys that an application entity supports (PS3.4 I.3.4), and extensions."""

from __future__ import annotations

from collections.abc import Sequence

from apdsl.diagnostics.diagnostic import Related
from apdsl.model.demands import record_type_of_classes
from apdsl.semantics.checks import attribute_rows
from apdsl.semantics.checks.scopes import INSTANCE, of_records
from apdsl.semantics.checks.world import World, is_private
from apdsl.semantics.claims.implementation import ClaimExpansion
from apdsl.semantics.claims.profiles import Use
from apdsl.syntax import tree


def check(claim: ClaimExpansion, world: World) -> None:
    for entity in claim.of(tree.ApplicationEntity):
        blocks = [item for item in entity.items if isinstance(item, tree.ClaimedDirectory)]
        uses = [use for use in claim.uses if use.entity is entity]
        _check_records(blocks, uses, world)
        _check_keys(blocks, world)
    for item in claim.of(tree.ExtendedClass):
        _check_extension(claim, item, world)


def _check_records(
    blocks: Sequence[tree.ClaimedDirectory], uses: Sequence[Use], world: World
) -> None:
    """The record types that are declared serve every SOP Class that is claimed."""
    lists = [item for block in blocks for item in block.items if isinstance(item, tree.Records)]
    if not lists:
        return
    declared = {word.value for item in lists for word in item.types}
    of_class = record_type_of_classes(world.common)
    reported: set[str] = set()
    for use in uses:
        for record_type in use.profile.directory.record_types:
            if record_type not in declared and record_type not in reported:
                reported.add(record_type)
                _missing(lists[0], record_type, f"{use.profile.id} asks for it", use, world)
        for role in use.roles:
            for support in role.rows.values():
                sop_class = support.candidate.sop_class
                needed = of_class.get(sop_class.uid)
                if needed is None or needed in declared or needed in reported:
                    continue
                reported.add(needed)
                reason = f"instances of {sop_class.keyword} are referenced by it"
                _missing(lists[0], needed, reason, use, world)


def _missing(node: tree.Records, record_type: str, reason: str, use: Use, world: World) -> None:
    world.report(
        "record-type-not-claimed",
        node.span,
        record_type=record_type,
        reason=reason,
        related=(Related(use.node.identifier.span, "the profile is claimed here"),),
    )


def _check_keys(blocks: Sequence[tree.ClaimedDirectory], world: World) -> None:
    for block in blocks:
        for table in block.items:
            for item in table.items if isinstance(table, tree.Keys) else ():
                if isinstance(item, tree.RecordKey):
                    types = tuple(word.value for word in item.record_types)
                    known = tuple(r for r in world.common.record_types if r.type in types)
                    scopes = of_records(known, world.common.record_types)
                    attribute_rows.check_row(item.row, scopes, world)


def _check_extension(claim: ClaimExpansion, node: tree.ExtendedClass, world: World) -> None:
    """A Standard Extended SOP Class adds attributes of Type 3 to a Standard one (PS3.2 7.3)."""
    for sop_class in claim.groups.sop_classes(node.sop_class):
        if is_private(sop_class):
            _not_extended(node, f"{sop_class.uid} is no Standard SOP Class", node.sop_class, world)
    attribute_rows.check_rows(node.rows, INSTANCE, world)
    for row in node.rows:
        if not isinstance(row, tree.NestedRow):
            continue
        written = attribute_rows.written_type(row.row)
        if written is None or written.type.value != "3":
            found = "no Type" if written is None else f"Type {written.type}"
            reason = f"{row.row.attribute.span.text} has {found}, and is to have Type 3"
            _not_extended(node, reason, row.row, world)


def _not_extended(node: tree.ExtendedClass, reason: str, at: tree.Node, world: World) -> None:
    name = node.sop_class.span.text
    world.report("not-a-standard-extension", at.span, sop_class=name, reason=reason)
