"""How Data Sets are encoded: Transfer Syntaxes and the form of elements (PS3.5 7, A)."""

from __future__ import annotations

from struct import Struct
from typing import Final, NamedTuple

from apdsl.runtime.attributes import dictionary_vr
from apdsl.runtime.values import KNOWN

UNDEFINED_LENGTH: Final = 0xFFFFFFFF
ITEM: Final = 0xFFFEE000
ITEM_END: Final = 0xFFFEE00D
SEQUENCE_END: Final = 0xFFFEE0DD

LONG_FORM: Final = frozenset(
    {"OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"}
)
"""The VRs whose explicit length has 32 bits (PS3.5 Table 7.1-1)."""

VR_CODES: Final = {vr.encode("ascii"): (vr, vr in LONG_FORM) for vr in KNOWN}
"""The two bytes of an explicit VR, with the VR and whether its length has 32 bits."""


class Encoding(NamedTuple):
    """One of the ways to encode elements, with the formats of its numbers."""

    explicit: bool
    little: bool
    halves: Struct
    long: Struct
    short: Struct

    @property
    def name(self) -> str:
        """The encoding as PS3.5 calls it."""
        vr = "Explicit" if self.explicit else "Implicit"
        return f"{vr} VR {'Little' if self.little else 'Big'} Endian"


def _encoding(explicit: bool, little: bool) -> Encoding:
    order = "<" if little else ">"
    formats = Struct(order + "HHI"), Struct(order + "I"), Struct(order + "H")
    return Encoding(explicit, little, *formats)


EXPLICIT_LITTLE: Final = _encoding(True, True)
IMPLICIT_LITTLE: Final = _encoding(False, True)
EXPLICIT_BIG: Final = _encoding(True, False)
IMPLICIT_BIG: Final = _encoding(False, False)

EXPLICIT_VR_LITTLE_ENDIAN: Final = "1.2.840.10008.1.2.1"

_OTHER_ENCODINGS: Final = {
    "1.2.840.10008.1.2": IMPLICIT_LITTLE,  # PS3.5 A.1
    "1.2.840.113619.5.2": IMPLICIT_LITTLE,  # private: as above but for the bytes of pixels
    "1.2.840.10008.1.2.2": EXPLICIT_BIG,  # PS3.5 A.3
}
_DEFLATED: Final = frozenset(
    {
        "1.2.840.10008.1.2.1.99",  # PS3.5 A.5
        "1.2.840.10008.1.2.4.95",  # PS3.5 A.7, JPIP referenced
        "1.2.840.10008.1.2.4.205",
    }
)


def encoding_of(transfer_syntax: str) -> Encoding:
    """The encoding of a Transfer Syntax; one that is not known is Explicit VR Little Endian.

    PS3.5 A.4 has all encapsulated Transfer Syntaxes use that encoding.
    """
    return _OTHER_ENCODINGS.get(transfer_syntax, EXPLICIT_LITTLE)


def is_deflated(transfer_syntax: str) -> bool:
    """Whether the whole Data Set is deflated."""
    return transfer_syntax in _DEFLATED


def recognised_encoding(
    first: bytes, room: int, declared: Encoding = EXPLICIT_LITTLE
) -> Encoding | None:
    """The encoding that the first bytes (12 or so) of a Data Set show; None if they show none.

    ``room`` is how many bytes the Data Set has. The first element has to be one of PS3.6. The
    declared encoding is preferred when the bytes fit several.
    """
    for encoding in (declared, EXPLICIT_LITTLE, IMPLICIT_LITTLE, EXPLICIT_BIG, IMPLICIT_BIG):
        if _begins(first, room, encoding):
            return encoding
    return None


def _begins(first: bytes, room: int, encoding: Encoding) -> bool:
    if len(first) < 8:
        return False
    group, element, length = encoding.halves.unpack_from(first)
    expected = dictionary_vr(group << 16 | element)
    if not expected or (element == 0 and group > 0xFF):
        return False
    if not encoding.explicit:
        return length <= room - 8 or (length == UNDEFINED_LENGTH and expected == "SQ")
    vr, long_form = VR_CODES.get(first[4:6], ("", False))
    if not vr or (long_form and len(first) < 12):
        return False
    if not long_form:
        return bool(encoding.short.unpack_from(first, 6)[0] <= room - 8)
    length = encoding.long.unpack_from(first, 8)[0]
    return length <= room - 12 or (length == UNDEFINED_LENGTH and vr in ("SQ", "UN"))
