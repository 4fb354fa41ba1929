"""The requirements of a model on attributes as a flat list: each with its subject and its place.

A profile rests on the common model; what is checked for it is the sum of both. This module says
what that sum is, once, for everything that evaluates or writes checks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from apdsl.model import sentences
from apdsl.model.common import CommonModel, MediumDefinition, SecurityDefinition
from apdsl.model.condition import AttributeRef, TransferSyntaxRef
from apdsl.model.profile import (
    AttributeRule,
    GroupRule,
    Icon,
    PairsRule,
    ParameterBlock,
    ProfileModel,
    Requirement,
    RequirementKind,
    RuleUse,
    SopClassRow,
)

Subject = Literal["meta", "instance", "record", "directory"]
"""What a demand is made of: File Meta Information, an instance, a record, the DICOMDIR."""

ICON_IMAGE_SEQUENCE = AttributeRef("00880200", "IconImageSequence")
DICOMDIR_PRESENT = "dicomdir-present"


Definition = MediumDefinition | SecurityDefinition


@dataclass(frozen=True, slots=True)
class Demand:
    """One requirement on attributes: enforced, or unverified since no file shows its condition.

    The latter is evaluated too, so that it is reported where it may apply, and only there.
    ``sequences`` is the way from the data set of the subject to the Items that ``rule`` speaks of.
    ``record_types`` is empty where all records are meant. ``block`` limits the instances.
    """

    requirement: Requirement
    subject: Subject
    rule: AttributeRule | GroupRule | PairsRule
    sequences: tuple[AttributeRef, ...] = ()
    record_types: tuple[str, ...] = ()
    block: ParameterBlock | None = None


def profile_demands(model: ProfileModel) -> tuple[Demand, ...]:
    """What the profile itself demands of attributes: keys, icons, parameters."""
    entered = {requirement.id: requirement for requirement in model.requirements}
    found: list[Demand] = []
    for key in model.directory.keys:
        found.extend(_all(entered, "record", (key,), record_types=key.record_types))
    for icon in model.directory.icons:
        found.extend(_icon(entered, icon))
    for block in model.parameters:
        found.extend(_all(entered, "instance", block.attributes, block=block))
        others: tuple[GroupRule | PairsRule, ...] = (*block.groups, *block.pairs)
        for rule in others:
            found.append(Demand(entered[rule.requirement_id], "instance", rule, block=block))
    return tuple(found)


def file_demands(common: CommonModel) -> tuple[Demand, ...]:
    """What holds for the File Meta Information of every file (PS3.10 7.1)."""
    entered = _entered(common)
    rules = (rule for module in common.file_modules for rule in module.attributes)
    return tuple(_all(entered, "meta", rules))


def directory_demands(common: CommonModel) -> tuple[Demand, ...]:
    """What holds for the DICOMDIR and for each of its records (PS3.3 F.3.2)."""
    entered = _entered(common)
    return tuple(
        demand
        for module in common.directory_modules
        for demand in _all(
            entered, "record" if module.each_record else "directory", module.attributes
        )
    )


def icon_demands(common: CommonModel) -> tuple[Demand, ...]:
    """What holds for every icon (PS3.3 F.7)."""
    sequences = (ICON_IMAGE_SEQUENCE,)
    return tuple(_all(_entered(common), "record", common.icon, sequences=sequences))


def record_demands(common: CommonModel) -> dict[str, tuple[Demand, ...]]:
    """The keys of each record type (PS3.3 F.5)."""
    entered = _entered(common)
    return {
        record_type.type: tuple(
            _all(entered, "record", record_type.keys, record_types=(record_type.type,))
        )
        for record_type in common.record_types
    }


def common_demands(common: CommonModel) -> tuple[Demand, ...]:
    """What holds whatever the profile: for every file, directory, record and icon."""
    return (
        *file_demands(common),
        *directory_demands(common),
        *icon_demands(common),
        *(demand for demands in record_demands(common).values() for demand in demands),
    )


def _entered(common: CommonModel) -> dict[str, Requirement]:
    return {requirement.id: requirement for requirement in common.requirements}


def _all(
    entered: dict[str, Requirement],
    subject: Subject,
    rules: Iterable[AttributeRule],
    *,
    sequences: tuple[AttributeRef, ...] = (),
    record_types: tuple[str, ...] = (),
    block: ParameterBlock | None = None,
) -> Iterator[Demand]:
    """The rules that demand something, those on the Items of Sequences included."""
    for rule in rules:
        requirement = entered[rule.requirement_id]
        if requirement.verification != "permitted":
            yield Demand(requirement, subject, rule, sequences, record_types, block)
        if rule.attribute is not None:
            yield from _all(
                entered,
                subject,
                rule.items,
                sequences=(*sequences, rule.attribute),
                record_types=record_types,
                block=block,
            )


def _icon(entered: dict[str, Requirement], icon: Icon) -> Iterator[Demand]:
    requirement = entered[icon.requirement_id]
    if requirement.verification == "enforced":
        yield Demand(requirement, "record", _icon_presence(icon), (), icon.record_types)
    yield from _all(
        entered,
        "record",
        icon.attributes,
        sequences=(ICON_IMAGE_SEQUENCE,),
        record_types=icon.record_types,
    )


def _icon_presence(icon: Icon) -> AttributeRule:
    return AttributeRule(
        requirement_id=icon.requirement_id,
        clause=icon.clause,
        record_types=icon.record_types,
        tag=ICON_IMAGE_SEQUENCE.tag,
        keyword=ICON_IMAGE_SEQUENCE.keyword,
        type="1",
        condition=None,
        items=(),
        vr="SQ",
    )


# ---- SOP Classes and Transfer Syntaxes -----------------------------------------------------------


def closed_list(model: ProfileModel, kind: Literal["sop-classes", "transfer-syntaxes"]) -> str:
    """The id of the requirement that only SOP Classes, or Transfer Syntaxes, of the rows occur.

    It is empty where the profile has no rows, or none that limits instances in this.
    """
    listed = (entry for entry in model.requirements if entry.verification == "enforced")
    return next((entry.id for entry in listed if entry.kind == kind), "")


def admits_instances(row: SopClassRow) -> bool:
    """Whether some role may write or read instances of the row, so that they may be present."""
    return any(level not in ("disallowed", "undefined") for level in row.requirements.values())


def transfer_syntax_uids(row: SopClassRow) -> tuple[str, ...] | None:
    """The UIDs of the Transfer Syntaxes of a row; None where the statement declares them."""
    if isinstance(row.transfer_syntax, TransferSyntaxRef):
        return (row.transfer_syntax.uid,)
    return None


# ---- Rules by name, and what no file shows -------------------------------------------------------


def profile_rules(model: ProfileModel) -> tuple[RuleUse, ...]:
    """The rules that the profile imposes; that it requires a DICOMDIR is one of them."""
    directory = model.directory
    if not directory.required:
        return model.rules
    required = model.requirement(directory.requirement_id)
    present = RuleUse(DICOMDIR_PRESENT, required.text, required.clause, required.id)
    return (present, *model.rules)


def common_rules(model: ProfileModel, common: CommonModel) -> tuple[RuleUse, ...]:
    """The rules that hold beside those of the profile: of files, of the directory, of its medium.

    One that the profile imposes as well is left to the profile, so that a defect is found once;
    the demand for a DICOMDIR falls away where the profile does not require one (PS3.11 G.3.3).
    """
    imposed = {use.name for use in profile_rules(model) if use.level == "shall"}
    if not model.directory.required:
        imposed.add(DICOMDIR_PRESENT)
    own = (*common.rules, *(use for medium in media(model, common) for use in medium.rules))
    return tuple(use for use in own if use.name not in imposed)


def media(model: ProfileModel, common: CommonModel) -> tuple[MediumDefinition, ...]:
    """The definitions of the media that the profile asks for, those that carry others included."""
    keywords = {keyword for use in model.media for keyword in (use.keyword, use.carrier)}
    return tuple(medium for medium in common.media if medium.keyword in keywords)


def security_profiles(model: ProfileModel, common: CommonModel) -> tuple[SecurityDefinition, ...]:
    """The definition of the security profile of a secure profile."""
    return tuple(
        definition
        for definition in common.security_profiles
        if model.security is not None and definition.keyword == model.security.profile
    )


def profile_statements(model: ProfileModel) -> tuple[Requirement, ...]:
    """The requirements of the profile that no File-set shows."""
    return tuple(_unverified(model.requirements))


def general_statements(common: CommonModel) -> tuple[Requirement, ...]:
    """The common requirements that no File-set shows, whatever medium and security profile."""
    definitions: tuple[Definition, ...] = (*common.media, *common.security_profiles)
    special = {
        requirement.id
        for definition in definitions
        for requirement in definition_statements(definition, common)
    }
    return tuple(_unverified(entry for entry in common.requirements if entry.id not in special))


def definition_statements(definition: Definition, common: CommonModel) -> tuple[Requirement, ...]:
    """The requirements of a medium or of a security profile that no File-set shows."""
    own = {remark.requirement_id for remark in definition.remarks}
    return tuple(_unverified(entry for entry in common.requirements if entry.id in own))


def statements(model: ProfileModel, common: CommonModel) -> tuple[Requirement, ...]:
    """All that is demanded of a File-set of the profile, and that no File-set shows."""
    used: tuple[Definition, ...] = (*media(model, common), *security_profiles(model, common))
    special = (entry for definition in used for entry in definition_statements(definition, common))
    return (*profile_statements(model), *general_statements(common), *special)


ROWS: Final[frozenset[RequirementKind]] = frozenset(
    {"key", "icon-attribute", "parameter", "module"}
)
"""The kinds of requirements that are rows of tables of attributes, and so are evaluated."""


def undecidable(requirements: Iterable[Requirement]) -> tuple[str, ...]:
    """The ids of rows of attributes that are evaluated, though no file shows that they apply."""
    return tuple(
        entry.id
        for entry in requirements
        if entry.verification == "unverified" and entry.kind in ROWS
    )


def _unverified(requirements: Iterable[Requirement]) -> Iterator[Requirement]:
    for entry in requirements:
        if entry.verification == "unverified" and entry.kind not in ROWS:
            words = text(entry)
            yield entry if words == entry.text else replace(entry, text=words)


# ---- What outputs say of a requirement -----------------------------------------------------------


def source(requirement: Requirement) -> str:
    """Where the requirement is written: ``profiles/ps3.11/annex-a.apdsl:61``."""
    return requirement.source.place


def text(requirement: Requirement) -> str:
    """The text of the requirement in one line."""
    return " ".join(requirement.text.split())


def rule_source(use: RuleUse, requirements: Iterable[Requirement]) -> str:
    """Where a rule is imposed, among the requirements of the model that it belongs to."""
    return next((source(entry) for entry in requirements if entry.id == use.requirement_id), "")


def where_text(row: SopClassRow) -> str:
    """What limits the instances of a row, in words; empty where nothing does."""
    return "" if row.where is None else sentences.conditions.condition(row.where, "instance")


def record_type_of_classes(common: CommonModel) -> dict[str, str]:
    """The type of Directory Record for each SOP Class that has one (PS3.3 F.5)."""
    return {
        member.uid: member.record_type
        for found in common.sop_class_sets
        for member in found.members
        if member.record_type is not None
    }
