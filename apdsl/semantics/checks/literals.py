"""Literals and bounds: whether the attribute they are set beside can have such values."""

from __future__ import annotations

from collections.abc import Iterable

from apdsl import dictionary
from apdsl.model.condition import Literals
from apdsl.semantics import values
from apdsl.semantics.checks.domains import is_empty, numbers, repeated
from apdsl.semantics.checks.representations import fault, is_numeric
from apdsl.semantics.checks.world import World
from apdsl.source import Span
from apdsl.syntax import tree


def facts(node: tree.AnyAttribute) -> dictionary.Attribute | None:
    """What the data dictionary says of an attribute; ``None`` of unknown and private ones."""
    if isinstance(node, tree.AttributeByTag):
        return dictionary.attribute_by_tag(node.tag.value)
    return dictionary.attribute(node.keyword.value)


def printed(node: tree.AnyAttribute) -> str:
    """An attribute as messages call it."""
    if isinstance(node, tree.Attribute):
        return node.keyword.value
    return dictionary.format_tag(node.tag.value)


def check_set(
    nodes: tuple[tree.Value | tree.ValueRange, ...],
    known: dictionary.Attribute | None,
    span: Span,
    world: World,
) -> None:
    """Check a set of values: their form, its ranges, and that each is given once."""
    check_values((node for node in nodes if isinstance(node, tree.Value)), known, world)
    ranges = [node for node in nodes if isinstance(node, tree.ValueRange)]
    if known is not None and ranges and not is_numeric(known.vr):
        no_order(known, ranges[0].span, world)
        return
    members: Literals = values.literals(nodes)
    if known is not None and is_numeric(known.vr):
        members = numbers(members)
    for node, member in zip(nodes, members, strict=True):
        if is_empty(member):
            world.report(
                "unsatisfiable-constraint",
                node.span,
                keyword="the attribute" if known is None else known.keyword,
                reason=f"the range {node.span.text} is empty",
            )
    place = repeated(members)
    if place is not None:
        world.report("repeated-value", nodes[place].span, value=nodes[place].span.text)


def check_values(
    nodes: Iterable[tree.Value], known: dictionary.Attribute | None, world: World
) -> None:
    """Each of the literals is a value that the attribute can hold."""
    for node in nodes:
        check_value(node, known, world)


def check_value(node: tree.Value, known: dictionary.Attribute | None, world: World) -> None:
    """A literal is a value that the attribute can hold (PS3.5 6.2)."""
    reason = None if known is None else fault(values.literal(node), known.vr)
    if known is not None and reason is not None:
        world.report(
            "value-not-of-vr",
            node.span,
            value=node.span.text,
            keyword=known.keyword,
            vr=known.vr,
            reason=reason,
        )


def check_bound(span: Span, known: dictionary.Attribute | None, world: World) -> None:
    """Bounds are for numbers."""
    if known is not None and not is_numeric(known.vr):
        no_order(known, span, world)


def no_order(known: dictionary.Attribute, span: Span, world: World) -> None:
    """Report a bound on an attribute whose values have no order."""
    constraint = " ".join(span.text.split())
    world.report(
        "bound-on-non-number", span, keyword=known.keyword, vr=known.vr, constraint=constraint
    )
