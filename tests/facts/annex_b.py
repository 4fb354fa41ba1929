"""Annex B of PS3.11 2020a, transcribed."""

from __future__ import annotations

from .published import (
    BASIC_DIRECTORY,
    EXPLICIT,
    JPEG_LOSSLESS,
    REFERENCED_IMAGE_ITEMS,
    Ability,
    Annex,
    Icons,
    Key,
    Profile,
    SopRow,
    Syntax,
    Value,
    Values,
    When,
    said,
)

XA = "1.2.840.10008.5.1.4.1.1.12.1"
SC = "1.2.840.10008.5.1.4.1.1.7"
GSPS = "1.2.840.10008.5.1.4.1.1.11.1"

JPEG_BASELINE = Syntax(
    "JPEG Lossy, Baseline Sequential with Huffman Coding (Process 1)", "1.2.840.10008.1.2.4.50"
)
JPEG_EXTENDED = Syntax(
    "JPEG Extended (Process 2 & 4): Default Transfer Syntax for Lossy JPEG 12 Bit Image"
    " Compression (Process 4 only)",
    "1.2.840.10008.1.2.4.51",
)
OPTIONAL_ON_DVD = "Optional for DVD; Disallowed for CD"
MANDATORY_ON_DVD = "Mandatory for DVD; Disallowed for CD"
UNDEFINED_ON_DVD = "Undefined for DVD; Disallowed for CD"

