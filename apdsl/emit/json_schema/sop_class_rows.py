"""The table of SOP Classes and Transfer Syntaxes (X.3-1) as demands on each file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from apdsl.emit.json_schema.demand import Demand
from apdsl.emit.json_schema.logic import conjunction, disjunction, negation
from apdsl.model.condition import Condition, EncodedWith, IsA
from apdsl.model.profile import ProfileModel, SopClassRow
from apdsl.model.vocabulary import Level

_WITHOUT_INSTANCES: Final[tuple[Level, ...]] = ("disallowed", "undefined")


def row_demands(model: ProfileModel) -> Iterator[Demand]:
    """Each file has a SOP Class of some row, and a Transfer Syntax of a row with that class."""
    rows = [
        row
        for row in model.sop_classes
        if any(level not in _WITHOUT_INSTANCES for level in row.requirements.values())
    ]
    classes = tuple(dict.fromkeys(row.sop_class for row in rows))
    listed: Condition = IsA("instance", classes)
    matched = disjunction(dict.fromkeys(_matches(row, rows) for row in rows))
    conditions = {
        "sop-classes": listed,
        "transfer-syntaxes": disjunction([matched, negation(listed)]),
    }
    for requirement in model.requirements:
        if requirement.kind in conditions:
            yield Demand(
                requirement.id,
                "file",
                "sop-classes",
                then={},
                otherwise={"not": {}},
                condition=conditions[requirement.kind],
            )


def _matches(row: SopClassRow, rows: list[SopClassRow]) -> Condition:
    """An instance of the class of the row, in the Transfer Syntax of a row with that class."""
    limits = [] if row.where is None else [row.where]
    conditions: list[Condition] = [IsA("instance", (row.sop_class,)), *limits]
    syntaxes = [
        other.transfer_syntax
        for other in rows
        if (other.sop_class, other.where) == (row.sop_class, row.where)
    ]
    known = tuple(syntax for syntax in syntaxes if syntax != "declared")
    if len(known) == len(syntaxes):
        conditions.append(EncodedWith("instance", known))
    return conjunction(conditions)
