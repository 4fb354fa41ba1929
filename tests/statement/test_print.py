"""What others make of the files: LibreOffice of a DOCX, WeasyPrint of a page."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from apdsl.document.docx import docx
from apdsl.document.extras import MissingExtraError
from apdsl.document.html import html
from apdsl.document.pdf import pdf
from apdsl.document.tree import Cell, Document, Paragraph, Row, Section, Table, Text
from tests.document.reading import Docx, Page
from tests.peers import peer, unavailable
from tests.statement.claims import EXAMPLES, example, stated

DRAWN = ("DrawingText", "Figure")
"""Styles of what is drawn, and of what says so to those who do not see it."""


def wide() -> Table:
    cells = tuple(Cell((Text("Requirements"),)) for _ in range(9))
    return Table("A.1-7", "Wide", cells, (Row(cells),))


def sample() -> Document:
    """The statement of an example, with a table that needs landscape."""
    found = stated(example(EXAMPLES[-1]))
    section = Section("", "Wide", "wide", (wide(), Paragraph((Text("After it."),))))
    return replace(found, sections=(*found.sections, section))


@pytest.mark.peer
def test_libreoffice_reads_all_words_draws_figures_and_turns_wide_tables(tmp_path: Path) -> None:
    office = peer("soffice")
    content = docx(sample())
    (tmp_path / "a.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    for form in ("txt:Text (encoded):UTF8", "pdf"):
        command = [office, profile, "--headless", "--convert-to", form, "a.docx"]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    texts = Docx(content).paragraphs
    words = " ".join(text for style, text in texts if style not in DRAWN).split()
    found = (tmp_path / "a.txt").read_text("utf-8-sig").split()
    assert [word for word in found if word != "•"] == words
    drawn = {word for style, text in texts if style == "DrawingText" for word in text.split()}
    command = [peer("pdftotext"), "a.pdf", "-"]
    printed = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert drawn
    assert drawn <= set(printed.stdout.split())
    assert _page_sizes((tmp_path / "a.pdf").read_bytes()) >= {(595, 842), (842, 595)}


def test_a_pdf_is_made_of_the_page_with_the_same_bytes() -> None:
    document = stated(example(EXAMPLES[0]))
    try:
        content = pdf(document)
    except MissingExtraError as error:
        unavailable(str(error))
    assert content.startswith(b"%PDF-")
    assert pdf(document) == content


@pytest.mark.peer
def test_a_pdf_has_the_words_of_the_page_and_its_contents_after_the_title(tmp_path: Path) -> None:
    document = stated(example(EXAMPLES[0]))
    try:
        (tmp_path / "a.pdf").write_bytes(pdf(document))
    except MissingExtraError as error:
        unavailable(str(error))
    command = [peer("pdftotext"), tmp_path / "a.pdf", "-"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    words = " ".join(Page(html(document)).words)
    assert set(re.findall(r"\w+", words)) <= set(re.findall(r"\w+", printed))
    assert " ".join(printed.split()).startswith(document.title)
    pages = printed.rstrip("\f").split("\f")
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page


def _page_sizes(content: bytes) -> set[tuple[int, int]]:
    boxes = re.findall(rb"/MediaBox ?\[ ?0 0 ([0-9.]+) ([0-9.]+) ?\]", content)
    return {(round(float(width)), round(float(height))) for width, height in boxes}
