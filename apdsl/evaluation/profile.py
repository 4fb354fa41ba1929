"""From profile models to profiles that the runtime validates against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from apdsl.evaluation import attributes
from apdsl.evaluation.conditions import View, holds, tag_of
from apdsl.model import demands
from apdsl.model.common import CommonModel, MediumDefinition
from apdsl.model.condition import AllOf, Condition
from apdsl.model.demands import Demand
from apdsl.model.membership import memberships, subjects
from apdsl.model.profile import (
    GroupRule,
    MailRule,
    PairsRule,
    ProfileModel,
    Requirement,
)
from apdsl.model.profile import RuleUse as ModelRuleUse
from apdsl.runtime import authoring
from apdsl.runtime.checks import Check, Results
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.findings import Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import MailDemand, Medium, MediumDemand, Profile, RuleUse, SopRow
from apdsl.runtime.record import Record
from apdsl.runtime.scopes import items_below, referenced
from apdsl.runtime.truth import Truth


def profile(model: ProfileModel, common: CommonModel) -> Profile:
    """The profile in executable form, evaluating the conditions and rules of the model as such."""
    (made,) = profiles([model], common)
    return made


def profiles(models: Iterable[ProfileModel], common: CommonModel) -> list[Profile]:
    """Several profiles in executable form; what they demand alike is one and the same check."""
    shared = demands.common_demands(common)
    checks = {demand: check(demand, common) for demand in shared}
    made = []
    for model in models:
        own = demands.profile_demands(model)
        for demand in own:
            if demand not in checks:
                checks[demand] = check(demand, common)
        made.append(_profile(model, common, tuple(checks[each] for each in (*shared, *own))))
    return made


def _profile(model: ProfileModel, common: CommonModel, checks: tuple[Check, ...]) -> Profile:
    listed = demands.closed_list(model, "sop-classes")
    return Profile(
        identifier=model.id,
        edition=model.edition,
        name=model.name,
        sop_rows=tuple(sop_rows(model, common)),
        checks=checks,
        rules=(
            *(_rule_use(use, model.requirements) for use in demands.profile_rules(model)),
            *(_rule_use(use, common.requirements) for use in demands.common_rules(model, common)),
        ),
        unverified=tuple(_unverified(entry) for entry in demands.statements(model, common)),
        security=model.security is not None,
        record_types=demands.record_type_of_classes(common),
        record_hierarchy={
            record_type.type: frozenset(record_type.parents) for record_type in common.record_types
        },
        sop_requirement_id=listed,
        sop_clause=model.requirement(listed).clause if listed else "",
        sop_source=demands.source(model.requirement(listed)) if listed else "",
        transfer_syntax_requirement_id=demands.closed_list(model, "transfer-syntaxes"),
        media=tuple(medium.keyword for medium in model.media),
        medium_demands=tuple(medium_demands(model, common)),
        undecidable=frozenset(demands.undecidable((*model.requirements, *common.requirements))),
    )


# ---- SOP Classes and Transfer Syntaxes -----------------------------------------------------------


def sop_rows(model: ProfileModel, common: CommonModel) -> Iterator[SopRow]:
    """The rows of the table; a row for a set has one for each condition on its members."""
    for row in model.sop_classes:
        syntaxes = demands.transfer_syntax_uids(row)
        for found in memberships((row.sop_class,), common):
            conditions = tuple(part for part in (row.where, found.condition) if part is not None)
            yield SopRow(
                sop_classes=found.uids,
                transfer_syntaxes=None if syntaxes is None else frozenset(syntaxes),
                requirement_id=row.requirement_id,
                clause=row.clause,
                where=_where(conditions, common),
                disallowed=not demands.admits_instances(row),
                where_text=demands.where_text(row),
            )


def _where(
    conditions: tuple[Condition, ...], common: CommonModel
) -> Callable[[Instance], Truth] | None:
    if not conditions:
        return None
    condition = conditions[0] if len(conditions) == 1 else AllOf(conditions)
    return lambda instance: holds(condition, View(common, instance, item=instance.dataset))


# ---- Checks --------------------------------------------------------------------------------------


def check(demand: Demand, common: CommonModel) -> Check:
    """The check of one demand on attributes."""
    requirement = demand.requirement
    source, text = demands.source(requirement), demands.text(requirement)
    make = _MAKERS[demand.subject]
    return make(demand, common, requirement, source, text)


def _file_check(
    demand: Demand, common: CommonModel, requirement: Requirement, source: str, text: str
) -> Check:
    def run(instance: Instance) -> Results:
        return _on_items(demand, instance.meta, View(common, instance))

    return authoring.on_file(requirement.id, clause=requirement.clause, source=source, text=text)(
        run
    )


def _instance_check(
    demand: Demand, common: CommonModel, requirement: Requirement, source: str, text: str
) -> Check:
    def run(instance: Instance) -> Results:
        return _on_items(demand, instance.dataset, View(common, instance))

    sop_classes, conditions = subjects(demand.block, common) if demand.block else (None, ())
    return authoring.on_instance(
        requirement.id,
        clause=requirement.clause,
        source=source,
        sop_classes=sop_classes,
        where=_where(conditions, common),
        text=text,
    )(run)


def _record_check(
    demand: Demand, common: CommonModel, requirement: Requirement, source: str, text: str
) -> Check:
    def run(record: Record) -> Results:
        view = View(common, referenced(record), record, fileset=record.fileset)
        return _on_items(demand, record.dataset, view)

    return authoring.on_record(
        requirement.id,
        clause=requirement.clause,
        source=source,
        record_types=demand.record_types or None,
        text=text,
    )(run)


def _directory_check(
    demand: Demand, common: CommonModel, requirement: Requirement, source: str, text: str
) -> Check:
    def run(directory: DataSet | None) -> Results:
        return _on_items(demand, directory, View(common, fileset=directory))

    return authoring.on_directory(
        requirement.id, clause=requirement.clause, source=source, text=text
    )(run)


_MAKERS = {
    "meta": _file_check,
    "instance": _instance_check,
    "record": _record_check,
    "directory": _directory_check,
}


def _on_items(demand: Demand, data_set: DataSet | None, view: View) -> Results:
    """The demand on each Item that the way through Sequences leads to."""
    sequences = tuple(tag_of(sequence.tag) for sequence in demand.sequences)
    for at, item in items_below(data_set, *sequences):
        inner = View(view.common, view.instance, view.record, item, view.fileset)
        match demand.rule:
            case GroupRule():
                yield from attributes.group(demand.rule, item)
            case PairsRule():
                yield from attributes.pairs(demand.rule, inner)
            case _:
                yield from attributes.attribute(demand.rule, item, at, inner)


# ---- Media ---------------------------------------------------------------------------------------


def medium_demands(model: ProfileModel, common: CommonModel) -> Iterator[MediumDemand]:
    """The media that the profile asks for, with what they demand of an e-mail."""
    defined = {definition.keyword: medium(definition) for definition in common.media}
    for use in model.media:
        requirement = model.requirement(use.requirement_id)
        yield MediumDemand(
            defined[use.keyword],
            requirement.id,
            requirement.clause,
            demands.text(requirement),
            demands.source(requirement),
            defined.get(use.carrier or ""),
            tuple(_mail_demand(rule, model) for rule in use.mail_rules),
        )


def medium(definition: MediumDefinition) -> Medium:
    """A medium as the runtime knows it."""
    return Medium(
        definition.keyword,
        definition.name,
        definition.clause,
        tuple((found.role, found.names) for found in definition.file_systems),
        {found.name: tuple(found.values) for found in definition.properties},
        definition.physical or "",
    )


def _mail_demand(rule: MailRule, model: ProfileModel) -> MailDemand:
    requirement = model.requirement(rule.requirement_id)
    return MailDemand(
        requirement.id,
        requirement.clause,
        demands.text(requirement),
        rule.part,
        rule.relation,
        rule.header or "",
        rule.parameter or "",
        rule.value or "",
        demands.source(requirement),
    )


# ---- Rules and statements ------------------------------------------------------------------------


def _rule_use(use: ModelRuleUse, requirements: tuple[Requirement, ...]) -> RuleUse:
    return RuleUse(
        use.name,
        use.requirement_id,
        use.clause,
        " ".join(use.text.split()),
        use.level,
        demands.rule_source(use, requirements),
    )


def _unverified(entry: Requirement) -> Unverified:
    return Unverified(entry.id, entry.clause, demands.text(entry), entry.reason or "")
