"""Reads the written pages again: their words, anchors, links and headings."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cached_property
from html.parser import HTMLParser
from xml.etree import ElementTree

from markdown_it import MarkdownIt
from markdown_it.token import Token

VOID = {"br", "input", "meta", "wbr"}
INLINE = {"a", "code", "em", "strong", "small", "span", "wbr"}


class Page(HTMLParser):
    """An HTML page; raises where tags do not match."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.requirements: set[str] = set()
        self.tags: set[str] = set()
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert not self._open, f"left open: {self._open}"

    @property
    def words(self) -> list[str]:
        return "".join(self.pieces).split()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        facts = dict(attrs)
        assert len(facts) == len(attrs), f"an attribute twice in <{tag}>"
        if "id" in facts:
            self.ids.append(facts["id"] or "")
        if tag == "a":
            self.links.append(facts["href"] or "")
        self.requirements.update((facts.get("data-requirement") or "").split())
        if tag not in INLINE:
            self.pieces.append(" ")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((int(tag[1]), ""))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open and self._open.pop() == tag, f"</{tag}> does not match"
        if tag not in INLINE:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if "nav" in self._open or "head" in self._open:
            return
        if "svg" in self._open and self._open[-1] != "desc":
            return  # The description says in words what is drawn.
        self.pieces.append(data)
        if self._open and re.fullmatch("h[1-6]", self._open[-1]):
            level, text = self.headings[-1]
            self.headings[-1] = (level, text + data)


def markdown_words(text: str) -> list[str]:
    """The words that a reader of the rendered Markdown sees."""
    parser = MarkdownIt("commonmark").enable("table")
    return "".join(_texts(parser.parse(text))).split()


def markdown_links(text: str) -> list[str]:
    """The addresses that the rendered Markdown leads to."""
    parser = MarkdownIt("commonmark").enable("table")
    return [
        str(token.attrs["href"])
        for block in parser.parse(text)
        for token in block.children or ()
        if token.type == "link_open"
    ]


def _texts(tokens: list[Token]) -> list[str]:
    found: list[str] = []
    for token in tokens:
        if token.children is not None:
            found += _texts(token.children)
            found.append(" ")
        elif token.type in ("text", "code_inline", "fence", "code_block"):
            found.append(token.content)
        elif token.type in ("softbreak", "hardbreak") or token.content == "<br>":
            found.append(" ")
    return found


DB = "{http://docbook.org/ns/docbook}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XREF = {"select: labelnumber": "%n", "select: label": "Table %n"}
INLINE_ELEMENTS = {"code", "emphasis", "phrase", "link", "olink", "xref", "anchor"}


class DocBook:
    """A DocBook text: its words with those that a processor generates, and its ids."""

    def __init__(self, text: str) -> None:
        self.root = ElementTree.fromstring(text)
        found = [(element.get(XML_ID), element) for element in self.root.iter()]
        self.by_id = {id_: element for id_, element in found if id_}
        self.ids = [id_ for id_, _ in found if id_]
        self.targets = [e.get("linkend") for e in self.root.iter() if e.get("linkend")]

    @property
    def words(self) -> list[str]:
        return "".join(self._texts(self.root)).split()

    def _texts(self, element: ElementTree.Element) -> Iterator[str]:
        tag = element.tag.removeprefix(DB)
        apart = "" if tag in INLINE_ELEMENTS else " "
        yield apart
        if tag == "info":
            return
        if tag in ("xref", "olink") and not element.text:
            yield self._generated(element)
        elif tag == "note" and element.find(f"{DB}title") is None:
            yield "Note "
        elif tag == "caption":
            yield f"Table {self._label_of_table[element]}. "
        elif tag.endswith("}svg"):
            return  # The text object says in words what is drawn.
        elif tag == "title":
            yield f"{self._label_of_title.get(element, '')} "
        yield element.text or ""
        for child in element:
            yield from self._texts(child)
            yield child.tail or ""
        yield apart

    def _generated(self, element: ElementTree.Element) -> str:
        style = element.get("xrefstyle", "")
        form = XREF.get(style, style.removeprefix("template:"))
        if element.tag == f"{DB}olink":
            pointer = element.get("targetptr") or ""
            part = element.get("targetdoc") or ""
            return form.replace("%n", part if pointer == part else pointer.partition("_")[2])
        target = self.by_id[element.get("linkend") or ""]
        return target.get("xreflabel") or form.replace("%n", target.get("label") or "")

    @cached_property
    def _label_of_table(self) -> dict[ElementTree.Element, str]:
        tables = self.root.iter(f"{DB}table")
        return {t[0]: t.get("label", "") for t in tables if t[0].tag == f"{DB}caption"}

    @cached_property
    def _label_of_title(self) -> dict[ElementTree.Element, str]:
        holders = (e for e in self.root.iter() if e.find(f"{DB}title") is not None)
        return {e.find(f"{DB}title"): _heading_label(e) for e in holders}  # type: ignore[misc]


def _heading_label(element: ElementTree.Element) -> str:
    label = element.get("label", "")
    return f"Figure {label}." if element.tag == f"{DB}figure" else label


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


class Docx:
    """A DOCX file: its words but for the table of contents, its bookmarks and links."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.members = {name: archive.read(name) for name in archive.namelist()}
        self.root = ElementTree.fromstring(self.members["word/document.xml"])
        relations = ElementTree.fromstring(self.members["word/_rels/document.xml.rels"])
        self.relations = {each.get("Id"): each.get("Target") for each in relations}
        self.bookmarks = [e.get(f"{W}name") for e in self.root.iter(f"{W}bookmarkStart")]
        self.anchors = [
            e.get(f"{W}anchor") for e in self.root.iter(f"{W}hyperlink") if e.get(f"{W}anchor")
        ]

    @property
    def paragraphs(self) -> list[tuple[str, str]]:
        """The style and the text of each paragraph, those in tables among them."""
        found = []
        for paragraph in self.root.iter(f"{W}p"):
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            text = "".join(_docx_texts(paragraph))
            found.append(("" if style is None else style.get(f"{W}val") or "", text))
        return found

    @property
    def words(self) -> list[str]:
        texts = (
            text
            for style, text in self.paragraphs
            if not style.startswith("TOC") and style != "DrawingText"
        )
        return " ".join(texts).split()


def _docx_texts(element: ElementTree.Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag == f"{W}drawing":
            yield from (each.get("descr") or "" for each in child.iter(f"{WP}docPr"))
        elif child.tag in (f"{W}br", f"{W}tab"):
            yield " "
        else:
            yield from _docx_texts(child)
