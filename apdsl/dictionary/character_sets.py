"""Defined Terms of Specific Character Set (0008,0005), from PS3.3 C.12.1.1.2."""

from __future__ import annotations

from functools import cache

from apdsl.dictionary.tables import rows


@cache
def character_sets() -> dict[str, str]:
    """The Defined Terms beyond the default repertoire, and what each stands for."""
    found = {}
    for row in rows("character_sets"):
        term, name, _ = row.split("\t")
        found[term] = name
    return found
