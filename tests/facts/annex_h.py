"""Annex H of PS3.11 2020a, transcribed."""

from __future__ import annotations

from .published import (
    BASIC_DIRECTORY,
    EXPLICIT,
    JPEG_2000,
    JPEG_2000_LOSSLESS,
    JPEG_BASELINE,
    JPEG_EXTENDED,
    JPEG_LOSSLESS,
    WITHOUT_UPDATER,
    Ability,
    Annex,
    Key,
    Profile,
    SopRow,
    Syntax,
    When,
    filled_below,
    filled_in_image,
    in_image,
    said,
)

SECURITY = "BasicDICOMMediaSecurity"
NO_UPDATER = said(
    "H.2.1.3", "FSU role is not defined for the STD-GEN-DVD and STD-GEN-SEC-DVD profiles"
)
MEDIUM = said(
    "H.3.2",
    "STD-GEN-DVD and STD-GEN-SEC-DVD",
    "any of the 120 mm DVD media other than DVD-RAM",
)
COMPOSITE = "Composite IODs for which a Media Storage SOP Class is defined in PS3.4"
DECLARED = "Defined in Conformance Statement"
FOR_ALL = "Mandatory for all SOP Classes defined in Conformance Statement"


def _row(syntax: Syntax, codec: str = "") -> SopRow:
    reader = (
        f"Mandatory for -{codec} profiles for all SOP Classes defined in Conformance Statement"
        if codec
        else FOR_ALL
    )
    return SopRow(COMPOSITE, "See PS3.4", syntax, DECLARED, reader, only=codec)


BOTH = "IMAGE or SPECTROSCOPY"


def _in_object(keyword: str) -> When:
    return When(
        f"instance.{keyword} is present", ("Required if present in image or spectroscopy object.",)
    )


def _in_object_or_shared(keyword: str) -> When:
    return When(
        f"instance.{keyword} is present or shared.{keyword} is present",
        (
            "Required if present in image or spectroscopy object",
            "either in the top level Data Set or nested within a functional group sequence of the"
            " Shared Functional Groups Sequence (5200,9229)",
        ),
    )


KEYS = (
    Key("Patient's Birth Date", "(0010,0030)", "PATIENT", "1C", filled_below("PatientBirthDate")),
    Key("Patient's Sex", "(0010,0040)", "PATIENT", "1C", filled_below("PatientSex")),
    Key("Institution Name", "(0008,0080)", "SERIES", "1C", filled_below("InstitutionName")),
    Key("Institution Address", "(0008,0081)", "SERIES", "1C", filled_below("InstitutionAddress")),
    Key(
        "Performing Physicians' Name",
        "(0008,1050)",
        "SERIES",
        "1C",
        filled_below("PerformingPhysicianName"),
    ),
    Key("Image Type", "(0008,0008)", "IMAGE", "1C", in_image("ImageType")),
    Key("Calibration Image", "(0050,0004)", "IMAGE", "1C", filled_in_image("CalibrationImage")),
    Key(
        "Referenced Image Sequence",
        "(0008,1140)",
        BOTH,
        "1C",
        When(
            "instance.ReferencedImageSequence has items"
            " or shared.ReferencedImageSequence has items",
            (
                "Required if present in image object with one or more items",
                "either in the top level Data Set or nested within a functional group sequence of"
                " the Shared Functional Groups Sequence (5200,9229)",
                "entire contents of the sequence",
                "copied in the same order and no addition or removal",
                "When more then one sequence is present",
                "the top level Data Set sequence shall be copied",
            ),
        ),
        copy_of="instance.ReferencedImageSequence else shared.ReferencedImageSequence",
    ),
    Key(
        "Lossy Image Compression Ratio",
        "(0028,2112)",
        "IMAGE",
        "1C",
        filled_in_image("LossyImageCompressionRatio"),
    ),
    Key("Rows", "(0028,0010)", BOTH, "1"),
    Key("Columns", "(0028,0011)", BOTH, "1"),
    Key("Frame of Reference UID", "(0020,0052)", BOTH, "1C", _in_object("FrameOfReferenceUID")),
    Key(
        "Synchronization Frame of Reference UID",
        "(0020,0200)",
        BOTH,
        "1C",
        _in_object("SynchronizationFrameOfReferenceUID"),
    ),
    Key(
        "Number of Frames",
        "(0028,0008)",
        BOTH,
        "1C",
        _in_object("NumberOfFrames"),
        # PS3.3 F.5.20 has Type 1 for SPECTROSCOPY, which a profile cannot weaken.
        read_as=(
            Key("Number of Frames", "(0028,0008)", "IMAGE", "1C", _in_object("NumberOfFrames")),
            Key("Number of Frames", "(0028,0008)", "SPECTROSCOPY", "1"),
        ),
    ),
    Key(
        "Acquisition Time Synchronized",
        "(0018,1800)",
        BOTH,
        "1C",
        _in_object("AcquisitionTimeSynchronized"),
    ),
    Key("Acquisition DateTime", "(0008,002A)", BOTH, "1C", _in_object("AcquisitionDateTime")),
    Key(
        "Image Position (Patient)",
        "(0020,0032)",
        BOTH,
        "1C",
        _in_object_or_shared("ImagePositionPatient"),
    ),
    Key(
        "Image Orientation (Patient)",
        "(0020,0037)",
        BOTH,
        "1C",
        _in_object_or_shared("ImageOrientationPatient"),
    ),
    Key("Pixel Spacing", "(0028,0030)", BOTH, "1C", _in_object_or_shared("PixelSpacing")),
)
"""Table H.3-2, which holds in Annexes J, M and N as well."""


