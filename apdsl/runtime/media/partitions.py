"""Partitions of sticks and cards: where on an image a file system may begin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from apdsl.runtime.media.image import Image

SECTOR: Final = 512
BOOT_SIGNATURE: Final = b"\x55\xaa"

_TABLE: Final = 446
_PROTECTIVE: Final = 0xEE  # stands for a GUID Partition Table
_MAX_GUID_ENTRIES: Final = 128
_ORDINALS: Final = ("first", "second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class Partition:
    """A place where a file system may begin, in bytes; ``name`` is ``none`` for a whole medium."""

    name: str
    start: int


def partitions(image: Image) -> Iterator[Partition]:
    """The partitions of an image in the order of its table; none when it has no table."""
    sector = image.read(0, SECTOR)
    if sector[510:512] != BOOT_SIGNATURE:
        return
    entries = [sector[_TABLE + 16 * number : _TABLE + 16 * (number + 1)] for number in range(4)]
    if any(entry[0] not in (0x00, 0x80) for entry in entries):
        return
    if entries[0][4] == _PROTECTIVE:
        yield from _guid_partitions(image)
        return
    for number, entry in enumerate(entries):
        start = int.from_bytes(entry[8:12], "little") * SECTOR
        if entry[4] and start:
            yield Partition(_ORDINALS[number], start)


def _guid_partitions(image: Image) -> Iterator[Partition]:
    header = image.read(SECTOR, SECTOR)
    if not header.startswith(b"EFI PART"):
        return
    table = int.from_bytes(header[72:80], "little") * SECTOR
    count = min(int.from_bytes(header[80:84], "little"), _MAX_GUID_ENTRIES)
    size = int.from_bytes(header[84:88], "little")
    if not 128 <= size <= 4096:
        return
    found = 0
    for number in range(count):
        entry = image.read(table + number * size, size)
        if len(entry) == size and any(entry[:16]):
            start = int.from_bytes(entry[32:40], "little") * SECTOR
            yield Partition(_ORDINALS[found] if found < 4 else f"number {found + 1}", start)
            found += 1
