"""X.3.4: constraints on the values of attributes, and whether two of them can both hold."""

from __future__ import annotations

from apdsl.diagnostics.diagnostic import Related
from apdsl.model.condition import AnySopClassRef, SopClassSetRef
from apdsl.semantics.checks import attribute_rows, coherence
from apdsl.semantics.checks.constraint_rows import (
    Constraint,
    Subject,
    constraints_of,
    subjects_of,
)
from apdsl.semantics.checks.domains import intersect
from apdsl.semantics.checks.satisfaction import Constraints
from apdsl.semantics.checks.scopes import INSTANCE
from apdsl.semantics.checks.view import OWN, Placed, View
from apdsl.semantics.checks.world import World
from apdsl.syntax import tree


def check(view: View, world: World) -> None:
    _check_blocks(view, world)
    found = tuple(constraints_of(view, world))
    for place, second in enumerate(found):
        for first in found[:place]:
            if first.path == second.path and first.placed.mask & second.placed.mask:
                _compare(view, first, second, world)
    coherence.check(found, world)


def _check_blocks(view: View, world: World) -> None:
    """The blocks themselves: their rows, and the SOP Classes they are for."""
    for placed in view.of(tree.Parameters):
        for item in placed.node.items:
            if isinstance(item, tree.ParameterBlock):
                attribute_rows.check_rows(item.rows, INSTANCE, world)
                block = placed.inner(item, item.guard)
                for subject in subjects_of(view, item, world):
                    if subject.sop_class is not None:
                        _check_listed(view, block, subject, subject.sop_class, world)


def _check_listed(
    view: View,
    block: Placed[tree.ParameterBlock],
    subject: Subject,
    sop_class: AnySopClassRef,
    world: World,
) -> None:
    """Values are demanded of classes that the table has for the profile."""
    classes = world.classes(sop_class)
    with_table = listed = 0
    for entry in view.sop_entries:
        with_table |= entry.placed.mask
        if entry.sop_class == sop_class or classes & world.classes(entry.sop_class):
            listed |= entry.placed.mask
    missing = block.mask & with_table & ~listed
    if missing:
        world.report(
            "constraint-on-unlisted-sop-class",
            subject.place,
            profile=view.first(missing),
            sop_class=subject.name,
        )


def _compare(view: View, first: Constraint, second: Constraint, world: World) -> None:
    if not _meet(first.subject, second.subject, world):
        return
    one, other = first.subject, second.subject
    same_subject = one.sop_class == other.sop_class and one.where == other.where
    if first.rule == second.rule:
        if same_subject and first.span != second.span:
            world.report(
                "duplicate-constraint",
                second.span,
                keyword=second.keyword,
                sop_class=second.subject.name,
                related=(Related(first.span, "it is constrained here already"),),
            )
        return
    if first.rule is not None and second.rule is not None:
        alone = Constraints()
        alone.know(first.keyword, first.vr)
        lefts = [alone.allowed(c.keyword, c.rule, {}) for c in (first, second) if c.rule]
        if intersect(*lefts) != ():
            return
    special = second.placed.layer == OWN and first.placed.layer != OWN
    if special:
        what = f"{second.keyword} {' '.join(second.span.text.split())}"
        both = first.placed.mask & second.placed.mask
        world.contradiction(view, second.placed, both, second.span, what, first.span)
    else:
        world.report(
            "contradictory-constraints",
            second.span,
            keyword=second.keyword,
            sop_class=second.subject.name,
            first=second.words,
            second=first.words,
            related=(Related(first.span, "the other constraint is here"),),
        )


def _meet(first: Subject, second: Subject, world: World) -> bool:
    """Whether there are instances that both constraints concern."""
    if None not in (first.where, second.where) and first.where != second.where:
        return False
    if first.sop_class is None or second.sop_class is None or first.sop_class == second.sop_class:
        return True
    if isinstance(first.sop_class, SopClassSetRef) or isinstance(second.sop_class, SopClassSetRef):
        return bool(world.classes(first.sop_class) & world.classes(second.sop_class))
    return False
