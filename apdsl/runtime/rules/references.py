"""Rules on the files that records reference (PS3.3 F.2.1 c to f, F.3.2.2; PS3.10 8.6)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from apdsl.runtime.attributes import named
from apdsl.runtime.checks import NotApplicable, Results, Unknown, Violation
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.profile import Profile
from apdsl.runtime.record import Record
from apdsl.runtime.rules.dicomdir import unreadable
from apdsl.runtime.rules.registry import file_set_rule
from apdsl.runtime.tags import (
    MEDIA_STORAGE_SOP_CLASS_UID,
    MEDIA_STORAGE_SOP_INSTANCE_UID,
    REFERENCED_FILE_ID,
    REFERENCED_SOP_CLASS_IN_FILE,
    REFERENCED_SOP_INSTANCE_IN_FILE,
    REFERENCED_TRANSFER_SYNTAX_IN_FILE,
    SOP_CLASS_UID,
    SOP_INSTANCE_UID,
    TRANSFER_SYNTAX_UID,
)
from apdsl.runtime.walk import FileId, folded

_SEPARATORS: Final = "/:"


def _leads_outside(file_id: FileId) -> bool:
    """Whether a File ID, taken as a path, names another folder than one of the File-set."""
    return any(map(_leads_away, file_id)) or (len(file_id) > 1 and file_id[0] == "")


@lru_cache(maxsize=4096)
def _leads_away(part: str) -> bool:
    return part in (".", "..") or any(sign in part for sign in _SEPARATORS)


@file_set_rule("references-inside")
def references_inside(file_set: FileSet, profile: Profile) -> Results:
    """No record references a file outside the File-set (PS3.10 8.6, PS3.3 F.2.1 c)."""
    unread = unreadable(file_set)
    if unread is not None:
        yield unread
    outside = {folded(skipped.file_id) for skipped in file_set.skipped if skipped.outside}
    for record, _ in file_set.references:
        if _leads_outside(record.file_id):
            why = "names a place outside the File-set"
        elif outside and _is_below(folded(record.file_id), outside):
            why = "is a symbolic link that leads out of the File-set"
        else:
            continue
        name = "/".join(record.file_id)
        message = (
            f'{named(REFERENCED_FILE_ID)} "{name}" {why}; a directory references only files of its '
            "own File-set: copy the file into it (PS3.3 F.2.1)."
        )
        yield Violation(message, REFERENCED_FILE_ID, name, "a file inside", record.name)


def _is_below(file_id: FileId, names: set[FileId]) -> bool:
    return bool(names) and any(file_id[:length] in names for length in range(1, len(file_id) + 1))


@file_set_rule("reference-resolves")
def reference_resolves(file_set: FileSet, profile: Profile) -> Results:
    """Each referenced file exists (PS3.3 F.2.1 c)."""
    unread = unreadable(file_set)
    if unread is not None:
        yield unread
    skipped = {folded(entry.file_id): entry for entry in file_set.skipped}
    for record, file in file_set.references:
        if file is not None or _leads_outside(record.file_id):
            continue
        name = "/".join(record.file_id)
        behind = [
            skipped[folded(record.file_id[:length])]
            for length in range(1, len(record.file_id) + 1)
            if folded(record.file_id[:length]) in skipped
        ]
        if behind and behind[0].outside:
            continue  # the business of references-inside
        if behind or not file_set.complete:
            why = behind[0].reason if behind else "not all files could be looked at"
            yield Unknown(f'"{name}": {why}', record.name)
            continue
        message = (
            f'{named(REFERENCED_FILE_ID)} "{name}" names no file of the File-set; add the file, or '
            "remove the record (PS3.3 F.2.1)."
        )
        yield Violation(message, REFERENCED_FILE_ID, name, "a file", record.name)


@file_set_rule("file-referenced-once")
def file_referenced_once(file_set: FileSet, profile: Profile) -> Results:
    """No file is referenced by two records (PS3.3 F.2.1 f)."""
    unread = unreadable(file_set)
    if unread is not None:
        yield unread
    first: dict[FileId, Record] = {}
    for record, file in file_set.references:
        earlier = first.setdefault(file.file_id if file else record.file_id, record)
        if earlier is not record:
            name = "/".join(record.file_id)
            message = (
                f'"{name}" is also referenced by the record at byte {earlier.offset}; a file is '
                "referenced by one record at most: remove one of them (PS3.3 F.2.1)."
            )
            yield Violation(message, REFERENCED_FILE_ID, name, locator=record.name)


@file_set_rule("every-file-referenced")
def every_file_referenced(file_set: FileSet, profile: Profile) -> Results:
    """Each DICOM file but the DICOMDIR is referenced, if there are records (PS3.3 F.2.1 e).

    A directory without any record is left to the rule directory-information where the profile
    has it.
    """
    unread = unreadable(file_set)
    if unread is not None:
        yield unread
        return
    if not file_set.records and any(use.name == "directory-information" for use in profile.rules):
        yield NotApplicable()
        return
    data_set = file_set.directory_data
    cut = data_set is not None and data_set.unread_from is not None
    referenced = {file.file_id for _, file in file_set.references if file is not None}
    for member in file_set.members:
        if member.file_id in referenced:
            continue
        if cut:
            yield Unknown("the DICOMDIR breaks off before its end", member.name)
            continue
        message = (
            f'No record references the DICOM file "{member.name}"; add a record for it, or remove '
            "the file (PS3.3 F.2.1)."
        )
        yield Violation(message, found="no record", expected="a record", locator=member.name)
    if file_set.skipped:
        named_by_records = {folded(record.file_id) for record in file_set.records}
        for entry in file_set.skipped:
            if folded(entry.file_id) not in named_by_records:
                yield Unknown(f"it was not read: {entry.reason}", "/".join(entry.file_id))
    for file in file_set.files:
        if file.kind == "unreadable" and file.file_id not in referenced:
            yield Unknown(f"it could not be read: {file.reason}", file.name)


@file_set_rule("reference-sop-class-matches")
def reference_sop_class_matches(file_set: FileSet, profile: Profile) -> Results:
    """The record names the SOP Class of the file (PS3.3 F.3.2.2)."""
    yield from _identification(
        file_set, REFERENCED_SOP_CLASS_IN_FILE, MEDIA_STORAGE_SOP_CLASS_UID, SOP_CLASS_UID
    )


@file_set_rule("reference-sop-instance-matches")
def reference_sop_instance_matches(file_set: FileSet, profile: Profile) -> Results:
    """The record names the SOP Instance of the file (PS3.3 F.3.2.2)."""
    yield from _identification(
        file_set, REFERENCED_SOP_INSTANCE_IN_FILE, MEDIA_STORAGE_SOP_INSTANCE_UID, SOP_INSTANCE_UID
    )


@file_set_rule("reference-transfer-syntax-matches")
def reference_transfer_syntax_matches(file_set: FileSet, profile: Profile) -> Results:
    """The record names the Transfer Syntax of the file (PS3.3 F.3.2.2)."""
    yield from _identification(
        file_set, REFERENCED_TRANSFER_SYNTAX_IN_FILE, TRANSFER_SYNTAX_UID, None
    )


def _identification(
    file_set: FileSet, record_tag: int, meta_tag: int, data_tag: int | None
) -> Results:
    """A UID in each record is that of its file: of the header, or (where both differ) the other.

    Header and Data Set contradicting each other is the business of another rule.
    """
    unread = unreadable(file_set)
    if unread is not None:
        yield unread
    for record, file in file_set.references:
        ours = record.dataset.text(record_tag)
        if not ours or file is None:
            continue
        instance = file.instance
        if instance is None:
            yield Unknown(f'"{file.name}" could not be read', record.name)
            continue
        if ours == instance.meta.text(meta_tag):
            continue
        theirs = [instance.meta.text(meta_tag)]
        if data_tag is not None:
            theirs.insert(0, instance.dataset.text(data_tag))
        known = [uid for uid in theirs if uid]
        if not known:
            yield Unknown(f'"{file.name}" does not tell it', record.name)
        elif ours not in known:
            message = (
                f'{named(record_tag)} is {ours}, but that of the file "{file.name}" is '
                f"{known[0]}; copy it from the file (PS3.3 F.3.2.2)."
            )
            yield Violation(message, record_tag, ours, known[0], record.name)
