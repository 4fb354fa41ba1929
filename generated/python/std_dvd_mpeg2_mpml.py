"""STD-DVD-MPEG2-MPML: DVD Interchange with MPEG2 MP@ML.

Made by apdsl from profiles/ps3.11/annex-i.apdsl, profiles/library/general.apdsl; do not edit.
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
from . import std_dvd_mpeg2_mpml_class as requirements
from ._common import media, rules, sop_classes, statements

PROFILE = Profile(
    identifier="STD-DVD-MPEG2-MPML",
    edition="2020a",
    name="DVD Interchange with MPEG2 MP@ML",
    sop_rows=(
        requirements.ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_ANY_MULTIFRAME_COMPOSITE_STORAGE_MPEG_2_MPML,
        requirements.ROW_ANY_MULTIFRAME_COMPOSITE_STORAGE_MPEG_2_MPML_STD_DVD_MPEG2_MPML,
    ),
    checks=(
        *_common.CHECKS,
        requirements.patient_patient_birth_date,
        requirements.patient_patient_sex,
        requirements.series_institution_name,
        requirements.series_institution_address,
        requirements.series_performing_physician_name,
        requirements.image_image_type,
        requirements.image_lossy_image_compression_ratio,
        requirements.image_rows,
        requirements.image_columns,
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
        requirements.STATEMENT_STATEMENT_LISTS_SOP_CLASSES,
        requirements.STATEMENT_SUPPORTS_A_ROLE,
        requirements.STATEMENT_CREATOR_GENERATES_DIRECTORY,
        requirements.STATEMENT_NO_MULTIPLE_VOLUMES,
        requirements.STATEMENT_FSC_FINALIZE_OR_MULTI_SESSION,
        requirements.STATEMENT_READER_READS_ALL,
        requirements.STATEMENT_STATEMENT_TABLE_OF_SOP_CLASSES,
        requirements.STATEMENT_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.STATEMENT_ANY_MULTIFRAME_COMPOSITE_STORAGE_MPEG_2_MPML,
        requirements.STATEMENT_DVD,
        *statements.STATEMENTS,
        *statements.DEFINED_BY["DVD"],
    ),
    record_types=sop_classes.RECORD_TYPES,
    record_hierarchy=sop_classes.RECORD_HIERARCHY,
    sop_requirement_id="I.3.1/sop-classes",
    sop_clause="PS3.11 I.3.1",
    sop_source="profiles/ps3.11/annex-i.apdsl:94",
    transfer_syntax_requirement_id="I.3.1/transfer-syntaxes",
    media=("DVD",),
    medium_demands=(
        MediumDemand(
            media.DVD,
            "I.3.2/DVD",
            "PS3.11 I.3.2",
            "The File-set shall be stored on 120 mm DVD Medium as PS3.12 P defines it.",
            source="profiles/ps3.11/annex-i.apdsl:119",
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
