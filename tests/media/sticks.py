"""Images of sticks and cards for tests: a small writer of FAT file systems."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from pathlib import Path

CLUSTERS = {"FAT12": 2000, "FAT16": 5000, "FAT32": 66_000}
END = {"FAT12": 0xFFF, "FAT16": 0xFFFF, "FAT32": 0x0FFFFFFF}


@dataclass
class Stick:
    """A FAT image of clusters of one sector; tests change ``links`` and ``boot`` before writing."""

    variant: str = "FAT16"
    partition: int = 0
    sector: int = 512
    label: bytes = b"NO NAME    "
    root_entries: int = 512
    links: dict[int, int] = field(default_factory=dict)
    data: dict[int, bytes] = field(default_factory=dict)
    boot: dict[int, bytes] = field(default_factory=dict)
    next_cluster: int = 2

    def store(self, content: bytes) -> int:
        """Puts bytes into the next clusters, as a chain; 0 for none."""
        first = self.next_cluster
        pieces = [content[at : at + self.sector] for at in range(0, len(content), self.sector)]
        for number, piece in enumerate(pieces):
            cluster = first + number
            self.data[cluster] = piece
            self.links[cluster] = cluster + 1 if number + 1 < len(pieces) else END[self.variant]
        self.next_cluster += len(pieces)
        return first if pieces else 0

    def folder(self, tree: dict[str, object]) -> bytes:
        """The entries of a folder, after the files and folders in it were stored."""
        entries = b""
        for name, content in tree.items():
            if isinstance(content, dict):
                inner = entry(".", 0x10, 0, 0) + entry("..", 0x10, 0, 0) + self.folder(content)
                entries += entry(name, 0x10, self.store(inner.ljust(self.sector, b"\0")), 0)
            else:
                assert isinstance(content, bytes)
                entries += entry(name, 0x20, self.store(content), len(content))
        return entries

    def write(self, path: Path, files: dict[str, bytes]) -> Path:
        """Writes the image of these files; File IDs are separated by slashes."""
        tree: dict[str, object] = {}
        for name, content in files.items():
            *folders, last = name.split("/")
            inner = tree
            for folder in folders:
                inner = inner.setdefault(folder, {})  # type: ignore[assignment]
            inner[last] = content
        root = self.folder(tree)
        wide = self.variant == "FAT32"
        root_cluster = self.store(root.ljust(self.sector, b"\0")) if wide else 0
        clusters = CLUSTERS[self.variant]
        table = self._table(clusters + 2)
        per_table = -(-len(table) // self.sector)
        root_size = 0 if wide else self.root_entries * 32
        first_data = 1 + 2 * per_table + root_size // self.sector
        total = first_data + clusters
        boot = bytearray(self.sector)
        small = 0 if wide else per_table
        entries = 0 if wide else self.root_entries
        values = (self.sector, 1, 1, 2, entries, 0, 0xF8, small, 63, 16, 0, total)
        struct.pack_into("<HBHBHHBHHHII", boot, 11, *values)
        if wide:
            struct.pack_into("<IHHI", boot, 36, per_table, 0, 0, root_cluster)
        at = 64 if wide else 36
        struct.pack_into("<BBBI11s8s", boot, at, 0, 0, 0x29, 1, self.label, b"FAT     ")
        boot[510:512] = b"\x55\xaa"
        for position, value in self.boot.items():
            boot[position : position + len(value)] = value
        start = self.partition * 512
        with path.open("wb") as image:
            if self.partition:
                image.write(partition_table(self.partition, total))
            image.seek(start)
            image.write(boot)
            for number in range(2):
                image.seek(start + (1 + number * per_table) * self.sector)
                image.write(table)
            if not wide:
                image.seek(start + (1 + 2 * per_table) * self.sector)
                image.write(root)
            for cluster, piece in self.data.items():
                image.seek(start + (first_data + cluster - 2) * self.sector)
                image.write(piece)
            image.truncate(start + total * self.sector)
        return path

    def _table(self, entries: int) -> bytes:
        if self.variant == "FAT12":
            table = bytearray(entries * 3 // 2 + 2)
            for cluster, link in self.links.items():
                at = cluster * 3 // 2
                pair = int.from_bytes(table[at : at + 2], "little")
                pair |= link << 4 if cluster % 2 else link
                table[at : at + 2] = pair.to_bytes(2, "little")
            return bytes(table)
        width = 2 if self.variant == "FAT16" else 4
        table = bytearray(entries * width)
        for cluster, link in self.links.items():
            table[cluster * width : (cluster + 1) * width] = link.to_bytes(width, "little")
        return bytes(table)


def entry(name: str, attributes: int, cluster: int, size: int) -> bytes:
    """An entry of a directory."""
    stem, _, extension = (name, "", "") if name in (".", "..") else name.partition(".")
    short = stem.encode("cp437").ljust(8) + extension.encode("cp437").ljust(3)
    return struct.pack("<11sB8xH4xHI", short, attributes, cluster >> 16, cluster & 0xFFFF, size)


def partition_table(start: int, length: int, number: int = 0) -> bytes:
    """A Master Boot Record with one partition."""
    sector = bytearray(512)
    struct.pack_into("<B3xB3xII", sector, 446 + 16 * number, 0x80, 0x06, start, length)
    sector[510:512] = b"\x55\xaa"
    return bytes(sector)
