"""Documents as DOCX: styles, headings, captions, contents and references as Word has them.

python-docx (the extra ``docx``) keeps the package; what stands in it is written here.
"""

from __future__ import annotations

from apdsl.document.extras import MissingExtraError
from apdsl.document.tree import Document


def docx(document: Document) -> bytes:
    """The document as a DOCX file, the same bytes for the same document.

    Raises:
        MissingExtraError: python-docx is not installed.
    """
    try:
        from apdsl.document.docx.package import packed
    except ModuleNotFoundError as error:
        if error.name not in ("docx", "lxml"):
            raise
        raise MissingExtraError("DOCX", "python-docx", "docx") from None
    return packed(document)
