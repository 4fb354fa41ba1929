"""What no profile tells apart: files, and records, of which all checks find the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any, Final, Literal, TypeAlias

from apdsl.runtime.checks import Check, Results, Unknown, Violation
from apdsl.runtime.file_set import is_dicomdir_id
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import Profile, SopRow
from apdsl.runtime.reading.file import ReadFile
from apdsl.runtime.recall import Recall, faces_of_instance, faces_of_record
from apdsl.runtime.record import Record
from apdsl.runtime.rules.imposed import file_rule_checks

Mark: TypeAlias = bytes
"""Equal for what is alike; empty for what is judged for itself."""

ALONE: Final[Mark] = b""
_NOTHING: Final[Mark] = b"no DICOM file"

_Subject: TypeAlias = Literal["instance", "file", "record"]


class Likeness:
    """Marks files and records so that those with the same mark are judged alike by each profile.

    All that profiles find of a file, except for its name, is a function of what their checks find
    on it. These run once for all profiles, and where the answers they ask for are new.
    """

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._checks: dict[_Subject, list[Check]] = {
            "instance": [*_distinct("instance", profiles), *_row_checks(profiles)],
            "file": [*_distinct("file", profiles), *file_rule_checks(profiles)],
            "record": _distinct("record", profiles),
        }
        self._numbers = {
            id(check): number
            for number, check in enumerate(
                each for every in self._checks.values() for each in every
            )
        }
        self._recalls: dict[tuple[_Subject, str], Recall] = {}
        self._marks: dict[tuple[Any, ...], Mark] = {}

    def of_file(self, file: ReadFile) -> Mark:
        """The mark of a file; its checks are those on files, and on instances of its SOP Class."""
        instance = file.instance
        if instance is None:
            return _NOTHING if file.kind == "other" else ALONE
        faces = faces_of_instance(instance)
        if faces is None or file.is_directory or is_dicomdir_id(file.file_id):
            return ALONE
        sop_class = instance.sop_class
        found = (
            *self._recall("file", "").found(instance, faces),
            *self._recall("instance", sop_class).found(instance, faces),
        )
        return self._mark(sop_class, instance.transfer_syntax, *self._key(found))

    def of_record(self, record: Record) -> Mark:
        """The mark of a record; its checks are those on records of its type."""
        faces = faces_of_record(record)
        if faces is None:
            return ALONE
        return self._mark(
            record.type, *self._key(self._recall("record", record.type).found(record, faces))
        )

    def _recall(self, subject: _Subject, kind: str) -> Recall:
        recall = self._recalls.get((subject, kind))
        if recall is None:
            checks = [check for check in self._checks[subject] if _concerns(check, kind)]
            on = Recall.on_records if subject == "record" else Recall.on_instances
            recall = self._recalls[subject, kind] = on(checks)
        return recall

    def _key(
        self, found: Iterable[tuple[Check, tuple[Violation | Unknown, ...]]]
    ) -> tuple[Any, ...]:
        return tuple([(self._numbers[id(check)], results) for check, results in found])

    def _mark(self, *key: Any) -> Mark:
        mark = self._marks.get(key)
        if mark is None:  # the same in each process, as the number of the check is
            mark = self._marks[key] = hashlib.sha256(repr(key).encode()).digest()[:16]
        return mark


def _distinct(subject: _Subject, profiles: Sequence[Profile]) -> list[Check]:
    checks = (check for profile in profiles for check in profile.checks if check.subject == subject)
    return list({id(check): check for check in checks}.values())


def _concerns(check: Check, kind: str) -> bool:
    limits = check.record_types if check.subject == "record" else check.sop_classes
    return limits is None or kind in limits


def _row_checks(profiles: Sequence[Profile]) -> list[Check]:
    """The conditions of rows that take in some instances of a SOP Class only, as checks."""
    return [
        _row_check(row) for profile in profiles for row in profile.sop_rows if row.where is not None
    ]


def _row_check(row: SopRow) -> Check:
    def run(instance: Instance) -> Results:
        truth = True if row.where is None else row.where(instance)
        if truth is None:
            yield Unknown("")
        elif not truth:
            yield Violation("")

    return Check(row.requirement_id, row.clause, "instance", run, sop_classes=row.sop_classes)
