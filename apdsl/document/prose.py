"""Prose of the profiles (CommonMark) as blocks of the document tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from apdsl.document.tree import (
    Block,
    Break,
    Code,
    Emphasis,
    Link,
    ListBlock,
    Paragraph,
    Preformatted,
    Quote,
    Run,
    Runs,
    Text,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

Annotate = Callable[[str], Runs]
"""Turns plain text into runs, for example to mark references."""


def blocks(text: str, annotate: Annotate = lambda text: (Text(text),)) -> tuple[Block, ...]:
    """The blocks of a CommonMark text; HTML in it is text, images are their descriptions."""
    return tuple(_blocks(_parsed(text).children, annotate))


@lru_cache(maxsize=4096)
def _parsed(text: str) -> SyntaxTreeNode:
    """The tree of the text, which nothing changes: profiles of an annex share most of theirs."""
    from markdown_it.tree import SyntaxTreeNode

    return SyntaxTreeNode(_parser().parse(text))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False})


def _blocks(nodes: list[SyntaxTreeNode], annotate: Annotate) -> Iterator[Block]:
    for node in nodes:
        match node.type:
            case "paragraph":
                yield Paragraph(_inline(node, annotate))
            case "heading":
                yield Paragraph((Emphasis(_inline(node, annotate), "strong"),))
            case "bullet_list" | "ordered_list":
                items = tuple(tuple(_blocks(item.children, annotate)) for item in node.children)
                yield ListBlock(items, ordered=node.type == "ordered_list")
            case "blockquote":
                yield Quote(tuple(_blocks(node.children, annotate)))
            case "fence" | "code_block":
                yield Preformatted(node.content.rstrip("\n"))


def _inline(node: SyntaxTreeNode, annotate: Annotate) -> Runs:
    runs = [run for child in node.children for run in _runs(child.children, annotate)]
    return tuple(runs)


def _runs(nodes: list[SyntaxTreeNode], annotate: Annotate) -> Iterator[Run]:
    text = ""
    for node in nodes:
        if node.type in ("text", "softbreak", "image"):
            text += " " if node.type == "softbreak" else node.content
            continue
        if text:
            yield from annotate(text)
            text = ""
        match node.type:
            case "hardbreak":
                yield Break()
            case "code_inline":
                yield Code(node.content)
            case "em" | "strong":
                inner = tuple(_runs(node.children, annotate))
                yield Emphasis(inner, "strong" if node.type == "strong" else "stress")
            case "link":
                url = str(node.attrs.get("href", ""))
                inner = tuple(_runs(node.children, lambda words: (Text(words),)))
                yield Link(inner, url)
    if text:
        yield from annotate(text)
