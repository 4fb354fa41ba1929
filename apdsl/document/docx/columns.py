"""How wide the columns of a table are, and whether it needs a page in landscape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from apdsl.document.docx.pages import LANDSCAPE_MM, PORTRAIT_MM
from apdsl.document.labels import one_line
from apdsl.document.tree import Cell, Table, lines, plain

_SIZE_MM: Final = 8 * 25.4 / 72
_PADDING_MM: Final = 3.4
_LONGEST_WORD_MM: Final = 45.0
"""A longer word is broken: it is a path of an identifier, which no column has room for."""

_HALVINGS: Final = 30

_NARROW: Final = frozenset(" .,:;!'|()[]ijlftIr/-")
_WIDE: Final = frozenset("mwMW%@")


@dataclass(frozen=True, slots=True)
class _Extent:
    """The width of the longest word, that of the longest line, and the length of all lines."""

    word: float = 0.0
    line: float = 0.0
    text: float = 0.0

    def __add__(self, other: _Extent) -> _Extent:
        """The extent of both, one below the other."""
        word, line = max(self.word, other.word), max(self.line, other.line)
        return _Extent(word, line, self.text + other.text)

    def within(self, width: float) -> float:
        """The width that is nearest to one, and has room for the longest word but no blank."""
        return min(max(self.word, width), self.line)


def column_widths(table: Table) -> tuple[bool, list[float]]:
    """Whether the table needs landscape, and the width of each column in millimetres."""
    count = max(sum(cell.span for cell in cells) for cells in _rows(table))
    columns = [_Extent()] * count
    for number, cells in enumerate(_rows(table)):
        place = 0
        for cell in cells:
            if cell.span == 1:
                columns[place] += _extent(cell, bold=number == 0)
            place += cell.span
    landscape = sum(column.word for column in columns) > PORTRAIT_MM
    return landscape, _shared(columns, LANDSCAPE_MM if landscape else PORTRAIT_MM)


def _rows(table: Table) -> list[tuple[Cell, ...]]:
    return [table.header, *(row.cells for row in table.rows)]


def _shared(columns: Sequence[_Extent], width: float) -> list[float]:
    """The width shared out by how much text the columns have, as far as none of it is wasted."""
    least, most = sum(c.word for c in columns), sum(c.line for c in columns)
    if least >= width or most <= width:
        return _scaled([c.word if least >= width else c.line for c in columns], width)
    low, high = 0.0, 1.0  # of the length of all its lines, how much a column is wide
    for _ in range(_HALVINGS):
        share = (low + high) / 2
        if sum(c.within(share * c.text) for c in columns) > width:
            high = share
        else:
            low = share
    return _scaled([c.within(low * c.text) for c in columns], width)


def _scaled(widths: Sequence[float], width: float) -> list[float]:
    total = sum(widths)
    return [width * each / total if total else width / len(widths) for each in widths]


def _extent(cell: Cell, bold: bool) -> _Extent:
    texts = [one_line(plain(line)) for line in lines(cell.runs)]
    words = [word for text in texts for word in re.split(r"\s|(?<=/)", text)] or [""]
    factor = 1.08 if bold else 1.0
    word = min(max(_length(each) for each in words), _LONGEST_WORD_MM) * factor
    lengths = [max(_length(text) * factor, word) + _PADDING_MM for text in texts]
    return _Extent(word + _PADDING_MM, max(lengths), sum(lengths))


def _length(text: str) -> float:
    """About how long a text in the face of tables is, in millimetres."""
    ems = 0.0
    for character in text:
        if character in _NARROW:
            ems += 0.3
        elif character in _WIDE:
            ems += 0.86
        else:
            ems += 0.74 if character.isupper() else 0.56
    return ems * _SIZE_MM
