"""The document tree: what a text says, free of how it is written (Markdown, HTML and others)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from apdsl.document.drawing import Drawing

# ---- Runs: pieces of a line ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """An identifier, keyword or value that is to be taken letter by letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Runs that stand out: ``strong``, ``stress``, or ``aside`` for what may be read past."""

    runs: tuple[Run, ...]
    kind: Literal["strong", "stress", "aside"] = "stress"


@dataclass(frozen=True, slots=True)
class Break:
    """A new line within a paragraph or cell."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address on the network."""

    runs: tuple[Run, ...]
    url: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a place: an anchor of the standard, of this document, or a requirement.

    ``part`` is the part of the standard (``PS3.12``), ``None`` for this document. ``anchor`` has
    the form of the standard's own: ``sect_A.3.1``, ``table_A.3-1``, ``chapter_F``; it is empty for
    a part as a whole.
    """

    text: str
    anchor: str
    part: str | None = None


@dataclass(frozen=True, slots=True)
class RequirementReference:
    """A reference to the place where a requirement stands in this document."""

    requirement_id: str


@dataclass(frozen=True, slots=True)
class PageReference:
    """A reference to another document of the same set: its path without suffix, and an anchor.

    ``within`` is for forms that do not write the page of each profile: the path of the page that
    says the same for all profiles of an annex, empty for the page that the reference stands on.
    """

    text: str
    page: str
    anchor: str = ""
    within: str | None = None

    @property
    def shared_page(self) -> str:
        """The page to lead to where profiles of an annex have none of their own; empty for none."""
        return self.page if self.within is None else self.within


Run = Text | Code | Emphasis | Break | Link | Reference | RequirementReference | PageReference
Runs = tuple[Run, ...]

# ---- Blocks -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs


@dataclass(frozen=True, slots=True)
class Preformatted:
    text: str


@dataclass(frozen=True, slots=True)
class ListBlock:
    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """Normative text: the requirements it states, where it belongs, why nothing checks it.

    ``clause`` is set where it differs from that of the section.
    """

    blocks: tuple[Block, ...]
    requirements: tuple[str, ...] = ()
    clause: str | None = None
    reason: str | None = None


NoteKind = Literal["note", "interpretation", "erratum"]


@dataclass(frozen=True, slots=True)
class Note:
    """An informative block; interpretations and errata are those of the profile text.

    ``name`` is the name of an interpretation or erratum, ``anchor`` its place on the page.
    """

    kind: NoteKind
    blocks: tuple[Block, ...]
    clause: str | None = None
    name: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    runs: Runs
    span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; ``indent`` is the depth in nested Sequences."""

    cells: tuple[Cell, ...]
    requirements: tuple[str, ...] = ()
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``label`` (``A.3-1``) is empty for one that the standard does not number."""

    label: str
    caption: str
    header: tuple[Cell, ...]
    rows: tuple[Row, ...]

    @property
    def anchor(self) -> str:
        return f"table_{self.label}" if self.label else ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its number and caption; ``text`` says in lines what the drawing shows."""

    label: str
    caption: str
    drawing: Drawing
    text: str

    @property
    def anchor(self) -> str:
        return f"figure_{self.label}" if self.label else ""


Block = Paragraph | Preformatted | ListBlock | Quote | Demand | Note | Table | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its number in the standard (empty for sections of our own)."""

    number: str
    title: str
    anchor: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A page: ``path`` without suffix, title, the edition it speaks of, a lead, and sections.

    ``home`` is the path of the page that lists this one with others, empty for one that is alone.
    """

    path: str
    title: str
    number: str
    edition: str
    lead: tuple[Block, ...]
    sections: tuple[Section, ...]
    home: str = ""


def plain(runs: Runs) -> str:
    """The words of the runs."""
    return "".join(_plain(run) for run in runs)


def _plain(run: Run) -> str:
    if isinstance(run, (Emphasis, Link)):
        return plain(run.runs)
    if isinstance(run, Break):
        return " "
    if isinstance(run, RequirementReference):
        return run.requirement_id
    return run.text


def lines(runs: Runs) -> list[Runs]:
    """The runs of each line, at least one; emphasis that goes over lines is on each of them."""
    found: list[list[Run]] = [[]]
    for run in runs:
        if isinstance(run, Break):
            found.append([])
        elif isinstance(run, (Emphasis, Link)):
            first, *more = lines(run.runs)
            found[-1].append(replace(run, runs=first))
            found += [[replace(run, runs=line)] for line in more]
        else:
            found[-1].append(run)
    return [tuple(line) for line in found]


def all_sections(document: Document) -> Iterator[Section]:
    """The sections in their order, each before those below it."""
    pending = list(reversed(document.sections))
    while pending:
        section = pending.pop()
        yield section
        pending.extend(reversed(section.sections))


def all_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks with those inside them, in their order."""
    for block in blocks:
        yield block
        if isinstance(block, (Demand, Note, Quote)):
            yield from all_blocks(block.blocks)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from all_blocks(item)


def document_blocks(document: Document) -> Iterator[Block]:
    """All blocks of the document in their order."""
    yield from all_blocks(document.lead)
    for section in all_sections(document):
        yield from all_blocks(section.blocks)
