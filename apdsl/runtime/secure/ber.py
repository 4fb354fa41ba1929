"""Basic Encoding Rules (X.690) looked at in one pass, as structures of any size need it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

_CONSTRUCTED: Final = 0x20
_LONG_TAG: Final = 0x1F
_INDEFINITE: Final = 0x80
_END: Final = b"\0\0"

TOO_MANY: Final = "too many values"
"""The fault of a structure that is too large to be examined."""


class _Start(NamedTuple):
    """Where the content of a value begins and ends (None: not said), and what it is."""

    constructed: bool
    begin: int
    end: int | None


def _start(content: bytes, position: int) -> _Start | None:
    """The identifier and length at a position (X.690 8.1); None where there is none in full."""
    try:
        first = content[position]
        position += 1
        if first & _LONG_TAG == _LONG_TAG:  # no structure of CMS has such a tag
            return None
        length = content[position]
    except IndexError:
        return None
    position += 1
    constructed = bool(first & _CONSTRUCTED)
    if length == _INDEFINITE:
        return _Start(constructed, position, None) if constructed else None
    if length > _INDEFINITE:
        octets = length & 0x7F
        length = int.from_bytes(content[position : position + octets], "big")
        position += octets
    return _Start(constructed, position, position + length)


def fault_of(content: bytes, bound: int) -> str:
    """What is wrong with the outermost value and those within it; empty where it is sound.

    ``TOO_MANY`` where there are more values than the bound.
    """
    position = 0
    around: list[tuple[int | None, int]] = []  # where each ends, and where it has to end at last
    for _ in range(bound):
        while around and around[-1][0] == position:
            around.pop()
        if not around and position:
            return ""
        if around and around[-1][0] is None and content.startswith(_END, position):
            around.pop()
            position += len(_END)
            continue
        start = _start(content, position)
        last = around[-1][1] if around else len(content)
        if start is None or start.begin > last or (start.end is not None and start.end > last):
            return f"the value at byte {position} does not end where it has to"
        if start.end is None:
            around.append((None, last))
            position = start.begin
        elif start.constructed:
            around.append((start.end, start.end))
            position = start.begin
        else:
            position = start.end
    return TOO_MANY


def joined_octets(value: Any) -> bytes:
    """The octets of an OCTET STRING, in one piece or in segments (X.690 8.7).

    asn1crypto joins segments in time that grows with the square of their number.
    """
    content = bytes(value.contents or b"")
    return b"".join(_segments(content)) if value.method else content


def _segments(content: bytes) -> Iterator[bytes]:
    position = 0
    while position < len(content):
        start = _start(content, position)
        if start is None:
            return
        if start.constructed or start.end is None:
            position = start.begin
        else:
            yield content[start.begin : start.end]
            position = start.end
