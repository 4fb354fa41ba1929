"""The published text in DocBook: its tables cell by cell, its headings and paragraphs by clause."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

_DOCBOOK = "{http://docbook.org/ns/docbook}"
_CLAUSES = {_DOCBOOK + name for name in ("chapter", "section", "appendix")}


@dataclass(frozen=True)
class PublishedTable:
    caption: str
    header: list[str]
    rows: list[list[str]]


@dataclass
class Text:
    """What was published: tables by label, headings and paragraphs by clause."""

    tables: dict[str, PublishedTable] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
    paragraphs: dict[str, list[str]] = field(default_factory=dict)


def read(path: Path) -> Text:
    """The text of a part of the standard.

    Raises:
        OSError, ElementTree.ParseError: the file is not there or is no XML.
    """
    text = Text()
    _walk(ElementTree.parse(path).getroot(), "", text)
    return text


def _walk(element: ElementTree.Element, clause: str, text: Text) -> None:
    for child in element:
        if child.tag in _CLAUSES:
            label = child.get("label", "")
            text.headings[label] = _words(child.find(_DOCBOOK + "title"))
            _walk(child, label, text)
        elif child.tag == _DOCBOOK + "table":
            text.tables[child.get("label", "")] = _table(child)
        elif child.tag == _DOCBOOK + "para":
            text.paragraphs.setdefault(clause, []).append(_words(child))
        else:
            _walk(child, clause, text)


def _table(table: ElementTree.Element) -> PublishedTable:
    rows = [[_words(cell) for cell in row] for row in table.iter(_DOCBOOK + "tr")]
    return PublishedTable(_words(table.find(_DOCBOOK + "caption")), rows[0], rows[1:])


def _words(element: ElementTree.Element | None) -> str:
    return "" if element is None else " ".join(_characters(element).split())


def _characters(element: ElementTree.Element) -> str:
    """The characters of an element; a link to another part is its name, as in ``See PS3.4``."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == _DOCBOOK + "olink":
            pieces.append(child.get("targetdoc", ""))
        pieces.append(_characters(child))
        if child.tag == _DOCBOOK + "para":
            pieces.append(" ")  # the next paragraph of a cell is another line
        pieces.append(child.tail or "")
    return "".join(pieces)
