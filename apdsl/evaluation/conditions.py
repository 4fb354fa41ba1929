"""Conditions of the model, evaluated: true, false, or unknown (None)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from apdsl.model import condition as model
from apdsl.model.common import CommonModel
from apdsl.model.membership import memberships
from apdsl.model.vocabulary import Scope
from apdsl.runtime import conditions as runtime
from apdsl.runtime import scopes
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.instance import Instance
from apdsl.runtime.record import Record
from apdsl.runtime.relations import REPEATING
from apdsl.runtime.truth import Truth, all_over, any_over, negate

Allowed = str | int | float | runtime.Interval


@dataclass(frozen=True, slots=True)
class View:
    """What a condition looks at; None stands for what there is not, or was not read."""

    common: CommonModel
    instance: Instance | None = None
    record: Record | None = None
    item: DataSet | None = None
    fileset: DataSet | None = None

    def data_set(self, scope: Scope, tag: str = "") -> DataSet | None:
        """The Data Set of a scope; group 0002 of an instance is in its header (PS3.10 7.1)."""
        match scope:
            case "instance":
                return (scopes.meta_of if tag.startswith("0002") else scopes.data_of)(self.instance)
            case "shared":
                return scopes.shared_of(self.instance)
            case "record":
                return self.record.dataset if self.record else None
            case "item":
                return self.item
            case "fileset":
                return self.fileset
        raise ValueError(f"{scope} is no single Data Set")


def holds(condition: model.Condition, view: View) -> Truth:
    """Whether the condition holds of what the view shows."""
    match condition:
        case model.AllOf(parts):
            return all_over(parts, lambda part: holds(part, view))
        case model.AnyOf(parts):
            return any_over(parts, lambda part: holds(part, view))
        case model.Negation(inner):
            return negate(holds(inner, view))
        case model.Undecidable(text):
            return scopes.undecidable(text)
    if scope_of(condition) == "subordinates":
        if view.record is None:
            return None
        below = _of_instance(condition)
        return scopes.any_subordinate(
            view.record, lambda instance: holds(below, View(view.common, instance))
        )
    return _fact(condition, view)


def scope_of(condition: model.Condition) -> Scope | None:
    """What a condition that is not made of others looks at; None where no file shows it."""
    match condition:
        case model.Present() | model.HasValue() | model.HasItems() | model.Within():
            return condition.path.scope
        case model.IsA() | model.EncodedWith() | model.GroupPresent() | model.ExtendedCharacters():
            return condition.scope
    return None


def _of_instance(condition: model.Condition) -> model.Condition:
    """The same question of one instance as the condition asks of the subordinates."""
    match condition:
        case model.Present() | model.HasValue() | model.HasItems() | model.Within():
            return replace(condition, path=replace(condition.path, scope="instance"))
        case model.IsA() | model.EncodedWith() | model.GroupPresent() | model.ExtendedCharacters():
            return replace(condition, scope="instance")
    raise TypeError(f"{condition} asks nothing of an instance")


def _fact(condition: model.Condition, view: View) -> Truth:
    match condition:
        case model.IsA(_, sop_classes):
            return any_over(
                memberships(sop_classes, view.common),
                lambda found: _belongs(view, found.uids, found.condition),
            )
        case model.EncodedWith(_, transfer_syntaxes):
            return scopes.encoded_with(view.instance, *(each.uid for each in transfer_syntaxes))
        case model.GroupPresent(scope, group):
            return runtime.group_present(view.data_set(scope), *group_and_mask(group))
        case model.ExtendedCharacters(scope):
            return runtime.uses_extended_characters(view.data_set(scope))
        case model.Present() | model.HasValue() | model.HasItems() | model.Within():
            data_set = view.data_set(condition.path.scope, condition.path.attributes[0].tag)
            return _of_attribute(condition, data_set)
    raise TypeError(f"no meaning for {condition}")


def _belongs(view: View, uids: frozenset[str], condition: model.Condition | None) -> Truth:
    parts: tuple[Callable[[], Truth], ...] = (lambda: scopes.is_a(view.instance, uids),)
    if condition is not None:
        parts = (*parts, lambda: holds(condition, view))
    return all_over(parts, lambda part: part())


def _of_attribute(
    condition: model.Present | model.HasValue | model.HasItems | model.Within,
    data_set: DataSet | None,
) -> Truth:
    path = way(condition.path.attributes)
    if condition.path.target.tag[2:4] == "xx":
        return scopes.any_group(path, lambda each: _asked(condition, data_set, each))
    return _asked(condition, data_set, path)


def _asked(
    condition: model.Present | model.HasValue | model.HasItems | model.Within,
    data_set: DataSet | None,
    path: runtime.Path,
) -> Truth:
    index = condition.path.value
    match condition:
        case model.HasItems():
            return runtime.has_items(data_set, path)
        case model.Within(_, values):
            return runtime.one_of(data_set, path, *literals(values), at=index)
    if isinstance(index, int):
        return scopes.value_present(data_set, path, index)
    if isinstance(condition, model.HasValue) or index == "any":
        return runtime.has_value(data_set, path)
    return runtime.present(data_set, path)


def way(attributes: tuple[model.AttributeRef, ...]) -> runtime.Path:
    """The tags of a way through Sequences; one tag alone stands for itself."""
    tags = tuple(tag_of(attribute.tag) for attribute in attributes)
    return tags[0] if len(tags) == 1 else tags


def tag_of(tag: str) -> int:
    """A tag of the model as a number; that of a repeating group in the first of its groups."""
    return int(tag.replace("xx", "00"), 16)


def group_and_mask(group: str) -> tuple[int, int]:
    """A group of the model, and the mask that makes the groups of a repeating one equal."""
    return int(group.replace("xx", "00"), 16), REPEATING if "xx" in group else 0xFFFF


def literals(values: model.Literals) -> tuple[Allowed, ...]:
    """Literals of the model as the runtime compares with them."""
    return tuple(
        runtime.Interval(value.low, value.high) if isinstance(value, model.Range) else value
        for value in values
    )
