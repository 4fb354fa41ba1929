"""Writes the blocks and sections of a document as the body of a DOCX."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from apdsl.document.docx.columns import column_widths
from apdsl.document.docx.contents import contents
from apdsl.document.docx.drawings import drawn
from apdsl.document.docx.lists import Lists
from apdsl.document.docx.markup import field as word_field
from apdsl.document.docx.markup import paragraph, preformatted, run, twips
from apdsl.document.docx.pages import section_end, section_properties
from apdsl.document.docx.places import Places
from apdsl.document.docx.runs import Relate, RunWriter
from apdsl.document.labels import (
    NOTE_LABELS,
    REASON_LABEL,
    document_title,
    figure_title,
    one_line,
    requirement_anchor,
    section_title,
    table_title,
)
from apdsl.document.references import anchor_of
from apdsl.document.tree import (
    Block,
    Cell,
    Demand,
    Document,
    Figure,
    ListBlock,
    Note,
    Paragraph,
    Preformatted,
    Quote,
    Row,
    Section,
    Table,
)

_DEEPEST_HEADING: Final = 9
_INDENT_MM: Final = 6.0
_CELL_MARGIN: Final = 85
"""That of the style of tables, by which word processors move them to the left."""
_NOTE_STYLES: Final = {
    "note": "Note",
    "interpretation": "Interpretation",
    "erratum": "Erratum",
}


@dataclass(frozen=True, slots=True)
class Written:
    """The elements of the body, and the numbering that its lists use."""

    elements: str
    numbering: str


def body(document: Document, relate: Relate) -> Written:
    """The body of the file. ``relate`` gives relations to addresses outside it."""
    places = Places(document)
    writer = _Writer(places, RunWriter(places, relate), Lists())
    pieces = [paragraph("Title", run(document_title(document)))]
    pieces += writer.blocks(document.lead, _Place())
    pieces.append(contents(document, places))
    for section in document.sections:
        pieces += writer.section(section, 1)
    pieces.append(section_properties(landscape=False))
    return Written("".join(pieces), writer.lists.numbering())


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands: the style of its paragraphs, how far in, and what opens it."""

    style: str = "BodyText"
    indent: int = 0
    opening: str = ""
    number: str = ""

    def properties(self) -> str:
        """What the first paragraph has of its own, in the order of the schema."""
        if self.number:
            return self.number
        return f'<w:ind w:left="{twips(self.indent * _INDENT_MM)}"/>' if self.indent else ""

    def after(self) -> _Place:
        """The place of the paragraphs behind the first."""
        return _Place(self.style, self.indent) if self.opening or self.number else self

    def in_style(self, style: str) -> _Place:
        return _Place(style, self.indent, self.opening, self.number)


