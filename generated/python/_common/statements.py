"""Common requirements that no File-set shows, each with the reason.

Made by apdsl from profiles/library/file-format.apdsl, profiles/library/basic-directory.apdsl,
profiles/library/attribute-macros.apdsl, profiles/library/directory-records.apdsl,
profiles/library/media.apdsl, profiles/library/security.apdsl; do not edit.
"""

from __future__ import annotations

from apdsl.runtime.findings import Unverified

STATEMENT_PREAMBLE_BEHAVIOR = Unverified(
    "PS3.10:7.5/preamble-behavior",
    "PS3.10 7.5",
    (
        "A conformance statement describes whether and how an implementation cleans the preamble, "
        "and what else of a file it validates: the preamble may hide executable content."
    ),
    "the behavior of an application, which no file shows",
)

STATEMENT_FILE_SET_UID_KEPT = Unverified(
    "PS3.10:8.1/file-set-uid-kept",
    "PS3.10 8.1",
    "A File-set keeps its UID when files are added or removed.",
    "one File-set does not show what it was before",
)

STATEMENT_FILE_ID_WITHOUT_MEANING = Unverified(
    "PS3.10:8.2/file-id-without-meaning",
    "PS3.10 8.2",
    "Nobody may need to know what the creator of a File ID meant by its components.",
    "how a reader treats File IDs, no file shows",
)

STATEMENT_MEDIA_OPERATIONS = Unverified(
    "PS3.10:8.3/media-operations",
    "PS3.10 8.3",
    (
        "An application performs the operations that Table 8.3-1 makes mandatory for its roles: a "
        "creator M-WRITE and M-INQUIRE FILE-SET, a reader M-READ and M-INQUIRE FILE, an updater "
        "all five. Readers modify no file; updaters modify only the DICOMDIR, and may add or "
        "delete files."
    ),
    "operations of an application, which no file shows",
)

STATEMENT_ICON_SIZE = Unverified(
    "PS3.3:F.7/icon-size",
    "PS3.3 F.7",
    (
        "Readers and updaters that support icons shall support them up to 64 by 64 pixels. A "
        "creator may write larger ones, which they may ignore unless an Application Profile "
        "demands more."
    ),
    "what a reader supports, no file shows",
)

STATEMENT_ALL_CONCEPT_MODIFIERS = Unverified(
    "PS3.3:F.5.25/all-concept-modifiers",
    "PS3.3 F.5.25",
    (
        "Content Sequence holds all Content Items that modify the title of the document, those "
        "with the relationship HAS CONCEPT MOD to the root Content Item, and no others."
    ),
    "only the relationship of the Items present is compared, not their number",
)

STATEMENT_ALL_CONCEPT_MODIFIERS_2 = Unverified(
    "PS3.3:F.5.26/all-concept-modifiers",
    "PS3.3 F.5.26",
    (
        "Content Sequence holds all Content Items that modify the title of the document, those "
        "with the relationship HAS CONCEPT MOD to the root Content Item, and no others."
    ),
    "only the relationship of the Items present is compared, not their number",
)

STATEMENT_PRIVATE_RECORDS_EXTEND = Unverified(
    "PS3.3:F.6.1/private-records-extend",
    "PS3.3 F.6.1",
    (
        "Private records extend the directory: a reader or updater that ignores them still finds a "
        "directory that conforms."
    ),
    "the rules on records and files hold for the directory as it is, with them",
)

STATEMENT_BOOT_SECTOR = Unverified(
    "PS3.12:A.2/boot-sector",
    "PS3.12 A.2",
    (
        "The boot sector, sector 0 of track 0, has the layout and values of Table A.2-1, and those "
        "of the annex of the medium. FAT and file structures are those of DOS 4.0 and later."
    ),
    "files do not show the boot sector of their medium",
)

STATEMENT_FILE_TIMES = Unverified(
    "PS3.12:A.1.3/file-times",
    "PS3.12 A.1.3",
    "The time and date that the file system keeps tell when a file was last modified or created.",
    "whether the clock of the writer was right, no file shows",
)

