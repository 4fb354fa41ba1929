"""The rules on the structure of files and File-sets.

Made by apdsl from profiles/library/file-format.apdsl, profiles/library/basic-directory.apdsl; do
not edit.
"""

from __future__ import annotations

from apdsl.runtime.profile import RuleUse

RULE_DICOM_PREFIX = RuleUse(
    "dicom-prefix",
    "PS3.10:7.1/dicom-prefix",
    "PS3.10 7.1",
    "A file begins with a preamble of 128 bytes, whatever they are, and the four characters DICM.",
    source="profiles/library/file-format.apdsl:39",
)

RULE_META_READABLE = RuleUse(
    "meta-readable",
    "PS3.10:7.1/meta-readable",
    "PS3.10 7.1",
    (
        "The File Meta Information is encoded in Explicit VR Little Endian, whatever the Transfer "
        "Syntax of the Data Set."
    ),
    source="profiles/library/file-format.apdsl:42",
)

RULE_META_GROUP_LENGTH = RuleUse(
    "meta-group-length",
    "PS3.10:7.1/meta-group-length",
    "PS3.10 7.1",
    (
        "The group length is the number of bytes from its end to the end of the last File Meta "
        "element."
    ),
    source="profiles/library/file-format.apdsl:46",
)

RULE_META_VERSION = RuleUse(
    "meta-version",
    "PS3.10:7.1/meta-version",
    "PS3.10 7.1",
    "The File Meta Information Version has bit 0 of its second byte set, the sign of version 1.",
    source="profiles/library/file-format.apdsl:49",
)

RULE_META_KNOWN_REPRESENTATIONS = RuleUse(
    "meta-known-representations",
    "PS3.10:7.1/meta-known-representations",
    "PS3.10 7.1",
    "No File Meta element has the value representation UN.",
    source="profiles/library/file-format.apdsl:52",
)

RULE_NO_META_IN_DATA_SET = RuleUse(
    "no-meta-in-data-set",
    "PS3.10:7.1/no-meta-in-data-set",
    "PS3.10 7.1",
    "Elements of group 0002 stand in the File Meta Information and nowhere else.",
    source="profiles/library/file-format.apdsl:55",
)

RULE_META_SOP_CLASS_MATCHES = RuleUse(
    "meta-sop-class-matches",
    "PS3.10:7.2/meta-sop-class-matches",
    "PS3.10 7.2",
    "Media Storage SOP Class UID is the SOP Class of the one Data Set in the file.",
    source="profiles/library/file-format.apdsl:72",
)

RULE_META_SOP_INSTANCE_MATCHES = RuleUse(
    "meta-sop-instance-matches",
    "PS3.10:7.2/meta-sop-instance-matches",
    "PS3.10 7.2",
    "Media Storage SOP Instance UID is the SOP Instance of the one Data Set in the file.",
    source="profiles/library/file-format.apdsl:75",
)

RULE_DATA_SET_READABLE = RuleUse(
    "data-set-readable",
    "PS3.10:7.2/data-set-readable",
    "PS3.10 7.2",
    (
        "The Data Set is encoded to its end in the Transfer Syntax that the File Meta Information "
        "names."
    ),
    source="profiles/library/file-format.apdsl:78",
)

RULE_FILE_SET_ID = RuleUse(
    "file-set-id",
    "PS3.10:8.1/file-set-id",
    "PS3.10 8.1",
    "A File-set ID has up to 16 characters, of those permitted in File IDs; it may be empty.",
    source="profiles/library/file-format.apdsl:88",
)

RULE_FILE_ID_COMPONENTS = RuleUse(
    "file-id-components",
    "PS3.10:8.2/file-id-components",
    "PS3.10 8.2",
    "A File ID has one to eight components, and each component one to eight characters.",
    source="profiles/library/file-format.apdsl:91",
)

RULE_FILE_ID_CHARACTERS = RuleUse(
    "file-id-characters",
    "PS3.10:8.5/file-id-characters",
    "PS3.10 8.5",
    "File IDs consist of the capital letters A to Z, the digits, and the underscore.",
    source="profiles/library/file-format.apdsl:94",
)

RULE_DICOMDIR_PRESENT = RuleUse(
    "dicomdir-present",
    "PS3.10:8.6/dicomdir-present",
    "PS3.10 8.6",
    "Every File-set has a file with the File ID DICOMDIR.",
    source="profiles/library/file-format.apdsl:125",
)

RULE_SINGLE_DICOMDIR = RuleUse(
    "single-dicomdir",
    "PS3.10:8.6/single-dicomdir",
    "PS3.10 8.6",
    "A File-set has no second file DICOMDIR.",
    source="profiles/library/file-format.apdsl:128",
)

