"""From the literals of a text to values of the model."""

from __future__ import annotations

from collections.abc import Iterable

from apdsl.model.condition import Literals, Range
from apdsl.syntax import tree


def literal(value: tree.Value) -> str | int | float:
    """The string or number that a literal stands for."""
    word = value.literal
    if word.kind == "STRING":
        return word.value
    if word.kind == "HEX":
        return int(word.value[:-1], 16)
    return number(word)


def number(word: tree.Word) -> int | float:
    """The number that a NUMBER token stands for."""
    return float(word.value) if "." in word.value else int(word.value)


def literals(nodes: Iterable[tree.Value | tree.ValueRange]) -> Literals:
    """The members of a set: values and ranges."""
    return tuple(
        Range(number(node.low), number(node.high))
        if isinstance(node, tree.ValueRange)
        else literal(node)
        for node in nodes
    )
