"""The requirements of the profiles of class STD-GEN: General Purpose CD-R, DVD and BD Interchange
Profiles (PS3.11 Annex D).

Made by apdsl from profiles/ps3.11/annex-d.apdsl, profiles/library/general.apdsl,
profiles/library/security.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.authoring import on_record
from apdsl.runtime.checks import Results
from apdsl.runtime.conditions import present
from apdsl.runtime.demands import demand_type
from apdsl.runtime.findings import Unverified
from apdsl.runtime.profile import RuleUse, SopRow
from apdsl.runtime.record import Record
from apdsl.runtime.scopes import data_of, items_below, referenced

from . import _tags as tag
from . import _uids as uid
from ._common import sop_classes

ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.MediaStorageDirectoryStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="D.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    clause="PS3.11 D.3.1",
)

ROW_ANY_COMPOSITE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=sop_classes.AnyCompositeStorage,
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="D.3.1/AnyCompositeStorage/ExplicitVRLittleEndian",
    clause="PS3.11 D.3.1",
)


@on_record(
    "D.3.3.1/IMAGE/ImageType",
    clause="PS3.11 D.3.3.1",
    source="profiles/ps3.11/annex-d.apdsl:245",
    record_types=("IMAGE",),
)
def image_image_type(record: Record) -> Results:
    """PS3.11 D.3.3.1, D.3.3.1/IMAGE/ImageType.

    Image Type (0008,0008) shall be present with a value in Directory Records of type IMAGE (Type
    1C) if Image Type (0008,0008) is present in the SOP Instance referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.ImageType)
    yield from demand_type(record.dataset, tag.ImageType, "1C", required=required)


@on_record(
    "D.3.3.1/IMAGE/ReferencedImageSequence",
    clause="PS3.11 D.3.3.1",
    source="profiles/ps3.11/annex-d.apdsl:246",
    record_types=("IMAGE",),
)
def image_referenced_image_sequence(record: Record) -> Results:
    """PS3.11 D.3.3.1, D.3.3.1/IMAGE/ReferencedImageSequence.

    Referenced Image Sequence (0008,1140) shall be present with an Item in Directory Records of type
    IMAGE (Type 1C) if Referenced Image Sequence (0008,1140) is present in the SOP Instance
    referenced by the Directory Record.
    """
    instance = referenced(record)
    required = present(data_of(instance), tag.ReferencedImageSequence)
    yield from demand_type(record.dataset, tag.ReferencedImageSequence, "1C", required=required)


@on_record(
    "D.3.3.1/IMAGE/ReferencedImageSequence/ReferencedSOPClassUID",
    clause="PS3.11 D.3.3.1",
    source="profiles/ps3.11/annex-d.apdsl:249",
    record_types=("IMAGE",),
)
def image_referenced_image_sequence_referenced_sop_class_uid(record: Record) -> Results:
    """PS3.11 D.3.3.1, D.3.3.1/IMAGE/ReferencedImageSequence/ReferencedSOPClassUID.

    Referenced SOP Class UID (0008,1150) shall be present with a value in each Item of Referenced
    Image Sequence (0008,1140) in Directory Records of type IMAGE (Type 1C) if Referenced Image
    Sequence (0008,1140) is present in the Directory Record.
    """
    for at, item in items_below(record.dataset, tag.ReferencedImageSequence):
        required = present(record.dataset, tag.ReferencedImageSequence)
        yield from demand_type(item, tag.ReferencedSOPClassUID, "1C", required=required, at=at)


@on_record(
    "D.3.3.1/IMAGE/ReferencedImageSequence/ReferencedSOPInstanceUID",
    clause="PS3.11 D.3.3.1",
    source="profiles/ps3.11/annex-d.apdsl:250",
    record_types=("IMAGE",),
)
def image_referenced_image_sequence_referenced_sop_instance_uid(record: Record) -> Results:
    """PS3.11 D.3.3.1, D.3.3.1/IMAGE/ReferencedImageSequence/ReferencedSOPInstanceUID.

    Referenced SOP Instance UID (0008,1155) shall be present with a value in each Item of Referenced
    Image Sequence (0008,1140) in Directory Records of type IMAGE (Type 1C) if Referenced Image
    Sequence (0008,1140) is present in the Directory Record.
    """
    for at, item in items_below(record.dataset, tag.ReferencedImageSequence):
        required = present(record.dataset, tag.ReferencedImageSequence)
        yield from demand_type(item, tag.ReferencedSOPInstanceUID, "1C", required=required, at=at)