STATEMENT_VOLUME_IDENTIFIER = Unverified(
    "PS3.12:F.1.1/volume-identifier",
    "PS3.12 F.1.1",
    (
        "The File-set ID stands in the Volume Identifier, bytes 41 to 72 of the Primary Volume "
        "Descriptor, filled up with spaces (20H); without File-set ID it is all spaces."
    ),
    "a folder of files does not carry the Primary Volume Descriptor",
)

STATEMENT_DIRECTORY_RECORD_FIELDS = Unverified(
    "PS3.12:F.1.3/directory-record-fields",
    "PS3.12 F.1.3",
    (
        "The recording date and time of each file is that of its creation. The length of its "
        "Extended Attribute Record is 0, and bits 3 and 4 of its File Flags are 0."
    ),
    "a folder of files does not carry the ISO 9660 directory records",
)

STATEMENT_SECTORS = Unverified(
    "PS3.12:F.2.1.1/sectors",
    "PS3.12 F.2.1.1",
    (
        "All files, and all structures of the file system, are in Mode 1 sectors, or in Mode 2 "
        "Form 1 sectors with file number, channel number and coding information byte 0."
    ),
    "files do not show the sectors that hold them",
)

STATEMENT_MULTI_SESSION_READERS = Unverified(
    "PS3.12:F.2.1.2/multi-session-readers",
    "PS3.12 F.2.1.2",
    "Readers shall support discs of several sessions; writing several sessions is a choice.",
    "a capability of a reader, which no file shows",
)

STATEMENT_SYSTEM_IDENTIFIER = Unverified(
    "PS3.12:F.2.2.1/system-identifier",
    "PS3.12 F.2.2.1",
    (
        "The System Identifier of the Primary Volume Descriptor is CD-RTOS CD-BRIDGE on a disc "
        "with a CD-I application, and otherwise all spaces."
    ),
    "a folder of files does not carry the Primary Volume Descriptor",
)

STATEMENT_ONE_VOLUME = Unverified(
    "PS3.12:J.1.2/one-volume",
    "PS3.12 J.1.2",
    (
        "Each side is one UDF volume of its own, with one UDF partition and one UDF file set, "
        "which holds the whole File-set; it is no part of a set of volumes."
    ),
    "a folder of files does not carry the structures of UDF",
)

STATEMENT_UDF_CHARACTER_SET = Unverified(
    "PS3.12:J.1.1/udf-character-set",
    "PS3.12 J.1.1",
    "The fields of UDF are in the CS0 OSTA Compressed Unicode character set.",
    "a folder of files does not carry the fields of UDF",
)

STATEMENT_UDF_REVISION_KEPT = Unverified(
    "PS3.12:J.2.1/udf-revision-kept",
    "PS3.12 J.2.1",
    "An updater does not change the UDF revision of the disc.",
    "one disc does not show what it was before",
)

STATEMENT_INTERCHANGE_LEVELS = Unverified(
    "PS3.12:J.2.1.1/interchange-levels",
    "PS3.12 J.2.1.1",
    "Interchange Level and Maximum Interchange Level of the Primary Volume Descriptor are 2.",
    "a folder of files does not carry the Primary Volume Descriptor",
)

STATEMENT_NO_VIRTUAL_PARTITION = Unverified(
    "PS3.12:J.2.1.2/no-virtual-partition",
    "PS3.12 J.2.1.2",
    "Virtual Partition Maps and Virtual Allocation Tables are not written.",
    "a folder of files does not carry the partition maps",
)

STATEMENT_NO_SPARABLE_PARTITION = Unverified(
    "PS3.12:J.2.1.3/no-sparable-partition",
    "PS3.12 J.2.1.3",
    "Sparable Partition Maps and Sparing Tables are not written: the drive manages defects.",
    "a folder of files does not carry the partition maps",
)

STATEMENT_SYSTEM_DEPENDENT_REQUIREMENTS = Unverified(
    "PS3.12:J.2.1.4/system-dependent-requirements",
    "PS3.12 J.2.1.4",
    (
        "A reader depends on no system dependent requirement of UDF, and ignores those it does not "
        "know."
    ),
    "the behavior of a reader, which no file shows",
)

