"""CommonMark of the profiles becomes blocks; nothing in it reaches the page as markup."""

from __future__ import annotations

import pytest

from apdsl.document.prose import blocks
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
    Text,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One\nline.", Paragraph((Text("One line."),))),
        ("*a*", Paragraph((Emphasis((Text("a"),), "stress"),))),
        ("**a**", Paragraph((Emphasis((Text("a"),), "strong"),))),
        ("`a`", Paragraph((Code("a"),))),
        ("a\\\nb", Paragraph((Text("a"), Break(), Text("b")))),
        ("[a](https://x.org)", Paragraph((Link((Text("a"),), "https://x.org"),))),
        ("![a](b.png)", Paragraph((Text("a"),))),
        ("<b>&amp;", Paragraph((Text("<b>&"),))),
        ("# a", Paragraph((Emphasis((Text("a"),), "strong"),))),
        ("- a", ListBlock(((Paragraph((Text("a"),)),),))),
        ("1. a", ListBlock(((Paragraph((Text("a"),)),),), ordered=True)),
        ("> a", Quote((Paragraph((Text("a"),)),))),
        ("```\na\n```", Preformatted("a")),
    ],
)
def test_constructs(text: str, found: Block) -> None:
    assert blocks(text) == (found,)


def test_a_dangerous_address_is_no_link() -> None:
    (paragraph,) = blocks("[a](javascript:alert(1))")
    assert isinstance(paragraph, Paragraph)
    assert not any(isinstance(run, Link) for run in paragraph.runs)


def test_nothing_is_no_block() -> None:
    assert blocks("  \n") == ()
