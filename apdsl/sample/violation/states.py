"""Data Sets in which a demand can be broken: its Items are there, and its condition holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from apdsl.evaluation.conditions import View, holds
from apdsl.model import condition as conditions
from apdsl.model.demands import Demand
from apdsl.model.profile import AttributeRule, GroupRule, PairsRule
from apdsl.runtime.dataset import DataSet
from apdsl.sample.assumption import State, assumed
from apdsl.sample.attributes import changed_within, with_elements
from apdsl.sample.completion import Viewer, Way, opened, reaches, sequences_of
from apdsl.sample.settling import filled, numbered


def prepared(demand: Demand, own: DataSet, view: View, pinned: frozenset[Way]) -> DataSet:
    """The Data Set with the attribute of a demand that only speaks of it where it is there."""
    rule = demand.rule
    sequences = sequences_of(demand)
    own = opened(own, sequences)
    if not isinstance(rule, AttributeRule) or rule.tag is None or rule.absent:
        return own
    if rule.type in ("3", None) and (rule.when_present or rule.type == "3"):
        tag = numbered(rule.tag)

        def fill(item: DataSet) -> DataSet:
            if item.has_value(tag):
                return item
            return with_elements(item, {tag: filled(item, rule, view)})

        own = changed_within(own, sequences, fill)
    return own


def outcomes(rule: AttributeRule | GroupRule | PairsRule) -> tuple[bool | None, ...]:
    """The outcomes of its condition under which a demand can be broken."""
    if not isinstance(rule, AttributeRule) or rule.condition is None:
        return (None,)
    return (True, False) if rule.otherwise == "absent" else (True,)


def item_of(own: DataSet, demand: Demand) -> DataSet:
    """The first Item that the demand speaks of; an empty one where there is none."""
    for sequence in sequences_of(demand):
        items = own.items(sequence)
        own = items[0] if items else DataSet()
    return own


def is_as_wanted(demand: Demand, wanted: bool | None, own: DataSet, viewer: Viewer) -> bool:
    """Whether the Items of the demand are there, and its condition has the outcome.

    One that cannot be decided does where it is to be true.
    """
    rule = demand.rule
    if not reaches(own, sequences_of(demand)):
        return False
    if wanted is None or not isinstance(rule, AttributeRule) or rule.condition is None:
        return True
    truth = holds(rule.condition, viewer(own, item_of(own, demand)))
    return truth is wanted or (truth is None and wanted)


def assumed_states(
    demand: Demand, wanted: bool | None, start: State, demands: tuple[Demand, ...]
) -> Iterator[State]:
    """States in which the condition of a demand has an outcome.

    The Sequences that lead to its Items may be there on conditions of their own, made true first.
    """
    sequences = sequences_of(demand)
    asked: list[tuple[Way, conditions.Condition, bool]] = []
    for each in demands:
        rule = each.rule
        if not isinstance(rule, AttributeRule) or rule.condition is None:
            continue
        above = sequences_of(each)
        if (
            rule.otherwise == "absent"
            and (*above, numbered(rule.tag or "")) == (sequences[: len(above) + 1])
        ):
            asked.append((above, rule.condition, True))
    if wanted is not None:
        assert isinstance(demand.rule, AttributeRule) and demand.rule.condition is not None
        asked.append((sequences, demand.rule.condition, wanted))
        asked.extend((sequences, part, wanted) for part in _decidable(demand.rule.condition))
    states = [start]
    for item, condition, outcome in asked:
        states = [
            found
            for state in states
            for found in assumed(condition, outcome, replace(state, item=item))
        ] or states
    yield from states


def _decidable(condition: conditions.Condition) -> Iterator[conditions.Condition]:
    """The parts of a condition that can be decided, where the whole cannot."""
    if isinstance(condition, conditions.AllOf):
        parts = condition.conditions
        known = [each for each in parts if not isinstance(each, conditions.Undecidable)]
        if len(known) < len(parts):
            yield from known