RULE_DICOMDIR_IN_ROOT = RuleUse(
    "dicomdir-in-root",
    "PS3.10:8.6/dicomdir-in-root",
    "PS3.10 8.6",
    "DICOMDIR is a File ID of one component: the file lies in the root of the File-set.",
    source="profiles/library/file-format.apdsl:131",
)

RULE_DICOMDIR_SOP_CLASS = RuleUse(
    "dicomdir-sop-class",
    "PS3.10:8.6/dicomdir-sop-class",
    "PS3.10 8.6",
    "The DICOMDIR is a DICOM file of the Media Storage Directory SOP Class.",
    source="profiles/library/file-format.apdsl:134",
)

RULE_DICOMDIR_TRANSFER_SYNTAX = RuleUse(
    "dicomdir-transfer-syntax",
    "PS3.10:8.6/dicomdir-transfer-syntax",
    "PS3.10 8.6",
    "The DICOMDIR is encoded in Explicit VR Little Endian.",
    source="profiles/library/file-format.apdsl:137",
)

RULE_SINGLE_PARENT = RuleUse(
    "single-parent",
    "PS3.3:F.2.1/single-parent",
    "PS3.3 F.2.1",
    (
        "A lower-level Directory Entity is referenced by one record at most, and a record belongs "
        "to one Directory Entity only."
    ),
    source="profiles/library/basic-directory.apdsl:147",
)

RULE_RECORDS_ACYCLIC = RuleUse(
    "records-acyclic",
    "PS3.3:F.2.1/records-acyclic",
    "PS3.3 F.2.1",
    (
        "The Directory Entities form a strict hierarchy: following the offsets never leads back to "
        "a record already passed."
    ),
    source="profiles/library/basic-directory.apdsl:151",
)

RULE_RECORDS_REACHABLE = RuleUse(
    "records-reachable",
    "PS3.3:F.2.1/records-reachable",
    "PS3.3 F.2.1",
    "Every record of the Directory Record Sequence can be reached from the root Directory Entity.",
    source="profiles/library/basic-directory.apdsl:155",
)

RULE_ROOT_OFFSETS = RuleUse(
    "root-offsets",
    "PS3.3:F.3.2.2/root-offsets",
    "PS3.3 F.3.2.2",
    (
        "The two root offsets point at the first and the last record of the root Directory Entity, "
        "and are 0 where it has no record."
    ),
    source="profiles/library/basic-directory.apdsl:158",
)

RULE_RECORD_OFFSETS = RuleUse(
    "record-offsets",
    "PS3.3:F.3.2.2/record-offsets",
    "PS3.3 F.3.2.2",
    "The offsets in a record are 0, or the place of the Item where another record begins.",
    source="profiles/library/basic-directory.apdsl:162",
)

RULE_RECORD_TYPE_KNOWN = RuleUse(
    "record-type-known",
    "PS3.3:F.3.2.2/record-type-known",
    "PS3.3 F.3.2.2",
    (
        "Directory Record Type is one of the record types of Table F.4-1. Record types that the "
        "Standard has retired are not among them."
    ),
    source="profiles/library/basic-directory.apdsl:165",
)

RULE_RECORD_HIERARCHY = RuleUse(
    "record-hierarchy",
    "PS3.3:F.4/record-hierarchy",
    "PS3.3 F.4",
    (
        "A record stands in a Directory Entity whose superior record, or the root, permits its "
        "type by Table F.4-1."
    ),
    source="profiles/library/basic-directory.apdsl:169",
)

RULE_REFERENCES_INSIDE = RuleUse(
    "references-inside",
    "PS3.3:F.2.1/references-inside",
    "PS3.3 F.2.1",
    "A record refers only to files of the File-set to which the directory belongs.",
    source="profiles/library/basic-directory.apdsl:175",
)

RULE_REFERENCE_RESOLVES = RuleUse(
    "reference-resolves",
    "PS3.3:F.2.1/reference-resolves",
    "PS3.3 F.2.1",
    "Every file that a record refers to exists in the File-set.",
    source="profiles/library/basic-directory.apdsl:178",
)

RULE_EVERY_FILE_REFERENCED = RuleUse(
    "every-file-referenced",
    "PS3.3:F.2.1/every-file-referenced",
    "PS3.3 F.2.1",
    (
        "If the directory has directory information, a record refers to each DICOM file of the "
        "File-set; the DICOMDIR itself is not referenced."
    ),
    source="profiles/library/basic-directory.apdsl:181",
)

RULE_FILE_REFERENCED_ONCE = RuleUse(
    "file-referenced-once",
    "PS3.3:F.2.1/file-referenced-once",
    "PS3.3 F.2.1",
    "No file is referenced by more than one record.",
    source="profiles/library/basic-directory.apdsl:185",
)

RULE_UNIQUE_PATIENT_ID = RuleUse(
    "unique-patient-id",
    "PS3.3:F.5.1/unique-patient-id",
    "PS3.3 F.5.1",
    "A Patient ID appears in one PATIENT record of the File-set only.",
    source="profiles/library/basic-directory.apdsl:190",
)

