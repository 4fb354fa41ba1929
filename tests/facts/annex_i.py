"""Annex I of PS3.11 2020a, transcribed."""

from __future__ import annotations

from .annex_h import KEYS as KEYS_OF_H
from .published import (
    BASIC_DIRECTORY,
    WITHOUT_UPDATER,
    Ability,
    Annex,
    Key,
    Profile,
    SopRow,
    Syntax,
    filled_in_image,
    said,
)

MEDIUM = said(
    "I.3.2",
    "STD-DVD-MPEG2-MPML and STD-DVD-SEC-MPEG2-MPML",
    "any of the 120 mm DVD media other than DVD-RAM",
)
NO_UPDATER = said(
    "I.2.1.3",
    "FSU role is not defined for the STD-DVD-MPEG2-MPML and STD-DVD-SEC-MPEG2-MPML profiles",
)

ANNEX = Annex(
    letter="I",
    title="DVD MPEG2 Interchange Profiles",
    class_="STD-DVD-MPEG2-MPML",
    headings={
        "I.1": "Profile Identification",
        "I.2": "Clinical Context",
        "I.2.1": "Roles and Service Class Options",
        "I.2.1.1": "File Set Creator",
        "I.2.1.2": "File Set Reader",
        "I.2.1.3": "File Set Updater",
        "I.3": "STD-DVD-MPEG2-MPML and STD-DVD-SEC-MPEG2-MPML Profile Classes",
        "I.3.1": "SOP Classes and Transfer Syntaxes",
        "I.3.2": "Physical Medium and Medium Format",
        "I.3.3": "Directory Information in DICOMDIR",
        "I.3.3.1": "Additional Keys",
        "I.3.4": "Security Parameters",
        "I.3.5": '"dual-format" (informative)',
    },
    captions={
        "I.1-1": "STD-DVD-MPEG2-MPML and STD-DVD-SEC-MPEG2-MPML Profiles",
        "I.3-1": "STD-DVD-MPEG2-MPML and STD-DVD-SEC-MPEG2-MPML SOP Classes and Transfer Syntaxes",
        "I.3-2": "STD-DVD-MPEG2-MPML and STD-DVD-SEC-MPEG2-MPML Additional DICOMDIR Keys",
    },
    profiles=(
        Profile(
            "STD-DVD-MPEG2-MPML",
            "DVD Interchange with MPEG2 MP@ML",
            "DVD",
            MEDIUM,
            roles=("FSC", "FSR"),
            role_missing_said=NO_UPDATER,
        ),
        Profile(
            "STD-DVD-SEC-MPEG2-MPML",
            "Secure DVD Interchange with MPEG2 MP@ML",
            "DVD",
            MEDIUM,
            roles=("FSC", "FSR"),
            role_missing_said=NO_UPDATER,
            security="BasicDICOMMediaSecurity",
            class_="STD-DVD-SEC-MPEG2-MPML",
        ),
    ),
    sop_header=WITHOUT_UPDATER,
    sop_rows=(
        BASIC_DIRECTORY,
        SopRow(
            "Multi-frame Composite IODs for which a Media Storage SOP Class is defined in PS3.4",
            "See PS3.4",
            Syntax("MPEG2 MP@ML Image Compression", "1.2.840.10008.1.2.4.100"),
            "Defined in Conformance Statement",
            "Mandatory for all SOP Classes defined in Conformance Statement",
        ),
    ),
    keys=(
        *KEYS_OF_H[:6],  # the same cells as in Table H.3-2, up to Image Type
        Key(
            "Lossy Image Compression Ratio",
            "(0028,2112)",
            "IMAGE",
            "1C",
            filled_in_image("LossyImageCompressionRatio"),
        ),
        Key("Rows", "(0028,0010)", "IMAGE", "1"),
        Key("Columns", "(0028,0011)", "IMAGE", "1"),
    ),
    icons=None,
    values=(),
    rules={
        "patient-hierarchy": said("I.3.3", "shall include", "subsidiary Study and Series levels"),
        "every-file-referenced": said("I.3.3", "All DICOM files", "shall be referenced"),
        "directory-information": said("I.3.3", "no directory information", "not allowed"),
        "single-dicomdir": said("I.3.3", "shall only be one DICOMDIR", "per File Set"),
        "dicomdir-in-root": said("I.3.3", "DICOMDIR file shall be in the root directory"),
        "unique-patient-id": said("I.3.3", "Patient ID", "shall be unique", "in one File Set"),
    },
    abilities=(
        Ability("FSC", "I.2.1.1", ("finalize", "multi-session")),
        Ability("FSC", "I.2.1.1", ("packet-writing",), may=True, if_supported=True),
    ),
    security_said=said(
        "I.3.4", "STD-DVD-SEC-MPEG2-MPML", "all DICOM Files", "Basic DICOM Media Security Profile"
    ),
)
