"""The requirements of the profiles of class STD-GEN-MIME: General Purpose MIME Interchange Profile
(PS3.11 Annex G).

Made by apdsl from profiles/ps3.11/annex-g.apdsl, profiles/library/general.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.findings import Unverified
from apdsl.runtime.profile import RuleUse, SopRow

from . import _uids as uid
from ._common import sop_classes

ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN = SopRow(
    sop_classes=frozenset({uid.MediaStorageDirectoryStorage}),
    transfer_syntaxes=frozenset({uid.ExplicitVRLittleEndian}),
    requirement_id="G.3.1/MediaStorageDirectoryStorage/ExplicitVRLittleEndian",
    clause="PS3.11 G.3.1",
)

ROW_ANY_COMPOSITE_STORAGE_DECLARED = SopRow(
    sop_classes=sop_classes.AnyCompositeStorage,
    transfer_syntaxes=None,
    requirement_id="G.3.1/AnyCompositeStorage/declared",
    clause="PS3.11 G.3.1",
)

RULE_PATIENT_HIERARCHY = RuleUse(
    "patient-hierarchy",
    "G.3.3/patient-hierarchy",
    "PS3.11 G.3.3",
    (
        "The Basic Directory has Directory Records at the PATIENT level and at the STUDY and "
        "SERIES levels below it, as the SOP Classes in the File-set demand."
    ),
    source="profiles/ps3.11/annex-g.apdsl:132",
)

RULE_EVERY_FILE_REFERENCED = RuleUse(
    "every-file-referenced",
    "G.3.3/every-file-referenced",
    "PS3.11 G.3.3",
    (
        "Every DICOM file in the File-set that holds a SOP Instance of the profile is referenced "
        "by a Directory Record."
    ),
    source="profiles/ps3.11/annex-g.apdsl:136",
)

RULE_DIRECTORY_INFORMATION = RuleUse(
    "directory-information",
    "G.3.3/directory-information",
    "PS3.11 G.3.3",
    "The DICOMDIR has directory information: one without any Directory Record is not allowed.",
    source="profiles/ps3.11/annex-g.apdsl:140",
)

RULE_SINGLE_DICOMDIR = RuleUse(
    "single-dicomdir",
    "G.3.3/single-dicomdir",
    "PS3.11 G.3.3",
    "A File-set has only one DICOMDIR file.",
    source="profiles/ps3.11/annex-g.apdsl:151",
)

RULE_UNIQUE_PATIENT_ID = RuleUse(
    "unique-patient-id",
    "G.3.3/unique-patient-id",
    "PS3.11 G.3.3",
    "Within one File-set each PATIENT record has a Patient ID of its own.",
    source="profiles/ps3.11/annex-g.apdsl:154",
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
    "G.1/statement-lists-sop-classes",
    "PS3.11 G.1",
    (
        "Equipment that claims conformance shall list in its conformance statement which of the "
        "Media Storage SOP Classes it supports."
    ),
    "a demand on the conformance statement",
)

STATEMENT_SUPPORTS_A_ROLE = Unverified(
    "G.2.1/supports-a-role",
    "PS3.11 G.2.1",
    (
        "An Application Entity shall support one of the roles File-set Creator and File-set "
        "Reader, or both."
    ),
    "the roles of an application are claimed in its conformance statement",
)

STATEMENT_NO_MULTIPLE_VOLUMES = Unverified(
    "G.2.1.1/no-multiple-volumes",
    "PS3.11 G.2.1.1",
    (
        "One logical volume shall not extend over several media. There is no need for it: the "
        "medium is virtual, and e-mail has ways to send a part in fragments where its size is "
        "limited."
    ),
    "one e-mail does not show which others belong to it",
)

STATEMENT_READER_READS_ALL = Unverified(
    "G.2.1.2/reader-reads-all",
    "PS3.11 G.2.1.2",
    (
        "A File-set Reader shall be able to read all SOP Instances of the profile, in the Transfer "
        "Syntaxes that its conformance statement specifies."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_STATEMENT_TABLE_OF_SOP_CLASSES = Unverified(
    "G.3.1/statement-table-of-sop-classes",
    "PS3.11 G.3.1",
    (
        "The conformance statement shall list the supported Storage SOP Classes and Transfer "
        "Syntaxes in a table of the same form."
    ),
    "a demand on the conformance statement",
)

STATEMENT_ANY_COMPOSITE_STORAGE_DECLARED = Unverified(
    "G.3.1/AnyCompositeStorage/declared",
    "PS3.11 G.3.1",
    (
        "Support of Composite IODs with a Media Storage SOP Class in the Transfer Syntaxes that "
        "the Conformance Statement defines is defined in the Conformance Statement for FSC and "
        "FSR."
    ),
    "what an application supports in a role, no file shows",
)

STATEMENT_DICOM_MIME = Unverified(
    "G.3.2/DICOM-MIME",
    "PS3.11 G.3.2",
    "The File-set shall be stored on DICOM MIME Media as PS3.12 K defines it.",
    "files alone do not show the physical medium and its format",
)

STATEMENT_TRANSFER_SYNTAXES = Unverified(
    "G.3.1/transfer-syntaxes",
    "PS3.11 G.3.1",
    (
        "Each SOP Instance in the File-set shall be encoded in a Transfer Syntax that the profile "
        "lists for its SOP Class, out of: Explicit VR Little Endian; those that the Conformance "
        "Statement defines."
    ),
    "the conformance statement declares the Transfer Syntaxes, which no file shows",
)
