"""Reading all files of a volume, each looked at while it is at hand, and the tree of records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, TypeAlias, TypeVar

from apdsl.runtime.collecting import collecting_later
from apdsl.runtime.dataset import EMPTY, DataSet, Element, Layout
from apdsl.runtime.directory import Directory, directory_of
from apdsl.runtime.file_set import DICOMDIR, FileIndex, FileSet, is_dicomdir_id
from apdsl.runtime.instance import Instance
from apdsl.runtime.kept import Keeper
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.folder import Folder
from apdsl.runtime.media.volume import Member, Volume
from apdsl.runtime.reading.file import FileReader, ReadFile
from apdsl.runtime.reading.source import first_bytes
from apdsl.runtime.tags import (
    SHARED_FUNCTIONAL_GROUPS,
    SOP_CLASS_UID,
    SOP_INSTANCE_UID,
    STUDY_INSTANCE_UID,
    Tag,
)
from apdsl.runtime.workers import worked_off

if TYPE_CHECKING:
    from apdsl.runtime.secure.opening import Keys

Seen = TypeVar("Seen")

Look: TypeAlias = Callable[[ReadFile], Seen]
"""What is made of each file while all of its Data Set is at hand."""

Progress: TypeAlias = Callable[[int, int], None]
"""Called with how many files were read, and how many there are."""

_ASKED_BY_RULES: Final = frozenset(
    {SOP_CLASS_UID, SOP_INSTANCE_UID, STUDY_INSTANCE_UID, SHARED_FUNCTIONAL_GROUPS}
)
_FORESEEN: Final = 8 * 1024
"""Bytes of a DICOMDIR that tell what kinds of records it has."""

_REMEMBERED: Final = 64
"""Data Sets that were read again and are kept for further questions."""

_Sent: TypeAlias = tuple[ReadFile, Any] | tuple[Instance, Layout, tuple[Element, ...], Any]
"""A file as a worker sends it, and what was seen in it.

