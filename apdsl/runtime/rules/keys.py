"""The rule that the keys of records have the values of the instances below them (PS3.3 F.2.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import Final, TypeAlias

from apdsl.runtime.attributes import named
from apdsl.runtime.checks import Results, Unknown, Violation
from apdsl.runtime.dataset import DataSet, Element, Layout
from apdsl.runtime.demands import values_text
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import Profile
from apdsl.runtime.record import Record
from apdsl.runtime.rules.dicomdir import unreadable
from apdsl.runtime.rules.registry import file_set_rule
from apdsl.runtime.tags import (
    DIRECTORY_GROUP,
    ICON_IMAGE_SEQUENCE,
    SPECIFIC_CHARACTER_SET,
    group_of,
    is_private,
)
from apdsl.runtime.values import Bulk, Value, is_filled

_VERIFICATION_DATE_TIME: Final = 0x0040A030
_CONTENT_SEQUENCE: Final = 0x0040A730

NO_COPIES: Final = frozenset(
    {ICON_IMAGE_SEQUENCE, SPECIFIC_CHARACTER_SET, _VERIFICATION_DATE_TIME, _CONTENT_SEQUENCE}
)
"""Keys that a record makes itself: the icon, its own characters, and parts of SR documents."""

_MOST_COMPARISONS: Final = 100_000
_PLAIN: Final = frozenset({str, int, float})
"""Values that are equal where they agree; all values of an element are of one kind."""


@file_set_rule("record-matches-instance")
def record_matches_instance(file_set: FileSet, profile: Profile) -> Results:
    """The keys of a record contradict no instance it references or stands above (PS3.3 F.2.1).

    Compared are the attributes that both have with a value, at the top level. Text is compared
    without padding, times and names without what does not count; an item of a key has to agree with
    one of the items of the instance, in the attributes that both have.
    """
    unread = unreadable(file_set)
    if unread is not None:
        yield unread
    comparison = _Comparison()
    for record in file_set.records:
        keys: list[tuple[int, Element]] | None = None
        alike = comparison.with_keys_of(record.dataset)
        instances = [record.instance] if record.file_id else record.subordinate_instances()
        for instance in instances:
            if instance is None or alike(instance.dataset):
                continue
            if keys is None:
                keys = [each for each in record.dataset.elements() if _is_copy(each[0])]
            yield from _compared(record, instance, keys)
            if not keys:
                break


class _Comparison:
    """Tells whether all keys of a record stand in an instance as they are, as nearly always.

    Which elements are to be compared depends on the tags that the two have.
    """

    def __init__(self) -> None:
        self._pairs: dict[tuple[Layout, Layout], tuple[_Chosen, _Chosen] | None] = {}

    def with_keys_of(self, record: DataSet) -> Callable[[DataSet], bool]:
        """What tells it of the instances that a record stands for."""
        if record.unread_from is not None:
            return lambda _: False
        expected: dict[Layout, tuple[_Chosen, tuple[Element, ...]] | None] = {}

        def alike(instance: DataSet) -> bool:
            layout = instance.layout
            if layout not in expected:
                expected[layout] = self._expected(record, instance)
            pair = expected[layout]
            if pair is None or instance.unread_from is not None:
                return False
            chosen, keys = pair
            return chosen(instance.held) == keys

        return alike

    def _expected(
        self, record: DataSet, instance: DataSet
    ) -> tuple[_Chosen, tuple[Element, ...]] | None:
        """What gets elements out of instances of this kind, and what they have to be."""
        layouts = record.layout, instance.layout
        if layouts not in self._pairs:
            self._pairs[layouts] = _chosen(record, instance)
        pair = self._pairs[layouts]
        if pair is None:
            return None
        keys = pair[0](record.held)
        plain = all(type(element.values[0]) in _PLAIN for element in keys if element.values)
        return (pair[1], keys) if plain else None


_Chosen: TypeAlias = Callable[[tuple[Element, ...]], tuple[Element, ...]]


def _chosen(record: DataSet, instance: DataSet) -> tuple[_Chosen, _Chosen] | None:
    """What gets the elements to be compared out of each; None if not all of them are at hand."""
    tags = [tag for tag in record.tags() if _is_copy(tag) and instance.present(tag)]
    ours, theirs = record.layout.places, instance.layout.places
    if not all(tag in theirs for tag in tags):
        return None
    return _getter([ours[tag] for tag in tags]), _getter([theirs[tag] for tag in tags])


def _getter(places: list[int]) -> _Chosen:
    if len(places) > 1:
        return itemgetter(*places)
    return lambda held: tuple(held[place] for place in places)


def _is_copy(tag: int) -> bool:
    if tag in NO_COPIES or is_private(tag) or tag & 0xFFFF == 0:
        return False
    return group_of(tag) != DIRECTORY_GROUP


def _compared(record: Record, instance: Instance, keys: list[tuple[int, Element]]) -> Results:
    """Compares keys with an instance, and takes those that differ off the list: once is enough."""
    for key in list(keys):
        tag, ours = key
        theirs = instance.dataset.get(tag)
        if theirs is None:
            if instance.dataset.unknown(tag):
                reason = f'{named(tag)} of "{instance.name}" was not read'
                yield Unknown(reason, record.name)
                keys.remove(key)
            continue
        agreement = agree(ours, theirs)
        if agreement is True:
            continue
        keys.remove(key)
        if agreement is None:
            yield Unknown(f"{named(tag)} is too long to be compared", record.name)
            continue
        found, expected = values_text(ours.values), values_text(theirs.values)
        message = (
            f"{named(tag)} is {found} in the {record.type} record, but {expected} in the file "
            f'"{instance.name}" that it stands for; keys have the values of the instances they '
            "select: correct the record (PS3.3 F.2.1)."
        )
        yield Violation(message, tag, found, expected, record.name)


def agree(ours: Element, theirs: Element) -> bool | None:
    """Whether a key agrees with the attribute; true when one of them says nothing."""
    if ours.values and type(ours.values[0]) in _PLAIN and ours == theirs:
        return True
    if not any(map(is_filled, ours.values)) or not any(map(is_filled, theirs.values)):
        return True
    if _has_bulk(ours) or _has_bulk(theirs):
        return None
    our_items = [value for value in ours.values if isinstance(value, DataSet)]
    their_items = [value for value in theirs.values if isinstance(value, DataSet)]
    if our_items and their_items:
        return _items_agree(our_items, their_items)
    return [*_normal(ours)] == [*_normal(theirs)]


def _has_bulk(element: Element) -> bool:
    return any(isinstance(value, Bulk) for value in element.values)


def _items_agree(ours: list[DataSet], theirs: list[DataSet]) -> bool | None:
    if len(ours) * len(theirs) > _MOST_COMPARISONS:
        return None
    outcome: bool | None = True
    for item in ours:
        matches = {_item_agrees(item, other) for other in theirs}
        if True not in matches:
            if None not in matches:
                return False
            outcome = None
    return outcome


def _item_agrees(ours: DataSet, theirs: DataSet) -> bool | None:
    outcome: bool | None = True
    for tag, element in ours.elements():
        other = theirs.get(tag)
        if other is None or is_private(tag) or tag == SPECIFIC_CHARACTER_SET:
            continue
        agreement = agree(element, other)
        if agreement is False:
            return False
        outcome = outcome if agreement else None
    return outcome


def _normal(element: Element) -> Iterator[Value]:
    """The values in a form in which equal ones are equal (PS3.5 6.2)."""
    for value in element.values:
        if not isinstance(value, str):
            yield value
        elif element.vr == "PN":
            groups = (group.rstrip("^ ") for group in value.split("="))
            yield "=".join(groups).rstrip("=")
        elif element.vr == "DA":
            yield value.replace(".", "")
        elif element.vr == "TM":
            whole, _, fraction = value.replace(":", "").partition(".")
            yield whole + (f".{fraction.rstrip('0')}" if fraction.strip("0") else "")
        else:
            yield value