STATEMENT_PERMISSIONS = Unverified(
    "PS3.12:J.2.1.5/permissions",
    "PS3.12 J.2.1.5",
    (
        "Everybody may read, write and delete the files, and access and delete the directories; no "
        "file is marked as hidden."
    ),
    "permissions in a folder need not be those on the disc",
)

STATEMENT_FILE_TYPES = Unverified(
    "PS3.12:J.2.1.6/file-types",
    "PS3.12 J.2.1.6",
    "The File-set consists of files (UDF file type 0) and symbolic links to files (type 12) only.",
    "a folder of files does not carry the file types of UDF",
)

STATEMENT_BINARY_TRANSFER = Unverified(
    "PS3.12:K.3/binary-transfer",
    "PS3.12 K.3",
    "The Content-Transfer-Encoding lets binary content through; base64 is the usual one.",
    "a part that was decoded has passed",
)

STATEMENT_BOOT_SECTOR_2 = Unverified(
    "PS3.12:M.2.2/boot-sector",
    "PS3.12 M.2.2",
    (
        "The boot sector has the values of Table M.2-1: 512 bytes per sector, 64 or 128 sectors "
        "per cluster, disk type F8H; 62 sectors per track and one head nominally."
    ),
    "files do not show the boot sector of their medium",
)

STATEMENT_RECORDING_FORMAT = Unverified(
    "PS3.12:M.2.1/recording-format",
    "PS3.12 M.2.1",
    "The disk is formatted by ISO/IEC 15286:1999, with the Secondary Defect List.",
    "files do not show how their medium was formatted",
)

