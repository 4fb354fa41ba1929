"""Where lines begin and end, and how far they are indented."""

from __future__ import annotations

from typing import Final

BLANKS: Final = " \t\r\f\ufeff"


def end_of_line(text: str, offset: int) -> int:
    """Where the line ends that this place belongs to."""
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def starts_line(text: str, offset: int) -> bool:
    """Whether nothing but blanks stands before this place on its line."""
    while offset and text[offset - 1] in BLANKS:
        offset -= 1
    return offset == 0 or text[offset - 1] == "\n"


def indentation(text: str, offset: int) -> int:
    """With how many blanks the line begins that this place belongs to."""
    start = end = text.rfind("\n", 0, offset) + 1
    while end < len(text) and text[end] in BLANKS:
        end += 1
    return end - start
