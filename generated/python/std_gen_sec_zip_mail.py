"""STD-GEN-SEC-ZIP-MAIL: General Purpose Secure ZIP Email.

Made by apdsl from profiles/ps3.11/annex-l.apdsl; do not edit.
"""

from __future__ import annotations

import sys
from pathlib import Path

from apdsl.runtime import engine
from apdsl.runtime.authoring import rules_beside
from apdsl.runtime.command import main
from apdsl.runtime.findings import Report
from apdsl.runtime.profile import MailDemand, MediumDemand, Profile

from . import _common
from . import std_gen_sec_zip_mail_class as requirements
from ._common import media, rules, sop_classes, statements

PROFILE = Profile(
    identifier="STD-GEN-SEC-ZIP-MAIL",
    edition="2020a",
    name="General Purpose Secure ZIP Email",
    sop_rows=(
        requirements.ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_ANY_COMPOSITE_STORAGE_DECLARED,
    ),
    checks=(*_common.CHECKS,),
    rules=rules_beside(
        (
            requirements.RULE_DIRECTORY,
            requirements.RULE_PATIENT_HIERARCHY,
            requirements.RULE_EVERY_FILE_REFERENCED,
            requirements.RULE_DIRECTORY_INFORMATION,
            requirements.RULE_SINGLE_DICOMDIR,
            requirements.RULE_UNIQUE_PATIENT_ID,
        ),
        rules.RULES,
    ),
    unverified=(
        requirements.STATEMENT_CREATOR_GENERATES_DIRECTORY,
        requirements.STATEMENT_READER_READS_ALL,
        requirements.STATEMENT_STATEMENT_LISTS_SOP_CLASSES,
        requirements.STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_ANY_COMPOSITE_STORAGE_DECLARED,
        requirements.STATEMENT_ZIP,
        requirements.STATEMENT_PART_CONTENT_TYPE,
        requirements.STATEMENT_PART_CONTENT_TYPE_ID,
        requirements.STATEMENT_PART_CONTENT_TYPE_NAME,
        requirements.STATEMENT_PART_CONTENT_DISPOSITION,
        requirements.STATEMENT_PART_CONTENT_DISPOSITION_FILENAME,
        requirements.STATEMENT_MESSAGE_UNCOMPRESSED,
        requirements.STATEMENT_MESSAGE_SUBJECT,
        requirements.STATEMENT_RECORDS,
        requirements.STATEMENT_SECURE_USE_OF_EMAIL_TRANSPORT,
        requirements.STATEMENT_TRANSFER_SYNTAXES,
        *statements.STATEMENTS,
        *statements.DEFINED_BY["Email"],
        *statements.DEFINED_BY["SecureUseOfEmailTransport"],
    ),
    record_types=sop_classes.RECORD_TYPES,
    record_hierarchy=sop_classes.RECORD_HIERARCHY,
    sop_requirement_id="L.3.1/sop-classes",
    sop_clause="PS3.11 L.3.1",
    sop_source="profiles/ps3.11/annex-l.apdsl:80",
    transfer_syntax_requirement_id="",
    media=("ZIP",),
    medium_demands=(
        MediumDemand(
            media.ZIP,
            "L.3.2/ZIP",
            "PS3.11 L.3.2",
            (
                "The File-set shall be stored on ZIP File Media as PS3.12 V defines it, carried by "
                "Email."
            ),
            source="profiles/ps3.11/annex-l.apdsl:101",
            carrier=media.EMAIL,
            mail=(
                MailDemand(
                    "L.3.2/part/Content-Type",
                    "PS3.11 L.3.2",
                    (
                        "The header Content-Type of the part with the File-set shall be "
                        '"application/zip".'
                    ),
                    "part",
                    "equals",
                    header="Content-Type",
                    value="application/zip",
                    source="profiles/ps3.11/annex-l.apdsl:105",
                ),
                MailDemand(
                    "L.3.2/part/Content-Type/id",
                    "PS3.11 L.3.2",
                    (
                        "The parameter id of the header Content-Type of the part with the File-set "
                        'shall be "DICOM.ZIP".'
                    ),
                    "part",
                    "equals",
                    header="Content-Type",
                    parameter="id",
                    value="DICOM.ZIP",
                    source="profiles/ps3.11/annex-l.apdsl:106",
                ),
                MailDemand(
                    "L.3.2/part/Content-Type/name",
                    "PS3.11 L.3.2",
                    (
                        "The parameter name of the header Content-Type of the part with the "
                        'File-set shall be "DICOM.ZIP".'
                    ),
                    "part",
                    "equals",
                    header="Content-Type",
                    parameter="name",
                    value="DICOM.ZIP",
                    source="profiles/ps3.11/annex-l.apdsl:107",
                ),
                MailDemand(
                    "L.3.2/part/Content-Disposition",
                    "PS3.11 L.3.2",
                    (
                        "The header Content-Disposition of the part with the File-set shall be "
                        '"attachment".'
                    ),
                    "part",
                    "equals",
                    header="Content-Disposition",
                    value="attachment",
                    source="profiles/ps3.11/annex-l.apdsl:108",
                ),
                MailDemand(
                    "L.3.2/part/Content-Disposition/filename",
                    "PS3.11 L.3.2",
                    (
                        "The parameter filename of the header Content-Disposition of the part with "
                        'the File-set shall be "DICOM.ZIP".'
                    ),
                    "part",
                    "equals",
                    header="Content-Disposition",
                    parameter="filename",
                    value="DICOM.ZIP",
                    source="profiles/ps3.11/annex-l.apdsl:109",
                ),
                MailDemand(
                    "L.3.2/message/uncompressed",
                    "PS3.11 L.3.2",
                    "The e-mail message shall not be compressed.",
                    "message",
                    "uncompressed",
                    source="profiles/ps3.11/annex-l.apdsl:110",
                ),
                MailDemand(
                    "L.3.2/message/Subject",
                    "PS3.11 L.3.2",
                    'The header Subject of the e-mail message shall contain "DICOM-ZIP".',
                    "message",
                    "contains",
                    header="Subject",
                    value="DICOM-ZIP",
                    source="profiles/ps3.11/annex-l.apdsl:111",
                ),
            ),
        ),
    ),
    undecidable=statements.UNDECIDABLE,
    security=True,
)


def validate(path: str | Path) -> Report:
    """What is wrong with the File-set in a folder, or with a single DICOM file.

    Raises ``apdsl.runtime.engine.UnreadableInputError`` when the path cannot be read.
    """
    return engine.validate(path, [PROFILE])


if __name__ == "__main__":
    sys.exit(main(PROFILE))
