"""Where encoded bytes come from: a file on whatever medium, or a deflated part of one."""

from __future__ import annotations

import os
import stat
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from apdsl.runtime.limits import DEFAULT

_CHUNK: Final = 65_536


class Content(Protocol):
    """The bytes of one file, wherever they are: in a folder, an image or an archive."""

    @property
    def path(self) -> Path:
        """The file itself, or the image or archive that it is in."""

    def open(self) -> tuple[BinaryIO, int]:
        """The file, opened for reading and seeking, and its size in bytes. Raises OSError."""


_REGULAR: Final = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)  # so that opening a pipe does not wait for its other end
)


@dataclass(frozen=True, slots=True)
class FileContent:
    """The bytes of a file in a folder."""

    location: str | Path

    @property
    def path(self) -> Path:
        """The file."""
        return Path(self.location)

    def open(self) -> tuple[BinaryIO, int]:
        """The file; raises OSError, also when it is no regular file."""
        descriptor = os.open(self.location, _REGULAR)
        try:
            size = self._size(descriptor)
            return os.fdopen(descriptor, "rb"), size
        except BaseException:
            os.close(descriptor)
            raise

    def first(self, count: int) -> tuple[bytes, int]:
        """The first bytes of the file, and its size; raises OSError as ``open`` does."""
        descriptor = os.open(self.location, _REGULAR)
        try:
            size = self._size(descriptor)
            return os.read(descriptor, min(count, size)), size
        finally:
            os.close(descriptor)

    def _size(self, descriptor: int) -> int:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(f"{self.path.name} is not a regular file")
        return found.st_size


def first_bytes(content: Content, count: int) -> tuple[bytes, int]:
    """The first bytes of some content, and its size. Raises OSError."""
    if isinstance(content, FileContent):
        return content.first(count)
    stream, size = content.open()
    with stream:
        return stream.read(min(count, size)), size


class InflateError(Exception):
    """A deflated Data Set cannot be inflated further; ``certain`` is false at the bound."""

    def __init__(self, message: str, *, certain: bool) -> None:
        super().__init__(message)
        self.certain = certain


class Source(Protocol):
    """Bytes with a position. ``end`` is the position behind the last byte, None if not known."""

    position: int
    end: int | None

    def read(self, count: int) -> bytes:
        """The next bytes; fewer at the end."""

    def skip(self, count: int) -> bool:
        """Goes over so many bytes; false when there are fewer."""


class FileSource:
    """The bytes of an open file from its current position on."""

    def __init__(self, stream: BinaryIO, end: int) -> None:
        self.position = stream.tell()
        self.end: int | None = end
        self._end = end
        self._stream = stream

    def read(self, count: int) -> bytes:
        """The next bytes; fewer at the end."""
        content = self._stream.read(min(count, max(0, self._end - self.position)))
        self.position += len(content)
        return content

    def skip(self, count: int) -> bool:
        """Goes over so many bytes without reading them; false when there are fewer."""
        if self.position + count > self._end:
            return False
        self.position += count
        self._stream.seek(self.position)
        return True


class InflatedSource:
    """The bytes that the rest of a file inflates to (PS3.5 A.5), never more than a bound.

    Positions count the inflated bytes. Raises InflateError while reading.
    """

    def __init__(self, stream: BinaryIO, bound: int = DEFAULT.inflated) -> None:
        self.position = 0
        self.end: int | None = None
        self._stream = stream
        self._bound = bound
        self._inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        self._ready = b""
        self._total = 0

    def read(self, count: int) -> bytes:
        """The next bytes; fewer at the end."""
        parts: list[bytes] = []
        wanted = count
        while wanted > 0 and self._fill():
            parts.append(self._ready[:wanted])
            self._ready = self._ready[wanted:]
            wanted -= len(parts[-1])
        content = b"".join(parts)
        self.position += len(content)
        return content

    def skip(self, count: int) -> bool:
        """Goes over so many bytes, keeping none of them; false when there are fewer."""
        while count > 0 and self._fill():
            step = min(count, len(self._ready))
            self._ready = self._ready[step:]
            self.position += step
            count -= step
        return count == 0

    def _fill(self) -> bool:
        while not self._ready:
            if self._inflater.eof:
                return False
            packed = self._inflater.unconsumed_tail or self._stream.read(_CHUNK)
            try:
                self._ready = self._inflater.decompress(packed, _CHUNK)
            except zlib.error as error:
                raise InflateError(f"it cannot be inflated: {error}", certain=True) from error
            if not packed and not self._ready:
                raise InflateError("the deflated Data Set breaks off", certain=True)
            self._total += len(self._ready)
            if self._total > self._bound:
                raise InflateError(
                    f"it inflates to more than {self._bound} bytes (limit inflated)", certain=False
                )
        return True
