"""Every link within the documentation leads somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs import pages


@pytest.mark.parametrize("page", pages.pages(), ids=pages.name)
def test_links_lead_to_files_and_headings(page: Path) -> None:
    lost = []
    for link in pages.links(page):
        if link.startswith(("https://", "http://", "mailto:")):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in pages.anchors(target)):
            lost.append(link)
    assert not lost


def test_the_index_leads_to_every_page() -> None:
    index = pages.ROOT / "docs" / "README.md"
    linked = {
        (index.parent / link.partition("#")[0]).resolve()
        for page in (index, pages.ROOT / "docs" / "diagnostics" / "README.md")
        for link in pages.links(page)
    }
    for page in (pages.ROOT / "docs").glob("*.md"):
        assert page == index or page in linked, f"docs/README.md does not name {page.name}"


@pytest.mark.parametrize("page", pages.pages(), ids=pages.name)
def test_lines_outside_tables_and_consoles_fit_a_screen(page: Path) -> None:
    consoles = (b.text for b in pages.blocks(page) if b.language == "console")
    shown = {line for text in consoles for line in text.splitlines()}
    long = [
        line
        for line in pages.text(page).splitlines()
        if len(line) > 120 and not line.startswith("|") and line not in shown
    ]
    assert not long
