"""All demands of a profile model, and those of the common model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from apdsl.emit.json_schema.atoms import TRANSFER_SYNTAX_UID, part_of_file
from apdsl.emit.json_schema.demand import Demand, Subject, attribute_demands
from apdsl.emit.json_schema.fragments import (
    VALUE,
    Schema,
    all_of,
    any_of,
    has_attribute,
    has_group,
    has_values,
    implies,
    member,
    text_value,
    without_attribute,
)
from apdsl.emit.json_schema.literals import among
from apdsl.emit.json_schema.logic import TRUE, conjunction
from apdsl.emit.json_schema.sop_class_rows import row_demands
from apdsl.emit.json_schema.structural_rules import RECORD_TYPE, rule_demands
from apdsl.model.common import CommonModel
from apdsl.model.condition import AttributeRef, Condition, IsA, Path, Within
from apdsl.model.profile import (
    Directory,
    GroupRule,
    Icon,
    PairsRule,
    ParameterBlock,
    ProfileModel,
)

ICON_IMAGE_SEQUENCE = "00880200"


def profile_demands(model: ProfileModel, common: CommonModel) -> list[Demand]:
    """What the profile demands, as far as schemas can state it."""
    return [
        *row_demands(model),
        *(demand for block in model.parameters for demand in _block(block)),
        *_directory(model),
        *rule_demands(model.rules, common),
    ]


def common_demands(common: CommonModel) -> list[Demand]:
    """What every profile rests on demands, as far as schemas can state it."""
    demands: list[Demand] = []
    for module in common.file_modules:
        for rule in module.attributes:
            part = part_of_file(rule.attribute)
            subject: Subject = "meta" if part == "meta" else "dataset"
            demands += attribute_demands(rule, Demand("", subject, "file-format", {}))
    for module in common.directory_modules:
        subject = "record" if module.each_record else "directory"
        for rule in module.attributes:
            demands += attribute_demands(rule, Demand("", subject, subject, {}))
    icon = Demand("", "record", "icon", {}, through=(ICON_IMAGE_SEQUENCE,))
    for rule in common.icon:
        demands += attribute_demands(rule, icon)
    for record_type in common.record_types:
        for rule in record_type.keys:
            demands += attribute_demands(rule, _of_records((record_type.type,)))
    demands += rule_demands(common.rules, common)
    return demands


def _of_records(record_types: tuple[str, ...]) -> Demand:
    """The place of what is demanded of records of these types."""
    type_path = Path("record", (AttributeRef(RECORD_TYPE, "DirectoryRecordType"),))
    guard: Condition = Within(type_path, record_types) if record_types else TRUE
    name = "-".join(["record", *record_types]).replace(" ", "-")
    return Demand("", "record", name, {}, guard=guard)


def _directory(model: ProfileModel) -> Iterator[Demand]:
    directory: Directory = model.directory
    if directory.required:
        yield Demand(directory.requirement_id, "document", "directory", member("dicomdir", {}))
    for key in directory.keys:
        yield from attribute_demands(key, _of_records(key.record_types))
    for icon in directory.icons:
        yield from _icon(icon)


def _icon(icon: Icon) -> Iterator[Demand]:
    place = replace(_of_records(icon.record_types), requirement_id=icon.requirement_id)
    if icon.presence == "required":
        yield replace(place, then=has_attribute(ICON_IMAGE_SEQUENCE, VALUE))
    for rule in icon.attributes:
        yield from attribute_demands(rule, replace(place, through=(ICON_IMAGE_SEQUENCE,)))


def _block(block: ParameterBlock) -> Iterator[Demand]:
    """The attributes of instances of some SOP Classes."""
    guards = [IsA("instance", block.applies_to)] if block.applies_to else []
    guard = conjunction([*guards, *([] if block.where is None else [block.where])])
    place = Demand("", "file", f"parameters-{block.name}".replace(" ", "-"), {}, guard=guard)
    for rule in block.attributes:
        subject: Subject = "meta" if part_of_file(rule.attribute) == "meta" else "dataset"
        yield from attribute_demands(rule, replace(place, subject=subject))
    for group in block.groups:
        schema = _group(group)
        yield replace(place, requirement_id=group.requirement_id, subject="dataset", then=schema)
    representations = {rule.tag: rule.vr for rule in block.attributes}
    for pairs in block.pairs:
        schema = _pairs(pairs, representations.get(pairs.attribute.tag))
        yield replace(place, requirement_id=pairs.requirement_id, then=schema)


def _group(rule: GroupRule) -> Schema:
    """The group is absent, or has the attribute wherever it has elements."""
    group = rule.group.lower()
    if rule.required is None:
        return without_attribute(group)
    # PS3.5 7.6: a repeating group is each even group from xx = 00 to 1E.
    groups = [group.replace("xx", f"{low:02X}") for low in range(0, 0x20, 2)]
    element = rule.required.tag[4:]
    return all_of(
        implies(has_group(each), has_attribute(each + element, {}))
        for each in dict.fromkeys(groups)
    )


def _pairs(rule: PairsRule, vr: str | None) -> Schema:
    tag = rule.attribute.tag
    pairs = any_of(
        {
            "type": "object",
            "required": ["meta", "dataset"],
            "properties": {
                "meta": text_value(
                    TRANSFER_SYNTAX_UID, [syntax.uid for syntax in pair.transfer_syntaxes]
                ),
                "dataset": has_attribute(tag, has_values(None, among(pair.values, vr))),
            },
        }
        for pair in rule.pairs
    )
    return implies(member("dataset", has_attribute(tag, VALUE)), pairs)
