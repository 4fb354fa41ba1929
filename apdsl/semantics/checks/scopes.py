"""Which data sets a condition can read at the place where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from apdsl.model.common import RecordType
from apdsl.model.vocabulary import Scope

_IN_INSTANCES: Final = "an instance is described here, without a directory"

_IN_DIRECTORY: Final = "the directory as a whole is described here, no record of it"

_NO_ITEM: Final = "only attributes within a Sequence are in an Item"


@dataclass(frozen=True, slots=True)
class Scopes:
    """The scope of paths that name none, and for each one that is missing the reason.

    ``place`` is where the rows stand, for messages.
    """

    place: str
    default: Scope
    missing: dict[Scope, str]

    def within_items(self, sequence: str) -> Scopes:
        """The scopes of the rows of the Items of a Sequence."""
        missing: dict[Scope, str] = {
            scope: why for scope, why in self.missing.items() if scope != "item"
        }
        return Scopes(f"the Items of {sequence}", "item", missing)


INSTANCE: Final = Scopes(
    "instances",
    "instance",
    {
        "record": _IN_INSTANCES,
        "subordinates": _IN_INSTANCES,
        "fileset": _IN_INSTANCES,
        "item": _NO_ITEM,
    },
)
"""Where instances are described: parameters, restricted SOP Classes, File Meta Information."""

DIRECTORY: Final = Scopes(
    "the directory",
    "fileset",
    {
        "record": _IN_DIRECTORY,
        "subordinates": _IN_DIRECTORY,
        "instance": _IN_DIRECTORY,
        "shared": _IN_DIRECTORY,
        "item": _NO_ITEM,
    },
)
"""In a Module of the DICOMDIR."""

EVERY_RECORD: Final = Scopes("every record", "record", {"item": _NO_ITEM})
"""In a Module of all records: what one of them lacks, the condition finds absent."""

ICON: Final = Scopes("icons", "item", {})
"""Within Icon Image Sequence."""

ANYWHERE: Final = Scopes("this group", "item", {})
"""In a group of attributes, which has no place of its own."""


def of_records(types: tuple[RecordType, ...], all_types: Iterable[RecordType]) -> Scopes:
    """In the keys of records: what they reference, and what may stand below them."""
    missing: dict[Scope, str] = {"item": _NO_ITEM}
    parents = {
        parent for record in all_types if record.type != "PRIVATE" for parent in record.parents
    }
    for record in types:
        if record.references == "nothing":
            reason = f"a record of type {record.type} references no instance"
            missing |= {"instance": reason, "shared": reason}
        if record.type not in parents:
            missing["subordinates"] = f"no record stands below one of type {record.type}"
    return Scopes(" and ".join(record.type for record in types), "record", missing)
