"""WordprocessingML as text: paragraphs, runs, fields, bookmarks, and sections of pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from apdsl.document.labels import visible

_PREFIXES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
NAMESPACES: Final = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _PREFIXES.items())

TWIPS_PER_MM: Final = 1440 / 25.4
BREAK: Final = "<w:r><w:br/></w:r>"


def qualified(name: str) -> str:
    """``w:sectPr`` as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{_PREFIXES[prefix]}}}{local}"


def twips(millimetres: float) -> int:
    return round(millimetres * TWIPS_PER_MM)


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph; the style is named by its id, more properties follow in their order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def run(text: str, properties: Iterable[str] = ()) -> str:
    """A run of text with properties such as ``<w:b/>``; empty for no text."""
    if not text:
        return ""
    chosen = "".join(properties)
    inside = f"<w:rPr>{chosen}</w:rPr>" if chosen else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def preformatted(text: str) -> str:
    """A run that keeps lines and blanks."""
    lines = visible(text).expandtabs(4).split("\n")
    return BREAK.join(run(line) for line in lines)


def field(instruction: str, shown: str, dirty: bool = False) -> str:
    """A field that shows these runs until a word processor updates it."""
    update = ' w:dirty="true"' if dirty else ""
    return f"{opened_field(instruction, update)}{shown}{CLOSED_FIELD}"


def opened_field(instruction: str, attributes: str = "") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"{attributes}/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


CLOSED_FIELD: Final = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def bookmark(number: int, name: str, content: str = "") -> str:
    return (
        f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(name)}/>{content}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def link_within(name: str, content: str) -> str:
    return f'<w:hyperlink w:anchor={quoteattr(name)} w:history="1">{content}</w:hyperlink>'


def link_out(relation: str, content: str) -> str:
    return f'<w:hyperlink r:id="{relation}" w:history="1">{content}</w:hyperlink>'
