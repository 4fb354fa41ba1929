"""STD-GEN-MIME: General Purpose MIME Interchange.

Made by apdsl from profiles/ps3.11/annex-g.apdsl, profiles/library/general.apdsl; do not edit.
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
from . import std_gen_mime_class as requirements
from ._common import media, rules, sop_classes, statements

PROFILE = Profile(
    identifier="STD-GEN-MIME",
    edition="2020a",
    name="General Purpose MIME Interchange",
    sop_rows=(
        requirements.ROW_MEDIA_STORAGE_DIRECTORY_STORAGE_EXPLICIT_VR_LITTLE_ENDIAN,
        requirements.ROW_ANY_COMPOSITE_STORAGE_DECLARED,
    ),
    checks=(*_common.CHECKS,),
    rules=rules_beside(
        (
            requirements.RULE_PATIENT_HIERARCHY,
            requirements.RULE_EVERY_FILE_REFERENCED,
            requirements.RULE_DIRECTORY_INFORMATION,
            requirements.RULE_SINGLE_DICOMDIR,
            requirements.RULE_UNIQUE_PATIENT_ID,
            requirements.RULE_NO_SECURE_FILES,
        ),
        rules.RULES,
        without=("dicomdir-present",),
    ),
    unverified=(
        requirements.STATEMENT_STATEMENT_LISTS_SOP_CLASSES,
        requirements.STATEMENT_SUPPORTS_A_ROLE,
        requirements.STATEMENT_NO_MULTIPLE_VOLUMES,
        requirements.STATEMENT_READER_READS_ALL,
        requirements.STATEMENT_STATEMENT_TABLE_OF_SOP_CLASSES,
        requirements.STATEMENT_ANY_COMPOSITE_STORAGE_DECLARED,
        requirements.STATEMENT_DICOM_MIME,
        requirements.STATEMENT_TRANSFER_SYNTAXES,
        *statements.STATEMENTS,
        *statements.DEFINED_BY["DICOM-MIME"],
    ),
    record_types=sop_classes.RECORD_TYPES,
    record_hierarchy=sop_classes.RECORD_HIERARCHY,
    sop_requirement_id="G.3.1/sop-classes",
    sop_clause="PS3.11 G.3.1",
    sop_source="profiles/ps3.11/annex-g.apdsl:94",
    transfer_syntax_requirement_id="",
    media=("DICOM-MIME",),
    medium_demands=(
        MediumDemand(
            media.DICOM_MIME,
            "G.3.2/DICOM-MIME",
            "PS3.11 G.3.2",
            "The File-set shall be stored on DICOM MIME Media as PS3.12 K defines it.",
            source="profiles/ps3.11/annex-g.apdsl:122",
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
