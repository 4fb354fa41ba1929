"""Rules on the types of records and which stands below which (PS3.3 F.4)."""

from __future__ import annotations

from apdsl.runtime.attributes import named
from apdsl.runtime.checks import Results, Unknown, Violation
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.profile import ROOT, Profile
from apdsl.runtime.record import Record
from apdsl.runtime.rules.dicomdir import unreadable
from apdsl.runtime.rules.registry import file_set_rule
from apdsl.runtime.tags import DIRECTORY_RECORD_TYPE


@file_set_rule("record-type-known")
def record_type_known(file_set: FileSet, profile: Profile) -> Results:
    """The record type is one that the Basic Directory IOD defines (PS3.3 F.3.2.2, F.5)."""
    unread = unreadable(file_set)
    if unread is not None:
        yield unread
    for record in file_set.records:
        if record.type and record.type not in profile.record_hierarchy:
            message = (
                f'{named(DIRECTORY_RECORD_TYPE)} is "{record.type}", which is no record type of '
                "the Basic Directory IOD; records of private objects are of the type PRIVATE "
                "(PS3.3 F.5, F.6.1)."
            )
            yield Violation(message, DIRECTORY_RECORD_TYPE, record.type, locator=record.name)


@file_set_rule("record-hierarchy")
def record_hierarchy(file_set: FileSet, profile: Profile) -> Results:
    """A record stands below a type of record that permits it (PS3.3 Table F.4-1)."""
    unread = unreadable(file_set)
    if unread is not None:
        yield unread
    for record in file_set.records:
        if not well_placed(record, profile):
            above = record.parent.type if record.parent else ROOT
            permitted = ", ".join(sorted(profile.record_hierarchy[record.type])) or "nothing"
            message = (
                f"The {record.type} record stands below {above}; it may stand below {permitted} "
                "(PS3.3 F.4)."
            )
            yield Violation(message, DIRECTORY_RECORD_TYPE, above, permitted, record.name)


def well_placed(record: Record, profile: Profile) -> bool:
    """Whether the hierarchy permits the record where it stands, or cannot tell.

    It cannot tell for records without a place in the tree, nor of unknown types.
    """
    permitted = profile.record_hierarchy.get(record.type)
    if permitted is None or not record.attached:
        return True
    if record.parent is None:
        return ROOT in permitted
    return record.parent.type in permitted or record.parent.type not in profile.record_hierarchy


@file_set_rule("record-fits-sop-class")
def record_fits_sop_class(file_set: FileSet, profile: Profile) -> Results:
    """The record type is the one for the SOP Class of the referenced file (PS3.3 F.5)."""
    unread = unreadable(file_set)
    if unread is not None:
        yield unread
    for record in file_set.records:
        if not record.file_id or not record.sop_class or not record.type:
            continue
        due = profile.record_types.get(record.sop_class)
        if due is None:
            if record.type != "PRIVATE":
                reason = f"no record type is known for the SOP Class {record.sop_class}"
                yield Unknown(reason, record.name)
        elif record.type != due and record.type in profile.record_hierarchy:
            message = (
                f"A file of the SOP Class {record.sop_class} is referenced by a record of the type "
                f"{record.type}; use a record of the type {due} (PS3.3 F.5)."
            )
            yield Violation(message, DIRECTORY_RECORD_TYPE, record.type, due, record.name)
