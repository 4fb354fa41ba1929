"""STD-GEN-SEC-BD-MPEG4-HPLV41: General Purpose Secure BD Interchange with MPEG-4 AVC/H.264
HiP@Level4.1.

Made by apdsl from profiles/ps3.11/annex-m.apdsl, profiles/ps3.11/annex-h.apdsl,
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
from . import std_gen_sec_bd_class as requirements
from ._common import media, rules, sop_classes, statements

PROFILE = Profile(
    identifier="STD-GEN-SEC-BD-MPEG4-HPLV41",
    edition="2020a",
    name="General Purpose Secure BD Interchange with MPEG-4 AVC/H.264 HiP@Level4.1",
    sop_rows=(
        requirements.ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_ANY_COMPOSITE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_ANY_MULTIFRAME_COMPOSITE_STORAGE_MPEG_4_HP_41,
        requirements.ROW_ANY_MULTIFRAME_COMPOSITE_STORAGE_MPEG_4_HP_41_MPEG4_HPLV41,
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
        requirements.STATEMENT_FSC_FINALIZE,
        requirements.STATEMENT_READER_READS_ALL,
        requirements.STATEMENT_UPDATER_GENERATES_INSTANCES,
        requirements.STATEMENT_UPDATER_EXTENDS_OPEN_VOLUME,
        requirements.STATEMENT_FSU_FINALIZE,
        requirements.STATEMENT_STATEMENT_TABLE_OF_SOP_CLASSES,
        requirements.STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_ANY_COMPOSITE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_ANY_MULTIFRAME_COMPOSITE_STORAGE_MPEG_4_HP_41,
        requirements.STATEMENT_BD,
        requirements.STATEMENT_BASIC_DICOM_MEDIA_SECURITY,
        *statements.STATEMENTS,
        *statements.DEFINED_BY["BD"],
        *statements.DEFINED_BY["BasicDICOMMediaSecurity"],
    ),
    record_types=sop_classes.RECORD_TYPES,
    record_hierarchy=sop_classes.RECORD_HIERARCHY,
    sop_requirement_id="M.3.1/sop-classes",
    sop_clause="PS3.11 M.3.1",
    sop_source="profiles/ps3.11/annex-m.apdsl:187",
    transfer_syntax_requirement_id="M.3.1/transfer-syntaxes",
    media=("BD",),
    medium_demands=(
        MediumDemand(
            media.BD,
            "M.3.2/BD",
            "PS3.11 M.3.2",
            "The File-set shall be stored on 120 mm BD Medium as PS3.12 X defines it.",
            source="profiles/ps3.11/annex-m.apdsl:252",
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
