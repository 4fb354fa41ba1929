"""File-sets: the files of a medium, the DICOMDIR among them, and the records that name files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, Generic, TypeVar

from apdsl.runtime.dataset import DataSet
from apdsl.runtime.directory import Directory
from apdsl.runtime.instance import Instance
from apdsl.runtime.media.volume import NOTHING_KNOWN, Facts, Flaw
from apdsl.runtime.reading.file import ReadFile
from apdsl.runtime.record import Record
from apdsl.runtime.walk import FileId, Skipped, folded

DICOMDIR: Final = "DICOMDIR"

Named = TypeVar("Named")


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
    def _index(self) -> FileIndex[ReadFile]:
        return FileIndex((file.file_id, file) for file in self.files)

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


class FileIndex(Generic[Named]):
    """Finds what has a File ID; if no name is exactly so, one that differs only in case.

    Of several with the same name, the first one counts.
    """

    def __init__(self, named: Iterable[tuple[FileId, Named]]) -> None:
        self._exact: dict[FileId, Named] = {}
        for file_id, each in named:
            self._exact.setdefault(file_id, each)

    @cached_property
    def _folded(self) -> dict[FileId, Named]:
        found: dict[FileId, Named] = {}
        for file_id, each in self._exact.items():
            found.setdefault(folded(file_id), each)
        return found

    def find(self, file_id: FileId) -> Named | None:
        """What has the File ID; None where nothing has."""
        found = self._exact.get(file_id)
        return self._folded.get(folded(file_id)) if found is None else found
