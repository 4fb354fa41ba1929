"""Strategies for data sets around what a model speaks of: right, wrong, empty, absent."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from hypothesis import strategies as st

from apdsl import dictionary
from apdsl.model.condition import AttributeRef, Path, Range
from apdsl.model.profile import AttributeRule

Json = dict[str, Any]
NUMBERS = {"DS", "FD", "FL", "IS", "SL", "SS", "UL", "US"}


@dataclass(frozen=True)
class Attribute:
    """An attribute that a model speaks of, and the literals it compares it with."""

    tag: str
    vr: str
    literals: tuple[Any, ...]
    items: tuple[str, ...] = ()


def parts(value: Any) -> Iterable[Any]:
    """The value and all dataclass objects in it."""
    if isinstance(value, tuple):
        for each in value:
            yield from parts(each)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from parts(getattr(value, field.name))


def attributes(*values: Any) -> dict[str, Attribute]:
    """The attributes that models, or parts of them, speak of."""
    literals: dict[str, list[Any]] = {}
    items: dict[str, list[str]] = {}
    for part in parts(values):
        match part:
            case AttributeRule(tag=str(tag)):
                found = [
                    literal
                    for rule in parts(part.values)
                    for literal in getattr(rule, "values", ())
                    if not is_dataclass(literal) or isinstance(literal, Range)
                ]
                literals.setdefault(tag, []).extend(found)
                below = [item.tag for item in part.items if item.tag is not None]
                items.setdefault(tag, []).extend(below)
            case Path(attributes=way):
                for outer, inner in itertools.pairwise(way):
                    items.setdefault(outer.tag, []).append(inner.tag)
            case AttributeRef(tag=tag):
                literals.setdefault(tag, [])
        path = getattr(part, "path", None)
        if isinstance(path, Path):
            literals.setdefault(path.target.tag, []).extend(getattr(part, "values", ()))
    return {
        tag: Attribute(tag, _vr(tag), tuple(dict.fromkeys(found)), tuple(items.get(tag, ())))
        for tag, found in {**{tag: [] for tag in items}, **literals}.items()
    }


def _vr(tag: str) -> str:
    entry = dictionary.attribute_by_tag(tag)
    return (entry.vr if entry else "LO").split(" or ")[0]


def contents(attribute: Attribute, known: Mapping[str, Attribute], depth: int = 2) -> Any:
    """What an attribute may hold in DICOM JSON."""
    vr = attribute.vr
    empty = st.sampled_from([{"vr": vr}, {"vr": vr, "Value": []}])
    if vr == "SQ":
        inner = [known[tag] for tag in attribute.items if tag in known] if depth else []
        items = st.lists(data_sets(inner, known, depth - 1), min_size=1, max_size=2)
        return st.one_of(empty, items.map(lambda found: {"vr": vr, "Value": found}))
    if vr in ("OB", "OW", "UN", "OB or OW"):
        return st.one_of(empty, st.just({"vr": vr, "InlineBinary": "AAE="}))
    values = st.sampled_from(_values(attribute))
    return st.one_of(
        empty,
        st.lists(values, min_size=1, max_size=4).map(lambda found: {"vr": vr, "Value": found}),
        values.map(lambda found: {"vr": vr, "Value": [found]}),
    )


def _values(attribute: Attribute) -> list[Any]:
    found: list[Any] = []
    for literal in attribute.literals:
        if isinstance(literal, Range):
            found += [end for end in (literal.low, literal.high) if end is not None]
        else:
            found.append(literal)
    if attribute.vr in NUMBERS:
        numbers = [each for each in found if not isinstance(each, str)] or [8]
        near = [each + step for each in numbers for step in (-1, 0, 1) if each + step >= 0]
        found = sorted(dict.fromkeys([*near, 7, 8, 12, 16]))
        if attribute.vr in ("DS", "IS"):
            found += [str(each) for each in found]
        return found
    if attribute.vr == "PN":
        return [{"Alphabetic": "Doe^Jane"}, {"Alphabetic": "Döe^Jane"}]
    if attribute.vr == "AT":
        return ["00280010"]
    texts = [each for each in found if isinstance(each, str)]
    return [*texts, "OTHER", "ÄHNLICH"] if attribute.vr in ("LO", "ST", "UT") else [*texts, "OTHER"]


@st.composite
def data_sets(
    draw: st.DrawFn, around: list[Attribute], known: Mapping[str, Attribute], depth: int = 2
) -> Json:
    """A data set with some of the attributes."""
    written: Json = {}
    for attribute in around:
        tag = attribute.tag.replace("xx", draw(st.sampled_from(["00", "1E"])))
        if draw(st.integers(0, 3)):
            written[tag] = draw(contents(attribute, known, depth))
    return written
