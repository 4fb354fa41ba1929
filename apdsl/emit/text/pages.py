"""Where the pages of the set lie, without suffix."""

from __future__ import annotations

from typing import Final

INDEX: Final = "index"
ERRATA: Final = "errata"


def annex_page(letter: str) -> str:
    """The path of the page of an annex."""
    return f"annex-{letter.lower()}"
