"""A DOCX has the means of Word: styles, fields, bookmarks, headings of tables, landscape."""

from __future__ import annotations

import io
import re
import sys
from xml.etree import ElementTree

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apdsl.document.docx import docx
from apdsl.document.docx.columns import column_widths
from apdsl.document.docx.pages import LANDSCAPE_MM, PORTRAIT_MM
from apdsl.document.extras import MissingExtraError
from apdsl.document.html import html
from apdsl.document.tree import (
    Block,
    Cell,
    Demand,
    ListBlock,
    Paragraph,
    Reference,
    RequirementReference,
    Row,
    Section,
    Table,
    Text,
)
from tests.document.reading import Docx, Page, W
from tests.document.strategies import BLOCKS, TABLES, page


def text(words: str) -> Paragraph:
    return Paragraph((Text(words),))


def cells(*words: str) -> tuple[Cell, ...]:
    return tuple(Cell((Text(word),)) for word in words)


NARROW = Table("A.1-2", "Some", cells("Key", "Value"), (Row(cells("Rows", "512"), ("A.1/Rows",)),))
WIDE = Table("", "Wide", cells(*["Requirements"] * 9), (Row(cells(*["Mandatory"] * 9)),))


def test_sections_are_headings_of_their_depth_and_in_the_contents() -> None:
    below = Section("A.1.1", "Two", "sect_A.1.1", (text("words"),))
    read = Docx(docx(page(sections=(Section("A.1", "One", "sect_A.1", (), (below,)),))))
    assert ("Heading1", "A.1 One") in read.paragraphs
    assert ("Heading2", "A.1.1 Two") in read.paragraphs
    assert ("TOC2", "A.1.1 Two") in read.paragraphs
    assert 'TOC \\o "1-4"' in "".join(e.text or "" for e in read.root.iter(f"{W}instrText"))
    assert {"sect_A_1", "sect_A_1_1"} <= set(read.bookmarks)


def test_a_caption_counts_with_a_field_and_is_a_bookmark() -> None:
    read = Docx(docx(page(NARROW, Paragraph((Reference("Table A.1-2", "table_A.1-2"),)))))
    assert ("Caption", "Table A.1-2. Some") in read.paragraphs
    fields = [(e.text or "").strip() for e in read.root.iter(f"{W}instrText")]
    assert "SEQ Table \\* ARABIC \\r 2" in fields
    assert "table_A_1_2" in read.anchors


def test_a_requirement_is_a_bookmark_that_references_lead_to() -> None:
    stated = Demand((text("It shall."),), ("A.1/x",))
    read = Docx(docx(page(stated, Paragraph((RequirementReference("A.1/x"),)))))
    (anchor,) = [each for each in read.anchors if not each.startswith("sect_")]
    assert anchor in read.bookmarks


def test_the_first_row_of_a_table_is_repeated_on_each_page() -> None:
    (table,) = Docx(docx(page(NARROW))).root.iter(f"{W}tbl")
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
    assert heads == [True, False]


def test_a_table_too_wide_for_portrait_has_pages_of_its_own_in_landscape() -> None:
    read = Docx(docx(page(text("a"), WIDE, text("b"))))
    turned = [size.get(f"{W}orient") for size in read.root.iter(f"{W}pgSz")]
    assert turned == [None, "landscape", None]
    assert [e.get(f"{W}orient") for e in Docx(docx(page(NARROW))).root.iter(f"{W}pgSz")] == [None]
    file = python_docx.Document(io.BytesIO(docx(page(WIDE))))
    texts = {section.footer.paragraphs[0].text for section in file.sections}
    assert texts == {"Page 1 of 1"}, "all sections have the same footer"


@given(TABLES)
def test_columns_fill_the_page_and_none_is_without_width(table: Table) -> None:
    landscape, widths = column_widths(table)
    assert sum(widths) == pytest.approx(LANDSCAPE_MM if landscape else PORTRAIT_MM)
    assert all(width > 0 for width in widths)


def test_a_column_is_as_wide_as_it_has_text_and_none_breaks_a_word() -> None:
    said = "Each DICOM File is referenced by a Directory Record. " * 4
    rows = tuple(Row(cells("A.3.3/every-file-referenced", "A.3.3", said)) for _ in range(3))
    landscape, widths = column_widths(Table("", "", cells("Requirement", "Clause", "Text"), rows))
    assert not landscape
    identifier, clause, text_width = widths
    assert text_width > 2 * identifier > 2 * clause
    assert clause > 10, "room for the word Clause"


def test_a_group_of_rows_is_kept_with_its_first_row() -> None:
    group = Row((Cell((Text("DVD"),), span=2),))
    table = Table("", "", cells("Key", "Value"), (group, Row(cells("Rows", "512"))))
    (written,) = Docx(docx(page(table))).root.iter(f"{W}tbl")
    kept = [row.find(f".//{W}pPr/{W}keepNext") is not None for row in written.iter(f"{W}tr")]
    assert kept == [False, True, False], "the heading is kept by its style"


def test_each_ordered_list_begins_with_one() -> None:
    one = ListBlock(((text("a"),), (text("b"),)), ordered=True)
    read = Docx(docx(page(one, one)))
    used = [e.get(f"{W}val") for e in read.root.iter(f"{W}numId")]
    assert used == ["1", "1", "2", "2"]
    numbering = ElementTree.fromstring(read.members["word/numbering.xml"])
    known = {e.get(f"{W}numId") for e in numbering.iter(f"{W}num")}
    assert set(used) <= known


def test_properties_say_what_the_document_is() -> None:
    facts = python_docx.Document(io.BytesIO(docx(page(text("a"))))).core_properties
    assert (facts.title, facts.subject) == ("A Title", "PS3.11 2020a")
    assert facts.created.year == 1980, "no time of the making"


@given(st.lists(BLOCKS, max_size=3).map(tuple))
@settings(max_examples=60, deadline=None)
def test_any_document_is_a_file_with_the_same_words(blocks: tuple[Block, ...]) -> None:
    content = docx(page(*blocks))
    assert docx(page(*blocks)) == content, "equal documents give equal bytes"
    file = python_docx.Document(io.BytesIO(content))
    assert file.paragraphs
    read = Docx(content)
    assert read.words == Page(html(page(*blocks))).words
    assert len(read.bookmarks) == len(set(read.bookmarks))
    assert all(re.fullmatch("[A-Za-z][A-Za-z0-9_]{0,39}", name or "") for name in read.bookmarks)
    assert set(read.anchors) <= set(read.bookmarks)
    styles = {style.style_id for style in file.styles}
    assert {style for style, _ in read.paragraphs} <= styles


def test_without_the_extra_a_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [n for n in sys.modules if n.startswith("apdsl.document.docx.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError, match=r'pip install "apdsl\[docx\]"'):
        docx(page())
