"""Demands put together to the parts of three schemas: instance, directory, File-set document.

Each demand is stated of the object that shows most of its condition, in the first schema of the
three that can; a File-set document shows all that the other two show.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Final, Literal

from apdsl.emit.json_schema.atoms import scope_of
from apdsl.emit.json_schema.demand import Demand
from apdsl.emit.json_schema.fragments import Schema, all_of
from apdsl.emit.json_schema.levels import Chain, Levels
from apdsl.emit.json_schema.logic import TRUE, atoms, conjunction
from apdsl.emit.json_schema.statement import decide, state, unanswered
from apdsl.model.condition import Condition
from apdsl.model.decidability import not_shown

Home = Literal["file", "record", "directory", "records", "node", "document"]
"""The object of which a part is stated; ``records`` is a directory, for the sake of its records."""

DocumentName = Literal["instance", "directory", "file-set"]

REQUIREMENT: Final = "x-apdsl-requirement"

_HOMES: Final[dict[DocumentName, tuple[Home, ...]]] = {
    "instance": ("file",),
    "directory": ("record", "directory", "records"),
    "file-set": ("node", "document"),
}


@dataclass(frozen=True)
class Part:
    """The demands of one group on one kind of object."""

    name: str
    home: Home
    schema: Schema

    @cached_property
    def text(self) -> str:
        """Equal for parts that state the same of the same kind of object."""
        return json.dumps([self.home, self.schema])


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a schema states something of a requirement, and what it leaves out of it."""

    states: bool
    omissions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Documents:
    """The parts of each schema, and what it makes of the demands of each requirement."""

    parts: dict[DocumentName, tuple[Part, ...]]
    outcomes: dict[DocumentName, dict[str, list[Outcome]]]


@dataclass(frozen=True, slots=True, eq=False)
class _Statement:
    """A demand stated of a home; equal to no other, as demands are."""

    demand: Demand
    home: Home
    guard: Condition
    way: Chain
    schema: Schema
    omissions: tuple[str, ...]


def documents(demands: Iterable[Demand], levels: Levels) -> Documents:
    """The three schemas in parts."""
    parts: dict[DocumentName, list[_Statement]] = {name: [] for name in _HOMES}
    outcomes: dict[DocumentName, dict[str, list[Outcome]]] = {name: {} for name in _HOMES}
    for demand in demands:
        for name, statement, is_here in _placed(demand, levels):
            outcomes[name].setdefault(demand.requirement_id, []).append(_outcome(statement))
            if is_here:
                parts[name].append(statement)
    return Documents(
        {name: _parts(statements, levels) for name, statements in parts.items()}, outcomes
    )


@lru_cache(maxsize=4096)  # Profiles of a class share most demands.
def _placed(demand: Demand, levels: Levels) -> tuple[tuple[DocumentName, _Statement, bool], ...]:
    """What the documents say of a demand, and whether they do so themselves."""
    return tuple(_placements(demand, levels))


def _placements(demand: Demand, levels: Levels) -> Iterator[tuple[DocumentName, _Statement, bool]]:
    best: _Statement | None = None
    for name, homes in _HOMES.items():
        found = _best(demand, homes, levels)
        if found is not None and (best is None or len(found.omissions) < len(best.omissions)):
            yield name, found, True
            # A File-set document has the records as a tree, not in the data set.
            best = best if found.home == "records" else found
        elif name == "file-set" and best is not None:
            yield name, best, False


def _outcome(statement: _Statement) -> Outcome:
    # A demand for nothing is stated by an empty schema that bears the id.
    empty = not statement.demand.then and not statement.demand.otherwise
    states = bool(statement.schema) or (empty and not statement.omissions)
    return Outcome(states, statement.omissions)


def _best(demand: Demand, homes: Sequence[Home], levels: Levels) -> _Statement | None:
    """The demand stated of the first of the homes that shows most of its condition."""
    best: _Statement | None = None
    for home in homes:
        chain = _chain(demand, home, levels)
        if chain is None:
            continue
        statement = _stated(demand, home, chain)
        if best is None or len(statement.omissions) < len(best.omissions):
            best = statement
    return best


def _chain(demand: Demand, home: Home, levels: Levels) -> Chain | None:
    """The way from the home to what the demand is about; ``None`` where there is none."""
    through = demand.through
    match home, demand.subject:
        case "file", "file":
            return levels.file(None)
        case "file", ("meta" | "dataset") as part:
            return levels.file(part, through)
        case "document", "file":
            return levels.file_in_document(None)
        case "document", ("meta" | "dataset") as part:
            return levels.file_in_document(part, through)
        case "record", "record":
            return levels.record(through)
        case "records", "record":
            return levels.record_in_directory(through)
        case "node", "record":
            return levels.record_in_node(through)
        case "document", "record":
            return levels.record_in_document(through)
        case "directory", "directory":
            return levels.directory(through)
        case ("node", "node") | ("document", "document"):
            return levels.whole()
    return None


def _stated(demand: Demand, home: Home, chain: Chain) -> _Statement:
    guard, condition = demand.guard, demand.condition
    if not all(_surely_shown(chain, atom) for atom in atoms(guard)):
        guard, condition = TRUE, conjunction([guard, condition])
    way, schema = state(chain, condition, demand.then, demand.otherwise)
    omissions = [_omission(atom) for atom in unanswered(chain, condition)]
    omissions += [demand.remainder] if demand.remainder else []
    return _Statement(demand, home, guard, way, schema, tuple(dict.fromkeys(omissions)))


def _surely_shown(chain: Chain, atom: Condition) -> bool:
    outcomes = chain[0].outcomes(atom)
    return outcomes is not None and outcomes.no is None


_UNSEEN: Final[dict[str, str]] = {
    "instance": "its condition looks into the instance that the record references",
    "shared": "its condition looks into the instance that the record references",
    "subordinates": "its condition looks into the instances below the record",
    "record": "its condition looks into the Directory Record",
    "fileset": "its condition looks into the DICOMDIR",
    "item": "its condition looks into the data set around it",
}


def _omission(atom: Condition) -> str:
    scope = scope_of(atom)
    if scope is not None:
        return _UNSEEN[scope]
    return not_shown(atom)


def _parts(statements: Iterable[_Statement], levels: Levels) -> tuple[Part, ...]:
    groups: dict[tuple[str, Home, Condition], list[_Statement]] = {}
    for statement in statements:
        if _outcome(statement).states:
            key = (statement.demand.group, statement.home, statement.guard)
            groups.setdefault(key, []).append(statement)
    return tuple(_part(*key, tuple(members), levels) for key, members in groups.items())


@lru_cache(maxsize=1024)
def _part(
    name: str, home: Home, guard: Condition, members: tuple[_Statement, ...], levels: Levels
) -> Part:
    chain = _chain(replace(members[0].demand, through=()), home, levels)
    assert chain is not None
    return Part(name, home, decide(chain[0], guard, _gathered(members, 0), {}))


def _gathered(statements: Iterable[_Statement], depth: int) -> Schema:
    """The statements on one object, those on its parts gathered by the way that leads there."""
    here: list[Schema] = []
    ways: dict[str, list[_Statement]] = {}
    for each in statements:
        if len(each.way) == depth:
            here.append({REQUIREMENT: each.demand.requirement_id, **each.schema})
        else:
            ways.setdefault(each.way[depth].way, []).append(each)
    below = (members[0].way[depth].into(_gathered(members, depth + 1)) for members in ways.values())
    return all_of([*here, *below])
