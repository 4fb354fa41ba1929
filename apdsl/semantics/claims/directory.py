"""The part of the Basic Directory that an Application Entity supports (PS3.4 I.3.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from apdsl.model.claim import DirectorySupport
from apdsl.model.common import CommonModel
from apdsl.model.demands import record_type_of_classes
from apdsl.model.profile import AttributeRule
from apdsl.semantics.claims.profiles import Use
from apdsl.semantics.context import Context
from apdsl.semantics.directory import key_of_records
from apdsl.syntax import tree

CLAUSE: Final = "PS3.4 I.3.4"
"""Where the optional keys and the record types are asked of a conformance statement."""


def directory_support(
    node: tree.ApplicationEntity, uses: Sequence[Use], context: Context, common: CommonModel
) -> DirectorySupport:
    """The record types and optional keys that are declared.

    Without a declaration the record types are those that the supported SOP Classes need.
    """
    blocks = [item for item in node.items if isinstance(item, tree.ClaimedDirectory)]
    keys = tuple(_keys(blocks, context))
    written = [item for each in blocks for item in each.items if isinstance(item, tree.Records)]
    if not written:
        return DirectorySupport(needed_record_types(uses, common), keys)
    types = context.tools.names.record_types(word for item in written for word in item.types)
    return DirectorySupport(tuple(dict.fromkeys(types)), keys, declared=True)


def needed_record_types(uses: Iterable[Use], common: CommonModel) -> tuple[str, ...]:
    """The record types of the supported SOP Classes, and those above them, in PS3.3's order."""
    types = record_type_of_classes(common)
    parents = {record.type: record.parents for record in common.record_types}
    needed: set[str] = set()
    for use in uses:
        needed.update(use.profile.directory.record_types)
        for role in use.roles:
            for support in role.rows.values():
                needed.update(above(types.get(support.candidate.sop_class.uid), parents))
    return tuple(record.type for record in common.record_types if record.type in needed)


def above(record_type: str | None, parents: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """A record type and the types above it, along the first parent that is no record of its own."""
    seen: set[str] = set()
    while record_type in parents and record_type not in seen:
        seen.add(record_type)
        yield record_type
        record_type = next(iter(parents[record_type]), None)


def _keys(blocks: Iterable[tree.ClaimedDirectory], context: Context) -> Iterator[AttributeRule]:
    for block in blocks:
        for item in block.items:
            if isinstance(item, tree.Keys):
                for row in item.items:
                    if isinstance(row, tree.RecordKey):
                        yield from key_of_records(context, row, CLAUSE)
