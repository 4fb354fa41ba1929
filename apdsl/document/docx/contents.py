"""The table of contents of a DOCX: a field that already shows the sections it will find.

Page numbers come when a word processor updates it; only that knows the pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from apdsl.document.docx.markup import (
    CLOSED_FIELD,
    link_within,
    opened_field,
    paragraph,
    run,
)
from apdsl.document.docx.places import Places
from apdsl.document.labels import section_title
from apdsl.document.tree import Document, Section

_DEPTH: Final = 4
TITLE: Final = "Contents"


def contents(document: Document, places: Places) -> str:
    """The contents down to the fourth level; empty for a document without sections."""
    lines = [(depth, _line(section, places)) for depth, section in _entries(document.sections, 1)]
    if not lines:
        return ""
    begin = opened_field(f'TOC \\o "1-{_DEPTH}" \\h \\z \\u', ' w:dirty="true"')
    pieces = [paragraph("TOCHeading", run(TITLE))]
    for number, (depth, line) in enumerate(lines):
        content = begin + line if number == 0 else line
        if number == len(lines) - 1:
            content += CLOSED_FIELD
        pieces.append(paragraph(f"TOC{depth}", content))
    return "".join(pieces)


def _entries(sections: tuple[Section, ...], depth: int) -> Iterator[tuple[int, Section]]:
    for section in sections:
        yield depth, section
        if depth < _DEPTH:
            yield from _entries(section.sections, depth + 1)


def _line(section: Section, places: Places) -> str:
    name = places.name(section.anchor)
    title = run(section_title(section))
    return title if name is None else link_within(name, title)
