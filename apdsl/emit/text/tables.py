"""The tables of identifiers and SOP Classes in the form of the standard, with rows folded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from apdsl.document.tree import Cell, Emphasis, PageReference, Row, Runs, Table, Text
from apdsl.emit.text.folding import Merged, fold, merge
from apdsl.emit.text.writer import Writer, joined
from apdsl.model import profile as model
from apdsl.model import sentences
from apdsl.model.condition import SopClassSetRef
from apdsl.model.profile import SopClassRow
from apdsl.model.vocabulary import LEVELS, ROLES, Level, Role

Labels = tuple[model.Table, ...]
SopClassKey = tuple[object, ...]

_LAST: Level = "disallowed"  # "Optional for DVD; Disallowed for CD": what is possible comes first.


def table(labels: Labels, header: Iterable[str], rows: tuple[Row, ...], caption: str = "") -> Table:
    """A table with the first of the labels, or without a number under the caption given."""
    cells = tuple(Cell((Text(words),)) for words in header)
    if not labels:
        return Table("", caption, cells, rows)
    return Table(labels[0].label, labels[0].caption, cells, rows)


def requirement_ids(ids: Iterable[str]) -> tuple[str, ...]:
    """Each id once, in their order."""
    return tuple(dict.fromkeys(id_ for id_ in ids if id_))


def identification(write: Writer, labels: Labels) -> Table:
    """Table X.1-1: name, identifier and description of each profile."""
    rows = tuple(
        Row(
            (
                Cell((Text(profile.name),)),
                Cell(_identifier(write, profile.id)),
                Cell(write.runs(" ".join(profile.description.split()))),
            )
        )
        for profile in write.profiles.models
    )
    return table(labels, ("Application Profile", "Identifier", "Description"), rows)


def _identifier(write: Writer, identifier: str) -> Runs:
    """The identifier; on the page of several profiles it leads to that of the one."""
    if len(write.profiles.ids) > 1:
        return (PageReference(identifier, identifier, within=""),)
    return (Emphasis((Text(identifier),), "strong"),)


def media(
    write: Writer, sequences: Mapping[str, tuple[model.Medium, ...]], labels: Labels
) -> Table:
    """The media with what the profile says of each, where the annex has a table of them."""
    merged = merge(
        {id_: [(medium.keyword, medium) for medium in media] for id_, media in sequences.items()}
    )
    partial = any(not write.profiles.covers(entry.values) for entry in merged)
    header = (["Profiles"] if partial else []) + ["Medium", "Requirement", "Defined in"]
    rows = tuple(_medium_row(write, entry, partial) for entry in merged)
    return table(labels, header, rows)


def _medium_row(write: Writer, entry: Merged[str, model.Medium], partial: bool) -> Row:
    medium = next(iter(entry.values.values()))
    whose = [Cell((Text(write.profiles.label(entry.values)),))] if partial else []
    said = write.inline(medium.text) or write.runs(sentences.medium(medium))
    cells = (Cell((Text(medium.name),)), Cell(said), Cell((write.place(medium.defined_in),)))
    ids = requirement_ids(value.requirement_id for value in entry.values.values())
    return Row((*whose, *cells), ids)


# ---- X.3.1 --------------------------------------------------------------------------------------


def sop_classes(
    write: Writer, sequences: Mapping[str, tuple[SopClassRow, ...]], labels: Labels
) -> Table:
    """Table X.3-1: what each role does with a SOP Class in a Transfer Syntax."""
    roles = tuple(role for role in ROLES if having(write, role))
    rows = tuple(_sop_class_row(write, row, roles) for row in merged_rows(sequences))
    header = ["Information Object Definition", "SOP Class UID", "Transfer Syntax and UID"]
    header += [
        f"{role} Requirement"
        + ("" if write.profiles.covers(having(write, role)) else " (see Note)")
        for role in roles
    ]
    return table(labels, header, rows, "SOP Classes and Transfer Syntaxes")


def having(write: Writer, role: Role) -> tuple[str, ...]:
    """The profiles that define the role."""
    return tuple(profile.id for profile in write.profiles.models if role in profile.roles)


def merged_rows(
    sequences: Mapping[str, tuple[SopClassRow, ...]],
) -> tuple[Merged[SopClassKey, SopClassRow], ...]:
    """The rows of all profiles, those for one SOP Class and Transfer Syntax as one."""
    return merge({id_: [(_key(row), row) for row in rows] for id_, rows in sequences.items()})


def _key(row: SopClassRow) -> SopClassKey:
    return (row.sop_class, row.where, row.transfer_syntax, row.name, row.qualified_as)


def _sop_class_row(
    write: Writer, merged: Merged[SopClassKey, SopClassRow], roles: tuple[Role, ...]
) -> Row:
    row = next(iter(merged.values.values()))
    name: list[Runs] = [(Text(row.name or sentences.sop_class(row.sop_class)),)]
    if row.where is not None:
        where = f"where {sentences.condition(row.where, 'instance')}"
        name.append((Emphasis(write.runs(where), "aside"),))
    cells = [Cell(joined(name)), Cell(_sop_class_uid(write, row)), Cell(_transfer_syntax(row))]
    uneven = set(merged.values) != set(write.profiles.ids) or any(
        len(set(_levels(merged, role).values()) - {None}) > 1 for role in roles
    )
    cells += [
        Cell((Text(level_cell(write, role, _levels(merged, role), uneven)),)) for role in roles
    ]
    ids = requirement_ids(value.requirement_id for value in merged.values.values())
    return Row(tuple(cells), ids)


def _levels(merged: Merged[SopClassKey, SopClassRow], role: Role) -> dict[str, Level | None]:
    """What each profile with the row says of the role; ``None`` where it has no such role."""
    return {id_: row.requirements.get(role) for id_, row in merged.values.items()}


def level_cell(
    write: Writer, role: Role, levels: Mapping[str, Level | None], uneven: bool = True
) -> str:
    """The levels of a role in one row: ``Optional for DVD; Disallowed for CD``.

    A profile without the role is ``Undefined`` in a row that tells profiles apart; elsewhere the
    header of the column says so for all rows.
    """
    said: dict[str, Level] = {
        id_: level or "undefined" for id_, level in levels.items() if level is not None or uneven
    }
    folded = sorted(fold(said), key=lambda group: (group.value == _LAST, LEVELS.index(group.value)))
    whole = write.profiles.ids if uneven else having(write, role)
    if len(folded) == 1 and set(folded[0].profiles) >= set(whole):
        return sentences.level(folded[0].value)
    defined = {level for level in levels.values() if level is not None}
    if len(defined) == 1 and not write.profiles.covers(levels):
        # Who has the row at all; the header of the column says who lacks the role.
        return _level_for(write, defined.pop(), tuple(levels))
    return "; ".join(_level_for(write, group.value, group.profiles) for group in folded)


def _level_for(write: Writer, key: Level, profiles: tuple[str, ...]) -> str:
    """``Mandatory for JPEG profiles for all SOP Classes ...``: the profiles before the rest."""
    label = write.profiles.label(profiles)
    level = sentences.level(key)
    if " " in level and label != write.profiles.identifiers(profiles):
        label += " profiles"
    head, _, tail = level.partition(" for ")
    return f"{head} for {label}" + (f" for {tail}" if tail else "")


def _sop_class_uid(write: Writer, row: SopClassRow) -> Runs:
    if not isinstance(row.sop_class, SopClassSetRef):
        return (Text(row.sop_class.uid),)
    known = {found.set: found for found in write.common.sop_class_sets}.get(row.sop_class.set)
    clause = known.clause if known is not None else ""
    part = clause if clause.startswith("PS3.") else f"PS3.4 {clause}".strip()
    return (Text("See "), write.place(part))


def _transfer_syntax(row: SopClassRow) -> Runs:
    if row.transfer_syntax == "declared":
        return (Text(sentences.level("declared")),)
    name = sentences.transfer_syntax(row.transfer_syntax)
    return joined([(Text(name),), (Text(row.transfer_syntax.uid),)])
