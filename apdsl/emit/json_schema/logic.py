"""Conditions taken apart: their atoms, an atom replaced by its outcome, constants simplified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from apdsl.model.condition import AllOf, AnyOf, Condition, Negation, Undecidable

TRUE: Final[Condition] = AllOf(())
FALSE: Final[Condition] = AnyOf(())


def atoms(condition: Condition) -> Iterator[Condition]:
    """The conditions that are not made of others, in their order."""
    match condition:
        case AllOf(conditions) | AnyOf(conditions):
            for part in conditions:
                yield from atoms(part)
        case Negation(inner):
            yield from atoms(inner)
        case _:
            yield condition


def replace(condition: Condition, atom: Condition, outcome: Condition) -> Condition:
    """The condition where the atom has this outcome, simplified."""
    match condition:
        case AllOf(conditions):
            return conjunction(replace(part, atom, outcome) for part in conditions)
        case AnyOf(conditions):
            return disjunction(replace(part, atom, outcome) for part in conditions)
        case Negation(inner):
            return negation(replace(inner, atom, outcome))
        case _:
            return outcome if condition == atom else condition


def conjunction(conditions: Iterable[Condition]) -> Condition:
    parts = [part for part in conditions if part != TRUE]
    if FALSE in parts:
        return FALSE
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def disjunction(conditions: Iterable[Condition]) -> Condition:
    parts = [part for part in conditions if part != FALSE]
    if TRUE in parts:
        return TRUE
    return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))


def negation(condition: Condition) -> Condition:
    if condition in (TRUE, FALSE):
        return FALSE if condition == TRUE else TRUE
    return condition.condition if isinstance(condition, Negation) else Negation(condition)


def simplified(condition: Condition) -> Condition:
    """The condition without constants in it."""
    return replace(condition, Undecidable(""), Undecidable(""))


def undecided(condition: Condition) -> tuple[Undecidable, ...]:
    """What nothing shows in the condition."""
    return tuple(atom for atom in atoms(condition) if isinstance(atom, Undecidable))
