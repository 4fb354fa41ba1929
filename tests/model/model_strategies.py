"""Hypothesis strategies for the dataclasses of the models, bounded in depth."""

from __future__ import annotations

import dataclasses
import types
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from apdsl.model.claim import CLAIM_VERSION
from apdsl.model.interop import INTEROP_VERSION
from apdsl.model.profile import MODEL_VERSION

_TEXT = st.sampled_from(["", "A.3.4.1", "Größe", "XRayAngiographicImageStorage", "00280010"])
_PRIMITIVES: dict[Any, st.SearchStrategy[Any]] = {
    str: _TEXT,
    bool: st.booleans(),
    int: st.integers(-3, 70000),
    float: st.sampled_from([0.5, -1.25, 3.75]),
    types.NoneType: st.none(),
}

_VERSIONS = {
    "apdsl_model": MODEL_VERSION,
    "apdsl_claim": CLAIM_VERSION,
    "apdsl_interop": INTEROP_VERSION,
}


@cache
def values(kind: Any, depth: int = 7) -> st.SearchStrategy[Any]:
    """Values of a dataclass or of the kind of one of its fields."""
    if kind in _PRIMITIVES:
        return _PRIMITIVES[kind]
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        fitting = [argument for argument in arguments if depth > 0 or not _recursive(argument)]
        return st.one_of([values(argument, depth) for argument in fitting])
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        if depth <= 0:
            return st.just(())
        return st.lists(values(arguments[0], depth - 1), max_size=2 if depth > 4 else 1).map(tuple)
    if origin is dict:
        return st.dictionaries(values(arguments[0]), values(arguments[1]), max_size=2)
    hints = get_type_hints(kind)
    fields = {
        field.name: st.just(_VERSIONS[field.name])
        if field.name in _VERSIONS
        else values(hints[field.name], depth - 1)
        for field in dataclasses.fields(kind)
    }
    return st.builds(kind, **fields)


def _recursive(kind: Any) -> bool:
    if not dataclasses.is_dataclass(kind):
        return False
    hints = get_type_hints(kind)
    return any(
        get_origin(hints[field.name]) in (Union, types.UnionType)
        and any(argument is kind for argument in get_args(hints[field.name]))
        for field in dataclasses.fields(kind)
    )
