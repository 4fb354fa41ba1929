"""The list at the end of a document: what is checked, what is not, and why."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl.document.labels import REQUIREMENTS
from apdsl.document.references import order_of, own_clause
from apdsl.document.tree import (
    Block,
    Cell,
    Paragraph,
    RequirementReference,
    Row,
    Runs,
    Section,
    Table,
    Text,
)
from apdsl.emit.text.folding import Merged, merge
from apdsl.emit.text.writer import Writer
from apdsl.model.profile import Requirement

_Entry = Merged[str, Requirement]


def checklist(write: Writer) -> Section:
    """A section of our own with all requirements of the profiles, by whether files show them."""
    merged = merge(
        write.profiles.each(lambda model: [(known.id, known) for known in model.requirements])
    )
    merged = tuple(sorted(merged, key=lambda entry: order_of(_clause(write, entry))))
    enforced = [entry for entry in merged if _first(entry).verification == "enforced"]
    unverified = [entry for entry in merged if _first(entry).verification != "enforced"]
    return Section("", "Requirements", REQUIREMENTS, tuple(_blocks(write, enforced, unverified)))


def _blocks(write: Writer, enforced: list[_Entry], unverified: list[_Entry]) -> Iterator[Block]:
    total = len(enforced) + len(unverified)
    summary = (
        f"Of {total} requirements, {len(enforced)} can be checked in a File-set and "
        f"{len(unverified)} cannot."
    )
    yield Paragraph((Text(summary),))
    if enforced:
        titles = ["Requirement", "Clause", "What is checked"]
        yield _table("What is checked in a File-set", titles, write, enforced, reasons=False)
    if unverified:
        titles = ["Requirement", "Clause", "What is not checked", "Why"]
        yield _table("What is not checked, and why", titles, write, unverified, reasons=True)


def _clause(write: Writer, entry: _Entry) -> str:
    return own_clause(_first(entry).clause, write.standard)


def _first(entry: _Entry) -> Requirement:
    return next(iter(entry.values.values()))


def _table(
    caption: str, titles: list[str], write: Writer, entries: list[_Entry], reasons: bool
) -> Table:
    header = tuple(Cell((Text(title),)) for title in titles)
    return Table("", caption, header, tuple(_row(write, entry, reasons) for entry in entries))


def _row(write: Writer, entry: _Entry, reasons: bool) -> Row:
    first = _first(entry)
    text = {id_: value.text for id_, value in entry.values.items()}
    name: Runs = (RequirementReference(first.id),)
    clause: Runs = (write.place(first.clause),) if first.clause else ()
    cells = [Cell(name), Cell(clause), Cell(write.notes(text))]
    if reasons:
        why = {id_: value.reason or "" for id_, value in entry.values.items()}
        cells.append(Cell(write.only(entry.values).notes(why)))
    return Row(tuple(cells), (first.id,))
