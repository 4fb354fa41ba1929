"""Words and characters that all written forms of a document share."""

from __future__ import annotations

import re
from typing import Final

from apdsl.document.tree import Document, Figure, NoteKind, Section, Table

NOTE_LABELS: Final[dict[NoteKind, str]] = {
    "note": "Note",
    "interpretation": "Interpretation (not in the Standard)",
    "erratum": "Erratum in the Standard",
}

REASON_LABEL: Final = "Not checked:"

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BLANKS = re.compile(r"[\s\x1c-\x1f\x85]+")


def visible(text: str) -> str:
    """The text with a mark for characters that no document may contain."""
    if text.isprintable():
        return text
    return _CONTROL.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str, keep_edges: bool = False) -> str:
    """The visible text on one line; blanks at the edges go unless they are kept as one."""
    plain = text.isprintable() and "  " not in text  # The blank is the only printable one.
    joined = text if plain else visible(_BLANKS.sub(" ", text))
    return joined if keep_edges else joined.strip()


def table_title(table: Table) -> str:
    """``Table A.3-1. Caption``, or the caption alone."""
    label = f"Table {table.label}." if table.label else ""
    return one_line(f"{label} {table.caption}")


def figure_title(figure: Figure) -> str:
    """``Figure A.5.1-1. Caption``, or the caption alone."""
    label = f"Figure {figure.label}." if figure.label else ""
    return one_line(f"{label} {figure.caption}")


def section_title(section: Section) -> str:
    return one_line(f"{section.number} {section.title}")


def document_title(document: Document) -> str:
    return one_line(f"{document.number} {document.title}")


def requirement_anchor(requirement_id: str) -> str:
    """The anchor of a requirement; distinct for distinct ids, safe in addresses."""
    return "req-" + re.sub(
        r"[^A-Za-z0-9./_-]", lambda match: f"~{ord(match[0]):x}~", requirement_id
    )


REQUIREMENTS: Final = "requirements"
"""The anchor of the section that lists the requirements of a document."""


def safe_anchor(words: str) -> str:
    """An anchor out of words: blanks and other characters become hyphens."""
    return re.sub(r"[^A-Za-z0-9./_]+", "-", words).strip("-")
