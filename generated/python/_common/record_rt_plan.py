"""Directory Records of type RT PLAN (PS3.3 F.5.21).

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
    "PS3.3:F.5.21/RT PLAN/SpecificCharacterSet",
    clause="PS3.3 F.5.21",
    source="profiles/library/directory-records.apdsl:124",
    record_types=("RT PLAN",),
)
def rt_plan_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.21, PS3.3:F.5.21/RT PLAN/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type RT
    PLAN (Type 1C) if a text value in the Directory Record has characters outside the default
    character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.21/RT PLAN/InstanceNumber",
    clause="PS3.3 F.5.21",
    source="profiles/library/directory-records.apdsl:125",
    record_types=("RT PLAN",),
)
def rt_plan_instance_number(record: Record) -> Results:
    """PS3.3 F.5.21, PS3.3:F.5.21/RT PLAN/InstanceNumber.

    Instance Number (0020,0013) shall be present with a value in Directory Records of type RT PLAN
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "1")


@on_record(
    "PS3.3:F.5.21/RT PLAN/RTPlanLabel",
    clause="PS3.3 F.5.21",
    source="profiles/library/directory-records.apdsl:126",
    record_types=("RT PLAN",),
)
def rt_plan_rt_plan_label(record: Record) -> Results:
    """PS3.3 F.5.21, PS3.3:F.5.21/RT PLAN/RTPlanLabel.

    RT Plan Label (300A,0002) shall be present with a value in Directory Records of type RT PLAN
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.RTPlanLabel, "1")


@on_record(
    "PS3.3:F.5.21/RT PLAN/RTPlanDate",
    clause="PS3.3 F.5.21",
    source="profiles/library/directory-records.apdsl:127",
    record_types=("RT PLAN",),
)
def rt_plan_rt_plan_date(record: Record) -> Results:
    """PS3.3 F.5.21, PS3.3:F.5.21/RT PLAN/RTPlanDate.

    RT Plan Date (300A,0006) shall be present, with or without a value, in Directory Records of type
    RT PLAN (Type 2).
    """
    yield from demand_type(record.dataset, tag.RTPlanDate, "2")


@on_record(
    "PS3.3:F.5.21/RT PLAN/RTPlanTime",
    clause="PS3.3 F.5.21",
    source="profiles/library/directory-records.apdsl:128",
    record_types=("RT PLAN",),
)
def rt_plan_rt_plan_time(record: Record) -> Results:
    """PS3.3 F.5.21, PS3.3:F.5.21/RT PLAN/RTPlanTime.

    RT Plan Time (300A,0007) shall be present, with or without a value, in Directory Records of type
    RT PLAN (Type 2).
    """
    yield from demand_type(record.dataset, tag.RTPlanTime, "2")


CHECKS = (
    rt_plan_specific_character_set,
    rt_plan_instance_number,
    rt_plan_rt_plan_label,
    rt_plan_rt_plan_date,
    rt_plan_rt_plan_time,
)
