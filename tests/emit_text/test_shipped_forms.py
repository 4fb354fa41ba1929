"""The annexes of the product in all forms: the same words, and DocBook as the standard has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from apdsl.compilation import Compilation
from apdsl.document.docbook import docbook
from apdsl.document.docx import docx
from apdsl.document.html import html
from apdsl.document.markdown import markdown
from apdsl.document.tree import Document
from apdsl.emit.text import documents
from tests.document.reading import DocBook, Docx, Page, markdown_words
from tests.document.schema import problems
from tests.library.published import reference_file

PLACE = re.compile(r"(chapter|sect|table)_[A-N]([.-].*)?")


def shipped() -> Iterator[Document]:
    compilation = Compilation.of_shipped()
    in_annex = {model.id for model in compilation.models}
    for document in documents(compilation.models, compilation.common):
        if document.path not in in_annex:
            yield document


DOCUMENTS = {document.path: document for document in shipped()}
each = pytest.mark.parametrize("path", DOCUMENTS)


@each
def test_all_forms_have_the_same_words(path: str) -> None:
    words = Page(html(DOCUMENTS[path])).words
    assert markdown_words(markdown(DOCUMENTS[path])) == words
    assert DocBook(docbook(DOCUMENTS[path])).words == words
    assert Docx(docx(DOCUMENTS[path])).words == words


@each
def test_docbook_is_valid(path: str) -> None:
    text = docbook_of(path)
    assert not problems(text)
    read = DocBook(text)
    assert len(read.ids) == len(set(read.ids))
    assert set(read.targets) <= set(read.ids)


def test_all_annexes_can_stand_in_one_book() -> None:
    ids = [id_ for path in DOCUMENTS for id_ in DocBook(docbook_of(path)).ids]
    assert len(ids) == len(set(ids))


def test_what_is_said_of_a_place_that_an_annex_does_not_have_leads_nowhere() -> None:
    document = DOCUMENTS["annex-k"]
    assert "There is no Table K.3-2" in " ".join(Page(html(document)).words)
    assert "K.3-2" not in "".join(Page(html(document)).links)
    own = [
        target
        for path in DOCUMENTS
        for target in re.findall(r'<olink [^>]*"PS3.11" targetptr="([^"]*)"', docbook_of(path))
        if re.match(f"(sect|table)_{path.removeprefix('annex-').upper()}[.]", target)
    ]
    assert not own


def docbook_of(path: str) -> str:
    return docbook(DOCUMENTS[path])


@pytest.mark.reference
def test_annexes_have_the_ids_of_the_published_text() -> None:
    published = _places(Path(reference_file("part11_2020a.xml")).read_text("utf-8"))
    ours = {place for document in DOCUMENTS.values() for place in _places(docbook(document))}
    assert ours == published - {"chapter_F"}, "Annex F is retired"


def _places(text: str) -> set[str]:
    return {id_ for id_ in DocBook(text).ids if PLACE.fullmatch(id_)}
