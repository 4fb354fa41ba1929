"""From rows of attributes to attribute rules: keys, sequence items, icons and parameters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, cast

from apdsl import dictionary
from apdsl.model.condition import (
    Condition,
    Depending,
    EqualsAttribute,
    OneOf,
    Path,
    Range,
    ValueRule,
)
from apdsl.model.profile import AttributeRule, ItemCount
from apdsl.model.vocabulary import Otherwise, Scope, Type
from apdsl.semantics import values
from apdsl.semantics.conditions import Conditions
from apdsl.semantics.declarations import Declarations
from apdsl.semantics.guards import Guards
from apdsl.semantics.names import Names
from apdsl.semantics.reporter import Reporter, did_you_mean, replace_with
from apdsl.source import Span
from apdsl.syntax import tree

RowKind = Literal["key", "icon-attribute", "parameter", "module"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where rows stand: their clause, the id they add their keyword to, their default scope."""

    clause: str
    id_prefix: str
    scope: Scope
    record_types: tuple[str, ...] = ()

    def below(self, rule: AttributeRule) -> Place:
        """The place of the rows of the Items of a Sequence."""
        return replace(
            self, clause=rule.clause, id_prefix=rule.requirement_id, scope="item", record_types=()
        )


@dataclass(frozen=True, slots=True)
class Resolved:
    """An attribute rule and the place in the text that it comes from."""

    rule: AttributeRule
    span: Span
    items: tuple[Resolved, ...] = ()

    def all(self) -> Iterator[Resolved]:
        """This rule and those of its Items, outermost first."""
        yield self
        for item in self.items:
            yield from item.all()


