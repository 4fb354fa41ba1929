"""All demands of a profile model, and those of the common model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from apdsl.emit.json_schema.atoms import TRANSFER_SYNTAX_UID
from apdsl.emit.json_schema.demand import Demand, Subject, attribute_demands, valued
from apdsl.emit.json_schema.fragments import (
    Schema,
    all_of,
    has_attribute,
    has_group,
    implies,
    member,
    text_value,
    without_attribute,
)
from apdsl.emit.json_schema.literals import among
from apdsl.emit.json_schema.logic import TRUE, conjunction, negation
from apdsl.emit.json_schema.record_rules import RECORD_TYPE
from apdsl.emit.json_schema.sop_class_rows import IS_DIRECTORY, row_demands
from apdsl.emit.json_schema.structural_rules import rule_demands
from apdsl.model import demands as model_demands
from apdsl.model.common import CommonModel
from apdsl.model.condition import AttributeRef, Condition, IsA, Literals, Path, Within
from apdsl.model.profile import (
    AttributeRule,
    GroupRule,
    PairsRule,
    ParameterBlock,
    ProfileModel,
    RuleUse,
)

_SUBJECTS: Final[dict[model_demands.Subject, Subject]] = {
    "meta": "meta",
    "instance": "dataset",
    "record": "record",
    "directory": "directory",
}


def profile_demands(model: ProfileModel, common: CommonModel) -> list[Demand]:
    """What the profile demands, as far as schemas can state it."""
    return [
        *row_demands(model),
        *_all_stated(model_demands.profile_demands(model), "record"),
        *rule_demands(profile_rules(model, common), common, of_profile=True),
    ]


def profile_rules(model: ProfileModel, common: CommonModel) -> list[RuleUse]:
    """The rules of the profile, of its medium among them, that are not those of every profile."""
    general = [use for use in model_demands.common_rules(model, common) if use not in common.rules]
    return [*model_demands.profile_rules(model), *general]


def common_demands(common: CommonModel) -> list[Demand]:
    """What every profile rests on demands, as far as schemas can state it."""
    return [
        *_all_stated(model_demands.file_demands(common), "file-format"),
        *_all_stated(model_demands.directory_demands(common), "directory"),
        *_all_stated(model_demands.icon_demands(common), "icon"),
        *(
            demand
            for demands in model_demands.record_demands(common).values()
            for demand in _all_stated(demands, "record")
        ),
        *rule_demands(common_rules(common), common),
    ]


def common_rules(common: CommonModel) -> list[RuleUse]:
    """The rules of every profile; whether there has to be a DICOMDIR, the profile says."""
    return [use for use in common.rules if use.name != model_demands.DICOMDIR_PRESENT]


def special_rules(common: CommonModel) -> dict[str, str]:
    """The ids of the rules that hold for some profiles only, with who states them."""
    definitions: tuple[model_demands.Definition, ...] = (*common.media, *common.security_profiles)
    special = {
        use.requirement_id: "the schemas of the profiles that use it state it"
        for definition in definitions
        for use in definition.rules
    }
    required = "the schemas of the profiles that require a DICOMDIR state it"
    present = (use for use in common.rules if use.name == model_demands.DICOMDIR_PRESENT)
    return special | {use.requirement_id: required for use in present}


def _all_stated(demands: Iterable[model_demands.Demand], group: str) -> Iterator[Demand]:
    return (stated for demand in demands for stated in _stated(demand, group))


@lru_cache(maxsize=2048)  # Profiles of a class share most demands.
def _stated(demand: model_demands.Demand, group: str) -> tuple[Demand, ...]:
    place = _place(demand, group)
    match demand.rule:
        case AttributeRule():
            return tuple(attribute_demands(demand.rule, place))
        case GroupRule():
            return (place.stating(_group(demand.rule)),)
        case PairsRule():
            vr = None if demand.block is None else _representation(demand.block, demand.rule)
            return (place.stating(_pairs(demand.rule, vr), subject="file"),)


def _place(demand: model_demands.Demand, group: str) -> Demand:
    """The demand without what it demands; ``group`` is the name for what has no other."""
    guard = TRUE
    if demand.record_types:
        guard = _is_record(demand.record_types)
        group = "-".join(["record", *demand.record_types])
    elif demand.block is not None:
        guard = _is_subject(demand.block)
        group = f"parameters-{demand.block.name}"
    return Demand(
        demand.requirement.id,
        _SUBJECTS[demand.subject],
        group.replace(" ", "-"),
        then={},
        guard=guard,
        through=tuple(sequence.tag for sequence in demand.sequences),
    )


def _is_record(record_types: tuple[str, ...]) -> Condition:
    type_path = Path("record", (AttributeRef(RECORD_TYPE, "DirectoryRecordType"),))
    return Within(type_path, record_types)


def _is_subject(block: ParameterBlock) -> Condition:
    limits = [] if block.where is None else [block.where]
    applies = IsA("instance", block.applies_to) if block.applies_to else negation(IS_DIRECTORY)
    return conjunction([applies, *limits])


def _group(rule: GroupRule) -> Schema:
    """The group is absent, or has the attribute wherever it has elements."""
    if rule.required is None:
        return without_attribute(rule.group)
    # PS3.5 7.6: a repeating group is each even group from xx = 00 to 1E.
    groups = [rule.group.replace("xx", f"{low:02X}") for low in range(0, 0x20, 2)]
    element = rule.required.tag[4:]
    return all_of(
        implies(has_group(each), has_attribute(each + element, {}))
        for each in dict.fromkeys(groups)
    )


def _representation(block: ParameterBlock, rule: PairsRule) -> str | None:
    rows = (row for row in block.attributes if row.tag == rule.attribute.tag)
    return next((row.vr for row in rows), None)


def _pairs(rule: PairsRule, vr: str | None) -> Schema:
    """Where a pair names the Transfer Syntax, the value is one that goes with it."""
    allowed: dict[str, Literals] = {}
    for pair in rule.pairs:
        for syntax in pair.transfer_syntaxes:
            allowed[syntax.uid] = (*allowed.get(syntax.uid, ()), *pair.values)
    syntaxes: dict[Literals, list[str]] = {}
    for uid, values in allowed.items():
        syntaxes.setdefault(values, []).append(uid)
    return all_of(
        implies(
            member("meta", text_value(TRANSFER_SYNTAX_UID, uids)),
            member("dataset", valued(rule.attribute.tag, among(values, vr), needed=True)),
        )
        for values, uids in syntaxes.items()
    )
