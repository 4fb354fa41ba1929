"""Directory Records of type SURFACE SCAN (PS3.3 F.5.43).

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
    "PS3.3:F.5.43/SURFACE SCAN/SpecificCharacterSet",
    clause="PS3.3 F.5.43",
    source="profiles/library/directory-records.apdsl:527",
    record_types=("SURFACE SCAN",),
)
def surface_scan_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.43, PS3.3:F.5.43/SURFACE SCAN/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    SURFACE SCAN (Type 1C) if a text value in the Directory Record has characters outside the
    default character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.43/SURFACE SCAN/ContentDate",
    clause="PS3.3 F.5.43",
    source="profiles/library/directory-records.apdsl:528",
    record_types=("SURFACE SCAN",),
)
def surface_scan_content_date(record: Record) -> Results:
    """PS3.3 F.5.43, PS3.3:F.5.43/SURFACE SCAN/ContentDate.

    Content Date (0008,0023) shall be present with a value in Directory Records of type SURFACE SCAN
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentDate, "1")


@on_record(
    "PS3.3:F.5.43/SURFACE SCAN/ContentTime",
    clause="PS3.3 F.5.43",
    source="profiles/library/directory-records.apdsl:529",
    record_types=("SURFACE SCAN",),
)
def surface_scan_content_time(record: Record) -> Results:
    """PS3.3 F.5.43, PS3.3:F.5.43/SURFACE SCAN/ContentTime.

    Content Time (0008,0033) shall be present with a value in Directory Records of type SURFACE SCAN
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentTime, "1")


CHECKS = (surface_scan_specific_character_set, surface_scan_content_date, surface_scan_content_time)
