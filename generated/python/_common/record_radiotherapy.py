"""Directory Records of type RADIOTHERAPY (PS3.3 F.5.46).

Made by apdsl from profiles/library/directory-records.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import present, uses_extended_characters
from apdsl.runtime.demands import demand_type
from apdsl.runtime.record import Record
from apdsl.runtime.scopes import data_of, referenced

from .. import _tags as tag


@on_record(
    "PS3.3:F.5.46/RADIOTHERAPY/SpecificCharacterSet",
    clause="PS3.3 F.5.46",
    source="profiles/library/directory-records.apdsl:574",
    record_types=("RADIOTHERAPY",),
)
def radiotherapy_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.46, PS3.3:F.5.46/RADIOTHERAPY/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    RADIOTHERAPY (Type 1C) if a text value in the Directory Record has characters outside the
    default character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.46/RADIOTHERAPY/InstanceNumber",
    clause="PS3.3 F.5.46",
    source="profiles/library/directory-records.apdsl:575",
    record_types=("RADIOTHERAPY",),
)
def radiotherapy_instance_number(record: Record) -> Results:
    """PS3.3 F.5.46, PS3.3:F.5.46/RADIOTHERAPY/InstanceNumber.

    Instance Number (0020,0013) shall be present with a value in Directory Records of type
    RADIOTHERAPY (Type 1).
    """
    yield from demand_type(record.dataset, tag.InstanceNumber, "1")


@on_record(
    "PS3.3:F.5.46/RADIOTHERAPY/UserContentLabel",
    clause="PS3.3 F.5.46",
    source="profiles/library/directory-records.apdsl:576",
    record_types=("RADIOTHERAPY",),
)
def radiotherapy_user_content_label(record: Record) -> Results:
    """PS3.3 F.5.46, PS3.3:F.5.46/RADIOTHERAPY/UserContentLabel.

    User Content Label (3010,0033) shall be present with a value in Directory Records of type
    RADIOTHERAPY (Type 1C) if User Content Label (3010,0033) is present in the SOP Instance
    referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.UserContentLabel)
    yield from demand_type(record.dataset, tag.UserContentLabel, "1C", required=required)


@on_record(
    "PS3.3:F.5.46/RADIOTHERAPY/UserContentLongLabel",
    clause="PS3.3 F.5.46",
    source="profiles/library/directory-records.apdsl:577",
    record_types=("RADIOTHERAPY",),
)
def radiotherapy_user_content_long_label(record: Record) -> Results:
    """PS3.3 F.5.46, PS3.3:F.5.46/RADIOTHERAPY/UserContentLongLabel.

    User Content Long Label (3010,0034) shall be present with a value in Directory Records of type
    RADIOTHERAPY (Type 1C) if User Content Long Label (3010,0034) is present in the SOP Instance
    referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.UserContentLongLabel)
    yield from demand_type(record.dataset, tag.UserContentLongLabel, "1C", required=required)


@on_record(
    "PS3.3:F.5.46/RADIOTHERAPY/ContentDescription",
    clause="PS3.3 F.5.46",
    source="profiles/library/directory-records.apdsl:578",
    record_types=("RADIOTHERAPY",),
)
def radiotherapy_content_description(record: Record) -> Results:
    """PS3.3 F.5.46, PS3.3:F.5.46/RADIOTHERAPY/ContentDescription.

    Content Description (0070,0081) shall be present, with or without a value, in Directory Records
    of type RADIOTHERAPY (Type 2).
    """
    yield from demand_type(record.dataset, tag.ContentDescription, "2")


@on_record(
    "PS3.3:F.5.46/RADIOTHERAPY/ContentCreatorName",
    clause="PS3.3 F.5.46",
    source="profiles/library/directory-records.apdsl:579",
    record_types=("RADIOTHERAPY",),
)
def radiotherapy_content_creator_name(record: Record) -> Results:
    """PS3.3 F.5.46, PS3.3:F.5.46/RADIOTHERAPY/ContentCreatorName.

    Content Creator's Name (0070,0084) shall be present, with or without a value, in Directory
    Records of type RADIOTHERAPY (Type 2).
    """
    yield from demand_type(record.dataset, tag.ContentCreatorName, "2")


CHECKS = (
    radiotherapy_specific_character_set,
    radiotherapy_instance_number,
    radiotherapy_user_content_label,
    radiotherapy_user_content_long_label,
    radiotherapy_content_description,
    radiotherapy_content_creator_name,
)
