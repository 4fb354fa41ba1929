"""Where the columns of rows stand that follow each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from apdsl.syntax.formatter.statements import Cell

_NEAR: Final[dict[str, tuple[str, ...]]] = {
    "key": ("tag",),
    "row": ("tag",),
    "qualified": ("sop_class", "condition"),
    "property": ("value",),
    "medium": ("guard", "anchor"),
    "security": ("guard", "anchor"),
    "mail": ("relation", "anchor"),
    "sop": ("where",),
    "profile": ("name", "anchor"),
    "axis": ("code", "text", "description"),
}
"""Of each kind of row the columns with one blank in front of them; before others are two."""


def gap(kind: str, cell: Cell) -> int:
    """How many blanks are at least in front of a cell."""
    return 1 if cell.column.split(" ")[0] in _NEAR.get(kind, ()) else 2


def positions(kind: str, rows: Sequence[Sequence[Cell]]) -> dict[str, int]:
    """How far right each column begins, for rows that share them.

    A cell may reach under columns that its row does not have. A column that would have to stand
    in different orders is left where the first row has it.
    """
    found: dict[str, int] = {}
    for column in _ordered(rows):
        reaches = [(_reach(kind, row, column, found), _words_before(row, column)) for row in rows]
        found[column] = _common(reaches, kind)
    return found


_OUTLIER: Final = 20


def _common(reaches: Sequence[tuple[int, int]], kind: str) -> int:
    """The largest reach, but for a few rows that say much more than the others: they stick out."""
    ordered = sorted(reach for reach in reaches if reach[0])
    if kind in ("key", "row"):
        for index in range(len(ordered) - 1, 0, -1):
            few = (len(ordered) - index) * 3 <= len(ordered)
            jump = ordered[index][0] - ordered[index - 1][0]
            if few and jump >= _OUTLIER and ordered[index][1] > 1:
                return ordered[index - 1][0]
    return ordered[-1][0] if ordered else 0


def _words_before(row: Sequence[Cell], column: str) -> int:
    """Of how many words the cell in front of the column is."""
    places = [index for index, cell in enumerate(row) if index and cell.column == column]
    return len(row[places[0] - 1].words) if places else 0


def joined(kind: str, row: Sequence[Cell], where: dict[str, int]) -> str:
    """The cells of a row on one line."""
    line = ""
    for cell in row:
        if line:
            line = line.ljust(max(where.get(cell.column, 0), len(line) + gap(kind, cell)))
        line += cell.text
    return line


def _ordered(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """The columns from left to right; those of the last cells, which may repeat, are no columns."""
    order: list[str] = []
    for row in rows:
        place = 0
        for cell in row[1:]:
            if cell.column == "rest":
                continue
            if cell.column in order:
                place = max(place, order.index(cell.column) + 1)
            else:
                order.insert(place, cell.column)
                place += 1
    return order


def _reach(kind: str, row: Sequence[Cell], column: str, where: dict[str, int]) -> int:
    """Where the column can begin at the earliest, as far as this row goes."""
    line = ""
    for cell in row:
        if line and cell.column == column:
            return len(line) + gap(kind, cell)
        if line:
            line = line.ljust(max(where.get(cell.column, 0), len(line) + gap(kind, cell)))
        line += cell.text
    return 0
