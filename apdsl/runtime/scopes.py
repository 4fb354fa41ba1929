"""What conditions may ask about: the SOP Class and encoding of an instance, Data Sets by scope.

An instance of None is one that could not be read: every question about it is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from apdsl.runtime import conditions
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.instance import Instance
from apdsl.runtime.record import Record
from apdsl.runtime.tags import REFERENCED_FILE_ID, SOP_CLASS_UID, ElementPath
from apdsl.runtime.truth import Truth, any_over
from apdsl.runtime.values import is_filled

NO_INSTANCE: Final = Instance((), 0)
"""Stands for the instance of a record that references none: it has no attributes."""

_OVERLAY_GROUPS: Final = range(0x00, 0x20, 2)  # PS3.5 7.6: the last two digits of the group


def is_a(instance: Instance | None, *sop_classes: str | frozenset[str]) -> Truth:
    """Whether the instance belongs to one of the SOP Classes: UIDs, or sets of them."""
    if instance is None:
        return None
    found = instance.sop_class
    if not found:
        return None if instance.dataset.unknown(SOP_CLASS_UID) else False
    return any(
        found in named if isinstance(named, frozenset) else found == named for named in sop_classes
    )


def encoded_with(instance: Instance | None, *transfer_syntaxes: str) -> Truth:
    """Whether the header of the file names one of the Transfer Syntaxes, by UID."""
    if instance is None:
        return None
    found = instance.transfer_syntax
    if not found:
        return None if instance.meta.unread_from is not None else False
    return found in transfer_syntaxes


def undecidable(question: str) -> Truth:
    """The outcome of a question that no file answers: unknown."""
    return None


def data_of(instance: Instance | None) -> DataSet | None:
    """The Data Set of an instance; None when it could not be read."""
    return instance.dataset if instance else None


def meta_of(instance: Instance | None) -> DataSet | None:
    """The File Meta Information of an instance; None when it could not be read."""
    return instance.meta if instance else None


def shared_of(instance: Instance | None) -> DataSet | None:
    """The Shared Functional Groups of an instance, flattened; None when it could not be read."""
    return instance.shared if instance else None


def referenced(record: Record) -> Instance | None:
    """The instance that a record references; None when it could not be read.

    For a record that references no file it is one without attributes: what a condition asks of it
    has been looked for in vain, and is false rather than unknown.
    """
    if record.instance is None and not record.file_id:
        return None if record.dataset.unknown(REFERENCED_FILE_ID) else NO_INSTANCE
    return record.instance


def any_subordinate(record: Record, holds: Callable[[Instance | None], Truth]) -> Truth:
    """Whether something holds of any instance that is referenced below the record."""
    return any_over(record.subordinate_instances(), holds)


def value_present(data_set: DataSet | None, path: conditions.Path, number: int) -> Truth:
    """Whether the attribute has an n-th value (from 1) that is not empty."""
    return conditions.satisfies(data_set, path, is_filled, number)


def any_group(path: conditions.Path, holds: Callable[[conditions.Path], Truth]) -> Truth:
    """Whether something holds of an attribute in any of the groups it repeats in (PS3.5 7.6).

    The last tag of the path is that in the first of the groups: ``0x60003000`` for (60xx,3000).
    """
    tags = (path,) if isinstance(path, int) else path
    return any_over(((*tags[:-1], tags[-1] + (group << 16)) for group in _OVERLAY_GROUPS), holds)


def repeated(data_set: DataSet | None, tag: int) -> tuple[int, ...]:
    """The tags that stand for a repeating attribute in the groups that the Data Set has.

    ``tag`` is that in the first group. Where the Data Set has none of the groups, it is the only
    one given.
    """
    tags = (tag + (group << 16) for group in _OVERLAY_GROUPS)
    found = tuple(each for each in tags if data_set is not None and data_set.has_group(each >> 16))
    return found or (tag,)


def items_below(
    data_set: DataSet | None, *sequences: int, at: ElementPath = ()
) -> Iterator[tuple[ElementPath, DataSet | None]]:
    """The items at the end of a way through Sequences, with their places.

    Where a Sequence could not be read, one item of None stands for its items.
    """
    if not sequences:
        yield at, data_set
        return
    first, *rest = sequences
    if data_set is None or data_set.unknown(first):
        yield (*at, first, 1), None
        return
    for number, item in enumerate(data_set.items(first), start=1):
        yield from items_below(item, *rest, at=(*at, first, number))
