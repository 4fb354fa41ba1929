"""The two ways to write a tag: compact as the tables do, and ``(gggg,eeee)`` as the standard does.

A compact tag has eight characters: upper-case hexadecimal digits, with a lower-case ``x`` where an
attribute of a repeating group leaves the digit open: ``00280010``, ``60xx3000``.
"""

from __future__ import annotations

import re

_HALF = "([0-9A-Fa-fXx]{4})"
_WRITTEN = rf"\(\s*{_HALF}\s*,\s*{_HALF}\s*\)|{_HALF}\s*,?\s*{_HALF}"


def parse_tag(text: str) -> str:
    """The compact form of a tag written as ``(0028,0010)``, ``0028,0010`` or ``00280010``.

    Letters may be of either case, and ``x`` stands for an open digit: ``(60XX,3000)`` gives
    ``60xx3000``. Raises ValueError when the text is no tag.
    """
    match = re.fullmatch(_WRITTEN, text.strip())
    if match is None:
        raise ValueError(f"{text!r} is not a tag; write it as (0028,0010)")
    return "".join(part for part in match.groups() if part).upper().replace("X", "x")


def format_tag(tag: str) -> str:
    """A compact tag as the standard prints it: ``00280010`` gives ``(0028,0010)``."""
    return f"({tag[:4]},{tag[4:]})"
