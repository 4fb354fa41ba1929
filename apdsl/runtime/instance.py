"""DICOM files as values: what was read of one, and what was wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from apdsl.runtime.conditions import shared_groups
from apdsl.runtime.dataset import EMPTY, DataSet
from apdsl.runtime.tags import (
    MEDIA_STORAGE_SOP_CLASS_UID,
    MEDIA_STORAGE_SOP_INSTANCE_UID,
    SOP_CLASS_UID,
    SOP_INSTANCE_UID,
    TRANSFER_SYNTAX_UID,
    ElementPath,
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that reading a file met, under the name of the rule it belongs to.

    ``certain`` is false where nothing is known to be wrong but reading had to stop: a bound of
    the reader, or a medium that could not be read.
    """

    rule: str
    message: str
    element: ElementPath | None = None
    found: str | None = None
    expected: str | None = None
    certain: bool = True


@dataclass(frozen=True)
class Instance:
    """One DICOM file: its File Meta Information and its Data Set, without bulk data.

    ``file_id`` are the components of its File ID. ``preamble`` are its first 128 bytes, or None
    when the file has no preamble and prefix. ``item_offsets`` are the positions, in bytes from
    the start of the file, of the items of the Directory Record Sequence.
    """

    file_id: tuple[str, ...]
    size: int
    meta: DataSet = EMPTY
    dataset: DataSet = EMPTY
    preamble: bytes | None = None
    problems: tuple[Problem, ...] = ()
    item_offsets: tuple[int, ...] = ()

    def with_data_set(self, dataset: DataSet) -> Instance:
        """The same file, with another form of its Data Set."""
        made = object.__new__(Instance)
        made.__dict__.update(self.__dict__, dataset=dataset)
        made.__dict__.pop("shared", None)
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        parts = self.file_id, self.size, self.meta, self.dataset, self.preamble
        return Instance, (*parts, self.problems, self.item_offsets)

    @property
    def name(self) -> str:
        """The File ID as findings name it: ``IM/0001``."""
        return "/".join(self.file_id)

    @property
    def sop_class(self) -> str:
        """The UID of the SOP Class, of the Data Set or else of the header; empty if in neither."""
        return self.dataset.text(SOP_CLASS_UID) or self.meta.text(MEDIA_STORAGE_SOP_CLASS_UID)

    @property
    def sop_instance(self) -> str:
        """The SOP Instance UID, of the Data Set or else of the header; empty if in neither."""
        return self.dataset.text(SOP_INSTANCE_UID) or self.meta.text(MEDIA_STORAGE_SOP_INSTANCE_UID)

    @property
    def transfer_syntax(self) -> str:
        """The UID of the Transfer Syntax that the header names; empty when it names none."""
        return self.meta.text(TRANSFER_SYNTAX_UID)

    @cached_property
    def shared(self) -> DataSet:
        """The attributes within the Shared Functional Groups, flattened."""
        return shared_groups(self.dataset)
