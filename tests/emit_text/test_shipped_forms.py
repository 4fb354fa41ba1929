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
    text = docbook(DOCUMENTS[path])
    assert not problems(text)
    read = DocBook(text)
    assert len(read.ids) == len(set(read.ids))
    assert set(read.targets) <= set(read.ids)


@pytest.mark.reference
def test_annexes_have_the_ids_of_the_published_text() -> None:
    published = _places(Path(reference_file("part11_2020a.xml")).read_text("utf-8"))
    ours = {place for document in DOCUMENTS.values() for place in _places(docbook(document))}
    assert ours == published - {"chapter_F"}, "Annex F is retired"


def _places(text: str) -> set[str]:
    return {id_ for id_ in DocBook(text).ids if PLACE.fullmatch(id_)}
