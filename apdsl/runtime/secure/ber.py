"""Basic Encoding Rules (X.690) looked at in one pass, as structures of any size need it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

_CONSTRUCTED: Final = 0x20
_LONG_TAG: Final = 0x1F
_INDEFINITE: Final = 0x80


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
        if first & _LONG_TAG == _LONG_TAG:
            while content[position] & 0x80:
                position += 1
            position += 1
        length = content[position]
    except IndexError:
        return None
    position += 1
    constructed = bool(first & _CONSTRUCTED)
    if length == _INDEFINITE:
        return _Start(constructed, position, None)
    if length > _INDEFINITE:
        octets = length & 0x7F
        length = int.from_bytes(content[position : position + octets], "big")
        position += octets
    return _Start(constructed, position, position + length)


def has_more_values(content: bytes, bound: int) -> bool:
    """Whether a structure is made of more values than a bound, those within others included."""
    position, size = 0, len(content)
    for _ in range(bound):
        if position >= size:
            return False
        start = _start(content, position)
        if start is None:
            return False
        # The content of constructed values is looked at, that of primitive ones is skipped.
        position = start.begin if start.constructed or start.end is None else start.end
    return position < size


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
