"""Attributes (PS3.6 chapters 6 to 9, PS3.7 Annex E), by keyword or tag."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from apdsl.dictionary.tables import rows
from apdsl.dictionary.tags import format_tag

# PS3.5 7.6: the groups of curves and overlays repeat from xx = 00 to xx = 1E.
_LAST_REPEATING_GROUP = {"50": "501E", "60": "601E"}


@dataclass(frozen=True, slots=True)
class Attribute:
    """One row of the data dictionary.

    ``tag`` is compact (``00280010``; ``60xx3000`` in a repeating group). ``vr`` and ``vm`` are as
    printed: ``US or SS``, ``1-n``. A few retired rows have no keyword and no name: both are empty.
    """

    tag: str
    keyword: str
    name: str
    vr: str
    vm: str
    retired: bool

    @property
    def display_tag(self) -> str:
        """The tag as the standard prints it: ``(0028,0010)``."""
        return format_tag(self.tag)


def attribute(keyword: str) -> Attribute | None:
    """The attribute with this keyword, spelt exactly so; None when there is none."""
    row = _by_keyword().get(keyword)
    return None if row is None else _read(row)


def attribute_by_tag(tag: str) -> Attribute | None:
    """The attribute with this compact tag (see :func:`parse_tag`); None when there is none.

    A tag inside a repeating group finds the row of the group: ``60023000`` gives that of
    ``60xx3000``, whose ``tag`` it keeps (PS3.5 7.6).
    """
    row = _by_tag().get(tag) or _repeating(tag)
    return None if row is None else _read(row)


def attributes() -> Iterator[Attribute]:
    """All attributes, in the order of their tags."""
    return map(_read, rows("attributes"))


@lru_cache(maxsize=4096)
def _read(row: str) -> Attribute:
    tag, vr, vm, keyword, name, retired = row.split("\t")
    return Attribute(tag, keyword, name, vr, vm, retired == "yes")


@cache
def _by_tag() -> dict[str, str]:
    return {row[:8]: row for row in rows("attributes")}


@cache
def _by_keyword() -> dict[str, str]:
    by_keyword = {row.split("\t", 4)[3]: row for row in rows("attributes")}
    by_keyword.pop("", None)
    return by_keyword


@cache
def _open_places() -> frozenset[tuple[int, ...]]:
    """Where digits are open, for each pattern that some row has: (2, 3) for 60xx3000."""
    repeating = [tag for tag in _by_tag() if "x" in tag]
    return frozenset(
        tuple(place for place, digit in enumerate(tag) if digit == "x") for tag in repeating
    )


def _repeating(tag: str) -> str | None:
    group = tag[:4]
    if len(tag) != 8 or group[3] not in "02468ACE":
        return None  # A group with an odd number is private (PS3.5 7.8).
    if group > _LAST_REPEATING_GROUP.get(group[:2], group):
        return None
    for places in _open_places():
        pattern = "".join("x" if place in places else digit for place, digit in enumerate(tag))
        if pattern in _by_tag():
            return _by_tag()[pattern]
    return None
