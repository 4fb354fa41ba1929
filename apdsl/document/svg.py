"""Writes drawings as SVG."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final
from xml.sax.saxutils import escape

from apdsl.document.drawing import (
    LINE_HEIGHT,
    TEXT_SIZE,
    Arrow,
    Drawing,
    Label,
    Shape,
    text_width,
)
from apdsl.document.labels import visible

NAMESPACE: Final = "http://www.w3.org/2000/svg"
_FILL, _LINE, _TEXT, _PAPER = "#eaf0f6", "#3b6490", "#1d2126", "#ffffff"
_HEAD: Final = 6.0


def svg(drawing: Drawing, title: str, text: str) -> str:
    """The drawing as one element; ``title`` names it and ``text`` says what it shows."""
    size = f"{_number(drawing.width)} {_number(drawing.height)}"
    width, height = size.split()
    parts = [
        f"<title>{escape(visible(title))}</title>",
        f"<desc>{escape(visible(text))}</desc>",
        *chain.from_iterable(map(_arrow, drawing.arrows)),
        *chain.from_iterable(map(_shape, drawing.shapes)),
        *chain.from_iterable(map(_label, drawing.labels)),
    ]
    return (
        f'<svg xmlns="{NAMESPACE}" role="img" viewBox="0 0 {size}" width="{width}pt"'
        f' height="{height}pt" font-family="Arial, Liberation Sans, sans-serif"'
        f' font-size="{_number(TEXT_SIZE)}">' + "".join(parts) + "</svg>"
    )


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _shape(shape: Shape) -> Iterator[str]:
    paint = f'fill="{_FILL}" stroke="{_LINE}"'
    x, y, w, h = shape.x, shape.y, shape.width, shape.height
    place = f'x="{_number(x)}" y="{_number(y)}" width="{_number(w)}" height="{_number(h)}"'
    match shape.form:
        case "rectangle":
            yield f"<rect {place} {paint}/>"
        case "rounded":
            yield f'<rect {place} rx="8" {paint}/>'
        case "ellipse":
            middle = f'cx="{_number(x + w / 2)}" cy="{_number(y + h / 2)}"'
            yield f'<ellipse {middle} rx="{_number(w / 2)}" ry="{_number(h / 2)}" {paint}/>'
        case "can":
            rim = min(6.0, h / 5)
            top, bottom = _number(y + rim), _number(y + h - rim)
            left, right = _number(x), _number(x + w)
            arc = f"A{_number(w / 2)} {_number(rim)} 0 0"
            yield f'<path d="M{left} {top}V{bottom}{arc} 0 {right} {bottom}V{top}" {paint}/>'
            middle = f'cx="{_number(x + w / 2)}" cy="{top}"'
            yield f'<ellipse {middle} rx="{_number(w / 2)}" ry="{_number(rim)}" {paint}/>'
    lower = 3.0 if shape.form == "can" else 0.0
    first = y + h / 2 - (len(shape.lines) - 1) * LINE_HEIGHT / 2 + lower
    for number, line in enumerate(shape.lines):
        yield _text(x + w / 2, first + number * LINE_HEIGHT, line, _TEXT)


def _text(x: float, y: float, words: str, colour: str) -> str:
    """A line with its middle at the point."""
    base = _number(y + TEXT_SIZE * 0.35)
    place = f'x="{_number(x)}" y="{base}" text-anchor="middle" fill="{colour}"'
    return f"<text {place}>{escape(visible(words))}</text>"


def _label(label: Label) -> Iterator[str]:
    width = text_width(label.text) + 4
    corner = f'x="{_number(label.x - width / 2)}" y="{_number(label.y - LINE_HEIGHT / 2)}"'
    size = f'width="{_number(width)}" height="{_number(LINE_HEIGHT)}"'
    yield f'<rect {corner} {size} fill="{_PAPER}"/>'
    yield _text(label.x, label.y, label.text, _TEXT)


def _arrow(arrow: Arrow) -> Iterator[str]:
    (x1, y1), (x2, y2) = arrow.start, arrow.end
    ends = f'x1="{_number(x1)}" y1="{_number(y1)}" x2="{_number(x2)}" y2="{_number(y2)}"'
    yield f'<line {ends} stroke="{_LINE}"/>'
    if arrow.at_end:
        yield _head(arrow.start, arrow.end)
    if arrow.at_start:
        yield _head(arrow.end, arrow.start)


def _head(origin: tuple[float, float], tip: tuple[float, float]) -> str:
    dx, dy = tip[0] - origin[0], tip[1] - origin[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    along, across = (dx / length * _HEAD, dy / length * _HEAD), (-dy / length, dx / length)
    half = _HEAD * 0.4
    points = [
        tip,
        (tip[0] - along[0] + across[0] * half, tip[1] - along[1] + across[1] * half),
        (tip[0] - along[0] - across[0] * half, tip[1] - along[1] - across[1] * half),
    ]
    written = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
    return f'<polygon points="{written}" fill="{_LINE}"/>'
