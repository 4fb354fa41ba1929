"""Reading of one file: is it DICOM, and if so, what does it hold."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final, Literal, TypeAlias

from apdsl.runtime.dataset import EMPTY, DataSet
from apdsl.runtime.instance import Instance, Problem
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.reading.budget import Budget
from apdsl.runtime.reading.decoder import RULE as DATA_SET_READABLE
from apdsl.runtime.reading.decoder import Decoder, Interned
from apdsl.runtime.reading.encoding import (
    EXPLICIT_LITTLE,
    IMPLICIT_LITTLE,
    VR_CODES,
    Encoding,
    encoding_of,
    is_deflated,
    recognised_encoding,
)
from apdsl.runtime.reading.header import Header, read_header
from apdsl.runtime.reading.jpeg import is_jpeg
from apdsl.runtime.reading.lean_file import FIRST, LeanFileReader
from apdsl.runtime.reading.recognition import MEDIA_STORAGE_DIRECTORY, Start, dicom_start, is_secure
from apdsl.runtime.reading.source import (
    Content,
    FileContent,
    FileSource,
    InflatedSource,
    Source,
    first_bytes,
)
from apdsl.runtime.secure.envelope import Protection
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_SEQUENCE,
    MEDIA_STORAGE_SOP_CLASS_UID,
    TRANSFER_SYNTAX_UID,
)

Kind: TypeAlias = Literal["dicom", "secure", "other", "unreadable"]


_UNFORESEEN: Final = (
    ArithmeticError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file and what it is: ``instance`` for DICOM, ``reason`` when it could not be read.

    ``protection`` is that of a Secure DICOM File; its kind is ``dicom`` when it was decrypted.
    """

    file_id: tuple[str, ...]
    kind: Kind
    instance: Instance | None = None
    reason: str = ""
    protection: Protection | None = None

    @property
    def name(self) -> str:
        """The File ID as findings name it: ``IM/0001``."""
        return "/".join(self.file_id)

    @property
    def is_directory(self) -> bool:
        """Whether the file holds a Media Storage Directory."""
        instance = self.instance
        if instance is None:
            return False
        named = instance.meta.text(MEDIA_STORAGE_SOP_CLASS_UID)
        return named == MEDIA_STORAGE_DIRECTORY or bool(instance.item_offsets)


