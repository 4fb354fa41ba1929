"""The way to break a demand that breaks the fewest others, and why those are broken with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from apdsl.evaluation import attributes as evaluated
from apdsl.model import condition as conditions
from apdsl.model.demands import Demand
from apdsl.model.profile import AttributeRule, GroupRule, PairsRule
from apdsl.runtime.checks import Violation as Found
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.scopes import items_below
from apdsl.runtime.values import Value
from apdsl.sample.attributes import changed_within
from apdsl.sample.completion import Viewer, Way, completed, reaches, sequences_of
from apdsl.sample.settling import numbered
from apdsl.sample.values import representatives
from apdsl.sample.violation.breaking import Break, breaks
from apdsl.sample.violation.violating import Consequence

_ENOUGH = 12
"""How many ways to break a demand are looked at."""


@dataclass(frozen=True)
class Broken:
    """A Data Set in which a demand is broken, and the demands that are broken with it."""

    own: DataSet
    element: Way
    how: str
    others: tuple[Demand, ...]


def broken_demands(
    dataset: DataSet, demands: Iterable[Demand], viewer: Viewer
) -> tuple[Demand, ...]:
    """Those of the demands that the Data Set breaks."""
    return tuple(demand for demand in demands if _is_broken(demand, dataset, viewer))


def _is_broken(demand: Demand, dataset: DataSet, viewer: Viewer) -> bool:
    for at, item in items_below(dataset, *sequences_of(demand)):
        if item is None:
            continue
        view = viewer(dataset, item)
        match demand.rule:
            case GroupRule():
                results = evaluated.group(demand.rule, item)
            case PairsRule():
                results = evaluated.pairs(demand.rule, view)
            case _:
                results = evaluated.attribute(demand.rule, item, at, view)
        if any(isinstance(each, Found) for each in results):
            return True
    return False


def best_break(
    demand: Demand,
    own: DataSet,
    demands: tuple[Demand, ...],
    viewer: Viewer,
    pinned: frozenset[Way],
    known: Iterable[Value] = (),
    still: Callable[[DataSet], bool] = lambda _: True,
) -> Broken | None:
    """The break of the demand that breaks the fewest others, the others being met otherwise.

    ``still`` is whether the demand speaks of a Data Set at all.
    """
    sequences = sequences_of(demand)
    if not reaches(own, sequences):
        return None
    item = own
    for sequence in sequences:
        item = item.items(sequence)[0]
    view = viewer(own, item)
    best: Broken | None = None
    for count, found in enumerate(breaks(demand.rule, item, view, known)):
        if count >= _ENOUGH:
            break
        changed = _with_item(own, sequences, found)
        place = (*sequences, found.tag)
        whole = completed(changed, demands, viewer, pinned | {place})
        wrong = broken_demands(whole, demands, viewer)
        if not any(each.requirement.id == demand.requirement.id for each in wrong):
            continue
        if not still(whole):
            continue
        others = tuple(each for each in wrong if each.requirement.id != demand.requirement.id)
        if best is None or len(others) < len(best.others):
            best = Broken(whole, place, found.how, others)
        if not others:
            break
    return best


def _with_item(own: DataSet, sequences: Way, found: Break) -> DataSet:
    return changed_within(own, sequences, lambda _: found.item)


def consequences(demand: Demand, others: tuple[Demand, ...]) -> tuple[Consequence, ...]:
    """Why the others are broken too."""
    return tuple(
        dict.fromkeys(Consequence(other.requirement.id, _reason(demand, other)) for other in others)
    )


def _reason(demand: Demand, other: Demand) -> str:
    ours, theirs = tag_of_demand(demand), tag_of_demand(other)
    if ours is not None and ours == theirs and sequences_of(demand) == sequences_of(other):
        values = other.rule.values if isinstance(other.rule, AttributeRule) else None
        if isinstance(values, conditions.EqualsAttribute | conditions.Depending):
            return "it ties the same attribute to others, which are held to their values"
        return "it demands of the same attribute as much or more"
    if ours in mentioned(other) or theirs in mentioned(demand):
        return "its attribute depends on the attribute that is wrong"
    return "its attribute depends on what the wrong attribute depends on"


def tag_of_demand(demand: Demand) -> int | None:
    """The attribute that a demand speaks of; None where it speaks of a group."""
    rule = demand.rule
    if isinstance(rule, AttributeRule):
        return numbered(rule.tag) if rule.tag else None
    return numbered(rule.attribute.tag) if isinstance(rule, PairsRule) else None


def mentioned(demand: Demand) -> set[int]:
    """The attributes that the values or the condition of a demand speak of."""
    found: set[int] = set()

    def walk(part: object) -> None:
        match part:
            case conditions.AttributeRef():
                found.add(numbered(part.tag))
            case tuple():
                for each in part:
                    walk(each)
            case _ if hasattr(part, "__dataclass_fields__"):
                for name in part.__dataclass_fields__:
                    walk(getattr(part, name))

    rule = demand.rule
    if isinstance(rule, AttributeRule):
        walk((rule.values, rule.condition, rule.copy_of))
    if demand.block is not None:
        walk(demand.block.where)
    return found


def known_values(tag: int | None, demands: Iterable[Demand]) -> tuple[Value, ...]:
    """The values of an attribute that conditions, pairs or sets of the demands speak of."""
    found: dict[Value, None] = {}

    def walk(part: object) -> None:
        match part:
            case conditions.Within(path, values) if numbered(path.target.tag) == tag:
                found.update((each, None) for each in values if isinstance(each, str | int))
            case tuple():
                for each in part:
                    walk(each)
            case _ if hasattr(part, "__dataclass_fields__"):
                for name in part.__dataclass_fields__:
                    walk(getattr(part, name))

    for demand in demands:
        rule = demand.rule
        walk((getattr(rule, "condition", None), demand.block.where if demand.block else None))
        values = rule.values if isinstance(rule, AttributeRule) else None
        if isinstance(values, conditions.OneOf) and tag_of_demand(demand) == tag:
            found.update((each, None) for each in representatives(values.values))
        if isinstance(rule, PairsRule) and numbered(rule.attribute.tag) == tag:
            found.update(
                (each, None)
                for pair in rule.pairs
                for each in pair.values
                if isinstance(each, str | int)
            )
    return tuple(found)
