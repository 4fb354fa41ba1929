"""Fast reading of DICOM files that are as they should be, from their first bytes.

Only files with preamble, prefix and sound File Meta Information in an encoding with Explicit VR
Little Endian are read here; the others are left to the thorough reader. What is unusual in a Data
Set is left to the ``Decoder`` from there on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from apdsl.runtime.dataset import DataSet
from apdsl.runtime.instance import Instance, Problem
from apdsl.runtime.limits import Limits
from apdsl.runtime.reading.budget import Budget
from apdsl.runtime.reading.decoder import Decoder, Interned
from apdsl.runtime.reading.encoding import (
    EXPLICIT_LITTLE,
    encoding_of,
    is_deflated,
    recognised_encoding,
)
from apdsl.runtime.reading.jpeg import is_jpeg
from apdsl.runtime.reading.lean import Gathering, LeanReader, Taken
from apdsl.runtime.reading.recognition import (
    MEDIA_STORAGE_DIRECTORY,
    PREAMBLE_LENGTH,
    PREFIX,
)
from apdsl.runtime.reading.source import Content, FileSource, first_bytes
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_SEQUENCE,
    FILE_SET_ID,
    MEDIA_STORAGE_SOP_CLASS_UID,
    META_GROUP,
    SOP_CLASS_UID,
    SPECIFIC_CHARACTER_SET,
    TRANSFER_SYNTAX_UID,
    group_of,
)

FIRST: Final = 16 * 1024
"""Bytes that are read of a file at first; most hold all elements in front of Pixel Data."""

_MORE: Final = (256 * 1024, 4 * 1024 * 1024)
_MOST_DIRECTORY: Final = 256 * 1024 * 1024
_META_START: Final = PREAMBLE_LENGTH + len(PREFIX)
_GROUP_LENGTH: Final = b"\x02\x00\x00\x00UL\x04\x00"
_COUNTED_FROM: Final = _META_START + len(_GROUP_LENGTH) + 4
_NO_PREAMBLE: Final = bytes(PREAMBLE_LENGTH)

_IMAGE_TYPE: Final = 0x00080008
_FIRST_TAGS: Final = frozenset({SPECIFIC_CHARACTER_SET, _IMAGE_TYPE, SOP_CLASS_UID, FILE_SET_ID})
"""Elements that Data Sets usually begin with: no dictionary has to be asked whether they exist."""


@dataclass(slots=True)
class LeanFileReader:
    """Reads sound files; elements that the ``Decoder`` reads are kept once in ``interned``."""

    limits: Limits
    interned: Interned
    budget: Budget
    lean: LeanReader = field(init=False)

    def __post_init__(self) -> None:
        self.lean = LeanReader(self.limits)

    def instance(
        self, content: Content, file_id: tuple[str, ...], first: bytes, size: int
    ) -> Instance | None:
        """The file with these first bytes; None where it is not as it should be.

        Raises OSError when more of the file has to be read, and cannot be.
        """
        header = self._header(first)
        if header is None:
            return None
        meta, start = header
        transfer_syntax = meta.text(TRANSFER_SYNTAX_UID)
        if not transfer_syntax or is_deflated(transfer_syntax):
            return None
        if encoding_of(transfer_syntax) is not EXPLICIT_LITTLE or not _begins(first, start, size):
            return None
        is_directory = meta.text(MEDIA_STORAGE_SOP_CLASS_UID) == MEDIA_STORAGE_DIRECTORY
        gathering = Gathering(DIRECTORY_RECORD_SEQUENCE)
        taken = self._taken(content, first, start, size, is_directory, gathering)
        if taken is None or not taken.tags:
            return None
        problems: tuple[Problem, ...] = ()
        offsets = gathering.offsets
        if taken.complete:
            data = taken.data_set()
            self.budget.spend(is_directory, self.lean.count, self.lean.kept)
        else:
            stream, _ = content.open()
            with stream:
                stream.seek(taken.position)
                decoder = Decoder(
                    FileSource(stream, size),
                    offsets_of=DIRECTORY_RECORD_SEQUENCE,
                    jpeg=is_jpeg(transfer_syntax),
                    limits=self.limits,
                    max_elements=self.budget.most_elements(is_directory),
                    max_kept=self.budget.kept,
                    interned=self.interned,
                    count=self.lean.count,
                    kept=self.lean.kept,
                )
                data = decoder.decode(taken)
                self.budget.spend(is_directory, decoder.count, decoder.kept)
            problems = tuple(decoder.problems)
            offsets = decoder.item_offsets or offsets
        preamble = _NO_PREAMBLE if first.startswith(_NO_PREAMBLE) else first[:PREAMBLE_LENGTH]
        return Instance(file_id, size, meta, data, preamble, problems, tuple(offsets))

    def first_records(self, first: bytes, size: int) -> list[DataSet]:
        """The Directory Records that the first bytes of a DICOMDIR hold as a whole."""
        gathering = Gathering(DIRECTORY_RECORD_SEQUENCE)
        header = self._header(first)
        if header is not None:
            self.lean.take(first, header[1], size, gathering=gathering)
        return gathering.items

    def _header(self, first: bytes) -> tuple[DataSet, int] | None:
        """The File Meta Information, and where the Data Set starts; None where it is unusual."""
        if first[PREAMBLE_LENGTH:_META_START] != PREFIX:
            return None
        if first[_META_START : _COUNTED_FROM - 4] != _GROUP_LENGTH:
            return None
        start = _COUNTED_FROM + int.from_bytes(first[_COUNTED_FROM - 4 : _COUNTED_FROM], "little")
        header = self.lean.take(first, _META_START, start, below=META_GROUP)
        if not header.complete or group_of(header.tags[-1]) != META_GROUP:
            return None
        return header.data_set(), start

    def _taken(
        self,
        content: Content,
        first: bytes,
        start: int,
        size: int,
        is_directory: bool,
        gathering: Gathering,
    ) -> Taken | None:
        """As much of the Data Set as can be read fast; None where a limit is met."""
        lean, budget = self.lean, self.budget
        for count in (len(first), *((_MOST_DIRECTORY,) if is_directory else _MORE)):
            if count > len(first):
                first, _ = first_bytes(content, count)
            gathering.clear()
            lean.count = lean.kept = 0
            taken = lean.take(first, start, size, gathering=gathering)
            if not taken.short or len(first) >= size:
                break
        if lean.kept > budget.kept or lean.count > budget.most_elements(is_directory):
            return None
        return taken


def _begins(first: bytes, start: int, size: int) -> bool:
    """Whether the Data Set begins as Explicit VR Little Endian does, with a known element."""
    group = int.from_bytes(first[start : start + 2], "little")
    tag = group << 16 | int.from_bytes(first[start + 2 : start + 4], "little")
    if tag in _FIRST_TAGS:
        return True
    shown = recognised_encoding(first[start : start + 12], size - start, EXPLICIT_LITTLE)
    return group != META_GROUP and shown is EXPLICIT_LITTLE
