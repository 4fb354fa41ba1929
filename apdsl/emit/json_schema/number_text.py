"""Patterns of the texts that denote a number of a range, for values of DS and IS (PS3.5 6.2).

DICOM JSON writes such a value as a number or as a string (PS3.18 F.2.3). The patterns cover
decimal notation; a DS in exponent notation has to be written as a number.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from apdsl.model.condition import Range

_ANY = r"(?=\.?[0-9])[0-9]*\.?[0-9]*"
_FRACTION = r"(?:\.[0-9]*)?"
_NO_FRACTION = r"(?:\.0*)?"


def pattern(numbers: Iterable[int | float | Range]) -> str:
    """A pattern for strings that denote one of the numbers."""
    alternatives = [
        branch
        for number in numbers
        for branch in (
            _branches(number.low, number.high)
            if isinstance(number, Range)
            else _branches(number, number)
        )
    ]
    return f"^ *(?:{'|'.join(alternatives)}) *$"


def _branches(low: int | float | None, high: int | float | None) -> list[str]:
    least = None if low is None else Decimal(str(low))
    most = None if high is None else Decimal(str(high))
    branches = []
    if most is None or most >= 0:
        branches.append("[+]?" + _magnitude(max(least or Decimal(0), Decimal(0)), most))
    if least is None or least <= 0:
        smallest = Decimal(0) if most is None else max(-most, Decimal(0))
        branches.append("-" + _magnitude(smallest, None if least is None else -least))
    return branches


def _magnitude(least: Decimal, most: Decimal | None) -> str:
    upper = _ANY if most is None else _at_most(*_digits(most))
    return upper if least == 0 else f"(?={_at_least(*_digits(least))} *$){upper}"


def _digits(number: Decimal) -> tuple[str, str]:
    whole, _, fraction = f"{number:f}".partition(".")
    return whole.lstrip("0"), fraction.rstrip("0")


def _at_most(whole: str, fraction: str) -> str:
    smaller = [f"[0-9]{{0,{len(whole) - 1}}}{_FRACTION}"] if whole else []
    smaller += [f"{text}{_FRACTION}" for text in _less(whole)]
    below = [*_less(fraction, open_end=True), *(fraction[:end] for end in range(len(fraction)))]
    tails = "|".join([*below, f"{fraction}0*"])
    equal = f"{whole}(?:\\.(?:{tails}))?" if fraction else f"{whole}{_NO_FRACTION}"
    return f"(?=\\.?[0-9])0*(?:{'|'.join([*smaller, equal])})"


def _at_least(whole: str, fraction: str) -> str:
    greater = [f"[1-9][0-9]{{{len(whole)},}}{_FRACTION}"]
    greater += [f"{text}{_FRACTION}" for text in _more(whole)]
    tails = "|".join([*_more(fraction, open_end=True), f"{fraction}[0-9]*"])
    equal = f"{whole}\\.(?:{tails})" if fraction else f"{whole}{_FRACTION}"
    return f"0*(?:{'|'.join([*greater, equal])})"


def _less(digits: str, open_end: bool = False) -> list[str]:
    """Texts of the same length (or of any, after the point) that come before the digits."""
    return [
        f"{digits[:place]}[0-{int(digit) - 1}]{_rest(digits, place, open_end)}"
        for place, digit in enumerate(digits)
        if digit != "0"
    ]


def _more(digits: str, open_end: bool = False) -> list[str]:
    return [
        f"{digits[:place]}[{int(digit) + 1}-9]{_rest(digits, place, open_end)}"
        for place, digit in enumerate(digits)
        if digit != "9"
    ]


def _rest(digits: str, place: int, open_end: bool) -> str:
    return "[0-9]*" if open_end else f"[0-9]{{{len(digits) - place - 1}}}"
