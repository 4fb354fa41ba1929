"""A demand under a condition, stated of an object from which the condition can be seen.

Conditions have three outcomes. ``then`` is demanded where the condition is certainly true,
``otherwise`` where it is certainly false; where it is unknown nothing is.
"""

from __future__ import annotations

from collections.abc import Sequence

from apdsl.emit.json_schema.fragments import NEVER, Schema, all_of, any_of, implies, negated
from apdsl.emit.json_schema.levels import Chain, Level
from apdsl.emit.json_schema.logic import FALSE, TRUE, atoms, replace, undecided
from apdsl.model.condition import AllOf, AnyOf, Condition, Negation, Undecidable


def unanswered(chain: Chain, condition: Condition) -> list[Condition]:
    """The parts of the condition that no level of the chain shows."""
    return [
        atom
        for atom in dict.fromkeys(atoms(condition))
        if not any(level.shows(atom) for level in chain)
    ]


def state(
    chain: Chain, condition: Condition, then: Schema, otherwise: Schema
) -> tuple[Chain, Schema]:
    """The demand on the first level that shows something of the condition, and the way there.

    The schema is ``{}`` where nothing can be demanded.
    """
    for atom in unanswered(chain, condition):
        condition = replace(condition, atom, Undecidable(""))
    depth = 0
    while depth < len(chain) - 1 and not _shows(chain[depth], condition):
        depth += 1
    return chain[:depth], _state(chain[depth:], condition, then, otherwise)


def _shows(level: Level, condition: Condition) -> bool:
    return any(level.shows(atom) for atom in atoms(condition))


def _state(chain: Chain, condition: Condition, then: Schema, otherwise: Schema) -> Schema:
    level, deeper = chain[0], chain[1:]
    asked = [atom for atom in atoms(condition) if not isinstance(atom, Undecidable)]
    shown = [atom for atom in asked if level.shows(atom)]
    if len(shown) == len(asked):
        return decide(level, condition, _descend(chain, then), _descend(chain, otherwise))
    if not shown:
        inner = _state(deeper, condition, then, otherwise)
        return level.into(inner) if inner else {}
    # Both this level and a deeper one have a say: tell the cases of one atom apart here.
    atom = shown[0]
    outcomes = level.outcomes(atom)
    assert outcomes is not None
    true = _state(chain, replace(condition, atom, TRUE), then, otherwise)
    false = _state(chain, replace(condition, atom, FALSE), then, otherwise)
    if outcomes.no is None:
        return _cases(outcomes.yes, true, false)
    unknown = _state(chain, replace(condition, atom, Undecidable("")), then, otherwise)
    return _cases(outcomes.yes, true, _cases(outcomes.no, false, unknown))


def decide(level: Level, condition: Condition, then: Schema, otherwise: Schema) -> Schema:
    """The demand where the level shows the whole condition."""
    if condition in (TRUE, FALSE):
        return then if condition == TRUE else otherwise
    exact = not undecided(condition) and all(
        outcomes.no is None
        for atom in atoms(condition)
        if (outcomes := level.outcomes(atom)) is not None
    )
    true = certainly(level, condition, True)
    if exact:
        return _cases(true, then, otherwise)
    false = certainly(level, condition, False)
    return all_of(
        implies(case, schema)
        for case, schema in ((true, then), (false, otherwise))
        if schema and case != NEVER
    )


def certainly(level: Level, condition: Condition, outcome: bool) -> Schema:
    """The objects of this level for which the condition surely has the outcome."""
    match condition:
        case AllOf(conditions) | AnyOf(conditions):
            parts = [certainly(level, part, outcome) for part in conditions]
            return _each(parts) if isinstance(condition, AllOf) is outcome else _some(parts)
        case Negation(inner):
            return certainly(level, inner, not outcome)
    outcomes = level.outcomes(condition)
    if outcomes is None:
        return NEVER
    if outcome:
        return outcomes.yes
    return negated(outcomes.yes) if outcomes.no is None else outcomes.no


def _each(parts: Sequence[Schema]) -> Schema:
    return NEVER if NEVER in parts else all_of(parts)


def _some(parts: Sequence[Schema]) -> Schema:
    return any_of(part for part in parts if part != NEVER)


def _cases(condition: Schema, then: Schema, otherwise: Schema) -> Schema:
    if then == otherwise:
        return then
    if (then, otherwise) == ({}, NEVER):
        return condition
    return implies(condition, then, otherwise)


def _descend(chain: Chain, schema: Schema) -> Schema:
    for level in reversed(chain):
        schema = level.into(schema) if schema else {}
    return schema
