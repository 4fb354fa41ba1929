"""The structures of UDF (ECMA-167, OSTA UDF): tags, addresses, allocation, names."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from apdsl.runtime.media.image import DamagedError

ANCHOR, PRIMARY, POINTER, PARTITION, LOGICAL, TERMINATING = 2, 1, 3, 5, 6, 8
FILE_SET, FILE_IDENTIFIER, ALLOCATION_EXTENT = 256, 257, 258
FILE_ENTRY, EXTENDED_FILE_ENTRY = 261, 266

DELETED, PARENT, FOLDER, HIDDEN = 0x04, 0x08, 0x02, 0x01
"""The characteristics of a file identifier (ECMA-167 4/14.4.3)."""

FILE_TYPES: Final = (0, 5)
"""The types of files in an Information Control Block (ECMA-167 4/14.6.6)."""

TYPE_LINK: Final = 12

_LENGTH: Final = 0x3FFFFFFF
_IDENTIFIER: Final = struct.Struct("<HBBIIH6xH")


def tag_of(descriptor: bytes) -> int:
    """The tag identifier of a descriptor; -1 where the checksum says that it is none."""
    if len(descriptor) < 16:
        return -1
    total = sum(descriptor[:4]) + sum(descriptor[5:16])
    return int.from_bytes(descriptor[:2], "little") if total & 0xFF == descriptor[4] else -1


def number(content: bytes, offset: int, size: int) -> int:
    """An unsigned number in little endian."""
    return int.from_bytes(content[offset : offset + size], "little")


def revision_name(revision: int) -> str:
    """A revision as media definitions write it: ``UDF 1.02``, ``UDF 1.5``."""
    minor = f"{revision & 0xFF:02x}"
    return f"UDF {revision >> 8:x}.{minor[0] if minor[1] == '0' else minor}"


def compressed_unicode(content: bytes) -> str:
    """A name in OSTA Compressed Unicode (UDF 2.1.1)."""
    if content[:1] in (b"\x10", b"\xff"):
        return content[1:].decode("utf-16-be", "backslashreplace")
    return content[1:].decode("latin-1")


def dstring(field: bytes) -> str:
    """A string in a field of fixed length, whose last byte counts those in use."""
    return compressed_unicode(field[: min(field[-1], len(field) - 1)]) if field else ""


@dataclass(frozen=True, slots=True)
class Address:
    """A block of a partition, by the number of the partition map."""

    block: int
    partition: int


@dataclass(frozen=True, slots=True)
class Allocation:
    """An allocation descriptor: bytes from a block on. ``kind`` 0 is recorded, 3 a continuation."""

    length: int
    kind: int
    address: Address


def long_allocation(content: bytes, offset: int = 0) -> Allocation:
    """A long_ad (ECMA-167 4/14.14.2)."""
    length, block, partition = struct.unpack_from("<IIH", content, offset)
    return Allocation(length & _LENGTH, length >> 30, Address(block, partition))


def allocations(content: bytes, form: int, partition: int) -> Iterator[Allocation]:
    """The allocation descriptors in a field: short (form 0), long (1) or extended (2)."""
    size = {0: 8, 1: 16, 2: 20}.get(form)
    if size is None:
        raise DamagedError(f"its allocation descriptors have the unknown form {form}")
    for offset in range(0, len(content) - size + 1, size):
        if form == 0:
            length, block = struct.unpack_from("<II", content, offset)
            found = Allocation(length & _LENGTH, length >> 30, Address(block, partition))
        elif form == 1:
            found = long_allocation(content, offset)
        else:
            length = number(content, offset, 4)
            block, reference = struct.unpack_from("<IH", content, offset + 12)
            found = Allocation(length & _LENGTH, length >> 30, Address(block, reference))
        if found.length == 0:
            return
        yield found


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file entry: what the file is, its size, and how its bytes are allocated.

    ``embedded`` holds the bytes of small files that lie in the entry itself.
    """

    type: int
    size: int
    form: int
    descriptors: bytes
    embedded_at: int
    has_streams: bool
    permissions: int


def file_entry(block: bytes) -> FileEntry:
    """The file entry in a block. Raises DamagedError when there is none."""
    tag = tag_of(block)
    if tag not in (FILE_ENTRY, EXTENDED_FILE_ENTRY):
        raise DamagedError("there is no file entry for it")
    extended = tag == EXTENDED_FILE_ENTRY
    lengths = 208 if extended else 168
    start = lengths + 8 + number(block, lengths, 4)
    size = number(block, lengths + 4, 4)
    if start + size > len(block):
        raise DamagedError("its file entry runs past its block")
    return FileEntry(
        block[27],
        number(block, 56, 8),
        number(block, 34, 2) & 7,
        block[start : start + size],
        start,
        extended and number(block, 152, 4) & _LENGTH > 0,
        number(block, 44, 4),
    )


@dataclass(frozen=True, slots=True)
class FileIdentifier:
    """An entry of a folder: a name, what it is, and where its file entry stands."""

    name: str
    characteristics: int
    entry: Address


def identifiers(content: bytes) -> Iterator[FileIdentifier]:
    """The entries of a folder. Raises DamagedError where they break off."""
    position = 0
    while position + 38 <= len(content):
        if tag_of(content[position : position + 16]) != FILE_IDENTIFIER:
            raise DamagedError(f"the folder is damaged at byte {position}")
        _, characteristics, length, _, block, partition, use = _IDENTIFIER.unpack_from(
            content, position + 16
        )
        start = position + 38 + use
        name = compressed_unicode(content[start : start + length])
        yield FileIdentifier(name, characteristics, Address(block, partition))
        position += (38 + use + length + 3) // 4 * 4
