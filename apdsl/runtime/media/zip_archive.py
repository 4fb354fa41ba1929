"""ZIP archives as volumes (PS3.12 V), read in place: nothing is extracted."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, Final

from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.contents import (
    Allowance,
    DeflatedContent,
    Extent,
    ExtentsContent,
    UnreadableContent,
)
from apdsl.runtime.media.naming import Gathering
from apdsl.runtime.media.volume import Facts, OpenedVolume
from apdsl.runtime.reading.source import Content

SIGNATURES: Final = (b"PK\x03\x04", b"PK\x05\x06")
"""How ZIP archives begin: with a file, or with the end when they have none."""

_LOCAL: Final = struct.Struct("<4s22xHH")
_ENCRYPTED: Final = 0x0001
_ODD_KINDS: Final = {
    stat.S_IFLNK: "a symbolic link",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFBLK: "a device",
    stat.S_IFCHR: "a device",
}


def open_zip_archive(archive: Content, limits: Limits = DEFAULT) -> OpenedVolume:
    """The archive as a volume; File IDs are the names in it.

    Raises OSError when the directory of the archive cannot be read.
    """
    entries = _directory(archive, limits)
    found = Gathering(limits)
    allowance = Allowance(limits)
    with archive.open()[0] as stream:
        overlapping = frozenset(_overlapping(entries))
        for entry in entries:
            _enter(entry, entry in overlapping, archive, stream, allowance, found)
    for first, second in found.differing_in_case():
        found.flaw("case", f'The names "{first}" and "{second}" differ only in case.', second)
    return OpenedVolume("ZIP archive", archive.path, _facts(found), found.listing())


def _facts(found: Gathering) -> Facts:
    depth = max((len(file_id) for file_id in found.members), default=1)
    return Facts(("ZIP",), None, {"directory-levels": (depth,)})


class _Bounded(io.BufferedReader):
    """A stream that refuses to be read in larger pieces than the directory may have."""

    def __init__(self, stream: BinaryIO, bound: int) -> None:
        super().__init__(stream)  # type: ignore[arg-type]
        self._bound = bound

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > self._bound:
            raise OSError(
                f"the directory of the archive has {size} bytes (limit archive-directory)"
            )
        return super().read(size)


def _directory(archive: Content, limits: Limits) -> list[zipfile.ZipInfo]:
    stream, _ = archive.open()
    bounded = _Bounded(stream, limits.archive_directory)
    try:
        with bounded, zipfile.ZipFile(bounded) as opened:
            return opened.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
        raise OSError(f"the ZIP archive is damaged: {error}") from error


def _overlapping(entries: list[zipfile.ZipInfo]) -> Iterator[zipfile.ZipInfo]:
    """Entries that share bytes with one before them, as archives that expand without end do."""
    reached = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < reached:
            yield entry
        reached = max(reached, entry.header_offset + _LOCAL.size + entry.compress_size)


def _enter(
    entry: zipfile.ZipInfo,
    overlaps: bool,
    archive: Content,
    stream: BinaryIO,
    allowance: Allowance,
    found: Gathering,
) -> None:
    name = entry.orig_filename
    if "\\" in name:
        message = f'The name "{name}" is separated by backslashes; ZIP separates by slashes.'
        found.flaw("backslash", message, name)
        name = name.replace("\\", "/")
    if name.endswith("/"):
        return
    kind = stat.S_IFMT(entry.external_attr >> 16) if entry.create_system == 3 else 0
    parts = tuple(name.split("/"))
    if kind in _ODD_KINDS:
        found.skip(parts, f"it is {_ODD_KINDS[kind]}")
        return
    content: Content
    try:
        if overlaps:
            raise OSError("it shares bytes with another file of the archive")
        content = _content(entry, archive, stream, allowance)
    except (OSError, OverflowError, ValueError) as error:
        content = UnreadableContent(archive.path, str(error))
        found.flaw("unreadable", f'"{name}" cannot be read: {error}.', name, certain=overlaps)
    found.add(parts, name, content, entry.file_size)


def _content(
    entry: zipfile.ZipInfo, archive: Content, stream: BinaryIO, allowance: Allowance
) -> Content:
    if entry.flag_bits & _ENCRYPTED:
        raise OSError("it is encrypted within the archive")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise OSError(f"it is compressed by method {entry.compress_type}, which is not supported")
    stream.seek(entry.header_offset)
    local = stream.read(_LOCAL.size)
    if len(local) < _LOCAL.size or not local.startswith(SIGNATURES[0]):
        raise OSError("there is no local header for it")
    _, name_length, extra_length = _LOCAL.unpack(local)
    start = entry.header_offset + _LOCAL.size + name_length + extra_length
    extent = Extent(start, entry.compress_size)
    if entry.compress_type == zipfile.ZIP_STORED:
        return ExtentsContent(archive, (extent,))
    return DeflatedContent(archive, extent, entry.file_size, allowance)
