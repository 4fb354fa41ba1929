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

_MOST = 200
"""With how many others a constraint is compared; more on one attribute do not occur."""


def check(view: View, world: World) -> None:
    _check_blocks(view, world)
    found = tuple(constraints_of(view, world))
    by_path: dict[tuple[str, ...], list[Constraint]] = {}
    for second in found:
        for first in by_path.setdefault(second.path, [])[:_MOST]:
            if first.placed.mask & second.placed.mask and _differ(view, first, second, world):
                break
        by_path[second.path].append(second)
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
    listed = world.listed(view)
    found = listed.get(sop_class, 0)
    for uid in world.classes(sop_class):
        found |= listed.get(uid, 0)
    missing = block.mask & view.with_table & ~found
    if missing:
        world.report(
            "constraint-on-unlisted-sop-class",
            subject.place,
            profile=view.first(missing),
            sop_class=subject.name,
        )


def _differ(view: View, first: Constraint, second: Constraint, world: World) -> bool:
    """Report a constraint that repeats another one, or leaves no value beside it."""
    if not _meet(first.subject, second.subject, world):
        return False
    if first.rule == second.rule:
        return _repeats(first, second, world)
    if first.rule is not None and second.rule is not None:
        alone = Constraints()
        alone.know(first.keyword, first.vr)
        allowed = [alone.allowed(c.keyword, c.rule, {}) for c in (first, second) if c.rule]
        if intersect(*allowed) != ():
            return False
    if second.placed.layer == OWN and first.placed.layer != OWN:
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
    return True


def _repeats(first: Constraint, second: Constraint, world: World) -> bool:
    one, other = first.subject, second.subject
    if one.sop_class != other.sop_class or one.where != other.where or first.span == second.span:
        return False
    world.report(
        "duplicate-constraint",
        second.span,
        keyword=second.keyword,
        sop_class=other.name,
        related=(Related(first.span, "it is constrained here already"),),
    )
    return True


def _meet(first: Subject, second: Subject, world: World) -> bool:
    """Whether there are instances that both constraints concern."""
    if None not in (first.where, second.where) and first.where != second.where:
        return False
    if first.sop_class is None or second.sop_class is None or first.sop_class == second.sop_class:
        return True
    if isinstance(first.sop_class, SopClassSetRef) or isinstance(second.sop_class, SopClassSetRef):
        return bool(world.classes(first.sop_class) & world.classes(second.sop_class))
    return False
