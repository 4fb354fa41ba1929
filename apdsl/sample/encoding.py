"""Data Sets as bytes: files in the form of PS3.10 7.1, Data Sets in Explicit VR Little Endian."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import Final

from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.tags import GROUP_LENGTH
from apdsl.runtime.values import Value

_LONG: Final = frozenset(
    {"OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"}
)
_NUMBERS: Final = {
    "US": "H", "SS": "h", "UL": "I", "SL": "i", "FL": "f", "FD": "d", "UV": "Q", "SV": "q",
}  # fmt: skip
_ZERO_PADDED: Final = frozenset({"UI", "OB", "UN"})
_ITEM: Final = b"\xfe\xff\x00\xe0"
_UNDEFINED: Final = b"\xff\xff\xff\xff"
_SEQUENCE_END: Final = b"\xfe\xff\xdd\xe0\x00\x00\x00\x00"

PREAMBLE: Final = bytes(128)
PREFIX: Final = b"DICM"


class Frames(bytes):
    """Encapsulated Pixel Data (PS3.5 A.4) as it stands behind a length that is not defined.

    There is one fragment for each frame, or one for a whole video.
    """

    fragments: tuple[bytes, ...]

    @classmethod
    def of(cls, fragments: tuple[bytes, ...], *, offset_table: bool = True) -> Frames:
        """The fragments with a Basic Offset Table, which may be empty."""
        padded = [part + b"\0" * (len(part) % 2) for part in fragments]
        table, offset = b"", 0
        for part in padded if offset_table else ():
            table += struct.pack("<I", offset)
            offset += len(part) + 8
        made = cls(b"".join(_item(part) for part in (table, *padded)) + _SEQUENCE_END)
        made.fragments = fragments
        return made


def encoded_file(meta: DataSet, dataset: DataSet) -> bytes:
    """A DICOM file: preamble, prefix, File Meta Information and Data Set."""
    return PREAMBLE + PREFIX + encoded(meta) + encoded(dataset)


def with_group_length(meta: DataSet) -> DataSet:
    """File Meta Information, with the number of bytes behind its first element in that element."""
    rest = {tag: element for tag, element in meta.elements() if tag != GROUP_LENGTH}
    length = len(encoded(DataSet(rest)))
    return DataSet({GROUP_LENGTH: Element("UL", (length,)), **rest})


def encoded(dataset: DataSet) -> bytes:
    """The elements in the order of their tags."""
    return b"".join(encoded_element(tag, element) for tag, element in dataset.elements())


def encoded_element(tag: int, element: Element) -> bytes:
    """One element."""
    vr = element.vr
    head = struct.pack("<HH2s", tag >> 16, tag & 0xFFFF, vr.encode("ascii"))
    if element.values and isinstance(element.values[0], Frames):
        return head + b"\0\0" + _UNDEFINED + element.values[0]
    value = _value(vr, element.values)
    if vr in _LONG:
        return head + b"\0\0" + struct.pack("<I", len(value)) + value
    return head + struct.pack("<H", len(value)) + value


def encoded_item(dataset: DataSet) -> bytes:
    """An Item of a Sequence, with its length."""
    return _item(encoded(dataset))


def _item(content: bytes) -> bytes:
    return _ITEM + struct.pack("<I", len(content)) + content


def _value(vr: str, values: tuple[Value, ...]) -> bytes:
    if not values:
        return b""
    if vr == "SQ":
        return b"".join(encoded_item(item) for item in values if isinstance(item, DataSet))
    if vr in _NUMBERS:
        return struct.pack(f"<{len(values)}{_NUMBERS[vr]}", *values)
    if vr == "AT":
        return b"".join(struct.pack("<HH", tag >> 16, tag & 0xFFFF) for tag in _tags(values))
    if all(isinstance(value, bytes) for value in values):
        raw = b"".join(value for value in values if isinstance(value, bytes))
    else:
        raw = "\\".join(map(_text, values)).encode("latin-1")
    return raw + (b"\0" if vr in _ZERO_PADDED else b" ") * (len(raw) % 2)


def _tags(values: Iterable[Value]) -> Iterable[int]:
    return (value for value in values if isinstance(value, int))


def _text(value: Value) -> str:
    """A value as text; a decimal string has 16 characters at most (PS3.5 6.2)."""
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)
