"""The requirements of the profiles of class STD-XABC: Basic Cardiac X-Ray Angiographic Application
Profile (PS3.11 Annex A).

Made by apdsl from profiles/ps3.11/annex-a.apdsl, profiles/library/general.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_instance, on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import Interval, one_of, present
from apdsl.runtime.demands import demand_type, demand_values
from apdsl.runtime.findings import Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import RuleUse, SopRow
from apdsl.runtime.record import Record
from apdsl.runtime.relations import demand_group_attribute, demand_value
from apdsl.runtime.scopes import data_of, items_below, referenced

from . import _tags as tag
from . import _uids as uid

ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.MediaStorageDirectoryStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="A.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    clause="PS3.11 A.3.1",
)

ROW_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1 = SopRow(
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
    transfer_syntaxes=frozenset({uid.JPEGLosslessSV1}),
    requirement_id="A.3.1/XRayAngiographicImageStorage/JPEGLosslessSV1",
    clause="PS3.11 A.3.1",
)


@on_record(
    "A.3.3.1/PATIENT/PatientBirthDate",
    clause="PS3.11 A.3.3.1",
    source="profiles/ps3.11/annex-a.apdsl:159",
    record_types=("PATIENT",),
)
def patient_patient_birth_date(record: Record) -> Results:
    """PS3.11 A.3.3.1, A.3.3.1/PATIENT/PatientBirthDate.

    Patient's Birth Date (0010,0030) shall be present, with or without a value, in Directory Records
    of type PATIENT (Type 2).
    """
    yield from demand_type(record.dataset, tag.PatientBirthDate, "2")


@on_record(
    "A.3.3.1/PATIENT/PatientSex",
    clause="PS3.11 A.3.3.1",
    source="profiles/ps3.11/annex-a.apdsl:160",
    record_types=("PATIENT",),
)
def patient_patient_sex(record: Record) -> Results:
    """PS3.11 A.3.3.1, A.3.3.1/PATIENT/PatientSex.

    Patient's Sex (0010,0040) shall be present, with or without a value, in Directory Records of
    type PATIENT (Type 2).
    """
    yield from demand_type(record.dataset, tag.PatientSex, "2")


@on_record(
    "A.3.3.1/SERIES/InstitutionName",
    clause="PS3.11 A.3.3.1",
    source="profiles/ps3.11/annex-a.apdsl:161",
    record_types=("SERIES",),
)
def series_institution_name(record: Record) -> Results:
    """PS3.11 A.3.3.1, A.3.3.1/SERIES/InstitutionName.

    Institution Name (0008,0080) shall be present, with or without a value, in Directory Records of
    type SERIES (Type 2).
    """
    yield from demand_type(record.dataset, tag.InstitutionName, "2")


@on_record(
    "A.3.3.1/SERIES/InstitutionAddress",
    clause="PS3.11 A.3.3.1",
    source="profiles/ps3.11/annex-a.apdsl:162",
    record_types=("SERIES",),
)
def series_institution_address(record: Record) -> Results:
    """PS3.11 A.3.3.1, A.3.3.1/SERIES/InstitutionAddress.

    Institution Address (0008,0081) shall be present, with or without a value, in Directory Records
    of type SERIES (Type 2).
    """
    yield from demand_type(record.dataset, tag.InstitutionAddress, "2")


@on_record(
    "A.3.3.1/SERIES/PerformingPhysicianName",
    clause="PS3.11 A.3.3.1",
    source="profiles/ps3.11/annex-a.apdsl:163",
    record_types=("SERIES",),
)
def series_performing_physician_name(record: Record) -> Results:
    """PS3.11 A.3.3.1, A.3.3.1/SERIES/PerformingPhysicianName.

    Performing Physician's Name (0008,1050) shall be present, with or without a value, in Directory
    Records of type SERIES (Type 2).
    """
    yield from demand_type(record.dataset, tag.PerformingPhysicianName, "2")


@on_record(
    "A.3.3.1/IMAGE/IconImageSequence",
    clause="PS3.11 A.3.3.1",
    source="profiles/ps3.11/annex-a.apdsl:164",
    record_types=("IMAGE",),
)
def image_icon_image_sequence(record: Record) -> Results:
    """PS3.11 A.3.3.1, A.3.3.1/IMAGE/IconImageSequence.

    Icon Image Sequence (0088,0200) shall be present with an Item in Directory Records of type IMAGE
    (Type 1).
    """
    yield from demand_type(record.dataset, tag.IconImageSequence, "1")


@on_record(
    "A.3.3.1/IMAGE/ImageType",
    clause="PS3.11 A.3.3.1",
    source="profiles/ps3.11/annex-a.apdsl:165",
    record_types=("IMAGE",),
)
def image_image_type(record: Record) -> Results:
    """PS3.11 A.3.3.1, A.3.3.1/IMAGE/ImageType.

    Image Type (0008,0008) shall be present with a value in Directory Records of type IMAGE (Type
    1).
    """
    yield from demand_type(record.dataset, tag.ImageType, "1")


@on_record(
    "A.3.3.1/IMAGE/CalibrationImage",
    clause="PS3.11 A.3.3.1",
    source="profiles/ps3.11/annex-a.apdsl:166",
    record_types=("IMAGE",),
)
def image_calibration_image(record: Record) -> Results:
    """PS3.11 A.3.3.1, A.3.3.1/IMAGE/CalibrationImage.

    Calibration Image (0050,0004) shall be present, with or without a value, in Directory Records of
    type IMAGE (Type 2).
    """
    yield from demand_type(record.dataset, tag.CalibrationImage, "2")


@on_record(
    "A.3.3.1/IMAGE/ReferencedImageSequence",
    clause="PS3.11 A.3.3.1",
    source="profiles/ps3.11/annex-a.apdsl:167",
    record_types=("IMAGE",),
)
def image_referenced_image_sequence(record: Record) -> Results:
    """PS3.11 A.3.3.1, A.3.3.1/IMAGE/ReferencedImageSequence.

    Referenced Image Sequence (0008,1140) shall be present with an Item in Directory Records of type
    IMAGE (Type 1C) if the SOP Instance referenced by the Directory Record has Image Type
    (0008,0008) Value 3 of BIPLANE A or BIPLANE B. It may be present otherwise.
    """
    instance = referenced(record)
    required = one_of(data_of(instance), tag.ImageType, "BIPLANE A", "BIPLANE B", at=3)
    yield from demand_type(record.dataset, tag.ReferencedImageSequence, "1C", required=required)


@on_record(
    "A.3.3.1/IMAGE/ReferencedImageSequence/ReferencedSOPClassUID",
    clause="PS3.11 A.3.3.1",
    source="profiles/ps3.11/annex-a.apdsl:171",
    record_types=("IMAGE",),
)
def image_referenced_image_sequence_referenced_sop_class_uid(record: Record) -> Results:
    """PS3.11 A.3.3.1, A.3.3.1/IMAGE/ReferencedImageSequence/ReferencedSOPClassUID.

    Referenced SOP Class UID (0008,1150) shall be present with a value in each Item of Referenced
    Image Sequence (0008,1140) in Directory Records of type IMAGE (Type 1C) if Referenced Image
    Sequence (0008,1140) is present in the Directory Record.
    """
    for at, item in items_below(record.dataset, tag.ReferencedImageSequence):
        required = present(record.dataset, tag.ReferencedImageSequence)
        yield from demand_type(item, tag.ReferencedSOPClassUID, "1C", required=required, at=at)


@on_record(
    "A.3.3.1/IMAGE/ReferencedImageSequence/ReferencedSOPInstanceUID",
    clause="PS3.11 A.3.3.1",
    source="profiles/ps3.11/annex-a.apdsl:172",
    record_types=("IMAGE",),
)
def image_referenced_image_sequence_referenced_sop_instance_uid(record: Record) -> Results:
    """PS3.11 A.3.3.1, A.3.3.1/IMAGE/ReferencedImageSequence/ReferencedSOPInstanceUID.

    Referenced SOP Instance UID (0008,1155) shall be present with a value in each Item of Referenced
    Image Sequence (0008,1140) in Directory Records of type IMAGE (Type 1C) if Referenced Image
    Sequence (0008,1140) is present in the Directory Record.
    """
    for at, item in items_below(record.dataset, tag.ReferencedImageSequence):
        required = present(record.dataset, tag.ReferencedImageSequence)
        yield from demand_type(item, tag.ReferencedSOPInstanceUID, "1C", required=required, at=at)


@on_record(
    "A.3.3.2/IMAGE/icon",
    clause="PS3.11 A.3.3.2",
    source="profiles/ps3.11/annex-a.apdsl:204",
    record_types=("IMAGE",),
)
def image_icon(record: Record) -> Results:
    """PS3.11 A.3.3.2, A.3.3.2/IMAGE/icon.

    Directory Records of type IMAGE shall include an Icon Image.
    """
    yield from demand_type(record.dataset, tag.IconImageSequence, "1")


@on_record(
    "A.3.3.2/IMAGE/icon/BitsAllocated",
    clause="PS3.11 A.3.3.2",
    source="profiles/ps3.11/annex-a.apdsl:205",
    record_types=("IMAGE",),
)
def image_icon_bits_allocated(record: Record) -> Results:
    """PS3.11 A.3.3.2, A.3.3.2/IMAGE/icon/BitsAllocated.

    Bits Allocated (0028,0100) shall be 8 in the Icon Image of Directory Records of type IMAGE.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_value(item, tag.BitsAllocated, at=at)
        yield from demand_values(item, tag.BitsAllocated, 8, at=at)


