"""File-sets: the files of a medium, the DICOMDIR among them, and the records that name files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from apdsl.runtime.dataset import DataSet
from apdsl.runtime.directory import Directory, directory_of
from apdsl.runtime.instance import Instance
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.folder import Folder
from apdsl.runtime.media.volume import NOTHING_KNOWN, Facts, Flaw, Volume
from apdsl.runtime.reading.file import FileReader, ReadFile
from apdsl.runtime.reading.source import Content
from apdsl.runtime.record import Record
from apdsl.runtime.secure.files import opened_file
from apdsl.runtime.secure.opening import Keys
from apdsl.runtime.walk import FileId, Skipped, folded

DICOMDIR: Final = "DICOMDIR"

Progress: TypeAlias = Callable[[int, int], None]
"""Called with how many files were read, and how many there are."""


@dataclass(frozen=True, eq=False)
class FileSet:
    """A File-set as it was read (PS3.10 8.1).

    ``files`` are in the order of their File IDs. ``dicomdir`` is the DICOMDIR in the root, or else
    the first one elsewhere; ``directory`` its records, None when there are none to be had.
    ``complete`` is false when not all files could be looked at. ``medium`` is what is known of the
    medium, and ``flaws`` what is wrong with it.
    """

    root: Path
    files: tuple[ReadFile, ...]
    skipped: tuple[Skipped, ...] = ()
    complete: bool = True
    dicomdir: ReadFile | None = None
    directory: Directory | None = None
    medium: Facts = NOTHING_KNOWN
    flaws: tuple[Flaw, ...] = ()

    def find(self, file_id: FileId) -> ReadFile | None:
        """The file of a File ID; if no name is exactly so, one that differs only in case."""
        return self._index.find(file_id)

    @cached_property
    def _index(self) -> _Index[ReadFile]:
        return _Index((file.file_id, file) for file in self.files)

    @cached_property
    def references(self) -> tuple[tuple[Record, ReadFile | None], ...]:
        """The records that reference a file, each with that file; None if there is no such file."""
        find = self.find
        return tuple((record, find(record.file_id)) for record in self.records if record.file_id)

    @property
    def records(self) -> tuple[Record, ...]:
        """All records of the directory, in the order of the DICOMDIR."""
        return self.directory.records if self.directory else ()

    @property
    def directory_data(self) -> DataSet | None:
        """The Data Set of the DICOMDIR; None when there is none to be had."""
        instance = self.dicomdir.instance if self.dicomdir else None
        return instance.dataset if instance else None

    @property
    def members(self) -> tuple[ReadFile, ...]:
        """The files that the DICOMDIR is to reference: DICOM files, and Secure DICOM Files."""
        return tuple(
            file
            for file in self.files
            if file.kind in ("dicom", "secure")
            and file is not self.dicomdir
            and not file.is_directory
            and not is_dicomdir_id(file.file_id)
        )

    @property
    def instances(self) -> tuple[Instance, ...]:
        """The DICOM files other than directories."""
        return tuple(file.instance for file in self.members if file.instance is not None)


def is_dicomdir_id(file_id: FileId) -> bool:
    """Whether the file is named DICOMDIR, in whatever folder and case."""
    return file_id[-1].upper() == DICOMDIR


def read_file_set(
    source: Path | Volume,
    progress: Progress | None = None,
    keys: Keys | None = None,
    limits: Limits = DEFAULT,
) -> FileSet:
    """Reads the File-set on a volume, or below a folder; Secure DICOM Files with the keys.

    Raises OSError when the volume cannot be listed; trouble with single files is recorded.
    """
    volume = Folder(source.resolve(), limits) if isinstance(source, Path) else source
    listing = volume.listing()
    reader = FileReader(limits)
    files: list[ReadFile] = []
    for number, member in enumerate(listing.members, start=1):
        claimed = is_dicomdir_id(member.file_id)
        read = reader.read(member.content, member.file_id, claimed=claimed)
        if read.kind == "secure":
            read = opened_file(read, member.content, reader, keys)
        files.append(read)
        if progress is not None:
            progress(number, len(listing.members))
    dicomdir = _dicomdir_among(files)
    directory = directory_of(dicomdir.instance) if dicomdir and dicomdir.instance else None
    file_set = _indexed(volume.root, files)
    if directory is not None:
        contents = {member.file_id: member.content for member in listing.members}
        files = _with_referenced(file_set, files, directory, reader, contents)
        file_set = _indexed(volume.root, files)
        for record in directory.records:
            file = file_set.find(record.file_id) if record.file_id else None
            record.instance = file.instance if file else None
    return FileSet(
        volume.root,
        tuple(files),
        listing.skipped,
        listing.complete,
        dicomdir,
        directory,
        volume.facts,
        listing.flaws,
        file_set._by_id,
        file_set._by_folded_id,
    )


def _dicomdir_among(files: list[ReadFile]) -> ReadFile | None:
    candidates = [file for file in files if is_dicomdir_id(file.file_id)]
    candidates.sort(key=lambda file: (len(file.file_id), file.file_id[-1] != DICOMDIR))
    return candidates[0] if candidates else None


def _indexed(root: Path, files: list[ReadFile]) -> FileSet:
    by_id: dict[FileId, ReadFile] = {}
    by_folded_id: dict[FileId, ReadFile] = {}
    for file in files:
        by_id.setdefault(file.file_id, file)
        by_folded_id.setdefault(folded(file.file_id), file)
    return FileSet(root, tuple(files), _by_id=by_id, _by_folded_id=by_folded_id)


def _with_referenced(
    file_set: FileSet,
    files: list[ReadFile],
    directory: Directory,
    reader: FileReader,
    contents: dict[FileId, Content],
) -> list[ReadFile]:
    """The files, where those that a record references are taken for DICOM whatever they hold."""
    referenced = {
        file.file_id
        for record in directory.records
        if record.file_id and (file := file_set.find(record.file_id)) and file.kind == "other"
    }
    return [
        reader.read(contents[file.file_id], file.file_id, claimed=True)
        if file.file_id in referenced
        else file
        for file in files
    ]
