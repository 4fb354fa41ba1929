"""Directory Records of type RT TREAT RECORD (PS3.3 F.5.22).

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
    "PS3.3:F.5.22/RT TREAT RECORD/SpecificCharacterSet",
    clause="PS3.3 F.5.22",
    source="profiles/library/directory-records.apdsl:137",
    record_types=("RT TREAT RECORD",),
)
def rt_treat_record_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.22, PS3.3:F.5.22/RT TREAT RECORD/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type RT
    TREAT RECORD (Type 1C) if a text value in the Directory Record has characters outside the
    default character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.22/RT TREAT RECORD/InstanceNumber",
    clause="PS3.3 F.5.22",
    source="profiles/library/directory-records.apdsl:138",
    record_types=("RT TREAT RECORD",),
)
def rt_treat_record_instance_number(record: Record) -> Results:
    """PS3.3 F.5.22, PS3.3:F.5.22/RT TREAT RECORD/InstanceNumber.

    Instance Number (0020,0013) shall be present with a value in Directory Records of type RT TREAT
    RECORD (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "1")


@on_record(
    "PS3.3:F.5.22/RT TREAT RECORD/TreatmentDate",
    clause="PS3.3 F.5.22",
    source="profiles/library/directory-records.apdsl:139",
    record_types=("RT TREAT RECORD",),
)
def rt_treat_record_treatment_date(record: Record) -> Results:
    """PS3.3 F.5.22, PS3.3:F.5.22/RT TREAT RECORD/TreatmentDate.

    Treatment Date (3008,0250) shall be present, with or without a value, in Directory Records of
    type RT TREAT RECORD (Type 2).
    """
    yield from demand_type(record.dataset, tag.TreatmentDate, "2")


@on_record(
    "PS3.3:F.5.22/RT TREAT RECORD/TreatmentTime",
    clause="PS3.3 F.5.22",
    source="profiles/library/directory-records.apdsl:140",
    record_types=("RT TREAT RECORD",),
)
def rt_treat_record_treatment_time(record: Record) -> Results:
    """PS3.3 F.5.22, PS3.3:F.5.22/RT TREAT RECORD/TreatmentTime.

    Treatment Time (3008,0251) shall be present, with or without a value, in Directory Records of
    type RT TREAT RECORD (Type 2).
    """
    yield from demand_type(record.dataset, tag.TreatmentTime, "2")


CHECKS = (
    rt_treat_record_specific_character_set,
    rt_treat_record_instance_number,
    rt_treat_record_treatment_date,
    rt_treat_record_treatment_time,
)
