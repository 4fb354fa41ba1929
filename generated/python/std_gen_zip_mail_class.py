"""The requirements of the profiles of class STD-GEN-ZIP-MAIL: ZIP File Over Email Interchange
Profiles (PS3.11 Annex L).

Made by apdsl from profiles/ps3.11/annex-l.apdsl, profiles/library/general.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.findings import Unverified
from apdsl.runtime.profile import RuleUse, SopRow

from . import _uids as uid
from ._common import sop_classes

ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.MediaStorageDirectoryStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="L.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    clause="PS3.11 L.3.1",
)

ROW_ANY_COMPOSITE_STORAGE_DECLARED = SopRow(
    sop_classes=sop_classes.AnyCompositeStorage,
    transfer_syntaxes=None,
    requirement_id="L.3.1/AnyCompositeStorage/declared",
    clause="PS3.11 L.3.1",
)

RULE_DIRECTORY = RuleUse(
    "dicomdir-present",
    "L.3.3/directory",
    "PS3.11 L.3.3",
    "The File-set shall have a DICOMDIR with a Basic Directory IOD.",
    source="profiles/ps3.11/annex-l.apdsl:129",
)

RULE_PATIENT_HIERARCHY = RuleUse(
    "patient-hierarchy",
    "L.3.3/patient-hierarchy",
    "PS3.11 L.3.3",
    (
        "The directory has records of type PATIENT, STUDY, SERIES and IMAGE for the files in the "
        "File-set."
    ),
    source="profiles/ps3.11/annex-l.apdsl:132",
)

RULE_EVERY_FILE_REFERENCED = RuleUse(
    "every-file-referenced",
    "L.3.3/every-file-referenced",
    "PS3.11 L.3.3",
    (
        "Every DICOM file in the File-set that holds a SOP Instance of the profile is referenced "
        "by a Directory Record."
    ),
    source="profiles/ps3.11/annex-l.apdsl:136",
)

RULE_DIRECTORY_INFORMATION = RuleUse(
    "directory-information",
    "L.3.3/directory-information",
    "PS3.11 L.3.3",
    "The DICOMDIR has directory information: one without any Directory Record is not allowed.",
    source="profiles/ps3.11/annex-l.apdsl:140",
)

RULE_SINGLE_DICOMDIR = RuleUse(
    "single-dicomdir",
    "L.3.3/single-dicomdir",
    "PS3.11 L.3.3",
    "A File-set has only one DICOMDIR file.",
    source="profiles/ps3.11/annex-l.apdsl:152",
)

RULE_UNIQUE_PATIENT_ID = RuleUse(
    "unique-patient-id",
    "L.3.3/unique-patient-id",
    "PS3.11 L.3.3",
    "Within one File-set each PATIENT record has a Patient ID of its own.",
    source="profiles/ps3.11/annex-l.apdsl:160",
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

STATEMENT_CREATOR_GENERATES_DIRECTORY = Unverified(
    "L.2.1.1/creator-generates-directory",
    "PS3.11 L.2.1.1",
    (
        "A File-set Creator shall be able to generate the DICOMDIR file, and Information Objects "
        "of the Storage SOP Classes that it supports."
    ),
    "a capability of an application, of which one File-set shows a part only",
)

STATEMENT_READER_READS_ALL = Unverified(
    "L.2.1.2/reader-reads-all",
    "PS3.11 L.2.1.2",
    (
        "A File-set Reader shall be able to read the DICOMDIR and all Information Objects of the "
        "Application Profile, in the Transfer Syntaxes that are defined."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_STATEMENT_LISTS_SOP_CLASSES = Unverified(
    "L.3.1/statement-lists-sop-classes",
    "PS3.11 L.3.1",
    (
        "Equipment that claims conformance shall list in its conformance statement which Media "
        "Storage SOP Classes and Transfer Syntaxes it supports."
    ),
    "a demand on the conformance statement",
)

STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = Unverified(
    "L.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    "PS3.11 L.3.1",
    (
        "Support of Media Storage Directory Storage in Explicit VR Little Endian is mandatory for "
        "FSC and FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ANY_COMPOSITE_STORAGE_DECLARED = Unverified(
    "L.3.1/AnyCompositeStorage/declared",
    "PS3.11 L.3.1",
    (
        "Support of Composite IODs with a Media Storage SOP Class in the Transfer Syntaxes that "
        "the Conformance Statement defines is defined in the Conformance Statement for FSC and "
        "FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_ZIP = Unverified(
    "L.3.2/ZIP",
    "PS3.11 L.3.2",
    "The File-set shall be stored on ZIP File Media as PS3.12 V defines it, carried by Email.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_PART_CONTENT_TYPE = Unverified(
    "L.3.2/part/Content-Type",
    "PS3.11 L.3.2",
    'The header Content-Type of the part with the File-set shall be "application/zip".',
    "files alone do not show the e-mail that carried them",
)

STATEMENT_PART_CONTENT_TYPE_ID = Unverified(
    "L.3.2/part/Content-Type/id",
    "PS3.11 L.3.2",
    (
        "The parameter id of the header Content-Type of the part with the File-set shall be "
        '"DICOM.ZIP".'
    ),
    "files alone do not show the e-mail that carried them",
)

STATEMENT_PART_CONTENT_TYPE_NAME = Unverified(
    "L.3.2/part/Content-Type/name",
    "PS3.11 L.3.2",
    (
        "The parameter name of the header Content-Type of the part with the File-set shall be "
        '"DICOM.ZIP".'
    ),
    "files alone do not show the e-mail that carried them",
)

STATEMENT_PART_CONTENT_DISPOSITION = Unverified(
    "L.3.2/part/Content-Disposition",
    "PS3.11 L.3.2",
    'The header Content-Disposition of the part with the File-set shall be "attachment".',
    "files alone do not show the e-mail that carried them",
)

STATEMENT_PART_CONTENT_DISPOSITION_FILENAME = Unverified(
    "L.3.2/part/Content-Disposition/filename",
    "PS3.11 L.3.2",
    (
        "The parameter filename of the header Content-Disposition of the part with the File-set "
        'shall be "DICOM.ZIP".'
    ),
    "files alone do not show the e-mail that carried them",
)

STATEMENT_MESSAGE_UNCOMPRESSED = Unverified(
    "L.3.2/message/uncompressed",
    "PS3.11 L.3.2",
    "The e-mail message shall not be compressed.",
    "files alone do not show the e-mail that carried them",
)

STATEMENT_MESSAGE_SUBJECT = Unverified(
    "L.3.2/message/Subject",
    "PS3.11 L.3.2",
    'The header Subject of the e-mail message shall contain "DICOM-ZIP".',
    "files alone do not show the e-mail that carried them",
)

STATEMENT_RECORDS = Unverified(
    "L.3.3/records",
    "PS3.11 L.3.3",
    "Directory Records of type PATIENT, STUDY, SERIES and IMAGE shall be supported.",
    "which records an application is able to write, one File-set shows in part only",
)

STATEMENT_TRANSFER_SYNTAXES = Unverified(
    "L.3.1/transfer-syntaxes",
    "PS3.11 L.3.1",
    (
        "Each SOP Instance in the File-set shall be encoded in a Transfer Syntax that the profile "
        "lists for its SOP Class, out of: Explicit VR Little Endian; those that the Conformance "
        "Statement defines."
    ),
    "the conformance statement declares the Transfer Syntaxes, which no file shows",
)