ANNEX = Annex(
    letter="B",
    title="1024 X-Ray Angiographic Application Profile",
    class_="STD-XA1K",
    headings={
        "B.1": "Class and Profile Identification",
        "B.2": "Clinical Context",
        "B.2.1": "Roles and Service Class Options",
        "B.2.1.1": "File Set Creator",
        "B.2.1.2": "File Set Reader",
        "B.2.1.3": "File Set Updater",
        "B.3": "STD-XA1K Application Profile Class Requirements",
        "B.3.1": "SOP Classes and Transfer Syntaxes",
        "B.3.2": "Physical Media and Media Formats",
        "B.3.3": "Directory Information in DICOMDIR",
        "B.3.3.1": "Additional Keys",
        "B.3.3.2": "Icon Images",
        "B.3.4": "Other Parameters",
        "B.3.4.1": "Image Attribute Values",
        "B.3.4.2": "Multi-frame JPEG Format",
        "B.3.4.3": "Attribute Value Precedence",
    },
    captions={
        "B.1-1": "1024 X-Ray Angiographic Profiles",
        "B.3-1": "STD-XA1K SOP Classes and Transfer Syntaxes",
        "B.3-2": "STD-XA1K Additional DICOMDIR Keys",
        "B.3-3": "STD-XA1K Required XA Image Attribute Values",
        "B.3-4": "STD-XA1K Required SC Image Attribute Values",
    },
    profiles=(
        Profile(
            "STD-XA1K-CD",
            "1024 X-Ray Angiographic Studies on CD-R Media",
            "CD-R",
            said("B.3.2", "STD-XA1K-CD", "120mm CD-R", "ISO/IEC 9660"),
        ),
        Profile(
            "STD-XA1K-DVD",
            "1024 X-Ray Angiographic Studies on DVD Media",
            "DVD",
            said("B.3.2", "STD-XA1K-DVD", "any of the 120 mm DVD media", "other than DVD-RAM"),
            roles=("FSC", "FSR"),
            role_missing_said=said("B.2.1.3", "FSU", "not defined", "STD-XA1K-DVD"),
        ),
    ),
    sop_rows=(
        BASIC_DIRECTORY,
        SopRow("X-Ray Angiographic Image", XA, JPEG_LOSSLESS, "Mandatory", "Mandatory", "Optional"),
        SopRow(
            "X-Ray Angiographic Image",
            XA,
            JPEG_BASELINE,
            OPTIONAL_ON_DVD,
            MANDATORY_ON_DVD,
            UNDEFINED_ON_DVD,
        ),
        SopRow(
            "X-Ray Angiographic Image",
            XA,
            JPEG_EXTENDED,
            OPTIONAL_ON_DVD,
            MANDATORY_ON_DVD,
            UNDEFINED_ON_DVD,
        ),
        SopRow(
            "Secondary Capture Image Storage", SC, EXPLICIT, "Optional", "Mandatory", "Optional"
        ),
        SopRow(
            "Grayscale Softcopy Presentation State Storage",
            GSPS,
            EXPLICIT,
            "Optional",
            "Optional",
            "Optional",
        ),
    ),
    keys=(
        Key("Patient's Birth Date", "(0010,0030)", "PATIENT", "2"),
        Key("Patient's Sex", "(0010,0040)", "PATIENT", "2"),
        Key("Institution Name", "(0008,0080)", "SERIES", "2"),
        Key("Institution Address", "(0008,0081)", "SERIES", "2"),
        Key("Performing Physicians' Name", "(0008,1050)", "SERIES", "2"),
        Key("Icon Image Sequence", "(0088,0200)", "IMAGE", "1"),
        Key(
            "Image Type",
            "(0008,0008)",
            "IMAGE",
            "1C",
            When("instance is a XRayAngiographicImageStorage", ("Required if", "is an XA Image")),
        ),
        Key("Calibration Image", "(0050,0004)", "IMAGE", "2"),
        Key(
            "Referenced Image Sequence",
            "(0008,1140)",
            "IMAGE",
            "1C",
            When(
                "instance is a XRayAngiographicImageStorage"
                ' and instance.ImageType[3] in {"BIPLANE A", "BIPLANE B"}',
                (
                    "is an XA Image and has",
                    "Image Type (0008,0008) value 3 of BIPLANE A or BIPLANE B",
                    "May be present otherwise",
                ),
                may_otherwise=True,
            ),
            REFERENCED_IMAGE_ITEMS,
        ),
        Key(
            "Lossy image Compression Ratio",
            "(0028,2112)",
            "IMAGE",
            "1C",
            When(
                "instance.LossyImageCompressionRatio has value",
                ("Required if present in image object", "non-zero length value"),
            ),
        ),
    ),
    icons=Icons(
        "B.3.3.2",
        ("IMAGE",),
        True,
        (
            Value("Bits Allocated", "(0028,0100)", "8", "= 8"),
            Value("Bits Stored", "(0028,0101)", "8", "= 8"),
            Value("Row", "(0028,0010)", "128", "= 128"),
            Value("Column", "(0028,0011)", "128", "= 128"),
            Value("Photometric Interpretation", "(0028,0004)", "MONOCHROME2", '= "MONOCHROME2"'),
        ),
    ),
    values=(
        Values(
            "B.3-3",
            XA,
            (
                Value("Modality", "(0008,0060)", "XA", '= "XA"'),
                Value("Rows", "(0028,0010)", "up to 1024 (see below)", "up to 1024"),
                Value("Columns", "(0028,0011)", "up to 1024 (see below)", "up to 1024"),
                Value("Bits Stored", "(0028,0101)", "8, 10, and 12 bits only", "in {8, 10, 12}"),
            ),
        ),
        Values(
            "B.3-4",
            SC,
            (
                Value("Rows", "(0028,0010)", "up to 1024 (see below)", "up to 1024"),
                Value("Columns", "(0028,0011)", "up to 1024 (see below)", "up to 1024"),
                Value("Samples per Pixel", "(0028,0002)", "1", "= 1"),
                Value(
                    "Photometric Interpretation", "(0028,0004)", "MONOCHROME2", '= "MONOCHROME2"'
                ),
                Value("Bits Allocated", "(0028,0100)", "8 bits only", "= 8"),
                Value("Bits Stored", "(0028,0101)", "8 bits only", "= 8"),
                Value("High Bit", "(0028,0102)", "7", "= 7"),
                Value("Pixel Representation", "(0028,0103)", "0000H (unsigned)", "= 0"),
            ),
        ),
    ),
    records=("PATIENT", "STUDY", "SERIES", "IMAGE"),
    rules={
        "patient-hierarchy": said("B.3.3", "shall include", "Patient and subsidiary levels"),
        "directory-information": said("B.3.3", "no directory information", "not allowed"),
    },
    abilities=(
        Ability("FSC", "B.2.1.1", ("finalize", "multi-session")),
        Ability("FSC", "B.2.1.1", ("packet-writing",), may=True, if_supported=True),
        Ability("FSU", "B.2.1.3", ("finalize", "multi-session")),
    ),
    groups={SC: ("absent", said("B.3.4.1", "60XX shall not be present", "Secondary Capture"))},
    interchange_format=said("B.3.4.2", "shall use Interchange Format", "table", "all frames"),
)
