"""Annex C of PS3.11 2020a, transcribed, with the Module of PS3.3 2020a that it asks for."""

from __future__ import annotations

from .published import EXPLICIT, JPEG_BASELINE, Ability, Annex, Profile, SopRow, Syntax, said

US = "1.2.840.10008.5.1.4.1.1.6.1"
US_MULTI_FRAME = "1.2.840.10008.5.1.4.1.1.3.1"
RLE = Syntax("RLE Lossless Image Compression", "1.2.840.10008.1.2.5")

IDENTIFIERS = (
    ("Application Profile", "Single Frame", "Single & Multi-Frame"),
    ("Image Display", "STD-US-ID-SF-xxxx", "STD-US-ID-MF-xxxx"),
    ("Spatial Calibration", "STD-US-SC-SF-xxxx", "STD-US-SC-MF-xxxx"),
    ("Combined Calibration", "STD-US-CC-SF-xxxx", "STD-US-CC-MF-xxxx"),
)
"""Table C.1-1: identifiers by purpose and frames, with a place for the medium."""

MEDIA = (
    ("Media", "Media Classes", "Media Format", "PS3.12"),
    ("2.3GB 90mm MOD", "MOD23-90", "DOS, unpartitioned (removable media)", "PS3.12"),
    ("CD-R", "CDR", "ISO/IEC 9660", "PS3.12"),
    ("DVD-RAM", "DVD-RAM", "UDF1.5", "PS3.12"),
    ("120 mm DVD", "DVD", "UDF or ISO 9660", "PS3.12"),
)
"""Table C.3-3; its last column refers to annexes of PS3.12: Q, F, J and P."""

KEYWORDS = {"MOD23-90": "MOD-90-2GB", "CDR": "CD-R", "DVD-RAM": "DVD-RAM", "DVD": "DVD"}
"""The media by the suffix that stands for each."""

PAIRS = (
    ("Photometric Interpretation Value", "Transfer Syntax", "Transfer Syntax UID"),
    (
        "MONOCHROME2",
        "Uncompressed RLE Lossless Image Compression",
        "1.2.840.10008.1.2.1 1.2.840.10008.1.2.5",
    ),
    (
        "RGB",
        "Uncompressed RLE Lossless Image Compression",
        "1.2.840.10008.1.2.1 1.2.840.10008.1.2.5",
    ),
    (
        "PALETTE COLOR",
        "Uncompressed RLE Lossless Image Compression",
        "1.2.840.10008.1.2.1 1.2.840.10008.1.2.5",
    ),
    ("YBR_FULL", "RLE Lossless Image Compression", "1.2.840.10008.1.2.5"),
    (
        "YBR_FULL_422",
        "Uncompressed JPEG Lossy",
        "1.2.840.10008.1.2.1 1.2.840.10008.1.2.4.50",
    ),
)
"""Table C.3-2."""

REGION = {
    "(0018,6018)": "1",
    "(0018,601A)": "1",
    "(0018,601C)": "1",
    "(0018,601E)": "1",
    "(0018,6024)": "1",
    "(0018,6026)": "1",
    "(0018,602C)": "1",
    "(0018,602E)": "1",
    "(0018,6020)": "3",
    "(0018,6022)": "3",
    "(0018,6028)": "3",
    "(0018,602A)": "3",
    "(0018,6012)": "1",
    "(0018,6014)": "1",
    "(0018,6016)": "1",
    "(0018,6030)": "3",
    "(0018,6032)": "3",
    "(0018,6034)": "3",
    "(0018,6036)": "3",
    "(0018,6039)": "3",
    "(0018,603B)": "3",
    "(0018,603D)": "3",
    "(0018,603F)": "3",
    "(0018,6041)": "3",
    "(0018,6043)": "3",
}
"""Items of Sequence of Ultrasound Regions (0018,6011): the Types of PS3.3 Table C.8-17."""

_PRESENT = "item.PixelComponentOrganization is present"

PIXEL_COMPONENTS = {
    "(0018,6046)": "item.PixelComponentOrganization in {0}",
    "(0018,6048)": "item.PixelComponentOrganization in {1}",
    "(0018,604A)": "item.PixelComponentOrganization in {1}",
    "(0018,604C)": _PRESENT,
    "(0018,604E)": _PRESENT,
    "(0018,6050)": "item.PixelComponentOrganization in {0, 1}",
    "(0018,6052)": "item.PixelComponentOrganization in {0, 1}",
    "(0018,6054)": "item.PixelComponentOrganization in {0, 1}",
    "(0018,6056)": "item.PixelComponentOrganization in {2, 3}",
    # The table has 2 only; the codes of organization 3 need the values as well (C.8.5.5.1.12).
    "(0018,6058)": "item.PixelComponentOrganization in {2, 3}",
    "(0018,605A)": "item.PixelComponentOrganization in {2}",
    "(0040,9098)": "item.PixelComponentOrganization in {3}",
}
"""What is conditional on Pixel Component Organization (0018,6044), all of Type 1C."""

