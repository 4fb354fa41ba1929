"""Directory Records of type STEREOMETRIC (PS3.3 F.5.35).

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
    "PS3.3:F.5.35/STEREOMETRIC/SpecificCharacterSet",
    clause="PS3.3 F.5.35",
    source="profiles/library/directory-records.apdsl:421",
    record_types=("STEREOMETRIC",),
)
def stereometric_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.35, PS3.3:F.5.35/STEREOMETRIC/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    STEREOMETRIC (Type 1C) if a text value in the Directory Record has characters outside the
    default character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


CHECKS = (stereometric_specific_character_set,)
