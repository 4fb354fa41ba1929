"""How the sections of a statement write prose, tables and headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from apdsl.document import prose
from apdsl.document.labels import safe_anchor
from apdsl.document.references import anchor_of, with_references
from apdsl.document.tree import (
    Block,
    Break,
    Cell,
    Emphasis,
    ListBlock,
    Paragraph,
    Row,
    Run,
    Runs,
    Section,
    Table,
    Text,
)

_PART = "PS3.11"
"""The part that annexes and tables belong to if no part is named."""


def runs(text: str) -> Runs:
    """Plain text with its references to the standard."""
    return with_references(text, _PART)


def paragraph(*pieces: str | Run) -> Paragraph:
    """A paragraph of texts, with their references, and runs."""
    found: list[Run] = []
    for piece in pieces:
        found += runs(piece) if isinstance(piece, str) else (piece,)
    return Paragraph(tuple(found))


def blocks(text: str) -> tuple[Block, ...]:
    """CommonMark of the claim as blocks."""
    return prose.blocks(text, runs)


def introduced(opening: str, text: str) -> tuple[Block, ...]:
    """The CommonMark behind a sentence of ours, in one paragraph if it begins with one."""
    first, *more = blocks(text) or (Paragraph(()),)
    if not isinstance(first, Paragraph):
        return (paragraph(opening), first, *more)
    gap = (Text(" "),) if first.runs else ()
    return (Paragraph((*runs(opening), *gap, *first.runs)), *more)


def items(entries: Iterable[tuple[Block, ...]]) -> tuple[Block, ...]:
    """A list, or nothing if it has no entries."""
    found = tuple(entries)
    return (ListBlock(found),) if found else ()


def quoted(name: str) -> str:
    return f"“{' '.join(name.split())}”"


def strong(text: str) -> Emphasis:
    return Emphasis((Text(text),), "strong")


def aside(text: str) -> Emphasis:
    return Emphasis(runs(text), "aside")


def lines(texts: Iterable[str | Runs]) -> Runs:
    """Texts on lines of their own, for a cell."""
    found: list[Run] = []
    for text in texts:
        if found:
            found.append(Break())
        found += runs(text) if isinstance(text, str) else text
    return tuple(found)


def inline(text: str) -> Runs:
    """CommonMark for a cell: its paragraphs, each on its own line."""
    return lines(block.runs for block in blocks(text) if isinstance(block, Paragraph))


def table(
    caption: str, header: Sequence[str], rows: Iterable[Sequence[str | Runs]], label: str = ""
) -> Table:
    """A table of texts and runs."""
    body = tuple(Row(tuple(map(_cell, row))) for row in rows)
    return Table(label, caption, tuple(Cell((Text(words),)) for words in header), body)


def _cell(content: str | Runs) -> Cell:
    return Cell(runs(content) if isinstance(content, str) else content)


def section(
    number: str,
    title: str,
    body: Iterable[Block] = (),
    sections: Iterable[Section] = (),
) -> Section:
    return Section(number, title, anchor_of(number), tuple(body), tuple(sections))


def below(number: str, place: int) -> str:
    """The number of the section at a place below another; none below one without a number."""
    return f"{number}.{place}" if number else ""


def anchored(sections: Iterable[Section], path: str = "") -> tuple[Section, ...]:
    """The sections, those without a number with an anchor made of the titles above them."""
    found = []
    for number, each in enumerate(sections, 1):
        anchor = each.anchor or safe_anchor(f"{path or 'sect'}/{number}-{each.title}")
        found.append(replace(each, anchor=anchor, sections=anchored(each.sections, anchor)))
    return tuple(found)
