"""STD-DTL-SEC-ZIP-MAIL: Dental Radiograph ZIP Email.

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
from . import std_dtl_sec_zip_mail_class as requirements
from ._common import media, rules, sop_classes, statements

PROFILE = Profile(
    identifier="STD-DTL-SEC-ZIP-MAIL",
    edition="2020a",
    name="Dental Radiograph ZIP Email",
    sop_rows=(
        requirements.ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_DIGITAL_INTRA_ORAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_DIGITAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN,
    ),
    checks=(
        *_common.CHECKS,
        requirements.digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_bits_allocated,
        requirements.digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_bits_stored,
        requirements.digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_institution_name,
        requirements.digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_manufacturer_model_name,
        requirements.digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_detector_id,
        requirements.digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_detector_manufacturer_name,
        requirements.digital_intra_oral_x_ray_image_storage_for_presentation_digital_x_ray_image_storage_for_presentation_detector_manufacturer_model_name,
    ),
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
        requirements.STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_DIGITAL_INTRA_ORAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_DIGITAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_FSC_AT_LEAST_ONE,
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
        *statements.STATEMENTS,
        *statements.DEFINED_BY["Email"],
        *statements.DEFINED_BY["SecureUseOfEmailTransport"],
    ),
    record_types=sop_classes.RECORD_TYPES,
    record_hierarchy=sop_classes.RECORD_HIERARCHY,
    sop_requirement_id="L.4.1/sop-classes",
    sop_clause="PS3.11 L.4.1",
    sop_source="profiles/ps3.11/annex-l.apdsl:185",
    transfer_syntax_requirement_id="L.4.1/transfer-syntaxes",
    media=("ZIP",),
    medium_demands=(
        MediumDemand(
            media.ZIP,
            "L.4.2/ZIP",
            "PS3.11 L.4.2",
            (
                "The File-set shall be stored on ZIP File Media as PS3.12 V defines it, carried by "
                "Email."
            ),
            source="profiles/ps3.11/annex-l.apdsl:214",
            carrier=media.EMAIL,
            mail=(
                MailDemand(
                    "L.4.2/part/Content-Type",
                    "PS3.11 L.4.2",
                    (
                        "The header Content-Type of the part with the File-set shall be "
                        '"application/zip".'
                    ),
                    "part",
                    "equals",
                    header="Content-Type",
                    value="application/zip",
                    source="profiles/ps3.11/annex-l.apdsl:218",
                ),
                MailDemand(
                    "L.4.2/part/Content-Type/id",
                    "PS3.11 L.4.2",
                    (
                        "The parameter id of the header Content-Type of the part with the File-set "
                        'shall be "DICOM.ZIP".'
                    ),
                    "part",
                    "equals",
                    header="Content-Type",
                    parameter="id",
                    value="DICOM.ZIP",
                    source="profiles/ps3.11/annex-l.apdsl:219",
                ),
                MailDemand(
                    "L.4.2/part/Content-Type/name",
                    "PS3.11 L.4.2",
                    (
                        "The parameter name of the header Content-Type of the part with the "
                        'File-set shall be "DICOM.ZIP".'
                    ),
                    "part",
                    "equals",
                    header="Content-Type",
                    parameter="name",
                    value="DICOM.ZIP",
                    source="profiles/ps3.11/annex-l.apdsl:220",
                ),
                MailDemand(
                    "L.4.2/part/Content-Disposition",
                    "PS3.11 L.4.2",
                    (
                        "The header Content-Disposition of the part with the File-set shall be "
                        '"attachment".'
                    ),
                    "part",
                    "equals",
                    header="Content-Disposition",
                    value="attachment",
                    source="profiles/ps3.11/annex-l.apdsl:221",
                ),
                MailDemand(
                    "L.4.2/part/Content-Disposition/filename",
                    "PS3.11 L.4.2",
                    (
                        "The parameter filename of the header Content-Disposition of the part with "
                        'the File-set shall be "DICOM.ZIP".'
                    ),
                    "part",
                    "equals",
                    header="Content-Disposition",
                    parameter="filename",
                    value="DICOM.ZIP",
                    source="profiles/ps3.11/annex-l.apdsl:222",
                ),
                MailDemand(
                    "L.4.2/message/uncompressed",
                    "PS3.11 L.4.2",
                    "The e-mail message shall not be compressed.",
                    "message",
                    "uncompressed",
                    source="profiles/ps3.11/annex-l.apdsl:223",
                ),
                MailDemand(
                    "L.4.2/message/Subject",
                    "PS3.11 L.4.2",
                    'The header Subject of the e-mail message shall contain "DICOM-ZIP".',
                    "message",
                    "contains",
                    header="Subject",
                    value="DICOM-ZIP",
                    source="profiles/ps3.11/annex-l.apdsl:224",
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
