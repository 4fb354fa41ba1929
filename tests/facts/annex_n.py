"""Annex N of PS3.11 2020a, transcribed."""

from __future__ import annotations

from .annex_h import KEYS
from .published import BASIC_DIRECTORY, Ability, Annex, Profile, SopRow, Syntax, said


def _video(name: str, uid: str, codec: str) -> SopRow:
    """A row that names no profiles, and is read as one for those of its codec."""
    return SopRow(
        "Multi-frame Composite IODs for which a Media Storage SOP Class is defined in PS3.4",
        "See PS3.4",
        Syntax(name, uid),
        "Defined in Conformance Statement",
        "Mandatory for all SOP Classes defined in Conformance Statement",
        "Defined in Conformance Statement",
        only=codec,
    )


CODECS = (
    ("HPLV42-2D", "HiP@Level4.2 for 2D video", "HiP@Level4.2 for 2D video"),
    ("HPLV42-3D", "HiP@Level4.2 for 3D video", "HiP@Level4.2 for 3D video"),
    ("SHPLV42", "Stereo HiP@Level4.2", "Stereo HiP @ Level4.2"),
)
"""The end of the identifiers, and that of the names: in plain and in secure profiles."""

CLASS = "STD-GEN-BD-MPEG4-LV42"
SECURE_CLASS = "STD-GEN-SEC-BD-MPEG4-LV42"
MEDIUM = said("N.3.2", f"{CLASS} and {SECURE_CLASS}", "any of the 120 mm BD media")

ANNEX = Annex(
    letter="N",
    title="General Purpose BD With MPEG-4 AVC/H.264 Level 4.2 Compression Interchange Profiles",
    class_=CLASS,
    headings={
        "N.1": "Profile Identification",
        "N.2": "Clinical Context",
        "N.2.1": "Roles and Service Class Options",
        "N.2.1.1": "File Set Creator",
        "N.2.1.2": "File Set Reader",
        "N.2.1.3": "File Set Updater",
        "N.3": "STD-GEN-BD-MPEG4-LV42 and STD-GEN-SEC-BD-MPEG4-LV42 Profile Classes",
        "N.3.1": "SOP Classes and Transfer Syntaxes",
        "N.3.2": "Physical Medium and Medium Format",
        "N.3.3": "Directory Information in DICOMDIR",
        "N.3.3.1": "Additional Keys",
        "N.3.4": "Security Parameters",
    },
    captions={
        "N.1-1": "STD-GEN-BD-MPEG4-LV42 and STD-GEN-SEC-BD-MPEG4-LV42 Profiles",
        "N.3-1": (
            "STD-GEN-BD-MPEG4-LV42 and STD-GEN-SEC-BD-MPEG4-LV42 SOP Classes and Transfer Syntaxes"
        ),
    },
    profiles=(
        *(
            Profile(
                f"STD-GEN-BD-MPEG4-{codec}",
                f"General Purpose BD Interchange with MPEG-4 AVC/H.264 {name}",
                "BD",
                MEDIUM,
            )
            for codec, name, _ in CODECS
        ),
        *(
            Profile(
                f"STD-GEN-SEC-BD-MPEG4-{codec}",
                f"General Purpose Secure BD Interchange with MPEG-4 AVC/H.264 {name}",
                "BD",
                MEDIUM,
                security="BasicDICOMMediaSecurity",
                class_=SECURE_CLASS,
            )
            for codec, _, name in CODECS
        ),
    ),
    sop_rows=(
        BASIC_DIRECTORY,
        _video(
            "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video",
            "1.2.840.10008.1.2.4.104",
            "HPLV42-2D",
        ),
        _video(
            "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video",
            "1.2.840.10008.1.2.4.105",
            "HPLV42-3D",
        ),
        _video(
            "MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2",
            "1.2.840.10008.1.2.4.106",
            "SHPLV42",
        ),
    ),
    keys=KEYS,
    key_table="H.3-2",
    keys_said=said("N.3.3.1", "specifies the additional associated keys that shall also be"),
    icons=None,
    values=(),
    rules={
        "patient-hierarchy": said("N.3.3", "shall include", "subsidiary Study and Series levels"),
        "every-file-referenced": said("N.3.3", "All DICOM files", "shall be referenced"),
        "directory-information": said("N.3.3", "no directory information", "not allowed"),
        "single-dicomdir": said("N.3.3", "shall only be one DICOMDIR", "per File Set"),
        "dicomdir-in-root": said("N.3.3", "DICOMDIR file shall be in the root directory"),
        "unique-patient-id": said("N.3.3", "Patient ID", "shall be unique", "in one File Set"),
    },
    abilities=(
        Ability("FSC", "N.2.1.1", ("finalize",), if_supported=True),
        Ability("FSU", "N.2.1.3", ("finalize",), if_supported=True),
    ),
    security_said=said(
        "N.3.4", SECURE_CLASS, "all DICOM Files", "Basic DICOM Media Security Profile"
    ),
)