@on_record(
    "A.3.3.2/IMAGE/icon/Rows",
    clause="PS3.11 A.3.3.2",
    source="profiles/ps3.11/annex-a.apdsl:206",
    record_types=("IMAGE",),
)
def image_icon_rows(record: Record) -> Results:
    """PS3.11 A.3.3.2, A.3.3.2/IMAGE/icon/Rows.

    Rows (0028,0010) shall be 128 in the Icon Image of Directory Records of type IMAGE.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_value(item, tag.Rows, at=at)
        yield from demand_values(item, tag.Rows, 128, at=at)


@on_record(
    "A.3.3.2/IMAGE/icon/Columns",
    clause="PS3.11 A.3.3.2",
    source="profiles/ps3.11/annex-a.apdsl:207",
    record_types=("IMAGE",),
)
def image_icon_columns(record: Record) -> Results:
    """PS3.11 A.3.3.2, A.3.3.2/IMAGE/icon/Columns.

    Columns (0028,0011) shall be 128 in the Icon Image of Directory Records of type IMAGE.
    """
    for at, item in items_below(record.dataset, tag.IconImageSequence):
        yield from demand_value(item, tag.Columns, at=at)
        yield from demand_values(item, tag.Columns, 128, at=at)


@on_instance(
    "A.3.4.1/XRayAngiographicImageStorage/Modality",
    clause="PS3.11 A.3.4.1",
    source="profiles/ps3.11/annex-a.apdsl:241",
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
)
def x_ray_angiographic_image_storage_modality(instance: Instance) -> Results:
    """PS3.11 A.3.4.1, A.3.4.1/XRayAngiographicImageStorage/Modality.

    Modality (0008,0060) shall be XA in SOP Instances of X-Ray Angiographic Image Storage.
    """
    yield from demand_value(instance.dataset, tag.Modality)
    yield from demand_values(instance.dataset, tag.Modality, "XA")


@on_instance(
    "A.3.4.1/XRayAngiographicImageStorage/Rows",
    clause="PS3.11 A.3.4.1",
    source="profiles/ps3.11/annex-a.apdsl:242",
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
)
def x_ray_angiographic_image_storage_rows(instance: Instance) -> Results:
    """PS3.11 A.3.4.1, A.3.4.1/XRayAngiographicImageStorage/Rows.

    Rows (0028,0010) shall be up to 512 in SOP Instances of X-Ray Angiographic Image Storage.
    """
    yield from demand_value(instance.dataset, tag.Rows)
    yield from demand_values(instance.dataset, tag.Rows, Interval(high=512))


@on_instance(
    "A.3.4.1/XRayAngiographicImageStorage/Columns",
    clause="PS3.11 A.3.4.1",
    source="profiles/ps3.11/annex-a.apdsl:243",
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
)
def x_ray_angiographic_image_storage_columns(instance: Instance) -> Results:
    """PS3.11 A.3.4.1, A.3.4.1/XRayAngiographicImageStorage/Columns.

    Columns (0028,0011) shall be up to 512 in SOP Instances of X-Ray Angiographic Image Storage.
    """
    yield from demand_value(instance.dataset, tag.Columns)
    yield from demand_values(instance.dataset, tag.Columns, Interval(high=512))


@on_instance(
    "A.3.4.1/XRayAngiographicImageStorage/BitsAllocated",
    clause="PS3.11 A.3.4.1",
    source="profiles/ps3.11/annex-a.apdsl:244",
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
)
def x_ray_angiographic_image_storage_bits_allocated(instance: Instance) -> Results:
    """PS3.11 A.3.4.1, A.3.4.1/XRayAngiographicImageStorage/BitsAllocated.

    Bits Allocated (0028,0100) shall be 8 in SOP Instances of X-Ray Angiographic Image Storage.
    """
    yield from demand_value(instance.dataset, tag.BitsAllocated)
    yield from demand_values(instance.dataset, tag.BitsAllocated, 8)


@on_instance(
    "A.3.4.1/XRayAngiographicImageStorage/BitsStored",
    clause="PS3.11 A.3.4.1",
    source="profiles/ps3.11/annex-a.apdsl:245",
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
)
def x_ray_angiographic_image_storage_bits_stored(instance: Instance) -> Results:
    """PS3.11 A.3.4.1, A.3.4.1/XRayAngiographicImageStorage/BitsStored.

    Bits Stored (0028,0101) shall be 8 in SOP Instances of X-Ray Angiographic Image Storage.
    """
    yield from demand_value(instance.dataset, tag.BitsStored)
    yield from demand_values(instance.dataset, tag.BitsStored, 8)


@on_instance(
    "A.3.4.1/XRayAngiographicImageStorage/group-60xx",
    clause="PS3.11 A.3.4.1",
    source="profiles/ps3.11/annex-a.apdsl:246",
    sop_classes=frozenset({uid.XRayAngiographicImageStorage}),
)
def x_ray_angiographic_image_storage_group_60_xx(instance: Instance) -> Results:
    """PS3.11 A.3.4.1, A.3.4.1/XRayAngiographicImageStorage/group-60xx.

    Wherever group 60xx is present in SOP Instances of X-Ray Angiographic Image Storage, it shall
    include Overlay Data (60xx,3000).
    """
    yield from demand_group_attribute(instance.dataset, tag.OverlayData)


RULE_DIRECTORY = RuleUse(
    "dicomdir-present",
    "A.3.3/directory",
    "PS3.11 A.3.3",
    "The File-set shall have a DICOMDIR with a Basic Directory IOD.",
    source="profiles/ps3.11/annex-a.apdsl:141",
)

RULE_PATIENT_HIERARCHY = RuleUse(
    "patient-hierarchy",
    "A.3.3/patient-hierarchy",
    "PS3.11 A.3.3",
    (
        "The Basic Directory has Directory Records at the PATIENT level and the levels below it, "
        "as the SOP Classes in the File-set demand."
    ),
    source="profiles/ps3.11/annex-a.apdsl:142",
)

RULE_DIRECTORY_INFORMATION = RuleUse(
    "directory-information",
    "A.3.3/directory-information",
    "PS3.11 A.3.3",
    "The DICOMDIR has directory information: one without any Directory Record is not allowed.",
    source="profiles/ps3.11/annex-a.apdsl:146",
)

RULE_NO_SECURE_FILES = RuleUse(
    "no-secure-files",
    "X.3.5/no-secure-files",
    "PS3.11 X.3.5",
    (
        "Unless the Application Profile has a section on security, no file of the File-set is a "
        "Secure DICOM File. With one, the profile is a Secure Media Storage Application Profile, "
        "and all files are encapsulated as the security profile that it names requires, the "
        "DICOMDIR included."
    ),
    source="profiles/library/general.apdsl:7",
)

STATEMENT_SUPPORTS_A_ROLE = Unverified(
    "A.2.1/supports-a-role",
    "PS3.11 A.2.1",
    (
        "An Application Entity shall support at least one of the roles File-set Creator, File-set "
        "Reader and File-set Updater."
    ),
    "the roles of an application are claimed in its conformance statement",
)

STATEMENT_CREATOR_GENERATES_DIRECTORY = Unverified(
    "A.2.1.1/creator-generates-directory",
    "PS3.11 A.2.1.1",
    (
        "A File-set Creator shall be able to generate the Basic Directory SOP Class in the "
        "DICOMDIR, with every type of Directory Record that goes with the SOP Classes stored in "
        "the File-set."
    ),
    "a capability of an application, of which one File-set shows a part only",
)

STATEMENT_NO_MULTIPLE_VOLUMES = Unverified(
    "A.2.1.1/no-multiple-volumes",
    "PS3.11 A.2.1.1",
    (
        "One logical volume shall not extend over several discs. Files that do not fit on one "
        "CD-R, for example those of a Study, become several independent File-sets, each on one "
        "CD-R under a DICOMDIR of its own."
    ),
    "one disc does not show which other discs belong to it",
)

STATEMENT_FSC_FINALIZE_OR_MULTI_SESSION = Unverified(
    "A.2.1.1/FSC/finalize-or-multi-session",
    "PS3.11 A.2.1.1",
    (
        "A File-set Creator (FSC) shall offer the ability to finalize the medium at the end of the "
        "most recent write session or to leave the medium open for further sessions."
    ),
    "what an application does in a role, no file shows",
)

STATEMENT_READER_READS_ALL = Unverified(
    "A.2.1.2/reader-reads-all",
    "PS3.11 A.2.1.2",
    (
        "A File-set Reader shall be able to read every SOP Class of the Application Profile to "
        "which it claims conformance, in every Transfer Syntax defined for it."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_UPDATER_GENERATES_INSTANCES = Unverified(
    "A.2.1.3/updater-generates-instances",
    "PS3.11 A.2.1.3",
    (
        "A File-set Updater shall be able to generate at least one kind of SOP Instance of the "
        "Application Profile to which it claims conformance, and to read and update the DICOMDIR."
    ),
    "a capability of an updater, which no file shows",
)

STATEMENT_UPDATER_EXTENDS_OPEN_DISC = Unverified(
    "A.2.1.3/updater-extends-open-disc",
    "PS3.11 A.2.1.3",
    (
        "A File-set Updater shall be able to update a disc that has not been closed, provided that "
        "the disc has room for a new DICOMDIR, the information, and the control structures that "
        "the CD-R standards require (PS3.12)."
    ),
    "a capability of an updater, which no file shows",
)

STATEMENT_FSU_FINALIZE_OR_MULTI_SESSION = Unverified(
    "A.2.1.3/FSU/finalize-or-multi-session",
    "PS3.11 A.2.1.3",
    (
        "A File-set Updater (FSU) shall offer the ability to finalize the medium at the end of the "
        "most recent write session or to leave the medium open for further sessions."
    ),
    "what an application does in a role, no file shows",
)

STATEMENT_BIPLANE_AS_SINGLE_PLANES = Unverified(
    "A.3.1/biplane-as-single-planes",
    "PS3.11 A.3.1",
    (
        "A biplane acquisition shall be written as two SOP Instances of one plane each: the X-Ray "
        "Angiographic Bi-Plane Image is not part of the profile, as the table shows."
    ),
    "the second plane of an acquisition may be on another disc",
)

STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "A.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    "PS3.11 A.3.1",
    (
        "Support of Media Storage Directory Storage in Explicit VR Little Endian is mandatory for "
        "FSC, FSR and FSU."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1 = Unverified(
    "A.3.1/XRayAngiographicImageStorage/JPEGLosslessSV1",
    "PS3.11 A.3.1",
    (
        "Support of X-Ray Angiographic Image Storage in JPEG Lossless, Non-Hierarchical, "
        "First-Order Prediction (Process 14 [Selection Value 1]) is mandatory for FSC and FSR, "
        "optional for FSU."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_CD_R = Unverified(
    "A.3.2/CD-R",
    "PS3.11 A.3.2",
    "The File-set shall be stored on 120mm CD-R Medium as PS3.12 F defines it.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_RECORDS = Unverified(
    "A.3.3.1/records",
    "PS3.11 A.3.3.1",
    "Directory Records of type PATIENT, STUDY, SERIES and IMAGE shall be supported.",
    "which records an application is able to write, one File-set shows in part only",
)

STATEMENT_READER_SUPPORTS_ICONS = Unverified(
    "A.3.3.2/reader-supports-icons",
    "PS3.11 A.3.3.2",
    "A File-set Reader shall support icons of 128 x 128 pixels with 8 bits allocated.",
    "a capability of a reader, which no file shows",
)

STATEMENT_READER_ACCEPTS_512 = Unverified(
    "A.3.4.1/reader-accepts-512",
    "PS3.11 A.3.4.1",
    (
        "When it reads a File-set, a File-set Reader or Updater shall accept images whose Rows or "
        "Columns go up to 512 at least."
    ),
    "a capability of a reader, which no file shows",
)
