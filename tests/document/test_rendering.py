"""All forms say the same words, and let no text act as markup."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apdsl.document.docbook import docbook
from apdsl.document.html import html
from apdsl.document.labels import requirement_anchor
from apdsl.document.markdown import markdown
from apdsl.document.tree import (
    Block,
    Break,
    Cell,
    Demand,
    Document,
    ListBlock,
    Note,
    Paragraph,
    Reference,
    Row,
    Table,
    Text,
)
from tests.document.reading import DocBook, Page, markdown_words
from tests.document.schema import problems
from tests.document.strategies import BLOCKS, WORDS, page


def body(document: Document) -> str:
    """The section of the page without what all pages have, tidied to one line per element."""
    text = html(document).partition("</h2>\n")[2].partition("</section>")[0]
    return "\n".join(line for line in text.splitlines() if line)


# ---- Golden -------------------------------------------------------------------------------------

TABLE = Table(
    "A.3-2",
    "Keys",
    (Cell((Text("Key"),)), Cell((Text("Type"),))),
    (
        Row((Cell((Text("Rows"),)), Cell((Text("1"),))), ("A.3/Rows",)),
        Row((Cell((Text(">Item"),)), Cell((Text("a|b"), Break(), Text("c")))), (), 1),
    ),
)

GOLDEN: list[tuple[Block, str, str]] = [
    (
        Paragraph((Text("See "), Reference("Table A.3-1", "table_A.3-1"), Text("."))),
        "See [Table A.3-1](#table_A.3-1).",
        '<p>See <a href="#table_A.3-1">Table A.3-1</a>.</p>',
    ),
    (
        Demand((Paragraph((Text("It shall."),)),), ("A.1/x",), "A.1.2", "unseen"),
        "**A.1.2**\n\nIt shall.\n\n*Not checked:* unseen",
        '<div class="demand unverified" id="req-A.1/x" data-requirement="A.1/x">\n'
        '<p class="clause" id="sect_A.1.2">A.1.2</p>\n'
        "<p>It shall.</p>\n"
        '<p class="reason"><em>Not checked:</em> unseen</p>\n'
        "</div>",
    ),
    (
        Note("interpretation", (Paragraph((Text("So."),)),)),
        "> **Interpretation (not in the Standard)**\n>\n> So.",
        '<aside class="interpretation">\n'
        '<p class="label">Interpretation (not in the Standard)</p>\n'
        "<p>So.</p>\n"
        "</aside>",
    ),
    (
        TABLE,
        '<a id="table_A.3-2"></a>\n\n'
        "**Table A.3-2. Keys**\n\n"
        "| Key | Type |\n"
        "| --- | --- |\n"
        "| Rows | 1 |\n"
        "| \\>Item | a\\|b<br>c |",
        '<div class="table" role="region" tabindex="0" aria-label="Table A.3-2. Keys">\n'
        '<table id="table_A.3-2">\n'
        "<caption>Table A.3-2. Keys</caption>\n"
        "<thead>\n"
        '<tr><th scope="col">Key</th><th scope="col">Type</th></tr>\n'
        "</thead>\n"
        "<tbody>\n"
        '<tr id="req-A.3/Rows" data-requirement="A.3/Rows">'
        '<th scope="row">Rows</th><td>1</td></tr>\n'
        '<tr class="depth-1"><th scope="row">&gt;Item</th><td>a|b<br>c</td></tr>\n'
        "</tbody>\n"
        "</table>\n"
        "</div>",
    ),
    (
        ListBlock(((Paragraph((Text("a"),)),), (Paragraph((Text("b"),)),)), ordered=True),
        "1. a\n2. b",
        "<ol>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>",
    ),
]


@pytest.mark.parametrize(("block", "as_markdown", "as_html"), GOLDEN)
def test_blocks_are_written_so(block: Block, as_markdown: str, as_html: str) -> None:
    assert markdown(page(block)).partition("## A.1 One\n\n")[2] == as_markdown + "\n"
    assert body(page(block)) == as_html


# ---- Laws for any text --------------------------------------------------------------------------


def test_a_printed_page_begins_with_its_title() -> None:
    text = html(page(Paragraph((Text("words"),)), title="Some Annex"))
    assert text.index("Some Annex</h1>") < text.index("<nav") < text.index("<main>")


@given(st.lists(BLOCKS, max_size=3).map(tuple), WORDS)
@settings(max_examples=300, deadline=None)
def test_any_text_is_text_in_all_forms(blocks: tuple[Block, ...], title: str) -> None:
    document = page(*blocks, title=title)
    read = Page(html(document))
    assert read.tags <= SAFE_TAGS
    assert markdown_words(markdown(document)) == read.words
    assert DocBook(docbook(document)).words == read.words


SAFE_TAGS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "nav",
        "main",
        "header",
        "section",
        "h1",
        "h2",
        "p",
        "a",
        "ol",
        "ul",
        "li",
        "div",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "br",
        "code",
        "em",
        "strong",
        "small",
        "span",
        "pre",
        "blockquote",
        "aside",
        "wbr",
        "figure",
        "figcaption",
        "svg",
        "desc",
        "rect",
        "ellipse",
        "path",
        "line",
        "polygon",
        "text",
    ]
)


@given(st.lists(BLOCKS, max_size=3).map(tuple), WORDS)
@settings(max_examples=100, deadline=None)
def test_any_document_is_valid_docbook(blocks: tuple[Block, ...], title: str) -> None:
    text = docbook(page(*blocks, title=title))
    read = DocBook(text)
    assert not problems(text)
    assert len(read.ids) == len(set(read.ids))
    assert set(read.targets) <= set(read.ids)


@given(st.lists(st.text(min_size=1, max_size=6), unique=True, max_size=20))
def test_requirements_have_anchors_of_their_own(ids: list[str]) -> None:
    anchors = [requirement_anchor(id_) for id_ in ids]
    assert len(set(anchors)) == len(ids)
    assert not any(set(anchor) & set(" #?%&<>\"'") for anchor in anchors)
