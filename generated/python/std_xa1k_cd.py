"""STD-XA1K-CD: 1024 X-Ray Angiographic Studies on CD-R Media.

Made by apdsl from profiles/ps3.11/annex-b.apdsl, profiles/library/general.apdsl; do not edit.
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
from . import std_xa1k as requirements
from ._common import media, rules, sop_classes, statements

PROFILE = Profile(
    identifier="STD-XA1K-CD",
    edition="2020a",
    name="1024 X-Ray Angiographic Studies on CD-R Media",
    sop_rows=(
        requirements.ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1,
        requirements.ROW_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_BASELINE_8_BIT,
        requirements.ROW_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_EXTENDED_12_BIT,
        requirements.ROW_SECONDARY_CAPTURE_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
    ),
    checks=(
        *_common.CHECKS,
        requirements.patient_patient_birth_date,
        requirements.patient_patient_sex,
        requirements.series_institution_name,
        requirements.series_institution_address,
        requirements.series_performing_physician_name,
        requirements.image_icon_image_sequence,
        requirements.image_image_type,
        requirements.image_calibration_image,
        requirements.image_referenced_image_sequence,
        requirements.image_referenced_image_sequence_referenced_sop_class_uid,
        requirements.image_referenced_image_sequence_referenced_sop_instance_uid,
        requirements.image_lossy_image_compression_ratio,
        requirements.image_icon,
        requirements.image_icon_bits_allocated,
        requirements.image_icon_bits_stored,
        requirements.image_icon_rows,
        requirements.image_icon_columns,
        requirements.image_icon_photometric_interpretation,
        requirements.x_ray_angiographic_image_storage_modality,
        requirements.x_ray_angiographic_image_storage_rows,
        requirements.x_ray_angiographic_image_storage_columns,
        requirements.x_ray_angiographic_image_storage_bits_stored,
        requirements.secondary_capture_image_storage_rows,
        requirements.secondary_capture_image_storage_columns,
        requirements.secondary_capture_image_storage_samples_per_pixel,
        requirements.secondary_capture_image_storage_photometric_interpretation,
        requirements.secondary_capture_image_storage_bits_allocated,
        requirements.secondary_capture_image_storage_bits_stored,
        requirements.secondary_capture_image_storage_high_bit,
        requirements.secondary_capture_image_storage_pixel_representation,
        requirements.secondary_capture_image_storage_group_60_xx,
    ),
    rules=rules_beside(
        (
            requirements.RULE_DIRECTORY,
            requirements.RULE_PATIENT_HIERARCHY,
            requirements.RULE_DIRECTORY_INFORMATION,
            requirements.RULE_JPEG_INTERCHANGE_FORMAT,
            requirements.RULE_NO_SECURE_FILES,
        ),
        rules.RULES,
    ),
    unverified=(
        requirements.STATEMENT_SUPPORTS_A_ROLE,
        requirements.STATEMENT_CREATOR_GENERATES_DIRECTORY,
        requirements.STATEMENT_NO_MULTIPLE_VOLUMES,
        requirements.STATEMENT_FSC_FINALIZE_OR_MULTI_SESSION,
        requirements.STATEMENT_READER_READS_ALL,
        requirements.STATEMENT_UPDATER_GENERATES_INSTANCES,
        requirements.STATEMENT_UPDATER_EXTENDS_OPEN_DISC,
        requirements.STATEMENT_FSU_FINALIZE_OR_MULTI_SESSION,
        requirements.STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1,
        requirements.STATEMENT_SECONDARY_CAPTURE_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_CD_R,
        requirements.STATEMENT_RECORDS,
        requirements.STATEMENT_READER_ACCEPTS_1024_XA,
        requirements.STATEMENT_READER_ACCEPTS_1024_SC,
        requirements.STATEMENT_NO_STANDALONE_OVERLAYS,
        *statements.STATEMENTS,
        *statements.DEFINED_BY["CD-R"],
    ),
    record_types=sop_classes.RECORD_TYPES,
    record_hierarchy=sop_classes.RECORD_HIERARCHY,
    sop_requirement_id="B.3.1/sop-classes",
    sop_clause="PS3.11 B.3.1",
    sop_source="profiles/ps3.11/annex-b.apdsl:123",
    transfer_syntax_requirement_id="B.3.1/transfer-syntaxes",
    media=("CD-R",),
    medium_demands=(
        MediumDemand(
            media.CD_R,
            "B.3.2/CD-R",
            "PS3.11 B.3.2",
            "The File-set shall be stored on 120mm CD-R Medium as PS3.12 F defines it.",
            source="profiles/ps3.11/annex-b.apdsl:167",
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
