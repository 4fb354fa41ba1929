"""File-sets in which one demand on instances, on headers or on the DICOMDIR is broken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from apdsl.evaluation.conditions import View
from apdsl.model.demands import Demand
from apdsl.model.profile import AttributeRule
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_SEQUENCE,
    FIRST_ROOT_RECORD,
    GROUP_LENGTH,
    LAST_ROOT_RECORD,
)
from apdsl.sample.assumption import State, assumed
from apdsl.sample.completion import completed, opened, sequences_of
from apdsl.sample.directory import Rules, file_set
from apdsl.sample.encoding import with_group_length
from apdsl.sample.instances import SampleFile, Uids
from apdsl.sample.plan import demands_on
from apdsl.sample.settling import numbered
from apdsl.sample.violation.bases import Bases
from apdsl.sample.violation.best import best_break, consequences, known_values, tag_of_demand
from apdsl.sample.violation.states import (
    assumed_states,
    is_as_wanted,
    item_of,
    outcomes,
    prepared,
)
from apdsl.sample.violation.violating import Violating, lesser

# ---- Instances ----


def of_instances(demand: Demand, bases: Bases) -> Violating | None:
    """A File-set with an instance in which the demand is broken; None where none was found."""
    best: Violating | None = None
    for file in bases.files:
        if not _concerned(demand, file, bases.rules):
            continue
        for assuming in (False, True):
            best = lesser(best, _of_file(demand, file, bases, assuming))
            if best is not None and not best.consequences:
                return best
    return best


def _concerned(demand: Demand, file: SampleFile, rules: Rules) -> bool:
    return any(each.requirement.id == demand.requirement.id for each in demands_on(file, rules))


def _of_file(demand: Demand, file: SampleFile, bases: Bases, assuming: bool) -> Violating | None:
    rules = bases.rules

    def viewer(dataset: DataSet, item: DataSet) -> View:
        return View(rules.common, replace(file, dataset=dataset).instance(), item=item)

    def still(dataset: DataSet) -> bool:
        return _concerned(demand, replace(file, dataset=dataset), rules)

    sequences = sequences_of(demand)
    start = State("instance", file.dataset)
    demands = demands_on(file, rules)
    known = known_values(tag_of_demand(demand), rules.of_subject("instance"))
    for wanted in outcomes(demand.rule):
        states = assumed_states(demand, wanted, start, demands) if assuming else (start,)
        for state in states:
            own = completed(opened(state.own, sequences), demands, viewer, state.pinned)
            if not is_as_wanted(demand, wanted, own, viewer):
                continue
            own = prepared(demand, own, viewer(own, item_of(own, demand)), state.pinned)
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


def of_headers(demand: Demand, bases: Bases) -> Violating | None:
    """A File-set with a file whose header breaks the demand; None where none was found."""
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


def of_directory(demand: Demand, bases: Bases) -> Violating | None:
    """A File-set whose DICOMDIR breaks the demand; None where none was found."""
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
        states = assumed_states(demand, True, start, ())
    demands = tuple(
        each
        for each in rules.of_subject("directory")
        if tag_of_demand(each) not in (FIRST_ROOT_RECORD, LAST_ROOT_RECORD)
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
