"""Conditions that are not made of others, as schemas of a data set or of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from apdsl.emit.json_schema.address import common
from apdsl.emit.json_schema.fragments import (
    VALUE,
    Schema,
    any_of,
    defined,
    has_any_attribute,
    has_attribute,
    has_group,
    has_values,
    implies,
    member,
    named_by,
    negated,
    some_item,
    text_value,
)
from apdsl.emit.json_schema.literals import among
from apdsl.model.condition import (
    AttributeRef,
    Condition,
    EncodedWith,
    ExtendedCharacters,
    GroupPresent,
    HasItems,
    HasValue,
    IsA,
    Path,
    Present,
    SopClassSetRef,
    Within,
)
from apdsl.model.vocabulary import Scope

SOP_CLASS_UID: Final = "00080016"
MEDIA_STORAGE_SOP_CLASS_UID: Final = "00020002"
TRANSFER_SYNTAX_UID: Final = "00020010"
SHARED_FUNCTIONAL_GROUPS: Final = "52009229"

Representations = Mapping[str, str]
"""The VR of each tag that the models name one for."""


def scope_of(atom: Condition) -> Scope | None:
    """What the condition looks at; ``None`` where no file shows it."""
    match atom:
        case Present(path) | HasValue(path) | HasItems(path) | Within(path, _):
            return path.scope
        case (IsA(scope, _) | EncodedWith(scope, _) | GroupPresent(scope, _)) | ExtendedCharacters(
            scope
        ):
            return scope
    return None


def holds_in_data_set(atom: Condition, representations: Representations) -> Schema:
    """The data sets (Items, records) for which the condition is true."""
    match atom:
        case Present(path):
            return _at(path, {}) if path.value is None else _at(path, _filled(path))
        case HasValue(path):
            return _at(path, _filled(path))
        case HasItems(path):
            return _at(path, VALUE)
        case Within(path, values):
            value = among(values, representations.get(path.target.tag))
            return _at(path, has_values(path.value, value))
        case GroupPresent(_, group):
            return has_group(group)
        case ExtendedCharacters(_):
            return negated({"$ref": common("dicom-json", "default-repertoire")})
    raise TypeError(f"a data set alone does not show {atom}")


def holds_in_file(atom: Condition, representations: Representations) -> Schema:
    """The files, as ``{"meta", "dataset"}``, for which the condition is true."""
    match atom:
        case IsA(_, sop_classes):
            uids = [each.uid for each in sop_classes if not isinstance(each, SopClassSetRef)]
            sets = [each.set for each in sop_classes if isinstance(each, SopClassSetRef)]
            listed = [of_sop_classes(uids)] if uids else []
            return any_of([*listed, *({"$ref": common("sop-classes", name)} for name in sets)])
        case EncodedWith(_, transfer_syntaxes):
            uids = [transfer_syntax.uid for transfer_syntax in transfer_syntaxes]
            return member("meta", text_value(TRANSFER_SYNTAX_UID, uids))
    schema = holds_in_data_set(atom, representations)
    if scope_of(atom) == "shared":
        within_group = has_any_attribute(some_item(schema))
        schema = has_attribute(SHARED_FUNCTIONAL_GROUPS, some_item(within_group))
    return member(part_of_file(_first(atom)), schema)


def of_sop_classes(uids: Sequence[str]) -> Schema:
    """The files with an instance of these SOP Classes, by the data set or else by the header."""
    name = f"sop-class-{uids[0]}" if len(uids) == 1 else named_by("sop-classes", uids)
    return defined(
        name,
        implies(
            {"$ref": common("dicom-json", "names-sop-class")},
            member("dataset", text_value(SOP_CLASS_UID, uids)),
            member("meta", text_value(MEDIA_STORAGE_SOP_CLASS_UID, uids)),
        ),
    )


def part_of_file(attribute: AttributeRef | None) -> str:
    """Where a file has the attribute: group 0002 is File Meta Information (PS3.10 7.1)."""
    return "meta" if attribute is not None and attribute.tag.startswith("0002") else "dataset"


def _first(atom: Condition) -> AttributeRef | None:
    match atom:
        case Present(path) | HasValue(path) | HasItems(path) | Within(path, _):
            return path.attributes[0]
    return None


def _at(path: Path, attribute: Schema) -> Schema:
    schema = has_attribute(path.target.tag, attribute)
    for outer in reversed(path.attributes[:-1]):
        schema = has_attribute(outer.tag, some_item(schema))
    return schema


def _filled(path: Path) -> Schema:
    if path.value is None or path.value == "any":
        return VALUE
    return has_values(path.value, {"not": {"enum": [None, ""]}})
