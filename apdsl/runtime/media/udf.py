"""Recognising and opening UDF volumes by their descriptors (ECMA-167 parts 2 and 3)."""

from __future__ import annotations

from typing import Final

from apdsl.runtime.media import udf_structures as structures
from apdsl.runtime.media.image import DamagedError, Image
from apdsl.runtime.media.udf_partitions import add_partitions
from apdsl.runtime.media.udf_structures import Address, number
from apdsl.runtime.media.udf_volume import Udf

RECOGNITION: Final = 32_768
IDENTIFIERS: Final = (b"NSR02", b"NSR03")
"""Which identifier a UDF volume has among those from byte 32768 on (ECMA-167 3/9.1)."""

_BESIDE: Final = (b"BEA01", b"CD001", b"TEA01", b"BOOT2", b"CDW02")
_SECTORS: Final = (2048, 512, 4096)
_MAX_RECOGNIZED: Final = 64
_MAX_DESCRIPTORS: Final = 512


def is_udf(image: Image) -> bool:
    """Whether the image has the identifier of a UDF volume."""
    for offset in range(0, _MAX_RECOGNIZED * 2048, 2048):
        identifier = image.read(RECOGNITION + offset, 6)[1:6]
        if identifier in IDENTIFIERS:
            return True
        if identifier not in _BESIDE:
            return False
    return False


def open_udf(image: Image) -> Udf:
    """The UDF volume of an image. Raises OSError when its descriptors cannot be read."""
    for sector in _SECTORS:
        for place in (256, image.size // sector - 257, image.size // sector - 1, 512):
            anchor = image.read(place * sector, 32)
            if structures.tag_of(anchor) == structures.ANCHOR and number(anchor, 12, 4) == place:
                return _opened(image, sector, anchor)
    raise DamagedError("it has no Anchor Volume Descriptor Pointer that could be read")


def _opened(image: Image, sector: int, anchor: bytes) -> Udf:
    descriptors = _descriptors(image, sector, anchor, 16) or _descriptors(image, sector, anchor, 24)
    try:
        primary = descriptors[structures.PRIMARY][0]
        logical = descriptors[structures.LOGICAL][0]
    except KeyError:
        raise DamagedError("its volume descriptors are incomplete") from None
    udf = Udf(
        image,
        sector,
        revision=number(logical, 240, 2),
        volume_identifier=structures.dstring(primary[24:56]),
        interchange_levels=(number(primary, 60, 2), number(primary, 62, 2)),
        volumes_in_set=number(primary, 58, 2),
        root=Address(0, 0),
        block=number(logical, 212, 4),
    )
    if udf.block not in (512, 1024, 2048, 4096):
        raise DamagedError(f"its blocks have {udf.block} bytes")
    partitions = descriptors.get(structures.PARTITION, [])
    udf.partitions = len({number(partition, 22, 2) for partition in partitions})
    add_partitions(udf, logical, partitions)
    file_set = structures.long_allocation(logical, 248)
    described = image.exactly(udf.at(file_set.address), 512)
    if structures.tag_of(described) != structures.FILE_SET:
        raise DamagedError("it has no File Set Descriptor that could be read")
    udf.file_sets = 1 + bool(structures.long_allocation(described, 448).length)
    fields = (primary[200:264], logical[20:84], described[48:112], described[240:304])
    udf.character_sets = {field[1:].rstrip(b"\0") for field in fields if field[0] == 0}
    udf.character_sets |= {b"" for field in fields if field[0] != 0}
    udf.root = structures.long_allocation(described, 400).address
    return udf


def _descriptors(image: Image, sector: int, anchor: bytes, at: int) -> dict[int, list[bytes]]:
    """The volume descriptors of the sequence that the anchor names, by tag; the newest first."""
    found: dict[int, list[bytes]] = {}
    length, location = number(anchor, at, 4), number(anchor, at + 4, 4)
    for index in range(min(length // sector, _MAX_DESCRIPTORS)):
        descriptor = image.read((location + index) * sector, sector)
        tag = structures.tag_of(descriptor)
        if tag in (structures.TERMINATING, -1) or len(descriptor) < 512:
            break
        found.setdefault(tag, []).append(descriptor)
    for same in found.values():
        same.sort(key=lambda descriptor: number(descriptor, 16, 4), reverse=True)
    return found