@dataclass(slots=True)
class FileReader:
    """Reads the files of a File-set; equal elements of different files are kept once."""

    limits: Limits = DEFAULT
    _interned: Interned = field(default_factory=dict)
    _budget: Budget = field(init=False)
    _lean: LeanFileReader = field(init=False)

    def __post_init__(self) -> None:
        self._budget = Budget(self.limits)
        self._lean = LeanFileReader(self.limits, self._interned, self._budget)

    def first_records(self, first: bytes, size: int) -> list[DataSet]:
        """The Directory Records that the first bytes of a DICOMDIR hold, if it is sound."""
        return self._lean.first_records(first, size)

    def forget(self) -> None:
        """Says that nothing is kept of what was read so far, so that the limits start anew."""
        self._budget.restore()

    def read(
        self, source: Path | Content, file_id: tuple[str, ...], *, claimed: bool = False
    ) -> ReadFile:
        """What a file holds. A ``claimed`` file is said to be DICOM, and a problem if it is not.

        Nothing is raised: a file that cannot be opened or read is ``unreadable``.
        """
        content = FileContent(source) if isinstance(source, Path) else source
        try:
            first, size = first_bytes(content, FIRST)
            sound = self._lean.instance(content, file_id, first, size)
            if sound is not None:
                return ReadFile(file_id, "dicom", sound)
            start = dicom_start(first, size)
            if start is None and is_secure(first):
                return ReadFile(file_id, "secure")
            if start is None and not claimed:
                return ReadFile(file_id, "other")
            if start is None:
                return ReadFile(file_id, "dicom", _no_dicom(first, size, file_id))
            stream, size = content.open()
            with stream:
                return ReadFile(
                    file_id, "dicom", self._instance(stream, start, first, size, file_id)
                )
        except OSError as error:
            return ReadFile(file_id, "unreadable", reason=error.strerror or str(error))
        except MemoryError:
            return ReadFile(file_id, "unreadable", reason="the memory does not suffice")
        except _UNFORESEEN as error:  # so that one file hides no other, whatever it holds
            reason = f"the reader failed: {type(error).__name__}: {error}"
            return ReadFile(file_id, "unreadable", reason=reason)

    def _instance(
        self,
        stream: BinaryIO,
        start: Start,
        head: bytes,
        size: int,
        file_id: tuple[str, ...],
    ) -> Instance:
        problems = list(_prefix_problems(start))
        if start.has_prefix or recognised_meta(head[start.offset :]):
            header = read_header(stream, start.offset, size, self.limits)
        else:
            header = Header(EMPTY, start.offset, ())
        problems.extend(header.problems)
        if header.data_start is None:
            data: DataSet = DataSet(unread_from=0)
            offsets: tuple[int, ...] = ()
        else:
            data, offsets = self._data_set(stream, header, header.data_start, size, problems)
        preamble = head[:128] if start.has_preamble else None
        found = tuple(problems)
        return Instance(file_id, size, header.meta, data, preamble, found, offsets)

    def _data_set(
        self, stream: BinaryIO, header: Header, start: int, size: int, problems: list[Problem]
    ) -> tuple[DataSet, tuple[int, ...]]:
        transfer_syntax = header.meta.text(TRANSFER_SYNTAX_UID)
        directory = header.meta.text(MEDIA_STORAGE_SOP_CLASS_UID) == MEDIA_STORAGE_DIRECTORY
        stream.seek(start)
        encoding = encoding_of(transfer_syntax)
        source: Source
        if is_deflated(transfer_syntax):
            source = InflatedSource(stream, self.limits.inflated)
        else:
            encoding, surprise = _encoding_in_use(stream.read(12), size - start, encoding, header)
            problems.extend(surprise)
            stream.seek(start)
            source = FileSource(stream, size)
        decoder = Decoder(
            source,
            encoding,
            offsets_of=DIRECTORY_RECORD_SEQUENCE,
            jpeg=is_jpeg(transfer_syntax),
            limits=self.limits,
            max_elements=self._budget.most_elements(directory),
            max_kept=self._budget.kept,
            interned=self._interned,
        )
        data_set = decoder.decode()
        self._budget.spend(directory, decoder.count, decoder.kept)
        problems.extend(decoder.problems)
        return data_set, tuple(decoder.item_offsets)


_NO_DICOM = (
    "The file is no DICOM file: it has neither a preamble of 128 bytes with the prefix DICM, nor "
    "anything that looks like a Data Set (PS3.10 7.1)."
)


def _no_dicom(first: bytes, size: int, file_id: tuple[str, ...]) -> Instance:
    unread = DataSet(unread_from=0)
    problem = Problem("dicom-prefix", _NO_DICOM, found=first[128:132].hex(" ").upper())
    return Instance(file_id, size, unread, unread, problems=(problem,))


def recognised_meta(first: bytes) -> bool:
    """Whether the bytes begin like File Meta Information."""
    return first[:2] == b"\x02\x00"


def _prefix_problems(start: Start) -> tuple[Problem, ...]:
    if start.has_preamble and start.has_prefix:
        return ()
    if start.has_prefix:
        missing = "has the prefix DICM but no preamble of 128 bytes in front of it"
    elif start.has_preamble:
        missing = "lacks the prefix DICM at byte 128"
    else:
        missing = "begins like a Data Set, without the preamble of 128 bytes and the prefix DICM"
    return (Problem("dicom-prefix", f"The file {missing} (PS3.10 7.1)."),)


def _encoding_in_use(
    first: bytes, room: int, declared: Encoding, header: Header
) -> tuple[Encoding, tuple[Problem, ...]]:
    """The encoding to decode with: the declared one unless the first element shows another."""
    shown = recognised_encoding(first, room, declared)
    if not header.meta.has_value(TRANSFER_SYNTAX_UID):
        guess = EXPLICIT_LITTLE if first[4:6] in VR_CODES else IMPLICIT_LITTLE
        return shown or guess, ()
    if shown is None or shown == declared:
        return declared, ()
    message = (
        f"The Data Set is encoded in {shown.name}, but the header names the Transfer Syntax "
        f"{header.meta.text(TRANSFER_SYNTAX_UID)}, which is {declared.name} (PS3.10 7.2)."
    )
    problem = Problem(DATA_SET_READABLE, message, None, shown.name, declared.name)
    return shown, (problem,)
