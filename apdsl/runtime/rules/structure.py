"""Rules on the offsets that make a tree of the records (PS3.3 F.2.1, F.3.2.2)."""

from __future__ import annotations

from apdsl.runtime import directory
from apdsl.runtime.checks import Results
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.profile import Profile
from apdsl.runtime.rules.dicomdir import unreadable
from apdsl.runtime.rules.registry import file_set_rule


def _noted(file_set: FileSet, rule: str) -> Results:
    if file_set.directory is not None:
        yield from file_set.directory.results.get(rule, ())
    else:
        unread = unreadable(file_set)
        if unread is not None:
            yield unread


@file_set_rule(directory.ROOT_OFFSETS)
def root_offsets(file_set: FileSet, profile: Profile) -> Results:
    """First and last offset delimit the root Directory Entity (PS3.3 F.3.2.2)."""
    yield from _noted(file_set, directory.ROOT_OFFSETS)


@file_set_rule(directory.RECORD_OFFSETS)
def record_offsets(file_set: FileSet, profile: Profile) -> Results:
    """The offsets in records are 0 or the start of a record (PS3.3 F.3.2.2)."""
    yield from _noted(file_set, directory.RECORD_OFFSETS)


@file_set_rule(directory.ACYCLIC)
def records_acyclic(file_set: FileSet, profile: Profile) -> Results:
    """Following the offsets leads to no record twice (PS3.3 F.2.1)."""
    yield from _noted(file_set, directory.ACYCLIC)


@file_set_rule(directory.SINGLE_PARENT)
def single_parent(file_set: FileSet, profile: Profile) -> Results:
    """A record is in one entity, and an entity below one record (PS3.3 F.2.1 a, b)."""
    yield from _noted(file_set, directory.SINGLE_PARENT)


@file_set_rule(directory.REACHABLE)
def records_reachable(file_set: FileSet, profile: Profile) -> Results:
    """Every record can be reached from the root (PS3.3 F.2.1)."""
    yield from _noted(file_set, directory.REACHABLE)
