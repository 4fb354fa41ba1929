"""References to the standard: found in prose, and as addresses of its published pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from apdsl.document.tree import Reference, Run, Runs, Text

_OUTPUT = "https://dicom.nema.org/medical/dicom/current/output"
_NUMBER = r"(?:[A-Z]{1,2}|[0-9]{1,2})(?:\.[0-9]+)*[a-z]?"
_MENTION = re.compile(
    r"""
      (?P<part>PS3\.[0-9]{1,2}) (?: [ ](?:Annex[ ]|Section[ ]|Table[ ])? (?P<place>
            (?:[A-Z]{1,2}|[0-9]{1,2})(?:\.[0-9]+)+ (?:-[0-9]+)? | [A-Z](?![A-Za-z]) ) )?
    | Table[ ](?P<table>[A-Z]{1,2}(?:\.[0-9]+)+-[0-9]+[a-z]?)
    | Annex[ ](?P<annex>[A-Z]{1,2})(?![A-Za-z])
    | (?<![\w.(,-]) (?P<clause>[A-Z]{1,2}(?:\.[0-9]+)+) (?![\w-]|\.[0-9])
    """,
    re.VERBOSE,
)
_PAGE_DEPTH = 4  # The published pages go down to the fourth number of a section.


@lru_cache(maxsize=8192)
def with_references(text: str, standard: str, letters: frozenset[str] = frozenset()) -> Runs:
    """The text with its mentions of parts, annexes, tables and clauses as references.

    A clause without a part is one of ``standard`` if its letter is among ``letters``; the letters
    of this document itself are those of its own sections.
    """
    return tuple(_runs(text, standard, letters))


def _runs(text: str, standard: str, letters: frozenset[str]) -> Iterator[Run]:
    end = 0
    for mention in _MENTION.finditer(text):
        reference = _reference(mention, standard, letters)
        if reference is None:
            continue
        if mention.start() > end:
            yield Text(text[end : mention.start()])
        yield reference
        end = mention.end()
    if end < len(text):
        yield Text(text[end:])


def _reference(mention: re.Match[str], standard: str, letters: frozenset[str]) -> Reference | None:
    words = mention[0]
    if mention["part"]:
        return Reference(words, anchor_of(mention["place"] or ""), mention["part"])
    number = mention["table"] or mention["clause"] or mention["annex"] or ""
    letter = re.split(r"[.-]", number)[0]
    own = letter in letters
    if mention["clause"] and not own:
        return None  # Some other standard, or a version number.
    return Reference(words, anchor_of(number), None if own else standard)


def anchor_of(number: str) -> str:
    """The standard's anchor: ``sect_A.3.1``, ``chapter_A``, ``table_A.3-1``; empty for none."""
    number = "_".join(number.split())
    if not number:
        return ""
    if re.search(r"-[0-9]+[a-z]?$", number):
        return f"table_{number}"
    return f"sect_{number}" if "." in number else f"chapter_{number}"


def published_url(reference: Reference) -> str:
    """The address of the current edition for a reference into a part of the standard.

    The standard is published as pages of sections. The first section at each level stands on the
    page of what contains it, sections below the fourth number on that of the fourth. Tables are
    found in the part as one page.
    """
    number = (reference.part or "PS3.11").removeprefix("PS3.")
    folder = f"part{int(number):02d}"
    kind, _, place = reference.anchor.partition("_")
    if not reference.anchor:
        return f"{_OUTPUT}/chtml/{folder}/PS3.{number}.html"
    if kind == "table":
        return f"{_OUTPUT}/html/{folder}.html#{reference.anchor}"
    page = _page(place)
    fragment = "" if page == reference.anchor else f"#{reference.anchor}"
    return f"{_OUTPUT}/chtml/{folder}/{page}.html{fragment}"


def _page(place: str) -> str:
    numbers = place.split(".")
    while len(numbers) > 1 and (len(numbers) > _PAGE_DEPTH + 1 or numbers[-1] == "1"):
        numbers.pop()
    return anchor_of(".".join(numbers))


def own_clause(clause: str, standard: str) -> str:
    """The clause without the part of the standard that the document is about: ``A.3.1``."""
    return clause.removeprefix(f"{standard} ")


def order_of(number: str) -> tuple[tuple[int, str], ...]:
    """What sections are put in order by: ``A.3.4.2`` comes before ``A.3.4.10``."""
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in number.split("."))
