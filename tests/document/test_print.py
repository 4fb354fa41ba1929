"""What others make of the files: LibreOffice of a DOCX, WeasyPrint of a page."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from apdsl.document.docx import docx
from apdsl.document.pdf import pdf
from apdsl.document.tree import Cell, Document, Paragraph, Row, Section, Table, Text
from apdsl.emit.text import documents
from tests.document.reading import Docx
from tests.emit_text import annexes
from tests.peers import peer


def wide() -> Table:
    cells = tuple(Cell((Text("Requirements"),)) for _ in range(9))
    return Table("A.1-7", "Wide", cells, (Row(cells),))


def sample() -> Document:
    """The page of an annex, with a table that needs landscape."""
    models = [*annexes.angiographic()]
    (annex,) = [d for d in documents(models, annexes.COMMON) if d.path == "annex-b"]
    section = Section("", "Wide", "wide", (wide(), Paragraph((Text("After it."),))))
    sections = (*annex.sections, section)
    return Document(annex.path, annex.title, annex.number, annex.edition, annex.lead, sections)


@pytest.mark.peer
def test_libreoffice_reads_all_words_and_turns_wide_tables(tmp_path: Path) -> None:
    office = peer("soffice")
    content = docx(sample())
    (tmp_path / "a.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    for form in ("txt:Text (encoded):UTF8", "pdf"):
        command = [office, profile, "--headless", "--convert-to", form, "a.docx"]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    read = Docx(content)
    all_words = " ".join(text for _, text in read.paragraphs).split()
    assert (tmp_path / "a.txt").read_text("utf-8-sig").split() == all_words
    assert _page_sizes((tmp_path / "a.pdf").read_bytes()) >= {(595, 842), (842, 595)}


@pytest.mark.peer
def test_a_pdf_is_made_of_the_page_with_the_same_bytes() -> None:
    pytest.importorskip("weasyprint", exc_type=OSError)
    content = pdf(sample())
    assert content.startswith(b"%PDF-")
    assert pdf(sample()) == content


def _page_sizes(content: bytes) -> set[tuple[int, int]]:
    boxes = re.findall(rb"/MediaBox ?\[ ?0 0 ([0-9.]+) ([0-9.]+) ?\]", content)
    return {(round(float(width)), round(float(height))) for width, height in boxes}
