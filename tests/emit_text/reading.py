"""Reads the written pages again: their words, anchors, links and headings."""

from __future__ import annotations

import re
from html.parser import HTMLParser

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
