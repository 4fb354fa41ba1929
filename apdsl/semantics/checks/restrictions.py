"""X.3.1: conditions that restrict SOP Classes, and the names of classes so restricted."""

from __future__ import annotations

from apdsl.diagnostics.diagnostic import Related
from apdsl.semantics.checks import conditions
from apdsl.semantics.checks.scopes import INSTANCE
from apdsl.semantics.checks.view import View
from apdsl.semantics.checks.world import World
from apdsl.source import Span
from apdsl.syntax import tree


def check(view: View, world: World) -> None:
    seen: dict[str, Span] = {}
    for placed in view.of(tree.SopClasses):
        for item in placed.node.items:
            match item:
                case tree.QualifiedClass(name=name):
                    conditions.check(item.condition, INSTANCE, world)
                    first = seen.setdefault(name.value, name.span)
                    if first is not name.span:
                        world.report(
                            "duplicate-declaration",
                            name.span,
                            kind="qualified class",
                            name=name.value,
                            related=(Related(first, "it was declared here first"),),
                        )
                case tree.SopRow(where=tree.Where(condition=condition)):
                    conditions.check(condition, INSTANCE, world)
