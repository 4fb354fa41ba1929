"""Values of Data Elements in one normal form, whatever encoding they came from (PS3.5 6.2)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from apdsl.runtime.dataset import DataSet


@dataclass(frozen=True, slots=True)
class Bulk:
    """A value that was not kept: only its length in bytes is known (None: not even that)."""

    length: int | None


Value: TypeAlias = "str | int | float | bytes | Bulk | DataSet"
"""One value of an element; the items of a Sequence are Data Sets."""

SINGLE_TEXT: Final = frozenset({"LT", "ST", "UR", "UT"})
MULTIPLE_TEXT: Final = frozenset(
    {"AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "PN", "SH", "TM", "UC", "UI"}
)
TEXT: Final = SINGLE_TEXT | MULTIPLE_TEXT
ENCODED_TEXT: Final = frozenset({"LO", "LT", "PN", "SH", "ST", "UC", "UT"})
"""The text that Specific Character Set applies to (PS3.5 6.1.2.3)."""
BINARY: Final = frozenset({"OB", "OD", "OF", "OL", "OV", "OW", "UN"})
INTEGERS: Final = frozenset({"SL", "SS", "SV", "UL", "US", "UV"})
FLOATS: Final = frozenset({"FD", "FL"})
KNOWN: Final = TEXT | BINARY | INTEGERS | FLOATS | {"AT", "SQ"}
"""The Value Representations of PS3.5 Table 6.2-1."""

_LEADING_BLANKS_COUNT: Final = frozenset({"LT", "ST", "UC", "UR", "UT"})
_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,24}", re.ASCII)
_DECIMAL: Final = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,4})?", re.ASCII)
_LONGEST_NUMBER: Final = 64


def text_values(vr: str, text: str) -> tuple[Value, ...]:
    """The values in the text of an element: divided, without padding, numbers as numbers.

    An element of blanks alone has no value. Text of IS and DS that is no number stays text.
    """
    if vr in SINGLE_TEXT:
        single = text.rstrip(" \0")
        return (single,) if single else ()
    if "\\" not in text:
        value = one_text_value(vr, text)
        return () if value == "" else (value,)
    return tuple([one_text_value(vr, part) for part in text.split("\\")])


def one_text_value(vr: str, text: str) -> str | int | float:
    """One value of text without its padding (PS3.5 6.2), a number where the VR says so."""
    if vr in _LEADING_BLANKS_COUNT:
        return text.rstrip(" \0")
    bare = text.strip(" \0")
    if vr == "IS":
        return _integer(bare)
    return _decimal(bare) if vr == "DS" else bare


def _integer(text: str) -> str | int:
    return int(text) if _INTEGER.fullmatch(text) else text


def _decimal(text: str) -> str | float:
    if len(text) > _LONGEST_NUMBER or not _DECIMAL.fullmatch(text):
        return text
    number = float(text)
    return number if math.isfinite(number) else text


def is_filled(value: Value) -> bool:
    """Whether a value says something: empty text, and bulk data of no bytes, do not."""
    if isinstance(value, str | bytes):
        return bool(value)
    if isinstance(value, Bulk):
        return value.length != 0
    return True
