"""Images of CD, DVD and BD media as volumes: with ISO 9660, UDF, or both over the same files."""

from __future__ import annotations

from apdsl.runtime.media import iso9660
from apdsl.runtime.media.image import Image
from apdsl.runtime.media.iso9660 import Iso9660, descriptors_of
from apdsl.runtime.media.naming import Gathering
from apdsl.runtime.media.udf import is_udf, open_udf
from apdsl.runtime.media.udf_structures import revision_name
from apdsl.runtime.media.udf_volume import Udf
from apdsl.runtime.media.volume import Facts, OpenedVolume


def looks_like_disc(image: Image) -> bool:
    """Whether descriptors of ISO 9660 or UDF stand where discs have them."""
    return _has_iso(image) or is_udf(image)


def open_disc(image: Image) -> OpenedVolume:
    """The volume in an image of a disc. Raises OSError when its root cannot be read.

    Of a disc with both file systems, the files are read by ISO 9660, and held against UDF.
    """
    root = image.content.path
    if not _has_iso(image):
        udf, found = open_udf(image), Gathering(image.limits)
        udf.gather(found)
        return OpenedVolume("UDF image", root, _udf_facts(udf), found.listing())
    found = Gathering(image.limits)
    file_system = Iso9660(image, descriptors_of(image))
    file_system.gather(found)
    facts = _iso_facts(file_system)
    if not is_udf(image):
        return OpenedVolume("ISO 9660 image", root, facts, found.listing())
    try:
        udf = open_udf(image)
        both = _held_against(found, udf)
    except OSError as error:
        found.flaw("udf", f"The UDF file system beside ISO 9660 cannot be read: {error}.")
    else:
        facts = _joined(facts, both)
    return OpenedVolume("ISO 9660 and UDF image", root, facts, found.listing())


def _has_iso(image: Image) -> bool:
    start = image.read(iso9660.FIRST_DESCRIPTOR, iso9660.SECTOR)
    return start[1:6] == iso9660.IDENTIFIER


def _held_against(found: Gathering, udf: Udf) -> Facts:
    """What is known of UDF; a file that it shows otherwise than ISO 9660 is a flaw."""
    others = Gathering(udf.image.limits)
    udf.gather(others)
    for file_id, member in found.members.items():
        other = others.members.get(file_id)
        if other is None or other.size != member.size:
            name = "/".join(file_id)
            how = "is missing in" if other is None else "has another size in"
            message = f'The file "{name}" of ISO 9660 {how} the UDF file system of the same disc.'
            found.flaw("bridge", message, name)
    return _udf_facts(udf)


def _joined(first: Facts, second: Facts) -> Facts:
    return Facts(
        (*first.file_systems, *second.file_systems),
        first.volume_identifier,
        first.properties,
        {**second.details, **first.details},
    )


def _udf_facts(udf: Udf) -> Facts:
    return Facts(
        (revision_name(udf.revision),),
        udf.volume_identifier,
        {"directory-levels": (udf.depth,), "sector-size": (udf.sector,)},
        {
            "udf-partitions": tuple(udf.maps),
            "udf-interchange-levels": udf.interchange_levels,
            "udf-counts": (udf.volumes_in_set, udf.partitions, udf.file_sets),
            "udf-character-sets": tuple(
                sorted(name.decode("latin-1") for name in udf.character_sets)
            ),
            "udf-file-types": tuple(sorted(udf.types)),
            "udf-hidden": tuple(udf.hidden),
        },
    )


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
