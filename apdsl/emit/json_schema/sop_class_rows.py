"""The table of SOP Classes and Transfer Syntaxes (X.3-1) as demands on each file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from apdsl.emit.json_schema.atoms import TRANSFER_SYNTAX_UID
from apdsl.emit.json_schema.demand import Demand
from apdsl.emit.json_schema.fragments import NEVER
from apdsl.emit.json_schema.logic import conjunction, disjunction, negation
from apdsl.model.condition import (
    AttributeRef,
    Condition,
    EncodedWith,
    HasValue,
    IsA,
    Path,
    SopClassRef,
    TransferSyntaxRef,
)
from apdsl.model.demands import admits_instances
from apdsl.model.profile import ProfileModel, SopClassRow

_DIRECTORY: Final = SopClassRef("1.2.840.10008.1.3.10", "MediaStorageDirectoryStorage")
IS_DIRECTORY: Final = IsA("instance", (_DIRECTORY,))
"""A DICOMDIR, which is judged by rules of its own wherever it lies."""

_TRANSFER_SYNTAX: Final = AttributeRef(TRANSFER_SYNTAX_UID, "TransferSyntaxUID")


def row_demands(model: ProfileModel) -> Iterator[Demand]:
    """Each file has a SOP Class of some row, and a Transfer Syntax of a row with that class.

    The DICOMDIR is judged by rules of its own.
    """
    instances = [row for row in model.sop_classes if row.sop_class != _DIRECTORY]
    admitted = [row for row in instances if admits_instances(row)]
    forbidden = [row for row in instances if not admits_instances(row)]
    listed = disjunction([*_classes(admitted), *_matched(forbidden)])
    unencoded = negation(HasValue(Path("instance", (_TRANSFER_SYNTAX,))))
    conditions = {
        "sop-classes": disjunction([IS_DIRECTORY, listed]),
        "transfer-syntaxes": disjunction(
            [IS_DIRECTORY, negation(listed), *_matched(admitted), unencoded]
        ),
    }
    for requirement in model.requirements:
        if requirement.kind in conditions:
            yield _each_file(requirement.id, conditions[requirement.kind])


@lru_cache(maxsize=256)  # Profiles of a class share most tables.
def _each_file(requirement_id: str, condition: Condition) -> Demand:
    return Demand(
        requirement_id, "file", "sop-classes", then={}, otherwise=NEVER, condition=condition
    )


def _classes(rows: Iterable[SopClassRow]) -> Iterator[Condition]:
    """What the instances of the rows are: those of classes without further limit at once."""
    plain = dict.fromkeys(row.sop_class for row in rows if row.where is None)
    if plain:
        yield IsA("instance", tuple(plain))
    limited = (row for row in rows if row.where is not None and row.sop_class not in plain)
    yield from dict.fromkeys(_class(row) for row in limited)


def _class(row: SopClassRow) -> Condition:
    limits = [] if row.where is None else [row.where]
    return conjunction([IsA("instance", (row.sop_class,)), *limits])


def _matched(rows: Iterable[SopClassRow]) -> Iterator[Condition]:
    """What the instances of the rows are and how they are encoded, by rows with the same cells."""
    syntaxes: dict[Condition, list[TransferSyntaxRef | None]] = {}
    for row in rows:
        known = None if row.transfer_syntax == "declared" else row.transfer_syntax
        syntaxes.setdefault(_class(row), []).append(known)
    for condition, found in syntaxes.items():
        named = tuple(syntax for syntax in found if syntax is not None)
        encoded = [EncodedWith("instance", named)] if len(named) == len(found) else []
        yield conjunction([condition, *encoded])
