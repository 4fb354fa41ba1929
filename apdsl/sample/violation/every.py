"""All enforced requirements of a profile, and a File-set that breaks each."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl.model import condition as conditions
from apdsl.model import demands as modelled
from apdsl.model.profile import AttributeRule, Requirement
from apdsl.sample.violation import attributes, rules, table
from apdsl.sample.violation.bases import Bases
from apdsl.sample.violation.violating import Violating


class UnbreakableError(Exception):
    """No File-set that breaks a requirement could be made."""


def enforced(bases: Bases) -> tuple[Requirement, ...]:
    """The enforced requirements: of the profile, and of what it rests on.

    Those that are ``undecided`` are left out.
    """
    never = {requirement.id for requirement, _ in undecided(bases)}
    return tuple(each for each in _listed(bases) if each.id not in never)


def undecided(bases: Bases) -> Iterator[tuple[Requirement, str]]:
    """The demands that no File-set breaks, since no file shows whether they apply; with the reason.

    Such a demand is evaluated, and reported as unverified wherever it may apply.
    """
    for demand in bases.rules.all:
        rule = demand.rule
        if not isinstance(rule, AttributeRule) or rule.type not in ("1C", "2C"):
            continue
        if rule.condition is None or rule.otherwise == "absent" or rule.values or rule.count:
            continue
        texts = _never_true(rule.condition)
        if texts:
            yield demand.requirement, f"no file shows whether {' and '.join(texts)}"


def _never_true(condition: conditions.Condition) -> tuple[str, ...]:
    """Why the condition never is found to hold; empty where it may be."""
    match condition:
        case conditions.Undecidable(text):
            return (text,)
        case conditions.AllOf(parts):
            return tuple(text for part in parts for text in _never_true(part))
        case conditions.AnyOf(parts):
            reasons = [_never_true(part) for part in parts]
            return tuple(text for each in reasons for text in each) if all(reasons) else ()
        case conditions.Negation(conditions.Undecidable(text)):
            return (text,)
    return ()


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


def _listed(bases: Bases) -> dict[Requirement, None]:
    model, common = bases.rules.model, bases.rules.common
    listed = [requirement for requirement in model.requirements if _is_list(requirement)]
    uses = (*modelled.profile_rules(model), *modelled.common_rules(model, common))
    imposed = [bases.requirement(use.requirement_id) for use in uses]
    demands = [demand.requirement for demand in bases.rules.all]
    return dict.fromkeys((*listed, *demands, *imposed))


def _is_list(requirement: Requirement) -> bool:
    return (
        requirement.kind in ("sop-classes", "transfer-syntaxes")
        and requirement.verification == "enforced"
    )


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
