"""The tables of keys and of attribute values: nested Sequences, and rows of profiles folded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from apdsl import dictionary
from apdsl.document.tree import Cell, Row, Runs, Table, Text
from apdsl.emit.text.folding import Merged, merge
from apdsl.emit.text.tables import Labels, requirement_ids, table
from apdsl.emit.text.writer import Writer, joined
from apdsl.model import sentences
from apdsl.model.condition import TransferSyntaxRef
from apdsl.model.profile import AttributeRule, PairsRule
from apdsl.model.sentences.attributes import copy_source, item_count
from apdsl.model.sentences.conditions import Perspective
from apdsl.model.sentences.literals import literals
from apdsl.model.sentences.names import attribute_name
from apdsl.model.sentences.wording import listing, sentence


@dataclass(frozen=True, slots=True)
class Nested:
    """A rule with its depth in Sequences, the record types and Sequence it belongs to."""

    rule: AttributeRule
    depth: int
    record_types: tuple[str, ...]
    sequence: str

    @property
    def name(self) -> str:
        """The printed name, with a mark for each level of Sequences."""
        return ">" * self.depth + (self.rule.name or self.usual_name)

    @property
    def usual_name(self) -> str:
        """The name of PS3.6, whatever the annex prints."""
        ref = self.rule.attribute
        if ref is not None:
            return attribute_name(ref)
        if self.rule.text:
            return sentence(self.rule.text).removesuffix(".")
        return f"All other Attributes of {self.sequence}" if self.sequence else "All others"


Key = tuple[object, ...]
Column = tuple[str, Callable[[Nested], str]]


def keys(
    write: Writer, sequences: Mapping[str, tuple[AttributeRule, ...]], labels: Labels
) -> Table:
    """A table of additional keys of the DICOMDIR."""
    columns: tuple[Column, ...] = (
        ("Directory Record Type", lambda row: listing(row.record_types, "or")),
        ("Type", lambda row: row.rule.type or ""),
        ("Notes", key_notes),
    )
    return _table(write, sequences, labels, "Key Attribute", columns, "Additional DICOMDIR Keys")


def values(
    write: Writer, sequences: Mapping[str, tuple[AttributeRule, ...]], labels: Labels, caption: str
) -> Table:
    """A table of attribute values, of instances or of icons."""
    columns: tuple[Column, ...] = (
        ("Type", lambda row: row.rule.type or ""),
        ("Value", lambda row: value_of(row.rule)),
        ("Notes", value_notes),
    )
    return _table(write, sequences, labels, "Attribute", columns, caption)


def pairs(demand: PairsRule, labels: Labels, caption: str) -> Table:
    """Which values of an attribute go with which Transfer Syntaxes."""
    rows = tuple(
        Row(
            (
                Cell((Text(literals(pair.values)),)),
                Cell(joined([_syntax(ref) for ref in pair.transfer_syntaxes])),
            ),
            (demand.requirement_id,) if number == 0 else (),
        )
        for number, pair in enumerate(demand.pairs)
    )
    header = (sentences.attribute(demand.attribute), "Transfer Syntax and UID")
    return table(labels, header, rows, caption)


def _syntax(ref: TransferSyntaxRef) -> Runs:
    return (Text(f"{sentences.transfer_syntax(ref)} {ref.uid}"),)


def merged_rows(
    sequences: Mapping[str, tuple[AttributeRule, ...]],
) -> tuple[Merged[Key, Nested], ...]:
    """The rows of all profiles, Items after their Sequence; those for one attribute as one."""
    return merge({id_: list(_nested(rows)) for id_, rows in sequences.items()})


def _nested(
    rules: tuple[AttributeRule, ...], above: Nested | None = None, path: Key = ()
) -> Iterator[tuple[Key, Nested]]:
    for rule in rules:
        row = Nested(
            rule,
            0 if above is None else above.depth + 1,
            rule.record_types or (() if above is None else above.record_types),
            "" if above is None else above.name.lstrip(">"),
        )
        key = (*path, row.record_types, rule.tag, rule.keyword)
        yield key, row
        yield from _nested(rule.items, row, key)


def _table(
    write: Writer,
    sequences: Mapping[str, tuple[AttributeRule, ...]],
    labels: Labels,
    first: str,
    columns: tuple[Column, ...],
    caption: str,
) -> Table:
    merged = merged_rows(sequences)
    # Columns that the standard's tables do not have stand only where they say something.
    partial = any(not write.profiles.covers(entry.values) for entry in merged)
    shown = [
        (title, read)
        for title, read in columns
        if (first == "Key Attribute" or title == "Value")
        or (title == "Notes" and partial)
        or any(read(row) for entry in merged for row in entry.values.values())
    ]
    rows = tuple(_row(write, entry, shown) for entry in merged)
    return table(labels, (first, "Tag", *(title for title, _ in shown)), rows, caption)


def _row(write: Writer, entry: Merged[Key, Nested], columns: list[Column]) -> Row:
    row = next(iter(entry.values.values()))
    tag = "" if row.rule.tag is None else dictionary.format_tag(row.rule.tag)
    name = {id_: value.name for id_, value in entry.values.items()}
    inner = write.only(entry.values)
    cells = [Cell(inner.cell(name)), Cell((Text(tag),) if tag else ())]
    for title, read in columns:
        said = {id_: read(value) for id_, value in entry.values.items()}
        if title == "Notes":
            cells.append(Cell(joined([_only(write, entry), inner.notes(said)])))
        else:
            cells.append(Cell(inner.cell(said)))
    ids = requirement_ids(value.rule.requirement_id for value in entry.values.values())
    return Row(tuple(cells), ids, row.depth)


def _only(write: Writer, entry: Merged[Key, Nested]) -> Runs:
    """Which profiles have the row, if not all."""
    if write.profiles.covers(entry.values):
        return ()
    return (Text(f"For {write.profiles.label(entry.values)} only."),)


def key_notes(row: Nested) -> str:
    """What the table of keys says beside Type: the condition, and demands on the value."""
    rule = row.rule
    notes = [_condition(row)]
    if rule.values is not None:
        when = "if present" if rule.when_present else ""
        notes.append(sentence(f"{when} shall be {sentences.value_rule(rule.values)}".strip()))
    if rule.absent:
        notes.append("Shall not be present.")
    notes += [sentence(words) for words in (_items(rule), _copy(rule)) if words]
    if rule.attribute is not None and rule.text:
        notes.append(sentence(rule.text))
    return " ".join(note for note in notes if note)


def value_of(rule: AttributeRule) -> str:
    """What the table of values has as the value, empty where only the Type is demanded."""
    if rule.absent:
        return "not present"
    words = [] if rule.values is None else [sentences.value_rule(rule.values)]
    words += [part for part in (_items(rule), _copy(rule)) if part]
    return ", ".join(words) + (", if present" if rule.when_present and words else "")


def value_notes(row: Nested) -> str:
    """What the table of values says beside Type and value."""
    rule = row.rule
    notes = [_condition(row)]
    if rule.attribute is not None and rule.text:
        notes.append(sentence(rule.text))
    return " ".join(note for note in notes if note)


def _condition(row: Nested) -> str:
    if row.rule.condition is None:
        return ""
    perspective: Perspective = "record" if row.record_types else "instance"
    return sentences.required_if(row.rule.condition, row.rule.otherwise, perspective)


def _items(rule: AttributeRule) -> str:
    return "" if rule.count is None else item_count(rule.count)


def _copy(rule: AttributeRule) -> str:
    return f"a complete copy of {copy_source(rule.copy_of)}" if rule.copy_of else ""
