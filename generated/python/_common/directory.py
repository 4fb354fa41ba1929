"""The DICOMDIR and all of its records (PS3.3 F.3.2.1, PS3.3 F.3.2.2).

Made by apdsl from profiles/library/basic-directory.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_directory, on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import equals, present
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.demands import demand_type, demand_values
from apdsl.runtime.record import Record
from apdsl.runtime.scopes import data_of, referenced, undecidable
from apdsl.runtime.truth import all_of, any_of

from .. import _tags as tag


@on_directory(
    "PS3.3:F.3.2.1/FileSetID",
    clause="PS3.3 F.3.2.1",
    source="profiles/library/basic-directory.apdsl:13",
)
def file_set_id(directory: DataSet | None) -> Results:
    """PS3.3 F.3.2.1, PS3.3:F.3.2.1/FileSetID.

    File-set ID (0004,1130) shall be present, with or without a value, in the File-set
    Identification Module (Type 2).
    """
    yield from demand_type(directory, tag.FileSetID, "2")


@on_directory(
    "PS3.3:F.3.2.1/SpecificCharacterSetOfFileSetDescriptorFile",
    clause="PS3.3 F.3.2.1",
    source="profiles/library/basic-directory.apdsl:15",
)
def specific_character_set_of_file_set_descriptor_file(directory: DataSet | None) -> Results:
    """PS3.3 F.3.2.1, PS3.3:F.3.2.1/SpecificCharacterSetOfFileSetDescriptorFile.

    Specific Character Set of File-set Descriptor File (0004,1142) shall be present with a value in
    the File-set Identification Module (Type 1C) if File-set Descriptor File ID (0004,1141) is
    present in the DICOMDIR and the descriptor file has characters beyond the Basic Graphic set.
    """
    required = all_of(
        present(directory, tag.FileSetDescriptorFileID),
        undecidable("the descriptor file has characters beyond the Basic Graphic set"),
    )
    yield from demand_type(
        directory,
        tag.SpecificCharacterSetOfFileSetDescriptorFile,
        "1C",
        required=required,
    )


@on_directory(
    "PS3.3:F.3.2.2/OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:33",
)
def offset_of_the_first_directory_record_of_the_root_directory_entity(
    directory: DataSet | None,
) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity.

    Offset of the First Directory Record of the Root Directory Entity (0004,1200) shall be present
    with a value in the Directory Information Module (Type 1).
    """
    yield from demand_type(
        directory,
        tag.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity,
        "1",
    )


@on_directory(
    "PS3.3:F.3.2.2/OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:34",
)
def offset_of_the_last_directory_record_of_the_root_directory_entity(
    directory: DataSet | None,
) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity.

    Offset of the Last Directory Record of the Root Directory Entity (0004,1202) shall be present
    with a value in the Directory Information Module (Type 1).
    """
    yield from demand_type(
        directory,
        tag.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity,
        "1",
    )


@on_directory(
    "PS3.3:F.3.2.2/FileSetConsistencyFlag",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:35",
)
def file_set_consistency_flag(directory: DataSet | None) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/FileSetConsistencyFlag.

    File-set Consistency Flag (0004,1212) shall be present with a value in the Directory Information
    Module (Type 1). It shall be 0.
    """
    yield from demand_type(directory, tag.FileSetConsistencyFlag, "1")
    yield from demand_values(directory, tag.FileSetConsistencyFlag, 0)


@on_directory(
    "PS3.3:F.3.2.2/DirectoryRecordSequence",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:36",
)
def directory_record_sequence(directory: DataSet | None) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/DirectoryRecordSequence.

    Directory Record Sequence (0004,1220) shall be present, with or without a value, in the
    Directory Information Module (Type 2).
    """
    yield from demand_type(directory, tag.DirectoryRecordSequence, "2")


@on_record(
    "PS3.3:F.3.2.2/OffsetOfTheNextDirectoryRecord",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:51",
)
def offset_of_the_next_directory_record(record: Record) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/OffsetOfTheNextDirectoryRecord.

    Offset of the Next Directory Record (0004,1400) shall be present with a value in the Directory
    Record Module (Type 1).
    """
    yield from demand_type(record.dataset, tag.OffsetOfTheNextDirectoryRecord, "1")


@on_record(
    "PS3.3:F.3.2.2/RecordInUseFlag",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:52",
)
def record_in_use_flag(record: Record) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/RecordInUseFlag.

    Record In-use Flag (0004,1410) shall be present with a value in the Directory Record Module
    (Type 1). It shall be 65535.
    """
    yield from demand_type(record.dataset, tag.RecordInUseFlag, "1")
    yield from demand_values(record.dataset, tag.RecordInUseFlag, 65535)


@on_record(
    "PS3.3:F.3.2.2/OffsetOfReferencedLowerLevelDirectoryEntity",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:53",
)
def offset_of_referenced_lower_level_directory_entity(record: Record) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/OffsetOfReferencedLowerLevelDirectoryEntity.

    Offset of Referenced Lower-Level Directory Entity (0004,1420) shall be present with a value in
    the Directory Record Module (Type 1).
    """
    yield from demand_type(record.dataset, tag.OffsetOfReferencedLowerLevelDirectoryEntity, "1")


