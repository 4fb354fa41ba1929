"""The requirements of the profiles of class STD-DVD-SEC-MPEG2-MPML: DVD MPEG2 Interchange Profiles
(PS3.11 Annex I).

Made by apdsl from profiles/ps3.11/annex-i.apdsl, profiles/library/security.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import Interval, has_value, one_of, present
from apdsl.runtime.demands import demand_type
from apdsl.runtime.findings import Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import RuleUse, SopRow
from apdsl.runtime.record import Record
from apdsl.runtime.scopes import any_subordinate, data_of, referenced
from apdsl.runtime.truth import Truth

from . import _tags as tag
from . import _uids as uid
from ._common import sop_classes

ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.MediaStorageDirectoryStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="I.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    clause="PS3.11 I.3.1",
)

ROW_ANY_MULTIFRAME_COMPOSITE_STORAGE_MPEG_2_MPML = SopRow(
    sop_classes=sop_classes.AnyMultiframeCompositeStorage,
    transfer_syntaxes=frozenset({uid.MPEG2MPML}),
    requirement_id="I.3.1/AnyMultiframeCompositeStorage/MPEG2MPML",
    clause="PS3.11 I.3.1",
)


def is_any_multiframe_composite_storage(instance: Instance) -> Truth:
    """Whether the SOP Instance has Number of Frames (0028,0008) of 2 or more."""
    return one_of(instance.dataset, tag.NumberOfFrames, Interval(2))


ROW_ANY_MULTIFRAME_COMPOSITE_STORAGE_MPEG_2_MPML_STD_DVD_SEC_MPEG2_MPML = SopRow(
    sop_classes=frozenset(
        {
            uid.XRayAngiographicImageStorage,
            uid.XRayRadiofluoroscopicImageStorage,
            uid.RTImageStorage,
            uid.RTDoseStorage,
        },
    ),
    transfer_syntaxes=frozenset({uid.MPEG2MPML}),
    requirement_id="I.3.1/AnyMultiframeCompositeStorage/MPEG2MPML",
    clause="PS3.11 I.3.1",
    where=is_any_multiframe_composite_storage,
)


@on_record(
    "I.3.3.1/PATIENT/PatientBirthDate",
    clause="PS3.11 I.3.3.1",
    source="profiles/ps3.11/annex-i.apdsl:159",
    record_types=("PATIENT",),
)
def patient_patient_birth_date(record: Record) -> Results:
    """PS3.11 I.3.3.1, I.3.3.1/PATIENT/PatientBirthDate.

    Patient's Birth Date (0010,0030) shall be present with a value in Directory Records of type
    PATIENT (Type 1C) if Patient's Birth Date (0010,0030) is present with a value in a SOP Instance
    referenced by a subordinate Directory Record.
    """
    required = any_subordinate(
        record,
        lambda below: has_value(data_of(below), tag.PatientBirthDate),
    )
    yield from demand_type(record.dataset, tag.PatientBirthDate, "1C", required=required)


@on_record(
    "I.3.3.1/PATIENT/PatientSex",
    clause="PS3.11 I.3.3.1",
    source="profiles/ps3.11/annex-i.apdsl:161",
    record_types=("PATIENT",),
)
def patient_patient_sex(record: Record) -> Results:
    """PS3.11 I.3.3.1, I.3.3.1/PATIENT/PatientSex.

    Patient's Sex (0010,0040) shall be present with a value in Directory Records of type PATIENT
    (Type 1C) if Patient's Sex (0010,0040) is present with a value in a SOP Instance referenced by a
    subordinate Directory Record.
    """
    required = any_subordinate(record, lambda below: has_value(data_of(below), tag.PatientSex))
    yield from demand_type(record.dataset, tag.PatientSex, "1C", required=required)


@on_record(
    "I.3.3.1/SERIES/InstitutionName",
    clause="PS3.11 I.3.3.1",
    source="profiles/ps3.11/annex-i.apdsl:162",
    record_types=("SERIES",),
)
def series_institution_name(record: Record) -> Results:
    """PS3.11 I.3.3.1, I.3.3.1/SERIES/InstitutionName.

    Institution Name (0008,0080) shall be present with a value in Directory Records of type SERIES
    (Type 1C) if Institution Name (0008,0080) is present with a value in a SOP Instance referenced
    by a subordinate Directory Record.
    """
    required = any_subordinate(record, lambda below: has_value(data_of(below), tag.InstitutionName))
    yield from demand_type(record.dataset, tag.InstitutionName, "1C", required=required)


@on_record(
    "I.3.3.1/SERIES/InstitutionAddress",
    clause="PS3.11 I.3.3.1",
    source="profiles/ps3.11/annex-i.apdsl:164",
    record_types=("SERIES",),
)
def series_institution_address(record: Record) -> Results:
    """PS3.11 I.3.3.1, I.3.3.1/SERIES/InstitutionAddress.

    Institution Address (0008,0081) shall be present with a value in Directory Records of type
    SERIES (Type 1C) if Institution Address (0008,0081) is present with a value in a SOP Instance
    referenced by a subordinate Directory Record.
    """
    required = any_subordinate(
        record,
        lambda below: has_value(data_of(below), tag.InstitutionAddress),
    )
    yield from demand_type(record.dataset, tag.InstitutionAddress, "1C", required=required)


@on_record(
    "I.3.3.1/SERIES/PerformingPhysicianName",
    clause="PS3.11 I.3.3.1",
    source="profiles/ps3.11/annex-i.apdsl:166",
    record_types=("SERIES",),
)
def series_performing_physician_name(record: Record) -> Results:
    """PS3.11 I.3.3.1, I.3.3.1/SERIES/PerformingPhysicianName.

    Performing Physician's Name (0008,1050) shall be present with a value in Directory Records of
    type SERIES (Type 1C) if Performing Physician's Name (0008,1050) is present with a value in a
    SOP Instance referenced by a subordinate Directory Record.
    """
    required = any_subordinate(
        record,
        lambda below: has_value(data_of(below), tag.PerformingPhysicianName),
    )
    yield from demand_type(record.dataset, tag.PerformingPhysicianName, "1C", required=required)


@on_record(
    "I.3.3.1/IMAGE/ImageType",
    clause="PS3.11 I.3.3.1",
    source="profiles/ps3.11/annex-i.apdsl:168",
    record_types=("IMAGE",),
)
def image_image_type(record: Record) -> Results:
    """PS3.11 I.3.3.1, I.3.3.1/IMAGE/ImageType.

    Image Type (0008,0008) shall be present with a value in Directory Records of type IMAGE (Type
    1C) if Image Type (0008,0008) is present in the SOP Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.ImageType)
    yield from demand_type(record.dataset, tag.ImageType, "1C", required=required)


