"""The models as JSON values, and back: one rule for all their dataclasses.

A dataclass is an object of its fields, without those that have their default; the members of a
union carry ``op``. A field ``class_`` is written ``class``.
"""

from __future__ import annotations

import dataclasses
import types
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_json(value: Any) -> Any:
    """A JSON value: dicts in the order of the fields, tuples as lists."""
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    if isinstance(value, dict):
        return {key: to_json(item) for key, item in value.items()}
    plan = _plan(type(value))
    written: dict[str, Any] = {} if plan.op is None else {"op": plan.op}
    for name, key, default, _ in plan.fields:
        item = getattr(value, name)
        if default is dataclasses.MISSING or item != default:
            written[key] = to_json(item)
    return written


def from_json(kind: type[T], value: Any) -> T:
    """The model object for a JSON value.

    Raises:
        ValueError: the value is not one that ``to_json`` writes for the kind.
    """
    read: T = _read(kind, value)
    return read


@dataclasses.dataclass(frozen=True, slots=True)
class _Plan:
    op: str | None
    fields: tuple[tuple[str, str, Any, Any], ...]
    required: frozenset[str]
    keys: frozenset[str]


_PLANS: dict[Any, _Plan] = {}


def _plan(kind: Any) -> _Plan:
    if kind not in _PLANS:
        _PLANS[kind] = _make_plan(kind)
    return _PLANS[kind]


def _make_plan(kind: Any) -> _Plan:
    hints = get_type_hints(kind)
    fields = tuple(
        (field.name, field.name.rstrip("_"), field.default, hints[field.name])
        for field in dataclasses.fields(kind)
    )
    op = getattr(kind, "op", None)
    extra = set() if op is None else {"op"}
    return _Plan(
        op,
        fields,
        frozenset({key for _, key, default, _ in fields if default is dataclasses.MISSING} | extra),
        frozenset({key for _, key, _, _ in fields} | extra),
    )


def _read(kind: Any, value: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _read_union(get_args(kind), value)
    if origin is tuple:
        if not isinstance(value, list):
            raise ValueError(f"expected an array, found {value!r}")
        item_kind = get_args(kind)[0]
        return tuple(_read(item_kind, item) for item in value)
    if origin is dict:
        if not isinstance(value, dict):
            raise ValueError(f"expected an object, found {value!r}")
        key_kind, item_kind = get_args(kind)
        return {_read(key_kind, key): _read(item_kind, item) for key, item in value.items()}
    if origin is Literal:
        if value not in get_args(kind):
            raise ValueError(f"expected one of {get_args(kind)}, found {value!r}")
        return value
    if dataclasses.is_dataclass(kind):
        return _read_object(kind, value)
    return _read_primitive(kind, value)


def _read_primitive(kind: Any, value: Any) -> Any:
    if kind is type(None):
        kind = types.NoneType
    fits = isinstance(value, kind) and not (kind is int and isinstance(value, bool))
    if not fits:
        raise ValueError(f"expected {kind.__name__}, found {value!r}")
    return value


def _read_object(kind: Any, value: Any) -> Any:
    plan = _plan(kind)
    if not isinstance(value, dict) or not _fits(plan, value):
        raise ValueError(f"not a {kind.__name__}: {value!r}")
    return kind(
        **{name: _read(hint, value[key]) for name, key, _, hint in plan.fields if key in value}
    )


def _fits(plan: _Plan, value: dict[str, Any]) -> bool:
    return (
        plan.required <= value.keys()
        and value.keys() <= plan.keys
        and (plan.op is None or value["op"] == plan.op)
    )


def _read_union(kinds: tuple[Any, ...], value: Any) -> Any:
    for kind in kinds:
        if dataclasses.is_dataclass(kind):
            if isinstance(value, dict) and _fits(_plan(kind), value):
                return _read_object(kind, value)
            continue
        try:
            return _read(kind, value)
        except ValueError:
            continue
    raise ValueError(f"fits none of the allowed forms: {value!r}")
