"""What goes into the File Meta Information: UIDs, version name, AE titles (PS3.10 7.1, PS3.5)."""

from __future__ import annotations

import re
from typing import Final

from apdsl.diagnostics import Severity
from apdsl.semantics.checks.world import DICOM_ROOT, World
from apdsl.semantics.claims.implementation import ClaimExpansion
from apdsl.syntax import tree

_LONGEST: Final = 16
"""The most characters of an AE title (PS3.5 6.2) and of a version name (PS3.10 7.1)."""

_NAME_CHARACTERS: Final = re.compile(r"[A-Z0-9_]+")
"""The repertoire of PS3.10 8.5, which PS3.10 7.1 refers to for Implementation Version Name."""


def check(claim: ClaimExpansion, world: World) -> None:
    for item in claim.of(tree.ClassUid):
        _check_own_root(item.uid, "Implementation Class UID", world)
    for version in claim.of(tree.VersionName):
        _check_version_name(version.name, world)
    for entity in claim.of(tree.ApplicationEntity):
        for each in entity.items:
            if isinstance(each, tree.SourceAeTitle):
                _check_title(each.title, world)
            elif isinstance(each, tree.PrivateInformation):
                _check_own_root(each.creator, "Private Information Creator UID", world)


def _check_own_root(uid: tree.Word, what: str, world: World) -> None:
    """UIDs of a vendor begin with an organisation's root, not with that of DICOM (PS3.5 9)."""
    if uid.value.startswith(DICOM_ROOT):
        world.report("uid-of-dicom", uid.span, what=what, uid=uid.value)


def _check_version_name(name: tree.Word, world: World) -> None:
    reason = _fault_of_text(name.value)
    if reason is not None:
        world.report("malformed-version-name", name.span, name=name.value, reason=reason)
    elif not _NAME_CHARACTERS.fullmatch(name.value):
        world.report(
            "malformed-version-name",
            name.span,
            name=name.value,
            reason="PS3.10 7.1 has it consist of A to Z, 0 to 9 and underscores",
            severity=Severity.WARNING,
            notes=("PS3.7 D.3.3.2 allows other characters where the name goes over a network",),
        )


def _check_title(title: tree.Word, world: World) -> None:
    reason = _fault_of_text(title.value)
    if reason is not None:
        world.report("malformed-ae-title", title.span, title=title.value, reason=reason)


def _fault_of_text(text: str) -> str | None:
    """Why a text is no value of VR SH or AE of at most 16 characters (PS3.5 6.2)."""
    if not text.strip(" "):
        return "it has no character but blanks"
    if len(text.strip(" ")) > _LONGEST:
        return f"it has {len(text.strip(' '))} characters, and {_LONGEST} is the most"
    if text != text.strip(" "):
        return "blanks at its ends are not significant"
    if "\\" in text:
        return "a backslash separates values"
    if not (text.isascii() and text.isprintable()):
        return "it has characters outside the default repertoire"
    return None
