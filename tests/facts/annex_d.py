"""Annex D of PS3.11 2020a, transcribed."""

from __future__ import annotations

from .published import (
    BASIC_DIRECTORY,
    EXPLICIT,
    REFERENCED_IMAGE_ITEMS,
    Ability,
    Annex,
    Key,
    Profile,
    SopRow,
    in_image,
    said,
)

SECURITY = "BasicDICOMMediaSecurity"
CD_R = said("D.3.2", "STD-GEN-CD", "STD-GEN-SEC-CD", "120 mm CD-R", "ISO/IEC 9660")
DVD_RAM = said("D.3.2", "STD-GEN-DVD-RAM", "STD-GEN-SEC-DVD-RAM", "120 mm DVD-RAM")
BD = said("D.3.2", "STD-GEN-BD", "STD-GEN-SEC-BD", "any of the 120 mm BD media")

ANNEX = Annex(
    letter="D",
    title="General Purpose CD-R, DVD and BD Interchange Profiles",
    class_="STD-GEN",
    headings={
        "D.1": "Profile Identification",
        "D.2": "Clinical Context",
        "D.2.1": "Roles and Service Class Options",
        "D.2.1.1": "File Set Creator",
        "D.2.1.2": "File Set Reader",
        "D.2.1.3": "File Set Updater",
        "D.3": "STD-GEN Profile Class",
        "D.3.1": "SOP Classes and Transfer Syntaxes",
        "D.3.2": "Physical Medium and Medium Format",
        "D.3.3": "Directory Information in DICOMDIR",
        "D.3.3.1": "Additional Keys",
        "D.3.3.2": "Attribute Value Precedence",
        "D.3.4": "Other Parameters",
        "D.3.5": "Security Parameters",
    },
    captions={
        "D.1-1": "STD-GEN Profile",
        "D.3-1": "STD-GEN SOP Classes and Transfer Syntaxes",
        "D.3-2": "STD-GEN Additional DICOMDIR Keys",
    },
    profiles=(
        Profile("STD-GEN-CD", "General Purpose CD-R Interchange", "CD-R", CD_R),
        Profile(
            "STD-GEN-DVD-RAM", "General Purpose Interchange on DVD-RAM Media", "DVD-RAM", DVD_RAM
        ),
        Profile(
            "STD-GEN-SEC-CD",
            "General Purpose Secure CD-R Interchange",
            "CD-R",
            CD_R,
            security=SECURITY,
        ),
        Profile(
            "STD-GEN-SEC-DVD-RAM",
            "General Purpose Secure Interchange on DVD-RAM Media",
            "DVD-RAM",
            DVD_RAM,
            security=SECURITY,
        ),
        Profile("STD-GEN-BD", "General Purpose Interchange on BD Media", "BD", BD),
        Profile(
            "STD-GEN-SEC-BD",
            "General Purpose Secure Interchange on BD Media",
            "BD",
            BD,
            security=SECURITY,
        ),
    ),
    sop_rows=(
        BASIC_DIRECTORY,
        SopRow(
            "Composite Image & Stand-alone Storage",
            "See PS3.4",
            EXPLICIT,
            "Defined in Conformance Statement",
            "Defined in Conformance Statement",
            "Optional",
        ),
    ),
    keys=(
        Key("Image Type", "(0008,0008)", "IMAGE", "1C", in_image("ImageType")),
        Key(
            "Referenced Image Sequence",
            "(0008,1140)",
            "IMAGE",
            "1C",
            in_image("ReferencedImageSequence"),
            REFERENCED_IMAGE_ITEMS,
        ),
    ),
    icons=None,
    values=(),
    rules={
        "patient-hierarchy": said("D.3.3", "shall include", "subsidiary Study and Series levels"),
        "every-file-referenced": said("D.3.3", "All DICOM files", "shall be referenced"),
        "directory-information": said("D.3.3", "no directory information", "not allowed"),
        "single-dicomdir": said("D.3.3", "shall only be one DICOMDIR", "per File Set"),
        "dicomdir-in-root": said("D.3.3", "DICOMDIR file shall be in the root directory"),
        "unique-patient-id": said("D.3.3", "Patient ID", "shall be unique", "in one File Set"),
    },
    abilities=(
        Ability(
            "FSC", "D.2.1.1", ("finalize", "multi-session", "packet-writing"), if_supported=True
        ),
        Ability(
            "FSU", "D.2.1.3", ("finalize", "multi-session", "packet-writing"), if_supported=True
        ),
    ),
    security_said=said(
        "D.3.5",
        "STD-GEN-SEC-CD, STD-GEN-SEC-DVD-RAM and STD-GEN-SEC-BD",
        "all DICOM Files",
        "Basic DICOM Media Security Profile",
    ),
)
