"""Directory Records of type PALETTE (PS3.3 F.5.36).

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
    "PS3.3:F.5.36/PALETTE/SpecificCharacterSet",
    clause="PS3.3 F.5.36",
    source="profiles/library/directory-records.apdsl:431",
    record_types=("PALETTE",),
)
def palette_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.36, PS3.3:F.5.36/PALETTE/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    PALETTE (Type 1C) if a text value in the Directory Record has characters outside the default
    character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.36/PALETTE/ContentLabel",
    clause="PS3.3 F.5.36",
    source="profiles/library/directory-records.apdsl:432",
    record_types=("PALETTE",),
)
def palette_content_label(record: Record) -> Results:
    """PS3.3 F.5.36, PS3.3:F.5.36/PALETTE/ContentLabel.

    Content Label (0070,0080) shall be present with a value in Directory Records of type PALETTE
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.ContentLabel, "1")


@on_record(
    "PS3.3:F.5.36/PALETTE/ContentDescription",
    clause="PS3.3 F.5.36",
    source="profiles/library/directory-records.apdsl:433",
    record_types=("PALETTE",),
)
def palette_content_description(record: Record) -> Results:
    """PS3.3 F.5.36, PS3.3:F.5.36/PALETTE/ContentDescription.

    Content Description (0070,0081) shall be present, with or without a value, in Directory Records
    of type PALETTE (Type 2).
    """
    yield from demand_type(record.dataset, tag.ContentDescription, "2")


CHECKS = (palette_specific_character_set, palette_content_label, palette_content_description)
