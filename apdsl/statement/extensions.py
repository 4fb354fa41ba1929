"""Standard Extended SOP Classes (PS3.2 7.3, A.9)."""

from __future__ import annotations

from apdsl.document.tree import Block
from apdsl.model import sentences
from apdsl.statement.attributes import added_table
from apdsl.statement.material import Material
from apdsl.statement.words import introduced, paragraph


def extensions(material: Material) -> tuple[Block, ...]:
    """The SOP Classes that are extended, and with which attributes of Type 3."""
    said: list[Block] = []
    for each in material.claim.extended_sop_classes:
        name = sentences.sop_class(each.sop_class)
        said += introduced(f"{name} ({each.sop_class.uid}) is extended.", each.text)
        if each.attributes:
            said.append(added_table(each.attributes, f"Attributes added to {name}"))
    return tuple(said) or (paragraph("Not applicable: no SOP Class is extended."),)
