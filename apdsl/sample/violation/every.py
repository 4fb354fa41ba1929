"""All enforced requirements of a profile, and a File-set that breaks each."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl.model import demands as modelled
from apdsl.model.profile import Requirement
from apdsl.sample.violation import attributes, rules, table
from apdsl.sample.violation.bases import Bases
from apdsl.sample.violation.violating import Violating


class UnbreakableError(Exception):
    """No File-set that breaks a requirement could be made."""


def enforced(bases: Bases) -> tuple[Requirement, ...]:
    """The enforced requirements: of the profile, and of what it rests on."""
    model, common = bases.rules.model, bases.rules.common
    uses = (*modelled.profile_rules(model), *modelled.common_rules(model, common))
    listed = (
        *(
            entry
            for entry in model.requirements
            if entry.kind in ("sop-classes", "transfer-syntaxes")
        ),
        *(demand.requirement for demand in bases.rules.all),
        *(bases.requirement(use.requirement_id) for use in uses),
    )
    return tuple(entry for entry in dict.fromkeys(listed) if entry.verification == "enforced")


def undecided(bases: Bases) -> tuple[Requirement, ...]:
    """The rows of attributes that no File-set breaks, since no file shows whether they apply.

    Such a row is evaluated, and reported as unverified wherever it may apply.
    """
    rows = dict.fromkeys(demand.requirement for demand in bases.rules.all)
    return tuple(entry for entry in rows if entry.verification == "unverified")


def violating(requirement_id: str, bases: Bases) -> Violating:
    """A File-set that breaks the requirement with this id.

    Raises KeyError when the profile enforces none of the id, and UnbreakableError.
    """
    for requirement in enforced(bases):
        if requirement.id == requirement_id:
            return broken(requirement, bases)
    raise KeyError(requirement_id)


def every_violating(bases: Bases) -> Iterator[Violating]:
    """A File-set for each requirement. Raises UnbreakableError."""
    for requirement in enforced(bases):
        yield broken(requirement, bases)


def broken(requirement: Requirement, bases: Bases) -> Violating:
    """A File-set that breaks the requirement. Raises UnbreakableError."""
    found = _made(requirement, bases)
    if found is None:
        raise UnbreakableError(requirement.id)
    return found


def _made(requirement: Requirement, bases: Bases) -> Violating | None:
    if requirement.kind == "sop-classes":
        return table.foreign_class(requirement, bases)
    if requirement.kind == "transfer-syntaxes":
        return table.foreign_syntax(requirement, bases)
    demand = bases.demand(requirement.id)
    if demand is not None:
        return attributes.violating(demand, bases)
    use = bases.rule_use(requirement.id)
    return rules.violating(use, bases) if use is not None else None
