"""Rules on the file DICOMDIR (PS3.10 8.6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from apdsl.runtime.attributes import named
from apdsl.runtime.checks import NotApplicable, Results, Unknown, Violation
from apdsl.runtime.file_set import FileSet, is_dicomdir_id
from apdsl.runtime.profile import Profile
from apdsl.runtime.reading.encoding import EXPLICIT_VR_LITTLE_ENDIAN
from apdsl.runtime.reading.file import ReadFile
from apdsl.runtime.reading.recognition import MEDIA_STORAGE_DIRECTORY
from apdsl.runtime.rules.registry import file_set_rule
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_SEQUENCE,
    MEDIA_STORAGE_SOP_CLASS_UID,
    TRANSFER_SYNTAX_UID,
)

_CLAUSE: Final = "(PS3.10 8.6)"


def unreadable(file_set: FileSet) -> Unknown | None:
    """Why nothing can be said about the directory; None when it was read."""
    dicomdir = file_set.dicomdir
    if dicomdir is None:
        return Unknown("there is no DICOMDIR")
    if dicomdir.kind == "secure":
        return Unknown("the DICOMDIR is a Secure DICOM File, which was not decrypted")
    if file_set.directory is None:
        return Unknown(f"the DICOMDIR could not be read: {dicomdir.reason}")
    return None


def _named_dicomdir(file_set: FileSet) -> Iterator[ReadFile]:
    return (file for file in file_set.files if is_dicomdir_id(file.file_id))


@file_set_rule("dicomdir-present")
def dicomdir_present(file_set: FileSet, profile: Profile) -> Results:
    """There is a file DICOMDIR (PS3.10 8.6)."""
    if file_set.dicomdir is not None:
        return
    if not file_set.complete:
        why = next((f": {entry.reason}" for entry in file_set.skipped), "")
        yield Unknown(f"not all files could be looked at{why}")
        return
    message = f"The File-set has no file DICOMDIR; write one into its root {_CLAUSE}."
    yield Violation(message, found="no DICOMDIR", expected="DICOMDIR", locator="DICOMDIR")


@file_set_rule("single-dicomdir")
def single_dicomdir(file_set: FileSet, profile: Profile) -> Results:
    """No second directory, whether it is named DICOMDIR or not (PS3.10 8.6)."""
    for file in file_set.files:
        if file is file_set.dicomdir:
            continue
        if is_dicomdir_id(file.file_id):
            what = "is a second file of the name DICOMDIR"
        elif file.is_directory:
            what = "holds a Media Storage Directory besides the DICOMDIR"
        else:
            continue
        message = f'"{file.name}" {what}; a File-set has one: remove the other {_CLAUSE}.'
        yield Violation(message, found=file.name, expected="one DICOMDIR", locator=file.name)


@file_set_rule("dicomdir-in-root")
def dicomdir_in_root(file_set: FileSet, profile: Profile) -> Results:
    """The DICOMDIR has a File ID of one component (PS3.10 8.6)."""
    found = list(_named_dicomdir(file_set))
    if not found:
        yield NotApplicable()
    elif all(len(file.file_id) > 1 for file in found):
        name = found[0].name
        message = f'The DICOMDIR is "{name}"; it is to lie in the root of the File-set {_CLAUSE}.'
        yield Violation(message, found=name, expected="DICOMDIR", locator=name)


@file_set_rule("dicomdir-sop-class")
def dicomdir_sop_class(file_set: FileSet, profile: Profile) -> Results:
    """The header names the Media Storage Directory Storage SOP Class (PS3.10 8.6)."""
    yield from _meta_value(file_set, MEDIA_STORAGE_SOP_CLASS_UID, MEDIA_STORAGE_DIRECTORY)


@file_set_rule("dicomdir-transfer-syntax")
def dicomdir_transfer_syntax(file_set: FileSet, profile: Profile) -> Results:
    """The header names Explicit VR Little Endian (PS3.10 8.6)."""
    yield from _meta_value(file_set, TRANSFER_SYNTAX_UID, EXPLICIT_VR_LITTLE_ENDIAN)


def _meta_value(file_set: FileSet, tag: int, expected: str) -> Results:
    instance = file_set.dicomdir.instance if file_set.dicomdir else None
    if instance is None or instance.meta.unknown(tag):
        yield unreadable(file_set) or Unknown(f"{named(tag)} was not read")
        return
    found = instance.meta.text(tag)
    if not found:
        yield NotApplicable()  # missing or empty: the business of its Type
    elif found != expected:
        message = f"{named(tag)} of the DICOMDIR is {found}; it is to be {expected} {_CLAUSE}."
        yield Violation(message, tag, found, expected, instance.name)


@file_set_rule("directory-information")
def directory_information(file_set: FileSet, profile: Profile) -> Results:
    """The directory has at least one record (PS3.11, directory sections)."""
    data_set = file_set.directory_data
    unread = unreadable(file_set)
    if unread is not None or data_set is None:
        yield unread or Unknown("the DICOMDIR could not be read")
    elif data_set.unknown(DIRECTORY_RECORD_SEQUENCE):
        yield Unknown("the DICOMDIR breaks off before its records")
    elif not data_set.items(DIRECTORY_RECORD_SEQUENCE):
        message = (
            "The DICOMDIR has no Directory Record; the profile demands directory information: "
            "add records for the files of the File-set."
        )
        place = file_set.dicomdir.name if file_set.dicomdir else None
        yield Violation(message, DIRECTORY_RECORD_SEQUENCE, "no records", "records", place)
