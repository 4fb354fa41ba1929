"""Parts that several profiles of a class have in common, moved to a file of the class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from apdsl.emit.json_schema.address import identifier
from apdsl.emit.json_schema.documents import Part
from apdsl.emit.json_schema.fragments import Schema
from apdsl.emit.json_schema.schemas import Parts

_SMALL = 200
"""Parts of fewer characters stay where they are; a reference would not be shorter."""


def shared(profiles: Mapping[str, Parts], path: str) -> tuple[dict[str, Parts], dict[str, Schema]]:
    """The parts of each profile, referring to the definitions of the class file at ``path``."""
    texts = Counter(
        text
        for parts in profiles.values()
        for text in {part.text for named in parts.values() for part in named}
    )
    names: dict[str, str] = {}
    definitions: dict[str, Schema] = {}

    def moved(part: Part) -> Part:
        text = part.text
        if texts[text] < 2 or len(text) < _SMALL:
            return part
        if text not in names:
            names[text] = _free(f"{part.home}-{part.name}", definitions)
            definitions[names[text]] = part.schema
        return replace(part, schema={"$ref": f"{identifier(path)}#/$defs/{names[text]}"})

    moved_parts = {
        profile: {name: tuple(moved(part) for part in named) for name, named in parts.items()}
        for profile, parts in profiles.items()
    }
    return moved_parts, definitions


def _free(name: str, taken: Mapping[str, Schema]) -> str:
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    return candidate
