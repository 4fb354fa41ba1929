"""The page of all interpretations and errata: where the published text is odd, by annex and clause.

Each entry says where it is, whom it concerns and what it is about, so that a proposal for the
correction of the standard can start from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apdsl.document import labels, prose
from apdsl.document.references import anchor_of, with_references
from apdsl.document.tree import (
    Block,
    Document,
    Emphasis,
    Note,
    PageReference,
    Paragraph,
    Reference,
    Run,
    Runs,
    Section,
    Text,
)
from apdsl.emit.text.folding import ProfileSet
from apdsl.emit.text.pages import ERRATA, INDEX
from apdsl.model.common import CommonModel
from apdsl.model.errata import Correction, Group, groups
from apdsl.model.profile import ProfileModel
from apdsl.model.sentences.wording import listing

TITLE = "Interpretations and Errata"


def errata_document(models: Sequence[ProfileModel], common: CommonModel) -> Document:
    """One section for each annex, PS3.11 first, then the parts that its profiles rest on."""
    found = groups(models, common)
    editions = list(dict.fromkeys(f"{g.standard} {g.edition}" for g in found if g.standard))
    entries = [entry for group in found for entry in group.corrections]
    sections = tuple(_section(group, models) for group in found)
    return Document(ERRATA, TITLE, "", ", ".join(editions), _lead(entries), sections, INDEX)


def counted(entries: Sequence[Correction]) -> str:
    """``98 interpretations and 62 errata``."""
    errata = sum(entry.kind == "erratum" for entry in entries)
    words = [
        f"{number} {one if number == 1 else many}"
        for number, one, many in (
            (len(entries) - errata, "interpretation", "interpretations"),
            (errata, "erratum", "errata"),
        )
        if number
    ]
    return listing(words, "and") if words else "no interpretations or errata"


def _lead(entries: Sequence[Correction]) -> tuple[Block, ...]:
    what = (
        "Where the published text contradicts itself, permits several readings or is misprinted, "
        "the profiles hold one reading. An interpretation says which of several it is, an erratum "
        "what is wrong in print."
    )
    count = (
        f"There are {counted(entries)}, each listed once, by annex and clause, with the name it "
        "has in the profile text. They are not part of the Standard; a correction proposal can "
        "start from them."
    )
    return (Paragraph((Text(what),)), Paragraph((Text(count),)))


def _section(group: Group, models: Sequence[ProfileModel]) -> Section:
    place = _place_name(group)
    members = [
        model for model in models if (model.standard, model.annex) == (group.standard, group.annex)
    ]
    profiles = ProfileSet(members)
    anchor = labels.safe_anchor(place or "outside")
    blocks = tuple(_note(entry, profiles) for entry in group.corrections)
    title = f"{place} {group.title}" if place else "Profiles outside the Standard"
    return Section("", title.strip(), anchor, blocks)


def _place_name(group: Group) -> str:
    """``PS3.11 Annex C``, or ``PS3.11 Chapter 8``."""
    kind = "Chapter" if group.annex.isdigit() else "Annex"
    return f"{group.standard} {kind} {group.annex}" if group.standard and group.annex else ""


def _note(entry: Correction, profiles: ProfileSet) -> Note:
    first = Paragraph((Emphasis(tuple(_where(entry, profiles)), "aside"),))

    def annotate(text: str) -> Runs:
        runs = with_references(text, entry.standard, frozenset({entry.annex}))
        return tuple(_published(run, entry.standard) for run in runs)

    blocks = (first, *prose.blocks(entry.text, annotate))
    place = f"{entry.standard}/{entry.clause}/{entry.name}"
    return Note(entry.kind, blocks, None, entry.name, labels.safe_anchor(place))


def _published(run: Run, standard: str) -> Run:
    """What is within the annex elsewhere leads to the published page here."""
    if isinstance(run, Reference) and run.part is None:
        return Reference(run.text, run.anchor, standard)
    return run


def _where(entry: Correction, profiles: ProfileSet) -> Iterator[Run]:
    """``PS3.11 C.1, in the profile text; for the SF profiles``."""
    name = f"{entry.standard} {entry.clause}".strip()
    if entry.standard:
        yield Reference(name, anchor_of(entry.clause), entry.standard)
    else:
        yield Text(name)
    if entry.profiles:
        if profiles.models and profiles.models[0].annex:
            page = f"annex-{entry.annex.lower()}"
            yield Text(" (")
            yield PageReference("as compiled", page, anchor_of(entry.clause))
            yield Text(")")
        known = set(entry.profiles) <= set(profiles.ids)
        whom = profiles.phrase(entry.profiles) if known else listing(entry.profiles, "and")
        yield Text(f" · {whom}")
    elif entry.subject:
        yield Text(f" · {entry.subject}")
