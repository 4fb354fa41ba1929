"""X.2.1: roles that rows speak of without a definition, or leave out."""

from __future__ import annotations

from typing import cast

from apdsl.diagnostics.diagnostic import Related
from apdsl.model.vocabulary import Role
from apdsl.semantics.checks.sop_rows import cell_levels
from apdsl.semantics.checks.view import SopEntry, View
from apdsl.semantics.checks.world import World
from apdsl.source import Span
from apdsl.syntax import tree


def check(view: View, world: World) -> None:
    for entry in view.sop_entries:
        if not view.is_own(entry.placed):
            continue
        _check_levels(view, entry, world)
        _check_missing(view, entry, world)


def _check_levels(view: View, entry: SopEntry, world: World) -> None:
    """Each level is for a role that its profiles define.

    A column of a table is shared by the class: a cell may stand for profiles of which some have
    said in the section on roles that they do not define the role.
    """
    for cell in entry.placed.node.cells:
        role = cast(Role, cell.role.value)
        defined, excused = view.roles[role], view.excused_roles[role]
        for guarded in cell.levels:
            mask = entry.placed.inner(guarded, guarded.guard).mask & view.with_roles
            if isinstance(guarded.level, tree.Undefined):
                if mask & defined:
                    world.report(
                        "undefined-level-for-defined-role",
                        guarded.level.span,
                        role=role,
                        profile=view.first(mask & defined),
                        related=_defined_at(view, role),
                    )
                continue
            without = mask & ~defined
            if without and (not mask & defined or without & ~excused):
                profile = view.first(without & ~excused or without)
                world.report("role-not-defined", cell.role.span, role=role, profile=profile)


def _check_missing(view: View, entry: SopEntry, world: World) -> None:
    """Every role of a profile has a level in each of its rows."""
    said: dict[str, int] = {}
    for role, _, mask, _ in cell_levels(view, entry):
        said[role] = said.get(role, 0) | mask
    for role, defined in view.roles.items():
        silent = entry.placed.mask & defined & ~said.get(role, 0)
        if silent:
            name = entry.placed.node.sop_class
            word = name.uid if isinstance(name, tree.PrivateSopClass) else name.name
            cell = next((c for c in entry.placed.node.cells if c.role.value == role), None)
            world.report(
                "missing-role-cell",
                word.span if cell is None else cell.span,
                role=role,
                profile=view.first(silent),
            )


def _defined_at(view: View, role: Role) -> tuple[Related, ...]:
    spans: list[Span] = [
        item.role.span
        for placed in view.of(tree.Roles)
        for item in placed.node.items
        if isinstance(item, tree.Role) and item.not_defined is None and item.role.value == role
    ]
    return tuple(Related(span, "the role is defined here") for span in spans[:1])
