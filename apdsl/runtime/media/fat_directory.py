"""Directories of FAT file systems: their entries, with long names where there are any."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from apdsl.runtime.media.contents import Extent
from apdsl.runtime.media.fat import Fat
from apdsl.runtime.media.naming import Gathering
from apdsl.runtime.walk import FileId, too_deep

_ENTRY: Final = struct.Struct("<11sB8xH4xHI")
_LENGTH: Final = 32
_LABEL, _FOLDER, _LONG_NAME = 0x08, 0x10, 0x0F
_END, _DELETED = 0x00, 0xE5


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a directory; ``short`` is its name of up to 8 and 3 characters."""

    name: str
    short: str
    attributes: int
    cluster: int
    size: int

    @property
    def is_folder(self) -> bool:
        """Whether it stands for a directory."""
        return bool(self.attributes & _FOLDER)

    @property
    def is_label(self) -> bool:
        """Whether it is the label of the volume."""
        return bool(self.attributes & _LABEL)


@dataclass(slots=True)
class Tree:
    """What was noted while the directories were read."""

    label: str | None = None
    depth: int = 1


def gather(file_system: Fat, found: Gathering) -> Tree:
    """Enters all files below the root. Raises OSError when the root cannot be read."""
    tree = Tree()
    extents, trouble = file_system.root()
    if trouble and not extents:
        raise OSError(f"the root directory cannot be read: {trouble}")
    waiting: list[tuple[FileId, tuple[Extent, ...], str]] = [((), extents, trouble)]
    while waiting and not found.full:
        above, extents, trouble = waiting.pop()
        if trouble:
            found.flaw("chain", f'The folder "{"/".join(above)}": {trouble}.', "/".join(above))
            found.unfinished(above, trouble)
        try:
            entries = list(entries_of(_bytes(file_system, extents)))
        except OSError as error:
            if not above:
                raise
            found.unfinished(above, f"the folder cannot be read: {error}")
            continue
        for entry in entries:
            file_id = (*above, entry.name)
            if entry.is_label:
                tree.label = tree.label or entry.short.replace(".", "")
            elif not entry.is_folder:
                _enter(entry, file_id, file_system, found)
            elif entry.short not in (".", ".."):
                inner = _folder(entry, file_id, file_system, found)
                if inner is not None:
                    tree.depth = max(tree.depth, len(file_id) + 1)
                    waiting.append(inner)
    if waiting:
        found.unfinished(waiting[0][0], "there are too many files")
    return tree


def _folder(
    entry: Entry, file_id: FileId, file_system: Fat, found: Gathering
) -> tuple[FileId, tuple[Extent, ...], str] | None:
    if len(file_id) > file_system.image.limits.folder_depth:
        found.unfinished(file_id, too_deep(file_system.image.limits))
        return None
    try:
        extents, trouble = file_system.chain(entry.cluster, None)
    except OSError as error:
        found.unfinished(file_id, str(error))
        return None
    return file_id, extents, trouble


def _enter(entry: Entry, file_id: FileId, file_system: Fat, found: Gathering) -> None:
    name = "/".join(file_id)
    try:
        extents, trouble = file_system.chain(entry.cluster, entry.size)
    except OSError as error:
        found.unfinished(file_id, str(error))
        return
    if trouble:
        found.flaw("chain", f'The file "{name}": {trouble}.', name)
    found.add(file_id, entry.name, file_system.image.file(extents), entry.size)


def _bytes(file_system: Fat, extents: tuple[Extent, ...]) -> bytes:
    size = sum(extent.length for extent in extents)
    if size > file_system.image.limits.one_folder:
        raise OSError(f"it has {size} bytes (limit one-folder)")
    return b"".join(
        file_system.image.exactly(extent.offset or 0, extent.length) for extent in extents
    )


def entries_of(content: bytes) -> Iterator[Entry]:
    """The entries of a directory that are in use, labels included."""
    pieces: dict[int, bytes] = {}
    checksum = -1
    for position in range(0, len(content) - _LENGTH + 1, _LENGTH):
        raw = content[position : position + _LENGTH]
        if raw[0] == _END:
            return
        if raw[0] == _DELETED:
            pieces = {}
        elif raw[11] & 0x3F == _LONG_NAME:
            if raw[0] & 0x40:
                pieces, checksum = {}, raw[13]
            pieces[raw[0] & 0x1F] = raw[1:11] + raw[14:26] + raw[28:32]
        else:
            short, attributes, high, low, size = _ENTRY.unpack(raw)
            name = _short_name(short)
            long = _long_name(pieces) if pieces and checksum == _checksum(short) else ""
            yield Entry(long or name, name, attributes, high << 16 | low, size)
            pieces = {}


def _short_name(short: bytes) -> str:
    if short[0] == 0x05:  # stands for a name that begins with the mark of deleted ones
        short = b"\xe5" + short[1:]
    stem, extension = short[:8].rstrip(b" \0"), short[8:].rstrip(b" \0")
    name = stem + (b"." + extension if extension else b"")
    return name.decode("cp437")


def _long_name(pieces: dict[int, bytes]) -> str:
    joined = b"".join(pieces[number] for number in sorted(pieces))
    return joined.decode("utf-16-le", "backslashreplace").split("\0")[0].rstrip("\uffff")


def _checksum(short: bytes) -> int:
    total = 0
    for byte in short:
        total = ((total & 1) << 7) + (total >> 1) + byte & 0xFF
    return total
