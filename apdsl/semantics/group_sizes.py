"""Bounds how much a group of attributes may include, so that no text exhausts the compiler."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from apdsl.semantics.declarations import Declarations
from apdsl.semantics.reporter import Reporter
from apdsl.syntax import tree

MOST_ROWS: Final = 2000
"""The most rows of a group, those of the groups it includes counted as often as it does."""

DEEPEST: Final = 16
"""How many groups may include one another in a row."""


def bound_groups(declared: Declarations, report: Reporter) -> None:
    """Report groups that are too large, and leave their rows out of what follows."""
    groups = {name: node for name, (_, node) in declared.attribute_groups.items()}
    for name, (file, node) in tuple(declared.attribute_groups.items()):
        if _rows_left(node.rows, groups, MOST_ROWS, (name,)) < 0:
            report("attribute-group-too-large", node.keyword.span, name=name, limit=MOST_ROWS)
            declared.attribute_groups[name] = (file, replace(node, rows=()))


def _rows_left(
    rows: Iterable[tree.Row],
    groups: dict[str, tree.AttributeGroup],
    left: int,
    including: tuple[str, ...],
) -> int:
    """What the rows leave of a number of rows; below zero, and soon, if they are more."""
    for row in rows:
        left -= 1
        if left < 0:
            break
        if isinstance(row, tree.NestedRow) and row.row.rows is not None:
            left = _rows_left(row.row.rows, groups, left, including)
        elif isinstance(row, tree.Include) and row.name.value in groups:
            name = row.name.value
            if len(including) >= DEEPEST:
                return -1
            if name not in including:  # a circle is not followed
                left = _rows_left(groups[name].rows, groups, left, (*including, name))
    return left
