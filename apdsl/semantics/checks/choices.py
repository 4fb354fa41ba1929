"""X.3.1: demands to support at least one of several SOP Classes."""

from __future__ import annotations

from typing import cast

from apdsl.diagnostics.diagnostic import Related
from apdsl.model.condition import AnySopClassRef
from apdsl.model.vocabulary import Role
from apdsl.semantics.checks.sop_rows import cell_levels
from apdsl.semantics.checks.view import Placed, View
from apdsl.semantics.checks.world import World
from apdsl.source import Span
from apdsl.syntax import tree


def check(view: View, world: World) -> None:
    for placed in view.of(tree.SopClasses):
        for item in placed.node.items:
            if isinstance(item, tree.AtLeastOne):
                _check_choice(view, placed.inner(item), world)


def _check_choice(view: View, choice: Placed[tree.AtLeastOne], world: World) -> None:
    node = choice.node
    role = cast(Role, node.role.value)
    concerned = choice.mask & view.roles[role] if view.with_roles else choice.mask
    if not concerned:
        profile = view.first(choice.mask or view.everybody)
        world.report("role-not-defined", node.role.span, role=role, profile=profile)
        return
    if len(node.names) == 1:
        _idle(node, f"it has a single member, {node.names[0].value}", world)
    for name in node.names:
        optional = _check_member(view, name, node, role, concerned, world)
        missing = concerned & ~optional
        if missing:
            world.report(
                "choice-outside-rows",
                name.span,
                sop_class=name.value,
                role=role,
                notes=(f"it has none for {view.first(missing)}",),
            )


def _check_member(
    view: View,
    name: tree.Word,
    node: tree.AtLeastOne,
    role: str,
    concerned: int,
    world: World,
) -> int:
    """The profiles with a row for the member that the role may support."""
    known: AnySopClassRef | None = None
    if name.value not in view.context.qualified:
        known = view.context.tools.names.sop_class_by_name(name)
        if known is None:
            return concerned  # unknown, as reported
    optional = 0
    for entry in view.entries_named(name.value, known):
        for cell_role, level, mask, span in cell_levels(view, entry):
            if cell_role != role or level in ("disallowed", "undefined"):
                continue
            optional |= mask
            if level == "mandatory" and not concerned & ~mask:
                _idle(node, f"{name.value} is mandatory for it anyway", world, span)
    return optional


def _idle(node: tree.AtLeastOne, reason: str, world: World, other: Span | None = None) -> None:
    related = () if other is None else (Related(other, "its row is here"),)
    world.report("idle-choice", node.span, role=node.role.value, reason=reason, related=related)