class Rows:
    """Resolves rows for one profile at a time: guards decide which rows it has."""

    def __init__(
        self, declared: Declarations, names: Names, conditions: Conditions, report: Reporter
    ) -> None:
        self._declared = declared
        self._names = names
        self._conditions = conditions
        self._report = report

    def attribute_rows(
        self, rows: tuple[tree.Row, ...], place: Place, guards: Guards
    ) -> tuple[Resolved, ...]:
        """The rules of rows for single attributes, with the rows of included groups in place."""
        return tuple(self._each(rows, place, guards, including=()))

    def _each(
        self,
        rows: tuple[tree.Row, ...],
        place: Place,
        guards: Guards,
        including: tuple[str, ...],
    ) -> Iterator[Resolved]:
        for row in rows:
            match row:
                case tree.NestedRow():
                    found = self._row(row.row, row.doc, place, guards, including)
                    if found is not None:
                        yield found
                case tree.Others():
                    yield self.others(row, place, guards)
                case tree.Include():
                    yield from self._included(row, place, guards, including)

    def attribute_row(
        self, row: tree.AttributeRow, doc: tree.Doc | None, place: Place, guards: Guards
    ) -> Resolved | None:
        """The rule of one row, or ``None`` where its guard excludes it or its name is unknown."""
        return self._row(row, doc, place, guards, including=())

    def others(self, row: tree.Others, place: Place, guards: Guards) -> Resolved:
        """The rule of the row that stands for all other attributes."""
        rule = AttributeRule(
            requirement_id=f"{place.id_prefix}/others",
            clause=guards.clause(row.anchor, place.clause),
            record_types=place.record_types,
            tag=None,
            keyword=None,
            type=cast(Type, row.type.value),
            condition=None,
            items=(),
            text="" if row.prose is None else row.prose.value,
        )
        return Resolved(rule, row.span)

    def _included(
        self, row: tree.Include, place: Place, guards: Guards, including: tuple[str, ...]
    ) -> Iterator[Resolved]:
        name = row.name.value
        entry = self._declared.attribute_groups.get(name)
        if entry is None:
            near = dictionary.closest(name, self._declared.attribute_groups)
            self._report(
                "unknown-attribute-group",
                row.name.span,
                name=name,
                notes=did_you_mean(near),
                fixes=replace_with(row.name.span, near[:1]),
            )
        elif name in including:
            chain = " and ".join(including[including.index(name) + 1 :] or (name,))
            self._report("circular-reference", row.name.span, name=name, chain=chain)
        else:
            yield from self._each(entry[1].rows, place, guards, (*including, name))

    def _row(
        self,
        row: tree.AttributeRow,
        doc: tree.Doc | None,
        place: Place,
        guards: Guards,
        including: tuple[str, ...],
    ) -> Resolved | None:
        attribute = self._names.attribute(row.attribute)
        modifiers = self._modifiers(row, place)
        if attribute is None or not guards.admit(row.guard):
            return None
        rule = AttributeRule(
            requirement_id=f"{place.id_prefix}/{attribute.keyword}",
            clause=guards.clause(row.anchor, place.clause),
            record_types=place.record_types,
            tag=attribute.tag,
            keyword=attribute.keyword,
            type=modifiers.type,
            condition=modifiers.condition,
            items=(),
            name=None if row.printed_name is None else row.printed_name.value,
            vr=self._names.value_representation(attribute),
            otherwise=modifiers.otherwise,
            values=modifiers.values,
            when_present=modifiers.when_present,
            absent=modifiers.absent,
            count=modifiers.count,
            copy_of=modifiers.copy_of,
            text="" if doc is None else doc.text,
        )
        if row.rows is None:
            return Resolved(rule, row.span)
        items = tuple(self._each(row.rows, place.below(rule), guards, including))
        rule = replace(rule, items=tuple(item.rule for item in items))
        return Resolved(rule, row.span, items)

    def _modifiers(self, row: tree.AttributeRow, place: Place) -> _Modifiers:
        found = _Modifiers()
        for modifier in row.modifiers:
            match modifier:
                case tree.AttributeType():
                    found.type = cast(Type, modifier.type.value)
                case tree.RequiredIf():
                    found.condition = self._conditions.condition(modifier.condition, place.scope)
                case tree.MayBePresentOtherwise():
                    found.otherwise = "may"
                case tree.AbsentOtherwise():
                    found.otherwise = "absent"
                case tree.ItemCount():
                    found.count = _count(modifier)
                case tree.CopyOf():
                    paths = [self._conditions.path(path, place.scope) for path in modifier.paths]
                    found.copy_of = tuple(path for path in paths if path is not None)
                case tree.Absent():
                    found.absent = True
                case tree.IfPresent():
                    found.when_present = True
                case _:
                    rule = self.value_rule(modifier, place.scope)
                    found.values = _both(found.values, rule)
        return found

    def value_rule(
        self, node: tree.EqualTo | tree.OneOf | tree.UpTo | tree.AtLeast, scope: Scope
    ) -> ValueRule | None:
        """What a cell asks of the value; paths without a scope are read in ``scope``."""
        match node:
            case tree.OneOf():
                return OneOf(values.literals(node.values))
            case tree.UpTo():
                return OneOf((Range(None, values.number(node.bound)),))
            case tree.AtLeast():
                return OneOf((Range(values.number(node.bound), None),))
        then = self._expression(node.value)
        if node.condition is None or node.otherwise is None:
            return then
        condition = self._conditions.condition(node.condition, scope)
        otherwise = self._expression(node.otherwise)
        if condition is None or then is None or otherwise is None:
            return None
        return Depending(condition, then, otherwise)

    def _expression(self, node: tree.ValueExpression) -> ValueRule | None:
        if isinstance(node, tree.Value):
            return OneOf((values.literal(node),))
        attribute = self._names.attribute(node.attribute)
        if attribute is None:
            return None
        return EqualsAttribute(attribute, 0 if node.offset is None else int(node.offset.value))


def _both(first: ValueRule | None, second: ValueRule | None) -> ValueRule | None:
    """The lower and the upper bound of a row as one range; else the last of two demands counts."""
    match first, second:
        case OneOf(values=(Range(low=one, high=None),)), OneOf(values=(Range(low=None, high=two),)):
            return OneOf((Range(one, two),))
        case OneOf(values=(Range(low=None, high=two),)), OneOf(values=(Range(low=one, high=None),)):
            return OneOf((Range(one, two),))
    return second


@dataclass(slots=True)
class _Modifiers:
    type: Type | None = None
    condition: Condition | None = None
    otherwise: Otherwise | None = None
    values: ValueRule | None = None
    when_present: bool = False
    absent: bool = False
    count: ItemCount | None = None
    copy_of: tuple[Path, ...] = ()


def _count(node: tree.ItemCount) -> ItemCount | None:
    """How many Items; ``0..`` allows any number and demands nothing."""
    low = int(values.number(node.low))
    if node.range is None:
        return ItemCount(low, low)
    if low == 0 and node.high is None:
        return None
    return ItemCount(low, None if node.high is None else int(values.number(node.high)))
