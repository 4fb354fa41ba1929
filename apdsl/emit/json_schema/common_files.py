"""The schemas under ``common/``: the DICOM JSON Model and the SOP Classes of PS3.4."""

from __future__ import annotations

from typing import Final

from apdsl.emit.json_schema.atoms import SOP_CLASS_UID, of_sop_classes
from apdsl.emit.json_schema.fragments import Schema, all_of, any_of, has_attribute, member
from apdsl.emit.json_schema.levels import Level, Levels
from apdsl.emit.json_schema.statement import certainly
from apdsl.model.common import CommonModel, SopClassSet
from apdsl.model.condition import Condition
from apdsl.model.membership import members

_DATA_SET: Final[Schema] = {"$ref": "#/$defs/data-set"}
_TEXT: Final[Schema] = {"$ref": "#/$defs/default-repertoire"}


def dicom_json() -> Schema:
    """Pieces of the DICOM JSON Model (PS3.18 F.2)."""
    value = {"type": "array", "contains": {"not": {"enum": [None, ""]}}}
    binary = {"type": "string", "minLength": 1}
    bulk = {"type": "string", "not": {"const": "omitted:0"}}
    return {
        "title": "DICOM JSON Model",
        "$defs": {
            "attribute": {
                "title": "An attribute, with or without a value",
                "type": "object",
                "required": ["vr"],
                "properties": {
                    "vr": {"type": "string", "pattern": "^[A-Z]{2}$"},
                    "Value": {"type": "array"},
                    "InlineBinary": {"type": "string"},
                    "BulkDataURI": {"type": "string"},
                },
            },
            "data-set": {
                "title": "A data set: attributes by tag in eight hexadecimal digits",
                "type": "object",
                "propertyNames": {"pattern": "^[0-9A-F]{8}$"},
                "additionalProperties": {"$ref": "#/$defs/attribute"},
            },
            "file": {
                "title": "A DICOM file: File Meta Information and data set",
                "type": "object",
                "required": ["meta", "dataset"],
                "properties": {"meta": _DATA_SET, "dataset": _DATA_SET},
            },
            "names-sop-class": {
                "title": "A DICOM file whose data set says what SOP Class it is of",
                **member("dataset", has_attribute(SOP_CLASS_UID, {"$ref": "#/$defs/value"})),
            },
            "value": {
                "title": "An attribute with a value",
                "anyOf": [
                    member("Value", value),
                    member("InlineBinary", binary),
                    member("BulkDataURI", bulk),
                ],
            },
            "default-repertoire": {
                "title": "A data set without characters beyond the default repertoire (PS3.5 6.1)",
                "anyOf": [
                    {"type": "string", "pattern": "^[\\x00-\\x7F]*$"},
                    {"type": "number"},
                    {"type": "null"},
                    {"type": "array", "items": _TEXT},
                    {"type": "object", "additionalProperties": _TEXT},
                ],
            },
        },
    }


def sop_classes(model: CommonModel, levels: Levels) -> Schema:
    """The sets of SOP Classes as definitions: the files whose instance belongs to the set."""
    (file,) = levels.file(None)
    return {
        "title": "Sets of SOP Classes",
        "$defs": {each.set: _members(each, file) for each in model.sop_class_sets},
    }


def _members(sop_class_set: SopClassSet, file: Level) -> Schema:
    limited: dict[Condition | None, list[str]] = {}
    for uid, condition in members(sop_class_set):
        limited.setdefault(condition, []).append(uid)
    kinds = (
        all_of(
            [
                of_sop_classes(uids),
                {} if condition is None else certainly(file, condition, True),
            ]
        )
        for condition, uids in limited.items()
    )
    return {"title": sop_class_set.name, **any_of(kinds)}
