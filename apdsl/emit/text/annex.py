"""Builds the document of an annex, or of one profile, from profile models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from apdsl.emit.text.checklist import checklist
from apdsl.emit.text.document import Block, Document, Section
from apdsl.emit.text.folding import Merged, ProfileSet, merge
from apdsl.emit.text.items import item_blocks
from apdsl.emit.text.outline import Part, outline
from apdsl.emit.text.references import anchor_of
from apdsl.emit.text.writer import Writer
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel


def annex_document(models: Sequence[ProfileModel], common: CommonModel, path: str) -> Document:
    """The text of the profiles of one annex, folded into the sections and tables it shares.

    ``models`` are in the order of the annex, at least one. ``path`` is the page without suffix.

    Raises:
        ValueError: there is no model.
    """
    if not models:
        raise ValueError("a document needs at least one profile")
    first = models[0]
    profiles = ProfileSet(models)
    parts = merge({model.id: [(part.clause, part) for part in outline(model)] for model in models})
    write = Writer(profiles, common, first.standard, _anchors(parts))
    drafts = [_draft(write, part) for part in parts]
    title = first.annex_title if len({model.annex for model in models}) == 1 else first.name
    return Document(
        path=path,
        title=title if len(models) > 1 or path.startswith("annex-") else first.name,
        number=first.annex,
        edition=f"{first.standard} {first.edition}",
        lead=tuple(_lead(write, models)),
        sections=(*_nested(drafts, _letter(first)), checklist(write)),
    )


def _letter(model: ProfileModel) -> str:
    return model.annex


def _lead(write: Writer, models: Sequence[ProfileModel]) -> Iterator[Block]:
    ids = write.profiles.identifiers(write.profiles.ids)
    where = f" (Annex {models[0].annex})" if models[0].annex else ""
    many = "profiles" if len(models) > 1 else "profile"
    yield write.paragraph(
        f"The Media Storage Application {many} {ids} of {models[0].standard}{where}, edition "
        f"{models[0].edition}, as apdsl reads and checks it. The published standard prevails."
    )


def _anchors(parts: Iterable[Merged[str, Part]]) -> frozenset[str]:
    """The anchors of sections, tables and clauses that this document will have."""
    found: set[str] = set()
    for entry in parts:
        for part in entry.values.values():
            found.add(anchor_of(part.clause))
            found.update(f"table_{table.label}" for table in part.section.tables)
    return frozenset(found)


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
            id_: [((i.kind, i.key), i.value) for i in part.items]
            for id_, part in entry.values.items()
        }
    )
    blocks = tuple(block for item in items for block in item_blocks(write, item, entry.key))
    return _Draft(entry.key, first.section.title, blocks)


def _nested(drafts: list[_Draft], letter: str) -> tuple[Section, ...]:
    """Sections below the one whose number begins theirs.

    X.3 is the General Class Profile of PS3.11 8; the heading stands also where the profile has no
    section of its own for it.
    """
    roots: list[_Draft] = []
    open_: list[_Draft] = []
    for draft in _with_general_profile(drafts, letter):
        while open_ and not draft.number.startswith(f"{open_[-1].number}."):
            open_.pop()
        (open_[-1].below if open_ else roots).append(draft)
        open_.append(draft)
    return tuple(map(_section, roots))


def _with_general_profile(drafts: list[_Draft], letter: str) -> Iterator[_Draft]:
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
