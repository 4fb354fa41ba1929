"""Conditions made true or false by a small change of what they look at.

This is the inverse of ``apdsl.evaluation.conditions``, for each kind of condition of the model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from apdsl.model.condition import (
    AllOf,
    AnyOf,
    Condition,
    EncodedWith,
    ExtendedCharacters,
    GroupPresent,
    HasItems,
    HasValue,
    IsA,
    Negation,
    Path,
    Present,
    Undecidable,
    Within,
)
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.values import Value
from apdsl.sample.attributes import changed_within, vr_of, with_elements, without
from apdsl.sample.completion import Way, opened, reaches
from apdsl.sample.settling import numbered
from apdsl.sample.values import representatives, usual

EXTENDED_TEXT = "Beispiel mit \u00c4"
_FREE_TEXT = 0x00081080  # Admitting Diagnoses Description, which no demand speaks of


@dataclass(frozen=True)
class State:
    """What a condition looks at, to be changed: ``own`` is the record, instance or directory that
    the demand is made of, and ``item`` the way to the Item in it.

    ``scope`` is the scope by which conditions call ``own``. ``instance`` is that of a record, None
    where it references none. ``pinned`` are the attributes of ``own`` that were changed.
    """

    scope: str
    own: DataSet
    item: Way = ()
    instance: DataSet | None = None
    fileset: DataSet | None = None
    pinned: frozenset[Way] = frozenset()
    touched: bool = False


Edit = Callable[[DataSet, int], DataSet]


def assumed(condition: Condition, wanted: bool, state: State) -> Iterator[State]:
    """States in which the condition has the wanted outcome, each by another change.

    What a change cannot bring about (an instance of another SOP Class) is left as it is: whether
    the condition holds then has to be asked.
    """
    match condition:
        case Undecidable():
            return
        case Negation(inner):
            yield from assumed(inner, not wanted, state)
        case AllOf(parts):
            yield from _all(parts, wanted, state) if wanted else _any(parts, wanted, state)
        case AnyOf(parts):
            yield from _any(parts, wanted, state) if wanted else _all(parts, wanted, state)
        case IsA() | EncodedWith():
            yield state
        case ExtendedCharacters(scope):
            text = Element("LO", (EXTENDED_TEXT,))
            edit: Edit = (
                (lambda item, tag: with_elements(item, {_FREE_TEXT: text}))
                if wanted
                else (lambda item, tag: without(item, _FREE_TEXT))
            )
            yield from _edited(state, scope, (_FREE_TEXT,), edit)
        case GroupPresent(scope, group):
            tag = int(group.replace("xx", "00"), 16) << 16 | 0x3000
            yield from _edited(state, scope, (tag,), _present if wanted else _absent)
        case Present(path) | HasValue(path) | HasItems(path):
            edit = _nth(path) if wanted and isinstance(path.value, int) else _present
            yield from _along(state, path, edit if wanted else _absent)
        case Within(path, values):
            if not wanted:
                yield from _along(state, path, _absent)
                return
            for value in representatives(values):
                yield from _along(state, path, _set_to(value, path))


def _all(parts: tuple[Condition, ...], wanted: bool, state: State) -> Iterator[State]:
    if not parts:
        yield state
        return
    first, *rest = parts
    for each in assumed(first, wanted, state):
        yield from _all(tuple(rest), wanted, each)


def _any(parts: tuple[Condition, ...], wanted: bool, state: State) -> Iterator[State]:
    for part in parts:
        yield from assumed(part, wanted, state)


def _along(state: State, path: Path, edit: Edit) -> Iterator[State]:
    yield from _edited(
        state, path.scope, tuple(numbered(each.tag) for each in path.attributes), edit
    )


def _edited(state: State, scope: str, way: Way, edit: Edit) -> Iterator[State]:
    *sequences, tag = way
    if scope == "item":
        place = (*state.item, *sequences)
        own = _changed(state.own, place, tag, edit)
        yield replace(state, own=own, pinned=state.pinned | {(*place, tag)})
    elif scope == state.scope:
        own = _changed(state.own, tuple(sequences), tag, edit)
        yield replace(state, own=own, pinned=state.pinned | {way})
    elif scope in ("instance", "subordinates") and state.instance is not None:
        instance = _changed(state.instance, tuple(sequences), tag, edit)
        yield replace(state, instance=instance, touched=True)
    elif scope == "fileset" and state.fileset is not None:
        yield replace(state, fileset=_changed(state.fileset, tuple(sequences), tag, edit))


def _changed(dataset: DataSet, sequences: Way, tag: int, edit: Edit) -> DataSet:
    if edit is _absent and not reaches(dataset, sequences):
        return dataset
    dataset = opened(dataset, sequences)
    return changed_within(dataset, sequences, lambda item: edit(item, tag))


def _present(item: DataSet, tag: int) -> DataSet:
    if item.has_value(tag):
        return item
    vr = vr_of(tag, item)
    return with_elements(item, {tag: Element(vr, usual(vr))})


def _absent(item: DataSet, tag: int) -> DataSet:
    return without(item, tag)


def _nth(path: Path) -> Edit:
    def edit(item: DataSet, tag: int) -> DataSet:
        vr = vr_of(tag, item)
        return _set_to(usual(vr)[0], path)(item, tag)

    return edit


def _set_to(value: Value, path: Path) -> Edit:
    def edit(item: DataSet, tag: int) -> DataSet:
        vr = vr_of(tag, item)
        if not isinstance(path.value, int):
            return with_elements(item, {tag: Element(vr, (value,))})
        values = list(item.values(tag))
        values += [usual(vr)[0]] * (path.value - len(values))
        values[path.value - 1] = value
        return with_elements(item, {tag: Element(vr, tuple(values))})

    return edit
