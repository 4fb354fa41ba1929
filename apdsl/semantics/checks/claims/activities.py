"""Real-World Activities beside each other: their sequence, and what two of them say of one role."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl import dictionary
from apdsl.diagnostics.diagnostic import Related
from apdsl.semantics.checks.world import World
from apdsl.semantics.claims.implementation import ClaimExpansion
from apdsl.semantics.claims.profiles import Use
from apdsl.semantics.claims.support import Supported
from apdsl.semantics.reporter import did_you_mean, replace_with
from apdsl.syntax import tree


def check(claim: ClaimExpansion, world: World) -> None:
    _check_sequence(claim, world)
    _check_contradictions(claim, world)


# ---- Sequence (PS3.2 A.5.1.3) --------------------------------------------------------------------


def _check_sequence(claim: ClaimExpansion, world: World) -> None:
    activities = {
        activity.name.value: activity
        for entity in claim.of(tree.ApplicationEntity)
        for activity in entity.items
        if isinstance(activity, tree.Activity)
    }
    for activity in activities.values():
        for item in _after(activity):
            name = item.activity.value
            if name not in activities:
                near = dictionary.closest(name, activities)
                world.report(
                    "unknown-activity",
                    item.activity.span,
                    name=name,
                    notes=did_you_mean(near),
                    fixes=replace_with(
                        item.activity.span, tuple(f'"{found}"' for found in near[:1])
                    ),
                )
    for item in _circles(activities):
        world.report("circular-sequence", item.activity.span, activity=item.activity.value)


def _circles(activities: dict[str, tree.Activity]) -> Iterator[tree.After]:
    """The statements that lead back to an activity on the way to which they stand."""
    settled: dict[str, bool] = {}
    for start in activities:
        way = [] if start in settled else [(start, _after(activities[start]))]
        settled.setdefault(start, False)
        while way:
            name, items = way[-1]
            item = next(items, None)
            if item is None:
                settled[name] = True
                way.pop()
                continue
            target = item.activity.value
            if target in activities and target not in settled:
                settled[target] = False
                way.append((target, _after(activities[target])))
            elif not settled.get(target, True):
                yield item


def _after(activity: tree.Activity) -> Iterator[tree.After]:
    for item in activity.items:
        if isinstance(item, tree.After):
            yield item


# ---- What two activities say of one role ---------------------------------------------------------


def _check_contradictions(claim: ClaimExpansion, world: World) -> None:
    """What an application entity reads under a profile does not depend on the activity.

    What it writes may: one activity may write more than another.
    """
    first: dict[tuple[str, str, str], tuple[Use, Supported]] = {}
    for use in claim.uses:
        for role in use.roles:
            if role.role == "FSC" or role.unclear:
                continue
            key = use.entity.name.value, use.profile.id, role.role
            known, other = first.setdefault(key, (use, role))
            if known is not use:
                _compare(known, other, use, role, world)


def _compare(first: Use, one: Supported, second: Use, two: Supported, world: World) -> None:
    different = one.rows.keys() ^ two.rows.keys()
    if not different:
        return
    key = min(different)
    support = (one.rows | two.rows)[key]
    syntax = support.candidate.syntax
    behind = "" if syntax is None else f" in {syntax.keyword}"
    has, lacks = (first, second) if key in one.rows else (second, first)
    world.report(
        "contradictory-activities",
        two.node.role.span,
        role=two.role,
        profile=second.profile.id,
        has=has.activity.name.value,
        lacks=lacks.activity.name.value,
        what=f"{support.candidate.sop_class.keyword}{behind}",
        related=(Related(one.node.role.span, "the other claim is here"),),
    )
