"""Annex L of PS3.11 2020a, transcribed: its general profiles (L.3) and its dental one (L.4)."""

from __future__ import annotations

from .annex_k import DX, IMAGE_KEYWORDS, IMAGES, IO, TYPES, VALUES
from .published import (
    BASIC_DIRECTORY,
    DECLARED,
    WITHOUT_UPDATER,
    Annex,
    AtLeastOne,
    Mail,
    Profile,
    Said,
    SopRow,
    Types,
    Values,
    said,
)

TITLE = "ZIP File Over Email Interchange Profiles"
SECURITY = "SecureUseOfEmailTransport"
NO_UPDATER = said("L.2.1.3", "File Set Updater is not defined")

HEADINGS = {
    "L.1": "Profile Identification",
    "L.2": "Clinical Context",
    "L.2.1": "Roles",
    "L.2.1.1": "File Set Creator",
    "L.2.1.2": "File Set Reader",
    "L.2.1.3": "File Set Updater",
    "L.3": "General Class Profile",
    "L.3.1": "STD-GEN-ZIP-MAIL and STD-GEN-SEC-ZIP-MAIL Abstract and Transfer Syntaxes",
    "L.3.2": "Medium Format",
    "L.3.3": "Directory Information in DICOMDIR",
    "L.3.3.1": "Additional Keys",
    "L.3.4": "Secure Transport",
    "L.4": "Dental Class Profile",
    "L.4.1": "STD-DTL-SEC-ZIP-MAIL Abstract and Transfer Syntaxes",
    "L.4.2": "Medium Format",
    "L.4.3": "Directory Information in DICOMDIR",
    "L.4.4.1": "Additional Keys",
    "L.4.5": "Specific Image Requirements For STD-DTL-SEC-ZIP-MAIL",
    "L.4.6": "Secure Transport",
}


def _medium(clause: str, profiles: str) -> Said:
    return said(clause, profiles, "ZIP File Media", "Email Media format")


def _mail(clause: str) -> tuple[Mail, ...]:
    """The rules a to e, which L.3.2 and L.4.2 have alike."""
    content = said(clause, "Content-Type: application/zip")
    identified = said(clause, 'id="DICOM.ZIP"; name="DICOM.ZIP"')
    disposition = said(clause, 'Content-Disposition: attachment; filename="DICOM.ZIP"')
    return (
        Mail("part", "Content-Type", "", "equals", "application/zip", content),
        Mail("part", "Content-Type", "id", "equals", "DICOM.ZIP", identified),
        Mail("part", "Content-Type", "name", "equals", "DICOM.ZIP", identified),
        Mail("part", "Content-Disposition", "", "equals", "attachment", disposition),
        Mail("part", "Content-Disposition", "filename", "equals", "DICOM.ZIP", disposition),
        Mail("message", "", "", "uncompressed", "", said(clause, "email shall not be compressed")),
        Mail(
            "message",
            "Subject",
            "",
            "contains",
            "DICOM-ZIP",
            said(clause, "subject line shall contain the phrase", "DICOM-ZIP"),
        ),
    )


def _rules(clause: str) -> dict[str, Said]:
    return {
        "patient-hierarchy": said(clause, "shall include", "PATIENT, STUDY, SERIES, IMAGE"),
        "every-file-referenced": said(clause, "All DICOM files", "shall be referenced"),
        "directory-information": said(clause, "no directory information", "not allowed"),
        "single-dicomdir": said(clause, "may only be one DICOMDIR file per File Set"),
        "unique-patient-id": said(clause, "Patient ID", "shall be unique", "in one File Set"),
    }


GENERAL = Annex(
    letter="L",
    title=TITLE,
    class_="",
    headings=HEADINGS,
    captions={
        "L.1-1": "STD-x-ZIP-MAIL Application Profiles",
        "L.3-1": "STD-GEN-ZIP-MAIL and STD-GEN-SEC-ZIP-MAIL SOP Classes and Transfer Syntaxes",
    },
    profiles=(
        Profile(
            "STD-GEN-ZIP-MAIL",
            "General Purpose ZIP Email",
            "ZIP",
            _medium("L.3.2", "STD-GEN-ZIP-MAIL and STD-GEN-SEC-ZIP-MAIL"),
            roles=("FSC", "FSR"),
            role_missing_said=NO_UPDATER,
            class_="STD-GEN-ZIP-MAIL",
            carrier="Email",
        ),
        Profile(
            "STD-GEN-SEC-ZIP-MAIL",
            "General Purpose Secure ZIP Email",
            "ZIP",
            _medium("L.3.2", "STD-GEN-ZIP-MAIL and STD-GEN-SEC-ZIP-MAIL"),
            roles=("FSC", "FSR"),
            role_missing_said=NO_UPDATER,
            security=SECURITY,
            class_="STD-GEN-SEC-ZIP-MAIL",
            carrier="Email",
        ),
    ),
    sop_header=WITHOUT_UPDATER,
    sop_rows=(
        BASIC_DIRECTORY,
        SopRow(
            "Composite Image & Stand-alone Storage",
            "See PS3.4",
            DECLARED,
            "Defined in Conformance Statement",
            "Defined in Conformance Statement",
        ),
    ),
    keys=(),
    keys_said=said("L.3.3.1", "No additional keys are specified"),
    icons=None,
    values=(),
    records=("PATIENT", "STUDY", "SERIES", "IMAGE"),
    rules=_rules("L.3.3"),
    abilities=(),
    mail=_mail("L.3.2"),
    security_said=said("L.3.4", "STD-GEN-SEC-ZIP-MAIL", "Secure Use of Email Transport"),
)

DENTAL = Annex(
    letter="L",
    title=TITLE,
    class_="",
    headings=HEADINGS,
    captions={
        "L.1-1": "STD-x-ZIP-MAIL Application Profiles",
        "L.3-2": "STD-DTL-SEC-ZIP-MAIL Abstract and Transfer Syntaxes",
        "L.4-1": "STD-DTL-ZIP-MAIL - Required Image Attribute Values",
        "L.4-2": "STD-DTL-ZIP-MAIL - Required Image Attribute Types",
    },
    profiles=(
        Profile(
            "STD-DTL-SEC-ZIP-MAIL",
            "Dental Radiograph ZIP Email",
            "ZIP",
            _medium("L.4.2", "STD-DTL-SEC-ZIP-MAIL"),
            roles=("FSC", "FSR"),
            role_missing_said=NO_UPDATER,
            security=SECURITY,
            class_="STD-DTL-SEC-ZIP-MAIL",
            carrier="Email",
        ),
    ),
    sop_table="L.3-2",
    sop_header=WITHOUT_UPDATER,
    sop_rows=(BASIC_DIRECTORY, *IMAGES),
    at_least_one=AtLeastOne(
        "FSC",
        IMAGE_KEYWORDS,
        said("L.4.1", "STD-FTL-SEC-ZIP-MAIL", "at least one of the optional IODs"),
    ),
    keys=(),
    keys_said=said("L.4.4.1", "No additional keys are specified"),
    icons=None,
    values=(Values("L.4-1", IO, VALUES, more_classes=(DX,)),),
    types=(Types("L.4-2", (IO, DX), TYPES),),
    records=("PATIENT", "STUDY", "SERIES", "IMAGE"),
    rules=_rules("L.4.3"),
    abilities=(),
    mail=_mail("L.4.2"),
    security_said=said("L.4.6", "STD-DTL-SEC-ZIP-MAIL", "Secure Use of Email Transport"),
)