RULE_DIRECTORY = RuleUse(
    "dicomdir-present",
    "D.3.3/directory",
    "PS3.11 D.3.3",
    "The File-set shall have a DICOMDIR with a Basic Directory IOD.",
    source="profiles/ps3.11/annex-d.apdsl:210",
)

RULE_PATIENT_HIERARCHY = RuleUse(
    "patient-hierarchy",
    "D.3.3/patient-hierarchy",
    "PS3.11 D.3.3",
    (
        "The Basic Directory has Directory Records at the PATIENT level and at the STUDY and "
        "SERIES levels below it, as the SOP Classes in the File-set demand."
    ),
    source="profiles/ps3.11/annex-d.apdsl:211",
)

RULE_EVERY_FILE_REFERENCED = RuleUse(
    "every-file-referenced",
    "D.3.3/every-file-referenced",
    "PS3.11 D.3.3",
    (
        "Every DICOM file in the File-set that holds a SOP Instance of the profile is referenced "
        "by a Directory Record."
    ),
    source="profiles/ps3.11/annex-d.apdsl:215",
)

RULE_DIRECTORY_INFORMATION = RuleUse(
    "directory-information",
    "D.3.3/directory-information",
    "PS3.11 D.3.3",
    "The DICOMDIR has directory information: one without any Directory Record is not allowed.",
    source="profiles/ps3.11/annex-d.apdsl:219",
)

RULE_SINGLE_DICOMDIR = RuleUse(
    "single-dicomdir",
    "D.3.3/single-dicomdir",
    "PS3.11 D.3.3",
    "A File-set has only one DICOMDIR file.",
    source="profiles/ps3.11/annex-d.apdsl:226",
)

RULE_DICOMDIR_IN_ROOT = RuleUse(
    "dicomdir-in-root",
    "D.3.3/dicomdir-in-root",
    "PS3.11 D.3.3",
    "The DICOMDIR file lies in the root directory of the medium.",
    source="profiles/ps3.11/annex-d.apdsl:229",
)