@on_record(
    "I.3.3.1/IMAGE/LossyImageCompressionRatio",
    clause="PS3.11 I.3.3.1",
    source="profiles/ps3.11/annex-i.apdsl:169",
    record_types=("IMAGE",),
)
def image_lossy_image_compression_ratio(record: Record) -> Results:
    """PS3.11 I.3.3.1, I.3.3.1/IMAGE/LossyImageCompressionRatio.

    Lossy Image Compression Ratio (0028,2112) shall be present with a value in Directory Records of
    type IMAGE (Type 1C) if Lossy Image Compression Ratio (0028,2112) is present with a value in the
    SOP Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = has_value(data_of(instance), tag.LossyImageCompressionRatio)
    yield from demand_type(record.dataset, tag.LossyImageCompressionRatio, "1C", required=required)


@on_record(
    "I.3.3.1/IMAGE/Rows",
    clause="PS3.11 I.3.3.1",
    source="profiles/ps3.11/annex-i.apdsl:171",
    record_types=("IMAGE",),
)
def image_rows(record: Record) -> Results:
    """PS3.11 I.3.3.1, I.3.3.1/IMAGE/Rows.

    Rows (0028,0010) shall be present with a value in Directory Records of type IMAGE (Type 1).
    """
    yield from demand_type(record.dataset, tag.Rows, "1")


@on_record(
    "I.3.3.1/IMAGE/Columns",
    clause="PS3.11 I.3.3.1",
    source="profiles/ps3.11/annex-i.apdsl:172",
    record_types=("IMAGE",),
)
def image_columns(record: Record) -> Results:
    """PS3.11 I.3.3.1, I.3.3.1/IMAGE/Columns.

    Columns (0028,0011) shall be present with a value in Directory Records of type IMAGE (Type 1).
    """
    yield from demand_type(record.dataset, tag.Columns, "1")


RULE_DIRECTORY = RuleUse(
    "dicomdir-present",
    "I.3.3/directory",
    "PS3.11 I.3.3",
    "The File-set shall have a DICOMDIR with a Basic Directory IOD.",
    source="profiles/ps3.11/annex-i.apdsl:124",
)

RULE_PATIENT_HIERARCHY = RuleUse(
    "patient-hierarchy",
    "I.3.3/patient-hierarchy",
    "PS3.11 I.3.3",
    (
        "The Basic Directory has Directory Records at the PATIENT level and at the STUDY and "
        "SERIES levels below it, as the SOP Classes in the File-set demand."
    ),
    source="profiles/ps3.11/annex-i.apdsl:125",
)

RULE_EVERY_FILE_REFERENCED = RuleUse(
    "every-file-referenced",
    "I.3.3/every-file-referenced",
    "PS3.11 I.3.3",
    (
        "Every DICOM file in the File-set that holds a SOP Instance of the profile is referenced "
        "by a Directory Record."
    ),
    source="profiles/ps3.11/annex-i.apdsl:129",
)

RULE_DIRECTORY_INFORMATION = RuleUse(
    "directory-information",
    "I.3.3/directory-information",
    "PS3.11 I.3.3",
    "The DICOMDIR has directory information: one without any Directory Record is not allowed.",
    source="profiles/ps3.11/annex-i.apdsl:133",
)

RULE_SINGLE_DICOMDIR = RuleUse(
    "single-dicomdir",
    "I.3.3/single-dicomdir",
    "PS3.11 I.3.3",
    "A File-set has only one DICOMDIR file.",
    source="profiles/ps3.11/annex-i.apdsl:140",
)

RULE_DICOMDIR_IN_ROOT = RuleUse(
    "dicomdir-in-root",
    "I.3.3/dicomdir-in-root",
    "PS3.11 I.3.3",
    "The DICOMDIR file lies in the root directory of the medium.",
    source="profiles/ps3.11/annex-i.apdsl:143",
)

RULE_UNIQUE_PATIENT_ID = RuleUse(
    "unique-patient-id",
    "I.3.3/unique-patient-id",
    "PS3.11 I.3.3",
    "Within one File-set each PATIENT record has a Patient ID of its own.",
    source="profiles/ps3.11/annex-i.apdsl:146",
)

RULE_SECURE_FILES = RuleUse(
    "secure-files",
    "PS3.15:D.1.1/secure-files",
    "PS3.15 D.1.1",
    (
        "Each DICOM file is encapsulated as a Secure DICOM File: Enveloped-data of the "
        "Cryptographic Message Syntax. An Application Profile that names this profile means all "
        "DICOM files of the File-set by that, the DICOMDIR included (PS3.11 X.3.5)."
    ),
    source="profiles/library/security.apdsl:17",
)

STATEMENT_STATEMENT_LISTS_SOP_CLASSES = Unverified(
    "I.1/statement-lists-sop-classes",
    "PS3.11 I.1",
    (
        "Equipment that claims conformance shall list in its conformance statement which of the "
        "Media Storage SOP Classes it supports."
    ),
    "a demand on the conformance statement",
)

STATEMENT_SUPPORTS_A_ROLE = Unverified(
    "I.2.1/supports-a-role",
    "PS3.11 I.2.1",
    (
        "An Application Entity shall support at least one of the roles File-set Creator and "
        "File-set Reader."
    ),
    "the roles of an application are claimed in its conformance statement",
)

STATEMENT_CREATOR_GENERATES_DIRECTORY = Unverified(
    "I.2.1.1/creator-generates-directory",
    "PS3.11 I.2.1.1",
    (
        "A File-set Creator shall be able to generate the Basic Directory SOP Class in the "
        "DICOMDIR, with all Directory Records below it that go with the Image SOP Classes stored "
        "in the File-set."
    ),
    "a capability of an application, of which one File-set shows a part only",
)

STATEMENT_NO_MULTIPLE_VOLUMES = Unverified(
    "I.2.1.1/no-multiple-volumes",
    "PS3.11 I.2.1.1",
    (
        "One logical volume shall not extend over several physical media. Files that do not fit on "
        "one side of one piece of media, for example those of a Study, become several independent "
        "File-sets, each on one side under a DICOMDIR of its own."
    ),
    "one volume does not show which other volumes belong to it",
)

STATEMENT_FSC_FINALIZE_OR_MULTI_SESSION = Unverified(
    "I.2.1.1/FSC/finalize-or-multi-session",
    "PS3.11 I.2.1.1",
    (
        "A File-set Creator (FSC) shall offer the ability to finalize the medium at the end of the "
        "most recent write session or to leave the medium open for further sessions."
    ),
    "what an application does in a role, no file shows",
)

STATEMENT_READER_READS_ALL = Unverified(
    "I.2.1.2/reader-reads-all",
    "PS3.11 I.2.1.2",
    (
        "A File-set Reader shall be able to read the DICOMDIR and all SOP Instances of the profile "
        "for which a conformance statement is made, in all Transfer Syntaxes defined for the "
        "profile."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_STATEMENT_TABLE_OF_SOP_CLASSES = Unverified(
    "I.3.1/statement-table-of-sop-classes",
    "PS3.11 I.3.1",
    (
        "The conformance statement shall list the supported Storage SOP Classes in a table of the "
        "same form."
    ),
    "a demand on the conformance statement",
)

STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "I.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    "PS3.11 I.3.1",
    (
        "Support of Media Storage Directory Storage in Explicit VR Little Endian is mandatory for "
        "FSC and FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ANY_MULTIFRAME_COMPOSITE_STORAGE_MPEG_2_MPML = Unverified(
    "I.3.1/AnyMultiframeCompositeStorage/MPEG2MPML",
    "PS3.11 I.3.1",
    (
        "Support of Multi-frame Composite IODs with a Media Storage SOP Class in MPEG2 Main "
        "Profile / Main Level is defined in the Conformance Statement for FSC, mandatory for what "
        "the Conformance Statement declares for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_DVD = Unverified(
    "I.3.2/DVD",
    "PS3.11 I.3.2",
    "The File-set shall be stored on 120 mm DVD Medium as PS3.12 P defines it.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_BASIC_DICOM_MEDIA_SECURITY = Unverified(
    "I.3.4/BasicDICOMMediaSecurity",
    "PS3.11 I.3.4",
    (
        "Every DICOM File in the File-set, the DICOMDIR included, shall be a Secure DICOM File in "
        "accordance with the Basic DICOM Media Security Profile (PS3.15 D.1)."
    ),
    "algorithms and keys are not examined without decrypting the files",
)
