"""Rules on PATIENT, STUDY and SERIES records (PS3.3 F.5.1 to F.5.3; PS3.11)."""

from __future__ import annotations

from apdsl.runtime.attributes import named
from apdsl.runtime.checks import Results, Unknown, Violation
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.profile import Profile
from apdsl.runtime.record import Record
from apdsl.runtime.rules.dicomdir import unreadable
from apdsl.runtime.rules.hierarchy import well_placed
from apdsl.runtime.rules.registry import file_set_rule
from apdsl.runtime.tags import PATIENT_ID, SERIES_INSTANCE_UID, STUDY_INSTANCE_UID

_LEVELS = ("SERIES", "STUDY", "PATIENT")


@file_set_rule("unique-patient-id")
def unique_patient_id(file_set: FileSet, profile: Profile) -> Results:
    """No two PATIENT records have the same Patient ID (PS3.11, PS3.3 F.5.1)."""
    yield from _unique(file_set, "PATIENT", PATIENT_ID, "patients have Patient IDs of their own")


@file_set_rule("unique-study")
def unique_study(file_set: FileSet, profile: Profile) -> Results:
    """No two STUDY records have the same Study Instance UID (PS3.3 F.5.2)."""
    yield from _unique(file_set, "STUDY", STUDY_INSTANCE_UID, "a study has one record")


@file_set_rule("unique-series")
def unique_series(file_set: FileSet, profile: Profile) -> Results:
    """No two SERIES records have the same Series Instance UID (PS3.3 F.5.3)."""
    yield from _unique(file_set, "SERIES", SERIES_INSTANCE_UID, "a series has one record")


def _unique(file_set: FileSet, record_type: str, tag: int, why: str) -> Results:
    unread = unreadable(file_set)
    if unread is not None:
        yield unread
    first: dict[str, Record] = {}
    for record in file_set.records:
        found = record.dataset.text(tag)
        if record.type != record_type or not found:
            continue
        earlier = first.setdefault(found, record)
        if earlier is not record:
            message = (
                f'{named(tag)} "{found}" also stands in the {record_type} record at byte '
                f"{earlier.offset}; {why}: join the two records, or correct one of them."
            )
            yield Violation(message, tag, found, locator=record.name)


@file_set_rule("patient-hierarchy")
def patient_hierarchy(file_set: FileSet, profile: Profile) -> Results:
    """Instances of patients stand below PATIENT, STUDY and SERIES records (PS3.11, X.3.3).

    An instance is one of a patient when it has a Study Instance UID. Records that the hierarchy of
    record types does not permit where they are, are left to the rule record-hierarchy.
    """
    unread = unreadable(file_set)
    if unread is not None:
        yield unread
    above_of: dict[int, tuple[bool, frozenset[str]]] = {}
    for record, _ in file_set.references:
        if record.instance is None or not record.attached:
            continue  # missing or unreadable: the business of other rules
        parent = id(record.parent)
        if parent not in above_of:
            above_of[parent] = _above(record, profile)
        placed, above = above_of[parent]
        if not placed or not well_placed(record, profile):
            continue
        data_set = record.instance.dataset
        if data_set.unknown(STUDY_INSTANCE_UID):
            yield Unknown(f"{named(STUDY_INSTANCE_UID)} of the file was not read", record.name)
        elif data_set.has_value(STUDY_INSTANCE_UID):
            missing = [level for level in _LEVELS if level not in above]
            if missing:
                wanted = " and ".join(missing)
                message = (
                    f'The file "{record.instance.name}" holds an instance of a patient, but no '
                    f"{wanted} record stands above its record; reference it below PATIENT, STUDY "
                    "and SERIES records."
                )
                yield Violation(message, found=f"no {wanted}", locator=record.name)


def _above(record: Record, profile: Profile) -> tuple[bool, frozenset[str]]:
    """Whether all records above stand where they may, and their types."""
    ancestors = list(record.ancestors())
    placed = all(well_placed(ancestor, profile) for ancestor in ancestors)
    return placed, frozenset(ancestor.type for ancestor in ancestors)
