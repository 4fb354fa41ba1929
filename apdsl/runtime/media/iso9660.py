"""ISO 9660 file systems (ECMA-119), as CD and DVD media have them: descriptors and directories."""

from __future__ import annotations

import re
import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from apdsl.runtime.media.contents import Extent
from apdsl.runtime.media.image import DamagedError, Image
from apdsl.runtime.media.naming import Gathering
from apdsl.runtime.walk import FileId, too_deep

SECTOR: Final = 2048
FIRST_DESCRIPTOR: Final = 16 * SECTOR
IDENTIFIER: Final = b"CD001"

_MAX_DESCRIPTORS: Final = 64
_PRIMARY, _SUPPLEMENTARY, _TERMINATOR = 1, 2, 255
# The escape sequences that mark a supplementary descriptor as Joliet's, by level of UCS-2.
_JOLIET: Final = (b"%/@", b"%/C", b"%/E")

_RECORD: Final = struct.Struct("<BBI4xI4x7xBBB2x2xB")
_BIG: Final = struct.Struct(">6xI4xI")
_FOLDER, _ASSOCIATED, _RECORD_FORMAT, _PROTECTED, _CONTINUED = 0x02, 0x04, 0x08, 0x10, 0x80

_D_CHARACTERS: Final = re.compile(rb"[A-Z0-9_]*")


@dataclass(frozen=True, slots=True)
class Record:
    """A directory record (ECMA-119 9.1)."""

    name: bytes
    location: int
    size: int
    flags: int
    extended: int
    interleaved: bool
    system_use: bytes

    @property
    def is_folder(self) -> bool:
        """Whether it stands for a directory."""
        return bool(self.flags & _FOLDER)


@dataclass(slots=True)
class Descriptors:
    """What the volume descriptors say (ECMA-119 8)."""

    root: Record
    block: int
    volume_identifier: bytes
    system_identifier: bytes
    set_size: int
    joliet: bool = False


