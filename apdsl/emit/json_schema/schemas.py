"""The three schemas of a profile, or of what all profiles share, from their parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from apdsl.emit.json_schema.address import common, identifier
from apdsl.emit.json_schema.documents import DocumentName, Home, Part
from apdsl.emit.json_schema.fragments import Schema, each_attribute, each_value
from apdsl.emit.json_schema.levels import DIRECTORY_RECORD_SEQUENCE, RECORD_LISTS

_FILE: Final[Schema] = {"$ref": common("dicom-json", "file")}
_DATA_SET: Final[Schema] = {"$ref": common("dicom-json", "data-set")}
_DIRECTORY: Final[Schema] = {"$ref": "#/$defs/directory"}
_RECORD: Final[Schema] = {"$ref": "#/$defs/record"}
_NODE: Final[Schema] = {"$ref": "#/$defs/node"}
_ENTRY: Final[Schema] = {"$ref": "#/$defs/file"}

COMMON_FOLDER: Final = "common"

_ENTRY_SHAPE: Final[Schema] = {
    "type": "object",
    "required": ["fileId", "kind"],
    "properties": {
        "fileId": {"type": "array", "minItems": 1, "items": {"type": "string"}},
        "kind": {"enum": ["dicom", "secure", "other", "unreadable"]},
        "preamble": {"type": "boolean"},
        "meta": _DATA_SET,
        "dataset": _DATA_SET,
    },
}
_NODE_SHAPE: Final[Schema] = {"type": "object", "required": ["record"]}
_DOCUMENT_SHAPE: Final[Schema] = {
    "type": "object",
    "required": ["records", "unreferenced"],
}

Parts = dict[DocumentName, tuple[Part, ...]]


def common_schemas(parts: Parts) -> dict[DocumentName, Schema]:
    """The schemas of what all profiles share; they also say what a document looks like."""
    parts, records = _named_records(parts)
    directory = _directory(parts, _DATA_SET, _DATA_SET)
    return {
        "instance": {"allOf": [_FILE, *_of(parts, "file")]},
        "directory": {**directory, "$defs": {**directory["$defs"], **records}},
        "file-set": _file_set(parts, COMMON_FOLDER, _DOCUMENT_SHAPE, _NODE_SHAPE, _ENTRY_SHAPE),
    }


def profile_schemas(parts: Parts, folder: str) -> dict[DocumentName, Schema]:
    """The schemas of a profile, which rest on the common ones."""
    return {
        "instance": {"allOf": [{"$ref": common("instance")}, *_of(parts, "file")]},
        "directory": _directory(
            parts,
            {"$ref": common("directory", "directory")},
            {"$ref": common("directory", "record")},
        ),
        "file-set": _file_set(parts, folder, {"$ref": common("file-set")}, {}, {}),
    }


def _named_records(parts: Parts) -> tuple[Parts, dict[str, Schema]]:
    """What is demanded of each record type as a definition with its name, for readers."""
    definitions: dict[str, Schema] = {}
    named: list[Part] = []
    for part in parts["directory"]:
        if part.home == "record" and "then" in part.schema:
            definitions[part.name] = part.schema["then"]
            part = replace(part, schema={**part.schema, "then": {"$ref": f"#/$defs/{part.name}"}})
        named.append(part)
    return {**parts, "directory": tuple(named)}, definitions


def _directory(parts: Parts, directory: Schema, record: Schema) -> Schema:
    """The data set of a DICOMDIR."""
    records = each_attribute(DIRECTORY_RECORD_SEQUENCE, each_value(_RECORD))
    return {
        "allOf": [_DIRECTORY, records, *_of(parts, "records")],
        "$defs": {
            "directory": {"allOf": [directory, *_of(parts, "directory")]},
            "record": {"allOf": [record, *_of(parts, "record")]},
        },
    }


def _file_set(parts: Parts, folder: str, document: Schema, node: Schema, entry: Schema) -> Schema:
    """A File-set document."""
    instance = identifier(f"{folder}/instance.json")
    directory = identifier(f"{folder}/directory.json")
    read = {"type": "object", "required": ["meta", "dataset"]}
    # The directory is a file too, but not an instance that the table of SOP Classes has to list.
    as_file = [{"if": read, "then": {"$ref": instance}}] if folder == COMMON_FOLDER else []
    dicomdir = {
        "allOf": [*([entry] if entry else []), *as_file],
        "type": "object",
        "properties": {"dataset": {"$ref": f"{directory}#/$defs/directory"}},
    }
    if not dicomdir["allOf"]:
        del dicomdir["allOf"]
    return {
        "allOf": [
            document,
            {
                "type": "object",
                "properties": {
                    "dicomdir": dicomdir,
                    **{name: {"type": "array", "items": _NODE} for name in RECORD_LISTS},
                    "unreferenced": {"type": "array", "items": _ENTRY},
                },
            },
            *_of(parts, "document"),
        ],
        "$defs": {
            "file": {**entry, "if": read, "then": {"$ref": instance}},
            "node": {
                "allOf": [
                    *([node] if node else []),
                    {
                        "type": "object",
                        "properties": {
                            "record": {"$ref": f"{directory}#/$defs/record"},
                            "file": _ENTRY,
                            "children": {"type": "array", "items": _NODE},
                        },
                    },
                    *_of(parts, "node"),
                ]
            },
        },
    }


def _of(parts: Parts, home: Home) -> Iterable[Schema]:
    return [part.schema for named in parts.values() for part in named if part.home == home]
