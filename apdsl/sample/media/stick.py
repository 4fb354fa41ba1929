"""File-sets as images with a FAT file system: sticks, cards and magneto-optical disks.

Media of PS3.12 are written by the PC File System (Annex A): no partition, a boot sector with the
values of Table A.2-1, names of eight characters.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from apdsl.runtime.walk import FileId
from apdsl.sample.media.tree import Tree, tree_of

_DATE: Final = (2020 - 1980) << 9 | 1 << 5 | 1
_TIME: Final = 12 << 11
_ROOT_ENTRIES: Final = 512
_END: Final = {"FAT12": 0xFFF, "FAT16": 0xFFFF}
_FEWEST: Final = {"FAT12": 512, "FAT16": 4_200}
"""Clusters at least; below 4085 a file system is FAT12, whatever it says of itself."""

_DIRECTORY: Final = 0x10
_ARCHIVE: Final = 0x20


@dataclass
class Fat:
    """A file system in the making; ``sector`` and ``cluster`` in bytes."""

    variant: str
    sector: int
    cluster: int
    chains: dict[int, int] = field(default_factory=dict)
    data: dict[int, bytes] = field(default_factory=dict)
    following: int = 2

    def store(self, content: bytes) -> int:
        """Puts bytes into the next clusters; their first, 0 where there are no bytes."""
        first = self.following
        pieces = [content[at : at + self.cluster] for at in range(0, len(content), self.cluster)]
        for number, piece in enumerate(pieces, start=first):
            last = number == first + len(pieces) - 1
            self.data[number] = piece
            self.chains[number] = _END[self.variant] if last else number + 1
        self.following += len(pieces)
        return first if pieces else 0

    def reserve(self) -> int:
        """A cluster for a directory, whose content is known later."""
        number = self.following
        self.chains[number] = _END[self.variant]
        self.following += 1
        return number

    def directory(self, tree: Tree, own: int, above: int) -> None:
        """Writes the directory in a cluster of its own. Raises ValueError when it is too large."""
        entries = _entry(".", _DIRECTORY, own, 0) + _entry("..", _DIRECTORY, above, 0)
        entries += self.entries(tree, own)
        if len(entries) > self.cluster:
            raise ValueError("a folder of a sample does not fit into a cluster")
        self.data[own] = entries

    def entries(self, tree: Tree, own: int) -> bytes:
        """The entries of a directory."""
        content = b""
        for name, found in sorted(tree.items()):
            if isinstance(found, bytes):
                content += _entry(name, _ARCHIVE, self.store(found), len(found))
            else:
                cluster = self.reserve()
                self.directory(found, cluster, own)
                content += _entry(name, _DIRECTORY, cluster, 0)
        return content

    def table(self, clusters: int) -> bytes:
        """The File Allocation Table."""
        links = {0: 0xFFFFFFF8 & _END[self.variant], 1: _END[self.variant], **self.chains}
        if self.variant == "FAT16":
            table = bytearray(2 * (clusters + 2))
            for cluster, link in links.items():
                struct.pack_into("<H", table, 2 * cluster, link)
            return bytes(table)
        table = bytearray((clusters + 2) * 3 // 2 + 2)
        for cluster, link in links.items():
            at = cluster * 3 // 2
            pair = int.from_bytes(table[at : at + 2], "little")
            pair |= link << 4 if cluster % 2 else link
            table[at : at + 2] = pair.to_bytes(2, "little")
        return bytes(table)


def fat_image(
    files: Mapping[FileId, bytes],
    variant: str = "FAT16",
    *,
    sector: int = 512,
    sectors_per_cluster: int = 4,
    label: str = "SAMPLE",
    media_byte: int = 0xF8,
) -> bytes:
    """An image with the files. ``variant`` is FAT12 or FAT16."""
    fat = Fat(variant, sector, sector * sectors_per_cluster)
    volume = struct.pack("<11sB10xHHHI", label.encode("ascii").ljust(11), 8, _TIME, _DATE, 0, 0)
    root = (volume + fat.entries(tree_of(files), 0)).ljust(_ROOT_ENTRIES * 32, b"\0")
    clusters = max(_FEWEST[variant], fat.following)
    table = fat.table(clusters)
    per_table = -(-len(table) // sector)
    boot = _boot_sector(variant, sector, sectors_per_cluster, per_table, clusters, label)
    boot = boot[:21] + bytes([media_byte]) + boot[22:]
    table = table.ljust(per_table * sector, b"\0")
    content = b"".join(
        fat.data.get(number, b"").ljust(fat.cluster, b"\0") for number in range(2, fat.following)
    )
    blank = bytes((clusters - (fat.following - 2)) * fat.cluster)
    return boot + table + table + root + content + blank


def _boot_sector(
    variant: str, sector: int, per_cluster: int, per_table: int, clusters: int, label: str
) -> bytes:
    """The boot sector (PS3.12 Table A.2-1)."""
    total = 1 + 2 * per_table + _ROOT_ENTRIES * 32 // sector + clusters * per_cluster
    boot = bytearray(sector)
    boot[:11] = b"\xeb\x3c\x90APDSL1.0"
    values = (sector, per_cluster, 1, 2, _ROOT_ENTRIES, 0, 0xF8, per_table, 62, 1, 0, total)
    struct.pack_into("<HBHBHHBHHHII", boot, 11, *values)
    name = label.encode("ascii").ljust(11)
    struct.pack_into("<BBBI11s8s", boot, 36, 0x80, 0, 0x29, 1, name, variant.encode().ljust(8))
    boot[510:512] = b"\x55\xaa"
    return bytes(boot)


def _entry(name: str, attributes: int, cluster: int, size: int) -> bytes:
    stem = name.encode("cp437").ljust(11)
    return struct.pack(
        "<11sB2xHHHHHHHI",
        stem, attributes, _TIME, _DATE, _DATE, 0, _TIME, _DATE, cluster & 0xFFFF, size,
    )  # fmt: skip
