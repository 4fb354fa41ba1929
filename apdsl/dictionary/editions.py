"""The editions of the Standard whose names the dictionary knows.

A later edition keeps what an earlier one had and marks what it retires, so that one dictionary
serves all editions up to its own.
"""

from __future__ import annotations

import re
from typing import Final

FIRST_EDITION: Final = "1993"
"""The first edition of the Standard."""

EDITION: Final = "2024c"
"""The edition that the tables were made from."""

_FIRST_WITH_LETTERS: Final = 2014
"""Since this year there are several editions in a year, told apart by letters."""


def covers(edition: str) -> bool:
    """Whether an edition (``2004``, ``2020a``) is one of those that the dictionary knows."""
    found = re.fullmatch(r"([0-9]{4})([a-e]?)", edition)
    if found is None or not FIRST_EDITION <= edition <= EDITION:
        return False
    return bool(found[2]) == (int(found[1]) >= _FIRST_WITH_LETTERS)
