"""The order and completeness of an annex: its sections, and the blocks of X.4 (PS3.11 8)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from apdsl import dictionary
from apdsl.diagnostics.diagnostic import Related
from apdsl.semantics.checks.view import CLASS, View
from apdsl.semantics.checks.world import World, keyword_span
from apdsl.semantics.reporter import did_you_mean, replace_with
from apdsl.source import Span
from apdsl.syntax import tree

_ORDER: Final[dict[type[tree.Node], tuple[int, str]]] = {
    tree.Identification: (1, "identification"),
    tree.ClinicalContext: (2, "clinical context"),
    tree.Roles: (3, "roles"),
    tree.ClassProfile: (4, "class profile"),
    tree.SopClasses: (4, "sop classes"),
    tree.Media: (5, "media"),
    tree.Directory: (6, "directory"),
    tree.Parameters: (7, "parameters"),
    # PS3.11 8 describes X.4 before X.3.5, and the annexes put Security last in X.3.
    tree.Security: (8, "security"),
    tree.ApplicationProfile: (8, "profile"),
}
"""The place of each section in an annex, and the words that it begins with."""

_DEMANDED: Final[tuple[type[tree.Node], ...]] = (
    tree.Identification,
    tree.ClinicalContext,
    tree.Roles,
    tree.SopClasses,
    tree.Media,
    tree.Directory,
)


def check(view: View, world: World) -> None:
    _check_order(view.own_sections, world)
    _check_profile_blocks(view, world)
    _check_duplicates(view, world)
    if view.annex is not None:
        _check_missing(view, view.annex, world)


def _check_order(nodes: Iterable[tree.Section], world: World) -> None:
    last: tree.Section | None = None
    for node in nodes:
        if type(node) not in _ORDER:
            continue
        rank, words = _ORDER[type(node)]
        if last is not None and rank < _ORDER[type(last)][0]:
            world.report(
                "section-out-of-order",
                keyword_span(node.span, words),
                section=f"`{words}`",
                previous=f"`{_ORDER[type(last)][1]}`",
                related=(Related(_start(last), "it belongs before this section"),),
            )
        else:
            last = node
        if isinstance(node, (tree.ClassProfile, tree.ApplicationProfile)):
            _check_order(node.sections, world)


def _check_profile_blocks(view: View, world: World) -> None:
    """An X.4 block is for a profile of the annex, and each has one."""
    if view.outside is not None:
        return
    known = [profile.identifier for profile in view.profiles]
    seen: dict[str, Span] = {}
    for node in _profile_blocks(view.own_sections):
        word = node.identifier
        if word.value not in known:
            near = dictionary.closest(word.value, known)
            world.report(
                "unknown-profile",
                word.span,
                identifier=word.value,
                notes=did_you_mean(near),
                fixes=replace_with(word.span, near[:1]),
            )
        elif word.value in seen:
            _duplicate(f"`profile {word}`", word.span, seen[word.value], world)
        seen.setdefault(word.value, word.span)


def _profile_blocks(nodes: Iterable[tree.Section]) -> Iterable[tree.ApplicationProfile]:
    for node in nodes:
        if isinstance(node, tree.ApplicationProfile):
            yield node
        elif isinstance(node, tree.ClassProfile):
            yield from _profile_blocks(node.sections)


def _check_duplicates(view: View, world: World) -> None:
    """A profile has each section once; an X.4 block, or an augmentation, adds to it."""
    seen: dict[tuple[type[tree.Node], int], list[tuple[int, tree.Section]]] = {}
    for placed in view.sections:
        node = placed.node
        if type(node) not in _ORDER:
            continue
        for mask, first in seen.setdefault((type(node), placed.layer), []):
            if mask & placed.mask:
                words = _ORDER[type(node)][1]
                _duplicate(f"`{words}`", _start(node), _start(first), world)
                break
        seen[type(node), placed.layer].append((placed.mask, node))


def _duplicate(section: str, span: Span, first: Span, world: World) -> None:
    related = (Related(first, "it is given here first"),)
    world.report("duplicate-section", span, section=section, related=related)


def _check_missing(view: View, annex: tree.Annex, world: World) -> None:
    found = dict.fromkeys(_DEMANDED, 0)
    for placed in view.sections:
        if type(placed.node) in found and placed.layer >= CLASS:
            found[type(placed.node)] |= placed.mask
    for kind, mask in found.items():
        missing = view.everybody & ~mask
        if missing:
            owner = f"annex {annex.letter}" if missing == view.everybody else view.first(missing)
            section = f"`{_ORDER[kind][1]}`"
            world.report("missing-section", annex.letter.span, annex=owner, section=section)


def _start(node: tree.Section) -> Span:
    return keyword_span(node.span, _ORDER[type(node)][1])
