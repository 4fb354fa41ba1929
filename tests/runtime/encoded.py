"""An encoder of its own for the tests: DICOM files byte by byte, right or wrong as they ask."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Any

CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2"
DIRECTORY = "1.2.840.10008.1.3.10"
EXPLICIT_LITTLE = "1.2.840.10008.1.2.1"
IMPLICIT_LITTLE = "1.2.840.10008.1.2"
EXPLICIT_BIG = "1.2.840.10008.1.2.2"
DEFLATED = "1.2.840.10008.1.2.1.99"
JPEG_BASELINE = "1.2.840.10008.1.2.4.50"

Elements = Mapping[int, tuple[str, Any]]

_LONG = {"OB", "OW", "SQ", "UN", "UT", "UC", "UR"}
_NUMBERS = {"US": "H", "UL": "I", "SS": "h", "SL": "i", "FL": "f", "FD": "d"}


def element(tag: int, vr: str, value: Any, *, explicit: bool = True, little: bool = True) -> bytes:
    """One element; the value is text, a number, bytes, or a list of item contents for SQ."""
    order = "<" if little else ">"
    if vr == "SQ":
        items = (encoded(item, explicit=explicit, little=little) for item in value)
        raw = b"".join(struct.pack(f"{order}HHI", 0xFFFE, 0xE000, len(i)) + i for i in items)
    elif isinstance(value, bytes):
        raw = value
    elif isinstance(value, str):
        raw = value.encode("latin-1")
    else:
        raw = struct.pack(order + _NUMBERS[vr], value)
    if len(raw) % 2:
        raw += b"\0" if vr in ("UI", "OB", "UN") else b" "
    head = struct.pack(f"{order}HH", tag >> 16, tag & 0xFFFF)
    if not explicit:
        return head + struct.pack(f"{order}I", len(raw)) + raw
    if vr in _LONG:
        return head + vr.encode() + b"\0\0" + struct.pack(f"{order}I", len(raw)) + raw
    return head + vr.encode() + struct.pack(f"{order}H", len(raw)) + raw


def encoded(elements: Elements, *, explicit: bool = True, little: bool = True) -> bytes:
    """The elements in the order of their tags."""
    return b"".join(
        element(tag, vr, value, explicit=explicit, little=little)
        for tag, (vr, value) in sorted(elements.items())
    )


def header(
    sop_class: str = CT_IMAGE,
    instance: str = "1.2.3.1",
    transfer_syntax: str = EXPLICIT_LITTLE,
    *,
    group_length: int | None = None,
    **more: tuple[str, Any],
) -> bytes:
    """Preamble, prefix and File Meta Information; ``more`` are elements named by ``x00020001``."""
    elements: dict[int, tuple[str, Any]] = {
        0x00020001: ("OB", b"\0\1"),
        0x00020002: ("UI", sop_class),
        0x00020003: ("UI", instance),
        0x00020010: ("UI", transfer_syntax),
        0x00020012: ("UI", "1.2.3.99"),
    }
    elements.update({int(name[1:], 16): value for name, value in more.items()})
    body = encoded(elements)
    length = len(body) if group_length is None else group_length
    return b"\0" * 128 + b"DICM" + element(0x00020000, "UL", length) + body


def ct_image(number: int = 1, **changes: Any) -> dict[int, tuple[str, Any]]:
    """The Data Set of a CT Image of patient P1, without most of what a CT Image has."""
    elements: dict[int, tuple[str, Any]] = {
        0x00080016: ("UI", CT_IMAGE),
        0x00080018: ("UI", f"1.2.3.{number}"),
        0x00080020: ("DA", "20200101"),
        0x00080060: ("CS", "CT"),
        0x00100010: ("PN", "Doe^Jane"),
        0x00100020: ("LO", "P1"),
        0x0020000D: ("UI", "1.2.3.100"),
        0x0020000E: ("UI", "1.2.3.200"),
        0x00200013: ("IS", str(number)),
        0x00280010: ("US", 2),
        0x00280011: ("US", 2),
        0x7FE00010: ("OW", b"\0" * 8),
    }
    elements.update({int(name[1:], 16): value for name, value in changes.items()})
    return {tag: value for tag, value in elements.items() if value is not None}


def ct_file(number: int = 1, **changes: Any) -> bytes:
    """A conforming CT Image file."""
    return header(instance=f"1.2.3.{number}") + encoded(ct_image(number, **changes))


SECURE_FILE = bytes.fromhex("3082010006092A864886F70D010703A08201") + b"\0" * 240
"""The beginning of CMS Enveloped-data, followed by nothing sensible."""
