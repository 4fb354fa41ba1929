"""Value rules in words: ``8, or 12 to 16``."""

from __future__ import annotations

from apdsl.model.condition import Depending, EqualsAttribute, OneOf, ValueRule
from apdsl.model.sentences.conditions import condition
from apdsl.model.sentences.literals import literals
from apdsl.model.sentences.names import attribute


def value_rule(rule: ValueRule) -> str:
    """What the value is: ``8``, ``up to 512``, ``Bits Stored (0028,0101) - 1``."""
    if isinstance(rule, OneOf):
        return literals(rule.values)
    if isinstance(rule, EqualsAttribute):
        sign = "-" if rule.offset < 0 else "+"
        return attribute(rule.attribute) + (f" {sign} {abs(rule.offset)}" if rule.offset else "")
    where = condition(rule.condition, "instance")
    return f"{_branch(rule.then)} if {where}, otherwise {_branch(rule.otherwise)}"


def _branch(rule: ValueRule) -> str:
    words = value_rule(rule)
    return f"({words})" if isinstance(rule, Depending) else words
