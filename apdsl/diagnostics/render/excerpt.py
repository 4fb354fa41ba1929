"""Excerpts: the lines of a source around a span, with the span marked underneath."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from apdsl.diagnostics.render.harmless import TAB_WIDTH, shown
from apdsl.source import Source, Span

_WIDEST: Final = 160
"""Cells of a source line that are shown; longer lines are cut around the span."""

_CONTEXT: Final = 24
"""Cells shown before the span where a long line is cut."""

_HEAD_AND_TAIL: Final = 2
"""Lines of a long span that are shown at its start and at its end."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an excerpt: a source line with its number, or marks below one without."""

    number: int | None
    text: str = ""
    marks: str = ""
    """Shown behind ``text``, in the colour of the severity."""
    elided: bool = False


def excerpt(span: Span, mark: str, label: str = "") -> tuple[Row, ...]:
    """The rows that show a span, underlined with ``mark``; none if the source has no text.

    Spans that lie outside the text, or end before they begin, are moved into it.
    """
    source = span.source
    if not source.text:
        return ()
    start = max(0, min(span.start, len(source.text)))
    end = max(start, min(span.end, len(source.text)))
    first = source.position(start)
    last = source.position(max(start, end - 1))
    behind = f" {label}" if label else ""
    if first.line == last.line:
        line = _Line.of(source, first.line, first.column, last.column)
        begin = line.cell(first.column)
        width = max(1, line.cell(last.column + 1) - begin)
        marks = " " * begin + mark * width + behind
        return Row(first.line, line.text), Row(None, marks=marks)
    return tuple(_tall(source, (first.line, first.column), (last.line, last.column), mark, behind))


def _tall(
    source: Source, first: tuple[int, int], last: tuple[int, int], mark: str, behind: str
) -> Iterator[Row]:
    (top, left), (bottom, right) = first, last
    opening = _Line.of(source, top, left, left)
    if opening.text[: opening.cell(left)].isspace() or left == 1:
        yield Row(top, f" {opening.text}", "/")
    else:
        yield Row(top, f" {opening.text}", " ")
        yield Row(None, marks=" " + "_" * (opening.cell(left) + 1) + mark)
    numbers = range(top + 1, bottom + 1)
    for number in numbers:
        if number - top > _HEAD_AND_TAIL and bottom - number >= _HEAD_AND_TAIL:
            if number - top == _HEAD_AND_TAIL + 1:
                yield Row(None, marks="|", elided=True)
            continue
        column = right if number == bottom else 1
        line = _Line.of(source, number, column, column)
        yield Row(number, f" {line.text}" if line.text else "", "|")
        if number == bottom:
            yield Row(None, marks="|" + "_" * (line.cell(right) + 1) + mark + behind)


@dataclass(frozen=True, slots=True)
class _Line:
    """A source line as shown: its text, and the cell at which each column begins."""

    text: str
    cells: tuple[int, ...]
    skipped: int

    @classmethod
    def of(cls, source: Source, number: int, left: int, right: int) -> _Line:
        """Lay out a line; if it is long, the part that holds columns ``left`` to ``right``."""
        whole = source.line_text(number)
        skipped, cut = 0, len(whole)
        if len(whole) > _WIDEST:
            skipped = max(0, min(left - 1 - _CONTEXT, len(whole) - _WIDEST))
            cut = skipped + _WIDEST
        parts, cells = (["…"], [1]) if skipped else ([], [0])
        for char in whole[skipped:cut]:
            text, width = shown(char)
            if char == "\t":
                width = TAB_WIDTH - cells[-1] % TAB_WIDTH
                text = " " * width
            parts.append(text)
            cells.append(cells[-1] + width)
        if cut < len(whole):
            parts.append("…")
        return cls("".join(parts).rstrip(" "), tuple(cells), skipped)

    def cell(self, column: int) -> int:
        """The cell, from 0, at which a column begins; columns outside the text give its ends."""
        return self.cells[max(0, min(column - 1 - self.skipped, len(self.cells) - 1))]
