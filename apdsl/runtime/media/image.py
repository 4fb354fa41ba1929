"""Reading of disc images: bytes at a place, never more than asked for, in bounds."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import TracebackType
from typing import BinaryIO

from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.contents import Extent, ExtentsContent, UnreadableContent
from apdsl.runtime.reading.source import Content


class DamagedError(OSError):
    """The structures of a file system do not hold together."""


@dataclass(slots=True)
class Image:
    """An opened image. ``left`` is how many bytes of its file system may still be read.

    ``given`` is how many bytes its files take together, which share them where that is more than
    the image has.
    """

    content: Content
    stream: BinaryIO
    size: int
    limits: Limits = DEFAULT
    left: int = field(init=False)
    given: int = 0

    def __post_init__(self) -> None:
        self.left = self.limits.file_system

    @classmethod
    def opened(cls, content: Content, limits: Limits = DEFAULT) -> Image:
        """The image of a content. Raises OSError when it cannot be opened."""
        return cls(content, *content.open(), limits)

    def __enter__(self) -> Image:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stream.close()

    def read(self, offset: int, count: int) -> bytes:
        """Bytes from a place on, fewer at the end. Raises OSError at the bound."""
        if offset < 0 or count <= 0 or offset >= self.size:
            return b""
        count = min(count, self.size - offset)
        self.left -= count
        if self.left < 0:
            bound = self.limits.file_system
            raise OSError(
                f"the file system has more than {bound} bytes of directories (limit file-system)"
            )
        self.stream.seek(offset)
        return self.stream.read(count)

    def exactly(self, offset: int, count: int) -> bytes:
        """Bytes from a place on. Raises DamagedError when there are fewer, OSError at the bound."""
        found = self.read(offset, count)
        if len(found) < count:
            raise DamagedError(f"the image ends before byte {offset + count}")
        return found

    def file(self, extents: tuple[Extent, ...]) -> Content:
        """The file in some extents; one that is known not to be readable if the image is short."""
        for extent in extents:
            if extent.offset is not None and not 0 <= extent.offset <= self.size - extent.length:
                reason = f"it lies beyond the end of the image, at byte {extent.offset}"
                return UnreadableContent(self.content.path, reason)
            self.given += extent.length if extent.offset is not None else 0
        if self.given > self.limits.shared * self.size:
            return UnreadableContent(self.content.path, "too many files share bytes (limit shared)")
        return ExtentsContent(self.content, extents)
