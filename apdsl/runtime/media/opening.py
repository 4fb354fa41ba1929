"""Recognising what kind of medium a file stands for, by its content, and opening it."""

from __future__ import annotations

import struct
from typing import Final

from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.disc import looks_like_disc, open_disc
from apdsl.runtime.media.email_message import looks_like_mail, open_mail
from apdsl.runtime.media.image import DamagedError, Image
from apdsl.runtime.media.stick import open_disk
from apdsl.runtime.media.volume import Volume
from apdsl.runtime.media.zip_archive import SIGNATURES, open_zip_archive
from apdsl.runtime.reading.recognition import PREAMBLE_LENGTH, PREFIX
from apdsl.runtime.reading.source import Content
from apdsl.runtime.secure.opening import Keys

_HEAD: Final = 65_536


def volume_in(
    content: Content, keys: Keys | None = None, limits: Limits = DEFAULT
) -> Volume | None:
    """The volume that a file holds; None when it is no image, archive or e-mail.

    The keys are for secure e-mails.

    A file with the prefix of a DICOM file is one, whatever else it looks like. Raises OSError when
    the file cannot be read.
    """
    try:
        return _recognised(content, keys, limits)
    except (struct.error, ArithmeticError, LookupError, RecursionError, ValueError) as error:
        # Structures that contradict themselves in a way that no check foresaw.
        raise DamagedError(f"its structures are damaged: {error}") from error


def _recognised(content: Content, keys: Keys | None, limits: Limits) -> Volume | None:
    with Image.opened(content, limits) as image:
        head = image.read(0, _HEAD)
        if head[PREAMBLE_LENGTH : PREAMBLE_LENGTH + len(PREFIX)] == PREFIX:
            return None
        if head.startswith(SIGNATURES):
            return open_zip_archive(content, limits)
        if looks_like_disc(image):
            return open_disc(image)
        if looks_like_mail(head):
            return open_mail(image, keys)
        return open_disk(image)
