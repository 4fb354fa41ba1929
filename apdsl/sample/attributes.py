"""Data Sets made and changed by keyword or tag; a change gives another Data Set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from apdsl import dictionary
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.tags import tag_number


def tag_of(keyword: str) -> int:
    """The tag of an attribute; in the first group where it repeats. Raises KeyError for none."""
    found = dictionary.attribute(keyword)
    if found is None:
        raise KeyError(keyword)
    return tag_number(found.tag.replace("xx", "00"))


def vr_of(tag: int, dataset: DataSet | None = None) -> str:
    """The VR of an attribute; of several, the one that goes with the Pixel Representation."""
    found = dictionary.attribute_by_tag(f"{tag:08X}")
    vr = found.vr if found is not None else "UN"
    if vr == "US or SS":
        signed = dataset is not None and dataset.value(0x00280103) == 1
        return "SS" if signed else "US"
    return vr.split(" or ")[-1]


def made(values: Mapping[str, Any]) -> DataSet:
    """A Data Set of keywords and values: one, a list of several, a list of mappings for Items."""
    representation = values.get("PixelRepresentation", 0)
    signed = DataSet({0x00280103: Element("US", (representation,))})
    elements = {}
    for keyword, value in values.items():
        tag = tag_of(keyword)
        listed = value if isinstance(value, list | tuple) else [value]
        items = tuple(made(each) if isinstance(each, Mapping) else each for each in listed)
        elements[tag] = Element(vr_of(tag, signed), items)
    return DataSet(elements)


def with_elements(dataset: DataSet, elements: Mapping[int, Element]) -> DataSet:
    """The Data Set with these elements added, or in the place of those with the same tags."""
    return DataSet({**dict(dataset.elements()), **elements})


def without(dataset: DataSet, *tags: int) -> DataSet:
    """The Data Set without these elements."""
    return DataSet({tag: found for tag, found in dataset.elements() if tag not in tags})


def changed_within(
    dataset: DataSet, sequences: tuple[int, ...], change: Any, *, only_first: bool = True
) -> DataSet:
    """The Data Set with the Item at the end of a way through Sequences changed by a function.

    The way takes the first Item of each Sequence, or all.
    """
    if not sequences:
        result: DataSet = change(dataset)
        return result
    first, *rest = sequences
    element = dataset[first]
    items = list(element.values)
    for number in range(1 if only_first else len(items)):
        item = items[number]
        if isinstance(item, DataSet):
            items[number] = changed_within(item, tuple(rest), change, only_first=only_first)
    return with_elements(dataset, {first: Element(element.vr, tuple(items))})