Where little is kept of its Data Set, what is kept stands apart, and the rest is a DICOM file.
"""


@dataclass(frozen=True, slots=True)
class Survey(Generic[Seen]):
    """A File-set, and what was seen in each of its files, in the same order."""

    file_set: FileSet
    seen: tuple[Seen, ...]


def read_file_set(
    source: Path | Volume,
    progress: Progress | None = None,
    keys: Keys | None = None,
    limits: Limits = DEFAULT,
) -> FileSet:
    """Reads the File-set on a volume, or below a folder; Secure DICOM Files with the keys.

    Raises OSError when the volume cannot be listed; trouble with single files is recorded.
    """
    found = survey(source, lambda _: None, progress=progress, keys=keys, limits=limits, whole=True)
    return found.file_set


def survey(
    source: Path | Volume,
    look: Look[Seen],
    *,
    progress: Progress | None = None,
    keys: Keys | None = None,
    limits: Limits = DEFAULT,
    jobs: int = 1,
    whole: bool = False,
) -> Survey[Seen]:
    """Reads a File-set as ``read_file_set`` does, and has each file looked at.

    ``jobs`` is how many processes share the work; what is seen has to be picklable. Unless
    ``whole``, Data Sets hold afterwards only what records and rules are likely to ask of them, and
    are read again if they are asked for more.
    """
    with collecting_later():
        volume = Folder(source.resolve(), limits) if isinstance(source, Path) else source
        listing = volume.listing()
        work = _Work(listing.members, FileReader(limits), keys, look, whole)
        if jobs > 1:
            work.foresee()
        files: list[Any] = [None] * len(listing.members)
        seen: list[Any] = [None] * len(listing.members)
        outcomes = worked_off(work.sent, work.others, jobs, meanwhile=work.read_directory)
        for done, (number, sent) in enumerate(outcomes, start=1):
            files[number], seen[number] = work.received(number, sent)
            if progress is not None:
                progress(done, len(files))
        for number in work.claimed:
            file = files[number]
            if file is None or file.kind == "other":  # read before known to be referenced
                files[number], seen[number] = work.received(number, work.sent(number))
        if progress is not None and len(work.others) < len(files):
            progress(len(files), len(files))
        file_set = FileSet(
            volume.root,
            tuple(files),
            listing.skipped,
            listing.complete,
            work.dicomdir,
            work.directory,
            volume.facts,
            listing.flaws,
        )
        for record, file in file_set.references:
            record.instance = file.instance if file else None
        return Survey(file_set, tuple(seen))


class _Work(Generic[Seen]):
    """The members of a volume, each to be read and looked at."""

    def __init__(
        self,
        members: tuple[Member, ...],
        reader: FileReader,
        keys: Keys | None,
        look: Look[Seen],
        whole: bool,
    ) -> None:
        self._members = members
        self._reader = reader
        self._keys = keys
        self._look = look
        self._whole = whole
        self._keeper: Keeper | None = None
        self._again = lru_cache(_REMEMBERED)(self._read_again)
        named = [number for number, member in enumerate(members) if is_dicomdir_id(member.file_id)]
        self._number = min(named, key=self._precedence) if named else None
        self.claimed = frozenset(named)
        self.others = [number for number in range(len(members)) if number != self._number]
        self.dicomdir: ReadFile | None = None
        self.directory: Directory | None = None

    def foresee(self) -> None:
        """Learns from the first records what will be asked of files, before all are read."""
        records: list[DataSet] = []
        if self._number is not None:
            content = self._members[self._number].content
            with suppress(OSError):  # which read_directory meets as well
                records = self._reader.first_records(*first_bytes(content, _FORESEEN))
        self._keeper = _keeper(records)

    def read_directory(self) -> None:
        """Reads the DICOMDIR, which tells which files are expected, and what is asked of them."""
        if self._number is not None:
            self.dicomdir = self._read(self._number)
            if self.dicomdir.instance is not None:
                self.directory = directory_of(self.dicomdir.instance)
        records = self.directory.records if self.directory else ()
        index = FileIndex((member.file_id, n) for n, member in enumerate(self._members))
        referenced = (index.find(each.file_id) for each in records if each.file_id)
        self.claimed |= {number for number in referenced if number is not None}
        if self._keeper is None:
            self._keeper = _keeper(record.dataset for record in records)

    def _precedence(self, number: int) -> tuple[int, bool, int]:
        """The DICOMDIR in the root counts, or else the first one elsewhere."""
        file_id = self._members[number].file_id
        return len(file_id), file_id[-1] != DICOMDIR, number

    def _read(self, number: int) -> ReadFile:
        if number == self._number and self.dicomdir is not None:
            return self.dicomdir
        member, reader = self._members[number], self._reader
        read = reader.read(member.content, member.file_id, claimed=number in self.claimed)
        if read.kind == "secure":
            from apdsl.runtime.secure.files import opened_file

            read = opened_file(read, member.content, reader, self._keys)
        return read

    def sent(self, number: int) -> _Sent:
        """A file, what was seen in it, and as much of its Data Set as is kept."""
        file = self._read(number)
        seen = self._look(file)
        instance = file.instance
        if self._whole or self._keeper is None or instance is None or file.protection is not None:
            return file, seen
        data_set = instance.dataset
        if data_set.unread_from is not None or instance.item_offsets or number == self._number:
            return file, seen
        self._reader.forget()
        layout, held = self._keeper.parts(data_set)
        return instance.with_data_set(EMPTY), layout, held, seen

    def received(self, number: int, sent: _Sent) -> tuple[ReadFile, Any]:
        """The file, and what was seen in it, of what was sent."""
        if len(sent) == 2:
            return sent
        instance, layout, held, seen = sent
        assert self._keeper is not None
        kept = self._keeper.kept(layout, held, lambda: self._again(number))
        return ReadFile(instance.file_id, "dicom", instance.with_data_set(kept)), seen

    def _read_again(self, number: int) -> DataSet:
        instance = self._read(number).instance
        return DataSet(unread_from=0) if instance is None else instance.dataset


def _keeper(records: Iterable[DataSet]) -> Keeper:
    """What keeps of files the attributes that records have."""
    layouts = {record.layout for record in records}
    tags: set[Tag] = set().union(*(layout.tags for layout in layouts))
    return Keeper(_ASKED_BY_RULES | tags)
