"""Tables of attributes: keys of Directory Records, and attributes that are added to instances."""

from __future__ import annotations

from collections.abc import Sequence

from apdsl import dictionary
from apdsl.document.tree import Row, Table
from apdsl.emit.text.attribute_tables import Nested, key_notes, merged_rows, value_notes
from apdsl.model.profile import AttributeRule
from apdsl.model.sentences.wording import listing
from apdsl.statement.words import table


def key_table(rules: Sequence[AttributeRule], caption: str) -> Table:
    """Keys with their record types; Items of Sequences follow them."""
    header = ("Key Attribute", "Tag", "Directory Record Type", "Type", "Notes")
    cells = [
        (
            _name(row),
            _tag(row),
            listing(row.record_types, "or"),
            row.rule.type or "",
            key_notes(row),
        )
        for row in _nested(rules)
    ]
    return _deepened(table(caption, header, cells), rules)


def added_table(rules: Sequence[AttributeRule], caption: str) -> Table:
    """Attributes that are added to the instances of a SOP Class."""
    header = ("Attribute", "Tag", "Type", "Notes")
    cells = [
        (_name(row), _tag(row), row.rule.type or "", value_notes(row)) for row in _nested(rules)
    ]
    return _deepened(table(caption, header, cells), rules)


def _nested(rules: Sequence[AttributeRule]) -> list[Nested]:
    return [next(iter(entry.values.values())) for entry in merged_rows({"": tuple(rules)})]


def _name(row: Nested) -> str:
    """The name of the row; a private attribute that has none is called so."""
    unnamed = bool(row.rule.tag) and row.rule.name is None and row.rule.keyword == row.rule.tag
    return ">" * row.depth + "Private Attribute" if unnamed else row.name


def _tag(row: Nested) -> str:
    return dictionary.format_tag(row.rule.tag) if row.rule.tag else ""


def _deepened(found: Table, rules: Sequence[AttributeRule]) -> Table:
    """The table with rows as far in as their Sequences are nested."""
    rows = tuple(
        Row(row.cells, indent=nested.depth)
        for row, nested in zip(found.rows, _nested(rules), strict=True)
    )
    return Table(found.label, found.caption, found.header, rows)