@on_record(
    "PS3.3:F.3.2.2/DirectoryRecordType",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:54",
)
def directory_record_type(record: Record) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/DirectoryRecordType.

    Directory Record Type (0004,1430) shall be present with a value in the Directory Record Module
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.DirectoryRecordType, "1")


@on_record(
    "PS3.3:F.3.2.2/PrivateRecordUID",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:55",
)
def private_record_uid(record: Record) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/PrivateRecordUID.

    Private Record UID (0004,1432) shall be present with a value in the Directory Record Module
    (Type 1C) if the Directory Record has Directory Record Type (0004,1430) of PRIVATE.
    """
    required = equals(record.dataset, tag.DirectoryRecordType, "PRIVATE")
    yield from demand_type(record.dataset, tag.PrivateRecordUID, "1C", required=required)


@on_record(
    "PS3.3:F.3.2.2/ReferencedFileID",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:57",
)
def referenced_file_id(record: Record) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/ReferencedFileID.

    Referenced File ID (0004,1500) shall be present with a value in the Directory Record Module
    (Type 1C) if Referenced SOP Class UID in File (0004,1510) is present in the Directory Record,
    Referenced SOP Instance UID in File (0004,1511) is present in the Directory Record, or
    Referenced Transfer Syntax UID in File (0004,1512) is present in the Directory Record. It shall
    not be present otherwise.
    """
    required = any_of(
        present(record.dataset, tag.ReferencedSOPClassUIDInFile),
        present(record.dataset, tag.ReferencedSOPInstanceUIDInFile),
        present(record.dataset, tag.ReferencedTransferSyntaxUIDInFile),
    )
    yield from demand_type(
        record.dataset,
        tag.ReferencedFileID,
        "1C",
        required=required,
        otherwise="absent",
    )


@on_record(
    "PS3.3:F.3.2.2/ReferencedSOPClassUIDInFile",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:62",
)
def referenced_sop_class_uid_in_file(record: Record) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/ReferencedSOPClassUIDInFile.

    Referenced SOP Class UID in File (0004,1510) shall be present with a value in the Directory
    Record Module (Type 1C) if Referenced File ID (0004,1500) is present in the Directory Record.
    """
    required = present(record.dataset, tag.ReferencedFileID)
    yield from demand_type(record.dataset, tag.ReferencedSOPClassUIDInFile, "1C", required=required)


@on_record(
    "PS3.3:F.3.2.2/ReferencedSOPInstanceUIDInFile",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:64",
)
def referenced_sop_instance_uid_in_file(record: Record) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/ReferencedSOPInstanceUIDInFile.

    Referenced SOP Instance UID in File (0004,1511) shall be present with a value in the Directory
    Record Module (Type 1C) if Referenced File ID (0004,1500) is present in the Directory Record.
    """
    required = present(record.dataset, tag.ReferencedFileID)
    yield from demand_type(
        record.dataset,
        tag.ReferencedSOPInstanceUIDInFile,
        "1C",
        required=required,
    )


@on_record(
    "PS3.3:F.3.2.2/ReferencedTransferSyntaxUIDInFile",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:66",
)
def referenced_transfer_syntax_uid_in_file(record: Record) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/ReferencedTransferSyntaxUIDInFile.

    Referenced Transfer Syntax UID in File (0004,1512) shall be present with a value in the
    Directory Record Module (Type 1C) if Referenced File ID (0004,1500) is present in the Directory
    Record.
    """
    required = present(record.dataset, tag.ReferencedFileID)
    yield from demand_type(
        record.dataset,
        tag.ReferencedTransferSyntaxUIDInFile,
        "1C",
        required=required,
    )


@on_record(
    "PS3.3:F.3.2.2/ReferencedRelatedGeneralSOPClassUIDInFile",
    clause="PS3.3 F.3.2.2",
    source="profiles/library/basic-directory.apdsl:68",
)
def referenced_related_general_sop_class_uid_in_file(record: Record) -> Results:
    """PS3.3 F.3.2.2, PS3.3:F.3.2.2/ReferencedRelatedGeneralSOPClassUIDInFile.

    Referenced Related General SOP Class UID in File (0004,151A) shall be present with a value in
    the Directory Record Module (Type 1C) if Related General SOP Class UID (0008,001A) is present in
    the SOP Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.RelatedGeneralSOPClassUID)
    yield from demand_type(
        record.dataset,
        tag.ReferencedRelatedGeneralSOPClassUIDInFile,
        "1C",
        required=required,
    )


CHECKS = (
    file_set_id,
    specific_character_set_of_file_set_descriptor_file,
    offset_of_the_first_directory_record_of_the_root_directory_entity,
    offset_of_the_last_directory_record_of_the_root_directory_entity,
    file_set_consistency_flag,
    directory_record_sequence,
    offset_of_the_next_directory_record,
    record_in_use_flag,
    offset_of_referenced_lower_level_directory_entity,
    directory_record_type,
    private_record_uid,
    referenced_file_id,
    referenced_sop_class_uid_in_file,
    referenced_sop_instance_uid_in_file,
    referenced_transfer_syntax_uid_in_file,
    referenced_related_general_sop_class_uid_in_file,
)