NO_UPDATER = said("C.2.1.3", "FSU role is not defined for the STD-US-xx-xx-DVD profiles")


def _profiles() -> tuple[Profile, ...]:
    found = []
    for purpose, *templates in IDENTIFIERS[1:]:
        for frames, template in zip(IDENTIFIERS[0][1:], templates, strict=True):
            for medium, suffix, *_ in MEDIA[1:]:
                updated = suffix != "DVD"
                found.append(
                    Profile(
                        template.replace("xxxx", suffix),
                        f"{purpose}, {frames}, {medium}",
                        KEYWORDS[suffix],
                        said("C.3.2", "may be supported by any one of the media described in"),
                        roles=("FSC", "FSR", "FSU") if updated else ("FSC", "FSR"),
                        role_missing_said=None if updated else NO_UPDATER,
                    )
                )
    return tuple(found)


def _images(iod: str, sop_class: str, only: str = "") -> tuple[SopRow, ...]:
    return tuple(
        SopRow(iod, sop_class, syntax, "Optional", "Mandatory", "Optional", only=only)
        for syntax in (EXPLICIT, RLE, JPEG_BASELINE)
    )


ANNEX = Annex(
    letter="C",
    title="Ultrasound Application Profile",
    class_="STD-US",
    headings={
        "C.1": "Class and Profile Identification",
        "C.2": "Clinical Context",
        "C.2.1": "Roles",
        "C.2.1.1": "File Set Creator",
        "C.2.1.2": "File Set Reader",
        "C.2.1.3": "File Set Updater",
        "C.3": "General Class Profile",
        "C.3.1": "Abstract and Transfer Syntaxes",
        "C.3.1.1": "Ultrasound Single and Multi-frame Pixel Formats Supported",
        "C.3.2": "Physical Media and Media Formats",
        "C.3.3": "DICOMDIR",
        "C.3.3.1": "Additional Keys",
        "C.3.3.2": "File Component IDs",
        "C.4": "Spatial Calibration (SC) Class Requirements",
        "C.5": "Combined Calibration (CC) Class Requirements",
    },
    captions={
        "C.1-1": "Ultrasound Application Profile identifiers",
        "C.3-1": "Ultrasound SOP Classes and Transfer Syntaxes",
        "C.3-2": "Defined Photometric Interpretation and Transfer Syntax Pairs",
        "C.3-3": "Media Classes",
    },
    profiles=_profiles(),
    sop_header=(
        "Information Object Definition",
        "SOP Class UID",
        "Transfer Syntax",
        "Transfer Syntax UID",
    ),
    sop_rows=(
        SopRow(
            "DICOM Media Storage Directory",
            "1.2.840.10008.1.3.10",
            EXPLICIT,
            "Mandatory",
            "Mandatory",
            "Mandatory",
            uid_cell="1.2.840.10008.1.2.1 (see PS3.10)",
        ),
        *_images("Ultrasound Image Storage", US),
        *_images("Ultrasound Multi-frame Image Storage", US_MULTI_FRAME, only="MF"),
    ),
    levels_said=(
        said("C.2.1.1", "shall be able to generate the DICOMDIR directory file"),
        said("C.3.1", "FS-Updater or FS-Creator", "can choose one of the three"),
        said("C.3.1", "FS-Reader", "shall support all transfer Syntaxes"),
        said("C.1", "single frames (SF) images or single and multi-frames (MF) images"),
    ),
    keys=(),
    keys_said=said("C.3.3.1", "only required to generate mandatory elements"),
    icons=None,
    values=(),
    pairs={value: tuple(uids.split()) for value, _, uids in PAIRS[1:]},
    records=("PATIENT", "STUDY", "SERIES", "IMAGE"),
    rules={
        "patient-hierarchy": said("C.3.3", "shall include", "PATIENT, STUDY, SERIES, IMAGE"),
        "every-file-referenced": said("C.3.3", "All DICOM files", "shall be referenced"),
        "single-dicomdir": said("C.3.3", "should only be one DICOMDIR file on a single media"),
        "dicomdir-in-root": said("C.3.3", "should be found in the root directory of the media"),
        "unique-patient-id": said("C.3.3", "On a single media", "patient ID", "shall be unique"),
    },
    recommended=frozenset({"single-dicomdir", "dicomdir-in-root"}),
    abilities=(
        Ability(
            "FSC", "C.2.1.1", ("finalize", "multi-session", "packet-writing"), if_supported=True
        ),
        Ability(
            "FSU", "C.2.1.3", ("finalize", "multi-session", "packet-writing"), if_supported=True
        ),
    ),
    other_tables={"C.1-1": IDENTIFIERS, "C.3-2": PAIRS, "C.3-3": MEDIA},
)
