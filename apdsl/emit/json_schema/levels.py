"""The kinds of objects in a document, what each shows of a condition, and the way to the next.

A chain of levels leads from the object that a statement is made of to the data set it is about:
from a document to each node, from a node to its record, from a record to the Items in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final

from apdsl.emit.json_schema.atoms import (
    Representations,
    holds_in_data_set,
    holds_in_file,
    scope_of,
)
from apdsl.emit.json_schema.fragments import (
    VALUE,
    Schema,
    all_of,
    any_of,
    defined,
    each_attribute,
    each_value,
    has_attribute,
    implies,
    member,
    member_if_present,
    named_by,
    negated,
)
from apdsl.model.condition import Condition
from apdsl.model.vocabulary import Scope

REFERENCED_FILE_ID: Final = "00041500"
DIRECTORY_RECORD_SEQUENCE: Final = "00041220"


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Where a condition is true and where it is false; ``no`` is ``None`` where not true is false.

    What fulfils neither leaves it unknown.
    """

    yes: Schema
    no: Schema | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """A kind of object: the scopes of the conditions it shows, and the way to the next level.

    ``way`` names that way among those from the same object.
    """

    scopes: frozenset[Scope]
    outcomes_of: Callable[[Condition], Outcomes]
    into: Callable[[Schema], Schema]
    way: str = ""

    def shows(self, atom: Condition) -> bool:
        return scope_of(atom) in self.scopes

    def outcomes(self, atom: Condition) -> Outcomes | None:
        """When the condition is true and false; ``None`` where an object does not show it."""
        return self.outcomes_of(atom) if self.shows(atom) else None


