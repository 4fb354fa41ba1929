"""What kind of file it is, seen from its first bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from apdsl.runtime.reading.encoding import recognised_encoding
from apdsl.runtime.tags import META_GROUP

HEAD_LENGTH: Final = 256
"""Bytes from the start of a file that recognition looks at."""

MEDIA_STORAGE_DIRECTORY: Final = "1.2.840.10008.1.3.10"
"""The SOP Class of a DICOMDIR (PS3.4 I.4)."""

PREAMBLE_LENGTH: Final = 128
PREFIX: Final = b"DICM"

_IDENTIFICATION_GROUP: Final = 0x0008
# Object identifiers of CMS content types: PKCS#7 1.2.840.113549.1.7 and S/MIME 1.9.16.1.
_CMS_TYPES: Final = (
    bytes.fromhex("06092A864886F70D0107"),
    bytes.fromhex("060B2A864886F70D01091001"),
)


@dataclass(frozen=True, slots=True)
class Start:
    """Where DICOM begins in a file: at which byte, and whether preamble and prefix precede it."""

    offset: int
    has_preamble: bool
    has_prefix: bool


def dicom_start(head: bytes, size: int) -> Start | None:
    """Where DICOM begins, by the first bytes of a file; None when it is no DICOM file.

    Files that lack the preamble, or preamble and prefix, are recognised by their first element.
    """
    behind = PREAMBLE_LENGTH + len(PREFIX)
    if head[PREAMBLE_LENGTH:behind] == PREFIX:
        return Start(behind, True, True)
    if head.startswith(PREFIX):
        return Start(len(PREFIX), False, True)
    group = int.from_bytes(head[:2], "little"), int.from_bytes(head[:2], "big")
    likely = META_GROUP in group or _IDENTIFICATION_GROUP in group
    if likely and recognised_encoding(head[:12], size):
        return Start(0, False, False)
    if _begins_at(head, PREAMBLE_LENGTH, size):
        return Start(PREAMBLE_LENGTH, True, False)
    return None


def _begins_at(head: bytes, offset: int, size: int) -> bool:
    first = head[offset : offset + 12]
    group = int.from_bytes(first[:2], "little")
    return group == META_GROUP and recognised_encoding(first, size - offset) is not None


def is_secure(head: bytes) -> bool:
    """Whether the file is a Secure DICOM File: a CMS ContentInfo (PS3.10 7.4, RFC 5652 3)."""
    if len(head) < 2 or head[0] != 0x30:  # SEQUENCE
        return False
    length = head[1]
    if length == 0xFF:  # reserved
        return False
    # Short form, long form with so many bytes of length, or indefinite (0x80).
    start = 2 + (length & 0x7F if length > 0x80 else 0)
    return head[start:].startswith(_CMS_TYPES)
