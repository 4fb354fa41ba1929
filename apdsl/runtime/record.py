"""Directory Records: the nodes of the tree that a DICOMDIR describes (PS3.3 F.2.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from apdsl.runtime.dataset import DataSet
from apdsl.runtime.instance import Instance
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_TYPE,
    REFERENCED_FILE_ID,
    REFERENCED_SOP_CLASS_IN_FILE,
)

_MAX_LEVELS: Final = 64
"""Levels that are looked through; the hierarchy of PS3.3 F.4 has five."""


@dataclass(eq=False, slots=True)
class Record:
    """A Directory Record with its place in the tree; nothing changes it after the tree is built.

    ``offset`` is where its item starts, in bytes from the start of the DICOMDIR. ``attached`` is
    false for a record that no chain of offsets from the root reaches; its ``parent`` is then
    None although it does not stand in the root. ``instance`` is the referenced file when it exists
    and is a DICOM file. ``fileset`` is the Data Set of the DICOMDIR.
    """

    dataset: DataSet = field(repr=False)
    offset: int
    directory: str = "DICOMDIR"
    parent: Record | None = field(default=None, repr=False)
    children: list[Record] = field(default_factory=list, repr=False)
    instance: Instance | None = field(default=None, repr=False)
    attached: bool = False
    fileset: DataSet | None = field(default=None, repr=False)
    type: str = field(init=False)
    file_id: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.type = self.dataset.text(DIRECTORY_RECORD_TYPE)
        self.file_id = file_id_of(self.dataset)

    @property
    def sop_class(self) -> str:
        """The SOP Class the record names for its file, or else that of the file; may be empty."""
        named = self.dataset.text(REFERENCED_SOP_CLASS_IN_FILE)
        return named or (self.instance.sop_class if self.instance else "")

    @property
    def name(self) -> str:
        """The record as findings name it: ``DICOMDIR#1234 IMAGE``."""
        return f"{self.directory}#{self.offset} {self.type or '(no type)'}"

    @property
    def instance_data(self) -> DataSet | None:
        """The Data Set of the referenced file; None when it could not be read."""
        return self.instance.dataset if self.instance else None

    @property
    def instance_shared(self) -> DataSet | None:
        """The Shared Functional Groups of the referenced file, flattened; None as above."""
        return self.instance.shared if self.instance else None

    def ancestors(self) -> Iterator[Record]:
        """The parent, its parent, and so on to the root, or to a bound of levels."""
        above = self.parent
        for _ in range(_MAX_LEVELS):
            if above is None:
                return
            yield above
            above = above.parent

    def descendants(self) -> Iterator[Record]:
        """The records below this one, in the order of the directory, parents first.

        Records deeper than a bound of levels are left out, so that all records of a directory can
        ask in time proportional to their number.
        """
        waiting = [(child, 1) for child in reversed(self.children)]
        while waiting:
            current, level = waiting.pop()
            yield current
            if level < _MAX_LEVELS:
                waiting.extend((child, level + 1) for child in reversed(current.children))

    def subordinates(self) -> Iterator[Record]:
        """The records below this one that reference a file."""
        return (record for record in self.descendants() if record.file_id)

    def subordinate_instances(self) -> Iterator[Instance | None]:
        """The files referenced below this record; None for each that could not be read."""
        return (record.instance for record in self.subordinates())


def file_id_of(record: DataSet) -> tuple[str, ...]:
    """The components of the Referenced File ID in a record; ``()`` when it references none."""
    found = record.values(REFERENCED_FILE_ID)
    return tuple(value for value in found if isinstance(value, str))
