"""Images of sticks, cards and magneto-optical disks as volumes: FAT, partitioned or not."""

from __future__ import annotations

from dataclasses import asdict
from typing import Final

from apdsl.runtime.media.fat import BootSector, Fat, boot_sector
from apdsl.runtime.media.fat_directory import Tree, gather
from apdsl.runtime.media.image import Image
from apdsl.runtime.media.naming import Gathering
from apdsl.runtime.media.partitions import SECTOR, Partition, partitions
from apdsl.runtime.media.volume import BOOT_SECTOR, Facts, Flaw, Listing, OpenedVolume

_FORM: Final = "disk image"
# File systems that sticks have as well, by the name in bytes 3 to 10 of their boot sector.
_OTHERS: Final = {b"EXFAT   ": "exFAT", b"NTFS    ": "NTFS"}


def open_disk(image: Image) -> OpenedVolume | None:
    """The volume in an image of a stick, card or disk; None when it is no such image.

    Raises OSError when its root directory cannot be read.
    """
    places = [Partition("none", 0), *partitions(image)]
    for place in places:
        sector = image.read(place.start, SECTOR)
        boot = boot_sector(sector)
        if boot is not None:
            return _opened(image, place, boot)
        other = _OTHERS.get(sector[3:11])
        if other is not None:
            return _not_read(image, place, other)
    return None


def _opened(image: Image, place: Partition, boot: BootSector) -> OpenedVolume:
    found = Gathering(image.limits)
    tree = gather(Fat(image, place.start, boot), found)
    facts = _facts(place, boot, tree)
    return OpenedVolume(_FORM, image.content.path, facts, found.listing())


def _facts(place: Partition, boot: BootSector, tree: Tree) -> Facts:
    label = tree.label or boot.label.decode("cp437").rstrip(" \0")
    return Facts(
        (boot.variant,),
        None if label == "NO NAME" else label,
        {
            "partition": (place.name,),
            "sector-size": (boot.bytes_per_sector,),
            "sectors-per-cluster": (boot.sectors_per_cluster,),
            "directory-levels": (tree.depth,),
        },
        {BOOT_SECTOR: asdict(boot)},
    )


def _not_read(image: Image, place: Partition, file_system: str) -> OpenedVolume:
    flaw = Flaw(f"The files of a medium with {file_system} are not read.", certain=False)
    facts = Facts((file_system,), None, {"partition": (place.name,)})
    listing = Listing((), (), False, (flaw,))
    return OpenedVolume(_FORM, image.content.path, facts, listing)
