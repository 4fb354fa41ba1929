"""Markdown and HTML say the same words, and let no text act as markup."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apdsl.emit.text import documents, emit
from apdsl.emit.text.document import (
    Block,
    Break,
    Cell,
    Code,
    Demand,
    Document,
    Emphasis,
    Link,
    ListBlock,
    Note,
    PageReference,
    Paragraph,
    Preformatted,
    Quote,
    Reference,
    RequirementReference,
    Row,
    Run,
    Section,
    Table,
    Text,
)
from apdsl.emit.text.html import html
from apdsl.emit.text.labels import requirement_anchor
from apdsl.emit.text.markdown import markdown
from tests.emit_text import annexes
from tests.emit_text.reading import Page, markdown_links, markdown_words

MODELS = [annexes.basic_cardiac(), *annexes.angiographic()]
PAGES = {document.path: document for document in documents(MODELS, annexes.COMMON)}


def page(*blocks: Block, **more: object) -> Document:
    section = Section("A.1", "One", "sect_A.1", blocks)
    facts: dict[str, object] = {
        "path": "annex-a",
        "title": "Title",
        "number": "A",
        "edition": "PS3.11 2020a",
        "lead": (),
        "sections": (section,),
    }
    return Document(**(facts | more))  # type: ignore[arg-type]


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


# ---- Laws of the pages --------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES)
def test_both_forms_have_the_same_words(path: str) -> None:
    document = PAGES[path]
    assert markdown_words(markdown(document)) == Page(html(document)).words


@pytest.mark.parametrize("path", PAGES)
def test_anchors_are_unique_and_links_within_the_page_lead_to_them(path: str) -> None:
    read = Page(html(PAGES[path]))
    assert len(read.ids) == len(set(read.ids))
    inner = {link.removeprefix("#") for link in read.links if link.startswith("#")}
    assert inner <= set(read.ids)


def test_links_between_pages_lead_to_pages() -> None:
    read = {f"{path}.html": Page(html(document)) for path, document in PAGES.items()}
    for name, found in read.items():
        for link in found.links:
            if not link.startswith("https://dicom.nema.org/"):
                file, _, anchor = link.partition("#")
                assert not anchor or anchor in read[file or name].ids
                assert not file or file in read


def test_links_in_markdown_lead_to_the_pages_that_markdown_has() -> None:
    written = emit(MODELS, annexes.COMMON)
    for name, text in written.items():
        if name.endswith(".md"):
            for link in markdown_links(text):
                file = link.partition("#")[0]
                assert link.startswith("https://") or not file or f"text/{file}" in written


def test_a_profile_without_a_page_is_a_link_to_its_annex_or_no_link_on_it() -> None:
    index, annex = (
        markdown(page(Paragraph((PageReference("STD-A", "STD-A", within=within),))))
        for within in ("annex-a", "")
    )
    assert index.endswith("[STD-A](annex-a.md)\n")
    assert annex.endswith("\nSTD-A\n")


@pytest.mark.parametrize("path", PAGES)
def test_headings_go_down_one_level_at_a_time(path: str) -> None:
    levels = [level for level, _ in Page(html(PAGES[path])).headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_every_requirement_is_an_anchor_of_its_page() -> None:
    for model in MODELS:
        for path in (model.id, f"annex-{model.annex.lower()}"):
            read = Page(html(PAGES[path]))
            known = {requirement.id for requirement in model.requirements}
            assert known <= read.requirements
            assert {requirement_anchor(id_) for id_ in known} <= set(read.ids)


def test_a_page_needs_nothing_else() -> None:
    for document in PAGES.values():
        text = html(document)
        assert not {"script", "link", "img", "iframe"} & Page(text).tags
        assert "url(" not in text
        assert "@import" not in text


# ---- Laws for any text --------------------------------------------------------------------------

WORDS = st.one_of(
    st.text(max_size=12),
    st.text(alphabet=" ab*_`[]()<>&|\\!#-+=~1.:\"'\n\t", max_size=12),
    st.sampled_from(["<script>alert(1)</script>", "a&amp;b", "**x**", "- a", "1. a", "</style>"]),
)
PLAIN_RUNS: st.SearchStrategy[Run] = st.one_of(
    st.builds(Text, WORDS),
    st.builds(Code, WORDS),
    st.just(Break()),
    st.builds(RequirementReference, WORDS),
    st.builds(Reference, WORDS, st.just("sect_A.1"), st.sampled_from([None, "PS3.10"])),
    st.builds(PageReference, WORDS, st.sampled_from(["index", "STD-XABC-CD"])),
)
RUNS = st.lists(
    st.one_of(
        PLAIN_RUNS,
        st.builds(
            Emphasis,
            st.lists(PLAIN_RUNS, max_size=3).map(tuple),
            st.sampled_from(["strong", "stress", "aside"]),
        ),
        st.builds(Link, st.tuples(st.builds(Text, WORDS)), st.just("https://example.org/a(b)|c")),
    ),
    max_size=5,
).map(tuple)
CELLS = st.builds(Cell, RUNS)
TABLES = st.builds(
    Table,
    st.sampled_from(["", "A.3-1"]),
    WORDS,
    st.tuples(CELLS, CELLS),
    st.lists(st.builds(Row, st.tuples(CELLS, CELLS)), max_size=3).map(tuple),
)
BLOCKS: st.SearchStrategy[Block] = st.recursive(
    st.one_of(st.builds(Paragraph, RUNS), st.builds(Preformatted, WORDS), TABLES),
    lambda inner: st.one_of(
        st.builds(ListBlock, st.lists(st.tuples(inner), max_size=2).map(tuple), st.booleans()),
        st.builds(Quote, st.tuples(inner)),
        st.builds(Note, st.just("note"), st.tuples(inner), st.none() | WORDS),
        st.builds(Demand, st.tuples(inner), st.just(()), st.none() | WORDS, st.none() | WORDS),
    ),
    max_leaves=3,
)


@given(st.lists(BLOCKS, max_size=3).map(tuple), WORDS)
@settings(max_examples=300, deadline=None)
def test_any_text_is_text_in_both_forms(blocks: tuple[Block, ...], title: str) -> None:
    document = page(*blocks, title=title)
    read = Page(html(document))
    assert read.tags <= SAFE_TAGS
    assert markdown_words(markdown(document)) == read.words


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
    ]
)


@given(st.lists(st.text(min_size=1, max_size=6), unique=True, max_size=20))
def test_requirements_have_anchors_of_their_own(ids: list[str]) -> None:
    anchors = [requirement_anchor(id_) for id_ in ids]
    assert len(set(anchors)) == len(ids)
    assert not any(set(anchor) & set(" #?%&<>\"'") for anchor in anchors)
