"""Images of CD, DVD and BD media as volumes: with ISO 9660, UDF, or both over the same files."""

from __future__ import annotations

from apdsl.runtime.media import iso9660
from apdsl.runtime.media.image import Image
from apdsl.runtime.media.iso9660 import Iso9660, descriptors_of
from apdsl.runtime.media.naming import Gathering
from apdsl.runtime.media.volume import Facts, OpenedVolume


def looks_like_disc(image: Image) -> bool:
    """Whether descriptors of ISO 9660 or UDF stand where discs have them."""
    start = image.read(iso9660.FIRST_DESCRIPTOR, iso9660.SECTOR)
    return start[1:6] == iso9660.IDENTIFIER


def open_disc(image: Image) -> OpenedVolume:
    """The volume in an image of a disc. Raises OSError when its root cannot be read."""
    found = Gathering()
    file_system = Iso9660(image, descriptors_of(image))
    file_system.gather(found)
    root, facts = image.content.path, _iso_facts(file_system)
    return OpenedVolume("ISO 9660 image", root, facts, found.listing())


def _iso_facts(file_system: Iso9660) -> Facts:
    descriptors = file_system.descriptors
    extensions = (
        *(("Joliet",) if descriptors.joliet else ()),
        *(("Rock Ridge",) if file_system.rock_ridge else ()),
    )
    return Facts(
        (f"ISO 9660 level {file_system.level}",),
        descriptors.volume_identifier.decode("ascii", "backslashreplace").rstrip(" "),
        {
            "directory-levels": (file_system.depth,),
            "file-system-extensions": extensions,
            "file-version": tuple(sorted(file_system.versions)),
            "sector-size": (iso9660.SECTOR,),
        },
        {
            "system-identifier": descriptors.system_identifier.decode("ascii", "backslashreplace"),
            "volume-set-size": descriptors.set_size,
            "extended-attribute-records": tuple(file_system.with_attributes),
            "record-flags": tuple(file_system.with_record_flags),
        },
    )
