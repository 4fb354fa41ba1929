"""The constraints on values that the sections on parameters state, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from apdsl.model.condition import (
    AnySopClassRef,
    Condition,
    Depending,
    EqualsAttribute,
    ValueRule,
)
from apdsl.model.vocabulary import Scope
from apdsl.semantics.checks.literals import facts, printed
from apdsl.semantics.checks.view import Placed, View
from apdsl.semantics.checks.world import World
from apdsl.source import Span
from apdsl.syntax import tree

ValueModifier = tree.EqualTo | tree.OneOf | tree.UpTo | tree.AtLeast


@dataclass(frozen=True, slots=True)
class Subject:
    """What constraints are on: instances of a SOP Class or set, or (``None``) every instance.

    ``place`` is where the text names it.
    """

    name: str
    place: Span
    sop_class: AnySopClassRef | None
    where: Condition | None


@dataclass(frozen=True, slots=True)
class Constraint:
    """What a row demands of an attribute: a value, or (``rule`` is ``None``) its absence.

    ``path`` leads through Sequences to the attribute, whose Value Representation is ``vr``.
    """

    subject: Subject
    path: tuple[str, ...]
    rule: ValueRule | None
    vr: str | None
    span: Span
    placed: Placed[object]

    @property
    def keyword(self) -> str:
        return self.path[-1]

    @property
    def words(self) -> str:
        """The constraint as it stands in the text."""
        return " ".join(self.span.text.split()).removeprefix("=").lstrip()

    @property
    def sources(self) -> tuple[str, ...]:
        """The attributes that the value follows from."""
        return tuple(_sources(self.rule))


def constraints_of(view: View, world: World) -> Iterator[Constraint]:
    """The constraints of all blocks, those of a block once for each of its subjects."""
    for placed in view.of(tree.Parameters):
        for item in placed.node.items:
            if isinstance(item, tree.ParameterBlock):
                block = placed.inner(item, item.guard)
                for subject in subjects_of(view, item, world):
                    rows = _Rows(subject, world)
                    yield from rows.constraints(block, item.rows, (), "instance", ())


def subjects_of(view: View, block: tree.ParameterBlock, world: World) -> Iterator[Subject]:
    """What the constraints of a block are on, as far as it is known."""
    for node in block.subjects:
        if isinstance(node, tree.EveryInstance):
            yield Subject("every instance", node.span, None, None)
            continue
        word = node.uid if isinstance(node, tree.PrivateSopClass) else node.name
        qualified = view.context.qualified.get(word.value)
        if qualified is not None:
            yield Subject(word.value, word.span, qualified.sop_class, qualified.where)
            continue
        sop_class = world.tools.names.sop_class(node)
        if sop_class is not None:
            yield Subject(word.value, word.span, sop_class, None)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Collects the constraints of the rows that are for one subject."""

    subject: Subject
    world: World

    def constraints(
        self,
        placed: Placed[object],
        rows: tuple[tree.Row, ...],
        above: tuple[str, ...],
        scope: Scope,
        including: tuple[str, ...],
    ) -> Iterator[Constraint]:
        for row in rows:
            match row:
                case tree.NestedRow(row=inner):
                    at = placed.inner(inner, inner.guard)
                    path = (*above, printed(inner.attribute))
                    yield from self._of_cells(at, inner, path, scope)
                    if inner.rows is not None:
                        yield from self.constraints(at, inner.rows, path, "item", including)
                case tree.Include(name=name):
                    group = self.world.declared.attribute_groups.get(name.value)
                    if group is not None and name.value not in including:
                        chain = (*including, name.value)
                        yield from self.constraints(placed, group[1].rows, above, scope, chain)

    def _of_cells(
        self, placed: Placed[object], row: tree.AttributeRow, path: tuple[str, ...], scope: Scope
    ) -> Iterator[Constraint]:
        known = facts(row.attribute)
        vr = None if known is None else known.vr
        for modifier in row.modifiers:
            if isinstance(modifier, tree.Absent):
                yield Constraint(self.subject, path, None, vr, modifier.span, placed)
            elif isinstance(modifier, ValueModifier):
                rule = self.world.tools.rows.value_rule(modifier, scope)
                if rule is not None:
                    yield Constraint(self.subject, path, rule, vr, modifier.span, placed)


def _sources(rule: ValueRule | None) -> Iterator[str]:
    match rule:
        case EqualsAttribute():
            yield rule.attribute.keyword
        case Depending():
            yield from _sources(rule.then)
            yield from _sources(rule.otherwise)
