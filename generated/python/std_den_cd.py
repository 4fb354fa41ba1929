"""STD-DEN-CD: Dental Radiograph Interchange.

Made by apdsl from profiles/ps3.11/annex-k.apdsl, profiles/library/general.apdsl; do not edit.
"""

from __future__ import annotations

import sys
from pathlib import Path

from apdsl.runtime import engine
from apdsl.runtime.authoring import rules_beside
from apdsl.runtime.command import main
from apdsl.runtime.findings import Report
from apdsl.runtime.profile import MediumDemand, Profile

from . import _common
from . import std_den_cd_class as requirements
from ._common import media, rules, sop_classes, statements

PROFILE = Profile(
    identifier="STD-DEN-CD",
    edition="2020a",
    name="Dental Radiograph Interchange",
    sop_rows=(
        requirements.ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_DIGITAL_INTRA_ORAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_DIGITAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_BASIC_STRUCTURED_DISPLAY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
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
            requirements.RULE_DICOMDIR_IN_ROOT,
            requirements.RULE_UNIQUE_PATIENT_ID,
            requirements.RULE_NO_SECURE_FILES,
        ),
        rules.RULES,
    ),
    unverified=(
        requirements.STATEMENT_CREATOR_GENERATES_INSTANCES,
        requirements.STATEMENT_NO_MULTIPLE_VOLUMES,
        requirements.STATEMENT_FSC_FINALIZE_OR_MULTI_SESSION,
        requirements.STATEMENT_READER_READS_ALL,
        requirements.STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_DIGITAL_INTRA_ORAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_DIGITAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_FSC_AT_LEAST_ONE,
        requirements.STATEMENT_CD_R,
        *statements.STATEMENTS,
        *statements.DEFINED_BY["CD-R"],
    ),
    record_types=sop_classes.RECORD_TYPES,
    record_hierarchy=sop_classes.RECORD_HIERARCHY,
    sop_requirement_id="K.3.1/sop-classes",
    sop_clause="PS3.11 K.3.1",
    sop_source="profiles/ps3.11/annex-k.apdsl:90",
    transfer_syntax_requirement_id="K.3.1/transfer-syntaxes",
    media=("CD-R",),
    medium_demands=(
        MediumDemand(
            media.CD_R,
            "K.3.2/CD-R",
            "PS3.11 K.3.2",
            "The File-set shall be stored on 120mm CD-R Medium as PS3.12 F defines it.",
            source="profiles/ps3.11/annex-k.apdsl:115",
        ),
    ),
    undecidable=statements.UNDECIDABLE,
)


def validate(path: str | Path) -> Report:
    """What is wrong with the File-set in a folder, or with a single DICOM file.

    Raises ``apdsl.runtime.engine.UnreadableInputError`` when the path cannot be read.
    """
    return engine.validate(path, [PROFILE])


if __name__ == "__main__":
    sys.exit(main(PROFILE))