@dataclass(slots=True)
class Iso9660:
    """The file system of an image, and what was noted while its directories were read."""

    image: Image
    descriptors: Descriptors
    level: int = 1
    rock_ridge: bool = False
    depth: int = 1
    versions: set[int] = field(default_factory=set)
    with_attributes: list[str] = field(default_factory=list)
    with_record_flags: list[str] = field(default_factory=list)

    # ---- Directories ----

    def gather(self, found: Gathering) -> None:
        """Enters all files below the root. Raises OSError when the root cannot be read."""
        root = self.descriptors.root
        waiting: list[tuple[Record, FileId]] = [(root, ())]
        seen = {root.location}
        while waiting and not found.full:
            folder, above = waiting.pop()
            try:
                records = list(self._records(folder, "/".join(above), found))
            except OSError as error:
                if not above:
                    raise
                found.unfinished(above, f"the folder cannot be read: {error}")
                continue
            for record, sections in _joined(records):
                self._judge_name(record, len(sections), above, found)
                file_id = (*above, self._component(record))
                if not record.is_folder:
                    self._enter(record, sections, file_id, found)
                elif record.location in seen:
                    name = "/".join(file_id)
                    message = f'The folder "{name}" is at the place of another folder: a loop.'
                    found.flaw("loop", message, name)
                    found.unfinished(file_id, "it leads back to another folder")
                elif len(file_id) > self.image.limits.folder_depth:
                    reason = too_deep(self.image.limits)
                    found.unfinished(file_id, reason)
                else:
                    seen.add(record.location)
                    waiting.append((record, file_id))
                    self.depth = max(self.depth, len(file_id) + 1)
        if waiting:
            found.unfinished(waiting[0][1], "there are too many files")

    def _records(self, folder: Record, name: str, found: Gathering) -> Iterator[Record]:
        start = (folder.location + folder.extended) * self.descriptors.block
        if folder.size > self.image.limits.one_folder:
            raise OSError(f"it has {folder.size} bytes (limit one-folder)")
        content = self.image.exactly(start, folder.size)
        position = 0
        while position < len(content):
            length = content[position]
            if length == 0:  # records do not cross sectors (ECMA-119 6.8.1.1)
                position = (position // SECTOR + 1) * SECTOR
                continue
            encoded = content[position : position + length]
            record = _record(encoded)
            if record is None:
                where = f' of the folder "{name}"' if name else " of the root"
                found.flaw("record", f"The directory record at byte {position}{where} is damaged.")
                found.unfinished(tuple(name.split("/")) if name else (), "its records are damaged")
                return
            if not _both_orders(encoded):
                text = record.name.decode("ascii", "backslashreplace")
                message = f'Place or size of "{text}" differ between the two byte orders.'
                found.flaw("orders", message, name)
            position += length
            if record.name in (b"\x00", b"\x01"):  # the folder itself, and the one above
                self.rock_ridge |= record.system_use.startswith(b"SP")
            else:
                yield record

    def _enter(
        self, record: Record, sections: tuple[Record, ...], file_id: FileId, found: Gathering
    ) -> None:
        name = "/".join(file_id)
        mode = _posix_mode(record.system_use) if self.rock_ridge else 0
        kind = stat.S_IFMT(mode)
        if kind not in (0, stat.S_IFREG):
            what = "a symbolic link" if kind == stat.S_IFLNK else "neither a file nor a folder"
            found.skip(file_id, f"it is {what}")
            return
        if record.flags & _ASSOCIATED:
            found.skip(file_id, "it is an associated file, which belongs to another")
            return
        if record.extended:
            self.with_attributes.append(name)
        if record.flags & (_RECORD_FORMAT | _PROTECTED):
            self.with_record_flags.append(name)
        if any(section.interleaved for section in sections):
            message = f'The file "{name}" is interleaved, which is not read.'
            found.flaw("interleaved", message, name, certain=False)
            found.skip(file_id, "it is interleaved with other files")
            return
        block = self.descriptors.block
        extents = tuple(
            Extent((section.location + section.extended) * block, section.size)
            for section in sections
        )
        size = sum(section.size for section in sections)
        found.add(file_id, _text(record.name), self.image.file(extents), size)

    # ---- Names ----

    def _component(self, record: Record) -> str:
        """The component of the File ID: the name without version and empty extension."""
        name, _, version = record.name.partition(b";")
        if not record.is_folder and version.isdigit():
            self.versions.add(int(version))
        text = _text(name)
        return text if record.is_folder else text.removesuffix(".")

    def _judge_name(self, record: Record, sections: int, above: FileId, found: Gathering) -> None:
        """Notes the level that a file takes, and a name that no level permits (ECMA-119 10)."""
        name, _, version = record.name.partition(b";")
        stem, _, extension = name.partition(b".")
        valid = bool(_D_CHARACTERS.fullmatch(stem + extension))
        if record.is_folder:
            valid &= b"." not in name and bool(stem) and len(name) <= 31
            first = len(name) <= 8
        else:
            valid &= version.isdigit() and 1 <= int(version[:5]) <= 32767 if version else False
            valid &= bool(stem or extension) and len(stem) + len(extension) <= 30
            first = len(stem) <= 8 and len(extension) <= 3
        if not first:
            self.level = max(self.level, 2)
        if sections > 1:
            self.level = 3
        if not valid:
            shown = "/".join((*above, _text(record.name)))
            message = (
                f'The name "{shown}" is not of the form of ISO 9660: capital letters, digits and '
                "underscores, up to 30 of them, and for files a version (ECMA-119 7.5, 7.6)."
            )
            found.flaw("iso-name", message, shown)


def descriptors_of(image: Image) -> Descriptors:
    """What the volume descriptors say. Raises DamagedError when there is no primary one."""
    primary: Descriptors | None = None
    joliet = False
    for number in range(_MAX_DESCRIPTORS):
        sector = image.read(FIRST_DESCRIPTOR + number * SECTOR, SECTOR)
        if len(sector) < SECTOR or sector[1:6] != IDENTIFIER or sector[0] == _TERMINATOR:
            break
        if sector[0] == _PRIMARY and primary is None:
            primary = _primary(sector)
        elif sector[0] == _SUPPLEMENTARY:
            joliet |= sector[88:91] in _JOLIET
    if primary is None:
        raise DamagedError("it has no Primary Volume Descriptor that could be read")
    primary.joliet = joliet
    return primary


def _primary(sector: bytes) -> Descriptors | None:
    root = _record(sector[156:190])
    block = int.from_bytes(sector[128:130], "little")
    if root is None or block not in (512, 1024, 2048):
        return None
    return Descriptors(
        root,
        block,
        volume_identifier=sector[40:72],
        system_identifier=sector[8:40],
        set_size=int.from_bytes(sector[120:122], "little"),
    )


def _record(encoded: bytes) -> Record | None:
    if len(encoded) < _RECORD.size:
        return None
    length, extended, location, size, flags, unit, gap, name_length = _RECORD.unpack_from(encoded)
    end = _RECORD.size + name_length
    if length > len(encoded) or end > len(encoded) or name_length == 0:
        return None
    use = end + (name_length + 1) % 2
    name = encoded[_RECORD.size : end]
    return Record(name, location, size, flags, extended, bool(unit or gap), encoded[use:])


def _both_orders(encoded: bytes) -> bool:
    _, _, location, size, *_ = _RECORD.unpack_from(encoded)
    return _BIG.unpack_from(encoded) == (location, size)


def _joined(records: list[Record]) -> Iterator[tuple[Record, tuple[Record, ...]]]:
    """Each file with all its sections: those before the last are marked as continued."""
    sections: list[Record] = []
    for record in records:
        if sections and record.name != sections[-1].name:
            yield sections[0], tuple(sections)
            sections = []
        sections.append(record)
        if not record.flags & _CONTINUED or record.is_folder:
            yield sections[0], tuple(sections)
            sections = []
    if sections:
        yield sections[0], tuple(sections)


def _posix_mode(system_use: bytes) -> int:
    """The mode in the entry PX of Rock Ridge; 0 without one."""
    position = 0
    while position + 4 <= len(system_use):
        length = system_use[position + 2]
        if length < 4:
            break
        if system_use[position : position + 2] == b"PX" and position + 8 <= len(system_use):
            return int.from_bytes(system_use[position + 4 : position + 8], "little")
        position += length
    return 0


def _text(name: bytes) -> str:
    return name.decode("ascii", "backslashreplace")
