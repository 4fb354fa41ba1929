"""Conditions of the model as Python expressions over the runtime."""

from __future__ import annotations

from dataclasses import dataclass, replace

from apdsl.emit.python.layout import Call, Expression, Lambda, quoted, tuple_of
from apdsl.emit.python.names import Registry
from apdsl.model import condition as model
from apdsl.model.common import CommonModel
from apdsl.model.condition import AttributeRef, Condition
from apdsl.model.membership import memberships
from apdsl.model.vocabulary import Scope

UNREAD = "None"
"""What stands for a Data Set that the subject does not have: all about it is unknown."""


@dataclass(frozen=True, slots=True)
class View:
    """The Python names of what a condition looks at, as the subject of a check offers it."""

    registry: Registry
    common: CommonModel
    instance: str = UNREAD
    record: str = UNREAD
    item: str = UNREAD
    fileset: str = UNREAD
    sure: bool = False
    """Whether the instance is there in any case, so that its Data Sets are its attributes."""

    def data_set(self, scope: Scope, tag: str = "") -> str:
        """The expression for the Data Set of a scope."""
        match scope:
            case "instance":
                return self._of_instance("meta" if tag.startswith("0002") else "dataset")
            case "shared":
                return self._of_instance("shared")
            case "record":
                return UNREAD if self.record == UNREAD else f"{self.record}.dataset"
            case "item":
                return self.item
            case "fileset":
                return self.fileset
        raise ValueError(f"{scope} is no single Data Set")

    def _of_instance(self, part: str) -> str:
        if self.instance == UNREAD:
            return UNREAD
        if self.sure:
            return f"{self.instance}.{part}"
        return f"{ {'dataset': 'data'}.get(part, part) }_of({self.instance})"


def expression(condition: Condition, view: View) -> Expression:
    """The condition as an expression that is True, False, or None where it is unknown."""
    match condition:
        case model.AllOf(parts):
            return Call("all_of", tuple(expression(part, view) for part in parts))
        case model.AnyOf(parts):
            return Call("any_of", tuple(expression(part, view) for part in parts))
        case model.Negation(model.Present(path)) if path.value is None and not _repeats(path):
            if path.scope != "subordinates":
                return Call("absent", _arguments(path, view))
            return Call("negate", (expression(condition.condition, view),))
        case model.Negation(inner):
            return Call("negate", (expression(inner, view),))
        case model.Undecidable(text):
            return Call("undecidable", (quoted(text),))
    return _of_scope(condition, view)


def _of_scope(condition: Condition, view: View) -> Expression:
    inner = _of_instance(condition)
    if inner is None:
        return _fact(condition, view)
    if view.record == UNREAD:
        return UNREAD
    below = View(view.registry, view.common, instance="below")
    return Call("any_subordinate", (view.record, Lambda("below", _fact(inner, below))))


def _of_instance(condition: Condition) -> Condition | None:
    """What is asked of each instance by a condition on the subordinates; None for others."""
    match condition:
        case model.Present() | model.HasValue() | model.HasItems() | model.Within():
            if condition.path.scope == "subordinates":
                return replace(condition, path=replace(condition.path, scope="instance"))
        case model.IsA() | model.EncodedWith() | model.GroupPresent() | model.ExtendedCharacters():
            if condition.scope == "subordinates":
                return replace(condition, scope="instance")
    return None


def _fact(condition: Condition, view: View) -> Expression:
    match condition:
        case model.IsA(_, sop_classes):
            return UNREAD if view.instance == UNREAD else _is_a(sop_classes, view)
        case model.EncodedWith(_, transfer_syntaxes):
            uids = (view.registry.uid(each.uid, each.keyword) for each in transfer_syntaxes)
            return (
                UNREAD if view.instance == UNREAD else Call("encoded_with", (view.instance, *uids))
            )
        case model.GroupPresent(scope, group):
            return Call("group_present", (view.data_set(scope), *group_arguments(group)))
        case model.ExtendedCharacters(scope):
            return Call("uses_extended_characters", (view.data_set(scope),))
        case model.Present() | model.HasValue() | model.HasItems() | model.Within():
            data_set, path = _arguments(condition.path, view)
            if _repeats(condition.path):
                asked = _asked(condition, data_set, "each")
                return Call("any_group", (path, Lambda("each", asked)))
            return _asked(condition, data_set, path)
    raise TypeError(f"no meaning for {condition}")


