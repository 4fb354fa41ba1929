"""Bytes of files that lie within other files: in memory, in extents of an image, deflated."""

from __future__ import annotations

import io
import zlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO, Final

from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.reading.source import Content

_CHUNK: Final = 65_536


@dataclass(frozen=True, slots=True)
class Extent:
    """A run of bytes of an image; ``offset`` of None stands for zeros that were never recorded."""

    offset: int | None
    length: int


@dataclass(frozen=True, slots=True, eq=False)
class MemoryContent:
    """Bytes in memory; ``path`` is the file that they were taken from."""

    path: Path
    content: bytes = field(repr=False)

    def open(self) -> tuple[BinaryIO, int]:
        """The bytes."""
        return io.BytesIO(self.content), len(self.content)


@dataclass(frozen=True, slots=True)
class UnreadableContent:
    """A file that is known not to be readable, and why."""

    path: Path
    reason: str

    def open(self) -> tuple[BinaryIO, int]:
        """Raises OSError, always."""
        raise OSError(self.reason)


@dataclass(frozen=True, slots=True)
class ExtentsContent:
    """A file that lies in extents of an image, read where it lies."""

    image: Content
    extents: tuple[Extent, ...]

    @property
    def path(self) -> Path:
        """The image."""
        return self.image.path

    def open(self) -> tuple[BinaryIO, int]:
        """The extents one behind the other. Raises OSError when the image cannot be opened."""
        stream, _ = self.image.open()
        size = sum(extent.length for extent in self.extents)
        return io.BufferedReader(_ExtentStream(stream, self.extents)), size


class _ExtentStream(io.RawIOBase):
    def __init__(self, image: BinaryIO, extents: Sequence[Extent]) -> None:
        self._image = image
        self._extents = extents
        self._starts = [0, *accumulate(extent.length for extent in extents)]
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._starts[-1]}[whence]
        self._position = max(0, base + offset)
        return self._position

    def tell(self) -> int:
        return self._position

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._position >= self._starts[-1] or not buffer:
            return 0
        number = bisect_right(self._starts, self._position) - 1
        extent = self._extents[number]
        within = self._position - self._starts[number]
        count = min(len(buffer), extent.length - within)
        if extent.offset is None:
            content = bytes(count)
        else:
            self._image.seek(extent.offset + within)
            content = self._image.read(count)
        buffer[: len(content)] = content
        self._position += len(content)
        return len(content)

    def close(self) -> None:
        if not self.closed:
            self._image.close()
        super().close()


@dataclass(slots=True)
class Allowance:
    """How many bytes may still be inflated from one archive, whatever its members say."""

    limits: Limits = DEFAULT
    left: int = field(init=False)

    def __post_init__(self) -> None:
        self.left = self.limits.archive_inflated

    def use(self, count: int) -> None:
        """Takes so many bytes off. Raises OSError when there are not as many."""
        self.left -= count
        if self.left < 0:
            bound = self.limits.archive_inflated
            raise OSError(
                f"the archive inflates to more than {bound} bytes (limit archive-inflated)"
            )


@dataclass(frozen=True, slots=True)
class DeflatedContent:
    """A file that lies deflated in an extent of an archive, inflated as far as it is read."""

    archive: Content
    extent: Extent
    size: int
    allowance: Allowance = field(default_factory=Allowance, compare=False)

    @property
    def path(self) -> Path:
        """The archive."""
        return self.archive.path

    def open(self) -> tuple[BinaryIO, int]:
        """The inflated bytes. Raises OSError when the archive cannot be opened."""
        stream, _ = ExtentsContent(self.archive, (self.extent,)).open()
        inflated = _InflatedStream(stream, self.extent.length, self.size, self.allowance)
        return io.BufferedReader(inflated), self.size


class _InflatedStream(io.RawIOBase):
    """Inflates forwards; going back starts anew. Going forwards costs only when read again."""

    def __init__(self, packed: BinaryIO, room: int, size: int, allowance: Allowance) -> None:
        self._packed = packed
        self._room = room
        self._size = size
        self._allowance = allowance
        self._position = 0
        self._restart()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._size}[whence]
        self._position = max(0, base + offset)
        return self._position

    def tell(self) -> int:
        return self._position

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._position >= self._size or not buffer:
            return 0
        if self._position < self._reached:
            self._restart()
        while self._ready_until <= self._position:
            if not self._inflate():
                return 0
        start = self._position - self._reached
        content = self._ready[start : start + min(len(buffer), self._size - self._position)]
        buffer[: len(content)] = content
        self._position += len(content)
        return len(content)

    @property
    def _ready_until(self) -> int:
        return self._reached + len(self._ready)

    def _restart(self) -> None:
        self._packed.seek(0)
        self._inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        self._reached = 0
        self._ready = b""

    def _inflate(self) -> bool:
        """The next inflated bytes, in the place of those before; false at the end."""
        if self._inflater.eof:
            return False
        packed = self._inflater.unconsumed_tail or self._packed.read(_CHUNK)
        try:
            content = self._inflater.decompress(packed, _CHUNK)
        except zlib.error as error:
            raise OSError(f"it cannot be inflated: {error}") from error
        if not packed and not content:
            return False
        self._reached = self._ready_until
        self._ready = content
        self._allowance.use(len(content))
        reached = self._ready_until
        limits = self._allowance.limits
        suspicious = reached > max(limits.unsuspicious, limits.inflation_ratio * self._room)
        if reached > limits.inflated or suspicious:
            name = "inflation-ratio" if suspicious else "inflated"
            raise OSError(
                f"its {self._room} bytes inflate to more than {reached - len(content)} "
                f"(limit {name})"
            )
        return True

    def close(self) -> None:
        if not self.closed:
            self._packed.close()
        super().close()
