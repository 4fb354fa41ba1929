"""The schemas under ``common/``: the DICOM JSON Model and the SOP Classes of PS3.4."""

from __future__ import annotations

from typing import Final

from apdsl.emit.json_schema.atoms import SOP_CLASS_UID
from apdsl.emit.json_schema.fragments import Schema, all_of, any_of, member, text_value
from apdsl.emit.json_schema.levels import Level, Levels
from apdsl.emit.json_schema.statement import certainly
from apdsl.model.common import CommonModel, SopClassSet

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
    # A set of multi-frame instances has no class that is never multi-frame; the classes whose
    # IOD allows both belong to it where their condition holds.
    multi_frame = all(each.multi_frame is not False for each in sop_class_set.members)
    always: list[str] = []
    conditional: list[Schema] = []
    for each in sop_class_set.members:
        if multi_frame and not isinstance(each.multi_frame, bool):
            belongs = member("dataset", text_value(SOP_CLASS_UID, [each.uid]))
            conditional.append(all_of([belongs, certainly(file, each.multi_frame, True)]))
        else:
            always.append(each.uid)
    listed = [member("dataset", text_value(SOP_CLASS_UID, always))] if always else []
    return {"title": sop_class_set.name, **any_of([*listed, *conditional])}
