"""Annex A of PS3.11 2020a, transcribed."""

from __future__ import annotations

from .published import (
    BASIC_DIRECTORY,
    JPEG_LOSSLESS,
    REFERENCED_IMAGE_ITEMS,
    Ability,
    Annex,
    Icons,
    Key,
    Profile,
    SopRow,
    Value,
    Values,
    When,
    said,
)

XA = "1.2.840.10008.5.1.4.1.1.12.1"

ANNEX = Annex(
    letter="A",
    title="Basic Cardiac X-Ray Angiographic Application Profile",
    class_="STD-XABC",
    headings={
        "A.1": "Class and Profile Identification",
        "A.2": "Clinical Context",
        "A.2.1": "Roles and Service Class Options",
        "A.2.1.1": "File Set Creator",
        "A.2.1.2": "File Set Reader",
        "A.2.1.3": "File Set Updater",
        "A.3": "STD-XABC-CD Basic Cardiac Profile",
        "A.3.1": "SOP Classes and Transfer Syntaxes",
        "A.3.2": "Physical Media and Media Formats",
        "A.3.3": "Directory Information in DICOMDIR",
        "A.3.3.1": "Additional Keys",
        "A.3.3.2": "Icon Images",
        "A.3.4": "Other Parameters",
        "A.3.4.1": "Image Attribute Values",
        "A.3.4.1.1": "Attribute Value Precedence",
    },
    captions={
        "A.1-1": "Basic Cardiac XA Profile",
        "A.3-1": "STD-XABC-CD SOP Classes and Transfer Syntaxes",
        "A.3-2": "STD-XABC-CD Additional DICOMDIR Keys",
        "A.3-3": "STD-XABC-CD- Required Image Attribute Values",
    },
    profiles=(
        Profile(
            "STD-XABC-CD",
            "Basic Cardiac X-Ray Angiographic Studies on CD-R Media",
            "CD-R",
            said("A.3.2", "STD-XABC", "120 mm CD-R", "ISO/IEC 9660"),
        ),
    ),
    sop_rows=(
        BASIC_DIRECTORY,
        SopRow("X-Ray Angiographic Image", XA, JPEG_LOSSLESS, "Mandatory", "Mandatory", "Optional"),
    ),
    keys=(
        Key("Patient's Birth Date", "(0010,0030)", "PATIENT", "2"),
        Key("Patient's Sex", "(0010,0040)", "PATIENT", "2"),
        Key("Institution Name", "(0008,0080)", "SERIES", "2"),
        Key("Institution Address", "(0008,0081)", "SERIES", "2"),
        Key("Performing Physicians' Name", "(0008,1050)", "SERIES", "2"),
        Key("Icon Image Sequence", "(0088,0200)", "IMAGE", "1"),
        Key("Image Type", "(0008,0008)", "IMAGE", "1"),
        Key("Calibration Image", "(0050,0004)", "IMAGE", "2"),
        Key(
            "Referenced Image Sequence",
            "(0008,1140)",
            "IMAGE",
            "1C",
            When(
                'instance.ImageType[3] in {"BIPLANE A", "BIPLANE B"}',
                ("Image Type (0008,0008) of BIPLANE A or BIPLANE B", "May be present otherwise"),
                may_otherwise=True,
            ),
            REFERENCED_IMAGE_ITEMS,
        ),
    ),
    icons=Icons(
        "A.3.3.2",
        ("IMAGE",),
        True,
        (
            Value("Bits Allocated", "(0028,0100)", "8", "= 8"),
            Value("Row", "(0028,0010)", "128", "= 128"),
            Value("Column", "(0028,0011)", "128", "= 128"),
        ),
    ),
    values=(
        Values(
            "A.3-3",
            XA,
            (
                Value("Modality", "(0008,0060)", "XA", '= "XA"'),
                Value("Rows", "(0028,0010)", "512 (see below)", "up to 512"),
                Value("Columns", "(0028,0011)", "512 (see below)", "up to 512"),
                Value("Bits Allocated", "(0028,0100)", "8", "= 8"),
                Value("Bits Stored", "(0028,0101)", "8", "= 8"),
            ),
        ),
    ),
    records=("PATIENT", "STUDY", "SERIES", "IMAGE"),
    rules={
        "patient-hierarchy": said("A.3.3", "shall include", "Patient and subsidiary levels"),
        "directory-information": said("A.3.3", "no directory information", "not allowed"),
    },
    abilities=(
        Ability("FSC", "A.2.1.1", ("finalize", "multi-session")),
        Ability("FSU", "A.2.1.3", ("finalize", "multi-session")),
    ),
    groups={XA: ("OverlayData", said("A.3.4.1", "shall be encoded", "Overlay Data (60XX,3000)"))},
)
