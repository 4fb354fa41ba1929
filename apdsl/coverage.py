"""The table of normative sentences of PS3.11, and what the models make of each of them.

A sentence is there by its clause, a few words for its subject and a digest, never by its text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from apdsl import resources
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel, Requirement

COLUMNS: Final = ("clause", "place", "words", "sentence", "subject", "requirements", "reason")
_ALTERNATIVES = re.compile(r"(?P<head>[^{}]*)\{(?P<pieces>[^{}]+)\}(?P<tail>[^{}]*)")


class MalformedTableError(ValueError):
    """A line of the table is not of its form; the message names the line."""


class Standing(StrEnum):
    """What becomes of a sentence, by the requirements that it maps to.

    ``PARTLY``: a File-set shows some of what is asked and not the rest. ``PERMITTED``: what is
    said allows something. ``REASONED``: no requirement, for the reason in the table. ``MISSING``:
    a requirement of the table is in no model of the annex. ``UNMAPPED``: nothing is said of it.
    """

    ENFORCED = "enforced"
    PARTLY = "partly"
    UNVERIFIED = "unverified"
    PERMITTED = "permitted"
    REASONED = "reasoned"
    MISSING = "missing"
    UNMAPPED = "unmapped"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A row of the table.

    ``place`` is ``text``, ``note``, ``caption`` or ``cell``. ``words`` are the words that make the
    sentence normative, none where it asks without such a word. ``digest`` is the beginning of the
    SHA-256 of the published sentence. ``requirements`` are ids; one with ``*`` at its end stands
    for all ids that begin so. Where there are none, ``reason`` says why.
    """

    clause: str
    place: str
    words: tuple[str, ...]
    digest: str
    subject: str
    requirements: tuple[str, ...]
    reason: str

    @property
    def annex(self) -> str:
        return self.clause[0]


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence with its requirements looked up; ``missing`` are ids that no model has."""

    sentence: Sentence
    requirements: tuple[str, ...]
    missing: tuple[str, ...]
    standing: Standing

    def to_json(self) -> dict[str, Any]:
        return {
            "clause": self.sentence.clause,
            "place": self.sentence.place,
            "words": list(self.sentence.words),
            "subject": self.sentence.subject,
            "standing": self.standing.value,
            "requirements": list(self.requirements),
            "missing": list(self.missing),
            "reason": self.sentence.reason or None,
        }


def table_file() -> Path:
    """The table of the product."""
    return resources.profiles_dir() / "ps3.11" / "coverage.tsv"


def read(text: str) -> tuple[Sentence, ...]:
    """The sentences of a table.

    Raises:
        MalformedTableError: a line has other columns, or both requirements and a reason.
    """
    lines = text.splitlines()
    if not lines or tuple(lines[0].split("\t")) != COLUMNS:
        raise MalformedTableError(f"line 1: the columns are {', '.join(COLUMNS)}")
    return tuple(_sentence(number, line) for number, line in enumerate(lines[1:], 2))


def of(
    sentences: Iterable[Sentence], models: Iterable[ProfileModel], common: CommonModel
) -> tuple[Row, ...]:
    """Each sentence with its requirements, among those of its annex and the common ones."""
    shared = _by_id(common.requirements)
    of_annex: dict[str, dict[str, list[Requirement]]] = {}
    for model in models:
        known = of_annex.setdefault(model.annex, {})
        for found, requirements in _by_id(model.requirements).items():
            known.setdefault(found, []).extend(requirements)
    return tuple(_row(s, {**shared, **of_annex.get(s.annex, {})}) for s in sentences)


def summary(rows: Iterable[Row]) -> dict[str, int]:
    """How many sentences there are, and how many of each standing."""
    counts = Counter(row.standing for row in rows)
    return {"sentences": counts.total(), **{standing: counts[standing] for standing in Standing}}


def _sentence(number: int, line: str) -> Sentence:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        raise MalformedTableError(f"line {number}: {len(cells)} columns, and not {len(COLUMNS)}")
    clause, place, words, digest, subject, requirements, reason = cells
    if requirements and reason:
        raise MalformedTableError(f"line {number}: both requirements and a reason to have none")
    if not (clause and subject):
        raise MalformedTableError(f"line {number}: no clause, or no subject")
    return Sentence(
        clause,
        place,
        () if words == "-" else tuple(words.split(", ")),
        digest,
        subject,
        tuple(found for written in requirements.split() for found in _spelt_out(written)),
        reason,
    )


def _spelt_out(written: str) -> Iterator[str]:
    """``A.1/{x,y}`` is ``A.1/x`` and ``A.1/y``."""
    match = _ALTERNATIVES.fullmatch(written)
    if match is None:
        yield written
        return
    for piece in match["pieces"].split(","):
        yield f"{match['head']}{piece}{match['tail']}"


def _by_id(requirements: Iterable[Requirement]) -> dict[str, list[Requirement]]:
    known: dict[str, list[Requirement]] = {}
    for requirement in requirements:
        known.setdefault(requirement.id, []).append(requirement)
    return known


def _row(sentence: Sentence, known: Mapping[str, list[Requirement]]) -> Row:
    found: list[str] = []
    missing: list[str] = []
    for written in sentence.requirements:
        if written.endswith("*"):
            ids = [id_ for id_ in known if id_.startswith(written[:-1])]
        else:
            ids = [written] if written in known else []
        found.extend(ids)
        if not ids:
            missing.append(written)
    verifications = {r.verification for id_ in found for r in known[id_]}
    return Row(sentence, tuple(found), tuple(missing), _standing(sentence, missing, verifications))


def _standing(sentence: Sentence, missing: list[str], verifications: AbstractSet[str]) -> Standing:
    if missing:
        return Standing.MISSING
    if not sentence.requirements:
        return Standing.REASONED if sentence.reason else Standing.UNMAPPED
    if {"enforced", "unverified"} <= verifications:
        return Standing.PARTLY
    if "enforced" in verifications:
        return Standing.ENFORCED
    return Standing.UNVERIFIED if "unverified" in verifications else Standing.PERMITTED
