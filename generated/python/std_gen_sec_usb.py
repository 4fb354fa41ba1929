"""The requirements of the profiles of class STD-GEN-SEC-USB: General Purpose USB and Flash Memory
With Compression Interchange Profiles (PS3.11 Annex J).

Made by apdsl from profiles/ps3.11/annex-j.apdsl, profiles/ps3.11/annex-h.apdsl,
profiles/library/security.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import has_items, has_value, present
from apdsl.runtime.demands import demand_type
from apdsl.runtime.findings import Unverified
from apdsl.runtime.profile import RuleUse, SopRow
from apdsl.runtime.record import Record
from apdsl.runtime.relations import demand_copy_of_first
from apdsl.runtime.scopes import any_subordinate, data_of, referenced, shared_of
from apdsl.runtime.truth import any_of

from . import _tags as tag
from . import _uids as uid
from ._common import sop_classes

ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.MediaStorageDirectoryStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="J.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    clause="PS3.11 J.3.1",
)

ROW_ANY_COMPOSITE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=sop_classes.AnyCompositeStorage,
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="J.3.1/AnyCompositeStorage/ExplicitVRLittleEndian",
    clause="PS3.11 J.3.1",
)

ROW_ANY_COMPOSITE_STORAGE_JPEG_LOSSLESS_SV_1 = SopRow(
    sop_classes=sop_classes.AnyCompositeStorage,
    transfer_syntaxes=frozenset({uid.JPEGLosslessSV1}),
    requirement_id="J.3.1/AnyCompositeStorage/JPEGLosslessSV1",
    clause="PS3.11 J.3.1",
)

ROW_ANY_COMPOSITE_STORAGE_JPEG_BASELINE_8_BIT = SopRow(
    sop_classes=sop_classes.AnyCompositeStorage,
    transfer_syntaxes=frozenset({uid.JPEGBaseline8Bit}),
    requirement_id="J.3.1/AnyCompositeStorage/JPEGBaseline8Bit",
    clause="PS3.11 J.3.1",
)

ROW_ANY_COMPOSITE_STORAGE_JPEG_EXTENDED_12_BIT = SopRow(
    sop_classes=sop_classes.AnyCompositeStorage,
    transfer_syntaxes=frozenset({uid.JPEGExtended12Bit}),
    requirement_id="J.3.1/AnyCompositeStorage/JPEGExtended12Bit",
    clause="PS3.11 J.3.1",
)


@on_record(
    "J.3.3.1/PATIENT/PatientBirthDate",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:209",
    record_types=("PATIENT",),
)
def patient_patient_birth_date(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/PATIENT/PatientBirthDate.

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
    "J.3.3.1/PATIENT/PatientSex",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:211",
    record_types=("PATIENT",),
)
def patient_patient_sex(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/PATIENT/PatientSex.

    Patient's Sex (0010,0040) shall be present with a value in Directory Records of type PATIENT
    (Type 1C) if Patient's Sex (0010,0040) is present with a value in a SOP Instance referenced by a
    subordinate Directory Record.
    """
    required = any_subordinate(record, lambda below: has_value(data_of(below), tag.PatientSex))
    yield from demand_type(record.dataset, tag.PatientSex, "1C", required=required)


