"""Annex E of PS3.11 2020a, transcribed."""

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
    Value,
    Values,
    in_image,
    said,
)

CT = "1.2.840.10008.5.1.4.1.1.2"
MR = "1.2.840.10008.5.1.4.1.1.4"
SC = "1.2.840.10008.5.1.4.1.1.7"

# Secondary Capture Images have one SOP Class: gray and color differ in what their pixels mean.
GRAYSCALE = 'PhotometricInterpretation in {"MONOCHROME1", "MONOCHROME2"}'
COLOR = 'PhotometricInterpretation not in {"MONOCHROME1", "MONOCHROME2"}'

ANNEX = Annex(
    letter="E",
    title="CT and MR Image Application Profiles",
    class_="STD-CTMR",
    headings={
        "E.1": "Profile Identification",
        "E.2": "Clinical Context",
        "E.2.1": "Roles and Service Class Options",
        "E.2.1.1": "File Set Creator",
        "E.2.1.2": "File Set Reader",
        "E.2.1.3": "File Set Updater",
        "E.3": "STD-CTMR Profiles",
        "E.3.1": "SOP Classes and Transfer Syntaxes",
        "E.3.2": "Physical Medium and Medium Format",
        "E.3.3": "Directory Information in DICOMDIR",
        "E.3.3.1": "Additional Keys",
        "E.3.3.2": "Localizer Related Attributes",
        "E.3.3.3": "Icon Images",
        "E.3.4": "Other Parameters",
        "E.3.4.1": "Image Attribute Values",
        "E.3.4.1.1": "Attribute Value Precedence",
    },
    captions={
        "E.1-1": "STD-CTMR Profiles",
        "E.3-1": "STD-CTMR SOP Classes and Transfer Syntaxes",
        "E.3-2": "STD-CTMR Additional DICOMDIR Keys",
        "E.3-3": "STD-CTMR Required Image Attribute Values for CT Images",
        "E.3-4": "STD-CTMR Required Image Attribute Values for MR Images",
        "E.3-5": "STD-CTMR Required Image Attribute Values for Grayscale SC Images",
        "E.3-6": "STD-CTMR Required Image Attribute Values for Color SC Images",
    },
    profiles=(
        Profile(
            "STD-CTMR-MOD41",
            "CT/MR Studies on 4.1GB MOD",
            "MOD-130-4GB",
            said("E.3.2", "STD-CTMR-MOD41", "130 mm 4.1GB R/W MOD", "PCDOS"),
        ),
        Profile(
            "STD-CTMR-CD",
            "CT/MR Studies on CD-R",
            "CD-R",
            said("E.3.2", "STD-CTMR-CD", "120 mm CD-R", "ISO 9660"),
        ),
        Profile(
            "STD-CTMR-DVD-RAM",
            "CT/MR Studies on DVD-RAM Media",
            "DVD-RAM",
            said("E.3.2", "STD-CTMR-DVD-RAM", "120 mm DVD-RAM"),
        ),
        Profile(
            "STD-CTMR-DVD",
            "CT/MR Studies on DVD Media",
            "DVD",
            said("E.3.2", "STD-CTMR-DVD", "any of the 120 mm DVD media", "other than DVD-RAM"),
            roles=("FSC", "FSR"),
            role_missing_said=said("E.2.1.3", "FSU", "not defined", "STD-CTMR-DVD"),
        ),
    ),
    sop_rows=(
        BASIC_DIRECTORY,
        SopRow("CT Image", CT, JPEG_LOSSLESS, "Optional", "Mandatory", "Optional"),
        SopRow("CT Image", CT, EXPLICIT, "Optional", "Mandatory", "Optional"),
        SopRow("MR Image", MR, JPEG_LOSSLESS, "Optional", "Mandatory", "Optional"),
        SopRow("MR Image", MR, EXPLICIT, "Optional", "Mandatory", "Optional"),
        SopRow(
            "SC Image (grayscale)",
            SC,
            JPEG_LOSSLESS,
            "Optional",
            "Mandatory",
            "Optional",
            GRAYSCALE,
        ),
        SopRow(
            "SC Image (grayscale)", SC, EXPLICIT, "Optional", "Mandatory", "Optional", GRAYSCALE
        ),
        SopRow(
            "SC Image(palette color)", SC, JPEG_LOSSLESS, "Optional", "Optional", "Optional", COLOR
        ),
        SopRow("SC Image(palette color)", SC, EXPLICIT, "Optional", "Optional", "Optional", COLOR),
        SopRow(
            "Grayscale Softcopy Presentation State",
            "1.2.840.10008.5.1.4.1.1.11.1",
            EXPLICIT,
            "Optional",
            "Optional",
            "Optional",
        ),
        SopRow(
            "X-Ray Radiation Dose SR",
            "1.2.840.10008.5.1.4.1.1.88.67",
            EXPLICIT,
            "Optional",
            "Optional",
            "Optional",
        ),
    ),
    keys=(
        Key(
            "Referenced Image Sequence",
            "(0008,1140)",
            "IMAGE",
            "1C",
            in_image("ReferencedImageSequence"),
            REFERENCED_IMAGE_ITEMS,
            clause="E.3.4",
        ),
        Key(
            "Image Position (Patient)",
            "(0020,0032)",
            "IMAGE",
            "1C",
            in_image("ImagePositionPatient"),
        ),
        Key(
            "Image Orientation (Patient)",
            "(0020,0037)",
            "IMAGE",
            "1C",
            in_image("ImageOrientationPatient"),
        ),
        Key(
            "Frame of Reference UID", "(0020,0052)", "IMAGE", "1C", in_image("FrameOfReferenceUID")
        ),
        Key("Rows", "(0028,0010)", "IMAGE", "1"),
        Key("Columns", "(0028,0011)", "IMAGE", "1"),
        Key("Pixel Spacing", "(0028,0030)", "IMAGE", "1C", in_image("PixelSpacing")),
    ),
    keys_said=said(
        "E.3.3.2", "Directory Records of type IMAGE shall include", "Image Plane modules"
    ),
    icons=Icons(
        "E.3.3.3",
        ("SERIES", "IMAGE"),
        False,
        (
            Value(
                "Photometric Interpretation",
                "(0028,0004)",
                "MONOCHROME2 or PALETTE COLOR",
                'in {"MONOCHROME2", "PALETTE COLOR"}',
            ),
            Value("Bits Allocated", "(0028,0100)", "8", "= 8"),
            Value("Bits Stored", "(0028,0101)", "8", "= 8"),
            Value("Rows", "(0028,0010)", "64", "= 64"),
            Value("Columns", "(0028,0011)", "64", "= 64"),
        ),
    ),
    values=(
        Values(
            "E.3-3",
            CT,
            (
                Value("Modality", "(0008,0060)", "CT", '= "CT"'),
                Value(
                    "Photometric Interpretation", "(0028,0004)", "MONOCHROME2", '= "MONOCHROME2"'
                ),
            ),
        ),
        Values(
            "E.3-4",
            MR,
            (
                Value("Modality", "(0008,0060)", "MR", '= "MR"'),
                Value(
                    "Photometric Interpretation", "(0028,0004)", "MONOCHROME2", '= "MONOCHROME2"'
                ),
                Value("Bits Stored", "(0028,0101)", "8, 12 to 16", "in {8, 12..16}"),
                Value("High Bit", "(0028,0102)", "Bits Stored (0028,0101) - 1", "= BitsStored - 1"),
            ),
        ),
        Values(
            "E.3-5",
            SC,
            (
                Value("Samples Per Pixel", "(0028,0002)", "1", "= 1"),
                Value(
                    "Photometric Interpretation", "(0028,0004)", "MONOCHROME2", '= "MONOCHROME2"'
                ),
                Value("Bits Allocated", "(0028,0100)", "8 or 16", "in {8, 16}"),
                Value(
                    "Bits Stored", "(0028,0101)", "Bits Allocated (0028,0100)", "= BitsAllocated"
                ),
                Value("High Bit", "(0028,0102)", "Bits Stored (0028,0101) - 1", "= BitsStored - 1"),
            ),
            GRAYSCALE,
        ),
        Values(
            "E.3-6",
            SC,
            (
                Value("Samples Per Pixel", "(0028,0002)", "1", "= 1"),
                Value(
                    "Photometric Interpretation",
                    "(0028,0004)",
                    "PALETTE COLOR",
                    '= "PALETTE COLOR"',
                ),
                Value("Bits Allocated", "(0028,0100)", "8", "= 8"),
                Value("Bits Stored", "(0028,0101)", "8", "= 8"),
                Value("High Bit", "(0028,0102)", "7", "= 7"),
            ),
            COLOR,
        ),
    ),
    rules={
        "patient-hierarchy": said("E.3.3", "shall include", "Patient and subsidiary levels"),
        "every-file-referenced": said("E.3.3", "All DICOM files", "shall be referenced"),
        "directory-information": said("E.3.3", "no directory information", "not allowed"),
    },
    abilities=(
        Ability(
            "FSC", "E.2.1.1", ("finalize", "multi-session", "packet-writing"), if_supported=True
        ),
        Ability(
            "FSU", "E.2.1.3", ("finalize", "multi-session", "packet-writing"), if_supported=True
        ),
    ),
)
