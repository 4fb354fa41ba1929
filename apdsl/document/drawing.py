"""Drawings: shapes, arrows and labels in a plane, free of how they are written.

Lengths are in points, from the upper left corner.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Form = Literal["rectangle", "rounded", "ellipse", "can"]

TEXT_SIZE: Final = 9.0
"""The size of all text."""

LINE_HEIGHT: Final = 11.5


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape with lines of text in its middle."""

    form: Form
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line from one point to another, with heads where they are asked for."""

    start: tuple[float, float]
    end: tuple[float, float]
    at_start: bool = False
    at_end: bool = True


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text with its middle at a point; what lies behind it is covered."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Arrows lie behind shapes and labels."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    arrows: tuple[Arrow, ...] = ()
    labels: tuple[Label, ...] = ()


def text_width(text: str) -> float:
    """About how wide a line of text is."""
    return TEXT_SIZE * sum(0.3 if c in " .,:;!'|()ijlftIr/-" else 0.58 for c in text)


def wrapped(text: str, width: float) -> tuple[str, ...]:
    """The words on lines that are no wider; a word that is gets broken."""
    lines: list[str] = []
    pieces = [piece for word in text.split() for piece in _pieces(word, width)]
    for word in pieces:
        if lines and text_width(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def _pieces(word: str, width: float) -> Iterator[str]:
    """The word, in pieces where it is wider."""
    piece = ""
    for character in word:
        if piece and text_width(piece + character) > width:
            yield piece
            piece = ""
        piece += character
    yield piece
