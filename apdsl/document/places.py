"""The places of a document that references lead to."""

from __future__ import annotations

from apdsl.document.labels import one_line
from apdsl.document.references import anchor_of
from apdsl.document.tree import Demand, Document, Figure, Note, Table, all_sections, document_blocks


def numbers(document: Document) -> dict[str, str]:
    """The number of each place by its anchor; empty for places that have none."""
    found: dict[str, str] = {}
    if document.number:
        found[anchor_of(document.number)] = document.number
    for section in all_sections(document):
        found.setdefault(section.anchor, one_line(section.number))
    for block in document_blocks(document):
        if isinstance(block, (Table, Figure)):
            found.setdefault(block.anchor, one_line(block.label))
        elif isinstance(block, Demand):
            found.setdefault(anchor_of(block.clause or ""), "")
        elif isinstance(block, Note):
            found.setdefault(anchor_of(block.clause or ""), "")
            found.setdefault(block.anchor, "")
    found.pop("", None)
    return found


def requirements(document: Document) -> frozenset[str]:
    """The ids of the requirements that the document states somewhere."""
    found: set[str] = set()
    for block in document_blocks(document):
        if isinstance(block, Table):
            for row in block.rows:
                found.update(row.requirements)
        elif isinstance(block, Demand):
            found.update(block.requirements)
    return frozenset(found)
