"""The JPEG format of frames: whether each carries its own tables (ISO/IEC 10918-1 B.2, B.5)."""

from __future__ import annotations

import re
from typing import Final

RULE: Final = "jpeg-interchange-format"
HEAD: Final = 4_096
"""Bytes of a fragment that are looked at; more only while the frame header goes on."""

LONGEST_HEAD: Final = 1_048_576

_TRANSFER_SYNTAXES: Final = re.compile(r"1\.2\.840\.10008\.1\.2\.4\.([56][0-9]|70)")
_START_OF_IMAGE: Final = b"\xff\xd8"
_START_OF_SCAN: Final = 0xDA
_HUFFMAN_TABLES: Final = 0xC4
_QUANTIZATION_TABLES: Final = 0xDB
_LOSSLESS: Final = frozenset({0xC3, 0xC7, 0xCB, 0xCF})
_ARITHMETIC: Final = frozenset({0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH: Final = frozenset({0x01, *range(0xD0, 0xD9)})


def is_jpeg(transfer_syntax: str) -> bool:
    """Whether the Transfer Syntax is one of JPEG proper (PS3.5 A.4.1), not JPEG-LS or JPEG 2000."""
    return _TRANSFER_SYNTAXES.fullmatch(transfer_syntax) is not None


def begins_frame(fragment: bytes) -> bool:
    """Whether a fragment begins a frame: with the marker SOI."""
    return fragment.startswith(_START_OF_IMAGE)


def missing_tables(fragment: bytes) -> tuple[str, ...] | None:
    """The tables that are not there before the first scan; None when it is not reached.

    Huffman tables are needed by all processes but arithmetic ones, quantization tables by all but
    the lossless ones.
    """
    seen: set[int] = set()
    position = len(_START_OF_IMAGE)
    while position + 4 <= len(fragment):
        if fragment[position] != 0xFF:
            return None
        marker = fragment[position + 1]
        if marker == 0xFF:  # fill byte
            position += 1
            continue
        seen.add(marker)
        if marker == _START_OF_SCAN:
            return _missing(seen)
        position += 2
        if marker not in _WITHOUT_LENGTH:
            position += max(2, int.from_bytes(fragment[position : position + 2], "big"))
    return None


def _missing(seen: set[int]) -> tuple[str, ...]:
    frames = seen & _FRAMES
    missing = []
    if not frames & _ARITHMETIC and _HUFFMAN_TABLES not in seen:
        missing.append("Huffman tables")
    if not frames & _LOSSLESS and _QUANTIZATION_TABLES not in seen:
        missing.append("quantization tables")
    return tuple(missing)