def _profile(security: str, codec: str, name: str) -> Profile:
    return Profile(
        f"STD-GEN-{security}DVD-{codec}",
        f"General Purpose {'Secure ' if security else ''}DVD Interchange with {name}",
        "DVD",
        MEDIUM,
        roles=("FSC", "FSR"),
        role_missing_said=NO_UPDATER,
        security=SECURITY if security else None,
        class_=f"STD-GEN-{security}DVD",
    )


ANNEX = Annex(
    letter="H",
    title="General Purpose DVD With Compression Interchange Profiles",
    class_="STD-GEN-DVD",
    headings={
        "H.1": "Profile Identification",
        "H.2": "Clinical Context",
        "H.2.1": "Roles and Service Class Options",
        "H.2.1.1": "File Set Creator",
        "H.2.1.2": "File Set Reader",
        "H.2.1.3": "File Set Updater",
        "H.3": "STD-GEN-DVD and STD-GEN-SEC-DVD Profile Classes",
        "H.3.1": "SOP Classes and Transfer Syntaxes",
        "H.3.2": "Physical Medium and Medium Format",
        "H.3.3": "Directory Information in DICOMDIR",
        "H.3.3.1": "Additional Keys",
        "H.3.4": "Other Parameters",
        "H.3.4.2": "Multi-frame JPEG Format",
        "H.3.5": "Security Parameters",
    },
    captions={
        "H.1-1": "STD-GEN-DVD and STD-GEN-SEC-DVD Profiles",
        "H.3-1": "STD-GEN-DVD and STD-GEN-SEC-DVD SOP Classes and Transfer Syntaxes",
        "H.3-2": "STD-GEN-DVD and STD-GEN-SEC-DVD Additional DICOMDIR Keys",
    },
    profiles=(
        _profile("", "JPEG", "JPEG"),
        _profile("", "J2K", "JPEG 2000"),
        _profile("SEC-", "JPEG", "JPEG"),
        _profile("SEC-", "J2K", "JPEG 2000"),
    ),
    sop_header=WITHOUT_UPDATER,
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
    icons=None,
    values=(),
    rules={
        "patient-hierarchy": said("H.3.3", "shall include", "subsidiary Study and Series levels"),
        "every-file-referenced": said("H.3.3", "All DICOM files", "shall be referenced"),
        "directory-information": said("H.3.3", "no directory information", "not allowed"),
        "single-dicomdir": said("H.3.3", "shall only be one DICOMDIR", "per File Set"),
        "dicomdir-in-root": said("H.3.3", "DICOMDIR file shall be in the root directory"),
        "unique-patient-id": said("H.3.3", "Patient ID", "shall be unique", "in one File Set"),
    },
    abilities=(
        Ability("FSC", "H.2.1.1", ("finalize", "multi-session")),
        Ability("FSC", "H.2.1.1", ("packet-writing",), may=True, if_supported=True),
    ),
    interchange_format=said("H.3.4.2", "shall use Interchange Format", "table", "all frames"),
    interchange_only="JPEG",
    security_said=said(
        "H.3.5", "STD-GEN-SEC-DVD", "all DICOM Files", "Basic DICOM Media Security Profile"
    ),
)
