"""Writes runs as DocBook 5, and knows the places of a document that they lead to."""

from __future__ import annotations

import re
from typing import Final, Literal
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from apdsl.document.labels import REQUIREMENTS, one_line
from apdsl.document.places import numbers, requirements
from apdsl.document.tree import (
    Break,
    Code,
    Document,
    Emphasis,
    Link,
    PageReference,
    Reference,
    RequirementReference,
    Run,
    Runs,
    Text,
)

SUFFIX: Final = ".xml"
_TAGS: Final[dict[Literal["strong", "stress", "aside"], tuple[str, str]]] = {
    "strong": ('emphasis role="bold"', "emphasis"),
    "stress": ('emphasis role="italic"', "emphasis"),
    "aside": ('phrase role="aside"', "phrase"),
}
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")


class Places:
    """The places of a document by anchor: which there are, their numbers, and which are taken.

    Chapters stand beside each other in one book. What several of them have, such as the demands of
    a clause of another part, has an ``xml:id`` in each that ends in the number of the chapter.
    """

    def __init__(self, document: Document) -> None:
        self._number = document.number
        self._taken: set[str] = set()
        self.numbers = numbers(document)
        self._requirements = requirements(document)

    def claim(self, anchor: str) -> str:
        """The ``xml:id`` of the anchor at its first place, nothing afterwards."""
        identity = self.identity(anchor)
        if not anchor or identity in self._taken:
            return ""
        self._taken.add(identity)
        return identity

    def identity(self, anchor: str) -> str:
        """The ``xml:id`` of the anchor."""
        shared = anchor == REQUIREMENTS or self._of_another(anchor)
        return f"{xml_id(anchor)}_{self._number}" if shared and self._number else xml_id(anchor)

    def _of_another(self, anchor: str) -> bool:
        """Whether the anchor is a place of the standard outside this chapter."""
        kind, _, place = anchor.partition("_")
        return kind in ("sect", "table", "chapter") and re.split("[.-]", place)[0] != self._number

    def anchor(self, anchor: str, label: str) -> str:
        """An empty element at the first place of the anchor; ``label`` are the words for it."""
        claimed = self.claim(anchor)
        if not claimed:
            return ""
        return f'<anchor xml:id="{claimed}" xreflabel={quoteattr(one_line(label))}/>'

    def requirement(self, requirement_id: str) -> str:
        return self.anchor(self.requirement_identity(requirement_id), requirement_id)

    def requirement_identity(self, requirement_id: str) -> str:
        """The ``xml:id`` of a requirement, of the form that the standard gives its paragraphs."""
        name = "/".join(filter(None, ("urn:apdsl:requirement:", self._number, requirement_id)))
        return f"para_{uuid5(NAMESPACE_URL, name)}"

    def has_requirement(self, requirement_id: str) -> bool:
        return requirement_id in self._requirements


def xml_id(anchor: str) -> str:
    """The anchor as an XML name; distinct for distinct anchors that begin with a letter."""
    return _UNSAFE.sub(lambda match: f"_{ord(match[0]):x}_", anchor)


def para(content: str) -> str:
    return f"<para>{content}</para>" if content else "<para/>"


def runs_of(runs: Runs, places: Places) -> str:
    """The runs as the content of a paragraph; they have no line breaks."""
    return "".join(_run(run, places) for run in runs)


def _run(run: Run, places: Places) -> str:
    match run:
        case Text(text):
            return _line(text)
        case Code(text):
            return f"<code>{escape(one_line(text))}</code>"
        case Emphasis(inner, kind):
            opening, closing = _TAGS[kind]
            return f"<{opening}>{runs_of(inner, places)}</{closing}>"
        case Link(inner, url):
            return f"<link xl:href={quoteattr(url)}>{runs_of(inner, places)}</link>"
        case Reference():
            return _within(run, places) if run.part is None else _elsewhere(run, run.part)
        case RequirementReference(identifier):
            if places.has_requirement(identifier):
                return f'<xref linkend="{places.requirement_identity(identifier)}"/>'
            return f"<code>{escape(one_line(identifier))}</code>"
        case PageReference():
            return _page(run)
        case Break():
            return ""


def _line(text: str) -> str:
    return escape(one_line(text, keep_edges=True))


def _within(run: Reference, places: Places) -> str:
    number = places.numbers.get(run.anchor)
    if number is None:
        return _line(run.text)
    linkend = f'linkend="{places.identity(run.anchor)}"'
    style = _style(run.text, number, run.anchor)
    if style is None:
        return f"<link {linkend}>{_line(run.text)}</link>"
    return f"<xref {linkend} xrefstyle={quoteattr(style)}/>"


def _elsewhere(run: Reference, part: str) -> str:
    number = run.anchor.partition("_")[2] or part
    target = f'targetdoc="{part}" targetptr={quoteattr(run.anchor or part)}'
    style = _style(run.text, number, run.anchor)
    if style is None:
        return f"<olink {target}>{_line(run.text)}</olink>"
    return f"<olink {target} xrefstyle={quoteattr(style)}/>"


def _style(text: str, number: str, anchor: str) -> str | None:
    """How the words of the reference are made of the number; ``None`` if they are not."""
    before, found, after = text.rpartition(number)
    if not (number and found) or text != text.strip() or "%" in text or before[-1:].isalnum():
        return None
    if text == number:
        return "select: labelnumber"
    if text == f"Table {number}" and anchor.startswith("table_"):
        return "select: label"
    return f"template:{before}%n{after}"


def _page(run: PageReference) -> str:
    """A link to another document of the set; profiles of an annex have none of their own."""
    page = run.shared_page
    if not page:
        return _line(run.text)
    fragment = f"#{xml_id(run.anchor)}" if run.anchor and run.within is None else ""
    return f"<link xl:href={quoteattr(page + SUFFIX + fragment)}>{_line(run.text)}</link>"
