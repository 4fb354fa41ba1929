"""Writes a document as DocBook 5, with the conventions of the standard's own source.

A numbered document is a ``chapter`` that can be put beside the annexes of a part; others are an
``article``. Sections and tables carry their number as ``label`` and in their ``xml:id``; references
to them generate their words (``xref``, for other parts ``olink``) as ``xrefstyle`` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from apdsl.document.docbook_runs import Places, para, runs_of
from apdsl.document.labels import NOTE_LABELS, REASON_LABEL, figure_title, one_line, visible
from apdsl.document.references import anchor_of
from apdsl.document.svg import svg
from apdsl.document.tree import (
    Block,
    Cell,
    Demand,
    Document,
    Emphasis,
    Figure,
    ListBlock,
    Note,
    Paragraph,
    Preformatted,
    Quote,
    Row,
    Runs,
    Section,
    Table,
    lines,
)

_NAMESPACES: Final = (
    'xmlns="http://docbook.org/ns/docbook" xmlns:xl="http://www.w3.org/1999/xlink" version="5.0"'
)
_EMPTY: Final = "<para/>"

Elements = Iterator[str]
"""Elements on lines of their own; only the first line of each may be indented."""


def docbook(document: Document) -> str:
    """The document as one XML text that ends in a line feed."""
    writer = _Writer(Places(document))
    lines = ['<?xml version="1.0" encoding="utf-8"?>', *writer.document(document)]
    return "\n".join(lines) + "\n"


class _Writer:
    """Writes the elements of one document, each id once."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def document(self, document: Document) -> Elements:
        identity = self._identity(anchor_of(document.number) or f"doc_{document.path}")
        tag, label = "article", ""
        if document.number:
            tag, label = "chapter", f' label={quoteattr(document.number)} status="1"'
        title = [f"<title>{escape(one_line(document.title))}</title>"]
        if document.edition:
            title.append(f"<info><edition>{escape(one_line(document.edition))}</edition></info>")
        body = [*self.blocks(document.lead)]
        for section in document.sections:
            body += self.section(section, 2)
        yield from _element(f"{tag} {_NAMESPACES}{label}{identity}", [*title, *_filled(body)])

    def section(self, section: Section, depth: int) -> Elements:
        identity = self._identity(section.anchor)
        body = [*self.blocks(section.blocks)]
        for below in section.sections:
            body += self.section(below, depth + 1)
        title = f"<title>{escape(one_line(section.title))}</title>"
        label = quoteattr(one_line(section.number))
        yield from _element(
            f'section label={label} status="{depth}"{identity}', [title, *_filled(body)]
        )

    def _identity(self, anchor: str) -> str:
        claimed = self._places.claim(anchor)
        return f' xml:id="{claimed}"' if claimed else ""

    # ---- Blocks -----------------------------------------------------------------------------

    def blocks(self, blocks: tuple[Block, ...], opening: str = "") -> Elements:
        """The blocks; ``opening`` are the places that stand at the beginning of the first."""
        if opening and not (blocks and isinstance(blocks[0], Paragraph)):
            yield f"<para>{opening}</para>"
            opening = ""
        for number, block in enumerate(blocks):
            yield from self._block(block, opening if number == 0 else "")

    def _block(self, block: Block, opening: str) -> Elements:
        match block:
            case Paragraph():
                yield from self.paras(block.runs, opening)
            case Preformatted():
                yield f"<programlisting>{escape(visible(block.text))}</programlisting>"
            case ListBlock():
                yield from self._list(block)
            case Quote():
                yield from _element("blockquote", _filled([*self.blocks(block.blocks)]))
            case Demand():
                yield from self._demand(block)
            case Note():
                yield from self._note(block)
            case Table():
                yield from self._table(block)
            case Figure():
                yield from self._figure(block)

    def paras(self, runs: Runs, opening: str = "") -> Elements:
        """A paragraph for each line of the runs: DocBook has no line breaks."""
        for number, line in enumerate(lines(runs)):
            yield para((opening if number == 0 else "") + runs_of(line, self._places))

    def _list(self, block: ListBlock) -> Elements:
        items: list[str] = []
        for item in block.items:
            items += _element("listitem", _filled([*self.blocks(item)]))
        if items:
            yield from _element("orderedlist" if block.ordered else "itemizedlist", items)

    def _demand(self, block: Demand) -> Elements:
        opening = self._requirements(block.requirements)
        if block.clause:
            yield self._clause(block.clause)
        yield from self.blocks(block.blocks, opening)
        if block.reason:
            label = f'<emphasis role="italic">{REASON_LABEL}</emphasis>'
            yield f'<para role="reason">{label} {escape(one_line(block.reason))}</para>'

    def _clause(self, clause: str) -> str:
        text = escape(one_line(clause))
        place = self._places.anchor(anchor_of(clause), clause)
        return f'<para role="clause">{place}<emphasis role="bold">{text}</emphasis></para>'

    def _requirements(self, requirements: Iterable[str]) -> str:
        return "".join(map(self._places.requirement, requirements))

    def _note(self, block: Note) -> Elements:
        identity = self._identity(block.anchor)
        body: list[str] = []
        if block.kind != "note" or block.name:
            name = f" <code>{escape(one_line(block.name))}</code>" if block.name else ""
            body.append(f"<title>{NOTE_LABELS[block.kind]}{name}</title>")
        if block.clause:
            body.append(self._clause(block.clause))
        start = len(body)
        body += self.blocks(block.blocks)
        if len(body) == start:
            body.append(_EMPTY)
        role = "" if block.kind == "note" else f' role="{block.kind}"'
        yield from _element(f"note{role}{identity}", body)

    # ---- Tables -----------------------------------------------------------------------------

    def _table(self, table: Table) -> Elements:
        header = [*self._cells("th", "center", tuple(map(_strong, table.header)))]
        body: list[str] = []
        # The schema wants a row; one without words says nothing.
        for row in table.rows or (Row(tuple(Cell((), cell.span) for cell in table.header)),):
            body += self._row(row)
        parts = [*_element("thead", _element('tr valign="top"', header))]
        parts += _element("tbody", body)
        caption = escape(one_line(table.caption))
        if table.label:
            label = f"label={quoteattr(one_line(table.label))}"
            tag = f'table frame="box" {label} rules="all"{self._identity(table.anchor)}'
            yield from _element(tag, [f"<caption>{caption}</caption>", *parts])
            return
        # A table without a number would be given one, and the standard has none for it.
        if caption:
            yield f'<para role="caption"><emphasis role="bold">{caption}</emphasis></para>'
        yield from _element('informaltable frame="box" rules="all"', parts)

    def _figure(self, figure: Figure) -> Elements:
        picture = svg(figure.drawing, figure_title(figure), figure.text)
        words = f"<literallayout>{escape(visible(figure.text))}</literallayout>"
        media = [
            *_element("imageobject", _element("imagedata", [picture])),
            *_element("textobject", [words]),
        ]
        tag, title = "informalfigure", []
        if figure.label:
            label = quoteattr(one_line(figure.label))
            tag = f'figure label={label} pgwide="1"{self._identity(figure.anchor)}'
            title = [f"<title>{escape(one_line(figure.caption))}</title>"]
        elif figure.caption:
            caption = escape(one_line(figure.caption))
            yield f'<para role="caption"><emphasis role="bold">{caption}</emphasis></para>'
        yield from _element(tag, [*title, *_element("mediaobject", media)])

    def _row(self, row: Row) -> Elements:
        cells = self._cells("td", "left", row.cells, self._requirements(row.requirements))
        yield from _element('tr valign="top"', [*cells])

    def _cells(self, tag: str, align: str, cells: tuple[Cell, ...], opening: str = "") -> Elements:
        for number, cell in enumerate(cells):
            content = [*self.paras(cell.runs, opening if number == 0 else "")]
            yield from _element(f'{tag} align="{align}" colspan="{cell.span}" rowspan="1"', content)


def _strong(cell: Cell) -> Cell:
    return Cell((Emphasis(cell.runs, "strong"),), cell.span)


def _element(tag: str, content: Iterable[str]) -> Elements:
    """The element with its content on lines of its own, indented."""
    yield f"<{tag}>"
    for line in content:
        yield f"  {line}"
    yield f"</{re.split(' ', tag, maxsplit=1)[0]}>"


def _filled(content: list[str]) -> list[str]:
    return content or [_EMPTY]
