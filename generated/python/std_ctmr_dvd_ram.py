"""STD-CTMR-DVD-RAM: CT/MR Studies on DVD-RAM Media.

Made by apdsl from profiles/ps3.11/annex-e.apdsl, profiles/library/general.apdsl; do not edit.
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
from . import std_ctmr as requirements
from ._common import media, rules, sop_classes, statements

PROFILE = Profile(
    identifier="STD-CTMR-DVD-RAM",
    edition="2020a",
    name="CT/MR Studies on DVD-RAM Media",
    sop_rows=(
        requirements.ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_CT_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1,
        requirements.ROW_CT_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_MR_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1,
        requirements.ROW_MR_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_GRAYSCALE_SC_JPEG_LOSSLESS_SV_1,
        requirements.ROW_GRAYSCALE_SC_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_PALETTE_COLOR_SC_JPEG_LOSSLESS_SV_1,
        requirements.ROW_PALETTE_COLOR_SC_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_X_RAY_RADIATION_DOSE_SR_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
    ),
    checks=(
        *_common.CHECKS,
        requirements.image_referenced_image_sequence,
        requirements.image_referenced_image_sequence_referenced_sop_class_uid,
        requirements.image_referenced_image_sequence_referenced_sop_instance_uid,
        requirements.image_image_position_patient,
        requirements.image_image_orientation_patient,
        requirements.image_frame_of_reference_uid,
        requirements.image_rows,
        requirements.image_columns,
        requirements.image_pixel_spacing,
        requirements.series_image_icon_photometric_interpretation,
        requirements.series_image_icon_bits_allocated,
        requirements.series_image_icon_bits_stored,
        requirements.series_image_icon_rows,
        requirements.series_image_icon_columns,
        requirements.ct_image_storage_modality,
        requirements.ct_image_storage_photometric_interpretation,
        requirements.mr_image_storage_modality,
        requirements.mr_image_storage_photometric_interpretation,
        requirements.mr_image_storage_bits_stored,
        requirements.mr_image_storage_high_bit,
        requirements.grayscale_sc_samples_per_pixel,
        requirements.grayscale_sc_photometric_interpretation,
        requirements.grayscale_sc_bits_allocated,
        requirements.grayscale_sc_bits_stored,
        requirements.grayscale_sc_high_bit,
        requirements.palette_color_sc_samples_per_pixel,
        requirements.palette_color_sc_photometric_interpretation,
        requirements.palette_color_sc_bits_allocated,
        requirements.palette_color_sc_bits_stored,
        requirements.palette_color_sc_high_bit,
    ),
    rules=rules_beside(
        (
            requirements.RULE_DIRECTORY,
            requirements.RULE_PATIENT_HIERARCHY,
            requirements.RULE_EVERY_FILE_REFERENCED,
            requirements.RULE_DIRECTORY_INFORMATION,
            requirements.RULE_NO_SECURE_FILES,
        ),
        rules.RULES,
    ),
    unverified=(
        requirements.STATEMENT_SUPPORTS_A_ROLE,
        requirements.STATEMENT_CREATOR_GENERATES_DIRECTORY,
        requirements.STATEMENT_NO_MULTIPLE_VOLUMES,
        requirements.STATEMENT_FSC_FINALIZE_OR_MULTI_SESSION_OR_PACKET_WRITING,
        requirements.STATEMENT_READER_READS_ALL,
        requirements.STATEMENT_UPDATER_GENERATES_INSTANCES,
        requirements.STATEMENT_UPDATER_EXTENDS_OPEN_VOLUME,
        requirements.STATEMENT_FSU_FINALIZE_OR_MULTI_SESSION_OR_PACKET_WRITING,
        requirements.STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_CT_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1,
        requirements.STATEMENT_CT_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_MR_IMAGE_STORAGE_JPEG_LOSSLESS_SV_1,
        requirements.STATEMENT_MR_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_GRAYSCALE_SC_JPEG_LOSSLESS_SV_1,
        requirements.STATEMENT_GRAYSCALE_SC_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_DVD_RAM,
        requirements.STATEMENT_CONSISTENT_WITH_THE_IODS,
        *statements.STATEMENTS,
        *statements.DEFINED_BY["DVD-RAM"],
    ),
    record_types=sop_classes.RECORD_TYPES,
    record_hierarchy=sop_classes.RECORD_HIERARCHY,
    sop_requirement_id="E.3.1/sop-classes",
    sop_clause="PS3.11 E.3.1",
    sop_source="profiles/ps3.11/annex-e.apdsl:124",
    transfer_syntax_requirement_id="E.3.1/transfer-syntaxes",
    media=("DVD-RAM",),
    medium_demands=(
        MediumDemand(
            media.DVD_RAM,
            "E.3.2/DVD-RAM",
            "PS3.11 E.3.2",
            "The File-set shall be stored on UDF on 120 mm DVD-RAM Medium as PS3.12 J defines it.",
            source="profiles/ps3.11/annex-e.apdsl:184",
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
