"""Data Sets in the DICOM JSON Model (PS3.18 F.2), both ways."""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Mapping
from typing import Any, Final

from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.limits import DEFAULT
from apdsl.runtime.tags import compact, tag_number
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


class DicomJsonError(ValueError):
    """A document is not of the form that PS3.18 F.2 gives Data Sets."""


_OMITTED: Final = "omitted:"
_NOT_FINITE: Final = {"NaN": math.nan, "inf": math.inf, "-inf": -math.inf}
_NAME_GROUPS: Final = ("Alphabetic", "Ideographic", "Phonetic")


def data_set_to_json(data_set: DataSet) -> dict[str, Any]:
    """The JSON object of a Data Set: tags ascending, each with ``vr`` and what it holds."""
    return {compact(tag): _element_to_json(element) for tag, element in data_set.elements()}


def _element_to_json(element: Element) -> dict[str, Any]:
    vr, values = element
    document: dict[str, Any] = {"vr": vr}
    if not values:
        return document
    first = values[0]
    if isinstance(first, Bulk):
        length = "" if first.length is None else str(first.length)
        document["BulkDataURI"] = _OMITTED + length
    elif isinstance(first, bytes):
        document["InlineBinary"] = base64.b64encode(first).decode("ascii")
    else:
        document["Value"] = [_value_to_json(vr, value) for value in values]
    return document


def _value_to_json(vr: str, value: Value) -> Any:
    match value:
        case DataSet():
            return data_set_to_json(value)
        case "":
            return None
        case str() if vr == "PN":
            groups = zip(_NAME_GROUPS, value.split("=", 2), strict=False)
            return {name: group for name, group in groups if group}
        case float() if not math.isfinite(value):
            return "NaN" if math.isnan(value) else "inf" if value > 0 else "-inf"
        case int() if vr == "AT":
            return compact(value)
        case _:
            return value


def data_set_from_json(document: Mapping[str, Any], depth: int = 0) -> DataSet:
    """The Data Set of a JSON object; raises DicomJsonError when it has another form."""
    if not isinstance(document, Mapping):
        raise DicomJsonError("a Data Set is a JSON object from tags to elements (PS3.18 F.2)")
    if depth > DEFAULT.nesting:
        raise DicomJsonError(f"Sequences are nested more than {DEFAULT.nesting} levels deep")
    elements: dict[int, Element] = {}
    for key, content in document.items():
        tag = tag_number(str(key))
        try:
            elements[tag] = _element_from_json(content, depth)
        except (TypeError, ValueError, OverflowError) as error:
            raise DicomJsonError(f"{key}: {error}") from error
    return DataSet(elements)


def _element_from_json(content: Any, depth: int) -> Element:
    if not isinstance(content, Mapping):
        raise DicomJsonError('an element is a JSON object with "vr" (PS3.18 F.2.2)')
    vr = content.get("vr")
    if not isinstance(vr, str) or vr not in KNOWN:
        raise DicomJsonError(f'"vr" is {vr!r}, which is no Value Representation (PS3.5 6.2)')
    if "BulkDataURI" in content:
        return Element(vr, (_bulk(content["BulkDataURI"]),))
    if "InlineBinary" in content:
        return Element(vr, _binary(content["InlineBinary"]))
    listed = content.get("Value", [])
    if not isinstance(listed, list):
        raise DicomJsonError('"Value" is a JSON array (PS3.18 F.2.3)')
    if vr in BINARY and listed:
        raise DicomJsonError(
            f'values of {vr} stand in "InlineBinary" or "BulkDataURI" (PS3.18 F.2.2)'
        )
    values = tuple(_value_from_json(vr, item, depth) for item in listed)
    return Element(vr, () if values == ("",) else values)


def _bulk(uri: Any) -> Bulk:
    length = str(uri).removeprefix(_OMITTED)
    return Bulk(int(length) if length.isascii() and length.isdecimal() else None)


def _binary(text: Any) -> tuple[Value, ...]:
    try:
        content = base64.b64decode(str(text), validate=True)
    except binascii.Error as error:
        raise DicomJsonError(f'"InlineBinary" is not base64: {error}') from error
    return (content,) if content else ()


def _value_from_json(vr: str, item: Any, depth: int) -> Value:
    if vr == "SQ":
        return data_set_from_json({} if item is None else item, depth + 1)
    if item is None:
        return ""
    if vr == "PN" and isinstance(item, Mapping):
        text = "=".join(str(item.get(name, "")) for name in _NAME_GROUPS).rstrip("=")
        return one_text_value(vr, text)
    if isinstance(item, bool | Mapping | list):
        raise DicomJsonError(f"a value of {vr} is not a {type(item).__name__}")
    if vr in INTEGERS:
        return int(item)
    if vr in FLOATS:
        return _NOT_FINITE[item] if item in _NOT_FINITE else float(item)
    if vr == "AT":
        return tag_number(str(item))
    if vr in SINGLE_TEXT:
        return str(item).rstrip(" \0")
    if vr == "DS" and isinstance(item, int | float):
        return float(item)
    if vr == "IS" and isinstance(item, int | float):
        return int(item) if int(item) == item else str(item)
    return one_text_value(vr, str(item))
