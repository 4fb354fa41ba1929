"""Annex M of PS3.11 2020a, transcribed."""

from __future__ import annotations

from .annex_h import KEYS
from .published import (
    BASIC_DIRECTORY,
    EXPLICIT,
    JPEG_2000,
    JPEG_2000_LOSSLESS,
    JPEG_BASELINE,
    JPEG_EXTENDED,
    JPEG_LOSSLESS,
    Ability,
    Annex,
    Profile,
    SopRow,
    Syntax,
    said,
)

COMPOSITE = "Composite IODs for which a Media Storage SOP Class is defined in PS3.4"
DECLARED = "Defined in Conformance Statement"
FOR_ALL = "Mandatory for all SOP Classes defined in Conformance Statement"


def _row(syntax: Syntax, codec: str = "") -> SopRow:
    reader = (
        f"Mandatory for {codec} profiles for all SOP Classes defined in Conformance Statement"
        if codec
        else FOR_ALL
    )
    return SopRow(COMPOSITE, "See PS3.4", syntax, DECLARED, reader, DECLARED, only=codec)


def _video(name: str, uid: str, codec: str) -> SopRow:
    """A row that names no profiles, and is read as one for those of its codec."""
    return SopRow(
        f"Multi-frame {COMPOSITE}",
        "See PS3.4",
        Syntax(name, uid),
        DECLARED,
        FOR_ALL,
        DECLARED,
        only=codec,
    )


CODECS = (
    ("JPEG", "JPEG", "JPEG"),
    ("J2K", "JPEG 2000", "JPEG 2000"),
    ("MPEG2-MPML", "MPEG2 MP@ML", "MPEG2 MP@ML"),
    ("MPEG2-MPHL", "MPEG2 MP@HL", "MPEG2 MP@HL"),
    ("MPEG4-HPLV41", "MPEG-4 AVC/H.264 HiP@Level4.1", "MPEG-4 AVC/H.264 HiP@Level4.1"),
    (
        "MPEG4-HPLV41BD",
        "MPEG-4 AVC/H.264 BD-Compatible HiP@Level4.1",
        "MPEG-4 AVC/H.264 BD-compatible HiP@Level4.1",
    ),
)
"""The end of the identifiers, and that of the names: in plain and in secure profiles."""

MEDIUM = said("M.3.2", "STD-GEN-BD and STD-GEN-SEC-BD", "any of the 120 mm BD media")

ANNEX = Annex(
    letter="M",
    title="General Purpose BD With Compression Interchange Profiles",
    class_="STD-GEN-BD",
    headings={
        "M.1": "Profile Identification",
        "M.2": "Clinical Context",
        "M.2.1": "Roles and Service Class Options",
        "M.2.1.1": "File Set Creator",
        "M.2.1.2": "File Set Reader",
        "M.2.1.3": "File Set Updater",
        "M.3": "STD-GEN-BD and STD-GEN-SEC-BD Profile Classes",
        "M.3.1": "SOP Classes and Transfer Syntaxes",
        "M.3.2": "Physical Medium and Medium Format",
        "M.3.3": "Directory Information in DICOMDIR",
        "M.3.3.1": "Additional Keys",
        "M.3.4": "Other Parameters",
        "M.3.4.1": "Multi-frame JPEG Format",
        "M.3.5": "Security Parameters",
    },
    captions={
        "M.1-1": "STD-GEN-BD and STD-GEN-SEC-BD Profiles",
        "M.3-1": "STD-GEN-BD and STD-GEN-SEC-BD SOP Classes and Transfer Syntaxes",
    },
    profiles=(
        *(
            Profile(
                f"STD-GEN-BD-{codec}",
                f"General Purpose BD Interchange with {name}",
                "BD",
                MEDIUM,
            )
            for codec, name, _ in CODECS
        ),
        *(
            Profile(
                f"STD-GEN-SEC-BD-{codec}",
                f"General Purpose Secure BD Interchange with {name}",
                "BD",
                MEDIUM,
                security="BasicDICOMMediaSecurity",
                class_="STD-GEN-SEC-BD",
            )
            for codec, _, name in CODECS
        ),
    ),
    sop_rows=(
        BASIC_DIRECTORY,
        _row(EXPLICIT),
        _row(JPEG_LOSSLESS, "JPEG"),
        _row(JPEG_BASELINE, "JPEG"),
        _row(JPEG_EXTENDED, "JPEG"),
        _row(JPEG_2000_LOSSLESS, "J2K"),
        _row(JPEG_2000, "J2K"),
        _video("MPEG2 Main Profile @ Main Level", "1.2.840.10008.1.2.4.100", "MPEG2-MPML"),
        _video("MPEG2 Main Profile @ High Level", "1.2.840.10008.1.2.4.101", "MPEG2-MPHL"),
        _video(
            "MPEG-4 AVC/H.264 High Profile / Level 4.1", "1.2.840.10008.1.2.4.102", "MPEG4-HPLV41"
        ),
        _video(
            "MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1",
            "1.2.840.10008.1.2.4.103",
            "MPEG4-HPLV41BD",
        ),
    ),
    keys=KEYS,
    key_table="H.3-2",
    keys_said=said("M.3.3.1", "specifies the additional associated keys that shall also be"),
    icons=None,
    values=(),
    rules={
        "patient-hierarchy": said("M.3.3", "shall include", "subsidiary Study and Series levels"),
        "every-file-referenced": said("M.3.3", "All DICOM files", "shall be referenced"),
        "directory-information": said("M.3.3", "no directory information", "not allowed"),
        "single-dicomdir": said("M.3.3", "shall only be one DICOMDIR", "per File Set"),
        "dicomdir-in-root": said("M.3.3", "DICOMDIR file shall be in the root directory"),
        "unique-patient-id": said("M.3.3", "Patient ID", "shall be unique", "in one File Set"),
    },
    abilities=(
        Ability("FSC", "M.2.1.1", ("finalize",), if_supported=True),
        Ability("FSU", "M.2.1.3", ("finalize",), if_supported=True),
    ),
    interchange_format=said("M.3.4.1", "shall use Interchange Format", "table", "all frames"),
    interchange_only="JPEG",
    security_said=said(
        "M.3.5", "STD-GEN-SEC-BD", "all DICOM Files", "Basic DICOM Media Security Profile"
    ),
)
