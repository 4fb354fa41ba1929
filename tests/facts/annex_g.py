"""Annex G of PS3.11 2020a, transcribed."""

from __future__ import annotations

from .published import (
    DECLARED,
    EXPLICIT,
    WITHOUT_UPDATER,
    Annex,
    Profile,
    SopRow,
    said,
)

ANNEX = Annex(
    letter="G",
    title="General Purpose MIME Interchange Profile",
    class_="STD-GEN-MIME",
    headings={
        "G.1": "Profile Identification",
        "G.2": "Clinical Context",
        "G.2.1": "Roles and Service Class Options",
        "G.2.1.1": "File Set Creator",
        "G.2.1.2": "File Set Reader",
        "G.3": "STD-GEN-MIME Profile",
        "G.3.1": "SOP Classes and Transfer Syntaxes",
        "G.3.2": "Physical Medium and Medium Format",
        "G.3.3": "Directory Information in DICOMDIR",
        "G.3.3.1": "Additional Keys",
    },
    captions={
        "G.1-1": "STD-GEN-MIME Profile",
        "G.3-1": "STD-GEN-MIME SOP Classes and Transfer Syntaxes",
    },
    profiles=(
        Profile(
            "STD-GEN-MIME",
            "General Purpose MIME Interchange",
            "DICOM-MIME",
            said("G.3.2", "STD-GEN-MIME", "DICOM MIME medium"),
            roles=("FSC", "FSR"),
            role_missing_said=said("G.2.1", "role of File Set Updater (FSU) is not specified"),
        ),
    ),
    sop_header=WITHOUT_UPDATER,
    sop_rows=(
        SopRow("Basic Directory", "1.2.840.10008.1.3.10", EXPLICIT, "Optional", "Optional"),
        SopRow(
            "Composite Image & Stand-alone Storage",
            "See PS3.4",
            DECLARED,
            "Defined in Conformance Statement",
            "Defined in Conformance Statement",
        ),
    ),
    keys=(),
    keys_said=said("G.3.3.1", "No additional keys are specified"),
    icons=None,
    values=(),
    directory_required=False,
    rules={
        "patient-hierarchy": said(
            "G.3.3", "If the DICOMDIR is included", "subsidiary Study and Series levels"
        ),
        "every-file-referenced": said("G.3.3", "All DICOM files", "shall be referenced"),
        "directory-information": said("G.3.3", "no directory information", "not allowed"),
        "single-dicomdir": said("G.3.3", "may only be one DICOMDIR file per File Set"),
        "unique-patient-id": said("G.3.3", "Patient ID", "shall be unique", "in one File Set"),
    },
    abilities=(),
)
