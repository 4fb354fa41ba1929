"""Guards: the profiles and axes they name, and whether they divide what they stand in."""

from __future__ import annotations

from apdsl.semantics.checks.view import View
from apdsl.semantics.checks.walk import children
from apdsl.semantics.checks.world import World
from apdsl.semantics.guards import check_guard
from apdsl.semantics.identities import Identities
from apdsl.syntax import tree


def check(view: View, world: World) -> None:
    known = Identities(view.profiles, view.axes)
    for node in view.own_sections:
        _check_guards(node, view.everybody, view, known, world)


def _check_guards(
    node: tree.Node, within: int, view: View, known: Identities, world: World
) -> None:
    """Check the guards of a statement and of those in it, each among the profiles that are left."""
    guard: tree.Guard | None = getattr(node, "guard", None)
    if guard is not None:
        left = tuple(p for place, p in enumerate(view.profiles) if within >> place & 1)
        check_guard(guard, left, known, world.report)
        within &= view.mask(guard)
    if isinstance(node, tree.ApplicationProfile):
        within = sum(
            1 << place
            for place, profile in enumerate(view.profiles)
            if profile.identifier == node.identifier.value
        )
    if within:
        for child in children(node):
            _check_guards(child, within, view, known, world)


def check_library(world: World) -> None:
    """What the library declares holds for all profiles."""
    for file in world.declared.files:
        if file.tree.span.source not in world.subject:
            continue
        for declaration in file.tree.declarations:
            if isinstance(declaration, (tree.Annex, tree.ApplicationProfile, tree.Allow)):
                continue
            for item in children(declaration):
                guard: tree.Guard | None = getattr(item, "guard", None)
                if guard is not None:
                    reason = "what the library declares holds for all profiles alike"
                    world.report("guard-selects-nothing", guard.span, reason=reason)
