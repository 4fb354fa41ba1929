"""The JSON Schemas of the models, derived from their dataclasses."""

from __future__ import annotations

import dataclasses
import inspect
import types
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from apdsl.model import condition, profile
from apdsl.model.claim import CLAIM_VERSION, ClaimModel
from apdsl.model.codec import to_json
from apdsl.model.common import CommonModel
from apdsl.model.interop import INTEROP_VERSION, InteropModel
from apdsl.model.profile import MODEL_VERSION, ProfileModel

Schema = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
SCHEMA_BASE: Final = "https://apdsl.org/schemas/"
"""What the ``$id`` of every schema of this project begins with."""

_PRIMITIVES: Final[dict[Any, str]] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    types.NoneType: "null",
}
_VERSIONS: Final = {
    "apdsl_model": MODEL_VERSION,
    "apdsl_claim": CLAIM_VERSION,
    "apdsl_interop": INTEROP_VERSION,
}
_NAMED_UNIONS: Final[dict[Any, str]] = {
    union: name
    for module in (condition, profile)
    for name, union in vars(module).items()
    if isinstance(union, types.UnionType)
}


def profile_model_schema() -> Schema:
    """What a profile model is like as JSON: ``profile.schema.json``."""
    return _document(ProfileModel, "profile.schema.json", "Profile model")


def common_model_schema() -> Schema:
    """What the common model is like as JSON: ``common.schema.json``."""
    return _document(CommonModel, "common.schema.json", "Common model")


def claim_model_schema() -> Schema:
    """What the model of a claim is like as JSON: ``claim.schema.json``."""
    return _document(ClaimModel, "claim.schema.json", "Claim model")


def interop_schema() -> Schema:
    """What the comparison of two claims is like as JSON: ``interop.schema.json``."""
    return _document(InteropModel, "interop.schema.json", "Comparison of two claims")


def _document(kind: type, name: str, title: str) -> Schema:
    definitions: dict[str, Schema] = {}
    reference = _schema(kind, definitions)
    return {
        "$schema": DIALECT,
        "$id": f"{SCHEMA_BASE}model/{MODEL_VERSION}/{name}",
        "title": title,
        **reference,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(kind: Any, definitions: dict[str, Schema]) -> Schema:
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _defined(kind, kind.__name__, definitions)
    if kind in _NAMED_UNIONS:
        return _defined(kind, _NAMED_UNIONS[kind], definitions)
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _union(get_args(kind), definitions)
    if origin is Literal:
        return {"enum": list(get_args(kind))}
    if origin is tuple:
        return {"type": "array", "items": _schema(get_args(kind)[0], definitions)}
    if origin is dict:
        key_kind, item_kind = get_args(kind)
        names = {} if key_kind is str else {"propertyNames": _schema(key_kind, definitions)}
        values = _schema(item_kind, definitions)
        return {"type": "object", **names, "additionalProperties": values}
    return {"type": _PRIMITIVES[kind]}


def _defined(kind: Any, name: str, definitions: dict[str, Schema]) -> Schema:
    if name not in definitions:
        definitions[name] = {}
        is_object = dataclasses.is_dataclass(kind)
        written = _object(kind, definitions) if is_object else _union(get_args(kind), definitions)
        definitions[name].update(written)
    return {"$ref": f"#/$defs/{name}"}


def _object(kind: Any, definitions: dict[str, Schema]) -> Schema:
    hints = get_type_hints(kind)
    op = getattr(kind, "op", None)
    properties: dict[str, Schema] = {} if op is None else {"op": {"const": op}}
    required = list(properties)
    for field in dataclasses.fields(kind):
        key = field.name.rstrip("_")
        if field.name in _VERSIONS:
            properties[key] = {"const": _VERSIONS[field.name]}
        else:
            properties[key] = _schema(hints[field.name], definitions)
        if field.default is dataclasses.MISSING:
            required.append(key)
        else:
            properties[key] |= {"default": to_json(field.default)}
    return {
        **_description(kind),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _description(kind: type) -> Schema:
    text = inspect.getdoc(kind) or ""
    # A dataclass without a docstring gets its signature as one.
    return {} if not text or text.startswith(f"{kind.__name__}(") else {"description": text}


def _union(kinds: tuple[Any, ...], definitions: dict[str, Schema]) -> Schema:
    simple = [_PRIMITIVES[kind] for kind in kinds if kind in _PRIMITIVES]
    if "integer" in simple and "number" in simple:
        simple.remove("integer")
    others = [_schema(kind, definitions) for kind in kinds if kind not in _PRIMITIVES]
    if not others and len(simple) == 2 and "null" in simple:
        return {"type": simple}
    alternatives = [{"type": name} for name in simple] + others
    return alternatives[0] if len(alternatives) == 1 else {"anyOf": alternatives}
