"""X.3.3: icons within what PS3.3 F.7 lets an icon be, at records that have one."""

from __future__ import annotations

from collections.abc import Iterable

from apdsl.diagnostics.diagnostic import Related
from apdsl.model.profile import AttributeRule
from apdsl.semantics.checks import attribute_rows
from apdsl.semantics.checks.literals import facts, printed
from apdsl.semantics.checks.satisfaction import Constraints
from apdsl.semantics.checks.scopes import ICON
from apdsl.semantics.checks.view import View
from apdsl.semantics.checks.world import World
from apdsl.source import Span
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
    constraints = Constraints()
    basic = {rule.keyword: rule for rule in world.common.icon if rule.keyword is not None}
    for keyword, rule in basic.items():
        constraints.know(keyword, rule.vr)
    for keyword, rule in basic.items():
        if rule.values is not None:
            constraints.add(keyword, rule.values)
    seen: dict[str, Span] = {}
    for row in rows:
        if isinstance(row, tree.NestedRow):
            _check_row(row.row, basic, constraints, seen, world)


def _check_row(
    row: tree.AttributeRow,
    basic: dict[str, AttributeRule],
    constraints: Constraints,
    seen: dict[str, Span],
    world: World,
) -> None:
    keyword = printed(row.attribute)
    known, rule = facts(row.attribute), basic.get(keyword)
    constraints.know(keyword, None if known is None else known.vr)
    for modifier in row.modifiers:
        reason = None
        if isinstance(modifier, tree.Absent):
            if rule is not None and rule.type in ("1", "2"):
                reason = f"PS3.3 demands it of every icon (type {rule.type})"
        elif isinstance(modifier, (tree.EqualTo, tree.OneOf, tree.UpTo, tree.AtLeast)):
            if rule is not None and rule.absent:
                reason = "PS3.3 keeps it out of icons"
            else:
                demand = world.tools.rows.value_rule(modifier, "item")
                empty = None if demand is None else constraints.add(keyword, demand)
                if empty is not None:
                    reason = _reason(keyword, empty, seen)
        if reason is not None:
            world.report(
                "icon-unsatisfiable",
                modifier.span,
                keyword=keyword,
                constraint=" ".join(modifier.span.text.split()),
                reason=reason,
                related=tuple(
                    Related(span, f"{name} is constrained here")
                    for name, span in seen.items()
                    if name in reason
                ),
            )
        seen.setdefault(keyword, modifier.span)


def _reason(keyword: str, empty: str, seen: dict[str, Span]) -> str:
    if keyword in seen:
        return f"the other demand on {keyword} excludes it"
    if seen:
        return f"with {' and '.join(seen)} as demanded, PS3.3 F.7 leaves no value for {empty}"
    return "PS3.3 F.7 excludes it"
