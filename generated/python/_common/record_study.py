"""Directory Records of type STUDY (PS3.3 F.5.2).

Made by apdsl from profiles/library/directory-records.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import absent, uses_extended_characters
from apdsl.runtime.demands import demand_type
from apdsl.runtime.record import Record

from .. import _tags as tag


@on_record(
    "PS3.3:F.5.2/STUDY/SpecificCharacterSet",
    clause="PS3.3 F.5.2",
    source="profiles/library/directory-records.apdsl:32",
    record_types=("STUDY",),
)
def study_specific_character_set(record: Record) -> Results:
    """PS3.3 F.5.2, PS3.3:F.5.2/STUDY/SpecificCharacterSet.

    Specific Character Set (0008,0005) shall be present with a value in Directory Records of type
    STUDY (Type 1C) if a text value in the Directory Record has characters outside the default
    character repertoire.
    """
    required = uses_extended_characters(record.dataset)
    yield from demand_type(record.dataset, tag.SpecificCharacterSet, "1C", required=required)


@on_record(
    "PS3.3:F.5.2/STUDY/StudyDate",
    clause="PS3.3 F.5.2",
    source="profiles/library/directory-records.apdsl:33",
    record_types=("STUDY",),
)
def study_study_date(record: Record) -> Results:
    """PS3.3 F.5.2, PS3.3:F.5.2/STUDY/StudyDate.

    Study Date (0008,0020) shall be present with a value in Directory Records of type STUDY (Type
    1).
    """
    yield from demand_type(record.dataset, tag.StudyDate, "1")


@on_record(
    "PS3.3:F.5.2/STUDY/StudyTime",
    clause="PS3.3 F.5.2",
    source="profiles/library/directory-records.apdsl:34",
    record_types=("STUDY",),
)
def study_study_time(record: Record) -> Results:
    """PS3.3 F.5.2, PS3.3:F.5.2/STUDY/StudyTime.

    Study Time (0008,0030) shall be present with a value in Directory Records of type STUDY (Type
    1).
    """
    yield from demand_type(record.dataset, tag.StudyTime, "1")


@on_record(
    "PS3.3:F.5.2/STUDY/StudyDescription",
    clause="PS3.3 F.5.2",
    source="profiles/library/directory-records.apdsl:35",
    record_types=("STUDY",),
)
def study_study_description(record: Record) -> Results:
    """PS3.3 F.5.2, PS3.3:F.5.2/STUDY/StudyDescription.

    Study Description (0008,1030) shall be present, with or without a value, in Directory Records of
    type STUDY (Type 2).
    """
    yield from demand_type(record.dataset, tag.StudyDescription, "2")


@on_record(
    "PS3.3:F.5.2/STUDY/StudyInstanceUID",
    clause="PS3.3 F.5.2",
    source="profiles/library/directory-records.apdsl:36",
    record_types=("STUDY",),
)
def study_study_instance_uid(record: Record) -> Results:
    """PS3.3 F.5.2, PS3.3:F.5.2/STUDY/StudyInstanceUID.

    Study Instance UID (0020,000D) shall be present with a value in Directory Records of type STUDY
    (Type 1C) if Referenced SOP Instance UID in File (0004,1511) is not present in the Directory
    Record. It may be present otherwise.
    """
    required = absent(record.dataset, tag.ReferencedSOPInstanceUIDInFile)
    yield from demand_type(record.dataset, tag.StudyInstanceUID, "1C", required=required)


@on_record(
    "PS3.3:F.5.2/STUDY/StudyID",
    clause="PS3.3 F.5.2",
    source="profiles/library/directory-records.apdsl:39",
    record_types=("STUDY",),
)
def study_study_id(record: Record) -> Results:
    """PS3.3 F.5.2, PS3.3:F.5.2/STUDY/StudyID.

    Study ID (0020,0010) shall be present with a value in Directory Records of type STUDY (Type 1).
    """
    yield from demand_type(record.dataset, tag.StudyID, "1")


@on_record(
    "PS3.3:F.5.2/STUDY/AccessionNumber",
    clause="PS3.3 F.5.2",
    source="profiles/library/directory-records.apdsl:40",
    record_types=("STUDY",),
)
def study_accession_number(record: Record) -> Results:
    """PS3.3 F.5.2, PS3.3:F.5.2/STUDY/AccessionNumber.

    Accession Number (0008,0050) shall be present, with or without a value, in Directory Records of
    type STUDY (Type 2).
    """
    yield from demand_type(record.dataset, tag.AccessionNumber, "2")


CHECKS = (
    study_specific_character_set,
    study_study_date,
    study_study_time,
    study_study_description,
    study_study_instance_uid,
    study_study_id,
    study_accession_number,
)
