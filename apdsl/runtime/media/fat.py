"""FAT file systems, as sticks, cards and magneto-optical disks have them: boot sector and chains.

Microsoft, FAT32 File System Specification, version 1.03; PS3.12 Annex A.
"""

from __future__ import annotations

import struct
import sys
from array import array
from dataclasses import dataclass, field
from typing import Final, Literal

from apdsl.runtime.media.contents import Extent
from apdsl.runtime.media.image import DamagedError, Image

Variant = Literal["FAT12", "FAT16", "FAT32"]

_PARAMETERS: Final = struct.Struct("<11xHBHBHHBHHHII")
_EXTENDED_32: Final = struct.Struct("<IHHI")

_CLUSTER: Final = 0x0FFFFFFF  # FAT32 leaves the upper four bits to others
# The first cluster that is no link but a mark of the end, by variant.
_BAD_OR_END: Final = {"FAT12": 0xFF7, "FAT16": 0xFFF7, "FAT32": 0x0FFFFFF7}


@dataclass(frozen=True, slots=True)
class BootSector:
    """The parameters of a FAT file system. Sizes in bytes are so named; others count sectors."""

    bytes_per_sector: int
    sectors_per_cluster: int
    reserved: int
    tables: int
    root_entries: int
    total_16: int
    media: int
    sectors_per_table: int
    sectors_per_track: int
    heads: int
    hidden: int
    total: int
    root_cluster: int
    signature: int
    label: bytes

    @property
    def root_sectors(self) -> int:
        """The sectors of the root directory, which FAT32 has none of."""
        return -(-self.root_entries * 32 // self.bytes_per_sector)

    @property
    def first_data(self) -> int:
        """The sector of the first cluster."""
        return self.reserved + self.tables * self.sectors_per_table + self.root_sectors

    @property
    def clusters(self) -> int:
        """How many clusters there are."""
        return (self.total - self.first_data) // self.sectors_per_cluster

    @property
    def variant(self) -> Variant:
        """The variant, which only the number of clusters decides."""
        if self.clusters < 4085:
            return "FAT12"
        return "FAT16" if self.clusters < 65_525 else "FAT32"

    @property
    def cluster_size(self) -> int:
        """The bytes of a cluster."""
        return self.bytes_per_sector * self.sectors_per_cluster


def boot_sector(sector: bytes) -> BootSector | None:
    """The boot sector of a FAT file system; None when it is none.

    The jump to the loader and the name of the formatter are not looked at (PS3.12 A.2, note 1).
    """
    if len(sector) < 512 or sector[510:512] != b"\x55\xaa":
        return None
    (size, per_cluster, reserved, tables, entries, total_16, media, per_table, track, heads) = (
        _PARAMETERS.unpack_from(sector)[:10]
    )
    hidden, total_32 = _PARAMETERS.unpack_from(sector)[10:]
    wide = per_table == 0
    per_table_32, _, _, root_cluster = _EXTENDED_32.unpack_from(sector, 36)
    extended = 64 if wide else 36
    found = BootSector(
        size,
        per_cluster,
        reserved,
        tables,
        entries,
        total_16,
        media,
        per_table_32 if wide else per_table,
        track,
        heads,
        hidden,
        total_16 or total_32,
        root_cluster if wide else 0,
        sector[extended + 2],
        sector[extended + 7 : extended + 18],
    )
    plausible = (
        size in (512, 1024, 2048, 4096)
        and per_cluster in (1, 2, 4, 8, 16, 32, 64, 128)
        and reserved > 0
        and tables in (1, 2)
        and media >= 0xF0
        and found.sectors_per_table > 0
        and found.total > found.first_data
    )
    return found if plausible else None


@dataclass(slots=True)
class Fat:
    """A FAT file system that begins at a byte of an image."""

    image: Image
    start: int
    boot: BootSector
    _links: array[int] | None = None
    _looked_up: int = 0
    _owned: bytearray = field(default_factory=bytearray)

    def chain(self, first: int, size: int | None) -> tuple[tuple[Extent, ...], str]:
        """The extents of a chain of clusters, and what is wrong with it.

        With a size in bytes, they hold just so many; what is missing of it is part of no extent.
        Raises OSError when the allocation table cannot be read, or at the bound.
        """
        links = self._table()
        unit = self.boot.cluster_size
        wanted = len(links) if size is None else -(-size // unit)
        runs: list[tuple[int, int]] = []
        cluster, count, trouble = first, 0, ""
        while count < wanted:
            if not 2 <= cluster < len(links):
                ended = cluster >= _BAD_OR_END[self.boot.variant] + 1
                if size is not None or not ended:
                    trouble = f"its chain of clusters {'ends early' if ended else 'breaks'}"
                break
            if self._owned[cluster]:
                trouble = "its chain of clusters meets that of another file, or itself"
                break
            self._owned[cluster] = 1
            if runs and runs[-1][0] + runs[-1][1] == cluster:
                runs[-1] = (runs[-1][0], runs[-1][1] + 1)
            else:
                runs.append((cluster, 1))
            count += 1
            cluster = links[cluster] & _CLUSTER
        self._looked_up += count
        if self._looked_up > self.image.limits.clusters:
            bound = self.image.limits.clusters
            raise OSError(f"the files take more than {bound} clusters (limit clusters)")
        return self._extents(runs, size), trouble

    def root(self) -> tuple[tuple[Extent, ...], str]:
        """The extents of the root directory, and what is wrong with them."""
        if self.boot.variant == "FAT32":
            return self.chain(self.boot.root_cluster, None)
        first = self.boot.reserved + self.boot.tables * self.boot.sectors_per_table
        offset = self.start + first * self.boot.bytes_per_sector
        return (Extent(offset, self.boot.root_entries * 32),), ""

    def _extents(self, runs: list[tuple[int, int]], size: int | None) -> tuple[Extent, ...]:
        unit = self.boot.cluster_size
        base = self.start + self.boot.first_data * self.boot.bytes_per_sector
        left = size if size is not None else sum(count for _, count in runs) * unit
        extents = []
        for cluster, count in runs:
            length = min(count * unit, left)
            extents.append(Extent(base + (cluster - 2) * unit, length))
            left -= length
        return tuple(extents)

    def _table(self) -> array[int]:
        """The links between clusters, by cluster."""
        if self._links is None:
            entries = self.boot.clusters + 2
            half_bytes = {"FAT12": 3, "FAT16": 4, "FAT32": 8}[self.boot.variant]
            size = -(-entries * half_bytes // 2)
            if size > self.image.limits.allocation_table:
                raise OSError(f"the allocation table has {size} bytes (limit allocation-table)")
            if size > self.boot.sectors_per_table * self.boot.bytes_per_sector:
                raise DamagedError("the allocation table is too small for the clusters")
            offset = self.start + self.boot.reserved * self.boot.bytes_per_sector
            self._links = _links(self.image.exactly(offset, size), self.boot.variant, entries)
            self._owned = bytearray(entries)
        return self._links


def _links(table: bytes, variant: Variant, entries: int) -> array[int]:
    if variant == "FAT12":
        links = array("H", bytes(2 * entries))
        for cluster in range(entries):
            pair = int.from_bytes(table[cluster * 3 // 2 : cluster * 3 // 2 + 2], "little")
            links[cluster] = pair >> 4 if cluster % 2 else pair & 0xFFF
        return links
    kind, width = ("H", 2) if variant == "FAT16" else ("I", 4)
    links = array(kind, table[: entries * width])
    if sys.byteorder == "big":
        links.byteswap()
    return links
