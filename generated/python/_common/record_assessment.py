"""Directory Records of type ASSESSMENT (PS3.3 F.5.45).

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
    "PS3.3:F.5.45/ASSESSMENT/SpecificCharacterSet",
    clause="PS3.3 F.5.45",
    source="profiles/library/directory-records.apdsl:561",
    record_types=("ASSESSMENT",),
)
def assessment_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.45, PS3.3:F.5.45/ASSESSMENT/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    ASSESSMENT (Type 1C) if a text value in the Directory Record has characters outside the default
    character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.45/ASSESSMENT/InstanceNumber",
    clause="PS3.3 F.5.45",
    source="profiles/library/directory-records.apdsl:562",
    record_types=("ASSESSMENT",),
)
def assessment_instance_number(record: Record) -> Results:
    """PS3.3 F.5.45, PS3.3:F.5.45/ASSESSMENT/InstanceNumber.

    Instance Number (0020,0013) shall be present with a value in Directory Records of type
    ASSESSMENT (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "1")


@on_record(
    "PS3.3:F.5.45/ASSESSMENT/InstanceCreationDate",
    clause="PS3.3 F.5.45",
    source="profiles/library/directory-records.apdsl:563",
    record_types=("ASSESSMENT",),
)
def assessment_instance_creation_date(record: Record) -> Results:
    """PS3.3 F.5.45, PS3.3:F.5.45/ASSESSMENT/InstanceCreationDate.

    Instance Creation Date (0008,0012) shall be present with a value in Directory Records of type
    ASSESSMENT (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceCreationDate, "1")


@on_record(
    "PS3.3:F.5.45/ASSESSMENT/InstanceCreationTime",
    clause="PS3.3 F.5.45",
    source="profiles/library/directory-records.apdsl:564",
    record_types=("ASSESSMENT",),
)
def assessment_instance_creation_time(record: Record) -> Results:
    """PS3.3 F.5.45, PS3.3:F.5.45/ASSESSMENT/InstanceCreationTime.

    Instance Creation Time (0008,0013) shall be present, with or without a value, in Directory
    Records of type ASSESSMENT (Type 2).
    """
    yield from demand_type(record.dataset, tag.InstanceCreationTime, "2")


CHECKS = (
    assessment_specific_character_set,
    assessment_instance_number,
    assessment_instance_creation_date,
    assessment_instance_creation_time,
)
