"""Tables in pages of ``docs/`` that are made of what the tests know, and kept current by a test."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as Markdown."""
    lines = [header, ["---"] * len(header), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def with_tables(text: str, tables: Mapping[str, str]) -> str:
    """The text of a page with each table in the place that a comment marks by its name."""
    for name, lines in tables.items():
        pattern = rf"(<!-- table: {name} -->\n)(?:\|.*\n)*"
        text, found = re.subn(pattern, lambda match, lines=lines: match[1] + lines, text)
        assert found == 1, name
    return text