RULE_UNIQUE_STUDY = RuleUse(
    "unique-study",
    "PS3.3:F.5.2/unique-study",
    "PS3.3 F.5.2",
    (
        "A Study Instance UID appears in one STUDY record only: a study belongs to one patient, "
        "and is listed once."
    ),
    source="profiles/library/basic-directory.apdsl:193",
)

RULE_UNIQUE_SERIES = RuleUse(
    "unique-series",
    "PS3.3:F.5.3/unique-series",
    "PS3.3 F.5.3",
    (
        "A Series Instance UID appears in one SERIES record only: a series belongs to one study, "
        "and is listed once."
    ),
    source="profiles/library/basic-directory.apdsl:197",
)

RULE_REFERENCE_SOP_CLASS_MATCHES = RuleUse(
    "reference-sop-class-matches",
    "PS3.3:F.3.2.2/reference-sop-class-matches",
    "PS3.3 F.3.2.2",
    "Referenced SOP Class UID in File is the SOP Class of the instance in the referenced file.",
    source="profiles/library/basic-directory.apdsl:203",
)

RULE_REFERENCE_SOP_INSTANCE_MATCHES = RuleUse(
    "reference-sop-instance-matches",
    "PS3.3:F.3.2.2/reference-sop-instance-matches",
    "PS3.3 F.3.2.2",
    "Referenced SOP Instance UID in File is the UID of the instance in the referenced file.",
    source="profiles/library/basic-directory.apdsl:206",
)

RULE_REFERENCE_TRANSFER_SYNTAX_MATCHES = RuleUse(
    "reference-transfer-syntax-matches",
    "PS3.3:F.3.2.2/reference-transfer-syntax-matches",
    "PS3.3 F.3.2.2",
    "Referenced Transfer Syntax UID in File is the Transfer Syntax of the referenced file.",
    source="profiles/library/basic-directory.apdsl:209",
)

RULE_RECORD_FITS_SOP_CLASS = RuleUse(
    "record-fits-sop-class",
    "PS3.3:F.5/record-fits-sop-class",
    "PS3.3 F.5",
    "The record has the type that F.5 provides for the SOP Class of the instance it references.",
    source="profiles/library/basic-directory.apdsl:212",
)

RULE_RECORD_MATCHES_INSTANCE = RuleUse(
    "record-matches-instance",
    "PS3.3:F.2.1/record-matches-instance",
    "PS3.3 F.2.1",
    (
        "The selection keys of a record have the values of the instance it references; those of "
        "the records above it, where they name patient, study and series, as well."
    ),
    source="profiles/library/basic-directory.apdsl:215",
)

RULES = (
    RULE_DICOM_PREFIX,
    RULE_META_READABLE,
    RULE_META_GROUP_LENGTH,
    RULE_META_VERSION,
    RULE_META_KNOWN_REPRESENTATIONS,
    RULE_NO_META_IN_DATA_SET,
    RULE_META_SOP_CLASS_MATCHES,
    RULE_META_SOP_INSTANCE_MATCHES,
    RULE_DATA_SET_READABLE,
    RULE_FILE_SET_ID,
    RULE_FILE_ID_COMPONENTS,
    RULE_FILE_ID_CHARACTERS,
    RULE_DICOMDIR_PRESENT,
    RULE_SINGLE_DICOMDIR,
    RULE_DICOMDIR_IN_ROOT,
    RULE_DICOMDIR_SOP_CLASS,
    RULE_DICOMDIR_TRANSFER_SYNTAX,
    RULE_SINGLE_PARENT,
    RULE_RECORDS_ACYCLIC,
    RULE_RECORDS_REACHABLE,
    RULE_ROOT_OFFSETS,
    RULE_RECORD_OFFSETS,
    RULE_RECORD_TYPE_KNOWN,
    RULE_RECORD_HIERARCHY,
    RULE_REFERENCES_INSIDE,
    RULE_REFERENCE_RESOLVES,
    RULE_EVERY_FILE_REFERENCED,
    RULE_FILE_REFERENCED_ONCE,
    RULE_UNIQUE_PATIENT_ID,
    RULE_UNIQUE_STUDY,
    RULE_UNIQUE_SERIES,
    RULE_REFERENCE_SOP_CLASS_MATCHES,
    RULE_REFERENCE_SOP_INSTANCE_MATCHES,
    RULE_REFERENCE_TRANSFER_SYNTAX_MATCHES,
    RULE_RECORD_FITS_SOP_CLASS,
    RULE_RECORD_MATCHES_INSTANCE,
)
"""The rules of files and File-sets whatever the profile."""

OF_MEDIA: dict[str, tuple[RuleUse, ...]] = {}
"""The rules that media add, by keyword."""
