"""X.3.3: icons within what PS3.3 F.7 lets an icon be, at records that have one."""

from __future__ import annotations

from collections.abc import Iterable

from apdsl.diagnostics.diagnostic import Related
from apdsl.model.condition import ValueRule
from apdsl.semantics.checks import attribute_rows
from apdsl.semantics.checks.constraint_rows import ValueModifier
from apdsl.semantics.checks.literals import printed
from apdsl.semantics.checks.satisfaction import Constraints
from apdsl.semantics.checks.scopes import ICON
from apdsl.semantics.checks.view import View
from apdsl.semantics.checks.world import World
from apdsl.syntax import tree

_ICON = "IconImageSequence"


def check(view: View, world: World) -> None:
    for placed in view.of(tree.Directory):
        for item in placed.node.items:
            if isinstance(item, tree.Icons):
                for icon in item.items:
                    if isinstance(icon, tree.Icon):
                        _check_records(icon, world)
                        attribute_rows.check_rows(icon.rows or (), ICON, world)
                        _check_values(icon.rows or (), world)


def _check_records(node: tree.Icon, world: World) -> None:
    """Icons are for records with an Icon Image Key."""
    for word in node.record_types:
        record = world.record_types.get(word.value)
        if record is not None and all(key.keyword != _ICON for key in record.keys):
            world.report("icon-not-allowed", word.span, record_type=record.type)


def _check_values(rows: Iterable[tree.Row], world: World) -> None:
    """Each demand leaves an icon that the demands before it, and F.7, allow."""
    demands: list[_Demand] = []
    for row in rows:
        if isinstance(row, tree.NestedRow):
            for modifier in row.row.modifiers:
                demand = _Demand(printed(row.row.attribute), modifier, world)
                if demand.reason is None:
                    demand.compare(demands)
                if demand.reason is None:
                    demands.append(demand)
                else:
                    demand.report()


class _Demand:
    """A demand on an icon; ``reason`` says why none meets it, ``culprits`` which others forbid."""

    def __init__(self, keyword: str, modifier: tree.Modifier, world: World) -> None:
        self.keyword = keyword
        self.modifier = modifier
        self.culprits: list[_Demand] = []
        self._world = world
        self._rule: ValueRule | None = None
        if isinstance(modifier, ValueModifier):
            self._rule = world.tools.rows.value_rule(modifier, "item")
        self.reason = self._fault()

    def _fault(self) -> str | None:
        """What PS3.3 F.7 has against the demand on its own."""
        basic = next((r for r in self._world.common.icon if r.keyword == self.keyword), None)
        if isinstance(self.modifier, tree.Absent):
            if basic is not None and basic.type in ("1", "2"):
                return f"PS3.3 demands it of every icon (type {basic.type})"
        elif self._rule is not None and basic is not None and basic.absent:
            return "PS3.3 keeps it out of icons"
        elif self._excluded([]):
            return "PS3.3 F.7 excludes it"
        return None

    def compare(self, others: list[_Demand]) -> None:
        """Find out whether the demand leaves an icon beside others, which leave one together."""
        if self._excluded(others):
            self.culprits = [other for other in others if self._excluded([other])] or others
            names = dict.fromkeys(other.keyword for other in self.culprits)
            self.reason = f"the demand on {' and '.join(names)} excludes it"

    def _excluded(self, others: list[_Demand]) -> bool:
        if self._rule is None:
            return False
        constraints = Constraints()
        for rule in self._world.common.icon:
            if rule.keyword is not None:
                constraints.know(rule.keyword, rule.vr)
        for rule in self._world.common.icon:
            if rule.keyword is not None and rule.values is not None:
                constraints.add(rule.keyword, rule.values)
        for other in others:
            if other._rule is not None:
                constraints.add(other.keyword, other._rule)
        return constraints.add(self.keyword, self._rule) is not None

    def report(self) -> None:
        span = self.modifier.span
        self._world.report(
            "icon-unsatisfiable",
            span,
            keyword=self.keyword,
            constraint=" ".join(span.text.split()),
            reason=self.reason,
            related=tuple(
                Related(other.modifier.span, f"{other.keyword} is constrained here")
                for other in self.culprits
            ),
        )