@dataclass(frozen=True)
class _Writer:
    places: Places
    runs: RunWriter
    lists: Lists = field(default_factory=Lists)
    drawn: list[Figure] = field(default_factory=list)

    def section(self, section: Section, depth: int) -> Iterable[str]:
        heading = self.places.set(section.anchor, run(section_title(section)))
        yield paragraph(f"Heading{min(depth, _DEEPEST_HEADING)}", heading)
        yield from self.blocks(section.blocks, _Place())
        for below in section.sections:
            yield from self.section(below, depth + 1)

    def blocks(self, blocks: tuple[Block, ...], place: _Place) -> Iterable[str]:
        for block in blocks:
            yield from self._block(block, place)
            place = place.after()

    def _block(self, block: Block, place: _Place) -> Iterable[str]:
        match block:
            case Paragraph():
                content = place.opening + self.runs.runs(block.runs)
                yield paragraph(place.style, content, place.properties())
            case Preformatted():
                content = place.opening + preformatted(block.text)
                yield paragraph("Preformatted", content, place.properties())
            case ListBlock():
                yield from self._opened(place)
                yield from self._list(block, place.after())
            case Quote():
                yield from self.blocks(block.blocks, place.in_style("Quote"))
            case Demand():
                yield from self._demand(block, place)
            case Note():
                yield from self._opened(place)
                yield from self._note(block, place.after())
            case Table():
                yield from self._opened(place)
                yield from self._table(block)
            case Figure():
                yield from self._opened(place)
                yield from self._figure(block)

    def _opened(self, place: _Place) -> Iterable[str]:
        """What opens a block that is no paragraph gets one of its own."""
        if place.opening or place.number:
            yield paragraph(place.style, place.opening, place.properties())

    def _list(self, block: ListBlock, place: _Place) -> Iterable[str]:
        identity = self.lists.new(block.ordered)
        for item in block.items:
            number = self.lists.properties(identity, place.indent)
            inside = _Place(place.style, place.indent + 1, number=number)
            if item:
                yield from self.blocks(item, inside)
            else:
                yield paragraph(place.style, "", number)

    def _demand(self, block: Demand, place: _Place) -> Iterable[str]:
        if block.clause:
            yield self._clause(block.clause, place)
            place = place.after()
        marks = "".join(self.places.set(requirement_anchor(id_)) for id_ in block.requirements)
        opened = _Place(place.style, place.indent, place.opening + marks, place.number)
        if block.blocks:
            yield from self.blocks(block.blocks, opened)
        else:
            yield from self._opened(opened)
        if block.reason:
            after = opened.after()
            label = run(REASON_LABEL, ("<w:i/>",))
            content = f"{label}{run(' ' + one_line(block.reason))}"
            yield paragraph("Reason", content, after.properties())

    def _clause(self, clause: str, place: _Place) -> str:
        mark = self.places.set(anchor_of(clause), run(one_line(clause)))
        return paragraph("Clause", place.opening + mark, place.properties())

    def _note(self, block: Note, place: _Place) -> Iterable[str]:
        style = _NOTE_STYLES[block.kind]
        label = run(NOTE_LABELS[block.kind])
        if block.name:
            label += run(" ") + run(one_line(block.name), ('<w:rStyle w:val="Code"/>',))
        inside = place.in_style(style)
        yield paragraph(f"{style}Label", self.places.set(block.anchor, label), place.properties())
        if block.clause:
            mark = self.places.set(
                anchor_of(block.clause), run(one_line(block.clause), ("<w:b/>",))
            )
            yield paragraph(style, mark, place.properties())
        yield from self.blocks(block.blocks, inside)

    # ---- Tables -----------------------------------------------------------------------------

    def _table(self, table: Table) -> Iterable[str]:
        landscape, widths = column_widths(table)
        if landscape:
            yield section_end(landscape=False)
        if table_title(table):
            yield paragraph("Caption", self._caption("Table", table))
        yield self._grid(table, widths)
        yield section_end(landscape=True) if landscape else paragraph("AfterTable", "")

    def _figure(self, figure: Figure) -> Iterable[str]:
        if figure_title(figure):
            yield paragraph("Caption", self._caption("Figure", figure))
        self.drawn.append(figure)
        picture = drawn(figure.drawing, len(self.drawn), figure_title(figure), figure.text)
        yield paragraph("Figure", picture)

    def _caption(self, kind: str, block: Table | Figure) -> str:
        """The caption, with a field for the last part of its number."""
        caption = one_line(block.caption)
        if not block.label:
            return run(caption)
        label = one_line(block.label)
        found = re.fullmatch(r"(.*?)([0-9]+)", label)
        if found:
            counted = word_field(f"SEQ {kind} \\* ARABIC \\r {found[2]}", run(found[2]))
            number = run(f"{kind} {found[1]}") + counted
        else:
            number = run(f"{kind} {label}")
        return self.places.set(block.anchor, number) + run(f". {caption}".rstrip())

    def _grid(self, table: Table, widths: list[float]) -> str:
        columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
        total = sum(map(twips, widths))
        title = table_title(table).replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
        properties = (
            f'<w:tblPr><w:tblStyle w:val="DICOMTable"/><w:tblW w:w="{total}" w:type="dxa"/>'
            f'<w:tblInd w:w="{_CELL_MARGIN}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{title}"/></w:tblPr>'
        )
        rows = [self._row(Row(table.header), widths, heading=True)]
        rows += [self._row(row, widths) for row in table.rows]
        return f"<w:tbl>{properties}<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"

    def _row(self, row: Row, widths: list[float], heading: bool = False) -> str:
        repeated = "<w:tblHeader/>" if heading else ""
        marks = "".join(self.places.set(requirement_anchor(id_)) for id_ in row.requirements)
        cells, place = [], 0
        for number, cell in enumerate(row.cells):
            width = sum(widths[place : place + cell.span])
            indent = row.indent if number == 0 else 0
            cells.append(self._cell(cell, width, marks if number == 0 else "", indent, heading))
            place += cell.span
        return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"

    def _cell(self, cell: Cell, width: float, marks: str, indent: int, heading: bool) -> str:
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        shade = '<w:shd w:val="clear" w:color="auto" w:fill="E6EBF0"/>' if heading else ""
        style = "TableHeading" if heading else "TableText"
        kept = "<w:keepNext/>" if cell.span > 1 else ""  # A group has its first row with it.
        deeper = f'<w:ind w:left="{twips(indent * 2.5)}"/>' if indent else ""
        content = paragraph(style, marks + self.runs.runs(cell.runs), kept + deeper)
        properties = f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>{span}{shade}'
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"
