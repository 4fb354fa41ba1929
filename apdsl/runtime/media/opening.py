"""Recognising what kind of medium a file stands for, by its content, and opening it."""

from __future__ import annotations

from typing import Final

from apdsl.runtime.media.volume import Volume
from apdsl.runtime.media.zip_archive import SIGNATURES, ZipArchive
from apdsl.runtime.reading.recognition import PREAMBLE_LENGTH, PREFIX
from apdsl.runtime.reading.source import Content

_HEAD: Final = 2048


def volume_in(content: Content) -> Volume | None:
    """The volume that a file holds; None when it is no image, archive or e-mail.

    A file with the prefix of a DICOM file is one, whatever else it looks like. Raises OSError when
    the file cannot be read.
    """
    stream, _ = content.open()
    with stream:
        head = stream.read(_HEAD)
        if head[PREAMBLE_LENGTH : PREAMBLE_LENGTH + len(PREFIX)] == PREFIX:
            return None
        if head.startswith(SIGNATURES):
            return ZipArchive(content)
        return None
