"""Puts the written body into a DOCX file whose bytes depend on the document alone."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from importlib import resources
from typing import Any, Final

import docx as python_docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from apdsl.document.docx.body import body
from apdsl.document.docx.markup import NAMESPACES, qualified
from apdsl.document.docx.pages import footer, header
from apdsl.document.docx.runs import Relate
from apdsl.document.labels import document_title, one_line
from apdsl.document.tree import Document

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The time of everything in the file: the earliest that a ZIP archive can have."""

_LEFT_OUT: Final = (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.CUSTOM_XML)


def packed(document: Document) -> bytes:
    file = python_docx.Document()
    _drop_what_the_template_has(file)
    _describe(file, document)
    written = body(document, _relate(file))
    _replace(file.part.element.body, f"<w:body {NAMESPACES}>{written.elements}</w:body>")
    _replace(file.styles.element, _own("styles.xml"))
    _replace(file.part.numbering_part.element, written.numbering)
    section = file.sections[-1]
    _replace(section.header.part.element, header(document))
    _replace(section.footer.part.element, footer())
    # The first section is what all take header and footer from.
    _share_header_and_footer(file.part.element.body)
    written_file = io.BytesIO()
    file.save(written_file)
    return _same_bytes(written_file.getvalue())


def _relate(file: Any) -> Relate:
    def relate(address: str) -> str:
        identity: str = file.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return identity

    return relate


def _own(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")


def _replace(element: Any, text: str) -> None:
    """Give the element the content that the text has for it."""
    element[:] = list(parse_xml(text.encode()))


def _drop_what_the_template_has(file: Any) -> None:
    for relations in (file.part.package.rels, file.part.rels):
        for key in [k for k, relation in relations.items() if relation.reltype in _LEFT_OUT]:
            del relations[key]


def _describe(file: Any, document: Document) -> None:
    facts = file.core_properties
    facts.title = document_title(document)
    facts.subject = one_line(document.edition)
    facts.author = facts.last_modified_by = "apdsl"
    facts.comments = facts.keywords = facts.category = ""
    facts.created = facts.modified = datetime(*_EPOCH)
    facts.revision = 1
    facts.language = "en"


def _share_header_and_footer(body_element: Any) -> None:
    """Move what names header and footer to the first section; the others follow it."""
    found = list(body_element.iter(qualified("w:sectPr")))
    first, last = found[0], found[-1]
    if first is not last:
        named = [c for c in last if c.tag.endswith(("}headerReference", "}footerReference"))]
        for place, child in enumerate(named):
            first.insert(place, child)


def _same_bytes(content: bytes) -> bytes:
    """The archive with its members in a fixed order and without the time of its making."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(written, "w") as target:
        names = sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            info.create_system = 3
            target.writestr(info, source.read(name))
    return written.getvalue()
