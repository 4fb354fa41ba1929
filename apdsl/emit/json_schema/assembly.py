"""A schema as a file: definitions gathered, references made relative, JSON text written."""

from __future__ import annotations

from typing import Any

from apdsl.emit.json_schema.address import identifier, relative
from apdsl.emit.json_schema.coverage import UNENFORCED
from apdsl.emit.json_schema.fragments import DEFINE, Schema
from apdsl.model.schema import DIALECT


def assembled(path: str, schema: Schema) -> Schema:
    """The schema at a path below the folder of schemas, complete with ``$id`` and ``$defs``."""
    definitions: dict[str, Any] = {}
    own = dict(schema)
    for name, definition in own.pop("$defs", {}).items():
        definitions[name] = _gathered(definition, path, definitions)
    body = _gathered(own, path, definitions)
    written = {"$schema": DIALECT, "$id": identifier(path), **body}
    if definitions:
        written["$defs"] = dict(sorted(definitions.items()))
    if UNENFORCED in written:  # A long list, which would hide the rest.
        written[UNENFORCED] = written.pop(UNENFORCED)
    return written


def _gathered(schema: Any, path: str, definitions: dict[str, Any]) -> Any:
    if isinstance(schema, list):
        return [_gathered(item, path, definitions) for item in schema]
    if not isinstance(schema, dict):
        return schema
    written = {}
    for key, value in schema.items():
        if key == DEFINE:
            for name, definition in value.items():
                if name not in definitions:
                    definitions[name] = {}
                    definitions[name] = _gathered(definition, path, definitions)
        elif key == "$ref":
            written[key] = relative(value, path)
        elif key in ("const", "enum"):
            written[key] = value
        else:
            written[key] = _gathered(value, path, definitions)
    return written
