"""Text in the character sets of PS3.3 C.12.1.1.2, decoded without ever failing."""

from __future__ import annotations

import warnings
from functools import lru_cache
from typing import Final, TypeAlias

from apdsl.runtime.values import ENCODED_TEXT

Charsets: TypeAlias = tuple[str, ...]
"""The Defined Terms of Specific Character Set; ``()`` is the default repertoire."""

_ESCAPE: Final = b"\x1b"
_TEXT_DELIMITERS: Final = {0x09, 0x0A, 0x0C, 0x0D, 0x5C}
_NAME_DELIMITERS: Final = {0x5C, 0x5E, 0x3D}


def decode_text(vr: str, raw: bytes, charsets: Charsets) -> str:
    """The text of an element; characters that the character sets do not have are replaced."""
    if raw.isascii() and (_ESCAPE not in raw or vr not in ENCODED_TEXT):
        return raw.decode("ascii")
    if vr not in ENCODED_TEXT:
        return raw.decode("latin-1")
    from pydicom.charset import decode_bytes

    encodings = _encodings(charsets)
    delimiters = _NAME_DELIMITERS if vr == "PN" else _TEXT_DELIMITERS
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return str(decode_bytes(raw, list(encodings), delimiters))
        except (LookupError, ValueError):
            return raw.decode("latin-1")


@lru_cache(maxsize=256)
def _encodings(charsets: Charsets) -> tuple[str, ...]:
    from pydicom.charset import convert_encodings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return tuple(convert_encodings(list(charsets) or [""]))
        except (LookupError, ValueError):
            return ("latin-1",)
