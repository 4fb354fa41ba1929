"""From conditions of the syntax tree to conditions of the model."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, cast

from apdsl.model import condition as model
from apdsl.model.vocabulary import Scope
from apdsl.semantics import values
from apdsl.semantics.names import Names
from apdsl.semantics.reporter import Reporter
from apdsl.syntax import tree


class Conditions:
    """Resolves the names of conditions; a part that cannot be resolved makes the whole ``None``."""

    def __init__(self, names: Names, report: Reporter) -> None:
        self._names = names
        self._report = report

    def condition(self, node: tree.Condition, default: Scope) -> model.Condition | None:
        """The condition; paths without a scope are read in the ``default`` one."""
        match node:
            case tree.Or():
                parts = self._all(node.conditions, default)
                return None if parts is None else model.AnyOf(parts)
            case tree.And():
                parts = self._all(node.conditions, default)
                return None if parts is None else model.AllOf(parts)
            case tree.Not():
                inner = self.condition(node.condition, default)
                return None if inner is None else model.Negation(inner)
            case tree.Undecidable():
                return model.Undecidable(node.text.value)
            case tree.ExtendedCharacters():
                return model.ExtendedCharacters(cast(Scope, node.scope.value))
            case tree.GroupPresent():
                return model.GroupPresent(cast(Scope, node.scope.value), node.group.value)
            case tree.IsA() | tree.IsOneOf() | tree.EncodedWith():
                return self._about_instance(node)
        return self._about_attribute(node, default)

    def _all(
        self, nodes: Iterable[tree.Condition], default: Scope
    ) -> tuple[model.Condition, ...] | None:
        parts = [self.condition(node, default) for node in nodes]
        known = tuple(part for part in parts if part is not None)
        return known if len(known) == len(parts) else None

    def _about_instance(
        self, node: tree.IsA | tree.IsOneOf | tree.EncodedWith
    ) -> model.Condition | None:
        scope = node.scope.value
        if scope not in ("instance", "subordinates"):
            self._report(
                "scope-not-available",
                node.scope.span,
                scope=scope,
                reason="only an instance has a SOP Class and a Transfer Syntax",
            )
            return None
        scope = cast(Literal["instance", "subordinates"], scope)
        if isinstance(node, tree.EncodedWith):
            syntax = self._names.transfer_syntax(node.transfer_syntax)
            return None if syntax is None else model.EncodedWith(scope, (syntax,))
        if isinstance(node, tree.IsA):
            found = [self._names.sop_class(node.sop_class)]
        else:
            found = [self._names.sop_class_by_name(name) for name in node.names]
        known = tuple(sop_class for sop_class in found if sop_class is not None)
        return model.IsA(scope, known) if len(known) == len(found) else None

    def _about_attribute(self, node: tree.Condition, default: Scope) -> model.Condition | None:
        path = self.path(node.path, default)  # type: ignore[union-attr]
        if path is None:
            return None
        match node:
            case tree.IsPresent():
                return model.Present(path)
            case tree.IsAbsent():
                return model.Negation(model.Present(path))
            case tree.HasValue():
                return model.HasValue(path)
            case tree.HasItems():
                return model.HasItems(path)
            case tree.CompareEqual():
                return model.Within(path, (values.literal(node.value),))
            case tree.CompareUnequal():
                return model.Negation(model.Within(path, (values.literal(node.value),)))
            case tree.CompareIn():
                return model.Within(path, values.literals(node.values))
            case tree.CompareNotIn():
                return model.Negation(model.Within(path, values.literals(node.values)))
            case tree.CompareUpTo():
                return model.Within(path, (model.Range(None, values.number(node.bound)),))
            case tree.CompareAtLeast():
                return model.Within(path, (model.Range(values.number(node.bound), None),))
        raise AssertionError(f"no meaning for {type(node).__name__}")

    def path(self, node: tree.Path, default: Scope) -> model.Path | None:
        """The path of attributes, in the scope written or else in the default one."""
        steps = [self._names.attribute(step) for step in node.steps]
        known = tuple(step for step in steps if step is not None)
        if len(known) != len(steps):
            return None
        scope = default if node.scope is None else cast(Scope, node.scope.value)
        return model.Path(scope, known, _index(node.index))


def _index(node: tree.Index | None) -> int | Literal["any"] | None:
    if node is None:
        return None
    return "any" if node.value.kind == "ANY" else int(float(node.value.value))