Chain = tuple[Level, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Levels:
    """The levels of the documents; ``representations`` are the VRs that conditions compare with."""

    representations: Representations

    def data_set(self, scopes: Iterable[Scope], through: tuple[str, ...]) -> Chain:
        """A data set, and below it the Items of one Sequence in the other."""
        inner = ("item",) if not through else ()
        shown = frozenset([*scopes, *inner])
        first = Level(shown, self._of_data_set, _into_items(through), "".join(through[:1]))
        return (first, *self.data_set((), through[1:])) if through else (first,)

    def file(self, part: str | None, through: tuple[str, ...] = ()) -> Chain:
        """A file ``{"meta", "dataset"}``, and below it one of the two."""
        if part is None:
            return (Level(_FILE | {"item"}, self._of_file, _same),)
        into = partial(member_if_present, part)
        return (Level(_FILE, self._of_file, into, part), *self.data_set((), through))

    def record(self, through: tuple[str, ...] = ()) -> Chain:
        return self.data_set(("record",), through)

    def directory(self, through: tuple[str, ...] = ()) -> Chain:
        return self.data_set(("fileset",), through)

    def record_in_directory(self, through: tuple[str, ...] = ()) -> Chain:
        """The data set of a DICOMDIR, and below it each record."""
        into = _into_items((DIRECTORY_RECORD_SEQUENCE,))
        return (Level(_FILE_SET, self._of_data_set, into, "record"), *self.record(through))

    def record_in_node(self, through: tuple[str, ...] = ()) -> Chain:
        """A node of a File-set document, and below it its record."""
        into = partial(member_if_present, "record")
        return (Level(_NODE, self._of_node, into), *self.record(through))

    def record_in_document(self, through: tuple[str, ...] = ()) -> Chain:
        """A File-set document, and below it the record of each node."""
        this = Level(_FILE_SET, self._of_document, every_node, "node")
        return (this, *self.record_in_node(through))

    def file_in_document(self, part: str | None, through: tuple[str, ...] = ()) -> Chain:
        """A File-set document, and below it each file that was read."""
        this = Level(_FILE_SET, self._of_document, every_file, "file")
        return (this, *self.file(part, through))

    def whole(self) -> Chain:
        """A node or a document of which something is stated without condition."""
        return (Level(frozenset(), self._of_document, _same),)

    def _of_data_set(self, atom: Condition) -> Outcomes:
        return Outcomes(holds_in_data_set(atom, self.representations))

    def _of_file(self, atom: Condition) -> Outcomes:
        return Outcomes(holds_in_file(atom, self.representations))

    def _of_node(self, atom: Condition) -> Outcomes:
        scope = scope_of(atom)
        if scope == "record":
            return Outcomes(member("record", holds_in_data_set(atom, self.representations)))
        holds = holds_in_file(atom, self.representations)
        if scope == "subordinates":
            some = below(read_file(holds))
            return Outcomes(some, all_of([negated(some), negated(below(UNREAD_REFERENCE))]))
        return Outcomes(read_file(holds), any_of([read_file(negated(holds)), NO_REFERENCE]))

    def _of_document(self, atom: Condition) -> Outcomes:
        holds = holds_in_data_set(atom, self.representations)
        return Outcomes(_directory_data_set(holds), _directory_data_set(negated(holds)))


_FILE: Final[frozenset[Scope]] = frozenset({"instance", "shared"})
_NODE: Final[frozenset[Scope]] = _FILE | {"record", "subordinates"}
_FILE_SET: Final[frozenset[Scope]] = frozenset({"fileset"})


@lru_cache(maxsize=64)
def levels_for(representations: frozenset[tuple[str, str]]) -> Levels:
    """The levels with these VRs of tags, for all profiles that name them the same."""
    return Levels(dict(representations))


def read_file(schema: Schema) -> Schema:
    """A node whose file was read and is like this."""
    return member("file", all_of([{"type": "object", "required": ["meta", "dataset"]}, schema]))


_REFERENCES: Final[Schema] = member("record", has_attribute(REFERENCED_FILE_ID, VALUE))
NO_REFERENCE: Final[Schema] = negated(_REFERENCES)
"""A node whose record refers to no file: what is asked of its instance is in vain, and false."""

UNREAD_REFERENCE: Final[Schema] = all_of([_REFERENCES, negated(read_file({}))])
"""A node whose record refers to a file that is missing or could not be read."""


def below(node: Schema) -> Schema:
    """A node with such a node below it, at any depth."""
    name = named_by("below", node)
    deeper = {"$ref": f"#/$defs/{name}"}
    found = member("children", {"type": "array", "contains": {"anyOf": [node, deeper]}})
    return defined(name, found)


RECORD_LISTS: Final = ("records", "unreachable", "lost")
"""The members of a document that have nodes: those of the root, and those outside the tree."""


def every_node(node: Schema, lists: Iterable[str] = RECORD_LISTS) -> Schema:
    """A document whose nodes, from those in the lists on, are all like this."""
    name = named_by("every", node)
    below = {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}
    items = defined(name, all_of([node, member_if_present("children", below)]))
    return all_of(member_if_present(name, {"type": "array", "items": items}) for name in lists)


def some_file(file: Schema) -> Schema:
    """A document with at least one file like this."""
    node = member("file", file)
    listed = {"type": "array", "contains": any_of([node, below(node)])}
    return any_of(
        [
            member("dicomdir", file),
            member("unreferenced", {"type": "array", "contains": file}),
            *(member(name, listed) for name in RECORD_LISTS),
        ]
    )


def every_file(file: Schema) -> Schema:
    """A document whose files, where they were read, are all like this."""
    read = implies({"type": "object", "required": ["meta", "dataset"]}, file)
    unreferenced = member_if_present("unreferenced", {"type": "array", "items": read})
    return all_of([every_node(member_if_present("file", read)), unreferenced])


def _directory_data_set(schema: Schema) -> Schema:
    return member("dicomdir", member("dataset", schema))


def _into_items(through: tuple[str, ...]) -> Callable[[Schema], Schema]:
    if not through:
        return _same
    return lambda schema: each_attribute(through[0], each_value(schema))


def _same(schema: Schema) -> Schema:
    return schema
