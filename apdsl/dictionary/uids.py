"""Registered UIDs (PS3.6 Annex A): SOP Classes, Transfer Syntaxes and the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from apdsl.dictionary.tables import rows

SOP_CLASS = "SOP Class"
TRANSFER_SYNTAX = "Transfer Syntax"


@dataclass(frozen=True, slots=True)
class UIDEntry:
    """One registered UID; ``kind`` is the UID type of PS3.6 Table A-1, e.g. ``Transfer Syntax``.

    A few retired entries have no keyword and no name: both are empty.
    """

    uid: str
    keyword: str
    name: str
    kind: str
    retired: bool


def uid(keyword_or_uid: str) -> UIDEntry | None:
    """The entry with this keyword or UID, spelt exactly so; None when there is none."""
    row = _by_keyword_and_uid().get(keyword_or_uid)
    return None if row is None else _read(row)


def sop_class(keyword_or_uid: str) -> UIDEntry | None:
    """The SOP Class with this keyword or UID; None when there is none or it is something else."""
    return _of_kind(SOP_CLASS, keyword_or_uid)


def transfer_syntax(keyword_or_uid: str) -> UIDEntry | None:
    """The Transfer Syntax with this keyword or UID; None when there is none or it is another."""
    return _of_kind(TRANSFER_SYNTAX, keyword_or_uid)


def uid_entries() -> Iterator[UIDEntry]:
    """All registered UIDs, in the order of their numbers."""
    return map(_read, rows("uids"))


def _of_kind(kind: str, keyword_or_uid: str) -> UIDEntry | None:
    entry = uid(keyword_or_uid)
    return entry if entry is not None and entry.kind == kind else None


def _read(row: str) -> UIDEntry:
    number, keyword, name, kind, retired = row.split("\t")
    return UIDEntry(number, keyword, name, kind, retired == "yes")


@cache
def _by_keyword_and_uid() -> dict[str, str]:
    entries: dict[str, str] = {}
    for row in rows("uids"):
        number, keyword, _ = row.split("\t", 2)
        entries[number] = row
        if keyword:
            entries[keyword] = row
    return entries