RULE_UNIQUE_PATIENT_ID = RuleUse(
    "unique-patient-id",
    "D.3.3/unique-patient-id",
    "PS3.11 D.3.3",
    "Within one File-set each PATIENT record has a Patient ID of its own.",
    source="profiles/ps3.11/annex-d.apdsl:232",
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

STATEMENT_STATEMENT_LISTS_SOP_CLASSES = Unverified(
    "D.1/statement-lists-sop-classes",
    "PS3.11 D.1",
    (
        "Equipment that claims conformance shall list in its conformance statement which of the "
        "Media Storage SOP Classes it supports."
    ),
    "a demand on the conformance statement",
)

STATEMENT_SUPPORTS_A_ROLE = Unverified(
    "D.2.1/supports-a-role",
    "PS3.11 D.2.1",
    (
        "An Application Entity shall support at least one of the roles File-set Creator, File-set "
        "Reader and File-set Updater."
    ),
    "the roles of an application are claimed in its conformance statement",
)

STATEMENT_CREATOR_GENERATES_DIRECTORY = Unverified(
    "D.2.1.1/creator-generates-directory",
    "PS3.11 D.2.1.1",
    (
        "A File-set Creator shall be able to generate the Basic Directory SOP Class in the "
        "DICOMDIR, with all Directory Records below it that go with the SOP Classes stored in the "
        "File-set."
    ),
    "a capability of an application, of which one File-set shows a part only",
)

STATEMENT_NO_MULTIPLE_VOLUMES = Unverified(
    "D.2.1.1/no-multiple-volumes",
    "PS3.11 D.2.1.1",
    (
        "One logical volume shall not extend over several physical media. Files that do not fit on "
        "one side of one piece of media, for example those of a Study, become several independent "
        "File-sets, each on one side under a DICOMDIR of its own."
    ),
    "one volume does not show which other volumes belong to it",
)

STATEMENT_FSC_FINALIZE_OR_MULTI_SESSION_OR_PACKET_WRITING = Unverified(
    "D.2.1.1/FSC/finalize-or-multi-session-or-packet-writing",
    "PS3.11 D.2.1.1",
    (
        "A File-set Creator (FSC) shall offer the ability to finalize the medium at the end of the "
        "most recent write session, to leave the medium open for further sessions or to write in "
        "packets where medium and file system support that."
    ),
    "what an application does in a role, no file shows",
)

STATEMENT_READER_READS_ALL = Unverified(
    "D.2.1.2/reader-reads-all",
    "PS3.11 D.2.1.2",
    (
        "A File-set Reader shall be able to read the DICOMDIR and all SOP Instances of the profile "
        "for which a conformance statement is made, in the Transfer Syntax defined."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_UPDATER_GENERATES_INSTANCES = Unverified(
    "D.2.1.3/updater-generates-instances",
    "PS3.11 D.2.1.3",
    (
        "A File-set Updater shall be able to generate at least one kind of SOP Instance of the "
        "profile for which a conformance statement is made, and to read and update the DICOMDIR."
    ),
    "a capability of an updater, which no file shows",
)

STATEMENT_UPDATER_EXTENDS_OPEN_VOLUME = Unverified(
    "D.2.1.3/updater-extends-open-volume",
    "PS3.11 D.2.1.3",
    (
        "A File-set Updater shall be able to update a volume that has not been finalized, provided "
        "that it has room for a new DICOMDIR, the information, and the control structures that the "
        "standards of the physical volume require (PS3.12)."
    ),
    "a capability of an updater, which no file shows",
)

STATEMENT_FSU_FINALIZE_OR_MULTI_SESSION_OR_PACKET_WRITING = Unverified(
    "D.2.1.3/FSU/finalize-or-multi-session-or-packet-writing",
    "PS3.11 D.2.1.3",
    (
        "A File-set Updater (FSU) shall offer the ability to finalize the medium at the end of the "
        "most recent write session, to leave the medium open for further sessions or to write in "
        "packets where medium and file system support that."
    ),
    "what an application does in a role, no file shows",
)

STATEMENT_STATEMENT_TABLE_OF_SOP_CLASSES = Unverified(
    "D.3.1/statement-table-of-sop-classes",
    "PS3.11 D.3.1",
    (
        "The conformance statement shall list the supported Storage SOP Classes in a table of the "
        "same form."
    ),
    "a demand on the conformance statement",
)

STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "D.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    "PS3.11 D.3.1",
    (
        "Support of Media Storage Directory Storage in Explicit VR Little Endian is mandatory for "
        "FSC, FSR and FSU."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ANY_COMPOSITE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "D.3.1/AnyCompositeStorage/ExplicitVRLittleEndian",
    "PS3.11 D.3.1",
    (
        "Support of Composite IODs with a Media Storage SOP Class in Explicit VR Little Endian is "
        "defined in the Conformance Statement for FSC and FSR, optional for FSU."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_CD_R = Unverified(
    "D.3.2/CD-R",
    "PS3.11 D.3.2",
    "The File-set shall be stored on 120mm CD-R Medium as PS3.12 F defines it.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_DVD_RAM = Unverified(
    "D.3.2/DVD-RAM",
    "PS3.11 D.3.2",
    "The File-set shall be stored on UDF on 120 mm DVD-RAM Medium as PS3.12 J defines it.",
    "files alone do not show the physical medium and its format",
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

STATEMENT_BASIC_DICOM_MEDIA_SECURITY = Unverified(
    "D.3.5/BasicDICOMMediaSecurity",
    "PS3.11 D.3.5",
    (
        "Every DICOM File in the File-set, the DICOMDIR included, shall be a Secure DICOM File in "
        "accordance with the Basic DICOM Media Security Profile (PS3.15 D.1)."
    ),
    "algorithms and keys are not examined without decrypting the files",
)

STATEMENT_BD = Unverified(
    "D.3.2/BD",
    "PS3.11 D.3.2",
    "The File-set shall be stored on 120 mm BD Medium as PS3.12 X defines it.",
    "files alone do not show the physical medium and its format",
)
