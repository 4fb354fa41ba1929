"""Data Sets of which little is kept: the rest is read again when it is asked for after all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

from apdsl.runtime.dataset import DataSet, Element, Layout
from apdsl.runtime.tags import Tag, group_of, tag_number

Again: TypeAlias = Callable[[], DataSet]
"""Gives the whole Data Set anew."""

_set: Final = object.__setattr__
_NOTHING: Final[dict[Tag, Element]] = {}


class NotReadAgainError(OSError):
    """A file is not to be read again, or is not what it was: nothing is known of what was asked."""


class Kept(DataSet):
    """A Data Set that knows all of its tags, but holds the elements of some of them only.

    It answers every question as the whole Data Set does, which it reads again for elements that it
    does not hold. Of these it keeps what it, or another, was asked for: it will be asked again.
    Raises NotReadAgainError where that fails.
    """

    __slots__ = ("_again", "_asked", "_fetched", "_whole_layout")

    _again: Again
    _asked: set[Tag]
    _fetched: dict[Tag, Element]
    _whole_layout: Layout

    @staticmethod
    def of(
        whole: Layout,
        layout: Layout,
        held: tuple[Element, ...],
        again: Again,
        asked: set[Tag],
    ) -> Kept:
        """The Data Set of a whole layout, of which ``layout`` names the elements that are held.

        ``asked`` are the tags that were asked for beyond these, of it or of others.
        """
        made = Kept.__new__(Kept)
        _set(made, "_asked", asked)
        _set(made, "_fetched", _NOTHING)
        _set(made, "layout", layout)
        _set(made, "held", held)
        _set(made, "unread_from", None)
        _set(made, "_again", again)
        _set(made, "_whole_layout", whole)
        return made

    def get(self, tag: int | str) -> Element | None:
        number = tag if isinstance(tag, int) else tag_number(tag)
        place = self.layout.places.get(number)
        if place is not None:
            return self.held[place]
        if number not in self._whole_layout.places:
            return None
        return self._fetched.get(number) or self._fetch(number)

    def _fetch(self, tag: Tag) -> Element | None:
        whole = self._read_again()
        self._asked.add(tag)
        found = ((each, whole.get(each)) for each in self._asked)
        _set(self, "_fetched", {each: element for each, element in found if element is not None})
        return self._fetched.get(tag)

    def _read_again(self) -> DataSet:
        whole = self._again()
        if whole.layout.tags != self._whole_layout.tags:
            raise NotReadAgainError("the file cannot be read again, or has changed meanwhile")
        return whole

    def present(self, tag: int | str) -> bool:
        return (tag if isinstance(tag, int) else tag_number(tag)) in self._whole_layout.places

    def tags(self) -> tuple[Tag, ...]:
        return self._whole_layout.ascending

    def has_group(self, group: int, mask: int = 0xFFFF) -> bool:
        return any(group_of(tag) & mask == group & mask for tag in self.tags())

    def elements(self) -> Iterator[tuple[Tag, Element]]:
        return self._read_again().elements()

    def __getitem__(self, tag: int | str) -> Element:
        found = self.get(tag)
        if found is None:
            raise KeyError(tag)
        return found

    def __len__(self) -> int:
        return len(self._whole_layout.tags)

    def __eq__(self, other: object) -> bool:
        return self is other or self._read_again() == other

    def __hash__(self) -> int:
        return hash(self._whole_layout.ascending)

    def __reduce__(self) -> tuple[Any, ...]:
        return self._read_again().__reduce__()


class Keeper:
    """Reduces Data Sets to the elements with some tags."""

    def __init__(self, tags: frozenset[Tag]) -> None:
        self._tags = tags
        self._asked: set[Tag] = set()
        self._layouts: dict[Layout, tuple[Layout, tuple[int, ...]]] = {}

    def parts(self, data_set: DataSet) -> tuple[Layout, tuple[Element, ...]]:
        """The layout of a Data Set, and its elements with the tags: what ``kept`` needs."""
        _, places = self._reduced(data_set.layout)
        held = data_set.held
        return data_set.layout, tuple([held[place] for place in places])

    def kept(self, whole: Layout, held: tuple[Element, ...], again: Again) -> Kept:
        """The reduced form of the Data Set that gave these parts."""
        return Kept.of(whole, self._reduced(whole)[0], held, again, self._asked)

    def _reduced(self, whole: Layout) -> tuple[Layout, tuple[int, ...]]:
        """The layout that is left, one of its own for each, and the places in the whole one."""
        found = self._layouts.get(whole)
        if found is None:
            tags = tuple(tag for tag in whole.tags if tag in self._tags)
            places = tuple(whole.places[tag] for tag in tags)
            found = self._layouts[whole] = Layout(tags), places
        return found
