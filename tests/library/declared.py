"""What the files of the library declare, read from their syntax trees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from apdsl import resources
from apdsl.source import Source
from apdsl.syntax import tree
from apdsl.syntax.parser import parse

D = TypeVar("D", bound=tree.Node)


@cache
def files() -> dict[str, tree.SourceFile]:
    """The syntax tree of each file of the library, by file name."""
    found = {}
    for path in sorted((resources.profiles_dir() / "library").glob("*.apdsl")):
        parsed = parse(Source(str(path), path.read_text("utf-8")))
        assert parsed.diagnostics == (), path.name
        found[path.name] = parsed.tree
    return found


def declarations(kind: type[D]) -> list[D]:
    """All declarations of one kind, in the order of the files."""
    return [
        declaration
        for file in files().values()
        for declaration in file.declarations
        if isinstance(declaration, kind)
    ]


def items(owner: Iterable[object] | None, kind: type[D]) -> list[D]:
    """The items of one kind in a block."""
    return [item for item in owner or () if isinstance(item, kind)]


def record_types() -> dict[str, tree.RecordType]:
    return {record.type.value: record for record in declarations(tree.RecordType)}


def keys(record: tree.RecordType) -> tuple[tree.Row, ...]:
    (block,) = items(record.items, tree.RecordKeys)
    return block.rows


def parents(record: tree.RecordType) -> set[str]:
    (below,) = items(record.items, tree.Below)
    return {parent.value for parent in below.parents}


def children(parent: str) -> set[str]:
    return {name for name, record in record_types().items() if parent in parents(record)}


@dataclass(frozen=True)
class TableRow:
    """One row of a table: nesting depth, then tag and Type, or what is included in its place."""

    depth: int
    tag: str
    type: str


def table_rows(rows: Iterable[tree.Row], depth: int = 0) -> Iterator[TableRow]:
    """The rows as the standard's tables have them: Items below their Sequence, Macros by name."""
    for row in rows:
        match row:
            case tree.Include():
                yield TableRow(depth, row.name.value, "")
            case tree.Others():
                yield TableRow(depth, "others", row.type.value)
            case tree.NestedRow(row=attribute):
                assert isinstance(attribute.attribute, tree.Attribute)
                assert attribute.attribute.tag is not None
                tag = attribute.attribute.tag.value
                types = items(attribute.modifiers, tree.AttributeType)
                yield TableRow(depth, tag, types[0].type.value if types else "")
                yield from table_rows(attribute.rows or (), depth + 1)


def all_rows(rows: Iterable[tree.Row]) -> Iterator[tree.AttributeRow]:
    """All attribute rows, those of Items included."""
    for row in rows:
        if isinstance(row, tree.NestedRow):
            yield row.row
            yield from all_rows(row.row.rows or ())


def keyword(row: tree.AttributeRow) -> str:
    """The keyword of a row; the library has no private attributes."""
    assert isinstance(row.attribute, tree.Attribute)
    return row.attribute.keyword.value


def rules() -> Iterator[tree.Rule]:
    """The rules of all declarations, in the order of the files."""
    for file in files().values():
        for declaration in file.declarations:
            yield from items(getattr(declaration, "items", ()), tree.Rule)


def tables() -> Iterator[tuple[str, tuple[tree.Row, ...]]]:
    """Every table of attributes in the library, with what it belongs to."""
    for record in declarations(tree.RecordType):
        yield record.type.value, keys(record)
    for group in declarations(tree.AttributeGroup):
        yield group.keyword.value, group.rows
    for directory in declarations(tree.BasicDirectory):
        for module in items(directory.items, tree.Module):
            yield module.name.value, module.rows
        for icons in items(directory.items, tree.DirectoryIcons):
            yield "icons", icons.rows
    for file_format in declarations(tree.FileFormat):
        for module in items(file_format.items, tree.Module):
            yield module.name.value, module.rows
