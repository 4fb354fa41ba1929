"""Rules on File IDs and the File-set ID (PS3.10 8.1, 8.2, 8.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from apdsl.runtime.attributes import named
from apdsl.runtime.checks import NotApplicable, Results, Unknown, Violation
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.profile import Profile
from apdsl.runtime.rules.registry import file_set_rule
from apdsl.runtime.tags import FILE_SET_ID, REFERENCED_FILE_ID
from apdsl.runtime.values import Value
from apdsl.runtime.walk import FileId, folded

MAX_COMPONENTS: Final = 8
MAX_COMPONENT: Final = 8
MAX_FILE_SET_ID: Final = 16

_PERMITTED: Final = re.compile(r"[A-Z0-9_]*", re.ASCII)


def _file_ids(file_set: FileSet) -> Iterator[tuple[FileId, str, int | None]]:
    """The File IDs to judge: of DICOM files, and of records where they differ from the file's.

    Files that are not DICOM may have any name: they need no File ID (PS3.10 8.1).
    """
    for file in file_set.files:
        if file.kind in ("dicom", "secure"):
            yield file.file_id, file.name, None
    for record, found in file_set.references:
        if (
            found is None
            or found.kind not in ("dicom", "secure")
            or found.file_id != record.file_id
        ):
            yield record.file_id, record.name, REFERENCED_FILE_ID


@file_set_rule("file-id-components")
def file_id_components(file_set: FileSet, profile: Profile) -> Results:
    """One to eight components of one to eight characters (PS3.10 8.2)."""
    for file_id, place, element in _file_ids(file_set):
        if len(file_id) <= MAX_COMPONENTS and all(map(_has_length, file_id)):
            continue
        name = "/".join(file_id)
        if len(file_id) > MAX_COMPONENTS:
            found = f"{len(file_id)} components"
            message = (
                f'The File ID "{name}" has {found}; it may have {MAX_COMPONENTS} at most: put '
                "the file less deep (PS3.10 8.2)."
            )
            yield Violation(message, element, found, f"1 to {MAX_COMPONENTS}", place)
        wrong = [part for part in file_id if not 1 <= len(part) <= MAX_COMPONENT]
        if wrong:
            message = (
                f'The component "{wrong[0]}" of the File ID "{name}" has {len(wrong[0])} '
                f"characters; a component has 1 to {MAX_COMPONENT} (PS3.10 8.2)."
            )
            expected = f"1 to {MAX_COMPONENT} characters"
            yield Violation(message, element, f"{len(wrong[0])} characters", expected, place)


@file_set_rule("file-id-characters")
def file_id_characters(file_set: FileSet, profile: Profile) -> Results:
    """Capital letters, digits and underscore only (PS3.10 8.5).

    Systems show the names of ISO 9660 and FAT in lower case throughout, whatever the medium holds.
    Where all names are so, lower case alone is not known to be wrong.
    """
    lowered = _all_lower_case(file_set)
    if lowered:
        yield Unknown(
            "all file names appear in lower case, as some systems show the capital letters of a "
            "medium; whether the names are capital letters cannot be seen here"
        )
    for file_id, place, element in _file_ids(file_set):
        judged = folded(file_id) if lowered and element is None else file_id
        if all(map(_is_permitted, judged)):
            continue
        wrong = sorted({letter for part in judged for letter in _PERMITTED.sub("", part)})
        if wrong:
            shown = " ".join(wrong)
            message = (
                f'The File ID "{"/".join(file_id)}" has the characters {shown} ; use only the '
                "capital letters A to Z, the digits and the underscore (PS3.10 8.5)."
            )
            yield Violation(message, element, shown, "A-Z, 0-9 and _", place)


@lru_cache(maxsize=4096)
def _is_permitted(part: str) -> bool:
    return _PERMITTED.fullmatch(part) is not None


def _has_length(part: str) -> bool:
    return 1 <= len(part) <= MAX_COMPONENT


def _all_lower_case(file_set: FileSet) -> bool:
    names = {part for file in file_set.files if file.kind != "other" for part in file.file_id}
    return any(name != name.upper() for name in names) and all(
        name == name.lower() for name in names
    )


@file_set_rule("file-set-id")
def file_set_id(file_set: FileSet, profile: Profile) -> Results:
    """Up to 16 characters of those permitted in File IDs (PS3.10 8.1, 8.5)."""
    data_set = file_set.directory_data
    if data_set is None or data_set.unknown(FILE_SET_ID):
        yield Unknown("there is no DICOMDIR that could be read")
        return
    found = data_set.values(FILE_SET_ID)
    if not found:
        yield NotApplicable()  # it may be empty; that it is there is the business of its Type
        return
    text = "\\".join(_text(value) for value in found)
    if len(found) > 1 or len(text) > MAX_FILE_SET_ID or not _PERMITTED.fullmatch(text):
        expected = f"up to {MAX_FILE_SET_ID} of A-Z, 0-9 and _"
        message = f'{named(FILE_SET_ID)} is "{text}"; it has {expected} (PS3.10 8.1).'
        yield Violation(message, FILE_SET_ID, text, expected, _dicomdir_name(file_set))


def _text(value: Value) -> str:
    return value if isinstance(value, str) else repr(value)


def _dicomdir_name(file_set: FileSet) -> str | None:
    return file_set.dicomdir.name if file_set.dicomdir else None
