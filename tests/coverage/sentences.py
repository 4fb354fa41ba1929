"""The sentences of the published text, and the words that make them normative."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

_DOCBOOK = "{http://docbook.org/ns/docbook}"
_CLAUSES = {_DOCBOOK + name for name in ("chapter", "section")}
_BLOCKS = {_DOCBOOK + name for name in ("para", "caption", "title", "th", "td")}
_PLACES = {
    _DOCBOOK + "note": "note",
    _DOCBOOK + "caption": "caption",
    _DOCBOOK + "title": "title",
    _DOCBOOK + "td": "cell",
    _DOCBOOK + "th": "cell",
}
_ANNEX = re.compile(r"[A-N]")

# "FSC Requirement", over a column, and "the requirements of PS3.15" are nouns, and ask for nothing.
_WORDS = re.compile(
    r"\b(?:shall|must|should|will|requires?|required|may only|does not allow"
    r"|not (?:allowed|permissible|supported|defined|specified))\b",
    re.IGNORECASE,
)
_END_OF_SENTENCE = re.compile(r"(?<=[.!?:;])\s+(?=[A-Z\"(])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its clause, where it stands there, its normative words if any, and itself."""

    clause: str
    place: str
    words: str
    text: str

    @property
    def digest(self) -> str:
        """The first eight hexadecimal digits of the SHA-256 of the text."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:8]


def read(path: Path) -> tuple[Sentence, ...]:
    """The sentences of Annexes A to N of PS3.11, in the order of the text.

    Raises:
        OSError, ElementTree.ParseError: the file is not there or is no XML.
    """
    root = ElementTree.parse(path).getroot()
    return tuple(
        sentence
        for chapter in root.iter(_DOCBOOK + "chapter")
        if _ANNEX.fullmatch(chapter.get("label", ""))
        for sentence in _sentences(chapter, chapter.get("label", ""), "text")
    )


def _sentences(element: ElementTree.Element, clause: str, place: str) -> Iterator[Sentence]:
    for child in element:
        inner = clause
        if child.tag in _CLAUSES:
            inner = child.get("label", "")
        here = "text" if child.tag in _CLAUSES else _PLACES.get(child.tag, place)
        if child.tag in _BLOCKS and not any(e.tag in _BLOCKS for e in child.iter() if e != child):
            yield from _of_block(child, inner, here)
        else:
            yield from _sentences(child, inner, here)


def _of_block(block: ElementTree.Element, clause: str, place: str) -> Iterator[Sentence]:
    text = " ".join(_characters(block).split())
    for sentence in _END_OF_SENTENCE.split(text):
        words = dict.fromkeys(found.lower() for found in _WORDS.findall(sentence))
        yield Sentence(clause, place, ", ".join(words), sentence)


def _characters(element: ElementTree.Element) -> str:
    """The characters of an element; a reference is what it refers to, as in ``table_A.3-2``."""
    pieces = [element.get("linkend", ""), element.get("targetptr", ""), element.text or ""]
    for child in element:
        pieces += [_characters(child), child.tail or ""]
    return "".join(pieces)
