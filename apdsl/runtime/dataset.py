"""Data Sets as immutable values, independent of how they were encoded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from apdsl.runtime.tags import Tag, group_of, tag_number, written
from apdsl.runtime.values import Value, is_filled


class Element(NamedTuple):
    """A Data Element: its VR and its values in normal form; no value is ``()``.

    Text is without padding, IS and DS are numbers (text that is no number stays text), AT is a
    tag number, OB and its like are bytes or, when they were not kept, a ``Bulk``.
    """

    vr: str
    values: tuple[Value, ...] = ()


class DataSet:
    """An immutable mapping from tags to elements, in the order of the tags.

    Wherever a tag is asked for, a number or eight hexadecimal digits do: ``0x00280010`` or
    ``"00280010"``. ``unread_from`` is the tag from which on nothing could be read, so that
    nothing is known about later elements; None when the Data Set was read to its end.
    """

    __slots__ = ("_elements", "unread_from")

    _elements: Mapping[int, Element]
    unread_from: int | None

    def __init__(
        self,
        elements: Mapping[int, Element] | Iterable[tuple[int, Element]] = (),
        *,
        unread_from: int | None = None,
    ) -> None:
        object.__setattr__(self, "_elements", dict(elements))
        object.__setattr__(self, "unread_from", unread_from)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a DataSet does not change")

    def get(self, tag: int | str) -> Element | None:
        """The element with this tag, or None."""
        return self._elements.get(tag if isinstance(tag, int) else tag_number(tag))

    def present(self, tag: int | str) -> bool:
        """Whether the element is there, with or without a value."""
        return self.get(tag) is not None

    def values(self, tag: int | str) -> tuple[Value, ...]:
        """The values of the element; ``()`` when it is empty or absent."""
        element = self.get(tag)
        return element.values if element else ()

    def value(self, tag: int | str) -> Value | None:
        """The first value of the element, or None."""
        values = self.values(tag)
        return values[0] if values else None

    def text(self, tag: int | str) -> str:
        """The first value of the element if it is text, otherwise the empty text."""
        value = self.value(tag)
        return value if isinstance(value, str) else ""

    def has_value(self, tag: int | str) -> bool:
        """Whether the element is there and not all of its values are empty."""
        return any(is_filled(value) for value in self.values(tag))

    def items(self, tag: int | str) -> tuple[DataSet, ...]:
        """The items of a Sequence; ``()`` when it has none or is absent."""
        return tuple(value for value in self.values(tag) if isinstance(value, DataSet))

    def tags(self) -> tuple[Tag, ...]:
        """The tags, ascending."""
        return tuple(sorted(self._elements))

    def unknown(self, tag: int | str) -> bool:
        """Whether reading broke off before this tag, so that nothing is known about it."""
        number = tag_number(tag)
        limit = self.unread_from
        return limit is not None and number >= limit and number not in self._elements

    def has_group(self, group: int, mask: int = 0xFFFF) -> bool:
        """Whether any element is of the group; a mask selects repeating groups: 0x6000, 0xFF00."""
        return any(group_of(tag) & mask == group & mask for tag in self._elements)

    def elements(self) -> Iterator[tuple[Tag, Element]]:
        """The tags with their elements, ascending."""
        for tag in self.tags():
            yield tag, self._elements[tag]

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
        return self._elements[tag_number(tag)]

    def __contains__(self, tag: int | str) -> bool:
        return self.present(tag)

    def __iter__(self) -> Iterator[Tag]:
        return iter(self.tags())

    def __len__(self) -> int:
        return len(self._elements)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DataSet) and self._elements == other._elements

    def __hash__(self) -> int:
        return hash(frozenset(self._elements))

    def __repr__(self) -> str:
        shown = ", ".join(f"{written(tag)} {element.vr}" for tag, element in self.elements())
        return f"DataSet({shown})"


EMPTY = DataSet()
"""The Data Set without elements."""
