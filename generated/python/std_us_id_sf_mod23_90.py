"""STD-US-ID-SF-MOD23-90: Image Display, Single Frame, 2.3GB 90mm MOD.

Made by apdsl from profiles/ps3.11/annex-c.apdsl, profiles/library/general.apdsl; do not edit.
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
from . import std_us as requirements
from ._common import media, rules, sop_classes, statements

PROFILE = Profile(
    identifier="STD-US-ID-SF-MOD23-90",
    edition="2020a",
    name="Image Display, Single Frame, 2.3GB 90mm MOD",
    sop_rows=(
        requirements.ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_ULTRASOUND_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_ULTRASOUND_IMAGE_STORAGE_RLE_LOSSLESS,
        requirements.ROW_ULTRASOUND_IMAGE_STORAGE_JPEG_BASELINE_8_BIT,
    ),
    checks=(*_common.CHECKS, requirements.every_instance_photometric_interpretation_pairs),
    rules=rules_beside(
        (
            requirements.RULE_DIRECTORY,
            requirements.RULE_PATIENT_HIERARCHY,
            requirements.RULE_EVERY_FILE_REFERENCED,
            requirements.RULE_SINGLE_DICOMDIR,
            requirements.RULE_DICOMDIR_IN_ROOT,
            requirements.RULE_UNIQUE_PATIENT_ID,
            requirements.RULE_NO_SECURE_FILES,
        ),
        rules.RULES,
    ),
    unverified=(
        requirements.STATEMENT_CREATOR_GENERATES_DIRECTORY,
        requirements.STATEMENT_CREATOR_GENERATES_IMAGES,
        requirements.STATEMENT_FSC_FINALIZE_OR_MULTI_SESSION_OR_PACKET_WRITING,
        requirements.STATEMENT_READER_READS_ALL,
        requirements.STATEMENT_FSU_FINALIZE_OR_MULTI_SESSION_OR_PACKET_WRITING,
        requirements.STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_ULTRASOUND_IMAGE_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_ULTRASOUND_IMAGE_STORAGE_RLE_LOSSLESS,
        requirements.STATEMENT_ULTRASOUND_IMAGE_STORAGE_JPEG_BASELINE_8_BIT,
        requirements.STATEMENT_MOD_90_2_GB,
        requirements.STATEMENT_DICOMDIR_ON_EACH_SIDE,
        requirements.STATEMENT_RECORDS,
        requirements.STATEMENT_VALUES_OF_THE_IMAGE_MODULE,
        requirements.STATEMENT_READER_SUPPORTS_PIXEL_FORMATS,
        *statements.STATEMENTS,
        *statements.DEFINED_BY["MOD-90-2GB"],
    ),
    record_types=sop_classes.RECORD_TYPES,
    record_hierarchy=sop_classes.RECORD_HIERARCHY,
    sop_requirement_id="C.3.1/sop-classes",
    sop_clause="PS3.11 C.3.1",
    sop_source="profiles/ps3.11/annex-c.apdsl:117",
    transfer_syntax_requirement_id="C.3.1/transfer-syntaxes",
    media=("MOD-90-2GB",),
    medium_demands=(
        MediumDemand(
            media.MOD_90_2GB,
            "C.3.2/MOD-90-2GB",
            "PS3.11 C.3.2",
            (
                "The File-set shall be stored on 90 mm 2.3 GB Magneto-Optical Disk as PS3.12 Q "
                "defines it."
            ),
            source="profiles/ps3.11/annex-c.apdsl:159",
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
