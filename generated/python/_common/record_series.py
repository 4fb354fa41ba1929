"""Directory Records of type SERIES (PS3.3 F.5.3).

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
    "PS3.3:F.5.3/SERIES/SpecificCharacterSet",
    clause="PS3.3 F.5.3",
    source="profiles/library/directory-records.apdsl:61",
    record_types=("SERIES",),
)
def series_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.3, PS3.3:F.5.3/SERIES/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    SERIES (Type 1C) if a text value in the Directory Record has characters outside the default
    character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.3/SERIES/Modality",
    clause="PS3.3 F.5.3",
    source="profiles/library/directory-records.apdsl:62",
    record_types=("SERIES",),
)
def series_modality(record: Record) -> Results:
    """PS3.3 F.5.3, PS3.3:F.5.3/SERIES/Modality.

    Modality (0008,0060) shall be present with a value in Directory Records of type SERIES (Type 1).
    """
    yield from demand_type(record.dataset, tag.Modality, "1")


@on_record(
    "PS3.3:F.5.3/SERIES/SeriesInstanceUID",
    clause="PS3.3 F.5.3",
    source="profiles/library/directory-records.apdsl:63",
    record_types=("SERIES",),
)
def series_series_instance_uid(record: Record) -> Results:
    """PS3.3 F.5.3, PS3.3:F.5.3/SERIES/SeriesInstanceUID.

    Series Instance UID (0020,000E) shall be present with a value in Directory Records of type
    SERIES (Type 1).
    """
    yield from demand_type(record.dataset, tag.SeriesInstanceUID, "1")


@on_record(
    "PS3.3:F.5.3/SERIES/SeriesNumber",
    clause="PS3.3 F.5.3",
    source="profiles/library/directory-records.apdsl:64",
    record_types=("SERIES",),
)
def series_series_number(record: Record) -> Results:
    """PS3.3 F.5.3, PS3.3:F.5.3/SERIES/SeriesNumber.

    Series Number (0020,0011) shall be present with a value in Directory Records of type SERIES
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.SeriesNumber, "1")


@on_record(
    "PS3.3:F.5.3/SERIES/IconImageSequence",
    clause="PS3.3 F.5.3",
    source="profiles/library/directory-records.apdsl:65",
    record_types=("SERIES",),
)
def series_icon_image_sequence(record: Record) -> Results:
    """PS3.3 F.5.3, PS3.3:F.5.3/SERIES/IconImageSequence.

    Icon Image Sequence (0088,0200) may be present in Directory Records of type SERIES (Type 3).
    Where present, it shall have 0 to 1 Item.
    """
    yield from demand_items(record.dataset, tag.IconImageSequence, 0, 1)


CHECKS = (
    series_specific_character_set,
    series_modality,
    series_series_instance_uid,
    series_series_number,
    series_icon_image_sequence,
)
