"""Conditions: what they read, the values they compare, and whether their outcome is fixed."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl import dictionary
from apdsl.model import condition as model
from apdsl.semantics import values
from apdsl.semantics.checks.domains import intersect
from apdsl.semantics.checks.literals import check_bound, check_set, check_value, facts
from apdsl.semantics.checks.scopes import Scopes
from apdsl.semantics.checks.world import World
from apdsl.source import Span
from apdsl.syntax import tree

_MOST = 64
"""How many parts of a condition are compared with one another; more do not occur."""


def check(node: tree.Condition, scopes: Scopes, world: World) -> None:
    """Check a condition and all parts of it."""
    match node:
        case tree.Or() | tree.And():
            for part in node.conditions:
                check(part, scopes, world)
            _check_outcome(node, scopes, world)
        case tree.Not():
            check(node.condition, scopes, world)
        case tree.Undecidable():
            pass
        case tree.IsA() | tree.IsOneOf() | tree.EncodedWith():
            _check_scope(node.scope, scopes, world)
        case tree.GroupPresent() | tree.ExtendedCharacters():
            _check_scope(node.scope, scopes, world)
        case _:
            check_path(node.path, scopes, world)
            _check_comparison(node, facts(node.path.steps[-1]), world)


def check_path(path: tree.Path, scopes: Scopes, world: World) -> None:
    """A path begins where there is something, and leads through Sequences."""
    _check_scope(path.scope, scopes, world)
    for step in path.steps[:-1]:
        _check_sequence(step, world)
    if path.index is not None:
        _check_index(path, path.index, world)


def _check_scope(word: tree.Word | None, scopes: Scopes, world: World) -> None:
    if word is not None and word.value in scopes.missing:
        scope = word.value
        world.report("scope-not-available", word.span, scope=scope, reason=scopes.missing[scope])


def _check_sequence(step: tree.AnyAttribute, world: World) -> None:
    known = facts(step)
    if known is not None and known.vr != "SQ":
        world.report("items-of-non-sequence", step.span, keyword=known.keyword, vr=known.vr)


def _check_index(path: tree.Path, index: tree.Index, world: World) -> None:
    """Values are counted from 1, and there are as many as PS3.6 allows."""
    known = facts(path.steps[-1])
    if index.value.kind == "ANY" or known is None:
        return
    number = values.number(index.value)
    most = known.vm.rpartition("-")[2]
    if number < 1 or number != int(number) or (most.isdecimal() and number > int(most)):
        world.report(
            "value-number-out-of-range",
            index.value.span,
            keyword=known.keyword,
            multiplicity=most,
            number=index.value.value,
        )


def _check_comparison(
    node: tree.Condition, known: dictionary.Attribute | None, world: World
) -> None:
    match node:
        case tree.CompareEqual() | tree.CompareUnequal():
            check_value(node.value, known, world)
        case tree.CompareIn() | tree.CompareNotIn():
            check_set(node.values, known, node.span, world)
        case tree.CompareUpTo() | tree.CompareAtLeast():
            check_bound(_behind(node.path.span, node.span), known, world)
        case tree.HasItems() if known is not None and known.vr != "SQ":
            world.report(
                "items-of-non-sequence", node.path.span, keyword=known.keyword, vr=known.vr
            )


def _behind(path: Span, whole: Span) -> Span:
    """What stands behind the path of a comparison."""
    rest = Span(whole.source, path.end, whole.end)
    return Span(whole.source, whole.end - len(rest.text.lstrip()), whole.end)


# ---- Conditions whose outcome is fixed -----------------------------------------------------------


def _check_outcome(node: tree.Or | tree.And, scopes: Scopes, world: World) -> None:
    """Parts that exclude each other, or cover every case."""
    found = world.tools.conditions.condition(node, scopes.default)
    if isinstance(found, model.AllOf):
        reason = _clash(tuple(_conjuncts(found)))
        if reason is not None:
            world.report("constant-condition", node.span, verdict="false", reason=reason)
    elif isinstance(found, model.AnyOf) and _covers(found.conditions):
        world.report(
            "constant-condition",
            node.span,
            verdict="true",
            reason="one part is the opposite of another",
        )


def _conjuncts(condition: model.AllOf) -> Iterator[model.Condition]:
    for part in condition.conditions:
        if isinstance(part, model.AllOf):
            yield from _conjuncts(part)
        else:
            yield part


def _covers(parts: tuple[model.Condition, ...]) -> bool:
    known = set(parts)
    return any(model.Negation(part) in known for part in parts)


def _clash(parts: tuple[model.Condition, ...]) -> str | None:
    """Why parts that must all hold cannot."""
    if _covers(parts):
        return "one part is the opposite of another"
    parts = parts[:_MOST]
    for place, second in enumerate(parts):
        for first in parts[:place]:
            if _exclude(first, second) or _exclude(second, first):
                return "the parts exclude each other"
    return None


def _exclude(first: model.Condition, second: model.Condition) -> bool:
    match first, second:
        case model.Within(path=path, values=one), model.Within(path=other, values=two):
            return path == other and _is_single(path) and intersect(one, two) == ()
        case model.Negation(condition=model.Present(path=path)), (
            model.Within(path=other) | model.HasValue(path=other) | model.HasItems(path=other)
        ):
            return path.scope == other.scope and path.attributes == other.attributes
        case model.Negation(condition=model.HasValue(path=path)), model.Within(path=other):
            return path == other
        case model.IsA(scope="instance"), model.IsA(scope="instance"):
            plain = all(
                isinstance(sop_class, model.SopClassRef)
                for sop_class in (*first.sop_classes, *second.sop_classes)
            )
            return plain and not set(first.sop_classes) & set(second.sop_classes)
        case model.EncodedWith(scope="instance"), model.EncodedWith(scope="instance"):
            return not set(first.transfer_syntaxes) & set(second.transfer_syntaxes)
    return False


def _is_single(path: model.Path) -> bool:
    """Whether the path leads to one place only, so that two demands meet there."""
    return (
        len(path.attributes) == 1
        and path.scope in ("instance", "record", "item", "fileset")
        and path.value != "any"
    )
