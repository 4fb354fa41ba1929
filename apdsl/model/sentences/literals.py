"""Literals in words: numbers, strings, ranges, and lists of them."""

from __future__ import annotations

from apdsl.model.condition import Literals, Range
from apdsl.model.sentences.wording import tidy

_SPECIAL = ("", "any number", "no value")


def literal(value: str | int | float | Range) -> str:
    """A value as a table prints it; quoted where it would be read as part of the sentence."""
    if isinstance(value, Range):
        return _range(value)
    if isinstance(value, str):
        words = tidy(value)
        plain = words not in _SPECIAL and not any(
            mark in f" {words} " for mark in (",", '"', " or ", ";")
        )
        return words if plain else f'"{words}"'
    return number(value)


def number(value: int | float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.15g}"


def _range(value: Range) -> str:
    if value.low is None:
        return "any number" if value.high is None else f"up to {number(value.high)}"
    if value.high is None:
        return f"{number(value.low)} or more"
    if value.low == value.high:
        return number(value.low)
    return f"{number(value.low)} to {number(value.high)}"


def literals(values: Literals) -> str:
    """``8``, ``8 or 16``, ``8, 10 or 12``, ``8, or 12 to 16``."""
    words = [literal(value) for value in values]
    if len(words) < 2:
        return words[0] if words else "no value"
    ranges = any(isinstance(value, Range) for value in values)
    return ", ".join(words[:-1]) + (", or " if ranges else " or ") + words[-1]
