"""STD-GEN-ZIP-MAIL: General Purpose ZIP Email.

Made by apdsl from profiles/ps3.11/annex-l.apdsl, profiles/library/general.apdsl; do not edit.
"""

from __future__ import annotations

import sys
from pathlib import Path

from apdsl.runtime import engine
from apdsl.runtime.authoring import rules_beside
from apdsl.runtime.command import main
from apdsl.runtime.findings import Report
from apdsl.runtime.profile import Profile

from . import _common
from . import std_gen_zip_mail_class as requirements
from ._common import rules, sop_classes, statements

PROFILE = Profile(
    identifier="STD-GEN-ZIP-MAIL",
    edition="2020a",
    name="General Purpose ZIP Email",
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
            requirements.RULE_NO_SECURE_FILES,
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
        *statements.STATEMENTS,
        *statements.DEFINED_BY["Email"],
    ),
    record_types=sop_classes.RECORD_TYPES,
    record_hierarchy=sop_classes.RECORD_HIERARCHY,
    sop_requirement_id="L.3.1/sop-classes",
    sop_clause="PS3.11 L.3.1",
    sop_source="profiles/ps3.11/annex-l.apdsl:80",
    transfer_syntax_requirement_id="L.3.1/transfer-syntaxes",
    media=("ZIP",),
)


def validate(path: str | Path) -> Report:
    """What is wrong with the File-set in a folder, or with a single DICOM file.

    Raises ``apdsl.runtime.engine.UnreadableInputError`` when the path cannot be read.
    """
    return engine.validate(path, [PROFILE])


if __name__ == "__main__":
    sys.exit(main(PROFILE))