def _is_a(references: tuple[model.AnySopClassRef, ...], view: View) -> Expression:
    parts: list[Expression] = []
    for reference in references:
        if isinstance(reference, model.SopClassRef):
            view.registry.uid(reference.uid, reference.keyword)
    for found in memberships(references, view.common):
        named = _set_name(references, found.uids, view)
        among = (named,) if named else view.registry.uid_set(found.uids)
        belongs = Call("is_a", (view.instance, *among))
        if found.condition is None:
            parts.append(belongs)
        else:
            parts.append(Call("all_of", (belongs, expression(found.condition, view))))
    return parts[0] if len(parts) == 1 else Call("any_of", tuple(parts))


def _set_name(
    references: tuple[model.AnySopClassRef, ...], uids: frozenset[str], view: View
) -> str | None:
    """The name of the set in the common modules, where the SOP Classes are all of one set."""
    if len(references) == 1 and isinstance(references[0], model.SopClassSetRef):
        found = view.common.sop_class_set(references[0].set)
        if len(uids) > 1 and any(
            part.condition is None and part.uids == uids
            for part in memberships(references, view.common)
        ):
            return f"sop_classes.{found.keyword}"
    return None


def _arguments(path: model.Path, view: View) -> tuple[str, Expression]:
    first = path.attributes[0].tag
    return view.data_set(path.scope, first), way(path.attributes, view.registry)


def _asked(
    condition: model.Present | model.HasValue | model.HasItems | model.Within,
    data_set: str,
    path: Expression,
) -> Expression:
    index = condition.path.value
    if isinstance(condition, model.HasItems):
        return Call("has_items", (data_set, path))
    if isinstance(condition, model.Within):
        at: tuple[tuple[str, Expression], ...] = ()
        if index is not None:
            at = (("at", quoted(index) if isinstance(index, str) else str(index)),)
        allowed = literals(condition.values)
        name = "one_of"
        if len(allowed) == 1 and not isinstance(condition.values[0], model.Range):
            name = "equals"
        return Call(name, (data_set, path, *allowed), at)
    if isinstance(index, int):
        return Call("value_present", (data_set, path, str(index)))
    name = "has_value" if isinstance(condition, model.HasValue) or index == "any" else "present"
    return Call(name, (data_set, path))


def _repeats(path: model.Path) -> bool:
    return path.target.tag[2:4] == "xx"


def way(attributes: tuple[AttributeRef, ...], registry: Registry) -> Expression:
    """The expression for a way through Sequences; one attribute is its tag."""
    tags = tuple(registry.tag(attribute) for attribute in attributes)
    return tags[0] if len(tags) == 1 else tuple_of(tags)


def group_arguments(group: str) -> tuple[str, ...]:
    """A group, and for a repeating one the mask of its groups."""
    number = f"0x{int(group.replace('xx', '00'), 16):04X}"
    return (number, "REPEATING") if "xx" in group else (number,)


def literals(values: model.Literals) -> tuple[Expression, ...]:
    """Literals of the model as the runtime compares with them."""
    return tuple(_literal(value) for value in values)


def _literal(value: str | int | float | model.Range) -> Expression:
    if isinstance(value, model.Range):
        if value.low is None:
            return Call("Interval", (), (("high", repr(value.high)),))
        ends = (value.low,) if value.high is None else (value.low, value.high)
        return Call("Interval", tuple(repr(end) for end in ends))
    return quoted(value) if isinstance(value, str) else repr(value)
