"""How wide the columns of a table are, and whether it needs a page in landscape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from apdsl.document.docx.pages import LANDSCAPE_MM, PORTRAIT_MM
from apdsl.document.labels import one_line
from apdsl.document.tree import Cell, Table, lines, plain

_SIZE_MM: Final = 8.5 * 25.4 / 72
_PADDING_MM: Final = 4.0
_LONG_LINE: Final = 90
_LONGEST_WORD_MM: Final = 45.0
"""A longer word is broken: it is a path of an identifier, which no column has room for."""

_NARROW: Final = frozenset(" .,:;!'|()[]ijlftIr/-")
_WIDE: Final = frozenset("mwMW%@")


def column_widths(table: Table) -> tuple[bool, list[float]]:
    """Whether the table needs landscape, and the width of each column in millimetres."""
    count = max(sum(cell.span for cell in cells) for cells in _rows(table))
    least, most = [0.0] * count, [0.0] * count
    for number, cells in enumerate(_rows(table)):
        place = 0
        for cell in cells:
            if cell.span == 1:
                word, line = _extent(cell, bold=number == 0)
                least[place] = max(least[place], word)
                most[place] = max(most[place], line)
            place += cell.span
    landscape = sum(least) > PORTRAIT_MM
    return landscape, _shared(least, most, LANDSCAPE_MM if landscape else PORTRAIT_MM)


def _rows(table: Table) -> list[tuple[Cell, ...]]:
    return [table.header, *(row.cells for row in table.rows)]


def _shared(least: Sequence[float], most: Sequence[float], width: float) -> list[float]:
    """The width shared out: each column its longest word, the rest by what it has to say."""
    if sum(least) >= width:
        return [width * each / sum(least) for each in least]
    wanted = [more - less for less, more in zip(least, most, strict=True)]
    left = width - sum(least)
    if sum(wanted) == 0:
        return [less + left / len(least) for less in least]
    return [less + left * want / sum(wanted) for less, want in zip(least, wanted, strict=True)]


def _extent(cell: Cell, bold: bool) -> tuple[float, float]:
    """The width that the longest word of the cell needs, and its longest line."""
    texts = [one_line(plain(line)) for line in lines(cell.runs)]
    words = [word for text in texts for word in re.split(r"\s|(?<=/)", text)] or [""]
    word = min(max(_length(each) for each in words), _LONGEST_WORD_MM)
    line = max(_length(text[:_LONG_LINE]) for text in texts)
    factor = 1.08 if bold else 1.0
    return word * factor + _PADDING_MM, max(word, line) * factor + _PADDING_MM


def _length(text: str) -> float:
    """About how long a text in the face of tables is, in millimetres."""
    ems = 0.0
    for character in text:
        if character in _NARROW:
            ems += 0.3
        elif character in _WIDE:
            ems += 0.86
        else:
            ems += 0.68 if character.isupper() else 0.56
    return ems * _SIZE_MM
