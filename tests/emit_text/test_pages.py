"""The pages of annexes: the same words in each form, anchors, links and headings."""

from __future__ import annotations

from itertools import pairwise

import pytest

from apdsl.document.html import html
from apdsl.document.labels import requirement_anchor
from apdsl.document.markdown import markdown
from apdsl.document.tree import PageReference, Paragraph
from apdsl.emit.text import documents, emit
from tests.document.reading import Page, markdown_links, markdown_words
from tests.document.strategies import page
from tests.emit_text import annexes

MODELS = [annexes.basic_cardiac(), *annexes.angiographic()]
PAGES = {document.path: document for document in documents(MODELS, annexes.COMMON)}


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
