"""Directory Records of type RT DOSE (PS3.3 F.5.19).

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
    "PS3.3:F.5.19/RT DOSE/SpecificCharacterSet",
    clause="PS3.3 F.5.19",
    source="profiles/library/directory-records.apdsl:98",
    record_types=("RT DOSE",),
)
def rt_dose_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.19, PS3.3:F.5.19/RT DOSE/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type RT
    DOSE (Type 1C) if a text value in the Directory Record has characters outside the default
    character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.19/RT DOSE/InstanceNumber",
    clause="PS3.3 F.5.19",
    source="profiles/library/directory-records.apdsl:99",
    record_types=("RT DOSE",),
)
def rt_dose_instance_number(record: Record) -> Results:
    """PS3.3 F.5.19, PS3.3:F.5.19/RT DOSE/InstanceNumber.

    Instance Number (0020,0013) shall be present with a value in Directory Records of type RT DOSE
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "1")


@on_record(
    "PS3.3:F.5.19/RT DOSE/DoseSummationType",
    clause="PS3.3 F.5.19",
    source="profiles/library/directory-records.apdsl:100",
    record_types=("RT DOSE",),
)
def rt_dose_dose_summation_type(record: Record) -> Results:
    """PS3.3 F.5.19, PS3.3:F.5.19/RT DOSE/DoseSummationType.

    Dose Summation Type (3004,000A) shall be present with a value in Directory Records of type RT
    DOSE (Type 1).
    """
    yield from demand_type(record.dataset, tag.DoseSummationType, "1")


@on_record(
    "PS3.3:F.5.19/RT DOSE/IconImageSequence",
    clause="PS3.3 F.5.19",
    source="profiles/library/directory-records.apdsl:102",
    record_types=("RT DOSE",),
)
def rt_dose_icon_image_sequence(record: Record) -> Results:
    """PS3.3 F.5.19, PS3.3:F.5.19/RT DOSE/IconImageSequence.

    Icon Image Sequence (0088,0200) may be present in Directory Records of type RT DOSE (Type 3).
    Where present, it shall have 0 to 1 Item.
    """
    yield from demand_items(record.dataset, tag.IconImageSequence, 0, 1)


CHECKS = (
    rt_dose_specific_character_set,
    rt_dose_instance_number,
    rt_dose_dose_summation_type,
    rt_dose_icon_image_sequence,
)