STATEMENT_READS_EVERY_FILE_SYSTEM = Unverified(
    "PS3.12:P.2/reads-every-file-system",
    "PS3.12 P.2",
    (
        "A reader reads every medium and file system named here, with or without Rock Ridge and "
        "Joliet; a creator writes at least one medium and one file system, or both on the same "
        "disc."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_ONE_VOLUME_2 = Unverified(
    "PS3.12:P.1.2/one-volume",
    "PS3.12 P.1.2",
    (
        "Each side is one UDF or ISO 9660 volume of its own, with one partition and one file set, "
        "which holds the whole File-set; it is no part of a set of volumes."
    ),
    "a folder of files does not carry the structures of the file system",
)

STATEMENT_UDF_CHARACTER_SET_2 = Unverified(
    "PS3.12:P.1.1/udf-character-set",
    "PS3.12 P.1.1",
    "The fields of UDF are in the CS0 OSTA Compressed Unicode character set.",
    "a folder of files does not carry the fields of UDF",
)

STATEMENT_INTERCHANGE_LEVELS_2 = Unverified(
    "PS3.12:P.2.1.1/interchange-levels",
    "PS3.12 P.2.1.1",
    "Interchange Level and Maximum Interchange Level of the UDF Primary Volume Descriptor are 2.",
    "a folder of files does not carry the Primary Volume Descriptor",
)

STATEMENT_PARTITION_MAPS = Unverified(
    "PS3.12:P.2.1.2/partition-maps",
    "PS3.12 P.2.1.2",
    (
        "Readers support Virtual Partition Maps, Virtual Allocation Tables, Sparable Partition "
        "Maps and Sparing Tables (P.2.1.3), which creators and updaters write where the medium "
        "calls for them."
    ),
    "a capability of a reader, which no file shows",
)

STATEMENT_SYSTEM_DEPENDENT_REQUIREMENTS_2 = Unverified(
    "PS3.12:P.2.1.4/system-dependent-requirements",
    "PS3.12 P.2.1.4",
    (
        "A reader depends on no system dependent requirement of UDF, and ignores those it does not "
        "know."
    ),
    "the behavior of a reader, which no file shows",
)

STATEMENT_DEFAULT_STREAM = Unverified(
    "PS3.12:P.2.1.4/default-stream",
    "PS3.12 P.2.1.4",
    "Where the revision of UDF has Named Streams, each file is written to the default stream.",
    "a folder of files does not carry the streams of UDF",
)

STATEMENT_PERMISSIONS_2 = Unverified(
    "PS3.12:P.2.1.5/permissions",
    "PS3.12 P.2.1.5",
    (
        "Everybody may read, write and delete the files, and access and delete the directories; no "
        "file is marked as hidden. On ISO 9660 with Extended Attribute Records (P.2.2.1), "
        "everybody may read them."
    ),
    "permissions in a folder need not be those on the disc",
)

STATEMENT_FILE_TYPES_2 = Unverified(
    "PS3.12:P.2.1.6/file-types",
    "PS3.12 P.2.1.6",
    "The File-set consists of files (UDF file type 0) and symbolic links to files (type 12) only.",
    "a folder of files does not carry the file types of UDF",
)

STATEMENT_FINALIZED_SESSIONS = Unverified(
    "PS3.12:P.3.1.1.1/finalized-sessions",
    "PS3.12 P.3.1.1.1",
    (
        "Discs are written at once, by tracks, sessions or packets, as the medium permits; "
        "sessions should be finalized at the end, so that the disc can be read."
    ),
    "files that can be read do not show how their disc was written",
)

STATEMENT_BOOT_SECTOR_3 = Unverified(
    "PS3.12:Q.2.2/boot-sector",
    "PS3.12 Q.2.2",
    (
        "The boot sector has the values of Table Q.2-1: 2048 bytes per sector, 8, 16, 32 or 64 "
        "sectors per cluster, disk type F8H; 25 sectors per track and one head nominally."
    ),
    "files do not show the boot sector of their medium",
)

STATEMENT_RECORDING_FORMAT_2 = Unverified(
    "PS3.12:Q.2.1/recording-format",
    "PS3.12 Q.2.1",
    "The disk is formatted by the GIGAMO specification, with the Secondary Defect List.",
    "files do not show how their medium was formatted",
)

STATEMENT_BOOT_SECTOR_4 = Unverified(
    "PS3.12:R.1.1/boot-sector",
    "PS3.12 R.1.1",
    "The file system finds its way by what the boot sector of the partition says.",
    "the behavior of a file system, which no file shows",
)

STATEMENT_MASS_STORAGE_CLASS = Unverified(
    "PS3.12:R.3/mass-storage-class",
    "PS3.12 R.3",
    (
        "Connector, signals and protocols comply with USB 1.1 or 2.0, and the device with the USB "
        "Mass Storage Class."
    ),
    "files do not show the interface of their device",
)

STATEMENT_BOOT_SECTOR_5 = Unverified(
    "PS3.12:S.1.1/boot-sector",
    "PS3.12 S.1.1",
    "The file system finds its way by what the boot sector of the partition says.",
    "the behavior of a file system, which no file shows",
)

STATEMENT_BOOT_SECTOR_6 = Unverified(
    "PS3.12:T.1.1/boot-sector",
    "PS3.12 T.1.1",
    "The file system finds its way by what the boot sector of the partition says (Annex A).",
    "the behavior of a file system, which no file shows",
)

STATEMENT_BOOT_SECTOR_7 = Unverified(
    "PS3.12:U.1.1/boot-sector",
    "PS3.12 U.1.1",
    "The file system finds its way by what the boot sector of the partition says (Annex A).",
    "the behavior of a file system, which no file shows",
)

STATEMENT_COMPOSES_AND_SENDS = Unverified(
    "PS3.12:W.2.1/composes-and-sends",
    "PS3.12 W.2.1",
    (
        "The sender composes the e-mail by RFC 2045 and RFC 2046 and sends it by SMTP (RFC 2821). "
        "It may ask for notifications (RFC 3464, RFC 3798), and is prepared for recipients that do "
        "not know them."
    ),
    "how an e-mail was sent, the message does not show",
)

STATEMENT_RECEIVES = Unverified(
    "PS3.12:W.2.2/receives",
    "PS3.12 W.2.2",
    (
        "The recipient receives e-mails by POP3 (RFC 1939), IMAP4 (RFC 3501) or SMTP (RFC 2821), "
        "complies with RFC 2046, and extracts the attachment that the Application Profile "
        "specifies."
    ),
    "a capability of a recipient, which no message shows",
)

STATEMENT_UDF_BY_DISC = Unverified(
    "PS3.12:X.2.1/udf-by-disc",
    "PS3.12 X.2.1",
    (
        "BD-RE discs have UDF 2.5, and BD-R discs have UDF 2.6. Readers read both, creators write "
        "and updaters update both, and updaters do not change the revision of the disc."
    ),
    "a folder of files shows neither the kind of disc nor the revision of UDF",
)

STATEMENT_ONE_VOLUME_3 = Unverified(
    "PS3.12:X.1.2/one-volume",
    "PS3.12 X.1.2",
    (
        "Each side is one UDF volume of its own, with one UDF partition and one UDF file set, "
        "which holds the whole File-set; it is no part of a set of volumes."
    ),
    "a folder of files does not carry the structures of UDF",
)

STATEMENT_UDF_CHARACTER_SET_3 = Unverified(
    "PS3.12:X.1.1/udf-character-set",
    "PS3.12 X.1.1",
    "The fields of UDF are in the CS0 OSTA Compressed Unicode character set.",
    "a folder of files does not carry the fields of UDF",
)

STATEMENT_INTERCHANGE_LEVELS_3 = Unverified(
    "PS3.12:X.2.1.1/interchange-levels",
    "PS3.12 X.2.1.1",
    "Interchange Level and Maximum Interchange Level of the Primary Volume Descriptor are 2.",
    "a folder of files does not carry the Primary Volume Descriptor",
)

STATEMENT_NO_VIRTUAL_PARTITION_2 = Unverified(
    "PS3.12:X.2.1.2/no-virtual-partition",
    "PS3.12 X.2.1.2",
    (
        "Virtual Partition Maps and Virtual Allocation Tables are not written: the drive manages "
        "pseudo overwriting."
    ),
    "a folder of files does not carry the partition maps",
)

STATEMENT_NO_SPARABLE_PARTITION_2 = Unverified(
    "PS3.12:X.2.1.3/no-sparable-partition",
    "PS3.12 X.2.1.3",
    "Sparable Partition Maps and Sparing Tables are not written: the drive manages defects.",
    "a folder of files does not carry the partition maps",
)

STATEMENT_SYSTEM_DEPENDENT_REQUIREMENTS_3 = Unverified(
    "PS3.12:X.2.1.4/system-dependent-requirements",
    "PS3.12 X.2.1.4",
    (
        "A reader depends on no system dependent requirement of UDF, and ignores those it does not "
        "know."
    ),
    "the behavior of a reader, which no file shows",
)

STATEMENT_DEFAULT_STREAM_2 = Unverified(
    "PS3.12:X.2.1.4/default-stream",
    "PS3.12 X.2.1.4",
    "Each file is written to its default stream.",
    "a folder of files does not carry the streams of UDF",
)

STATEMENT_PERMISSIONS_3 = Unverified(
    "PS3.12:X.2.1.5/permissions",
    "PS3.12 X.2.1.5",
    (
        "Everybody may create, read, write and delete the files, and access, create, modify and "
        "delete the directories; no file is marked as hidden."
    ),
    "permissions in a folder need not be those on the disc",
)

STATEMENT_FILE_TYPES_3 = Unverified(
    "PS3.12:X.2.1.6/file-types",
    "PS3.12 X.2.1.6",
    "The File-set consists of files (UDF file type 0) and symbolic links to files (type 12) only.",
    "a folder of files does not carry the file types of UDF",
)

STATEMENT_KEY_TRANSPORT = Unverified(
    "PS3.15:D.1.1/key-transport",
    "PS3.15 D.1.1",
    (
        "The key of the content is encrypted with RSA, or with a key derived from a password by "
        "PBKDF2 and AES or Triple-DES. AES keys have any length that the RFCs permit, Triple-DES "
        "keys 168 bits."
    ),
    "the key lengths within the envelope show to holders of the key only",
)

STATEMENT_INNER_CONTENT = Unverified(
    "PS3.15:D.1.1/inner-content",
    "PS3.15 D.1.1",
    (
        "The encrypted content is Signed-data or Digested-data, with SHA-1, SHA-256, SHA-384 or "
        "SHA-512 as digest; signatures are RSA signatures."
    ),
    "the encrypted content shows to holders of the key only",
)

STATEMENT_READERS_DECRYPT_BOTH = Unverified(
    "PS3.15:D.1.1/readers-decrypt-both",
    "PS3.15 D.1.1",
    "Readers are able to decrypt AES as well as Triple-DES; creators may use either.",
    "a capability of a reader, which no file shows",
)

STATEMENT_PASSWORD_CHARACTERS = Unverified(
    "PS3.15:D.1.1/password-characters",
    "PS3.15 D.1.1",
    (
        "Passwords consist of characters of the Default Character Repertoire, encoded as such. The "
        "application keeps users from passwords with other characters."
    ),
    "no file shows the password it was encrypted with",
)

STATEMENT_FILE_SET_ATTACHED = Unverified(
    "PS3.15:B.8/file-set-attached",
    "PS3.15 B.8",
    "The File-set is an attachment to the body of the e-mail.",
    "the encrypted message shows its parts to holders of the key only",
)

STATEMENT_WHOLE_MESSAGE_ENCRYPTED = Unverified(
    "PS3.15:B.8/whole-message-encrypted",
    "PS3.15 B.8",
    (
        "The whole e-mail, body and all attachments, is encrypted with AES as S/MIME has it (RFC "
        "3851, RFC 3853). It may be compressed (RFC 3851)."
    ),
    "the message is examined after the mail system has decrypted it",
)

STATEMENT_MESSAGE_SIGNED = Unverified(
    "PS3.15:B.8/message-signed",
    "PS3.15 B.8",
    (
        "The sender signs the e-mail, before or after encryption, and thereby attests the right to "
        "disclose its content to the recipient. The signature stands for nothing clinical; such "
        "attestations are digital signatures within SOP Instances."
    ),
    "the message is examined after the mail system has checked its signature",
)

STATEMENTS = (
    STATEMENT_PREAMBLE_BEHAVIOR,
    STATEMENT_FILE_SET_UID_KEPT,
    STATEMENT_FILE_ID_WITHOUT_MEANING,
    STATEMENT_MEDIA_OPERATIONS,
    STATEMENT_ICON_SIZE,
    STATEMENT_ALL_CONCEPT_MODIFIERS,
    STATEMENT_ALL_CONCEPT_MODIFIERS_2,
    STATEMENT_PRIVATE_RECORDS_EXTEND,
)
"""What no File-set shows, whatever the profile."""

DEFINED_BY: dict[str, tuple[Unverified, ...]] = {
    "PCFileSystem": (STATEMENT_BOOT_SECTOR, STATEMENT_FILE_TIMES),
    "CD-R": (
        STATEMENT_VOLUME_IDENTIFIER,
        STATEMENT_DIRECTORY_RECORD_FIELDS,
        STATEMENT_SECTORS,
        STATEMENT_MULTI_SESSION_READERS,
        STATEMENT_SYSTEM_IDENTIFIER,
    ),
    "DVD-RAM": (
        STATEMENT_ONE_VOLUME,
        STATEMENT_UDF_CHARACTER_SET,
        STATEMENT_UDF_REVISION_KEPT,
        STATEMENT_INTERCHANGE_LEVELS,
        STATEMENT_NO_VIRTUAL_PARTITION,
        STATEMENT_NO_SPARABLE_PARTITION,
        STATEMENT_SYSTEM_DEPENDENT_REQUIREMENTS,
        STATEMENT_PERMISSIONS,
        STATEMENT_FILE_TYPES,
    ),
    "DICOM-MIME": (STATEMENT_BINARY_TRANSFER,),
    "MOD-130-4GB": (STATEMENT_BOOT_SECTOR_2, STATEMENT_RECORDING_FORMAT),
    "DVD": (
        STATEMENT_READS_EVERY_FILE_SYSTEM,
        STATEMENT_ONE_VOLUME_2,
        STATEMENT_UDF_CHARACTER_SET_2,
        STATEMENT_INTERCHANGE_LEVELS_2,
        STATEMENT_PARTITION_MAPS,
        STATEMENT_SYSTEM_DEPENDENT_REQUIREMENTS_2,
        STATEMENT_DEFAULT_STREAM,
        STATEMENT_PERMISSIONS_2,
        STATEMENT_FILE_TYPES_2,
        STATEMENT_FINALIZED_SESSIONS,
    ),
    "MOD-90-2GB": (STATEMENT_BOOT_SECTOR_3, STATEMENT_RECORDING_FORMAT_2),
    "USB": (STATEMENT_BOOT_SECTOR_4, STATEMENT_MASS_STORAGE_CLASS),
    "CompactFlash": (STATEMENT_BOOT_SECTOR_5,),
    "MMC": (STATEMENT_BOOT_SECTOR_6,),
    "SD": (STATEMENT_BOOT_SECTOR_7,),
    "Email": (STATEMENT_COMPOSES_AND_SENDS, STATEMENT_RECEIVES),
    "BD": (
        STATEMENT_UDF_BY_DISC,
        STATEMENT_ONE_VOLUME_3,
        STATEMENT_UDF_CHARACTER_SET_3,
        STATEMENT_INTERCHANGE_LEVELS_3,
        STATEMENT_NO_VIRTUAL_PARTITION_2,
        STATEMENT_NO_SPARABLE_PARTITION_2,
        STATEMENT_SYSTEM_DEPENDENT_REQUIREMENTS_3,
        STATEMENT_DEFAULT_STREAM_2,
        STATEMENT_PERMISSIONS_3,
        STATEMENT_FILE_TYPES_3,
    ),
    "BasicDICOMMediaSecurity": (
        STATEMENT_KEY_TRANSPORT,
        STATEMENT_INNER_CONTENT,
        STATEMENT_READERS_DECRYPT_BOTH,
        STATEMENT_PASSWORD_CHARACTERS,
    ),
    "SecureUseOfEmailTransport": (
        STATEMENT_FILE_SET_ATTACHED,
        STATEMENT_WHOLE_MESSAGE_ENCRYPTED,
        STATEMENT_MESSAGE_SIGNED,
    ),
}
"""What no File-set shows of media and security profiles, by their keywords."""

UNDECIDABLE = frozenset(
    {
        "PS3.3:F.3.2.1/SpecificCharacterSetOfFileSetDescriptorFile",
        "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.23/PRESENTATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.25/SR DOCUMENT/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.25/SR DOCUMENT/ContentSequence/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.25/SR DOCUMENT/ContentSequence/ConceptCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.26/KEY OBJECT DOC/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.26/KEY OBJECT DOC/ContentSequence/ConceptCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.29/REGISTRATION/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.29/REGISTRATION/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.30/FIDUCIAL/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.30/FIDUCIAL/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.30/FIDUCIAL/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/AnatomicRegionSequence/CodingSchemeVersion",
        "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ProcedureCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolDefinitionSequence/ReasonForRequestedProcedureCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.31/HANGING PROTOCOL/HangingProtocolUserIdentificationCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.32/ENCAP DOC/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.34/VALUE MAP/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.34/VALUE MAP/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.34/VALUE MAP/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.38/IMPLANT ASSY/ProcedureTypeCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.41/MEASUREMENT/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.41/MEASUREMENT/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.41/MEASUREMENT/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.42/SURFACE/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.42/SURFACE/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.42/SURFACE/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.44/TRACT/ConceptNameCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.44/TRACT/AlternateContentDescriptionSequence/LanguageCodeSequence/CodingSchemeVersion",
        "PS3.3:F.5.44/TRACT/AlternateContentDescriptionSequence/ConceptNameCodeSequence/CodingSchemeVersion",
    },
)
"""The demands on attributes of which no file shows that they apply."""
