"""Data Sets made from those of pydicom, without importing it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from typing import Any

from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.limits import DEFAULT
from apdsl.runtime.values import (
    BINARY,
    FLOATS,
    INTEGERS,
    KNOWN,
    SINGLE_TEXT,
    Bulk,
    Value,
    one_text_value,
)


def data_set_from_pydicom(dataset: Any, depth: int = 0) -> DataSet:
    """The Data Set of a ``pydicom.Dataset`` in normal form.

    Raises ValueError when Sequences are nested deeper than the reading bound.
    """
    if depth > DEFAULT.nesting:
        raise ValueError(f"Sequences are nested more than {DEFAULT.nesting} levels deep")
    return DataSet({int(element.tag): _element(element, depth) for element in dataset})


def _element(element: Any, depth: int) -> Element:
    vr = str(element.VR)
    value = element.value
    if vr == "SQ":
        return Element(vr, tuple(data_set_from_pydicom(item, depth + 1) for item in value or ()))
    if vr not in KNOWN:  # "US or SS" and its like, in data sets that were never written
        vr = "UN" if isinstance(value, bytes | bytearray) else "US"
    if value is None:
        return Element(vr)
    if vr in BINARY or isinstance(value, bytes | bytearray):
        content = bytes(value)
        if len(content) > DEFAULT.binary:
            return Element(vr, (Bulk(len(content)),))
        return Element(vr, (content,) if content else ())
    values = tuple(_value(vr, one) for one in _listed(value))
    return Element(vr, () if values == ("",) else values)


def _listed(value: Any) -> Iterable[Any]:
    if isinstance(value, Iterable) and not hasattr(value, "components"):  # not a PersonName
        return [value] if isinstance(value, str) else list(value)
    return [value]


def _value(vr: str, value: Any) -> Value:
    if value is None:
        return ""
    with contextlib.suppress(TypeError, ValueError, OverflowError):
        if vr in INTEGERS or vr == "AT":
            return int(value)
        if vr in FLOATS:
            return float(value)
    if vr in SINGLE_TEXT:
        return str(value).rstrip(" \0")
    original = getattr(value, "original_string", None)
    return one_text_value(vr, original if isinstance(original, str) else str(value))
