"""File-sets that break one demand on an attribute: of a record, an instance, a header.

The demand tells which records or instances it is made of, and in which Items. Its condition is made
true, all other demands are met, the demand is broken, and what hangs on the attribute is made to go
with it. Where the other demands leave no such way, those that are broken as well are consequences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from apdsl.evaluation import attributes as evaluated
from apdsl.evaluation.conditions import View, holds
from apdsl.model import condition as conditions
from apdsl.model.demands import Demand
from apdsl.model.profile import AttributeRule, GroupRule, PairsRule
from apdsl.runtime.checks import Violation as Found
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.scopes import items_below
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_SEQUENCE,
    FIRST_ROOT_RECORD,
    GROUP_LENGTH,
    LAST_ROOT_RECORD,
)
from apdsl.runtime.values import Value
from apdsl.sample.assumption import State, assumed
from apdsl.sample.attributes import changed_within, with_elements, without
from apdsl.sample.completion import (
    Way,
    completed,
    filled,
    numbered,
    opened,
    reaches,
    sequences_of,
)
from apdsl.sample.directory import Rules, file_set, record_viewer
from apdsl.sample.encoding import with_group_length
from apdsl.sample.file_set import Node, Place, SampleSet
from apdsl.sample.instances import SampleFile, Uids
from apdsl.sample.plan import completed_file, demands_on
from apdsl.sample.values import representatives
from apdsl.sample.violation.bases import Bases, Target
from apdsl.sample.violation.breaking import Break, breaks
from apdsl.sample.violation.violating import Consequence, Violating

_ENOUGH = 12
"""How many ways to break a demand are looked at."""


def violating(demand: Demand, bases: Bases) -> Violating | None:
    """A File-set in which the demand is broken; None where none was found."""
    match demand.subject:
        case "record":
            return _of_records(demand, bases)
        case "instance":
            return _of_instances(demand, bases)
        case "meta":
            return _of_headers(demand, bases)
        case "directory":
            return _of_directory(demand, bases)


# ---- What is common to all of them ----


@dataclass(frozen=True)
class Broken:
    """A Data Set in which a demand is broken, and the demands that are broken with it."""

    own: DataSet
    element: Way
    how: str
    others: tuple[Demand, ...]


def broken_demands(
    dataset: DataSet, demands: Iterable[Demand], viewer: object
) -> tuple[Demand, ...]:
    """Those of the demands that the Data Set breaks."""
    return tuple(
        demand for demand in demands if _is_broken(demand, dataset, viewer)
    )


def _is_broken(demand: Demand, dataset: DataSet, viewer: object) -> bool:
    for at, item in items_below(dataset, *sequences_of(demand)):
        if item is None:
            continue
        view: View = viewer(dataset, item)  # type: ignore[operator]
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
    viewer: object,
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
    view = viewer(own, item)  # type: ignore[operator]
    best: Broken | None = None
    for count, found in enumerate(breaks(demand.rule, item, view, known)):
        if count >= _ENOUGH:
            break
        changed = _with_item(own, sequences, found)
        place = (*sequences, found.tag)
        whole = completed(changed, demands, viewer, pinned | {place})  # type: ignore[arg-type]
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
    ours, theirs = _tag(demand), _tag(other)
    if ours is not None and ours == theirs and sequences_of(demand) == sequences_of(other):
        return "it demands of the same attribute as much or more"
    if ours in mentioned(other) or theirs in mentioned(demand):
        return "its attribute depends on the attribute that is wrong"
    return "its attribute depends on what the wrong attribute depends on"


def _tag(demand: Demand) -> int | None:
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
        if isinstance(rule, AttributeRule) and _tag(demand) == tag:
            if isinstance(rule.values, conditions.OneOf):
                found.update((each, None) for each in representatives(rule.values.values))
        if isinstance(rule, PairsRule) and numbered(rule.attribute.tag) == tag:
            found.update(
                (each, None) for pair in rule.pairs for each in pair.values
                if isinstance(each, str | int)
            )
    return tuple(found)


def _prepared(demand: Demand, own: DataSet, view: View, pinned: frozenset[Way]) -> DataSet:
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


def _outcomes(rule: AttributeRule | GroupRule | PairsRule) -> tuple[bool | None, ...]:
    """The outcomes of its condition under which a demand can be broken."""
    if not isinstance(rule, AttributeRule) or rule.condition is None:
        return (None,)
    return (True, False) if rule.otherwise == "absent" else (True,)


# ---- Records ----

_LINKS = (0x00041400, 0x00041420)


def _of_records(demand: Demand, bases: Bases) -> Violating | None:
    if isinstance(demand.rule, AttributeRule) and numbered(demand.rule.tag or "") in _LINKS:
        return _without_link(demand, bases)
    best: Violating | None = None
    types = demand.record_types or (bases.usual_type, "SERIES", "PRIVATE")
    for assuming in (False, True):
        for record_type in types:
            for target in bases.targets(record_type):
                found = _of_target(demand, record_type, target, bases, assuming)
                best = _lesser(best, found)
                if best is not None and not best.consequences:
                    return best
    return best


def _lesser(best: Violating | None, found: Violating | None) -> Violating | None:
    """The one with fewer consequences; of equals the first."""
    if found is None or (best is not None and len(best.consequences) <= len(found.consequences)):
        return best
    return found


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


_BARE: dict[tuple[object, ...], Broken | None] = {}
"""What became of records without a file, which are the same in all profiles with equal demands."""


def _broken_target(
    demand: Demand, record_type: str, target: Target, bases: Bases, assuming: bool
) -> tuple[Broken, SampleSet] | None:
    if target.file is not None:
        return next(_broken_records(demand, record_type, target, bases, assuming), None)
    ids = (each.requirement.id for each in bases.rules.of_records(record_type))
    key = (demand.requirement.id, record_type, assuming, *ids)
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
        own = _prepared(demand, own, viewer(own, _item(own, demand)), state.pinned)
        own = completed(own, demands, viewer, state.pinned)
        known = known_values(_tag(demand), demands)
        broken = best_break(demand, own, demands, viewer, state.pinned, known)
        if broken is not None:
            yield broken, sample


def _item(own: DataSet, demand: Demand) -> DataSet:
    for sequence in sequences_of(demand):
        items = own.items(sequence)
        own = items[0] if items else DataSet()
    return own


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
    for wanted in _outcomes(demand.rule):
        states: Iterable[State] = (start,)
        if assuming:
            states = _assumed(demand, wanted, start, demands)
        for state in states:
            state = _agreeing(replace(state, own=opened(state.own, sequences)))
            around = _around(state, target, bases)
            if state.touched:
                own = opened(around.node(target.place).keys, sequences)
                state = replace(state, own=_with_pinned(own, state))
            viewer = record_viewer(Node(state.own, node.children), around, bases.rules)
            done = completed(state.own, demands, viewer, state.pinned)
            if _is_as_wanted(demand, wanted, done, viewer):
                yield state, around


def _is_as_wanted(demand: Demand, wanted: bool | None, own: DataSet, viewer: object) -> bool:
    """Whether the Items of the demand are there, and its condition has the outcome.

    One that cannot be decided does where it is to be true.
    """
    rule = demand.rule
    if not reaches(own, sequences_of(demand)):
        return False
    if wanted is None or not isinstance(rule, AttributeRule) or rule.condition is None:
        return True
    truth = holds(rule.condition, viewer(own, _item(own, demand)))  # type: ignore[operator]
    return truth is wanted or (truth is None and wanted)


def _assumed(
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
        if rule.otherwise == "absent" and (*above, numbered(rule.tag or "")) == (
            sequences[: len(above) + 1]
        ):
            asked.append((above, rule.condition, True))
    if wanted is not None:
        assert isinstance(demand.rule, AttributeRule) and demand.rule.condition is not None
        asked.append((sequences, demand.rule.condition, wanted))
        asked.extend(
            (sequences, part, wanted) for part in _decidable(demand.rule.condition)
        )
    states = [start]
    for item, condition, outcome in asked:
        states = [
            found
            for state in states
            for found in (assumed(condition, outcome, replace(state, item=item)) or (state,))
        ] or states
    yield from states


def _decidable(condition: conditions.Condition) -> Iterator[conditions.Condition]:
    """The parts of a condition that can be decided, where the whole cannot."""
    if isinstance(condition, conditions.AllOf):
        parts = condition.conditions
        known = [each for each in parts if not isinstance(each, conditions.Undecidable)]
        if len(known) < len(parts):
            yield from known


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


# ---- Instances ----


def _of_instances(demand: Demand, bases: Bases) -> Violating | None:
    best: Violating | None = None
    for file in bases.files:
        if not _concerned(demand, file, bases.rules):
            continue
        for assuming in (False, True):
            best = _lesser(best, _of_file(demand, file, bases, assuming))
            if best is not None and not best.consequences:
                return best
    return best


def _concerned(demand: Demand, file: SampleFile, rules: Rules) -> bool:
    return any(each.requirement.id == demand.requirement.id for each in demands_on(file, rules))


def _of_file(
    demand: Demand, file: SampleFile, bases: Bases, assuming: bool
) -> Violating | None:
    rules = bases.rules

    def viewer(dataset: DataSet, item: DataSet) -> View:
        return View(rules.common, replace(file, dataset=dataset).instance(), item=item)

    def still(dataset: DataSet) -> bool:
        return _concerned(demand, replace(file, dataset=dataset), rules)

    sequences = sequences_of(demand)
    start = State("instance", file.dataset)
    demands = demands_on(file, rules)
    known = known_values(_tag(demand), rules.of_subject("instance"))
    for wanted in _outcomes(demand.rule):
        states = _assumed(demand, wanted, start, demands) if assuming else (start,)
        for state in states:
            own = completed(opened(state.own, sequences), demands, viewer, state.pinned)
            if not _is_as_wanted(demand, wanted, own, viewer):
                continue
            own = _prepared(demand, own, viewer(own, _item(own, demand)), state.pinned)
            own = completed(own, demands, viewer, state.pinned)
            broken = best_break(demand, own, demands, viewer, state.pinned, known, still)
            if broken is None:
                continue
            wrong = file.holding(broken.own)
            return Violating(
                demand.requirement,
                file_set((wrong,), rules, Uids(bases.seed)),
                file.name,
                broken.element,
                broken.how,
                consequences(demand, broken.others),
            )
    return None


# ---- Headers ----


def _of_headers(demand: Demand, bases: Bases) -> Violating | None:
    file = bases.files[0]
    rules = bases.rules

    def viewer(meta: DataSet, item: DataSet) -> View:
        return View(rules.common, replace(file, meta=meta).instance(), item=item)

    start = State("instance", file.meta)
    rule = demand.rule
    assert isinstance(rule, AttributeRule)
    states: Iterable[State] = (start,)
    if rule.condition is not None:
        states = assumed(rule.condition, True, start)
    demands = rules.of_subject("meta")
    for state in states:
        broken = best_break(demand, state.own, demands, viewer, state.pinned)
        if broken is None:
            continue
        meta = broken.own
        if numbered(rule.tag or "") != GROUP_LENGTH:
            meta = with_group_length(meta)
        wrong = replace(file, meta=meta)
        sample = replace(bases.smallest, files=(wrong,))
        return Violating(
            demand.requirement, sample, file.name, broken.element, broken.how,
            consequences(demand, broken.others),
        )  # fmt: skip
    return None


# ---- The DICOMDIR ----


def _of_directory(demand: Demand, bases: Bases) -> Violating | None:
    rules = bases.rules
    rule = demand.rule
    assert isinstance(rule, AttributeRule)
    tag = numbered(rule.tag or "")
    sample = bases.smallest
    if tag in (FIRST_ROOT_RECORD, LAST_ROOT_RECORD):
        changed = replace(sample, links={tag: None})
        return Violating(demand.requirement, changed, "DICOMDIR", (tag,), "is missing")

    def viewer(directory: DataSet, item: DataSet) -> View:
        return View(rules.common, item=item, fileset=directory)

    start = State("fileset", sample.directory)
    states: Iterable[State] = (start,)
    if rule.condition is not None:
        states = _assumed(demand, True, start, ())
    demands = tuple(
        each for each in rules.of_subject("directory") if _tag(each) not in (
            FIRST_ROOT_RECORD, LAST_ROOT_RECORD
        )
    )
    for state in states:
        broken = best_break(demand, state.own, demands, viewer, state.pinned)
        if broken is None:
            continue
        changed = replace(sample, directory=broken.own)
        follow = list(consequences(demand, broken.others))
        if tag == DIRECTORY_RECORD_SEQUENCE:
            changed = replace(changed, files=(), roots=())
            follow += bases.imposed(
                "directory-information", "without the Sequence there are no records"
            )
        return Violating(
            demand.requirement, changed, "DICOMDIR", broken.element, broken.how, tuple(follow)
        )
    return None


__all__ = ["Place", "broken_demands", "violating"]
