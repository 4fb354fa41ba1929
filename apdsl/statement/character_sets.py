"""Support of character sets (PS3.2 A.7)."""

from __future__ import annotations

from apdsl.document.tree import Block
from apdsl.statement.material import Material
from apdsl.statement.words import blocks, inline, paragraph, table


def character_sets(material: Material) -> tuple[Block, ...]:
    found = material.claim.character_sets
    if not found.sets:
        words = "No character set beyond the default repertoire, ISO-IR 6, is supported."
        return (*blocks(found.text), paragraph(words))
    rows = [(each.term, each.name, inline(each.text)) for each in found.sets]
    header = ("Defined Term", "Character Set", "Remarks")
    words = (
        "Besides the default repertoire, ISO-IR 6, these Defined Terms of Specific Character Set "
        "(0008,0005) are supported."
    )
    return (*blocks(found.text), paragraph(words), table("Character Sets", header, rows))
