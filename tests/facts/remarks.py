"""Where the paragraphs of an annex stand: their clauses, for which roles and which profiles.

The published text has no table of this. What is committed was read from its clauses once, so that
no paragraph changes its place, its roles or its profiles unnoticed. Their prose is not held here.
``python -m tests.facts.remarks`` writes the table anew; what changed in it is then to be reviewed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from apdsl.model.profile import ProfileModel
from tests.facts import compiled as product
from tests.facts.annexes import BY_LETTER

TABLE = Path(__file__).parent / "remarks.tsv"
_Key = tuple[str, str, str, str]
COLUMNS = ("clause", "kind", "name", "roles", "profiles", "count")


@dataclass(frozen=True, order=True)
class Place:
    """Paragraphs of one kind and name in a clause; ``profiles`` is ``all`` or identifiers."""

    clause: str
    kind: str
    name: str
    roles: str
    profiles: str
    count: int


def committed(letter: str) -> list[Place]:
    """The paragraphs of an annex as they were reviewed."""
    return [place for place in _table() if place.clause.partition(".")[0] == letter]


def compiled(letter: str, models: Iterable[ProfileModel]) -> list[Place]:
    """The paragraphs of an annex, from the models of its profiles."""
    identifiers = [p.identifier for annex in BY_LETTER[letter] for p in annex.profiles]
    found: dict[_Key, dict[str, int]] = {}
    for model in models:
        for key, count in _remarks(model).items():
            found.setdefault(key, {})[model.id] = count
    return sorted(
        Place(*key, _profiles(counts, identifiers), max(counts.values()))
        for key, counts in found.items()
    )


def line(place: Place) -> str:
    """The line of the table for a place."""
    cells = (place.clause, place.kind, place.name, place.roles, place.profiles)
    return "\t".join((*cells, str(place.count)))


def _remarks(model: ProfileModel) -> Counter[_Key]:
    return Counter(
        (
            remark.clause.removeprefix("PS3.11 "),
            remark.kind,
            remark.name or "",
            " ".join(remark.roles),
        )
        for section in model.sections
        for remark in section.remarks
    )


def _profiles(counts: dict[str, int], identifiers: list[str]) -> str:
    return "all" if list(counts) == identifiers else " ".join(counts)


@cache
def _table() -> tuple[Place, ...]:
    header, *lines = TABLE.read_text("utf-8").splitlines()
    assert tuple(header.split("\t")) == COLUMNS
    return tuple(_places(lines))


def _places(lines: list[str]) -> Iterator[Place]:
    for written in lines:
        clause, kind, name, roles, profiles, count = written.split("\t")
        yield Place(clause, kind, name, roles, profiles, int(count))


def _write() -> None:
    """Write the table as the profiles of the product are now."""
    lines = ["\t".join(COLUMNS)]
    for letter in BY_LETTER:
        models = [model for model in product.models().values() if model.annex == letter]
        lines += [line(place) for place in compiled(letter, models)]
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    _write()
