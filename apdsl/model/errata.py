"""Where the standard's text is odd or wrong: the interpretations and errata of models, each once.

An ``interpretation`` says how a passage is read that permits several readings, an ``erratum`` what
is wrong in print. Both are the raw material of a correction proposal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel, Remark

Kind = Literal["interpretation", "erratum"]

_PLACE = re.compile(r"(?:(?P<part>PS3\.\d+) ?)?(?P<clause>.*)")


@dataclass(frozen=True, slots=True)
class Correction:
    """One interpretation or erratum.

    ``standard``, ``edition`` and ``clause`` say where (``PS3.11``, ``2020a``, ``C.1``); ``annex``
    is the letter of its annex or the number of its chapter. ``name`` is the name that the profile
    text gives it. ``profiles`` are those whose text has it, empty for what every profile rests on;
    ``subject`` is what of the common model it is about, such as a medium or a record type.
    """

    kind: Kind
    standard: str
    edition: str
    annex: str
    clause: str
    name: str
    text: str
    profiles: tuple[str, ...] = ()
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The corrections to one annex (or chapter) of one part, in the order of their clauses."""

    standard: str
    edition: str
    annex: str
    title: str
    corrections: tuple[Correction, ...]


def corrections(
    models: Iterable[ProfileModel], common: CommonModel | None = None
) -> tuple[Correction, ...]:
    """All interpretations and errata: those of PS3.11 first, then by part, annex and clause."""
    found = [*_of_profiles(models), *(() if common is None else _of_library(common))]
    return tuple(sorted(found, key=_place))


def groups(models: Sequence[ProfileModel], common: CommonModel | None = None) -> tuple[Group, ...]:
    """The corrections by annex, the title of which the profiles of the annex give."""
    titles = {(model.standard, model.annex): model.annex_title for model in models}
    found: dict[tuple[str, str, str], list[Correction]] = {}
    for entry in corrections(models, common):
        found.setdefault((entry.standard, entry.edition, entry.annex), []).append(entry)
    return tuple(
        Group(standard, edition, annex, titles.get((standard, annex), ""), tuple(entries))
        for (standard, edition, annex), entries in found.items()
    )


def _of_profiles(models: Iterable[ProfileModel]) -> Iterator[Correction]:
    """Those of the profiles: one that several of an annex have is one, with all of them."""
    having: dict[tuple[str, str, str, Remark], list[str]] = {}
    for model in models:
        for section in model.sections:
            for remark in _ours(section.remarks):
                key = (model.standard, model.edition, model.annex, remark)
                having.setdefault(key, []).append(model.id)
    for (standard, edition, annex, remark), ids in having.items():
        part, clause = _split(remark.clause, standard)
        own = annex if part == standard else _annex(clause)
        yield _correction(remark, part, edition, own, clause, tuple(dict.fromkeys(ids)))


def _of_library(common: CommonModel) -> Iterator[Correction]:
    for subject, remarks in _library_remarks(common):
        for remark in _ours(remarks):
            part, clause = _split(remark.clause, "")
            edition = common.editions.get(part, "")
            yield _correction(remark, part, edition, _annex(clause), clause, (), subject)


def _library_remarks(common: CommonModel) -> Iterator[tuple[str, tuple[Remark, ...]]]:
    """The paragraphs of the common model, with what they are about."""
    yield "", common.remarks
    for module in (*common.file_modules, *common.directory_modules):
        yield module.name, module.remarks
    for record_type in common.record_types:
        yield f"Directory Record of type {record_type.type}", record_type.remarks
    for sop_classes in common.sop_class_sets:
        yield sop_classes.name, sop_classes.remarks
    for medium in common.media:
        yield medium.name, medium.remarks
    for security in common.security_profiles:
        yield security.name, security.remarks


def _ours(remarks: Iterable[Remark]) -> Iterator[Remark]:
    return (remark for remark in remarks if remark.kind in ("interpretation", "erratum"))


def _correction(
    remark: Remark,
    standard: str,
    edition: str,
    annex: str,
    clause: str,
    profiles: tuple[str, ...],
    subject: str = "",
) -> Correction:
    kind = cast(Kind, remark.kind)
    name, text = remark.name or "", remark.text.strip()
    return Correction(kind, standard, edition, annex, clause, name, text, profiles, subject)


def _split(clause: str, standard: str) -> tuple[str, str]:
    """``PS3.12 K.1`` as part and number; a number alone is one of the standard given."""
    match = cast("re.Match[str]", _PLACE.match(clause))
    return match["part"] or standard, match["clause"]


def _annex(clause: str) -> str:
    """The annex or chapter of a clause: ``C`` of ``C.3.1``."""
    return clause.split(".")[0]


def _place(entry: Correction) -> tuple[object, ...]:
    """The order: PS3.11 before other parts, then part, annex and clause by their numbers.

    Errata and interpretations of one clause keep the order in which the profile text has them.
    """
    part = int(entry.standard.partition(".")[2] or 0)
    return (part != 11, part, _numbers(entry.annex), _numbers(entry.clause))


def _numbers(clause: str) -> tuple[tuple[bool, int, str], ...]:
    return tuple(
        (not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in clause.split(".")
    )
