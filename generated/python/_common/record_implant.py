"""Directory Records of type IMPLANT (PS3.3 F.5.37).

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
    "PS3.3:F.5.37/IMPLANT/SpecificCharacterSet",
    clause="PS3.3 F.5.37",
    source="profiles/library/directory-records.apdsl:444",
    record_types=("IMPLANT",),
)
def implant_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.37, PS3.3:F.5.37/IMPLANT/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    IMPLANT (Type 1C) if a text value in the Directory Record has characters outside the default
    character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.37/IMPLANT/Manufacturer",
    clause="PS3.3 F.5.37",
    source="profiles/library/directory-records.apdsl:445",
    record_types=("IMPLANT",),
)
def implant_manufacturer(record: Record) -> Results:
    """PS3.3 F.5.37, PS3.3:F.5.37/IMPLANT/Manufacturer.

    Manufacturer (0008,0070) shall be present with a value in Directory Records of type IMPLANT
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.Manufacturer, "1")


@on_record(
    "PS3.3:F.5.37/IMPLANT/ImplantName",
    clause="PS3.3 F.5.37",
    source="profiles/library/directory-records.apdsl:446",
    record_types=("IMPLANT",),
)
def implant_implant_name(record: Record) -> Results:
    """PS3.3 F.5.37, PS3.3:F.5.37/IMPLANT/ImplantName.

    Implant Name (0022,1095) shall be present with a value in Directory Records of type IMPLANT
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.ImplantName, "1")


@on_record(
    "PS3.3:F.5.37/IMPLANT/ImplantSize",
    clause="PS3.3 F.5.37",
    source="profiles/library/directory-records.apdsl:447",
    record_types=("IMPLANT",),
)
def implant_implant_size(record: Record) -> Results:
    """PS3.3 F.5.37, PS3.3:F.5.37/IMPLANT/ImplantSize.

    Implant Size (0068,6210) shall be present with a value in Directory Records of type IMPLANT
    (Type 1C) if Implant Size (0068,6210) is present in the SOP Instance referenced by the Directory
    Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.ImplantSize)
    yield from demand_type(record.dataset, tag.ImplantSize, "1C", required=required)


@on_record(
    "PS3.3:F.5.37/IMPLANT/ImplantPartNumber",
    clause="PS3.3 F.5.37",
    source="profiles/library/directory-records.apdsl:448",
    record_types=("IMPLANT",),
)
def implant_implant_part_number(record: Record) -> Results:
    """PS3.3 F.5.37, PS3.3:F.5.37/IMPLANT/ImplantPartNumber.

    Implant Part Number (0022,1097) shall be present with a value in Directory Records of type
    IMPLANT (Type 1).
    """
    yield from demand_type(record.dataset, tag.ImplantPartNumber, "1")


CHECKS = (
    implant_specific_character_set,
    implant_manufacturer,
    implant_implant_name,
    implant_implant_size,
    implant_implant_part_number,
)
