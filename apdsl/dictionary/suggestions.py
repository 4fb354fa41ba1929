"""What the writer of an unknown keyword, name, tag or UID probably meant."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from apdsl.dictionary.attributes import attribute_by_tag, attributes
from apdsl.dictionary.spelling import fold, nearest
from apdsl.dictionary.tables import rows
from apdsl.dictionary.tags import parse_tag
from apdsl.dictionary.uids import uid_entries

CandidateKind: TypeAlias = Literal["attribute", "SOP Class", "Transfer Syntax", "UID"]


def suggest(word: str, candidates_kind: CandidateKind, limit: int = 3) -> tuple[str, ...]:
    """What ``word`` may mean, best first, at most ``limit``; empty when nothing is near.

    The answers are keywords of attributes, SOP Classes or Transfer Syntaxes, or UIDs of any type.
    ``word`` may be a misspelt keyword, but also the name as PS3.6 prints it (``Patient's Birth
    Date``), a tag (``(0010,0030)``) or a UID.
    """
    if candidates_kind == "attribute":
        keyword = _keyword_of_tag(word)
        if keyword:
            return (keyword,)[: max(limit, 0)]
    return nearest(word, _spellings(candidates_kind), limit)


def _keyword_of_tag(word: str) -> str | None:
    try:
        found = attribute_by_tag(parse_tag(word))
    except ValueError:
        return None
    return found.keyword if found else None


@cache
def _spellings(kind: CandidateKind) -> tuple[tuple[str, str], ...]:
    """All folded spellings with the answers they stand for, those that are not retired first."""
    texts = _texts_of_attributes() if kind == "attribute" else _texts_of_uids(kind)
    texts.sort(key=lambda text: text[2])
    # A dict, for most keywords are folded as their names are.
    return tuple({(fold(text), answer): None for text, answer, _ in texts if text and answer})


def _texts_of_attributes() -> list[tuple[str, str, bool]]:
    """What may be written, the keyword that it means, and whether that is retired."""
    return [
        (text, attribute.keyword, attribute.retired)
        for attribute in attributes()
        for text in (attribute.keyword, attribute.name)
    ]


def _texts_of_uids(kind: str) -> list[tuple[str, str, bool]]:
    """What may be written, the keyword or UID that it means, and whether that is retired."""
    other_names: dict[str, list[str]] = {}
    for row in rows("other_names"):
        number, name, _clause = row.split("\t")
        other_names.setdefault(number, []).append(name)
    return [
        (text, entry.uid if kind == "UID" else entry.keyword, entry.retired)
        for entry in uid_entries()
        if kind in ("UID", entry.kind)
        for text in (entry.keyword, entry.name, entry.uid, *other_names.get(entry.uid, ()))
    ]
