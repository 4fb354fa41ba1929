"""Reading of the File Meta Information (PS3.10 7.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO, Final

from apdsl.runtime.attributes import named
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.instance import Problem
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.reading.decoder import Decoder
from apdsl.runtime.reading.encoding import (
    EXPLICIT_LITTLE,
    IMPLICIT_LITTLE,
    VR_CODES,
    Encoding,
    recognised_encoding,
)
from apdsl.runtime.reading.source import FileSource
from apdsl.runtime.tags import GROUP_LENGTH, META_GROUP

READABLE: Final = "meta-readable"
_CLAUSE: Final = "(PS3.10 7.1)"
_MAX_ELEMENTS: Final = 1_000  # PS3.10 Table 7.1-1 has 16


@dataclass(frozen=True, slots=True)
class Header:
    """The File Meta Information, where the Data Set starts (None: unknown), and the problems."""

    meta: DataSet
    data_start: int | None
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Extent:
    """How far elements of group 0002 reach, found by walking over them."""

    end: int
    counted_from: int | None = None
    announced: int = 0
    unknown_vr: tuple[int, ...] = ()
    broken: str = ""

    @property
    def announced_end(self) -> int | None:
        """Where the group ends according to its group length; None when it has none."""
        return None if self.counted_from is None else self.counted_from + self.announced


def read_header(stream: BinaryIO, start: int, size: int, limits: Limits = DEFAULT) -> Header:
    """The File Meta Information that starts at a byte of a file of ``size`` bytes."""
    stream.seek(start)
    first = stream.read(12)
    encoding = _meta_encoding(first, size - start)
    if encoding is None:
        return _without_meta(first, start, size)
    extent = _walk(stream, start, size, encoding)
    stream.seek(start)
    decoder = Decoder(FileSource(stream, extent.end), encoding, rule=READABLE, limits=limits)
    meta = decoder.decode()
    if extent.broken:
        meta = DataSet(dict(meta.elements()), unread_from=max(meta.tags(), default=META_GROUP) + 1)
    problems = [*_readability(extent, encoding), *decoder.problems, *_representations(extent)]
    problems.extend(_length_problems(extent))
    data_start = extent.announced_end if extent.broken else extent.end
    if data_start is not None and data_start > size:
        data_start = None
    return Header(meta, data_start, tuple(problems))


def _meta_encoding(first: bytes, room: int) -> Encoding | None:
    """The encoding of group 0002, by its first element; None when the group does not start here."""
    if len(first) < 8 or int.from_bytes(first[:2], "little") != META_GROUP:
        return None
    implicit = first[4:6] not in VR_CODES and recognised_encoding(first, room) is IMPLICIT_LITTLE
    return IMPLICIT_LITTLE if implicit else EXPLICIT_LITTLE


def _without_meta(first: bytes, start: int, size: int) -> Header:
    big = int.from_bytes(first[:2], "big") == META_GROUP
    why = "it is in big endian" if big else f"no element of group 0002 stands at byte {start}"
    message = (
        f"The File Meta Information cannot be read: {why}; it is to follow the prefix, in Explicit "
        f"VR Little Endian {_CLAUSE}."
    )
    problem = Problem(READABLE, message, found=first[:8].hex(" ").upper())
    plain_data = not big and recognised_encoding(first, size - start) is not None
    return Header(DataSet(unread_from=0), start if plain_data else None, (problem,))


def _walk(stream: BinaryIO, start: int, size: int, encoding: Encoding) -> _Extent:
    """Goes over the elements of group 0002 from one to the next, by their lengths."""
    extent = _Extent(start)
    last_tag = -1
    unknown_vr: list[int] = []
    for count in range(_MAX_ELEMENTS + 1):
        if count == _MAX_ELEMENTS:
            extent.broken = f"it has more than {count} elements"
            break
        stream.seek(extent.end)
        head = stream.read(12)
        if not head or (len(head) >= 2 and encoding.short.unpack_from(head)[0] != META_GROUP):
            break
        if len(head) < 8:
            extent.broken = f"{len(head)} bytes are left at byte {extent.end}"
            break
        group, number, length = encoding.halves.unpack_from(head)
        tag, header_length = group << 16 | number, 8
        if extent.end == extent.announced_end and tag <= last_tag:
            break  # group 0002 starts anew: it belongs to the Data Set
        if encoding.explicit:
            vr, long_form = VR_CODES.get(head[4:6], ("", False))
            if not vr:
                if extent.end != extent.announced_end:
                    extent.broken = f"{named(tag)} at byte {extent.end} has no known VR"
                break
            if vr == "UN":
                unknown_vr.append(tag)
            length = encoding.short.unpack_from(head, 6)[0]
            if long_form:
                header_length = 12
                length = encoding.long.unpack_from(head, 8)[0] if len(head) == 12 else size
        if extent.end + header_length + length > size:
            extent.broken = f"{named(tag)} at byte {extent.end} runs past the end of the file"
            break
        extent.end += header_length + length
        if tag == GROUP_LENGTH and length == 4:
            stream.seek(extent.end - 4)
            value = stream.read(4)
            if len(value) < 4:
                extent.broken = f"the file ends within {named(tag)}"
                break
            extent.counted_from = extent.end
            extent.announced = encoding.long.unpack(value)[0]
        last_tag = tag
    extent.unknown_vr = tuple(unknown_vr)
    return extent


def _readability(extent: _Extent, encoding: Encoding) -> list[Problem]:
    problems: list[Problem] = []
    if not encoding.explicit:
        message = (
            "The File Meta Information is encoded in Implicit VR Little Endian; it is to be in "
            f"Explicit VR Little Endian whatever the Transfer Syntax {_CLAUSE}."
        )
        found, expected = encoding.name, EXPLICIT_LITTLE.name
        problems.append(Problem(READABLE, message, found=found, expected=expected))
    if extent.broken:
        message = f"The File Meta Information cannot be read to its end: {extent.broken} {_CLAUSE}."
        problems.append(Problem(READABLE, message))
    return problems


def _representations(extent: _Extent) -> list[Problem]:
    return [
        Problem(
            "meta-known-representations",
            f"{named(tag)} has the VR UN, which the File Meta Information may not use; write it "
            f"with its own VR {_CLAUSE}.",
            (tag,),
            found="UN",
        )
        for tag in extent.unknown_vr
    ]


def _length_problems(extent: _Extent) -> list[Problem]:
    if extent.broken or extent.counted_from is None or extent.announced_end == extent.end:
        return []
    announced, actual = extent.announced, extent.end - extent.counted_from
    message = (
        f"{named(GROUP_LENGTH)} is {announced}, but {actual} bytes of File Meta Information "
        f"follow it; write their number {_CLAUSE}."
    )
    path = (GROUP_LENGTH,)
    return [Problem("meta-group-length", message, path, str(announced), str(actual))]
