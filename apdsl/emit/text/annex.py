"""Builds the document of an annex, or of one profile, from profile models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from apdsl.document.references import anchor_of, order_of
from apdsl.document.tree import (
    Block,
    Document,
    PageReference,
    Paragraph,
    Reference,
    Run,
    Section,
    Text,
)
from apdsl.emit.text.checklist import checklist
from apdsl.emit.text.folding import Merged, ProfileSet, merge
from apdsl.emit.text.items import ItemEntry, item_blocks
from apdsl.emit.text.outline import Part, outline
from apdsl.emit.text.pages import INDEX, annex_page
from apdsl.emit.text.writer import Writer
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel


def annex_document(models: Sequence[ProfileModel], common: CommonModel) -> Document:
    """The text of the profiles of one annex, folded into the sections and tables they share.

    Raises:
        ValueError: there is no model.
    """
    if not models:
        raise ValueError("an annex needs at least one profile")
    first = models[0]
    return _document(models, common, annex_page(first.annex), first.annex, first.annex_title)


def profile_document(model: ProfileModel, common: CommonModel) -> Document:
    """The text of one profile: the annex as it holds for it."""
    return _document([model], common, model.id, "", f"{model.id} {model.name}")


def profile_sections(model: ProfileModel, common: CommonModel) -> tuple[Section, ...]:
    """The sections X.1 to X.4 of one profile, as part of another document."""
    write, parts = _writer([model], common)
    return _nested([_draft(write, part) for part in parts], model.annex)


def _document(
    models: Sequence[ProfileModel], common: CommonModel, path: str, number: str, title: str
) -> Document:
    first = models[0]
    write, parts = _writer(models, common, whole=bool(number))
    drafts = [_draft(write, part) for part in parts]
    return Document(
        path=path,
        title=title,
        number=number,
        edition=f"{first.standard} {first.edition}".strip(),
        lead=(_lead(write, first, path),),
        sections=(*_nested(drafts, first.annex), checklist(write)),
        home=INDEX,
    )


def _writer(
    models: Sequence[ProfileModel], common: CommonModel, whole: bool = False
) -> tuple[Writer, tuple[Merged[str, Part], ...]]:
    """What the text is written with, and its parts, those of all profiles merged."""
    parts = merge({model.id: [(part.clause, part) for part in outline(model)] for model in models})
    first = models[0]
    return Writer(ProfileSet(models), common, first.standard, _anchors(parts), whole), parts


_LISTED = 4  # The lead names so many profiles; more are in the first table.


def _lead(write: Writer, first: ProfileModel, path: str) -> Paragraph:
    ids = write.profiles.ids
    named = write.profiles.identifiers(ids) if len(ids) <= _LISTED else f"{len(ids)} profiles"
    runs: list[Run] = [Text(f"{named}: ")]
    if not first.annex:
        augments = f" that augments {first.augments}" if first.augments else ""
        runs.append(Text(f"an Application Profile outside the Standard{augments}"))
    else:
        name, page = f"Annex {first.annex}", annex_page(first.annex)
        if path == page:
            runs.append(Reference(name, f"chapter_{first.annex}", first.standard))
        else:
            runs.append(PageReference(name, page))
        runs += write.runs(f" of {first.standard}")
    edition = f", edition {first.edition}" if first.edition else ""
    prevails = " The published standard prevails." if first.annex else ""
    words = f"{edition}, in the words of the profile text that apdsl compiles.{prevails}"
    return Paragraph((*runs, Text(words)))


def _anchors(parts: Iterable[Merged[str, Part]]) -> frozenset[str]:
    """The anchors of sections and tables that this document will have."""
    found: set[str] = set()
    for entry in parts:
        for part in entry.values.values():
            found.add(anchor_of(part.clause))
            found.update(f"table_{table.label}" for table in part.tables)
    return frozenset(found)


# ---- Sections -----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Draft:
    number: str
    title: str
    blocks: tuple[Block, ...] = ()
    below: list[_Draft] = field(default_factory=list)


def _draft(write: Writer, entry: Merged[str, Part]) -> _Draft:
    first = next(iter(entry.values.values()))
    items = merge(
        {
            id_: [((item.kind, item.key), item.value) for item in part.items]
            for id_, part in entry.values.items()
        }
    )
    narrower, opening = _within(write, items)
    blocks = tuple(
        block
        for item in items
        for block in item_blocks(
            write if item.key[0] == "role-absent" else narrower, item, entry.key
        )
    )
    return _Draft(entry.key, first.section.title, (*opening, *blocks))


def _within(write: Writer, items: Sequence[ItemEntry]) -> tuple[Writer, tuple[Block, ...]]:
    """A section that speaks of some profiles only says so once, and not for each paragraph."""
    absent = {id_ for item in items if item.key[0] == "role-absent" for id_ in item.values}
    spoken = {tuple(item.values) for item in items if item.key[0] != "role-absent"}
    if len(spoken) != 1 or write.profiles.covers(next(iter(spoken))):
        return write, ()
    (some,) = spoken
    if absent | set(some) == set(write.profiles.ids):
        return write.only(some), ()
    words = f"This section holds for {write.profiles.phrase(some)}."
    return write.only(some), (write.paragraph(words),)


def _nested(drafts: list[_Draft], letter: str) -> tuple[Section, ...]:
    """Sections below the one whose number begins theirs."""
    roots: list[_Draft] = []
    open_: list[_Draft] = []
    if letter:  # The order of the annex, wherever the profile text has a section.
        drafts = sorted(drafts, key=lambda draft: order_of(draft.number))
    for draft in _with_general_profile(drafts, letter):
        while open_ and not draft.number.startswith(f"{open_[-1].number}."):
            open_.pop()
        (open_[-1].below if open_ else roots).append(draft)
        open_.append(draft)
    return tuple(map(_section, roots))


def _with_general_profile(drafts: list[_Draft], letter: str) -> Iterator[_Draft]:
    """The drafts with X.3, the General Class Profile of PS3.11 8, where no profile has it."""
    number = f"{letter}.3"
    missing = bool(letter) and all(draft.number != number for draft in drafts)
    for draft in drafts:
        if missing and draft.number.startswith(f"{number}."):
            missing = False
            yield _Draft(number, "General Class Profile")
        yield draft


def _section(draft: _Draft) -> Section:
    anchor = anchor_of(draft.number)
    below = tuple(map(_section, draft.below))
    return Section(draft.number, draft.title, anchor, draft.blocks, below)
