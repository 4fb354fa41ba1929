"""Writes a document as PDF: its HTML page, printed."""

from __future__ import annotations

import hashlib
import logging

from apdsl.document.extras import MissingExtraError
from apdsl.document.html import html
from apdsl.document.tree import Document


def pdf(document: Document) -> bytes:
    """The document as a PDF file, the same bytes for the same document.

    Raises:
        MissingExtraError: WeasyPrint, or a library of the system that it uses, is not installed.
    """
    try:
        import weasyprint
    except (ModuleNotFoundError, OSError):  # OSError: Pango is not there.
        raise MissingExtraError("PDF", "weasyprint (and Pango)", "pdf") from None
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # It warns of CSS for screens.
    page = html(document)
    identifier = hashlib.sha256(page.encode()).digest()[:16]
    content: bytes = weasyprint.HTML(string=page).write_pdf(pdf_identifier=identifier)
    return content
