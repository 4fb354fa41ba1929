"""Schemas of pieces of the DICOM JSON Model (PS3.18 F.2): data sets, attributes, values, items.

An absent attribute is no key, an empty one a key whose object has no ``Value``. Keywords that say
something of objects or arrays carry the type, so that validators in strict mode accept them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any, Final, Literal

from apdsl.emit.json_schema.address import common

Schema = dict[str, Any]

NEVER: Final[Schema] = {"not": {}}
VALUE: Final[Schema] = {"$ref": common("dicom-json", "value")}
"""An attribute with a value; a Sequence with an Item."""


DEFINE: Final = "$define"
"""Beside a ``$ref``: the definitions that the schema needs in the file where it will stand."""


def defined(name: str, schema: Schema) -> Schema:
    """A reference to the schema, which becomes a definition of the file."""
    return {"$ref": f"#/$defs/{name}", DEFINE: {name: schema}}


def named_by(kind: str, content: object) -> str:
    """A name for a definition that equal content gets again, and other content does not."""
    digest = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    return f"{kind}-{digest[:8]}"


def all_of(schemas: Iterable[Schema]) -> Schema:
    """What fulfils each of them."""
    parts = [schema for schema in schemas if schema]
    return parts[0] if len(parts) == 1 else {"allOf": parts} if parts else {}


def any_of(schemas: Iterable[Schema]) -> Schema:
    """What fulfils at least one of them; nothing does if there is none."""
    parts = list(schemas)
    return parts[0] if len(parts) == 1 else {"anyOf": parts} if parts else NEVER


def negated(schema: Schema) -> Schema:
    return schema["not"] if schema.keys() == {"not"} else {"not": schema}


def implies(condition: Schema, then: Schema, otherwise: Schema | None = None) -> Schema:
    """``then`` where the condition holds, ``otherwise`` where it does not; ``{}`` says nothing."""
    return {
        "if": condition,
        **({"then": then} if then else {}),
        **({"else": otherwise} if otherwise else {}),
    }


def member(key: str, schema: Schema) -> Schema:
    """An object that has the key, with a value of this kind."""
    properties = {"properties": {key: schema}} if schema else {}
    return {"type": "object", "required": [key], **properties}


def member_if_present(key: str, schema: Schema) -> Schema:
    return {"type": "object", "properties": {key: schema}} if schema else {}


def is_repeating(tag: str) -> bool:
    return "x" in tag


def tag_pattern(tag: str) -> str:
    """The keys of an attribute in each group it repeats in, or of all attributes of a group.

    Repeating groups are even, and defined for xx = 00 to 1E (PS3.5 7.6).
    """
    if len(tag) == 8:
        return f"^{tag.replace('xx', '[01][02468ACE]')}$"
    return f"^{tag.replace('xx', '[0-9A-F][02468ACE]')}"


def has_attribute(tag: str, schema: Schema) -> Schema:
    """A data set with this attribute; of a repeating group, with at least one such attribute."""
    if not is_repeating(tag):
        return member(tag, schema)
    if not schema:
        return negated(without_attribute(tag))
    none_is = {"type": "object", "patternProperties": {tag_pattern(tag): negated(schema)}}
    return negated(none_is)


def has_any_attribute(schema: Schema) -> Schema:
    """A data set with some attribute of this kind."""
    return negated({"type": "object", "additionalProperties": negated(schema)})


def each_attribute(tag: str, schema: Schema) -> Schema:
    """A data set in which the attribute, where it is present, is of this kind."""
    if not is_repeating(tag):
        return member_if_present(tag, schema)
    return {"type": "object", "patternProperties": {tag_pattern(tag): schema}} if schema else {}


def without_attribute(tag: str) -> Schema:
    """A data set without the attribute, or without attributes of the (repeating) group."""
    if is_repeating(tag) or len(tag) == 4:
        return {"type": "object", "propertyNames": negated({"pattern": tag_pattern(tag)})}
    return negated(member(tag, {}))


def has_group(group: str) -> Schema:
    return negated(without_attribute(group))


def has_values(which: int | Literal["any"] | None, schema: Schema) -> Schema:
    """An attribute with values: all, at least one, or the n-th are of this kind."""
    listed: Schema = {"type": "array", "minItems": 1}
    if which == "any":
        listed = {"type": "array", "contains": schema}
    elif which is not None:
        listed |= {"prefixItems": [*([{}] * (which - 1)), schema], "minItems": which}
    elif schema:
        listed |= {"items": schema}
    return member("Value", listed)


def each_value(schema: Schema) -> Schema:
    """An attribute whose values, if it has any, are of this kind; each Item of a Sequence."""
    return member_if_present("Value", {"type": "array", "items": schema} if schema else {})


def some_item(schema: Schema) -> Schema:
    """A Sequence with at least one Item of this kind."""
    return member("Value", {"type": "array", "contains": schema})


def text_value(tag: str, texts: Iterable[str]) -> Schema:
    """A data set in which the attribute has one value, which is among these."""
    options = list(texts)
    schema: Schema = {"const": options[0]} if len(options) == 1 else {"enum": options}
    return has_attribute(tag, has_values(None, schema))
