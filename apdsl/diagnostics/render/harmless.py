"""Text from outside, made safe to show: nothing in it can steer a terminal or hide itself."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

TAB_WIDTH: Final = 4

_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"})
_PICTURES: Final = 0x2400  # Unicode block Control Pictures, in the order of the C0 characters
_PICTURE_OF_DELETE: Final = "\u2421"


@lru_cache(maxsize=1024)
def shown(char: str) -> tuple[str, int]:
    """What is shown for a character, and its width in cells of a terminal; a tab is a space."""
    if " " <= char <= "~":
        return char, 1
    if char == "\t":
        return " ", 1
    if char < " ":
        return chr(_PICTURES + ord(char)), 1
    if char == "\x7f":
        return _PICTURE_OF_DELETE, 1
    category = unicodedata.category(char)
    if category in _INVISIBLE:
        name = f"<U+{ord(char):04X}>"
        return name, len(name)
    if category in ("Mn", "Me"):
        return char, 0
    return char, 2 if unicodedata.east_asian_width(char) in "WF" else 1


def line(text: str) -> str:
    """The text on one line, every character visible."""
    return "".join(shown(char)[0] for char in text)


def lines(text: str) -> list[str]:
    """The text of a message by lines (divided at line feeds only), every character visible."""
    return [line(part) for part in text.split("\n")]
