"""The models as JSON values, and back: one rule for all their dataclasses.

A dataclass is an object of its fields, without those that have their default; the members of a
union carry ``op``. A field ``class_`` is written ``class``.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable
from typing import Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

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
    read: T = _reader(kind)(value)
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


_Reader: TypeAlias = Callable[[Any], Any]

_READERS: dict[Any, _Reader] = {}


def _reader(kind: Any) -> _Reader:
    """What reads values of a kind; it is made once, since models have thousands of values."""
    found = _READERS.get(kind)
    if found is None:
        found = _READERS[kind] = _make_reader(kind)
    return found


def _make_reader(kind: Any) -> _Reader:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _union_reader(get_args(kind))
    if origin is tuple:
        return _tuple_reader(get_args(kind)[0])
    if origin is dict:
        return _dict_reader(*get_args(kind))
    if origin is Literal:
        return _literal_reader(get_args(kind))
    if dataclasses.is_dataclass(kind):
        return _object_reader(kind)
    return _primitive_reader(types.NoneType if kind is None else kind)


def _tuple_reader(item_kind: Any) -> _Reader:
    def read(value: Any) -> Any:
        if isinstance(value, list):
            return tuple(map(_reader(item_kind), value))
        raise ValueError(f"expected an array, found {value!r}")

    return read


def _dict_reader(key_kind: Any, item_kind: Any) -> _Reader:
    def read(value: Any) -> Any:
        if isinstance(value, dict):
            read_key, read_item = _reader(key_kind), _reader(item_kind)
            return {read_key(key): read_item(item) for key, item in value.items()}
        raise ValueError(f"expected an object, found {value!r}")

    return read


def _literal_reader(permitted: tuple[Any, ...]) -> _Reader:
    def read(value: Any) -> Any:
        if value not in permitted:
            raise ValueError(f"expected one of {permitted}, found {value!r}")
        return value

    return read


def _primitive_reader(kind: Any) -> _Reader:
    def read(value: Any) -> Any:
        if type(value) is kind or (
            isinstance(value, kind) and not (kind is int and isinstance(value, bool))
        ):
            return value
        raise ValueError(f"expected {kind.__name__}, found {value!r}")

    return read


def _object_reader(kind: Any) -> _Reader:
    def read(value: Any) -> Any:
        plan = _plan(kind)
        if not isinstance(value, dict) or not _fits(plan, value):
            raise ValueError(f"not a {kind.__name__}: {value!r}")
        return kind(
            **{
                name: (_READERS.get(hint) or _reader(hint))(value[key])
                for name, key, _, hint in plan.fields
                if key in value
            }
        )

    return read


def _fits(plan: _Plan, value: dict[str, Any]) -> bool:
    return (
        plan.required <= value.keys()
        and value.keys() <= plan.keys
        and (plan.op is None or value["op"] == plan.op)
    )


def _union_reader(kinds: tuple[Any, ...]) -> _Reader:
    objects = tuple(kind for kind in kinds if dataclasses.is_dataclass(kind))

    def read(value: Any) -> Any:
        if isinstance(value, dict) and objects:
            for kind in objects:
                if _fits(_plan(kind), value):
                    return _reader(kind)(value)
        for kind in kinds:
            if kind in objects:
                continue
            try:
                return _reader(kind)(value)
            except ValueError:
                continue
        raise ValueError(f"fits none of the allowed forms: {value!r}")

    return read
