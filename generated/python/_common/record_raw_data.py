"""Directory Records of type RAW DATA (PS3.3 F.5.28).

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
    "PS3.3:F.5.28/RAW DATA/SpecificCharacterSet",
    clause="PS3.3 F.5.28",
    source="profiles/library/directory-records.apdsl:300",
    record_types=("RAW DATA",),
)
def raw_data_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.28, PS3.3:F.5.28/RAW DATA/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    RAW DATA (Type 1C) if a text value in the Directory Record has characters outside the default
    character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.28/RAW DATA/ContentDate",
    clause="PS3.3 F.5.28",
    source="profiles/library/directory-records.apdsl:301",
    record_types=("RAW DATA",),
)
def raw_data_content_date(record: Record) -> Results:
    """PS3.3 F.5.28, PS3.3:F.5.28/RAW DATA/ContentDate.

    Content Date (0008,0023) shall be present with a value in Directory Records of type RAW DATA
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentDate, "1")


@on_record(
    "PS3.3:F.5.28/RAW DATA/ContentTime",
    clause="PS3.3 F.5.28",
    source="profiles/library/directory-records.apdsl:302",
    record_types=("RAW DATA",),
)
def raw_data_content_time(record: Record) -> Results:
    """PS3.3 F.5.28, PS3.3:F.5.28/RAW DATA/ContentTime.

    Content Time (0008,0033) shall be present with a value in Directory Records of type RAW DATA
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentTime, "1")


@on_record(
    "PS3.3:F.5.28/RAW DATA/InstanceNumber",
    clause="PS3.3 F.5.28",
    source="profiles/library/directory-records.apdsl:303",
    record_types=("RAW DATA",),
)
def raw_data_instance_number(record: Record) -> Results:
    """PS3.3 F.5.28, PS3.3:F.5.28/RAW DATA/InstanceNumber.

    Instance Number (0020,0013) shall be present, with or without a value, in Directory Records of
    type RAW DATA (Type 2).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "2")


@on_record(
    "PS3.3:F.5.28/RAW DATA/IconImageSequence",
    clause="PS3.3 F.5.28",
    source="profiles/library/directory-records.apdsl:304",
    record_types=("RAW DATA",),
)
def raw_data_icon_image_sequence(record: Record) -> Results:
    """PS3.3 F.5.28, PS3.3:F.5.28/RAW DATA/IconImageSequence.

    Icon Image Sequence (0088,0200) may be present in Directory Records of type RAW DATA (Type 3).
    Where present, it shall have 0 to 1 Item.
    """
    yield from demand_items(record.dataset, tag.IconImageSequence, 0, 1)


CHECKS = (
    raw_data_specific_character_set,
    raw_data_content_date,
    raw_data_content_time,
    raw_data_instance_number,
    raw_data_icon_image_sequence,
)
