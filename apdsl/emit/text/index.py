"""The index page: all profiles, the annexes, and where interpretations and errata stand."""

from __future__ import annotations

from collections.abc import Sequence

from apdsl.document.tree import (
    Cell,
    Document,
    PageReference,
    Paragraph,
    Row,
    Runs,
    Section,
    Table,
    Text,
)
from apdsl.emit.text.errata import TITLE as ERRATA_TITLE
from apdsl.emit.text.errata import counted
from apdsl.emit.text.pages import ERRATA, INDEX, annex_page
from apdsl.model.common import CommonModel
from apdsl.model.errata import corrections
from apdsl.model.profile import ProfileModel
from apdsl.model.sentences.wording import listing

_HEADER = ("Identifier", "Application Profile", "Annex", "Medium", "Roles", "Security")
_ANNEX_HEADER = ("Annex", "Title", "Profiles")


def index_document(models: Sequence[ProfileModel], common: CommonModel) -> Document:
    """One table of the profiles, in their order; ``models`` has at least one."""
    standards = dict.fromkeys(f"{m.standard} {m.edition}" for m in models if m.standard)
    editions = listing(list(standards), "and") if standards else "no part of the Standard"
    table = Table("", "Application Profiles", _cells(_HEADER), tuple(map(_row, models)))
    lead = Paragraph((Text(f"The Media Storage Application Profiles of {editions}."),))
    sections = [Section("", "Profiles", "profiles", (table,))]
    if standards:
        sections.append(Section("", "Annexes", "annexes", (_annexes(models),)))
    sections.append(Section("", ERRATA_TITLE, "errata", (_errata(models, common),)))
    title = "Media Storage Application Profiles"
    return Document(INDEX, title, "", editions, (lead,), tuple(sections))


def media_names(model: ProfileModel) -> tuple[str, ...]:
    """The media of the profile, each with what carries it."""
    return tuple(
        f"{medium.name} in {medium.carrier}" if medium.carrier else medium.name
        for medium in model.media
    )


def _cells(words: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(Cell((Text(title),)) for title in words)


def _row(model: ProfileModel) -> Row:
    annex: Runs = (Text(model.standard or "outside the Standard"),)
    page = None
    if model.annex:
        page = annex_page(model.annex)
        annex = (PageReference(f"Annex {model.annex}", page),)
    return Row(
        (
            Cell((PageReference(model.id, model.id, within=page),)),
            Cell((Text(model.name),)),
            Cell(annex),
            Cell((Text(listing(list(media_names(model)))),)),
            Cell((Text(", ".join(model.roles)),)),
            Cell((Text(model.security.name if model.security else "–"),)),
        )
    )


def _annexes(models: Sequence[ProfileModel]) -> Table:
    members: dict[tuple[str, str], int] = {}
    for model in models:
        if model.annex:
            place = (model.annex, model.annex_title)
            members[place] = members.get(place, 0) + 1
    rows = tuple(
        Row(
            (
                Cell((PageReference(f"Annex {letter}", annex_page(letter)),)),
                Cell((Text(title),)),
                Cell((Text(str(count)),)),
            )
        )
        for (letter, title), count in sorted(members.items())
    )
    return Table("", "Annexes with profiles", _cells(_ANNEX_HEADER), rows)


def _errata(models: Sequence[ProfileModel], common: CommonModel) -> Paragraph:
    found = counted(corrections(models, common))
    link = PageReference(ERRATA_TITLE, ERRATA)
    return Paragraph((Text(f"The profile texts have {found}: see "), link, Text(".")))
