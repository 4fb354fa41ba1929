"""The index page: all profiles with identifier, name, annex, medium and roles."""

from __future__ import annotations

from collections.abc import Sequence

from apdsl.emit.text.document import (
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
from apdsl.model.profile import ProfileModel
from apdsl.model.sentences.wording import listing

_HEADER = ("Identifier", "Application Profile", "Annex", "Medium", "Roles")


def index_document(models: Sequence[ProfileModel]) -> Document:
    """One table of the profiles, in their order; ``models`` has at least one."""
    standards = dict.fromkeys(f"{m.standard} {m.edition}" for m in models if m.standard)
    editions = listing(list(standards), "and") if standards else "no part of the Standard"
    header = tuple(Cell((Text(title),)) for title in _HEADER)
    table = Table("", "Application Profiles", header, tuple(map(_row, models)))
    lead = Paragraph((Text(f"The Media Storage Application Profiles of {editions}."),))
    section = Section("", "Profiles", "profiles", (table,))
    title = "Media Storage Application Profiles"
    return Document("index", title, "", editions, (lead,), (section,))


def _row(model: ProfileModel) -> Row:
    annex: Runs = (Text(model.standard or "outside the Standard"),)
    if model.annex:
        annex = (PageReference(f"Annex {model.annex}", f"annex-{model.annex.lower()}"),)
    media = [
        f"{medium.name} in {medium.carrier}" if medium.carrier else medium.name
        for medium in model.media
    ]
    return Row(
        (
            Cell((PageReference(model.id, model.id),)),
            Cell((Text(model.name),)),
            Cell(annex),
            Cell((Text(listing(media)),)),
            Cell((Text(", ".join(model.roles)),)),
        )
    )
