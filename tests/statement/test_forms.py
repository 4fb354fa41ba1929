"""Statements of the examples: all forms have the same words, and are sound."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from apdsl.document.docbook import docbook
from apdsl.document.docx import docx
from apdsl.document.html import html
from apdsl.document.markdown import markdown
from apdsl.document.tree import Document, Reference, Table, document_blocks
from apdsl.statement import LAYOUTS
from tests.document.reading import DocBook, Docx, Page, markdown_words
from tests.document.schema import problems
from tests.statement.claims import EXAMPLES, example, stated

CASES = list(itertools.product(EXAMPLES, LAYOUTS))
DOCUMENTS = [
    pytest.param(stated(example(path), layout), id=f"{path.stem}-{layout}")  # type: ignore[arg-type]
    for path, layout in CASES
]
each = pytest.mark.parametrize("document", DOCUMENTS)


def test_there_are_three_examples() -> None:
    assert len(EXAMPLES) == 3


@each
def test_all_forms_have_the_same_words(document: Document) -> None:
    words = Page(html(document)).words
    assert markdown_words(markdown(document)) == words
    assert DocBook(docbook(document)).words == words
    assert Docx(docx(document)).words == words


@each
def test_docbook_is_valid_and_links_lead_somewhere(document: Document) -> None:
    text = docbook(document)
    assert not problems(text)
    read = DocBook(text)
    assert len(read.ids) == len(set(read.ids))
    assert set(read.targets) <= set(read.ids)


@each
def test_every_section_has_a_place_of_its_own_on_the_page(document: Document) -> None:
    read = Page(html(document))
    assert len(read.ids) == len(set(read.ids))
    within = {link.removeprefix("#") for link in read.links if link.startswith("#")}
    assert within <= set(read.ids)
    assert "" not in within


@each
def test_rows_are_as_long_as_the_header(document: Document) -> None:
    for block in document_blocks(document):
        if isinstance(block, Table):
            width = sum(cell.span for cell in block.header)
            assert all(sum(cell.span for cell in row.cells) == width for row in block.rows)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_statement_in_the_documentation_is_current(path: Path) -> None:
    shown = path.parent / "statements" / f"{path.stem}.md"
    again = f"apdsl statement {path} --out {shown}"
    assert shown.read_text("utf-8") == markdown(stated(example(path))), again


def test_references_name_a_part_or_a_place_of_the_statement() -> None:
    document = stated(example(EXAMPLES[-1]))
    found = [
        run
        for block in document_blocks(document)
        for run in getattr(block, "runs", ())
        if isinstance(run, Reference)
    ]
    assert found
    assert all(run.anchor or run.part for run in found)
