"""The partitions of UDF: physical, virtual, sparable, and of metadata (UDF 2.2.8 to 2.2.13)."""

from __future__ import annotations

from typing import Final

from apdsl.runtime.media import udf_structures as structures
from apdsl.runtime.media.image import DamagedError
from apdsl.runtime.media.udf_structures import Address, number
from apdsl.runtime.media.udf_volume import Place, Udf

PHYSICAL, VIRTUAL, SPARABLE, METADATA = "physical", "virtual", "sparable", "metadata"

_KINDS: Final = {
    b"*UDF Virtual Partition": VIRTUAL,
    b"*UDF Sparable Partition": SPARABLE,
    b"*UDF Metadata Partition": METADATA,
}
_MAX_MAPS: Final = 16
_VAT_TYPE: Final = 248
_VAT_IDENTIFIER: Final = b"*UDF Virtual Alloc Tbl"
_ENTRIES: Final = (structures.FILE_ENTRY, structures.EXTENDED_FILE_ENTRY)
_NOWHERE: Final = 0xFFFFFFFF
_MAX_BEHIND: Final = 65_536  # blocks behind the end of what is recorded
_MAX_SEARCHED: Final = 512
_MAX_SPARED: Final = 65_536


def add_partitions(udf: Udf, logical: bytes, partitions: list[bytes]) -> None:
    """Adds the partitions that the maps of a Logical Volume Descriptor name.

    Raises DamagedError when one cannot be understood.
    """
    starts = {number(partition, 22, 2): number(partition, 188, 4) for partition in partitions}
    position = 440
    for _ in range(min(number(logical, 268, 4), _MAX_MAPS)):
        length = logical[position + 1] if position + 1 < len(logical) else 0
        entry = logical[position : position + length]
        if length not in (6, 64) or len(entry) < length:
            raise DamagedError("its partition maps are damaged")
        kind = PHYSICAL if entry[0] == 1 else _KINDS.get(entry[5:28].rstrip(b"\0"), "")
        reference = number(entry, 4 if entry[0] == 1 else 38, 2)
        if not kind or reference not in starts:
            raise DamagedError(f"its partition map {len(udf.maps) + 1} is not known")
        physical = _physical(udf, starts[reference] * udf.sector)
        udf.maps.append(kind)
        udf.places.append(physical)
        if kind == VIRTUAL:
            udf.places[-1] = _virtual(udf, starts[reference], physical)
        elif kind == SPARABLE:
            udf.places[-1] = _sparable(udf, entry, physical)
        elif kind == METADATA:
            udf.places[-1] = _metadata(udf, entry, reference, physical)
        position += length


def _physical(udf: Udf, start: int) -> Place:
    return lambda block: start + block * udf.block


def _virtual(udf: Udf, start: int, physical: Place) -> Place:
    """Blocks are looked up in the Virtual Allocation Table."""
    table = _allocation_table(udf, start)

    def place(block: int) -> int:
        found = number(table, block * 4, 4) if block * 4 + 4 <= len(table) else _NOWHERE
        if found == _NOWHERE:
            raise DamagedError(f"the Virtual Allocation Table has no block {block}")
        return physical(found)

    return place


def _allocation_table(udf: Udf, start: int) -> bytes:
    """The Virtual Allocation Table: the last file written to the disc (UDF 2.2.11)."""
    index = len(udf.places) - 1
    last = udf.image.size // udf.block - 1
    looked_at = 0
    for sector in range(last, max(last - _MAX_BEHIND, 0), -1):
        block = udf.image.read(sector * udf.block, udf.block)
        if not any(block):  # not recorded
            continue
        looked_at += 1
        if looked_at > _MAX_SEARCHED:
            break
        if structures.tag_of(block) not in _ENTRIES:
            continue
        entry = structures.file_entry(block)
        udf.maps[index] = PHYSICAL
        try:
            content = udf.bytes_of(entry, Address(sector - start, index))
        finally:
            udf.maps[index] = VIRTUAL
        if entry.type == _VAT_TYPE:
            return content[number(content, 0, 2) :]
        if content[-35:-13] == _VAT_IDENTIFIER:  # before UDF 2.00
            return content[:-36]
    raise DamagedError("it has no Virtual Allocation Table that could be read")


def _sparable(udf: Udf, entry: bytes, physical: Place) -> Place:
    """Packets of blocks that the Sparing Table lists lie elsewhere."""
    packet, count = number(entry, 40, 2), min(entry[42], 4)
    spared: dict[int, int] = {}
    for table in range(count):
        location = number(entry, 48 + 4 * table, 4) * udf.sector
        head = udf.image.read(location, 56)
        if head[17:40].rstrip(b"\0") != b"*UDF Sparing Table":
            continue
        entries = udf.image.read(location + 56, 8 * min(number(head, 48, 2), _MAX_SPARED))
        for offset in range(0, len(entries) - 7, 8):
            original = number(entries, offset, 4)
            if original < 0xFFFFFFF0:  # values above mark packets that are free or defective
                spared[original] = number(entries, offset + 4, 4)
        break

    def place(block: int) -> int:
        first = block - block % packet if packet else block
        if first in spared:
            return (spared[first] + block - first) * udf.sector
        return physical(block)

    return place


def _metadata(udf: Udf, entry: bytes, reference: int, physical: Place) -> Place:
    """Blocks are those of the metadata file, or of its mirror where that cannot be read."""
    index = len(udf.places) - 1
    kind, udf.maps[index] = udf.maps[index], PHYSICAL
    try:
        for at in (40, 44):
            address = Address(number(entry, at, 4), index)
            try:
                extents = udf.extents(udf.entry(address), address)
            except OSError:
                continue
            break
        else:
            raise DamagedError("it has no metadata file that could be read")
    finally:
        udf.maps[index] = kind

    def place(block: int) -> int:
        offset = block * udf.block
        for extent in extents:
            if offset < extent.length and extent.offset is not None:
                return extent.offset + offset
            offset -= extent.length
        raise DamagedError(f"the metadata partition has no block {block}")

    return place
