"""Runs all checks on the result of an expansion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel
from apdsl.semantics.annex import AnnexExpansion
from apdsl.semantics.checks import (
    choices,
    clinical_context,
    constraints,
    directory,
    files,
    guards,
    icons,
    identifiers,
    keys,
    library,
    media,
    outside_profiles,
    restrictions,
    roles,
    sections,
    sop_rows,
)
from apdsl.semantics.checks.view import Placed, View
from apdsl.semantics.checks.world import World
from apdsl.semantics.context import Context, Tools
from apdsl.semantics.expand import qualified_classes
from apdsl.semantics.identities import Identity
from apdsl.semantics.ledger import Ledger
from apdsl.source import Source
from apdsl.syntax import tree

if TYPE_CHECKING:
    from apdsl.semantics.claims.implementation import ClaimExpansion

_OF_A_VIEW = (
    identifiers,
    sections,
    guards,
    clinical_context,
    roles,
    restrictions,
    sop_rows,
    choices,
    media,
    directory,
    keys,
    icons,
    constraints,
    outside_profiles,
)
"""The themes that are checked annex by annex."""


def check(
    expansions: tuple[AnnexExpansion, ...],
    models: tuple[ProfileModel, ...],
    common: CommonModel,
    tools: Tools,
    subject: frozenset[Source],
    claims: tuple[ClaimExpansion, ...] = (),
) -> None:
    """Check what the subject declares, and report what is wrong to the reporter of the tools."""
    annexes = tuple(_view_of_annex(expansion) for expansion in expansions)
    by_id = {model.id: model for model in models}
    outside = tuple(_views_outside(annexes, by_id, tools))
    world = World(tools, common, (*annexes, *outside), subject)
    files.check(world)
    library.check(world)
    guards.check_library(world)
    identifiers.check_distinct(world)
    for view in world.views:
        if view.span.source not in subject:
            continue
        for theme in _OF_A_VIEW:
            theme.check(view, world)
    if claims:
        from apdsl.semantics.checks.claims import run

        run.check(claims, world)


def _view_of_annex(expansion: AnnexExpansion) -> View:
    found = expansion.identities
    return View(
        f"annex {expansion.annex.letter}",
        expansion.annex.letter.span,
        expansion.context(expansion.judged[0]),
        expansion.judged,
        expansion.annex.sections or (),
        axes=found.axes,
        annex=expansion.annex,
        nominal=not found.profiles,
    )


def _views_outside(
    annexes: tuple[View, ...], models: dict[str, ProfileModel], tools: Tools
) -> Iterator[View]:
    for _, node in tools.declared.profiles:
        base, inherited = None, None
        if node.augments is not None:
            base = next(
                (
                    view
                    for view in annexes
                    if any(p.identifier == node.augments.value for p in view.profiles)
                ),
                None,
            )
            inherited = models.get(node.augments.value)
        yield _view_outside(node, base, None if base is None else inherited, tools)


def _view_outside(
    node: tree.ApplicationProfile, base: View | None, model: ProfileModel | None, tools: Tools
) -> View:
    identifier = node.identifier.value
    identity = Identity(identifier, identifier, "", node.identifier.span)
    qualified = qualified_classes(node.sections, tools)
    handed_on: tuple[Placed[tree.Section], ...] = ()
    if base is not None and node.augments is not None:
        qualified = {**base.context.qualified, **qualified}
        handed_on = base.handed_on(node.augments.value)
    return View(
        identifier,
        node.identifier.span,
        Context(tools, identity, "", identifier, Ledger(), qualified),
        (identity,),
        node.sections,
        outside=node,
        inherited=handed_on,
        base=model,
    )
