"""File-sets in which one demand on Directory Records is broken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from apdsl.model.demands import Demand
from apdsl.model.profile import AttributeRule
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.tags import DIRECTORY_RECORD_SEQUENCE
from apdsl.sample.assumption import State
from apdsl.sample.attributes import with_elements, without
from apdsl.sample.completion import completed, opened, sequences_of
from apdsl.sample.directory import record_viewer
from apdsl.sample.file_set import Node, SampleSet
from apdsl.sample.plan import completed_file
from apdsl.sample.settling import numbered
from apdsl.sample.violation.bases import Bases, Target
from apdsl.sample.violation.best import (
    Broken,
    best_break,
    consequences,
    known_values,
    tag_of_demand,
)
from apdsl.sample.violation.states import (
    assumed_states,
    is_as_wanted,
    item_of,
    outcomes,
    prepared,
)
from apdsl.sample.violation.violating import Violating, lesser

_LINKS = (0x00041400, 0x00041420)


def violating(demand: Demand, bases: Bases) -> Violating | None:
    """A File-set with a record in which the demand is broken; None where none was found."""
    if isinstance(demand.rule, AttributeRule) and numbered(demand.rule.tag or "") in _LINKS:
        return _without_link(demand, bases)
    best: Violating | None = None
    types = demand.record_types or (bases.usual_type, "SERIES", "PRIVATE")
    for assuming in (False, True):
        for record_type in types:
            for target in bases.targets(record_type):
                if target.skeletal and best is not None:
                    break
                found = _of_target(demand, record_type, target, bases, assuming)
                best = lesser(best, found)
                if best is not None and not best.consequences:
                    return best
    return best


def _without_link(demand: Demand, bases: Bases) -> Violating:
    assert isinstance(demand.rule, AttributeRule)
    tag = numbered(demand.rule.tag or "")
    sample = bases.smallest
    place, node = list(sample.nodes())[-1]
    node = replace(node, links={tag: None})
    return Violating(
        demand.requirement, sample.with_node(place, node), "DICOMDIR",
        (DIRECTORY_RECORD_SEQUENCE, tag), "is missing",
    )  # fmt: skip


def _of_target(
    demand: Demand, record_type: str, target: Target, bases: Bases, assuming: bool
) -> Violating | None:
    found = _broken_target(demand, record_type, target, bases, assuming)
    if found is None:
        return None
    broken, sample = found
    changed = sample.with_node(target.place, replace(sample.node(target.place), keys=broken.own))
    follow = (*consequences(demand, broken.others), *target.consequences)
    return Violating(
        demand.requirement,
        changed,
        "DICOMDIR",
        (DIRECTORY_RECORD_SEQUENCE, *broken.element),
        broken.how,
        (*follow, *bases.structural(target, sample, changed)),
        target.note,
    )


_BARE: dict[tuple[str, str, bool, str], Broken | None] = {}
"""What became of records without a file, which are the same in all profiles with equal demands."""


def _broken_target(
    demand: Demand, record_type: str, target: Target, bases: Bases, assuming: bool
) -> tuple[Broken, SampleSet] | None:
    if target.file is not None:
        return next(_broken_records(demand, record_type, target, bases, assuming), None)
    key = (demand.requirement.id, record_type, assuming, bases.rules.written(record_type))
    if key not in _BARE:
        found = next(_broken_records(demand, record_type, target, bases, assuming), None)
        _BARE[key] = found[0] if found else None
    broken = _BARE[key]
    return (broken, target.sample) if broken is not None else None


def _broken_records(
    demand: Demand, record_type: str, target: Target, bases: Bases, assuming: bool
) -> Iterator[tuple[Broken, SampleSet]]:
    rules = bases.rules
    for state, sample in _states(demand, record_type, target, bases, assuming):
        node = Node(state.own, target.sample.node(target.place).children)
        viewer = record_viewer(node, sample, rules)
        demands = rules.of_records(record_type)
        own = completed(state.own, demands, viewer, state.pinned)
        own = prepared(demand, own, viewer(own, item_of(own, demand)), state.pinned)
        own = completed(own, demands, viewer, state.pinned)
        known = known_values(tag_of_demand(demand), demands)
        broken = best_break(demand, own, demands, viewer, state.pinned, known)
        if broken is not None:
            yield broken, sample


def _states(
    demand: Demand, record_type: str, target: Target, bases: Bases, assuming: bool
) -> Iterator[tuple[State, SampleSet]]:
    """The record with the condition of the demand true, and the File-set around it.

    The condition is made true when ``assuming``; otherwise nothing is changed for it.
    """
    node = target.sample.node(target.place)
    demands = bases.rules.of_records(record_type)
    instance = target.file.dataset if target.file is not None else None
    sequences = sequences_of(demand)
    start = State("record", node.keys, (), instance, target.sample.directory)
    for wanted in outcomes(demand.rule):
        states: Iterable[State] = (start,)
        if assuming:
            states = assumed_states(demand, wanted, start, demands)
        for state in states:
            state = _agreeing(replace(state, own=opened(state.own, sequences)))
            around = _around(state, target, bases)
            if state.touched:
                own = opened(around.node(target.place).keys, sequences)
                state = replace(state, own=_with_pinned(own, state))
            viewer = record_viewer(Node(state.own, node.children), around, bases.rules)
            done = completed(state.own, demands, viewer, state.pinned)
            if is_as_wanted(demand, wanted, done, viewer):
                yield state, around


def _agreeing(state: State) -> State:
    """The state with the instance agreeing with what was changed in the record."""
    instance = state.instance
    if instance is None or state.scope != "record":
        return state
    changed = {
        way[0]: state.own[way[0]]
        for way in state.pinned
        if way[0] in instance and way[0] in state.own and instance[way[0]] != state.own[way[0]]
    }
    if not changed:
        return state
    return replace(state, instance=with_elements(instance, changed), touched=True)


def _with_pinned(own: DataSet, state: State) -> DataSet:
    pinned = {way[0]: state.own[way[0]] for way in state.pinned if way[0] in state.own}
    gone = [way[0] for way in state.pinned if way[0] not in state.own]
    return without(with_elements(own, pinned), *gone)


def _around(state: State, target: Target, bases: Bases) -> SampleSet:
    """The File-set with the instance and the directory of a state."""
    sample = target.sample
    if state.touched and target.file is not None and state.instance is not None:
        file = target.file.holding(state.instance)
        file = completed_file(file, bases.rules)
        files = tuple(file if each is target.file else each for each in sample.files)
        sample = target.rebuilt(files)
    if state.fileset is not None and state.fileset is not target.sample.directory:
        sample = replace(sample, directory=state.fileset)
    return sample
