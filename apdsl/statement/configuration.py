"""What depends on configuration (PS3.2 A.5.4)."""

from __future__ import annotations

from apdsl.document.tree import Block
from apdsl.statement.material import Material
from apdsl.statement.words import blocks, inline, paragraph, quoted, table


def configuration(material: Material) -> tuple[Block, ...]:
    found = material.claim.configuration
    said: list[Block] = [*blocks(found.text)]
    for entity in material.claim.application_entities:
        title = entity.source_title
        if title is not None and title.configurable:
            words = f"The Source Application Entity Title of {quoted(entity.name)} is configurable"
            said.append(paragraph(f"{words}; by default it is {title.value}."))
    if found.settings:
        rows = [(each.name, each.default or "", inline(each.text)) for each in found.settings]
        said.append(table("Settings", ("Setting", "Default", "Meaning"), rows))
    return tuple(said) or (paragraph("Not applicable: nothing that is stated here is configured."),)
