"""Directory Records of type IMPLANT GROUP (PS3.3 F.5.39).

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
    "PS3.3:F.5.39/IMPLANT GROUP/SpecificCharacterSet",
    clause="PS3.3 F.5.39",
    source="profiles/library/directory-records.apdsl:476",
    record_types=("IMPLANT GROUP",),
)
def implant_group_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.39, PS3.3:F.5.39/IMPLANT GROUP/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    IMPLANT GROUP (Type 1C) if a text value in the Directory Record has characters outside the
    default character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.39/IMPLANT GROUP/ImplantTemplateGroupName",
    clause="PS3.3 F.5.39",
    source="profiles/library/directory-records.apdsl:478",
    record_types=("IMPLANT GROUP",),
)
def implant_group_implant_template_group_name(record: Record) -> Results:
    """PS3.3 F.5.39, PS3.3:F.5.39/IMPLANT GROUP/ImplantTemplateGroupName.

    Implant Template Group Name (0078,0001) shall be present with a value in Directory Records of
    type IMPLANT GROUP (Type 1).
    """
    yield from demand_type(record.dataset, tag.ImplantTemplateGroupName, "1")


@on_record(
    "PS3.3:F.5.39/IMPLANT GROUP/ImplantTemplateGroupIssuer",
    clause="PS3.3 F.5.39",
    source="profiles/library/directory-records.apdsl:480",
    record_types=("IMPLANT GROUP",),
)
def implant_group_implant_template_group_issuer(record: Record) -> Results:
    """PS3.3 F.5.39, PS3.3:F.5.39/IMPLANT GROUP/ImplantTemplateGroupIssuer.

    Implant Template Group Issuer (0078,0020) shall be present with a value in Directory Records of
    type IMPLANT GROUP (Type 1).
    """
    yield from demand_type(record.dataset, tag.ImplantTemplateGroupIssuer, "1")


CHECKS = (
    implant_group_specific_character_set,
    implant_group_implant_template_group_name,
    implant_group_implant_template_group_issuer,
)
