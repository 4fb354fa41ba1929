"""Names of attributes: keyword and VR of a tag, and how an element is named in messages."""

from __future__ import annotations

from functools import lru_cache

from apdsl.runtime.tags import ElementPath, is_private, written


@lru_cache(maxsize=8192)
def keyword(tag: int) -> str:
    """The keyword of a tag (PS3.6), empty for private and unknown ones."""
    if is_private(tag):
        return ""
    from pydicom.datadict import keyword_for_tag

    return str(keyword_for_tag(tag))


@lru_cache(maxsize=8192)
def dictionary_vr(tag: int) -> str:
    """The VR of a tag by PS3.6, such as ``"US or SS"``; empty for private and unknown ones."""
    if tag & 0xFFFF == 0:
        return "UL"  # group length, PS3.5 7.2
    if is_private(tag):
        return "LO" if 0x10 <= tag & 0xFFFF <= 0xFF else ""  # private creator, PS3.5 7.8.1
    from pydicom.datadict import dictionary_VR

    try:
        return str(dictionary_VR(tag))
    except KeyError:
        return ""


def named(tag: int) -> str:
    """An attribute in a message: ``Rows (0028,0010)``."""
    name = keyword(tag)
    return f"{name} {written(tag)}" if name else written(tag)


def path_name(path: ElementPath) -> str:
    """A place in a message: ``IconImageSequence[1].Rows``."""
    parts: list[str] = []
    for position, part in enumerate(path):
        if position % 2:
            parts[-1] += f"[{part}]"
        else:
            parts.append(keyword(part) or written(part))
    return ".".join(parts)


@lru_cache(maxsize=1024)
def uid_name(uid: str) -> str:
    """The name of a UID in PS3.6; empty for others, and for what is no UID."""
    from pydicom import config
    from pydicom.uid import UID

    found = UID(uid, config.IGNORE)  # without the blanks around it, which are no part of a UID
    return "" if found != uid or found.name == uid else str(found.name)


def named_uid(uid: str) -> str:
    """A UID in a message, with its name in PS3.6 where it has one."""
    name = uid_name(uid)
    return f"{name} ({uid})" if name else uid
