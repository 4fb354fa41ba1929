"""Directory Records of type IMAGE (PS3.3 F.5.4).

Made by apdsl from profiles/library/directory-records.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import uses_extended_characters
from apdsl.runtime.demands import demand_items, demand_type
from apdsl.runtime.record import Record

from .. import _tags as tag


@on_record(
    "PS3.3:F.5.4/IMAGE/SpecificCharacterSet",
    clause="PS3.3 F.5.4",
    source="profiles/library/directory-records.apdsl:82",
    record_types=("IMAGE",),
)
def image_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.4, PS3.3:F.5.4/IMAGE/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    IMAGE (Type 1C) if a text value in the Directory Record has characters outside the default
    character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.4/IMAGE/InstanceNumber",
    clause="PS3.3 F.5.4",
    source="profiles/library/directory-records.apdsl:83",
    record_types=("IMAGE",),
)
def image_instance_number(record: Record) -> Results:
    """PS3.3 F.5.4, PS3.3:F.5.4/IMAGE/InstanceNumber.

    Instance Number (0020,0013) shall be present with a value in Directory Records of type IMAGE
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "1")


@on_record(
    "PS3.3:F.5.4/IMAGE/IconImageSequence",
    clause="PS3.3 F.5.4",
    source="profiles/library/directory-records.apdsl:84",
    record_types=("IMAGE",),
)
def image_icon_image_sequence(record: Record) -> Results:
    """PS3.3 F.5.4, PS3.3:F.5.4/IMAGE/IconImageSequence.

    Icon Image Sequence (0088,0200) may be present in Directory Records of type IMAGE (Type 3).
    Where present, it shall have 0 to 1 Item.
    """
    yield from demand_items(record.dataset, tag.IconImageSequence, 0, 1)


CHECKS = (image_specific_character_set, image_instance_number, image_icon_image_sequence)
