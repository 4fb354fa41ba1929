"""Tags as numbers, and the ways a tag is written in text and in JSON."""

from __future__ import annotations

from typing import Final, TypeAlias

Tag: TypeAlias = int
"""A tag as one number: the group in the upper 16 bits, the element in the lower (PS3.5 7.1)."""

ElementPath: TypeAlias = tuple[int, ...]
"""A place in a Data Set: tag, item number (from 1), tag, item number, ... and a tag at the end."""

SPECIFIC_CHARACTER_SET: Final = 0x00080005
SOP_CLASS_UID: Final = 0x00080016
SOP_INSTANCE_UID: Final = 0x00080018
PATIENT_ID: Final = 0x00100020
STUDY_INSTANCE_UID: Final = 0x0020000D
SERIES_INSTANCE_UID: Final = 0x0020000E
PIXEL_REPRESENTATION: Final = 0x00280103
ICON_IMAGE_SEQUENCE: Final = 0x00880200
SHARED_FUNCTIONAL_GROUPS: Final = 0x52009229
PIXEL_DATA_GROUP: Final = 0x7FE0
PIXEL_DATA: Final = 0x7FE00010

META_GROUP: Final = 0x0002
GROUP_LENGTH: Final = 0x00020000
META_VERSION: Final = 0x00020001
MEDIA_STORAGE_SOP_CLASS_UID: Final = 0x00020002
MEDIA_STORAGE_SOP_INSTANCE_UID: Final = 0x00020003
TRANSFER_SYNTAX_UID: Final = 0x00020010

DIRECTORY_GROUP: Final = 0x0004
FILE_SET_ID: Final = 0x00041130
FIRST_ROOT_RECORD: Final = 0x00041200
LAST_ROOT_RECORD: Final = 0x00041202
DIRECTORY_RECORD_SEQUENCE: Final = 0x00041220
NEXT_RECORD: Final = 0x00041400
RECORD_IN_USE_FLAG: Final = 0x00041410
LOWER_LEVEL_ENTITY: Final = 0x00041420
DIRECTORY_RECORD_TYPE: Final = 0x00041430
REFERENCED_FILE_ID: Final = 0x00041500
REFERENCED_SOP_CLASS_IN_FILE: Final = 0x00041510
REFERENCED_SOP_INSTANCE_IN_FILE: Final = 0x00041511
REFERENCED_TRANSFER_SYNTAX_IN_FILE: Final = 0x00041512

_HIGHEST: Final = 0xFFFFFFFF


def tag_number(tag: int | str) -> Tag:
    """The tag as a number, given as a number or as eight hexadecimal digits: ``00280010``.

    Raises ValueError when the text is not a tag or the number is out of range.
    """
    if isinstance(tag, int):
        if 0 <= tag <= _HIGHEST:
            return tag
        raise ValueError(f"{tag} is not a tag: it has more than 32 bits")
    if len(tag) != 8 or not all(digit in "0123456789abcdefABCDEF" for digit in tag):
        raise ValueError(f"{tag!r} is not a tag; write eight hexadecimal digits: 00280010")
    return int(tag, 16)


def compact(tag: Tag) -> str:
    """The tag as PS3.18 F writes it: ``00280010``."""
    return f"{tag:08X}"


def written(tag: Tag) -> str:
    """The tag as the standard prints it: ``(0028,0010)``."""
    return f"({tag >> 16:04X},{tag & 0xFFFF:04X})"


def group_of(tag: Tag) -> int:
    """The group number of a tag."""
    return tag >> 16


def is_private(tag: Tag) -> bool:
    """Whether the tag belongs to a private group, which is an odd one (PS3.5 7.8)."""
    return bool(tag >> 16 & 1)
