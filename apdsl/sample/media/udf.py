"""File-sets as images of discs with UDF: 1.02 to 2.01 plain, 2.5 and 2.6 with metadata partition.

The layout is that of ECMA-167 with the limits of OSTA UDF: recognition from block 16 on, two
sequences of volume descriptors, anchors at block 256 and at the last block, one partition.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from apdsl.runtime.walk import FileId
from apdsl.sample.media.tree import Tree, tree_of

BLOCK: Final = 2048
_MAIN, _RESERVE, _INTEGRITY, _ANCHOR, _START = 32, 48, 64, 256, 288
_SEQUENCE: Final = 16
_UNIT: Final = 32
"""Blocks that a metadata partition grows by, and the multiple at which it begins (UDF 2.2.10)."""

_EVERYBODY: Final = 0x7FFF
_FOLDER, _PARENT = 0x02, 0x08
_TYPE_FOLDER, _TYPE_FILE, _TYPE_METADATA, _TYPE_MIRROR = 4, 5, 250, 251
_FIRST_UNIQUE: Final = 16

_REVISIONS: Final = {
    "UDF 1.02": 0x0102, "UDF 1.5": 0x0150, "UDF 2.0": 0x0200, "UDF 2.01": 0x0201,
    "UDF 2.5": 0x0250, "UDF 2.6": 0x0260,
}  # fmt: skip


def udf_image(
    files: Mapping[FileId, bytes],
    revision: str = "UDF 1.5",
    volume: str = "SAMPLE",
    interchange_level: int = 2,
) -> bytes:
    """An image with the files. Raises KeyError for an unknown revision."""
    return _Writer(_REVISIONS[revision], volume, interchange_level).image(tree_of(files))


@dataclass
class _Writer:
    """Blocks of the partition: ``structures`` is where file entries and folders go, ``content``
    where files do; one and the same without a metadata partition."""

    revision: int
    volume: str
    level: int = 2
    structures: dict[int, bytes] = field(default_factory=dict)
    next_structure: int = 0
    files: list[tuple[int, int, bytes]] = field(default_factory=list)
    unique: int = _FIRST_UNIQUE
    counts: list[int] = field(default_factory=lambda: [0, 0])

    @property
    def metadata(self) -> bool:
        """Whether there is a metadata partition."""
        return self.revision >= 0x0250

    @property
    def _version(self) -> int:
        return 3 if self.revision >= 0x0200 else 2

    def image(self, tree: Tree) -> bytes:
        """The whole image."""
        root = self._reserve(3) + 2  # the File Set Descriptor and its end stand before it
        self._folder(tree, root, root, 0)
        structures = (
            -(-self.next_structure // _UNIT) * _UNIT if self.metadata else (self.next_structure)
        )
        base = _UNIT if self.metadata else 0
        following = base + structures
        if self.metadata:
            following += structures  # the mirror
        content: dict[int, bytes] = {}
        for entry, unique, data in self.files:
            blocks = -(-len(data) // BLOCK)
            extents = _long(len(data), following, 0) if data else b""
            self.structures[entry] = self._entry(
                entry, _TYPE_FILE, len(data), blocks, extents, 1, unique, 1
            )
            for number in range(blocks):
                content[following + number] = data[number * BLOCK : (number + 1) * BLOCK]
            following += blocks
        self._file_set(root)
        partition = self._placed(content, base, structures)
        mirror_entry = following
        if self.metadata:
            partition |= self._metadata_entries(base, structures, mirror_entry)
            following += 1
        size = following
        last = _START + size + 1
        recorded = {_START + at: found for at, found in partition.items()}
        recorded |= self._volume(size, root, mirror_entry, last)
        image = bytearray((last + 1) * BLOCK)
        for at, found in recorded.items():
            image[at * BLOCK : at * BLOCK + len(found)] = found
        return bytes(image)

    def _placed(self, content: dict[int, bytes], base: int, structures: int) -> dict[int, bytes]:
        placed = dict(content)
        for at, found in self.structures.items():
            placed[base + at] = found
            if self.metadata:
                placed[base + structures + at] = found
        return placed

    def _metadata_entries(self, base: int, structures: int, mirror: int) -> dict[int, bytes]:
        """The entries of the metadata file and of its mirror, in the physical partition."""
        length = structures * BLOCK
        first = struct.pack("<II", length, base)
        second = struct.pack("<II", length, base + structures)
        return {
            0: self._entry(0, _TYPE_METADATA, length, structures, first, 0, 0, 0),
            mirror: self._entry(mirror, _TYPE_MIRROR, length, structures, second, 0, 0, 0),
        }

    # ---- Files and folders ----

    def _reserve(self, count: int) -> int:
        first = self.next_structure
        self.next_structure += count
        return first

    def _folder(self, tree: Tree, own: int, above: int, unique: int) -> None:
        """A folder whose entry stands in a block of its own, with all that is in it."""
        self.counts[1] += 1
        identifiers: list[tuple[str, int, int, int]] = []
        folders: list[tuple[Tree, int, int]] = []
        for name, found in tree.items():
            entry, number = self._reserve(1), self.unique
            self.unique += 1
            if isinstance(found, bytes):
                self.counts[0] += 1
                self.files.append((entry, number, found))
                identifiers.append((name, 0, entry, number))
            else:
                folders.append((found, entry, number))
                identifiers.append((name, _FOLDER, entry, number))
        lengths = (_identifier_length(name) for name, *_ in identifiers)
        size = _identifier_length("") + sum(lengths)
        blocks = -(-size // BLOCK)
        first = self._reserve(blocks)
        content = self._identifier("", _FOLDER | _PARENT, above, 0, first)
        for name, kind, entry, number in identifiers:
            content += self._identifier(name, kind, entry, number, first + len(content) // BLOCK)
        for number in range(blocks):
            self.structures[first + number] = content[number * BLOCK : (number + 1) * BLOCK]
        extents = struct.pack("<II", size, first)
        links = 1 + len(folders)
        self.structures[own] = self._entry(
            own, _TYPE_FOLDER, size, blocks, extents, 0, unique, links
        )
        for inner, entry, number in folders:
            self._folder(inner, entry, own, number)

    def _entry(
        self,
        at: int,
        kind: int,
        size: int,
        blocks: int,
        extents: bytes,
        form: int,
        unique: int,
        links: int,
    ) -> bytes:
        """A File Entry (ECMA-167 4/14.9); ``form`` is that of the allocation descriptors."""
        control = struct.pack("<IHHHBB6sH", 0, 4, 0, 1, 0, kind, bytes(6), form)
        body = control + struct.pack(
            "<IIIHBBIQQ", 0xFFFFFFFF, 0xFFFFFFFF, _EVERYBODY, links, 0, 0, 0, size, blocks
        )
        body += _TIME * 3 + struct.pack("<I", 1) + bytes(16) + _implementation()
        body += struct.pack("<QII", unique, 0, len(extents)) + extents
        return self._tagged(261, at, body)

    def _identifier(self, name: str, kind: int, entry: int, unique: int, at: int) -> bytes:
        """A File Identifier Descriptor (ECMA-167 4/14.4)."""
        encoded = b"\x08" + name.encode("ascii") if name else b""
        reference = struct.pack("<IIHHI", BLOCK, entry, self._structures_in, 0, unique)
        body = struct.pack("<HBB", 1, kind, len(encoded)) + reference + struct.pack("<H", 0)
        body += encoded
        body += bytes(-(16 + len(body)) % 4)
        return self._tagged(257, at, body)

    @property
    def _structures_in(self) -> int:
        """The number of the partition map by which structures are addressed."""
        return 1 if self.metadata else 0

    def _file_set(self, root: int) -> None:
        domain = self._domain()
        body = _TIME + struct.pack("<HHIIII", 3, 3, 1, 1, 0, 0)
        body += _CHARACTERS + _dstring(self.volume, 128) + _CHARACTERS
        body += _dstring(self.volume, 32) + bytes(64)
        body += _long(BLOCK, root, self._structures_in) + domain + bytes(16 + 16 + 32)
        self.structures[root - 2] = self._tagged(256, root - 2, body)
        self.structures[root - 1] = self._tagged(8, root - 1, bytes(496))

    # ---- The volume ----

    def _volume(self, size: int, root: int, mirror: int, last: int) -> dict[int, bytes]:
        nsr = b"NSR03" if self._version == 3 else b"NSR02"
        blocks = {
            16 + number: b"\0" + identifier + b"\x01"
            for number, identifier in enumerate((b"BEA01", nsr, b"TEA01"))
        }
        for start in (_MAIN, _RESERVE):
            for number, (tag, body) in enumerate(self._descriptors(size, root, mirror)):
                blocks[start + number] = self._tagged(tag, start + number, body)
        blocks[_INTEGRITY] = self._tagged(9, _INTEGRITY, self._integrity(size))
        blocks[_INTEGRITY + 1] = self._tagged(8, _INTEGRITY + 1, bytes(496))
        extents = struct.pack(
            "<IIII", _SEQUENCE * BLOCK, _MAIN, _SEQUENCE * BLOCK, _RESERVE
        ) + bytes(480)
        for at in (_ANCHOR, last):
            blocks[at] = self._tagged(2, at, extents)
        return blocks

    def _descriptors(self, size: int, root: int, mirror: int) -> list[tuple[int, bytes]]:
        primary = struct.pack("<II", 1, 0) + _dstring(self.volume, 32)
        primary += struct.pack("<HHHHII", 1, 1, self.level, self.level, 1, 1)
        primary += _dstring(f"20200101{self.volume}", 128) + _CHARACTERS + _CHARACTERS
        primary += bytes(16) + bytes(32) + _TIME + _implementation() + bytes(64 + 4 + 2 + 22)

        information = struct.pack("<I", 2) + self._udf_identifier(b"*UDF LV Info")
        information += _CHARACTERS + _dstring(self.volume, 128) + bytes(3 * 36)
        information += _implementation() + bytes(128)

        contents = b"+NSR03" if self._version == 3 else b"+NSR02"
        partition = struct.pack("<IHH", 3, 1, 0) + _identifier(contents, bytes(8), 2) + bytes(128)
        partition += struct.pack("<III", 1, _START, size) + _implementation() + bytes(128 + 156)

        maps = struct.pack("<BBHH", 1, 6, 1, 0)
        if self.metadata:
            identifier = self._udf_identifier(b"*UDF Metadata Partition")
            maps += (
                struct.pack("<BBH", 2, 64, 0)
                + identifier
                + struct.pack("<HHIIIIHB5x", 1, 0, 0, mirror, 0xFFFFFFFF, _UNIT, _UNIT, 1)
            )
        logical = struct.pack("<I", 4) + _CHARACTERS + _dstring(self.volume, 128)
        logical += struct.pack("<I", BLOCK) + self._domain()
        logical += _long(2 * BLOCK, root - 2, self._structures_in)
        logical += struct.pack("<II", len(maps), 2 if self.metadata else 1)
        logical += _implementation() + bytes(128)
        logical += struct.pack("<II", 2 * BLOCK, _INTEGRITY) + maps

        unallocated = struct.pack("<II", 5, 0)
        return [
            (1, primary), (4, information), (5, partition), (6, logical), (7, unallocated),
            (8, bytes(496)),
        ]  # fmt: skip

    def _integrity(self, size: int) -> bytes:
        count = 2 if self.metadata else 1
        body = _TIME + struct.pack("<III", 1, 0, 0) + struct.pack("<Q", self.unique) + bytes(24)
        body += struct.pack("<II", count, 46)
        body += struct.pack(f"<{count}I", *[0] * count)
        body += struct.pack(f"<{count}I", *[size, self.next_structure][:count])
        revision = self.revision
        body += _implementation()
        return body + struct.pack("<IIHHH", *self.counts, revision, revision, revision)

    def _domain(self) -> bytes:
        suffix = struct.pack("<HB5x", self.revision, 0)
        return _identifier(b"*OSTA UDF Compliant", suffix)

    def _udf_identifier(self, name: bytes) -> bytes:
        return _identifier(name, struct.pack("<HBB4x", self.revision, 0, 0))

    def _tagged(self, tag: int, location: int, body: bytes) -> bytes:
        """A descriptor with its tag (ECMA-167 3/7.2): checksum, check code and place."""
        head = struct.pack(
            "<HHBBHHHI", tag, self._version, 0, 0, 1, _check_code(body), len(body), location
        )
        return head[:4] + bytes([sum(head) & 0xFF]) + head[5:] + body


def _identifier_length(name: str) -> int:
    length = 38 + (1 + len(name) if name else 0)
    return length + -length % 4


def _long(length: int, block: int, partition: int) -> bytes:
    """A long_ad (ECMA-167 4/14.14.2)."""
    return struct.pack("<IIH6x", length, block, partition)


def _identifier(name: bytes, suffix: bytes, flags: int = 0) -> bytes:
    """An entity identifier (ECMA-167 1/7.4)."""
    return bytes([flags]) + name.ljust(23, b"\0") + suffix


def _implementation() -> bytes:
    return _identifier(b"*apdsl", bytes(8))


def _dstring(text: str, size: int) -> bytes:
    """Text in a field whose last byte counts those in use."""
    encoded = b"\x08" + text.encode("ascii")
    return encoded.ljust(size - 1, b"\0") + bytes([len(encoded)])


_CHARACTERS: Final = b"\0" + b"OSTA Compressed Unicode".ljust(63, b"\0")
_TIME: Final = struct.pack("<HHBBBBBBBB", 0x1000, 2020, 1, 1, 12, 0, 0, 0, 0, 0)


def _check_code(content: bytes) -> int:
    """The CRC of ITU-T V.41 that tags have."""
    code = 0
    for byte in content:
        code = (code << 8 & 0xFF00) ^ _TABLE[code >> 8 ^ byte]
    return code


def _table() -> tuple[int, ...]:
    found = []
    for number in range(256):
        code = number << 8
        for _ in range(8):
            code = code << 1 ^ (0x1021 if code & 0x8000 else 0)
        found.append(code & 0xFFFF)
    return tuple(found)


_TABLE: Final = _table()
