"""Which values a Value Representation can hold (PS3.5 6.2)."""

from __future__ import annotations

import re
from typing import Final

from apdsl.model.condition import Literals, Range
from apdsl.semantics.checks.domains import number_of

_INTEGERS: Final = {
    "US": (0, 2**16 - 1),
    "SS": (-(2**15), 2**15 - 1),
    "UL": (0, 2**32 - 1),
    "SL": (-(2**31), 2**31 - 1),
    "UV": (0, 2**64 - 1),
    "SV": (-(2**63), 2**63 - 1),
    "IS": (-(2**31), 2**31 - 1),
}
"""The least and the greatest value of the representations of whole numbers."""

_REALS: Final = frozenset({"FL", "FD", "DS"})

_NUMBERS_AS_TEXT: Final = frozenset({"IS", "DS"})

_LONGEST: Final = {
    "AE": 16,
    "CS": 16,
    "DS": 16,
    "IS": 12,
    "SH": 16,
    "LO": 64,
    "PN": 324,
    "UI": 64,
    "ST": 1024,
    "LT": 10240,
}
"""The most characters of a value; PN: three groups of 64 with what joins and divides them."""

_FORMS: Final[dict[str, tuple[str, str]]] = {
    "AS": (r"[0-9]{3}[DWMY]", "an age is three digits and D, W, M or Y"),
    "CS": (r"[A-Z0-9 _]*", "CS has capital letters, digits, spaces and underscores only"),
    "DA": (r"[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])", "a date is written YYYYMMDD"),
    "DT": (
        r"[0-9]{4}(0[1-9]|1[0-2])?[0-9]{0,8}(\.[0-9]{1,6})?([+-][0-9]{4})?",
        "a date with time is written YYYYMMDDHHMMSS",
    ),
    "TM": (
        r"([01][0-9]|2[0-3])([0-5][0-9]([0-5][0-9]|60)?)?(\.[0-9]{1,6})?",
        "a time is written HHMMSS",
    ),
    "UI": (r"(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))*", "a UID is numbers and dots"),
    "AT": (r"\(?[0-9A-Fa-f]{4},?[0-9A-Fa-f]{4}\)?", "a tag is eight hexadecimal digits"),
}
"""The form of a value of one representation, and how to say what it is."""

_TEXTS: Final = frozenset({*_LONGEST, *_FORMS, "UC", "UR", "UT"}) - _NUMBERS_AS_TEXT

_PARAGRAPHS: Final = frozenset({"ST", "LT", "UT"})
"""Representations with a single value, in which a backslash divides nothing."""


def alternatives(vr: str) -> tuple[str, ...]:
    """The representations that an attribute may have: ``US or SS`` has two."""
    return tuple(vr.split(" or "))


def is_numeric(vr: str) -> bool:
    """Whether all values of an attribute with this VR are numbers."""
    return all(one in _INTEGERS or one in _REALS for one in alternatives(vr))


def domain(vr: str) -> Literals | None:
    """All values that an attribute with this VR may have, if they are whole numbers."""
    limits = [_INTEGERS.get(one) for one in alternatives(vr)]
    known = [limit for limit in limits if limit is not None]
    if len(known) != len(limits):
        return None
    return (Range(min(low for low, _ in known), max(high for _, high in known)),)


def fault(value: str | int | float, vr: str) -> str | None:
    """Why no attribute with this VR has the value; ``None`` if one may have it."""
    reasons = [_fault(value, one) for one in alternatives(vr)]
    return None if None in reasons else reasons[0]


def _fault(value: str | int | float, vr: str) -> str | None:
    if vr == "SQ":
        return "a Sequence has Items, and no value"
    if vr in _NUMBERS_AS_TEXT and isinstance(value, str):
        return _fault_of_number_as_text(value, vr)
    if vr in _INTEGERS or vr in _REALS:
        return _fault_of_number(value, vr)
    if vr in _TEXTS:
        return _fault_of_text(value, vr)
    return "its values are bytes, which are not compared"


def _fault_of_number_as_text(value: str, vr: str) -> str | None:
    if len(value) > _LONGEST[vr]:
        return f"{vr} has {_LONGEST[vr]} characters at most"
    number = number_of(value)
    if number is None:
        return f"it is not {'a whole' if vr == 'IS' else 'a'} number"
    return _fault_of_number(number, vr)


def _fault_of_number(value: str | int | float, vr: str) -> str | None:
    if isinstance(value, str):
        return "the attribute holds a number"
    if vr in _REALS:
        return None
    if value != int(value):
        return "the attribute holds whole numbers"
    low, high = _INTEGERS[vr]
    if not low <= value <= high:
        return f"{vr} holds numbers from {low} to {high}"
    return None


def _fault_of_text(value: str | int | float, vr: str) -> str | None:
    if not isinstance(value, str):
        return "the attribute holds text, which is written between quotation marks"
    if len(value) > _LONGEST.get(vr, len(value)):
        return f"{vr} has {_LONGEST[vr]} characters at most, and this has {len(value)}"
    if "\\" in value and vr not in _PARAGRAPHS:
        return "a backslash divides values"
    if any(ord(character) < 0x20 for character in value):
        return "it has a control character"
    form, words = _FORMS.get(vr, ("", ""))
    if form and not re.fullmatch(form, value):
        return words
    return None
