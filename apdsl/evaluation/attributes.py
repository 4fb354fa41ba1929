"""Rules on attributes, groups and pairs, evaluated on one Data Set."""

from __future__ import annotations

from apdsl.evaluation.conditions import (
    View,
    group_and_mask,
    holds,
    literals,
    tag_of,
    way,
)
from apdsl.model.condition import Depending, EqualsAttribute, OneOf, Path, ValueRule
from apdsl.model.profile import AttributeRule, GroupRule, PairsRule
from apdsl.runtime import conditions, demands, relations
from apdsl.runtime.checks import Results
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.scopes import repeated
from apdsl.runtime.tags import ElementPath


def attribute(
    rule: AttributeRule, data_set: DataSet | None, at: ElementPath, view: View
) -> Results:
    """What the Data Set lacks of what the rule demands of its attribute (PS3.5 7.4)."""
    if rule.tag is None:
        return
    tag = tag_of(rule.tag)
    for each in repeated(data_set, tag) if "xx" in rule.tag else (tag,):
        yield from _attribute(rule, data_set, each, at, view)


def _attribute(
    rule: AttributeRule, data_set: DataSet | None, tag: int, at: ElementPath, view: View
) -> Results:
    if rule.absent:
        yield from demands.demand_absent(data_set, tag, at=at)
    if rule.type in ("1C", "2C"):
        yield from demands.demand_type(
            data_set,
            tag,
            rule.type,
            required=None if rule.condition is None else holds(rule.condition, view),
            otherwise=rule.otherwise or "may",
            at=at,
        )
    elif rule.type is not None:
        yield from demands.demand_type(data_set, tag, rule.type, at=at)
    elif rule.values is not None and not rule.when_present:
        yield from relations.demand_value(data_set, tag, at=at)
    if rule.values is not None:
        yield from _values(rule.values, data_set, tag, at, view)
    if rule.count is not None:
        yield from demands.demand_items(data_set, tag, rule.count.low, rule.count.high, at=at)
    if rule.copy_of:
        sources = (_source(path, view) for path in rule.copy_of)
        yield from relations.demand_copy_of_first(data_set, tag, *sources, at=at)


def _source(path: Path, view: View) -> tuple[DataSet | None, conditions.Path]:
    if path.scope == "subordinates":  # which of them is to be copied, nothing says
        return None, way(path.attributes)
    return view.data_set(path.scope, path.attributes[0].tag), way(path.attributes)


def _values(
    rule: ValueRule, data_set: DataSet | None, tag: int, at: ElementPath, view: View
) -> Results:
    match rule:
        case OneOf(values):
            yield from demands.demand_values(data_set, tag, *literals(values), at=at)
        case EqualsAttribute(other, offset):
            yield from relations.demand_equal(data_set, tag, tag_of(other.tag), offset, at=at)
        case Depending(condition, then, otherwise):
            truth = holds(condition, view)
            if truth is None:
                yield from relations.undecided(data_set, tag)
            else:
                yield from _values(then if truth else otherwise, data_set, tag, at, view)


def group(rule: GroupRule, data_set: DataSet | None) -> Results:
    """What is there of a group that is to be absent, or lacks in one that is there."""
    number, mask = group_and_mask(rule.group)
    if rule.required is None:
        yield from demands.demand_group_absent(data_set, number, mask)
    else:
        yield from relations.demand_group_attribute(data_set, tag_of(rule.required.tag))


def pairs(rule: PairsRule, view: View) -> Results:
    """Whether the value of the attribute goes with the Transfer Syntax of the instance."""
    listed = tuple(
        (literals(pair.values), tuple(syntax.uid for syntax in pair.transfer_syntaxes))
        for pair in rule.pairs
    )
    if view.instance is not None:
        yield from relations.demand_pairs(view.instance, tag_of(rule.attribute.tag), *listed)
