"""Annex J of PS3.11 2020a, transcribed."""

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


MEDIA = (
    ("USB", "USB Media", "USB", "USB Connected Removable Devices"),
    ("MMC", "Multimedia Card", "MMC", "Multimedia Card Removable Devices"),
    ("CF", "CompactFlash", "CompactFlash", "CompactFlash Removable Devices"),
    ("SD", "Digital Card", "SD", "Secure Digital Card Removable Devices"),
)
"""Code and name of the media, their keywords in the language, and their names in J.3.2."""


def _profiles() -> tuple[Profile, ...]:
    return tuple(
        Profile(
            f"STD-GEN-{security}{code}-{codec}",
            f"General Purpose {'Secure ' if security else ''}{medium} Interchange with {name}",
            keyword,
            said("J.3.2", f"STD-GEN-{code}-JPEG", f"GEN-SEC-{code}-J2K", f"any of the {device}"),
            security="BasicDICOMMediaSecurity" if security else None,
            class_=f"STD-GEN-{security}{code}",
        )
        for code, medium, keyword, device in MEDIA
        for security in ("", "SEC-")
        for codec, name in (("JPEG", "JPEG"), ("J2K", "JPEG-2000"))
    )


ANNEX = Annex(
    letter="J",
    title="General Purpose USB and Flash Memory With Compression Interchange Profiles",
    class_="STD-GEN-USB",
    headings={
        "J.1": "Profile Identification",
        "J.2": "Clinical Context",
        "J.2.1": "Roles and Service Class Options",
        "J.2.1.1": "File Set Creator",
        "J.2.1.2": "File Set Reader",
        "J.2.1.3": "File Set Updater",
        "J.3": (
            "STD-GEN-USB, STD-GEN-SEC-USB, STD-GEN-MMC, STD-GEN-SEC-MMC, STD-GEN-CF,"
            " STD-GEN-SEC-CF, STD-GEN-SD and STD-GEN-SEC-SD Profile Classes"
        ),
        "J.3.1": "SOP Classes and Transfer Syntaxes",
        "J.3.2": "Physical Medium and Medium Format",
        "J.3.3": "Directory Information in DICOMDIR",
        "J.3.3.1": "Additional Keys",
        "J.3.4": "Other Parameters",
        "J.3.4.2": "Multi-frame JPEG Format",
        "J.3.5": "Security Parameters",
    },
    captions={
        "J.1-1": (
            "STD-GEN-USB, STD-GEN-SEC-USB STD-GEN-MMC, STD-GEN-SEC-MMC, STD-GEN-CF,"
            " STD-GEN-SEC-CF, STD-GEN-SD and STD-GEN-SEC-SD Profiles"
        ),
        "J.3-1": (
            "STD-GEN-USB, STD-GEN-SEC-USB, STD-GEN-MMC, STD-GEN-SEC-MMC, STD-GEN-CF,"
            " STD-GEN-SEC-CF, STD-GEN-SD and STD-GEN-SEC-SD SOP Classes and Transfer Syntaxes"
        ),
    },
    profiles=_profiles(),
    sop_rows=(
        BASIC_DIRECTORY,
        _row(EXPLICIT),
        _row(JPEG_LOSSLESS, "JPEG"),
        _row(JPEG_BASELINE, "JPEG"),
        _row(JPEG_EXTENDED, "JPEG"),
        _row(JPEG_2000_LOSSLESS, "J2K"),
        _row(JPEG_2000, "J2K"),
    ),
    keys=KEYS,
    key_table="H.3-2",
    keys_said=said("J.3.3.1", "specifies the additional associated keys that shall also be"),
    icons=None,
    values=(),
    rules={
        "patient-hierarchy": said("J.3.3", "shall include", "subsidiary Study and Series levels"),
        "every-file-referenced": said("J.3.3", "All DICOM files", "shall be referenced"),
        "directory-information": said("J.3.3", "no directory information", "not allowed"),
        "single-dicomdir": said("J.3.3", "shall only be one DICOMDIR", "per File Set"),
        "dicomdir-in-root": said("J.3.3", "DICOMDIR file shall be in the root directory"),
        "unique-patient-id": said("J.3.3", "Patient ID", "shall be unique", "in one File Set"),
    },
    abilities=(),
    interchange_format=said("J.3.4.2", "shall use Interchange Format", "table", "all frames"),
    interchange_only="JPEG",
    security_said=said(
        "J.3.5",
        "STD-GEN-SEC-USB-JPEG, STD-GEN-SEC-MMC-JPEG, STD-GEN-SEC-CF-JPEG, STD-GEN-SEC-SD-JPEG,"
        " STD-GEN-SEC-USB-J2K, STD-GEN-SEC-MMC-J2K, STD-GEN-SEC-CF-J2K and STD-GEN-SEC-SD-J2K",
        "all DICOM Files",
        "Basic DICOM Media Security Profile",
    ),
)
