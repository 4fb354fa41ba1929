"""Checks on many subjects that are much alike: what was met with the same answers is met again.

A check is a pure function of what it asks of Data Sets. While it runs on a subject that is
watched, its questions are noted. Another subject that gives the same answers to them has the same
outcome, so that a check that found nothing need not run again there. A check that found anything
always runs, and so does one that asks what is not noted here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, Final, NamedTuple, TypeAlias

from apdsl.runtime.checks import Check, Unknown, Violation, evaluate
from apdsl.runtime.conditions import shared_groups
from apdsl.runtime.dataset import DataSet, Element, Layout
from apdsl.runtime.instance import Instance
from apdsl.runtime.record import Record, file_id_of
from apdsl.runtime.tags import DIRECTORY_RECORD_TYPE, Tag, tag_number
from apdsl.runtime.values import is_filled

Found: TypeAlias = tuple[Check, tuple[Violation | Unknown, ...]]
"""A check, and what it found."""

Faces: TypeAlias = tuple[DataSet | None, ...]
"""The Data Sets that a check on a subject may ask; None for one that is not there."""

_Part: TypeAlias = tuple[int, "Callable[[tuple[Element, ...]], Any] | None", list[int], bool]
"""A face, how the elements are got that are asked of it, those of which it is asked whether they
have a value, and whether it is asked for text beyond the default repertoire."""

_OFTEN: Final = 4
_RARELY: Final = 8
"""Checks run each time if an answer they ask for changed ``_OFTEN``, with one in ``_RARELY``."""
_MOST_KINDS: Final = 500
_MOST_KEYS: Final = 2_000


_TEXT_AT_ALL: Final = -1
"""Stands for the tag where it is asked whether any text goes beyond the default repertoire."""


class _Question(NamedTuple):
    """Something asked of a face: for an element, or only whether it has a value."""

    face: int
    tag: Tag
    value: bool


@dataclass(slots=True)
class _Log:
    """The questions of one run; ``beyond`` once something is asked that is none of them."""

    questions: set[_Question] = field(default_factory=set)
    beyond: bool = False


class _Watched(DataSet):
    """A Data Set that notes what is asked of it.

    Whether an element is there is no question: that is the same in all Data Sets of a layout.
    """

    __slots__ = ("_face", "_log", "_of")

    _face: int
    _log: _Log
    _of: DataSet

    @staticmethod
    def over(data_set: DataSet, face: int, log: _Log) -> _Watched:
        """A watched form of a Data Set that was read to its end."""
        made = _Watched.__new__(_Watched)
        for name, value in (
            ("layout", data_set.layout),
            ("held", data_set.held),
            ("unread_from", None),
            ("_face", face),
            ("_log", log),
            ("_of", data_set),
        ):
            object.__setattr__(made, name, value)
        return made

    def get(self, tag: int | str) -> Element | None:
        self._log.questions.add(_Question(self._face, tag_number(tag), True))
        return self._of.get(tag)

    def present(self, tag: int | str) -> bool:
        return self._of.present(tag)

    def has_value(self, tag: int | str) -> bool:
        self._log.questions.add(_Question(self._face, tag_number(tag), False))
        return self._of.has_value(tag)

    def tags(self) -> tuple[Tag, ...]:
        return self._of.tags()

    def has_group(self, group: int, mask: int = 0xFFFF) -> bool:
        return self._of.has_group(group, mask)

    def uses_extended_characters(self) -> bool | None:
        self._log.questions.add(_Question(self._face, _TEXT_AT_ALL, False))
        return self._of.uses_extended_characters()

    def elements(self) -> Iterator[tuple[Tag, Element]]:
        self._log.beyond = True
        return self._of.elements()

    def __getitem__(self, tag: int | str) -> Element:
        self._log.questions.add(_Question(self._face, tag_number(tag), True))
        return self._of[tag]

    def __len__(self) -> int:
        return len(self._of)

    def __eq__(self, other: object) -> bool:
        self._log.beyond = True
        return self._of == other

    def __hash__(self) -> int:
        return hash(self._of)

    def __reduce__(self) -> tuple[Any, ...]:
        self._log.beyond = True
        return self._of.__reduce__()


class _WatchedSubject:
    """What stands for a subject while its check is watched: all that is not watched is beyond."""

    def __init__(self, subject: Any, log: _Log, **watched: Any) -> None:
        self.__dict__.update(watched, _subject=subject, _log=log)

    def __getattr__(self, name: str) -> Any:
        self.__dict__["_log"].beyond = True
        return getattr(self.__dict__["_subject"], name)


class _WatchedInstance(_WatchedSubject):
    sop_class = Instance.sop_class
    sop_instance = Instance.sop_instance
    transfer_syntax = Instance.transfer_syntax
    shared = property(lambda self: shared_groups(self.dataset))


class _WatchedRecord(_WatchedSubject):
    type = property(lambda self: self.dataset.text(DIRECTORY_RECORD_TYPE))
    file_id = property(lambda self: file_id_of(self.dataset))
    sop_class = Record.sop_class
    instance_data = Record.instance_data
    instance_shared = Record.instance_shared


# ---- Subjects ----


def faces_of_instance(instance: Instance) -> Faces | None:
    """What a check may ask of a file; None where it was not read as it should be."""
    meta, data = instance.meta, instance.dataset
    if instance.problems or meta.unread_from is not None or data.unread_from is not None:
        return None
    return meta, data


def _watched_instance(instance: Instance | None, faces: Faces, log: _Log, first: int = 0) -> Any:
    meta, data = faces[first], faces[first + 1]
    if instance is None or meta is None or data is None:
        return None
    return _WatchedInstance(
        instance,
        log,
        meta=_Watched.over(meta, first, log),
        dataset=_Watched.over(data, first + 1, log),
        problems=(),
    )


def faces_of_record(record: Record) -> Faces | None:
    """What a check may ask of a record, of the file that it references, and of the DICOMDIR."""
    instance, directory = record.instance, record.fileset
    ours = None if instance is None else faces_of_instance(instance)
    if (instance is not None and ours is None) or record.dataset.unread_from is not None:
        return None
    if directory is not None and directory.unread_from is not None:
        return None
    meta, data = ours or (None, None)
    return record.dataset, directory, meta, data


def _watched_record(record: Record, faces: Faces, log: _Log) -> Any:
    data_set, directory, _, _ = faces
    return _WatchedRecord(
        record,
        log,
        dataset=None if data_set is None else _Watched.over(data_set, 0, log),
        fileset=None if directory is None else _Watched.over(directory, 1, log),
        instance=_watched_instance(record.instance, faces, log, 2),
    )


# ---- Recalling ----


class Recall:
    """The checks on one kind of subjects, run where their outcome is not known yet."""

    def __init__(self, checks: Sequence[Check], watched: Callable[[Any, Faces, _Log], Any]) -> None:
        self._checks = tuple(checks)
        self._watched = watched
        self._kinds: dict[tuple[Layout | None, ...], _Kind] = {}
        self._met: set[tuple[Layout | None, ...]] = set()

    @classmethod
    def on_instances(cls, checks: Sequence[Check]) -> Recall:
        """Checks that are run on instances."""
        return cls(checks, _watched_instance)

    @classmethod
    def on_records(cls, checks: Sequence[Check]) -> Recall:
        """Checks that are run on records."""
        return cls(checks, _watched_record)

    def found(self, subject: Any, faces: Faces | None) -> Sequence[Found]:
        """What the checks find, in their order; those that find nothing are left out."""
        if faces is None:
            return _run(range(len(self._checks)), self._checks, subject)
        layouts = tuple(None if face is None else face.layout for face in faces)
        kind = self._kinds.get(layouts)
        if kind is None:
            # To watch checks takes longer than to run them: not for one subject of its kind.
            if layouts not in self._met or len(self._kinds) >= _MOST_KINDS:
                if len(self._met) < _MOST_KINDS:
                    self._met.add(layouts)
                return _run(range(len(self._checks)), self._checks, subject)
            kind = self._kinds[layouts] = _Kind(self._checks, self._watched)
        return kind.found(subject, faces)


class _Kind:
    """What is known of the checks for subjects whose Data Sets have the same layouts."""

    def __init__(
        self, checks: tuple[Check, ...], watched: Callable[[Any, Faces, _Log], Any]
    ) -> None:
        self._checks = checks
        self._watched = watched
        self._steady = list(range(len(checks)))
        self._restless: list[int] = []
        self._asked: dict[int, set[_Question]] = {number: set() for number in self._steady}
        self._known: dict[tuple[Any, ...], tuple[int, ...]] = {}
        self._parts: list[_Part] = []
        self._latest: dict[_Question, Element | None] = {}
        self._changes: dict[_Question, int] = {}
        self._subjects = 0

    def found(self, subject: Any, faces: Faces) -> Sequence[Found]:
        """As ``Recall.found``; the subject is sound, and of this kind."""
        self._subjects += 1
        due = self._known.get(self._key(faces))
        if due is None:
            return self._learn(subject, faces)
        if not due and not self._restless:
            return ()
        return _run((*due, *self._restless), self._checks, subject)

    def _key(self, faces: Faces) -> tuple[Any, ...]:
        """The answers to all questions of the steady checks."""
        key: list[Any] = []
        for number, values, places, text in self._parts:
            face = faces[number]
            assert face is not None
            held = face.held
            if text:
                key.append(face.uses_extended_characters())
            if values is not None:
                key.append(values(held))
            for place in places:
                if not _is_filled(held[place]):
                    key.append((number, place))
        return tuple(key)

    def _learn(self, subject: Any, faces: Faces) -> Sequence[Found]:
        """Runs all checks, those that may be recalled under watch."""
        found: dict[int, tuple[Violation | Unknown, ...]] = {}
        grown = False
        due = list(self._restless)
        for number in list(self._steady):
            log = _Log()
            check = self._checks[number]
            _, results = evaluate(check, self._watched(subject, faces, log))
            if results:  # what is reported comes of the subject itself
                _, results = evaluate(check, subject)
                if results:
                    found[number] = results
                else:
                    log.beyond = True
            if log.beyond:
                self._set_restless(number)
                grown = True
            elif not log.questions <= self._asked[number]:
                self._asked[number] |= log.questions
                grown = True
                if not all(_is_held(faces[each.face], each.tag) for each in log.questions):
                    self._set_restless(number)
        grown = self._note_changes(faces) or grown
        if grown or len(self._known) >= _MOST_KEYS:
            self._known.clear()
            self._parts = self._parts_of(faces)
        self._known[self._key(faces)] = tuple(number for number in found if number in self._asked)
        rest = _run(due, self._checks, subject)
        if not found:
            return rest
        both = {**found, **{self._checks.index(check): results for check, results in rest}}
        return [(self._checks[number], both[number]) for number in sorted(both)]

    def _set_restless(self, number: int) -> None:
        self._steady.remove(number)
        del self._asked[number]
        self._restless.append(number)
        self._restless.sort()

    def _note_changes(self, faces: Faces) -> bool:
        """Finds questions whose answers change all the time; whether any steady check asks one."""
        changing: set[_Question] = set()
        for question in {each for asked in self._asked.values() for each in asked}:
            if not question.value:
                continue
            face = faces[question.face]
            answer = None if face is None else face.get(question.tag)
            if question in self._latest and self._latest[question] != answer:
                changes = self._changes[question] = self._changes.get(question, 0) + 1
                if changes >= _OFTEN and changes * _RARELY >= self._subjects:
                    changing.add(question)
            self._latest[question] = answer
        asking = [number for number, asked in self._asked.items() if asked & changing]
        for number in asking:
            self._set_restless(number)
        return bool(asking)

    def _parts_of(self, faces: Faces) -> list[_Part]:
        """How the answers are got: the elements of each face, and those that have to be filled."""
        parts: list[_Part] = []
        for number, face in enumerate(faces):
            if face is None:
                continue
            asked = {each for all_of in self._asked.values() for each in all_of}
            ours = [each for each in asked if each.face == number]
            places = face.layout.places
            values = {places[each.tag] for each in ours if each.value and each.tag in places}
            filled = {places[each.tag] for each in ours if each.tag in places} - values
            text = any(each.tag == _TEXT_AT_ALL for each in ours)
            if values or filled or text:
                getter = itemgetter(*sorted(values)) if values else None
                parts.append((number, getter, sorted(filled), text))
        return parts


def _run(numbers: Iterable[int], checks: Sequence[Check], subject: Any) -> Sequence[Found]:
    found = {}
    for number in numbers:
        _, results = evaluate(checks[number], subject)
        if results:
            found[number] = results
    return [(checks[number], found[number]) for number in sorted(found)] if found else ()


def _is_held(face: DataSet | None, tag: Tag) -> bool:
    """Whether the answer to a question is at hand: the element is held, or there is none."""
    return face is None or tag in face.layout.places or not face.present(tag)


def _is_filled(element: Element) -> bool:
    values = element.values
    if len(values) == 1 and type(values[0]) is str:
        return bool(values[0])
    return any(map(is_filled, values))
