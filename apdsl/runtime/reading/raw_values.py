"""The bytes of a value, decoded by its VR (PS3.5 6.2)."""

from __future__ import annotations

import struct
from typing import Final

from apdsl.runtime.reading.characters import Charsets, decode_text
from apdsl.runtime.values import BINARY, TEXT, Value, text_values

_FORMATS: Final = {
    "AT": ("H", 4),
    "FD": ("d", 8),
    "FL": ("f", 4),
    "SL": ("i", 4),
    "SS": ("h", 2),
    "SV": ("q", 8),
    "UL": ("I", 4),
    "US": ("H", 2),
    "UV": ("Q", 8),
}

_ONE: Final = {
    vr: struct.Struct(f"<{code}").unpack for vr, (code, _) in _FORMATS.items() if vr != "AT"
}
"""What decodes a single value in little endian."""


class RawValueError(ValueError):
    """The bytes are no value of the VR."""


def decode_value(vr: str, raw: bytes, little: bool, charsets: Charsets) -> tuple[Value, ...]:
    """The values in the bytes of an element that is no Sequence.

    Raises RawValueError when the number of bytes does not fit the VR.
    """
    if not raw:
        return ()
    if vr in TEXT:
        return text_values(vr, decode_text(vr, raw, charsets))
    if vr in BINARY:
        return (raw,)
    code, width = _FORMATS[vr]
    if little and len(raw) == width and vr in _ONE:
        return _ONE[vr](raw)
    if len(raw) % width:
        raise RawValueError(f"{len(raw)} bytes are no values of {vr}, which have {width} each")
    order = "<" if little else ">"
    if vr == "AT":
        halves = struct.unpack(f"{order}{len(raw) // 2}H", raw)
        return tuple(
            group << 16 | number for group, number in zip(halves[::2], halves[1::2], strict=True)
        )
    return struct.unpack(f"{order}{len(raw) // width}{code}", raw)
