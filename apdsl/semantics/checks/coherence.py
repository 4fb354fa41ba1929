"""All constraints on one data set together: circles, and attributes that are left no value."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl import dictionary
from apdsl.diagnostics.diagnostic import Related
from apdsl.model.condition import OneOf, Range, ValueRule
from apdsl.semantics.checks.constraint_rows import Constraint
from apdsl.semantics.checks.domains import intersect, is_empty
from apdsl.semantics.checks.satisfaction import Constraints
from apdsl.semantics.checks.world import World

_MOST = 200
"""How many constraints on one data set are taken together; more do not occur."""


def check(found: tuple[Constraint, ...], world: World) -> None:
    _check_dependencies(found, world)
    for group in _groups(found):
        _check_satisfiable(group[:_MOST], world)


def _check_dependencies(found: tuple[Constraint, ...], world: World) -> None:
    """The value of an attribute does not follow from itself."""
    follows: dict[tuple[str, tuple[str, ...]], dict[str, Constraint]] = {}
    for constraint in found:
        for other in constraint.sources:
            block = (constraint.subject.name, constraint.path[:-1])
            edges = follows.setdefault(block, {})
            edges[f"{constraint.keyword} {other}"] = constraint
    for edges in follows.values():
        step = {key.split()[0]: key.split()[1] for key in edges}
        told: set[str] = set()
        for start in step:
            chain = _circle(start, step)
            if chain and not told & set(chain):
                told |= set(chain)
                constraint = edges[f"{start} {step[start]}"]
                world.report(
                    "circular-dependency",
                    constraint.span,
                    keyword=start,
                    chain=" and ".join(chain[1:] or chain),
                )


def _circle(start: str, step: dict[str, str]) -> tuple[str, ...]:
    """The attributes from one back to itself; empty if that is never reached."""
    chain = [start]
    while step.get(chain[-1]) not in (None, *chain):
        chain.append(step[chain[-1]])
    return tuple(chain) if step.get(chain[-1]) == start else ()


def _groups(found: tuple[Constraint, ...]) -> Iterator[list[Constraint]]:
    """The constraints that one data set has to satisfy together, where no guard divides them."""
    groups: dict[tuple[str, tuple[str, ...], int], list[Constraint]] = {}
    for constraint in found:
        key = (constraint.subject.name, constraint.path[:-1], constraint.placed.mask)
        groups.setdefault(key, []).append(constraint)
    yield from groups.values()


def _check_satisfiable(group: list[Constraint], world: World) -> None:
    constraints = Constraints()
    for constraint in group:
        constraints.know(constraint.keyword, constraint.vr)
        for other in constraint.sources:
            known = dictionary.attribute(other)
            constraints.know(other, None if known is None else known.vr)
    seen: dict[str, Constraint] = {}
    for constraint in group:
        if constraint.rule is None:
            continue
        if constraints.add(constraint.keyword, constraint.rule) is not None:
            _report_unsatisfiable(constraint, constraints, seen, world)
        seen.setdefault(constraint.keyword, constraint)


def _report_unsatisfiable(
    constraint: Constraint,
    constraints: Constraints,
    seen: dict[str, Constraint],
    world: World,
) -> None:
    assert constraint.rule is not None
    earlier = seen.get(constraint.keyword)
    if earlier is not None and earlier.rule is not None:
        one = constraints.allowed(earlier.keyword, earlier.rule, {})
        other = constraints.allowed(constraint.keyword, constraint.rule, {})
        if intersect(one, other) == ():
            return  # two constraints at odds, as reported
    sources = [seen[name] for name in constraint.sources if name in seen]
    dependents = [other for other in seen.values() if constraint.keyword in other.sources]
    related = tuple(
        Related(other.span, f"{other.keyword} is constrained here")
        for other in (*sources, *dependents)
    )
    if related:
        reason = f"it has no fitting partner among the values of {_names(sources, dependents)}"
    elif _beyond(constraint.rule):
        reason = f"VR {constraint.vr} holds no such number"
    else:
        return  # an empty range, or a value that is none of the VR, as reported
    world.report(
        "unsatisfiable-constraint",
        constraint.span,
        keyword=constraint.keyword,
        reason=reason,
        related=related,
    )


def _beyond(rule: ValueRule) -> bool:
    """Whether a rule is for ranges of numbers, none of them empty."""
    return isinstance(rule, OneOf) and all(
        isinstance(value, Range) and not is_empty(value) for value in rule.values
    )


def _names(sources: list[Constraint], dependents: list[Constraint]) -> str:
    return " and ".join(dict.fromkeys(c.keyword for c in (*sources, *dependents)))
