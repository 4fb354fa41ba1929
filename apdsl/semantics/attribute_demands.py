"""Enters resolved attribute rows into the ledger: keys, icon attributes, parameters, modules."""

from __future__ import annotations

from dataclasses import replace

from apdsl.model import sentences
from apdsl.model.decidability import why_never_broken
from apdsl.model.profile import AttributeRule
from apdsl.model.sentences.conditions import Perspective
from apdsl.semantics.ledger import Ledger
from apdsl.semantics.rows import Resolved, RowKind


def enter(
    ledger: Ledger, resolved: Resolved, kind: RowKind, where: str, perspective: Perspective
) -> AttributeRule:
    """Enter a rule and those of its Items; the rule comes back with the ids it was given."""
    rule = resolved.rule
    unique = ledger.enter(
        rule.requirement_id,
        rule.clause,
        kind,
        sentences.attribute_rule(rule, where, perspective),
        resolved.span,
        permitted=demands_nothing(rule),
        reason=why_never_broken(rule),
    )
    if not resolved.items or rule.attribute is None:
        return replace(rule, requirement_id=unique)
    inside = sentences.in_items(rule.attribute, where)
    items = tuple(enter(ledger, item, kind, inside, perspective) for item in resolved.items)
    return replace(rule, requirement_id=unique, items=items)


def demands_nothing(rule: AttributeRule) -> bool:
    """Whether the rule itself only permits: Type 3 without a constraint on the value."""
    return (
        rule.type in (None, "3")
        and rule.values is None
        and rule.count is None
        and not rule.copy_of
        and not rule.absent
    )
