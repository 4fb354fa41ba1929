"""STD-GEN-SEC-CF-JPEG: General Purpose Secure CompactFlash Interchange with JPEG.

Made by apdsl from profiles/ps3.11/annex-j.apdsl, profiles/ps3.11/annex-h.apdsl,
profiles/library/security.apdsl; do not edit.
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
from . import std_gen_sec_cf as requirements
from ._common import media, rules, sop_classes, statements

PROFILE = Profile(
    identifier="STD-GEN-SEC-CF-JPEG",
    edition="2020a",
    name="General Purpose Secure CompactFlash Interchange with JPEG",
    sop_rows=(
        requirements.ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_ANY_COMPOSITE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_ANY_COMPOSITE_STORAGE_JPEG_LOSSLESS_SV_1,
        requirements.ROW_ANY_COMPOSITE_STORAGE_JPEG_BASELINE_8_BIT,
        requirements.ROW_ANY_COMPOSITE_STORAGE_JPEG_EXTENDED_12_BIT,
    ),
    checks=(
        *_common.CHECKS,
        requirements.patient_patient_birth_date,
        requirements.patient_patient_sex,
        requirements.series_institution_name,
        requirements.series_institution_address,
        requirements.series_performing_physician_name,
        requirements.image_image_type,
        requirements.image_calibration_image,
        requirements.image_spectroscopy_referenced_image_sequence,
        requirements.image_lossy_image_compression_ratio,
        requirements.image_spectroscopy_rows,
        requirements.image_spectroscopy_columns,
        requirements.image_spectroscopy_frame_of_reference_uid,
        requirements.image_spectroscopy_synchronization_frame_of_reference_uid,
        requirements.image_number_of_frames,
        requirements.spectroscopy_number_of_frames,
        requirements.image_spectroscopy_acquisition_time_synchronized,
        requirements.image_spectroscopy_acquisition_date_time,
        requirements.image_spectroscopy_image_position_patient,
        requirements.image_spectroscopy_image_orientation_patient,
        requirements.image_spectroscopy_pixel_spacing,
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
            requirements.RULE_JPEG_INTERCHANGE_FORMAT,
            requirements.RULE_SECURE_FILES,
        ),
        rules.RULES,
    ),
    unverified=(
        requirements.STATEMENT_READERS_DECOMPRESS,
        requirements.STATEMENT_STATEMENT_LISTS_SOP_CLASSES,
        requirements.STATEMENT_SUPPORTS_A_ROLE,
        requirements.STATEMENT_CREATOR_GENERATES_DIRECTORY,
        requirements.STATEMENT_NO_MULTIPLE_VOLUMES,
        requirements.STATEMENT_READER_READS_ALL,
        requirements.STATEMENT_UPDATER_GENERATES_INSTANCES,
        requirements.STATEMENT_STATEMENT_TABLE_OF_SOP_CLASSES,
        requirements.STATEMENT_EXTENDED_PROCESS_4,
        requirements.STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_ANY_COMPOSITE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_ANY_COMPOSITE_STORAGE_JPEG_LOSSLESS_SV_1,
        requirements.STATEMENT_ANY_COMPOSITE_STORAGE_JPEG_BASELINE_8_BIT,
        requirements.STATEMENT_ANY_COMPOSITE_STORAGE_JPEG_EXTENDED_12_BIT,
        requirements.STATEMENT_COMPACT_FLASH,
        requirements.STATEMENT_BASIC_DICOM_MEDIA_SECURITY,
        *statements.STATEMENTS,
        *statements.DEFINED_BY["CompactFlash"],
        *statements.DEFINED_BY["BasicDICOMMediaSecurity"],
    ),
    record_types=sop_classes.RECORD_TYPES,
    record_hierarchy=sop_classes.RECORD_HIERARCHY,
    sop_requirement_id="J.3.1/sop-classes",
    sop_clause="PS3.11 J.3.1",
    sop_source="profiles/ps3.11/annex-j.apdsl:154",
    transfer_syntax_requirement_id="J.3.1/transfer-syntaxes",
    media=("CompactFlash",),
    medium_demands=(
        MediumDemand(
            media.COMPACTFLASH,
            "J.3.2/CompactFlash",
            "PS3.11 J.3.2",
            (
                "The File-set shall be stored on CompactFlash Removable Devices as PS3.12 S "
                "defines it."
            ),
            source="profiles/ps3.11/annex-j.apdsl:204",
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
