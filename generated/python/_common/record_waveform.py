"""Directory Records of type WAVEFORM (PS3.3 F.5.24).

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
    "PS3.3:F.5.24/WAVEFORM/SpecificCharacterSet",
    clause="PS3.3 F.5.24",
    source="profiles/library/directory-records.apdsl:196",
    record_types=("WAVEFORM",),
)
def waveform_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.24, PS3.3:F.5.24/WAVEFORM/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    WAVEFORM (Type 1C) if a text value in the Directory Record has characters outside the default
    character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.24/WAVEFORM/InstanceNumber",
    clause="PS3.3 F.5.24",
    source="profiles/library/directory-records.apdsl:197",
    record_types=("WAVEFORM",),
)
def waveform_instance_number(record: Record) -> Results:
    """PS3.3 F.5.24, PS3.3:F.5.24/WAVEFORM/InstanceNumber.

    Instance Number (0020,0013) shall be present with a value in Directory Records of type WAVEFORM
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "1")


@on_record(
    "PS3.3:F.5.24/WAVEFORM/ContentDate",
    clause="PS3.3 F.5.24",
    source="profiles/library/directory-records.apdsl:198",
    record_types=("WAVEFORM",),
)
def waveform_content_date(record: Record) -> Results:
    """PS3.3 F.5.24, PS3.3:F.5.24/WAVEFORM/ContentDate.

    Content Date (0008,0023) shall be present with a value in Directory Records of type WAVEFORM
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentDate, "1")


@on_record(
    "PS3.3:F.5.24/WAVEFORM/ContentTime",
    clause="PS3.3 F.5.24",
    source="profiles/library/directory-records.apdsl:199",
    record_types=("WAVEFORM",),
)
def waveform_content_time(record: Record) -> Results:
    """PS3.3 F.5.24, PS3.3:F.5.24/WAVEFORM/ContentTime.

    Content Time (0008,0033) shall be present with a value in Directory Records of type WAVEFORM
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentTime, "1")


CHECKS = (
    waveform_specific_character_set,
    waveform_instance_number,
    waveform_content_date,
    waveform_content_time,
)
