"""The functions of a generated module: one for each requirement on attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from apdsl.emit.python.conditions import (
    UNREAD,
    View,
    expression,
    group_arguments,
    literals,
    way,
)
from apdsl.emit.python.definitions import Definitions
from apdsl.emit.python.layout import (
    Call,
    Expression,
    Group,
    docstring,
    lines,
    quoted,
    tuple_of,
)
from apdsl.emit.python.names import Registry, function_name, snake
from apdsl.model import demands, sentences
from apdsl.model.common import CommonModel
from apdsl.model.condition import AllOf, Condition, Depending, EqualsAttribute, OneOf, ValueRule
from apdsl.model.demands import Demand
from apdsl.model.membership import subjects
from apdsl.model.profile import AttributeRule, GroupRule, PairsRule, ParameterBlock

STEP = 4
Keywords = tuple[tuple[str, Expression], ...]


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes functions into the definitions of a module.

    ``variant`` distinguishes functions of one name that differ between profiles.
    """

    definitions: Definitions
    registry: Registry
    common: CommonModel
    variant: str = ""

    def check(self, demand: Demand) -> str:
        """Write the function of a demand; its name in the module."""
        decorator = self._decorator(demand)

        def write(name: str) -> list[str]:
            return [
                *lines(decorator, before="@"),
                *lines(Call(name, (_PARAMETERS[demand.subject],)), 0, "def ", " -> Results:"),
                *docstring(
                    (
                        f"{demand.requirement.clause}, {demand.requirement.id}.",
                        demands.text(demand.requirement),
                    )
                ),
                *self._body(demand),
            ]

        return self.definitions.add(function_name(demand.requirement.id), write, self.variant)

    def where(self, name: str, conditions: tuple[Condition, ...]) -> str | None:
        """Write a function that tells which instances are meant; None if all are."""
        if not conditions:
            return None
        condition = conditions[0] if len(conditions) == 1 else AllOf(conditions)
        view = View(
            self.registry,
            self.common,
            instance="instance",
            item="instance.dataset",
            sure=True,
        )
        asked = expression(condition, view)

        def write(name: str) -> list[str]:
            return [
                f"def {name}(instance: Instance) -> Truth:",
                *docstring((f"Whether {sentences.condition(condition, 'instance')}.",)),
                *lines(asked, STEP, "return "),
            ]

        return self.definitions.add(f"is_{snake(name)}", write, self.variant)

    # ---- Decorators ----

    def _decorator(self, demand: Demand) -> Call:
        requirement = demand.requirement
        keywords: Keywords = (
            ("clause", quoted(requirement.clause)),
            ("source", quoted(demands.source(requirement))),
        )
        if demand.subject == "record" and demand.record_types:
            types = tuple_of(quoted(record_type) for record_type in demand.record_types)
            keywords = (*keywords, ("record_types", types))
        elif demand.block is not None:
            keywords = (*keywords, *self._subjects(demand.block))
        return Call(_DECORATORS[demand.subject], (quoted(requirement.id),), keywords)

    def _subjects(self, block: ParameterBlock) -> Iterator[tuple[str, Expression]]:
        uids, conditions = subjects(block, self.common)
        if uids is not None:
            yield "sop_classes", frozen_set(self.registry.uid_set(uids))
        where = self.where(block.name, conditions)
        if where is not None:
            yield "where", where

    # ---- Bodies ----

    def _body(self, demand: Demand) -> list[str]:
        data_set, view = self._view(demand.subject)
        if demand.sequences:
            tags = tuple(self.registry.tag(sequence) for sequence in demand.sequences)
            items = Call("items_below", (data_set, *tags))
            place = _Place("item", replace(view, item="item"), (("at", "at"),), 2 * STEP)
            heading = lines(items, STEP, "for at, item in ", ":")
            body = [*heading, *(self._demanded(demand, place) or place.nothing())]
        else:
            place = _Place(data_set, replace(view, item=data_set), (), STEP)
            body = self._demanded(demand, place) or place.nothing()
        if demand.subject == "record" and _uses_instance(body):
            body.insert(0, f"{' ' * STEP}instance = referenced(record)")
        return body

    def _view(self, subject: demands.Subject) -> tuple[str, View]:
        """The expression for the Data Set of a subject, and what conditions can look at."""
        view = View(self.registry, self.common)
        match subject:
            case "meta":
                return "instance.meta", replace(view, instance="instance", sure=True)
            case "instance":
                return "instance.dataset", replace(view, instance="instance", sure=True)
            case "record":
                record = replace(view, instance="instance", record="record")
                return "record.dataset", replace(record, fileset="record.fileset")
            case "directory":
                return "directory", replace(view, fileset="directory")

    def _demanded(self, demand: Demand, place: _Place) -> list[str]:
        match demand.rule:
            case GroupRule() as rule:
                return list(self._group(rule, place))
            case PairsRule() as rule:
                return list(self._pairs(rule, place))
            case AttributeRule(tag=str(written)) as rule if rule.attribute is not None:
                tag = self.registry.tag(rule.attribute)
                if "xx" not in written:
                    return list(self._attribute(rule, tag, place))
                repeated = Call("repeated", (place.data_set, tag))
                heading = lines(repeated, place.indent, "for each in ", ":")
                inner = replace(place, indent=place.indent + STEP)
                body = list(self._attribute(rule, "each", inner))
                return [*heading, *(body or inner.nothing())]
        return []

    def _group(self, rule: GroupRule, place: _Place) -> Iterator[str]:
        if rule.required is None:
            arguments = (place.data_set, *group_arguments(rule.group))
            yield from place.demand("demand_group_absent", *arguments)
        else:
            tag = self.registry.tag(rule.required)
            yield from place.demand("demand_group_attribute", place.data_set, tag)

    def _pairs(self, rule: PairsRule, place: _Place) -> Iterator[str]:
        pairs = (
            tuple_of(
                (
                    tuple_of(literals(pair.values)),
                    tuple_of(
                        self.registry.uid(syntax.uid, syntax.keyword)
                        for syntax in pair.transfer_syntaxes
                    ),
                )
            )
            for pair in rule.pairs
        )
        tag = self.registry.tag(rule.attribute)
        yield from place.demand("demand_pairs", "instance", tag, *pairs)

    def _attribute(self, rule: AttributeRule, tag: str, place: _Place) -> Iterator[str]:
        data_set = place.data_set
        if rule.absent:
            yield from place.demand("demand_absent", data_set, tag)
        yield from _presence(rule, tag, place)
        if rule.values is not None:
            yield from self._values(rule.values, tag, place)
        if rule.count is not None:
            high = () if rule.count.high is None else (str(rule.count.high),)
            yield from place.demand("demand_items", data_set, tag, str(rule.count.low), *high)
        if rule.copy_of:
            sources = (
                tuple_of(
                    (
                        UNREAD
                        if path.scope == "subordinates"
                        else place.view.data_set(path.scope, path.attributes[0].tag),
                        way(path.attributes, self.registry),
                    )
                )
                for path in rule.copy_of
            )
            yield from place.demand("demand_copy_of_first", data_set, tag, *sources)

    def _values(self, rule: ValueRule, tag: str, place: _Place, depth: int = 1) -> Iterator[str]:
        data_set = place.data_set
        match rule:
            case OneOf(values):
                yield from place.demand("demand_values", data_set, tag, *literals(values))
            case EqualsAttribute(other, offset):
                shift = (str(offset),) if offset else ()
                yield from place.demand(
                    "demand_equal", data_set, tag, self.registry.tag(other), *shift
                )
            case Depending(condition, then, otherwise):
                name = "holds" if depth == 1 else f"holds_{depth}"
                margin = " " * place.indent
                inner = replace(place, indent=place.indent + STEP)
                yield from lines(expression(condition, place.view), place.indent, f"{name} = ")
                yield f"{margin}if {name} is None:"
                yield from replace(inner, at=()).demand("undecided", data_set, tag)
                yield f"{margin}elif {name}:"
                yield from self._values(then, tag, inner, depth + 1)
                yield f"{margin}else:"
                yield from self._values(otherwise, tag, inner, depth + 1)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a function a demand is written: the Data Set it is made of, and how deep inside."""

    data_set: str
    view: View
    at: Keywords
    indent: int

    def nothing(self) -> list[str]:
        """The line that makes no demand."""
        return lines("()", self.indent, "yield from ")

    def demand(self, function: str, *arguments: Expression, keywords: Keywords = ()) -> list[str]:
        """The line that makes the demand."""
        call = Call(function, arguments, (*keywords, *self.at))
        return lines(call, self.indent, "yield from ")


def _presence(rule: AttributeRule, tag: str, place: _Place) -> Iterator[str]:
    data_set = place.data_set
    if rule.type in ("1C", "2C"):
        required: Expression = UNREAD
        if rule.condition is not None:
            yield from lines(expression(rule.condition, place.view), place.indent, "required = ")
            required = "required"
        keywords: Keywords = (("required", required),)
        if rule.otherwise == "absent":
            keywords = (*keywords, ("otherwise", '"absent"'))
        yield from place.demand("demand_type", data_set, tag, f'"{rule.type}"', keywords=keywords)
    elif rule.type in ("1", "2"):
        yield from place.demand("demand_type", data_set, tag, f'"{rule.type}"')
    elif rule.type is None and rule.values is not None and not rule.when_present:
        yield from place.demand("demand_value", data_set, tag)


def _uses_instance(body: list[str]) -> bool:
    return any(re.search(r"\binstance\b", line) for line in body)


def frozen_set(items: tuple[Expression, ...]) -> Expression:
    """The expression for a frozen set."""
    return Call("frozenset", (Group("{", "}", items),)) if items else Call("frozenset")


_DECORATORS = {
    "meta": "on_file",
    "instance": "on_instance",
    "record": "on_record",
    "directory": "on_directory",
}
_PARAMETERS = {
    "meta": "instance: Instance",
    "instance": "instance: Instance",
    "record": "record: Record",
    "directory": "directory: DataSet | None",
}
