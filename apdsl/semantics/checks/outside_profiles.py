"""Augmented and Private Application Profiles (PS3.2 7.4)."""

from __future__ import annotations

from apdsl.model.vocabulary import DIRECTORY_CLASS
from apdsl.semantics.checks.view import OWN, View
from apdsl.semantics.checks.world import World, is_private
from apdsl.source import Span
from apdsl.syntax import tree


def check(view: View, world: World) -> None:
    if view.outside is None or view.base is None:
        return
    _check_sop_classes(view, world)
    _check_roles(view, world)
    _check_security(view, world)


def _check_sop_classes(view: View, world: World) -> None:
    """An augmented profile adds SOP Classes, and none of its own making (PS3.2 7.4.2)."""
    inherited: set[str] = {DIRECTORY_CLASS}
    added: set[str] = set()
    for entry in view.sop_entries:
        if entry.placed.layer == OWN:
            added |= world.classes(entry.sop_class)
            if is_private(entry.sop_class):
                written = entry.placed.node.sop_class
                word = written.uid if isinstance(written, tree.PrivateSopClass) else written.name
                world.report(
                    "augmented-with-own-sop-class",
                    word.span,
                    profile=view.name,
                    sop_class=word.value,
                )
        else:
            inherited |= world.classes(entry.sop_class)
    if added <= inherited:
        _not_superset(view, view.span, "it adds no SOP Class", world)


def _check_roles(view: View, world: World) -> None:
    """The roles of the base remain."""
    assert view.base is not None
    for placed in view.of(tree.Roles):
        if placed.layer != OWN:
            continue
        for item in placed.node.items:
            if (
                isinstance(item, tree.Role)
                and item.not_defined is not None
                and item.role.value in view.base.roles
            ):
                reason = f"it drops the role {item.role}"
                _not_superset(view, item.role.span, reason, world)


def _check_security(view: View, world: World) -> None:
    """A File-set of Secure DICOM Files is none that readers of an open base can read."""
    assert view.base is not None
    if view.base.security is not None:
        return
    for placed in view.of(tree.Security):
        for item in placed.node.items:
            if isinstance(item, tree.SecurityUse) and placed.layer == OWN:
                reason = "it adds a security profile, so that readers of the base cannot read it"
                _not_superset(view, item.profile.span, reason, world)


def _not_superset(view: View, span: Span, reason: str, world: World) -> None:
    assert view.base is not None
    world.report(
        "not-a-proper-superset",
        span,
        profile=view.name,
        base=view.base.id,
        reason=reason,
    )
