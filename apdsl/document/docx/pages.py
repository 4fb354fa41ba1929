"""Pages of a DOCX: their size and direction, their header and footer."""

from __future__ import annotations

from typing import Final

from apdsl.document.docx.markup import NAMESPACES, field, paragraph, run, twips
from apdsl.document.labels import document_title, one_line
from apdsl.document.tree import Document

_WIDTH_MM, _HEIGHT_MM, _MARGIN_MM = 210, 297, 20
PORTRAIT_MM: Final = _WIDTH_MM - 2 * _MARGIN_MM
LANDSCAPE_MM: Final = _HEIGHT_MM - 2 * _MARGIN_MM


def section_properties(landscape: bool) -> str:
    """The pages of a section, A4; header and footer are those of the first section."""
    width, height = twips(_WIDTH_MM), twips(_HEIGHT_MM)
    size = f'w:w="{width}" w:h="{height}"'
    if landscape:
        size = f'w:w="{height}" w:h="{width}" w:orient="landscape"'
    margin, edge = twips(_MARGIN_MM), twips(10)
    return (
        f'<w:sectPr><w:type w:val="nextPage"/><w:pgSz {size}/>'
        f'<w:pgMar w:top="{margin}" w:right="{margin}" w:bottom="{margin}" w:left="{margin}"'
        f' w:header="{edge}" w:footer="{edge}" w:gutter="0"/></w:sectPr>'
    )


def section_end(landscape: bool) -> str:
    """The paragraph that ends a section of pages."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>{section_properties(landscape)}</w:pPr></w:p>'
    )


def header(document: Document) -> str:
    words = [document_title(document), one_line(document.edition)]
    text = run(" – ".join(word for word in words if word))
    return f"<w:hdr {NAMESPACES}>{paragraph('Header', text)}</w:hdr>"


def footer() -> str:
    page = field("PAGE", run("1"))
    pages = field("NUMPAGES", run("1"))
    text = f"{run('Page ')}{page}{run(' of ')}{pages}"
    return f"<w:ftr {NAMESPACES}>{paragraph('Footer', text)}</w:ftr>"
