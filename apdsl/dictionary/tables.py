"""Reading the tables of the dictionary."""

from __future__ import annotations

from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def rows(table: str) -> tuple[str, ...]:
    """The rows of ``data/<table>.tsv``, unsplit, without the comment lines and the heading.

    Rows stay unsplit because a run looks at a few dozen of some five thousand.
    """
    lines = (DATA / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    heading = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return tuple(lines[heading + 1 :])
