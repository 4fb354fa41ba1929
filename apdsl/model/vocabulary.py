"""The closed vocabularies of the model: rules, levels, roles, scopes.

A rule is a demand on the structure of a File-set that no table of attributes can state. Its text
and clause stand in the profile or library file that imposes it; its meaning is fixed here by name,
and the runtime evaluates it by that name.
"""

from __future__ import annotations

from typing import Final, Literal, get_args

Role = Literal["FSC", "FSR", "FSU"]
Level = Literal[
    "mandatory", "mandatory-if-declared", "optional", "disallowed", "undefined", "declared"
]
Type = Literal["1", "1C", "2", "2C", "3"]
Scope = Literal["instance", "shared", "subordinates", "record", "item", "fileset"]
Capability = Literal["finalize", "multi-session", "packet-writing"]
Otherwise = Literal["may", "absent"]

ROLES: Final[tuple[Role, ...]] = get_args(Role)
WRITING_ROLES: Final[tuple[Role, ...]] = ("FSC", "FSU")
READING_ROLES: Final[tuple[Role, ...]] = ("FSR", "FSU")
"""An updater does both (PS3.10 8.3)."""
LEVELS: Final[tuple[Level, ...]] = get_args(Level)

DIRECTORY_CLASS: Final = "1.2.840.10008.1.3.10"
"""Media Storage Directory Storage (PS3.4 I.4), which every role supports (PS3.4 I.3)."""

FILE_RULES: Final[dict[str, str]] = {
    "dicom-prefix": "the file has a preamble of 128 bytes and the prefix DICM",
    "meta-readable": "the File Meta Information is explicit VR little endian throughout",
    "meta-group-length": "the group length counts the bytes of the File Meta Information",
    "meta-version": "the version marks a header that version 1 readers understand",
    "meta-known-representations": "no File Meta element has the VR UN",
    "meta-sop-class-matches": "the Media Storage SOP Class UID is that of the data set",
    "meta-sop-instance-matches": "the Media Storage SOP Instance UID is that of the data set",
    "no-meta-in-data-set": "the data set has no element of group 0002",
    "data-set-readable": "the data set is readable to its end in its Transfer Syntax",
    "jpeg-interchange-format": "each frame of JPEG encoded Pixel Data carries its own tables",
}
"""Rules on one DICOM file (PS3.10 7)."""

FILE_SET_RULES: Final[dict[str, str]] = {
    "file-id-components": "a File ID has 1 to 8 components of 1 to 8 characters",
    "file-id-characters": "File IDs use A-Z, 0-9 and underscore only",
    "file-set-id": "the File-set ID has up to 16 characters of the same repertoire",
    "dicomdir-present": "the File-set has a file DICOMDIR",
    "single-dicomdir": "the File-set has only one file DICOMDIR",
    "dicomdir-in-root": "the DICOMDIR lies in the root",
    "dicomdir-sop-class": "the DICOMDIR holds a Media Storage Directory",
    "dicomdir-transfer-syntax": "the DICOMDIR is Explicit VR Little Endian",
    "references-inside": "no record refers to a file outside the File-set",
    "root-offsets": "first and last offset delimit the root Directory Entity",
    "record-offsets": "each offset of a record is 0 or the start of a record",
    "records-acyclic": "following the offsets never returns to a record",
    "single-parent": "each record belongs to one Directory Entity, each entity to one record",
    "records-reachable": "each record can be reached from the root",
    "record-hierarchy": "each record type stands below a type that permits it",
    "record-type-known": "each record has a type that is defined",
    "directory-information": "the directory has at least one record",
    "reference-resolves": "each referenced file exists",
    "file-referenced-once": "no file is referenced by two records",
    "every-file-referenced": "each DICOM file but the DICOMDIR is referenced",
    "record-fits-sop-class": "the record type is the one for the SOP Class it references",
    "reference-sop-class-matches": "the record names the SOP Class of the file",
    "reference-sop-instance-matches": "the record names the SOP Instance of the file",
    "reference-transfer-syntax-matches": "the record names the Transfer Syntax of the file",
    "record-matches-instance": "the keys of a record have the values of the referenced instance",
    "unique-study": "one STUDY record for each Study Instance UID of a patient",
    "unique-series": "one SERIES record for each Series Instance UID",
    "unique-patient-id": "the Patient ID differs between PATIENT records",
    "patient-hierarchy": "instances of patients are referenced below PATIENT, STUDY and SERIES",
    "no-secure-files": "no file is a Secure DICOM File",
    "secure-files": "every file is a Secure DICOM File",
}
"""Rules on a File-set and its DICOMDIR (PS3.10 8, PS3.3 F, PS3.11, PS3.15)."""

RULES: Final[dict[str, str]] = FILE_RULES | FILE_SET_RULES

MEDIUM_PROPERTIES: Final[dict[str, str]] = {
    "file-set": "what holds one File-set: disc, side, partition, entity, file or message",
    "directory-levels": "how many levels of directories a File ID may use, the root included",
    "file-extension": "whether file names have an extension: none or a fixed one",
    "file-version": "the version number that file names carry",
    "sector-size": "bytes in a sector",
    "partition": "which partition holds the File-set: none, first",
    "dicomdir": "how many DICOMDIR files: one, at most one",
    "file-set-id": "where the File-set ID is written as well",
    "session": "whether more than one session is allowed",
    "recording-mode": "the sector modes allowed",
    "interface": "the electrical interface",
    "protocol": "the protocols that carry the medium",
    "content-type": "the MIME type of the entity that holds the File-set",
    "component-separator": "what separates the components of a File ID",
    "file-id-length": "the longest File ID in characters, separators included",
    "media-types": "the kinds of disc or card that count as this medium",
    "file-system-extensions": "extensions of the file system that may be present",
    "sectors-per-cluster": "the cluster sizes allowed, in sectors",
    "part-content-type": "the MIME type of the part that holds one DICOM file",
    "part-name-extension": "the extension that the name of such a part gets, DICOMDIR excepted",
    "carries": "the media whose File-sets the medium transports",
    "size": "the size of the card or disc in millimetres",
}
"""Properties that a medium declaration may state (PS3.12)."""

SECURITY_PROPERTIES: Final[dict[str, str]] = {
    "envelope": "what is enveloped: file or message",
    "content-encryption": "the ciphers of the content",
    "decryption": "the ciphers that readers are able to decrypt",
    "key-management": "how the content key reaches the recipients",
    "integrity": "how integrity is assured",
    "digest": "the digest algorithms",
    "signature": "the signature algorithms",
    "compression": "whether the content may be compressed",
    "syntax": "the message syntax",
    "content": "the content types permitted within the envelope",
    "triple-des-key": "the bits of a Triple-DES key",
    "file-set": "where the File-set is in what is enveloped",
}
"""Properties that a security profile declaration may state (PS3.15)."""

CLAIMED_SECURITY: Final[dict[str, Literal["always", "where offered", "optional"]]] = {
    "content-encryption": "always",
    "key-management": "always",
    "digest": "where offered",
    "signature": "optional",
}
"""Properties that a claim states of a security profile (PS3.2 7.6): of each, of one that offers
them, or if the product uses them."""

READER_CIPHERS: Final = "decryption"
"""The property that holds what a reader has to be able to decrypt."""
