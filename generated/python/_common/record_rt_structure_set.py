"""Directory Records of type RT STRUCTURE SET (PS3.3 F.5.20).

Made by apdsl from profiles/library/directory-records.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import uses_extended_characters
from apdsl.runtime.demands import demand_type
from apdsl.runtime.record import Record

from .. import _tags as tag


@on_record(
    "PS3.3:F.5.20/RT STRUCTURE SET/SpecificCharacterSet",
    clause="PS3.3 F.5.20",
    source="profiles/library/directory-records.apdsl:111",
    record_types=("RT STRUCTURE SET",),
)
def rt_structure_set_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.20, PS3.3:F.5.20/RT STRUCTURE SET/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type RT
    STRUCTURE SET (Type 1C) if a text value in the Directory Record has characters outside the
    default character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.20/RT STRUCTURE SET/InstanceNumber",
    clause="PS3.3 F.5.20",
    source="profiles/library/directory-records.apdsl:112",
    record_types=("RT STRUCTURE SET",),
)
def rt_structure_set_instance_number(record: Record) -> Results:
    """PS3.3 F.5.20, PS3.3:F.5.20/RT STRUCTURE SET/InstanceNumber.

    Instance Number (0020,0013) shall be present with a value in Directory Records of type RT
    STRUCTURE SET (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "1")


@on_record(
    "PS3.3:F.5.20/RT STRUCTURE SET/StructureSetLabel",
    clause="PS3.3 F.5.20",
    source="profiles/library/directory-records.apdsl:113",
    record_types=("RT STRUCTURE SET",),
)
def rt_structure_set_structure_set_label(record: Record) -> Results:
    """PS3.3 F.5.20, PS3.3:F.5.20/RT STRUCTURE SET/StructureSetLabel.

    Structure Set Label (3006,0002) shall be present with a value in Directory Records of type RT
    STRUCTURE SET (Type 1).
    """
    yield from demand_type(record.dataset, tag.StructureSetLabel, "1")


@on_record(
    "PS3.3:F.5.20/RT STRUCTURE SET/StructureSetDate",
    clause="PS3.3 F.5.20",
    source="profiles/library/directory-records.apdsl:114",
    record_types=("RT STRUCTURE SET",),
)
def rt_structure_set_structure_set_date(record: Record) -> Results:
    """PS3.3 F.5.20, PS3.3:F.5.20/RT STRUCTURE SET/StructureSetDate.

    Structure Set Date (3006,0008) shall be present, with or without a value, in Directory Records
    of type RT STRUCTURE SET (Type 2).
    """
    yield from demand_type(record.dataset, tag.StructureSetDate, "2")


@on_record(
    "PS3.3:F.5.20/RT STRUCTURE SET/StructureSetTime",
    clause="PS3.3 F.5.20",
    source="profiles/library/directory-records.apdsl:115",
    record_types=("RT STRUCTURE SET",),
)
def rt_structure_set_structure_set_time(record: Record) -> Results:
    """PS3.3 F.5.20, PS3.3:F.5.20/RT STRUCTURE SET/StructureSetTime.

    Structure Set Time (3006,0009) shall be present, with or without a value, in Directory Records
    of type RT STRUCTURE SET (Type 2).
    """
    yield from demand_type(record.dataset, tag.StructureSetTime, "2")


CHECKS = (
    rt_structure_set_specific_character_set,
    rt_structure_set_instance_number,
    rt_structure_set_structure_set_label,
    rt_structure_set_structure_set_date,
    rt_structure_set_structure_set_time,
)
