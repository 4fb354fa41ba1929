"""Constraints on several attributes of one data set, and whether they leave each a value."""

from __future__ import annotations

from collections.abc import Iterable

from apdsl.model.condition import (
    Condition,
    Depending,
    EqualsAttribute,
    Literals,
    Negation,
    OneOf,
    ValueRule,
    Within,
)
from apdsl.semantics.checks.domains import intersect, numbers, shifted, within
from apdsl.semantics.checks.representations import domain, is_numeric

_ROUNDS = 8
"""How often a narrowed set may narrow others; longer chains of dependencies do not occur."""


class Constraints:
    """The constraints on the attributes of a data set so far, all of which can hold together."""

    def __init__(self) -> None:
        self._initial: dict[str, Literals | None] = {}
        self._numeric: set[str] = set()
        self._rules: list[tuple[str, ValueRule]] = []
        self._domains: dict[str, Literals | None] = {}

    def know(self, keyword: str, vr: str | None) -> None:
        """Take the Value Representation of an attribute into account."""
        if keyword not in self._initial and vr is not None:
            self._initial[keyword] = domain(vr)
            if is_numeric(vr):
                self._numeric.add(keyword)

    def domain(self, keyword: str) -> Literals | None:
        """What values an attribute may have; ``None`` for all."""
        return self._domains.get(keyword, self._initial.get(keyword))

    def add(self, keyword: str, rule: ValueRule) -> str | None:
        """Add a constraint; if no value is left for some attribute, leave it out and name that."""
        empty, domains = self._narrowed((*self._rules, (keyword, rule)))
        if empty is None:
            self._rules.append((keyword, rule))
            self._domains = domains
        return empty

    def _narrowed(
        self, rules: Iterable[tuple[str, ValueRule]]
    ) -> tuple[str | None, dict[str, Literals | None]]:
        rules = tuple(rules)
        domains = dict(self._initial)
        for _ in range(_ROUNDS):
            before = dict(domains)
            for keyword, rule in rules:
                self._narrow(domains, keyword, self.allowed(keyword, rule, domains))
                if isinstance(rule, EqualsAttribute) and keyword in domains:
                    back = shifted(domains[keyword], -rule.offset)
                    self._narrow(domains, rule.attribute.keyword, back)
                if domains.get(keyword) == ():
                    return keyword, domains
            if domains == before:
                break
        return None, domains

    def _narrow(
        self, domains: dict[str, Literals | None], keyword: str, allowed: Literals | None
    ) -> None:
        if allowed is not None:
            domains[keyword] = intersect(domains.get(keyword), allowed)

    def allowed(
        self, keyword: str, rule: ValueRule, domains: dict[str, Literals | None]
    ) -> Literals | None:
        """What a rule alone leaves to an attribute, others having the values of ``domains``."""
        match rule:
            case OneOf():
                return numbers(rule.values) if keyword in self._numeric else rule.values
            case EqualsAttribute():
                return shifted(domains.get(rule.attribute.keyword), rule.offset)
            case Depending():
                holds = _outcome(rule.condition, domains)
                then = self.allowed(keyword, rule.then, domains)
                otherwise = self.allowed(keyword, rule.otherwise, domains)
                if holds is not None:
                    return then if holds else otherwise
                if then is None or otherwise is None:
                    return None
                return tuple(dict.fromkeys((*then, *otherwise)))


def _outcome(condition: Condition, domains: dict[str, Literals | None]) -> bool | None:
    """Whether a condition on one attribute of the data set holds, where its values tell."""
    if isinstance(condition, Negation):
        inner = _outcome(condition.condition, domains)
        return None if inner is None else not inner
    if not isinstance(condition, Within) or len(condition.path.attributes) > 1:
        return None
    if condition.path.scope not in ("item", "instance"):
        return None
    known = domains.get(condition.path.target.keyword)
    if known is None:
        return None
    if intersect(known, condition.values) == ():
        return False
    return True if within(known, condition.values) else None
