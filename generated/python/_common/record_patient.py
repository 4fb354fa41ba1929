"""Directory Records of type PATIENT (PS3.3 F.5.1).

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
    "PS3.3:F.5.1/PATIENT/SpecificCharacterSet",
    clause="PS3.3 F.5.1",
    source="profiles/library/directory-records.apdsl:16",
    record_types=("PATIENT",),
)
def patient_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.1, PS3.3:F.5.1/PATIENT/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    PATIENT (Type 1C) if a text value in the Directory Record has characters outside the default
    character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.1/PATIENT/PatientName",
    clause="PS3.3 F.5.1",
    source="profiles/library/directory-records.apdsl:17",
    record_types=("PATIENT",),
)
def patient_patient_name(record: Record) -> Results:
    """PS3.3 F.5.1, PS3.3:F.5.1/PATIENT/PatientName.

    Patient's Name (0010,0010) shall be present, with or without a value, in Directory Records of
    type PATIENT (Type 2).
    """
    yield from demand_type(record.dataset, tag.PatientName, "2")


@on_record(
    "PS3.3:F.5.1/PATIENT/PatientID",
    clause="PS3.3 F.5.1",
    source="profiles/library/directory-records.apdsl:18",
    record_types=("PATIENT",),
)
def patient_patient_id(record: Record) -> Results:
    """PS3.3 F.5.1, PS3.3:F.5.1/PATIENT/PatientID.

    Patient ID (0010,0020) shall be present with a value in Directory Records of type PATIENT (Type
    1).
    """
    yield from demand_type(record.dataset, tag.PatientID, "1")


CHECKS = (patient_specific_character_set, patient_patient_name, patient_patient_id)
