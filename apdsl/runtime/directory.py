"""The tree of Directory Records that the offsets of a DICOMDIR describe (PS3.3 F.2.1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from apdsl.runtime.attributes import named
from apdsl.runtime.checks import Unknown, Violation
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.instance import Instance
from apdsl.runtime.record import Record
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_SEQUENCE,
    FIRST_ROOT_RECORD,
    LAST_ROOT_RECORD,
    LOWER_LEVEL_ENTITY,
    NEXT_RECORD,
)

ROOT_OFFSETS: Final = "root-offsets"
RECORD_OFFSETS: Final = "record-offsets"
ACYCLIC: Final = "records-acyclic"
SINGLE_PARENT: Final = "single-parent"
REACHABLE: Final = "records-reachable"


@dataclass(frozen=True, slots=True, eq=False)
class Directory:
    """The records of a DICOMDIR in the order of the file, and those of the root entity.

    ``results`` are what is wrong with the offsets, by the name of the rule.
    """

    records: tuple[Record, ...]
    roots: tuple[Record, ...]
    results: dict[str, list[Violation | Unknown]]


class _State(Enum):
    UNSEEN = 0
    OPEN = 1
    DONE = 2


def directory_of(instance: Instance) -> Directory:
    """The directory in a DICOMDIR: each record with its place, however the offsets are damaged.

    Takes time and memory in proportion to the number of records, and does not recurse.
    """
    builder = _Builder(instance)
    builder.build()
    return Directory(tuple(builder.records), tuple(builder.roots), builder.results)


@dataclass(slots=True)
class _Builder:
    """Follows the offsets, each record once, and notes where they lead wrong."""

    instance: Instance
    records: list[Record] = field(default_factory=list)
    roots: list[Record] = field(default_factory=list)
    results: dict[str, list[Violation | Unknown]] = field(default_factory=dict)
    by_offset: dict[int, Record] = field(default_factory=dict)
    states: dict[int, _State] = field(default_factory=dict)

    def build(self) -> None:
        data_set = self.instance.dataset
        items = data_set.items(DIRECTORY_RECORD_SEQUENCE)
        for item, offset in zip(items, self.instance.item_offsets, strict=False):
            record = Record(item, offset, self.instance.name, fileset=data_set)
            self.records.append(record)
        self.by_offset = {record.offset: record for record in self.records}
        self.states = dict.fromkeys(self.by_offset, _State.UNSEEN)
        first = self._root_first(data_set)
        if first is not None:
            self._follow(first, attached=True)
        self._check_root_last(data_set)
        self._gather_unreached()

    # ---- The root entity ----

    def _root_first(self, data_set: DataSet) -> Record | None:
        offset = data_set.value(FIRST_ROOT_RECORD)
        if not isinstance(offset, int):
            return None  # missing or empty: the business of its Type
        first = self.by_offset.get(offset)
        if first is None and (offset or self.records):
            what = "is no start of a record" if offset else "says that there is no record"
            self._root_problem(FIRST_ROOT_RECORD, offset, what, self.records)
        return first

    def _check_root_last(self, data_set: DataSet) -> None:
        offset = data_set.value(LAST_ROOT_RECORD)
        if not isinstance(offset, int):
            return
        if offset and offset not in self.by_offset:
            self._root_problem(LAST_ROOT_RECORD, offset, "is no start of a record", self.roots[-1:])
        elif self.roots and offset != self.roots[-1].offset:
            if not self.roots[-1].dataset.value(NEXT_RECORD):  # otherwise the chain is broken
                what = "is not the last record of the root Directory Entity"
                self._root_problem(LAST_ROOT_RECORD, offset, what, self.roots[-1:])
        elif not isinstance(data_set.value(FIRST_ROOT_RECORD), int):
            return  # whether it is the last, only the first would tell
        elif offset and not self.roots and not self.results.get(ROOT_OFFSETS):
            what = "names a record, but the root Directory Entity has none"
            self._root_problem(LAST_ROOT_RECORD, offset, what, ())

    def _root_problem(self, tag: int, offset: int, what: str, right: Iterable[Record]) -> None:
        if self._beyond_break(offset):
            self._note(ROOT_OFFSETS, Unknown(f"the DICOMDIR breaks off before byte {offset}"))
            return
        expected = next((str(record.offset) for record in right), None)
        message = (
            f"{named(tag)} is {offset}, which {what}; it is to be the byte at which that record "
            "starts, counted from the start of the DICOMDIR, or 0 without records (PS3.3 F.3.2.2)."
        )
        violation = Violation(message, tag, str(offset), expected, self.instance.name)
        self._note(ROOT_OFFSETS, violation)

    # ---- Following offsets ----

    def _follow(self, first: Record, *, attached: bool) -> None:
        """Visits all that a record leads to; siblings before subordinates, so they keep a place."""
        self._claim(first, None, attached)
        stack = [(first, 0)]
        while stack:
            record, stage = stack.pop()
            if stage == 2:
                self.states[record.offset] = _State.DONE
                continue
            stack.append((record, stage + 1))
            tag = NEXT_RECORD if stage == 0 else LOWER_LEVEL_ENTITY
            target = self._target(record, tag)
            if target is None:
                continue
            state = self.states[target.offset]
            if state is _State.UNSEEN:
                self._claim(target, record.parent if stage == 0 else record, attached)
                stack.append((target, 0))
            elif state is _State.OPEN:
                self._cycle(record, tag, target)
            elif attached:
                self._second_parent(record, tag, target)

    def _claim(self, record: Record, parent: Record | None, attached: bool) -> None:
        self.states[record.offset] = _State.OPEN
        record.parent = parent
        record.attached = attached
        if parent is not None:
            parent.children.append(record)
        elif attached:
            self.roots.append(record)

    def _target(self, record: Record, tag: int) -> Record | None:
        offset = record.dataset.value(tag)
        if not isinstance(offset, int) or offset == 0:
            return None
        target = self.by_offset.get(offset)
        if target is None and self._beyond_break(offset):
            reason = f"{named(tag)} is {offset}, but the DICOMDIR breaks off before that byte"
            self._note(RECORD_OFFSETS, Unknown(reason, record.name))
        elif target is None:
            message = (
                f"{named(tag)} is {offset}, but no record starts at that byte; it is to be 0 or "
                "the byte at which a record starts, counted from the start of the DICOMDIR "
                "(PS3.3 F.3.2.2)."
            )
            violation = Violation(message, tag, str(offset), "0 or a record", record.name)
            self._note(RECORD_OFFSETS, violation)
        return target

    def _beyond_break(self, offset: int) -> bool:
        broken = self.instance.dataset.unread_from is not None
        return broken and (not self.records or offset > self.records[-1].offset)

    def _cycle(self, record: Record, tag: int, target: Record) -> None:
        message = (
            f"{named(tag)} leads back to the record at byte {target.offset}, so that following the "
            "offsets never ends; records form a tree (PS3.3 F.2.1)."
        )
        found = str(target.offset)
        self._note(ACYCLIC, Violation(message, tag, found, locator=record.name))

    def _second_parent(self, record: Record, tag: int, target: Record) -> None:
        above = target.parent.name if target.parent else "the root"
        message = (
            f"{named(tag)} leads to the record at byte {target.offset}, which is already in the "
            f"Directory Entity below {above}; a record has one place, and an entity one record "
            "above it (PS3.3 F.2.1)."
        )
        found = str(target.offset)
        self._note(SINGLE_PARENT, Violation(message, tag, found, locator=record.name))

    # ---- What the root does not reach ----

    def _gather_unreached(self) -> None:
        unreached = [item for item in self.records if self.states[item.offset] is _State.UNSEEN]
        if not unreached:
            return
        if self.results or not isinstance(self.instance.dataset.value(FIRST_ROOT_RECORD), int):
            count = len(unreached)
            reason = f"{count} records were not reached, because the offsets are damaged elsewhere"
            self._note(REACHABLE, Unknown(reason, self.instance.name))
        else:
            self._unreachable(unreached)
        led_to = {record.dataset.value(tag) for record in unreached for tag in _LINKS}
        tops = [record for record in unreached if record.offset not in led_to]
        for record in [*tops, *unreached]:
            if self.states[record.offset] is _State.UNSEEN:
                self._follow(record, attached=False)

    def _unreachable(self, unreached: list[Record]) -> None:
        message = (
            "No chain of offsets from the root leads to this record; a record that is in use "
            "belongs to a Directory Entity (PS3.3 F.2.1)."
        )
        for record in unreached:
            self._note(REACHABLE, Violation(message, locator=record.name))

    def _note(self, rule: str, result: Violation | Unknown) -> None:
        self.results.setdefault(rule, []).append(result)


_LINKS: Final = (NEXT_RECORD, LOWER_LEVEL_ENTITY)
