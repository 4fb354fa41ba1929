"""Data Sets as immutable values, independent of how they were encoded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from apdsl.runtime.tags import Tag, group_of, tag_number, written
from apdsl.runtime.values import TEXT, Bulk, Value, is_filled


class Element(NamedTuple):
    """A Data Element: its VR and its values in normal form; no value is ``()``.

    Text is without padding, IS and DS are numbers (text that is no number stays text), AT is a
    tag number, OB and its like are bytes or, when they were not kept, a ``Bulk``.
    """

    vr: str
    values: tuple[Value, ...] = ()


class Layout:
    """The tags of a Data Set and the places of their elements, shared by all that have the same."""

    __slots__ = ("ascending", "groups", "places", "tags")

    def __init__(self, tags: tuple[Tag, ...]) -> None:
        self.tags = tags
        self.places = {tag: place for place, tag in enumerate(tags)}
        self.ascending = tuple(sorted(tags))
        self.groups = frozenset(group_of(tag) for tag in tags)

    def __reduce__(self) -> tuple[Any, ...]:
        return layout_of, (self.tags,)


_LAYOUTS: Final[dict[tuple[Tag, ...], Layout]] = {}
_MOST_LAYOUTS: Final = 20_000

_set: Final = object.__setattr__


def layout_of(tags: tuple[Tag, ...]) -> Layout:
    """The layout of these tags, which are all different."""
    found = _LAYOUTS.get(tags)
    if found is None:
        found = Layout(tags)
        if len(_LAYOUTS) < _MOST_LAYOUTS:
            _LAYOUTS[tags] = found
    return found


class DataSet:
    """An immutable mapping from tags to elements, in the order of the tags.

    Wherever a tag is asked for, a number or eight hexadecimal digits do: ``0x00280010`` or
    ``"00280010"``. ``unread_from`` is the tag from which on nothing could be read, so that
    nothing is known about later elements; None when the Data Set was read to its end.

    Many Data Sets of a File-set have the same tags. These share a layout, so that each keeps little
    more than its elements.
    """

    __slots__ = ("held", "layout", "unread_from")

    held: tuple[Element, ...]
    layout: Layout
    unread_from: int | None

    def __init__(
        self,
        elements: Mapping[int, Element] | Iterable[tuple[int, Element]] = (),
        *,
        unread_from: int | None = None,
    ) -> None:
        given = dict(elements)
        _set(self, "layout", layout_of(tuple(given)))
        _set(self, "held", tuple(given.values()))
        _set(self, "unread_from", unread_from)

    @staticmethod
    def packed(layout: Layout, held: tuple[Element, ...]) -> DataSet:
        """A Data Set that was read to its end, from a layout and the elements in its order."""
        made = object.__new__(DataSet)
        _set(made, "layout", layout)
        _set(made, "held", held)
        _set(made, "unread_from", None)
        return made

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a DataSet does not change")

    def __reduce__(self) -> tuple[Any, ...]:
        return _unpickled, (self.layout, self.held, self.unread_from)

    def get(self, tag: int | str) -> Element | None:
        """The element with this tag, or None."""
        places = self.layout.places
        place = places.get(tag if isinstance(tag, int) else tag_number(tag))
        return None if place is None else self.held[place]

    def present(self, tag: int | str) -> bool:
        """Whether the element is there, with or without a value."""
        return self.get(tag) is not None

    def values(self, tag: int | str) -> tuple[Value, ...]:
        """The values of the element; ``()`` when it is empty or absent."""
        element = self.get(tag)
        return element.values if element else ()

    def value(self, tag: int | str) -> Value | None:
        """The first value of the element, or None."""
        element = self.get(tag)
        return element.values[0] if element and element.values else None

    def text(self, tag: int | str) -> str:
        """The first value of the element if it is text, otherwise the empty text."""
        element = self.get(tag)
        value = element.values[0] if element and element.values else None
        return value if isinstance(value, str) else ""

    def has_value(self, tag: int | str) -> bool:
        """Whether the element is there and not all of its values are empty."""
        return any(map(is_filled, self.values(tag)))

    def items(self, tag: int | str) -> tuple[DataSet, ...]:
        """The items of a Sequence; ``()`` when it has none or is absent."""
        return tuple(value for value in self.values(tag) if isinstance(value, DataSet))

    def tags(self) -> tuple[Tag, ...]:
        """The tags, ascending."""
        return self.layout.ascending

    def unknown(self, tag: int | str) -> bool:
        """Whether reading broke off before this tag, so that nothing is known about it."""
        limit = self.unread_from
        if limit is None:
            return False
        number = tag_number(tag)
        return number >= limit and number not in self.layout.places

    def has_group(self, group: int, mask: int = 0xFFFF) -> bool:
        """Whether any element is of the group; a mask selects repeating groups: 0x6000, 0xFF00."""
        wanted = group & mask
        return any(each & mask == wanted for each in self.layout.groups)

    def elements(self) -> Iterator[tuple[Tag, Element]]:
        """The tags with their elements, ascending."""
        places, held = self.layout.places, self.held
        for tag in self.layout.ascending:
            yield tag, held[places[tag]]

    def uses_extended_characters(self) -> bool | None:
        """Whether any text, nested or not, goes beyond the default repertoire (PS3.5 6.1.2.2).

        None where that is not known, because not all text was read or kept.
        """
        waiting, complete = [self], True
        while waiting:
            current = waiting.pop()
            complete = complete and current.unread_from is None
            for _, (vr, values) in current.elements():
                for value in values:
                    if isinstance(value, str):
                        if not value.isascii() and vr in TEXT:
                            return True
                    elif isinstance(value, DataSet):
                        waiting.append(value)
                    elif isinstance(value, Bulk) and vr in TEXT:
                        complete = False
        return False if complete else None

    def to_json(self) -> dict[str, Any]:
        """The DICOM JSON Model of the Data Set (PS3.18 F.2), without bulk data.

        Bulk data that was not kept is written as ``"BulkDataURI": "omitted:<length>"``.
        """
        from apdsl.runtime.json_form import data_set_to_json

        return data_set_to_json(self)

    @classmethod
    def from_json(cls, document: Mapping[str, Any]) -> DataSet:
        """The Data Set of a DICOM JSON Model (PS3.18 F.2).

        Raises ``json_form.DicomJsonError`` (a ValueError), naming the place, for other documents.
        """
        from apdsl.runtime.json_form import data_set_from_json

        return data_set_from_json(document)

    @classmethod
    def from_pydicom(cls, dataset: Any) -> DataSet:
        """The Data Set of a ``pydicom.Dataset``; large binary values keep only their length."""
        from apdsl.runtime.pydicom_form import data_set_from_pydicom

        return data_set_from_pydicom(dataset)

    def __getitem__(self, tag: int | str) -> Element:
        return self.held[self.layout.places[tag_number(tag)]]

    def __contains__(self, tag: int | str) -> bool:
        return self.present(tag)

    def __iter__(self) -> Iterator[Tag]:
        return iter(self.tags())

    def __len__(self) -> int:
        return len(self.held)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, DataSet):
            return False
        if self.layout is other.layout:
            return self.held == other.held
        return dict(self.elements()) == dict(other.elements())

    def __hash__(self) -> int:
        return hash(self.layout.ascending)

    def __repr__(self) -> str:
        shown = ", ".join(f"{written(tag)} {element.vr}" for tag, element in self.elements())
        return f"DataSet({shown})"


def _unpickled(layout: Layout, held: tuple[Element, ...], unread_from: int | None) -> DataSet:
    made = DataSet.packed(layout, held)
    _set(made, "unread_from", unread_from)
    return made


EMPTY = DataSet()
"""The Data Set without elements."""
