"""Tables and sections of the published text in reStructuredText, where it is at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from .declared import TableRow

REFERENCE = Path(__file__).parents[2].parent / "shared" / "reference"

MACROS = {
    "8.8-1": "CodeSequenceMacro",
    "10-11": "SOPInstanceReferenceMacro",
    "10-12": "ContentIdentificationMacro",
    "C.17-3": "HierarchicalSOPInstanceReferenceMacro",
    "C.17-5": "DocumentContentMacro",
    "C.7-11b": "icons",
}
"""The name that the library gives to the table of each Macro."""

Cells = list[str]


def reference_file(name: str) -> Path:
    """A file of the published text; the test is skipped where it is not at hand."""
    path = REFERENCE / name
    if not path.is_file():
        pytest.skip(f"the published text {name} is not at hand")
    return path


def sections(name: str) -> dict[str, list[str]]:
    """The lines of each section by its number."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in reference_file(name).read_text("utf-8").split("\n"):
        if label := re.fullmatch(r"\.\. _(?:sect|chapter)_(\S+):", line):
            lines = found.setdefault(label[1], [])
        lines.append(line)
    return found


def tables(lines: list[str]) -> list[list[Cells]]:
    """The grid tables among the lines: rows of cells, headings included."""
    found: list[list[Cells]] = []
    grid: list[str] = []
    for line in [*lines, ""]:
        if line.strip().startswith(("+", "|")):
            grid.append(line.strip())
        elif grid:
            found.append(list(_rows(grid)))
            grid = []
    return found


def _rows(grid: list[str]) -> Iterator[Cells]:
    borders = [place.start() for place in re.finditer(r"\+", grid[0])]
    cells: list[Cells] = []
    for line in grid[1:]:
        if line.startswith("+"):
            yield [" ".join(cell).strip() for cell in cells]
            cells = []
            continue
        # A cell may span columns: then the line has no bar at the border between them.
        ends = [place for place in borders[1:] if line[place] == "|"]
        starts = [0, *ends]
        pieces = [line[start + 1 : end].strip() for start, end in zip(starts, ends, strict=False)]
        cells = cells or [[] for _ in pieces]
        for cell, piece in zip(cells, pieces, strict=True):
            if piece:
                cell.append(piece)


def attribute_rows(table: list[Cells]) -> Iterator[TableRow]:
    """The rows of a table of attributes: those with a tag, those that include, those for others."""
    for cells in table:
        name, tag, type_ = [*cells, "", ""][:3]
        depth = name.replace(" ", "").lstrip("*").count(">", 0, 4)
        if re.fullmatch(r"\([0-9A-F]{4},[0-9A-F]{4}\)", tag):
            yield TableRow(depth, tag[1:5] + tag[6:10], type_)
        elif include := re.search(r"<#table_(.+?)>", name.replace(" ", "")):
            if "nclude" in name.replace(" ", ""):
                yield TableRow(depth, MACROS[include[1]], "")
        elif name.lstrip("*").startswith("Any "):
            yield TableRow(depth, "others", tag)  # the Type stands in the column of the tag
