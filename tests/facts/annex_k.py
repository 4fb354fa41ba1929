"""Annex K of PS3.11 2020a, transcribed."""

from __future__ import annotations

from .published import (
    BASIC_DIRECTORY,
    EXPLICIT,
    WITHOUT_UPDATER,
    Ability,
    Annex,
    AtLeastOne,
    Profile,
    SopRow,
    Types,
    Value,
    Values,
    said,
)

IO = "1.2.840.10008.5.1.4.1.1.1.3"
DX = "1.2.840.10008.5.1.4.1.1.1.1"
IMAGES = (
    SopRow(
        "Digital Intra-oral X-Ray Image Storage - For Presentation",
        IO,
        EXPLICIT,
        "Optional",
        "Mandatory",
    ),
    SopRow("Digital X-Ray Image Storage - For Presentation", DX, EXPLICIT, "Optional", "Mandatory"),
)
IMAGE_KEYWORDS = (
    "DigitalIntraOralXRayImageStorageForPresentation",
    "DigitalXRayImageStorageForPresentation",
)
VALUES = (
    Value(
        "Bits Allocated",
        "(0028,0100)",
        "If Bits Stored (0028,0101) is 8, then 8; otherwise 16.",
        "= 8 if instance.BitsStored in {8} else = 16",
    ),
    Value("Bits Stored", "(0028,0101)", "8, 10, 12 or 16", "in {8, 10, 12, 16}"),
)
TYPES = (
    ("Institution Name", "(0008,0080)", "2"),
    ("Manufacturer's Model Name", "(0008,1090)", "2"),
    ("Detector ID", "(0018,700A)", "2"),
    ("Detector Manufacturer Name", "(0018,702A)", "2"),
    ("Detector Manufacturer's Model Name", "(0018,702B)", "2"),
)

ANNEX = Annex(
    letter="K",
    title="Dental Application Profile",
    class_="STD-DEN-CD",
    headings={
        "K.1": "Class and Profile Identification",
        "K.2": "Clinical Context",
        "K.2.1": "Roles",
        "K.2.1.1": "File Set Creator",
        "K.2.1.2": "File Set Reader",
        "K.2.1.3": "File Set Updater",
        "K.3": "General Class Profile",
        "K.3.1": "SOP Classes and Transfer Syntaxes",
        "K.3.2": "Physical Media and Media Formats",
        "K.3.3": "Directory Information in DICOMDIR",
        "K.3.4": "Other Parameters",
        "K.3.4.1": "Image Attribute Values",
        "K.3.4.2": "Image Attribute Specialization",
    },
    captions={
        "K.1-1": "Dental Application Profile identifiers",
        "K.3-1": "Dental Abstract and Transfer Syntaxes",
        "K.3-3": "STD-DEN-CD - Required Image Attribute Values",
        "K.3-4": "STD-DEN-CD - Required Image Attribute Types",
    },
    profiles=(
        Profile(
            "STD-DEN-CD",
            "Dental Radiograph Interchange",
            "CD-R",
            said("K.3.2", "STD-DEN-CD", "120 mm CD-R", "ISO/IEC 9660"),
            roles=("FSC", "FSR"),
            role_missing_said=said("K.2.1.3", "File Set Updater is not supported"),
        ),
    ),
    sop_header=WITHOUT_UPDATER,
    sop_rows=(
        BASIC_DIRECTORY,
        *IMAGES,
        SopRow(
            "Basic Structured Display Storage",
            "1.2.840.10008.5.1.4.1.1.131",
            EXPLICIT,
            "Optional",
            "Optional",
        ),
        SopRow(
            "Grayscale Softcopy Presentation State",
            "1.2.840.10008.5.1.4.1.1.11.1",
            EXPLICIT,
            "Optional",
            "Optional",
        ),
    ),
    at_least_one=AtLeastOne(
        "FSC",
        IMAGE_KEYWORDS,
        said("K.3.1", "FSC", "at least one of the specified image storage SOP Classes"),
    ),
    keys=(),
    keys_said=said("K.3.3", "No additional DICOMDIR keys are specified"),
    icons=None,
    values=(Values("K.3-3", IO, VALUES, more_classes=(DX,)),),
    types=(Types("K.3-4", (IO, DX), TYPES),),
    rules={
        "patient-hierarchy": said("K.3.3", "shall include", "subsidiary Study and Series levels"),
        "every-file-referenced": said("K.3.3", "All DICOM files", "shall be referenced"),
        "directory-information": said("K.3.3", "no directory information", "not allowed"),
        "single-dicomdir": said("K.3.3", "shall only be one DICOMDIR", "per File Set"),
        "dicomdir-in-root": said("K.3.3", "DICOMDIR file shall be in the root directory"),
        "unique-patient-id": said("K.3.3", "Patient ID", "shall be unique", "in one File Set"),
    },
    abilities=(Ability("FSC", "K.2.1.1", ("finalize", "multi-session")),),
)