@on_record(
    "J.3.3.1/SERIES/InstitutionName",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:213",
    record_types=("SERIES",),
)
def series_institution_name(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/SERIES/InstitutionName.

    Institution Name (0008,0080) shall be present with a value in Directory Records of type SERIES
    (Type 1C) if Institution Name (0008,0080) is present with a value in a SOP Instance referenced
    by a subordinate Directory Record.
    """
    required = any_subordinate(record, lambda below: has_value(data_of(below), tag.InstitutionName))
    yield from demand_type(record.dataset, tag.InstitutionName, "1C", required=required)


@on_record(
    "J.3.3.1/SERIES/InstitutionAddress",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:215",
    record_types=("SERIES",),
)
def series_institution_address(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/SERIES/InstitutionAddress.

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
    "J.3.3.1/SERIES/PerformingPhysicianName",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:217",
    record_types=("SERIES",),
)
def series_performing_physician_name(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/SERIES/PerformingPhysicianName.

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
    "J.3.3.1/IMAGE/ImageType",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:219",
    record_types=("IMAGE",),
)
def image_image_type(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE/ImageType.

    Image Type (0008,0008) shall be present with a value in Directory Records of type IMAGE (Type
    1C) if Image Type (0008,0008) is present in the SOP Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.ImageType)
    yield from demand_type(record.dataset, tag.ImageType, "1C", required=required)


@on_record(
    "J.3.3.1/IMAGE/CalibrationImage",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:221",
    record_types=("IMAGE",),
)
def image_calibration_image(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE/CalibrationImage.

    Calibration Image (0050,0004) shall be present with a value in Directory Records of type IMAGE
    (Type 1C) if Calibration Image (0050,0004) is present with a value in the SOP Instance
    referenced by the Directory Record.
    """
    instance = referenced(record)
    required = has_value(data_of(instance), tag.CalibrationImage)
    yield from demand_type(record.dataset, tag.CalibrationImage, "1C", required=required)


@on_record(
    "J.3.3.1/IMAGE+SPECTROSCOPY/ReferencedImageSequence",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:223",
    record_types=("IMAGE", "SPECTROSCOPY"),
)
def image_spectroscopy_referenced_image_sequence(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE+SPECTROSCOPY/ReferencedImageSequence.

    Referenced Image Sequence (0008,1140) shall be present with an Item in Directory Records of type
    IMAGE or SPECTROSCOPY (Type 1C) if Referenced Image Sequence (0008,1140) has an Item in the SOP
    Instance referenced by the Directory Record or in a functional group of the Shared Functional
    Groups Sequence (5200,9229) of the SOP Instance referenced by the Directory Record. Where
    present, it shall be a complete copy of Referenced Image Sequence (0008,1140) in the SOP
    Instance, or where that is absent of Referenced Image Sequence (0008,1140) in the Shared
    Functional Groups Sequence (5200,9229) of the SOP Instance.
    """
    instance = referenced(record)
    required = any_of(
        has_items(data_of(instance), tag.ReferencedImageSequence),
        has_items(shared_of(instance), tag.ReferencedImageSequence),
    )
    yield from demand_type(record.dataset, tag.ReferencedImageSequence, "1C", required=required)
    yield from demand_copy_of_first(
        record.dataset,
        tag.ReferencedImageSequence,
        (data_of(instance), tag.ReferencedImageSequence),
        (shared_of(instance), tag.ReferencedImageSequence),
    )


@on_record(
    "J.3.3.1/IMAGE/LossyImageCompressionRatio",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:228",
    record_types=("IMAGE",),
)
def image_lossy_image_compression_ratio(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE/LossyImageCompressionRatio.

    Lossy Image Compression Ratio (0028,2112) shall be present with a value in Directory Records of
    type IMAGE (Type 1C) if Lossy Image Compression Ratio (0028,2112) is present with a value in the
    SOP Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = has_value(data_of(instance), tag.LossyImageCompressionRatio)
    yield from demand_type(record.dataset, tag.LossyImageCompressionRatio, "1C", required=required)


@on_record(
    "J.3.3.1/IMAGE+SPECTROSCOPY/Rows",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:230",
    record_types=("IMAGE", "SPECTROSCOPY"),
)
def image_spectroscopy_rows(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE+SPECTROSCOPY/Rows.

    Rows (0028,0010) shall be present with a value in Directory Records of type IMAGE or
    SPECTROSCOPY (Type 1).
    """
    yield from demand_type(record.dataset, tag.Rows, "1")


@on_record(
    "J.3.3.1/IMAGE+SPECTROSCOPY/Columns",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:231",
    record_types=("IMAGE", "SPECTROSCOPY"),
)
def image_spectroscopy_columns(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE+SPECTROSCOPY/Columns.

    Columns (0028,0011) shall be present with a value in Directory Records of type IMAGE or
    SPECTROSCOPY (Type 1).
    """
    yield from demand_type(record.dataset, tag.Columns, "1")


@on_record(
    "J.3.3.1/IMAGE+SPECTROSCOPY/FrameOfReferenceUID",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:232",
    record_types=("IMAGE", "SPECTROSCOPY"),
)
def image_spectroscopy_frame_of_reference_uid(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE+SPECTROSCOPY/FrameOfReferenceUID.

    Frame of Reference UID (0020,0052) shall be present with a value in Directory Records of type
    IMAGE or SPECTROSCOPY (Type 1C) if Frame of Reference UID (0020,0052) is present in the SOP
    Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.FrameOfReferenceUID)
    yield from demand_type(record.dataset, tag.FrameOfReferenceUID, "1C", required=required)


@on_record(
    "J.3.3.1/IMAGE+SPECTROSCOPY/SynchronizationFrameOfReferenceUID",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:234",
    record_types=("IMAGE", "SPECTROSCOPY"),
)
def image_spectroscopy_synchronization_frame_of_reference_uid(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE+SPECTROSCOPY/SynchronizationFrameOfReferenceUID.

    Synchronization Frame of Reference UID (0020,0200) shall be present with a value in Directory
    Records of type IMAGE or SPECTROSCOPY (Type 1C) if Synchronization Frame of Reference UID
    (0020,0200) is present in the SOP Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.SynchronizationFrameOfReferenceUID)
    yield from demand_type(
        record.dataset,
        tag.SynchronizationFrameOfReferenceUID,
        "1C",
        required=required,
    )


@on_record(
    "J.3.3.1/IMAGE/NumberOfFrames",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:236",
    record_types=("IMAGE",),
)
def image_number_of_frames(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE/NumberOfFrames.

    Number of Frames (0028,0008) shall be present with a value in Directory Records of type IMAGE
    (Type 1C) if Number of Frames (0028,0008) is present in the SOP Instance referenced by the
    Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.NumberOfFrames)
    yield from demand_type(record.dataset, tag.NumberOfFrames, "1C", required=required)


@on_record(
    "J.3.3.1/SPECTROSCOPY/NumberOfFrames",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:238",
    record_types=("SPECTROSCOPY",),
)
def spectroscopy_number_of_frames(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/SPECTROSCOPY/NumberOfFrames.

    Number of Frames (0028,0008) shall be present with a value in Directory Records of type
    SPECTROSCOPY (Type 1).
    """
    yield from demand_type(record.dataset, tag.NumberOfFrames, "1")


@on_record(
    "J.3.3.1/IMAGE+SPECTROSCOPY/AcquisitionTimeSynchronized",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:239",
    record_types=("IMAGE", "SPECTROSCOPY"),
)
def image_spectroscopy_acquisition_time_synchronized(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE+SPECTROSCOPY/AcquisitionTimeSynchronized.

    Acquisition Time Synchronized (0018,1800) shall be present with a value in Directory Records of
    type IMAGE or SPECTROSCOPY (Type 1C) if Acquisition Time Synchronized (0018,1800) is present in
    the SOP Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.AcquisitionTimeSynchronized)
    yield from demand_type(record.dataset, tag.AcquisitionTimeSynchronized, "1C", required=required)


@on_record(
    "J.3.3.1/IMAGE+SPECTROSCOPY/AcquisitionDateTime",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:241",
    record_types=("IMAGE", "SPECTROSCOPY"),
)
def image_spectroscopy_acquisition_date_time(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE+SPECTROSCOPY/AcquisitionDateTime.

    Acquisition DateTime (0008,002A) shall be present with a value in Directory Records of type
    IMAGE or SPECTROSCOPY (Type 1C) if Acquisition DateTime (0008,002A) is present in the SOP
    Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.AcquisitionDateTime)
    yield from demand_type(record.dataset, tag.AcquisitionDateTime, "1C", required=required)


@on_record(
    "J.3.3.1/IMAGE+SPECTROSCOPY/ImagePositionPatient",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:243",
    record_types=("IMAGE", "SPECTROSCOPY"),
)
def image_spectroscopy_image_position_patient(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE+SPECTROSCOPY/ImagePositionPatient.

    Image Position (Patient) (0020,0032) shall be present with a value in Directory Records of type
    IMAGE or SPECTROSCOPY (Type 1C) if Image Position (Patient) (0020,0032) is present in the SOP
    Instance referenced by the Directory Record or in a functional group of the Shared Functional
    Groups Sequence (5200,9229) of the SOP Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = any_of(
        present(data_of(instance), tag.ImagePositionPatient),
        present(shared_of(instance), tag.ImagePositionPatient),
    )
    yield from demand_type(record.dataset, tag.ImagePositionPatient, "1C", required=required)


@on_record(
    "J.3.3.1/IMAGE+SPECTROSCOPY/ImageOrientationPatient",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:246",
    record_types=("IMAGE", "SPECTROSCOPY"),
)
def image_spectroscopy_image_orientation_patient(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE+SPECTROSCOPY/ImageOrientationPatient.

    Image Orientation (Patient) (0020,0037) shall be present with a value in Directory Records of
    type IMAGE or SPECTROSCOPY (Type 1C) if Image Orientation (Patient) (0020,0037) is present in
    the SOP Instance referenced by the Directory Record or in a functional group of the Shared
    Functional Groups Sequence (5200,9229) of the SOP Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = any_of(
        present(data_of(instance), tag.ImageOrientationPatient),
        present(shared_of(instance), tag.ImageOrientationPatient),
    )
    yield from demand_type(record.dataset, tag.ImageOrientationPatient, "1C", required=required)


@on_record(
    "J.3.3.1/IMAGE+SPECTROSCOPY/PixelSpacing",
    clause="PS3.11 J.3.3.1",
    source="profiles/ps3.11/annex-h.apdsl:249",
    record_types=("IMAGE", "SPECTROSCOPY"),
)
def image_spectroscopy_pixel_spacing(record: Record) -> Results:
    """PS3.11 J.3.3.1, J.3.3.1/IMAGE+SPECTROSCOPY/PixelSpacing.

    Pixel Spacing (0028,0030) shall be present with a value in Directory Records of type IMAGE or
    SPECTROSCOPY (Type 1C) if Pixel Spacing (0028,0030) is present in the SOP Instance referenced by
    the Directory Record or in a functional group of the Shared Functional Groups Sequence
    (5200,9229) of the SOP Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = any_of(
        present(data_of(instance), tag.PixelSpacing),
        present(shared_of(instance), tag.PixelSpacing),
    )
    yield from demand_type(record.dataset, tag.PixelSpacing, "1C", required=required)


RULE_DIRECTORY = RuleUse(
    "dicomdir-present",
    "J.3.3/directory",
    "PS3.11 J.3.3",
    "The File-set shall have a DICOMDIR with a Basic Directory IOD.",
    source="profiles/ps3.11/annex-j.apdsl:216",
)

RULE_PATIENT_HIERARCHY = RuleUse(
    "patient-hierarchy",
    "J.3.3/patient-hierarchy",
    "PS3.11 J.3.3",
    (
        "The Basic Directory has Directory Records at the PATIENT level and at the STUDY and "
        "SERIES levels below it, as the SOP Classes in the File-set demand."
    ),
    source="profiles/ps3.11/annex-j.apdsl:217",
)

RULE_EVERY_FILE_REFERENCED = RuleUse(
    "every-file-referenced",
    "J.3.3/every-file-referenced",
    "PS3.11 J.3.3",
    (
        "Every DICOM file in the File-set that holds a SOP Instance of the profile is referenced "
        "by a Directory Record."
    ),
    source="profiles/ps3.11/annex-j.apdsl:221",
)

RULE_DIRECTORY_INFORMATION = RuleUse(
    "directory-information",
    "J.3.3/directory-information",
    "PS3.11 J.3.3",
    "The DICOMDIR has directory information: one without any Directory Record is not allowed.",
    source="profiles/ps3.11/annex-j.apdsl:225",
)

RULE_SINGLE_DICOMDIR = RuleUse(
    "single-dicomdir",
    "J.3.3/single-dicomdir",
    "PS3.11 J.3.3",
    "A File-set has only one DICOMDIR file.",
    source="profiles/ps3.11/annex-j.apdsl:232",
)

RULE_DICOMDIR_IN_ROOT = RuleUse(
    "dicomdir-in-root",
    "J.3.3/dicomdir-in-root",
    "PS3.11 J.3.3",
    "The DICOMDIR file lies in the root directory of the medium.",
    source="profiles/ps3.11/annex-j.apdsl:235",
)

RULE_UNIQUE_PATIENT_ID = RuleUse(
    "unique-patient-id",
    "J.3.3/unique-patient-id",
    "PS3.11 J.3.3",
    "Within one File-set each PATIENT record has a Patient ID of its own.",
    source="profiles/ps3.11/annex-j.apdsl:238",
)

RULE_JPEG_INTERCHANGE_FORMAT = RuleUse(
    "jpeg-interchange-format",
    "J.3.4.2/jpeg-interchange-format",
    "PS3.11 J.3.4.2",
    (
        "Every frame of JPEG encoded Pixel Data is encoded in the JPEG Interchange Format, with "
        "its tables."
    ),
    source="profiles/ps3.11/annex-j.apdsl:254",
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

STATEMENT_READERS_DECOMPRESS = Unverified(
    "J.1/readers-decompress",
    "PS3.11 J.1",
    (
        "Images may be compressed with or without loss, by JPEG or by JPEG 2000. A File-set Reader "
        "shall be able to decompress all Transfer Syntaxes that are defined for a profile."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_STATEMENT_LISTS_SOP_CLASSES = Unverified(
    "J.1/statement-lists-sop-classes",
    "PS3.11 J.1",
    (
        "Equipment that claims conformance shall list in its conformance statement which of the "
        "Media Storage SOP Classes it supports."
    ),
    "a demand on the conformance statement",
)

STATEMENT_SUPPORTS_A_ROLE = Unverified(
    "J.2.1/supports-a-role",
    "PS3.11 J.2.1",
    (
        "An Application Entity shall support at least one of the roles File-set Creator, File-set "
        "Reader and File-set Updater."
    ),
    "the roles of an application are claimed in its conformance statement",
)

STATEMENT_CREATOR_GENERATES_DIRECTORY = Unverified(
    "J.2.1.1/creator-generates-directory",
    "PS3.11 J.2.1.1",
    (
        "A File-set Creator shall be able to generate the Basic Directory SOP Class in the "
        "DICOMDIR, with all Directory Records below it that go with the SOP Classes stored in the "
        "File-set."
    ),
    "a capability of an application, of which one File-set shows a part only",
)

STATEMENT_NO_MULTIPLE_VOLUMES = Unverified(
    "J.2.1.1/no-multiple-volumes",
    "PS3.11 J.2.1.1",
    (
        "One logical volume shall not extend over several physical media. Files that do not fit on "
        "one side of one piece of media, for example those of a Study, become several independent "
        "File-sets, each on one side under a DICOMDIR of its own."
    ),
    "one volume does not show which other volumes belong to it",
)

STATEMENT_READER_READS_ALL = Unverified(
    "J.2.1.2/reader-reads-all",
    "PS3.11 J.2.1.2",
    (
        "A File-set Reader shall be able to read the DICOMDIR and all SOP Instances of the profile "
        "for which a conformance statement is made, in all Transfer Syntaxes defined for the "
        "profile."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_UPDATER_GENERATES_INSTANCES = Unverified(
    "J.2.1.3/updater-generates-instances",
    "PS3.11 J.2.1.3",
    (
        "A File-set Updater shall be able to generate at least one kind of SOP Instance of the "
        "profile for which a conformance statement is made, and to read and update the DICOMDIR."
    ),
    "a capability of an updater, which no file shows",
)

STATEMENT_STATEMENT_TABLE_OF_SOP_CLASSES = Unverified(
    "J.3.1/statement-table-of-sop-classes",
    "PS3.11 J.3.1",
    (
        "The conformance statement shall list the supported Storage SOP Classes in a table of the "
        "same form."
    ),
    "a demand on the conformance statement",
)

STATEMENT_EXTENDED_PROCESS_4 = Unverified(
    "J.3.1/extended-process-4",
    "PS3.11 J.3.1",
    (
        "Images in the Transfer Syntax JPEG Extended shall be encoded with Process 4, the default "
        "for lossy compression of 12 bits."
    ),
    "the Transfer Syntax UID stands for Process 2 and Process 4 alike",
)

STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "J.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    "PS3.11 J.3.1",
    (
        "Support of Media Storage Directory Storage in Explicit VR Little Endian is mandatory for "
        "FSC, FSR and FSU."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ANY_COMPOSITE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "J.3.1/AnyCompositeStorage/ExplicitVRLittleEndian",
    "PS3.11 J.3.1",
    (
        "Support of Composite IODs with a Media Storage SOP Class in Explicit VR Little Endian is "
        "defined in the Conformance Statement for FSC and FSU, mandatory for what the Conformance "
        "Statement declares for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ANY_COMPOSITE_STORAGE_JPEG_LOSSLESS_SV_1 = Unverified(
    "J.3.1/AnyCompositeStorage/JPEGLosslessSV1",
    "PS3.11 J.3.1",
    (
        "Support of Composite IODs with a Media Storage SOP Class in JPEG Lossless, "
        "Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1]) is defined in "
        "the Conformance Statement for FSC and FSU, mandatory for what the Conformance Statement "
        "declares for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ANY_COMPOSITE_STORAGE_JPEG_BASELINE_8_BIT = Unverified(
    "J.3.1/AnyCompositeStorage/JPEGBaseline8Bit",
    "PS3.11 J.3.1",
    (
        "Support of Composite IODs with a Media Storage SOP Class in JPEG Baseline (Process 1) is "
        "defined in the Conformance Statement for FSC and FSU, mandatory for what the Conformance "
        "Statement declares for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ANY_COMPOSITE_STORAGE_JPEG_EXTENDED_12_BIT = Unverified(
    "J.3.1/AnyCompositeStorage/JPEGExtended12Bit",
    "PS3.11 J.3.1",
    (
        "Support of Composite IODs with a Media Storage SOP Class in JPEG Extended (Process 2 and "
        "4) is defined in the Conformance Statement for FSC and FSU, mandatory for what the "
        "Conformance Statement declares for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_USB = Unverified(
    "J.3.2/USB",
    "PS3.11 J.3.2",
    "The File-set shall be stored on USB Connected Removable Devices as PS3.12 R defines it.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_BASIC_DICOM_MEDIA_SECURITY = Unverified(
    "J.3.5/BasicDICOMMediaSecurity",
    "PS3.11 J.3.5",
    (
        "Every DICOM File in the File-set, the DICOMDIR included, shall be a Secure DICOM File in "
        "accordance with the Basic DICOM Media Security Profile (PS3.15 D.1)."
    ),
    "algorithms and keys are not examined without decrypting the files",
)

ROW_ANY_COMPOSITE_STORAGE_JPEG_2000_LOSSLESS = SopRow(
    sop_classes=sop_classes.AnyCompositeStorage,
    transfer_syntaxes=frozenset({uid.JPEG2000Lossless}),
    requirement_id="J.3.1/AnyCompositeStorage/JPEG2000Lossless",
    clause="PS3.11 J.3.1",
)

ROW_ANY_COMPOSITE_STORAGE_JPEG_2000 = SopRow(
    sop_classes=sop_classes.AnyCompositeStorage,
    transfer_syntaxes=frozenset({uid.JPEG2000}),
    requirement_id="J.3.1/AnyCompositeStorage/JPEG2000",
    clause="PS3.11 J.3.1",
)

STATEMENT_ANY_COMPOSITE_STORAGE_JPEG_2000_LOSSLESS = Unverified(
    "J.3.1/AnyCompositeStorage/JPEG2000Lossless",
    "PS3.11 J.3.1",
    (
        "Support of Composite IODs with a Media Storage SOP Class in JPEG 2000 Image Compression "
        "(Lossless Only) is defined in the Conformance Statement for FSC and FSU, mandatory for "
        "what the Conformance Statement declares for FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ANY_COMPOSITE_STORAGE_JPEG_2000 = Unverified(
    "J.3.1/AnyCompositeStorage/JPEG2000",
    "PS3.11 J.3.1",
    (
        "Support of Composite IODs with a Media Storage SOP Class in JPEG 2000 Image Compression "
        "is defined in the Conformance Statement for FSC and FSU, mandatory for what the "
        "Conformance Statement declares for FSR."
    ),
    "what an application supports in a role, no file shows",
)
