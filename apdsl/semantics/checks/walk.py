"""Walking the statements of a syntax tree, down to their rows but not into their cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, get_args

from apdsl.syntax import tree

_CELLS: Final[frozenset[type]] = frozenset(
    {
        *get_args(tree.Modifier),
        *get_args(tree.Condition),
        *get_args(tree.AnyAttribute),
        *get_args(tree.AnySopClass),
        *get_args(tree.Level),
        tree.Capability,
        tree.Choice,
        tree.Doc,
        tree.FileSystem,
        tree.Guard,
        tree.Pair,
        tree.Titled,
        tree.TransferSyntax,
        tree.Value,
        tree.Where,
    }
)
"""Nodes without statements: neither guards nor remarks nor clauses are in them."""


def children(node: tree.Node) -> Iterator[tree.Node]:
    """The statements directly within a node, in the order of the text."""
    for name in _fields_of(type(node)):
        value = getattr(node, name)
        if value is None:
            continue
        if isinstance(value, tuple):
            for item in value:
                if isinstance(item, tree.Node) and type(item) not in _CELLS:
                    yield item
        elif isinstance(value, tree.Node) and type(value) not in _CELLS:
            yield value


def _fields_of(kind: type[tree.Node]) -> tuple[str, ...]:
    """The fields of a class of nodes that may hold statements; looked up for every node."""
    if kind not in _FIELDS:
        _FIELDS[kind] = tuple(
            name
            for name, field in kind.__dataclass_fields__.items()
            if name not in ("span", "guard") and field.type not in ("Word", "Word | None", "str")
        )
    return _FIELDS[kind]


_FIELDS: Final[dict[type[tree.Node], tuple[str, ...]]] = {}
