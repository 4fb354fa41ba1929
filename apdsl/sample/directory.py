"""The Directory Records of a File-set, made of its instances and of the demands on records."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from apdsl.evaluation.conditions import View
from apdsl.model import demands as modelled
from apdsl.model.common import CommonModel
from apdsl.model.condition import OneOf
from apdsl.model.demands import Demand
from apdsl.model.profile import AttributeRule, ProfileModel
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.instance import Instance
from apdsl.runtime.record import Record
from apdsl.runtime.scopes import NO_INSTANCE
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_SEQUENCE,
    DIRECTORY_RECORD_TYPE,
    RECORD_IN_USE_FLAG,
    REFERENCED_FILE_ID,
    REFERENCED_SOP_CLASS_IN_FILE,
    REFERENCED_SOP_INSTANCE_IN_FILE,
    REFERENCED_TRANSFER_SYNTAX_IN_FILE,
    SERIES_INSTANCE_UID,
    SOP_INSTANCE_UID,
    TRANSFER_SYNTAX_UID,
)
from apdsl.sample.attributes import made, with_elements
from apdsl.sample.catalogue import patient_values
from apdsl.sample.completion import Viewer, completed
from apdsl.sample.file_set import Node, SampleSet, runtime_record
from apdsl.sample.instances import SampleFile, Uids, header
from apdsl.sample.settling import numbered

_OFFSETS = (0x00041200, 0x00041202, 0x00041400, 0x00041420)
_REFERENCES = (
    REFERENCED_FILE_ID,
    REFERENCED_SOP_CLASS_IN_FILE,
    REFERENCED_SOP_INSTANCE_IN_FILE,
    REFERENCED_TRANSFER_SYNTAX_IN_FILE,
)
_PATIENT_LEVELS = ("PATIENT", "STUDY", "SERIES")


@dataclass(frozen=True, eq=False)
class Rules:
    """The demands of a profile and of what it rests on, by what they are made of."""

    model: ProfileModel
    common: CommonModel
    _of_types: dict[str, tuple[Demand, ...]] = field(default_factory=dict)
    _written: dict[str, str] = field(default_factory=dict)

    @cached_property
    def all(self) -> tuple[Demand, ...]:
        """All demands on attributes: first those of the profile, which are stricter."""
        return (*modelled.profile_demands(self.model), *modelled.common_demands(self.common))

    @cached_property
    def types(self) -> dict[str, str]:
        """The type of record by the UID of the SOP Class."""
        return modelled.record_type_of_classes(self.common)

    @cached_property
    def parents(self) -> dict[str, tuple[str, ...]]:
        """The types of record that a type of record may stand below."""
        return {found.type: found.parents for found in self.common.record_types}

    def of_subject(self, subject: str) -> tuple[Demand, ...]:
        """The demands on a subject other than records."""
        return tuple(demand for demand in self.all if demand.subject == subject)

    def of_records(self, record_type: str) -> tuple[Demand, ...]:
        """The demands on records of a type, offsets left out."""
        found = self._of_types.get(record_type)
        if found is None:
            found = tuple(
                demand
                for demand in self.all
                if demand.subject == "record"
                and (not demand.record_types or record_type in demand.record_types)
                and not _is_offset(demand)
            )
            self._of_types[record_type] = found
        return found

    def written(self, record_type: str) -> str:
        """The demands on records of a type in words, equal for equal ones."""
        found = self._written.get(record_type)
        if found is None:
            demands = (demand.requirement for demand in self.of_records(record_type))
            found = "\n".join(f"{each.id} {each.source} {each.text}" for each in demands)
            self._written[record_type] = found
        return found


def _is_offset(demand: Demand) -> bool:
    rule = demand.rule
    return isinstance(rule, AttributeRule) and numbered(rule.tag or "00000000") in _OFFSETS


def file_set(files: tuple[SampleFile, ...], rules: Rules, uids: Uids) -> SampleSet:
    """A File-set with these files, its DICOMDIR and records for all of them."""
    media_storage_directory = "1.2.840.10008.1.3.10"
    meta = header(media_storage_directory, uids.of("file-set"), "1.2.840.10008.1.2.1")
    directory = made({"FileSetID": "SAMPLE", "FileSetConsistencyFlag": 0})
    directory = with_elements(directory, {DIRECTORY_RECORD_SEQUENCE: Element("SQ", ())})
    bare = SampleSet(files, (), directory, meta)
    return bare if not files else _with_records(bare, rules)


def _with_records(bare: SampleSet, rules: Rules) -> SampleSet:
    rooted: list[Node] = []
    series: dict[str, list[SampleFile]] = {}
    for file in bare.files:
        record_type = rules.types.get(file.sop_class, "PRIVATE")
        if "root" in rules.parents[record_type] and record_type != "PRIVATE":
            rooted.append(record(record_type, file, (), bare, rules))
        else:
            series.setdefault(file.dataset.text(SERIES_INSTANCE_UID), []).append(file)
    roots: tuple[Node, ...] = ()
    if series:
        entities = []
        for members in series.values():
            below = tuple(
                record(rules.types.get(file.sop_class, "PRIVATE"), file, (), bare, rules)
                for file in members
            )
            entities.append(record("SERIES", members[0], below, bare, rules))
        first = next(iter(series.values()))[0]
        study = record("STUDY", first, tuple(entities), bare, rules)
        roots = (record("PATIENT", first, (study,), bare, rules),)
    return SampleSet(bare.files, (*roots, *rooted), bare.directory, bare.meta)


def record(
    record_type: str,
    file: SampleFile | None,
    below: tuple[Node, ...],
    sample: SampleSet,
    rules: Rules,
) -> Node:
    """A record of a file, or (for patients, studies and series) one that stands above it.

    Its keys are those of the file, as far as the demands on records ask for them.
    """
    keys = starting_keys(record_type)
    source = file.dataset if file is not None else made(_without_references(patient_values()))
    if file is not None and record_type not in _PATIENT_LEVELS:
        keys = with_elements(keys, references(file))
    demands = rules.of_records(record_type)
    for demand in demands:
        copied = _copied(demand, source, demands)
        if copied is not None and copied[0] not in keys:
            keys = with_elements(keys, dict((copied,)))
    node = Node(keys, below)
    return completed_node(node, sample, rules)


def _without_references(values: dict[str, object]) -> dict[str, object]:
    return {
        keyword: value
        for keyword, value in values.items()
        if not (isinstance(value, str) and value.startswith("@"))
    }


def starting_keys(record_type: str) -> DataSet:
    """What every record of the type has."""
    keys = {
        RECORD_IN_USE_FLAG: Element("US", (0xFFFF,)),
        DIRECTORY_RECORD_TYPE: Element("CS", (record_type,)),
    }
    return DataSet(keys)


def references(file: SampleFile) -> dict[int, Element]:
    """The attributes of a record that reference a file (PS3.3 F.3.2.2)."""
    return {
        REFERENCED_FILE_ID: Element("CS", file.file_id),
        REFERENCED_SOP_CLASS_IN_FILE: Element("UI", (file.sop_class,)),
        REFERENCED_SOP_INSTANCE_IN_FILE: Element("UI", (file.dataset.text(SOP_INSTANCE_UID),)),
        REFERENCED_TRANSFER_SYNTAX_IN_FILE: Element("UI", (file.meta.text(TRANSFER_SYNTAX_UID),)),
    }


def completed_node(
    node: Node,
    sample: SampleSet,
    rules: Rules,
    pinned: frozenset[tuple[int, ...]] = frozenset(),
) -> Node:
    """The record with what the demands on it ask for."""
    keys = completed(
        node.keys, rules.of_records(node.type), record_viewer(node, sample, rules), pinned
    )
    return Node(keys, node.children, node.links)


def record_viewer(node: Node, sample: SampleSet, rules: Rules) -> Viewer:
    """What conditions see of a record."""
    seen = runtime_record(node, sample)
    instance: Instance | None = seen.instance if node.file_id else NO_INSTANCE

    def view(keys: DataSet, item: DataSet) -> View:
        record = Record(
            keys,
            0,
            children=seen.children,
            instance=seen.instance,
            attached=True,
            fileset=sample.directory,
        )
        return View(rules.common, instance, record, item, sample.directory)

    return view


def _copied(
    demand: Demand, source: DataSet, demands: tuple[Demand, ...]
) -> tuple[int, Element] | None:
    """The attribute of the instance that a key is a copy of, where the instance has it."""
    rule = demand.rule
    if demand.sequences or not isinstance(rule, AttributeRule) or rule.tag is None:
        return None
    if rule.type not in ("1", "1C", "2", "2C") or rule.absent:
        return None
    tag = numbered(rule.tag)
    found = source.get(tag)
    if found is None or (not found.values and rule.type in ("1", "1C")):
        return None
    if found.vr != "SQ":
        return tag, found
    items = tuple(item for item in source.items(tag) if _fits(item, tag, demands))
    return (tag, Element("SQ", items)) if items or rule.type in ("2", "2C") else None


def _fits(item: DataSet, sequence: int, demands: tuple[Demand, ...]) -> bool:
    """Whether an Item has the values that the key asks of its Items."""
    for demand in demands:
        rule = demand.rule
        if (
            isinstance(rule, AttributeRule)
            and isinstance(rule.values, OneOf)
            and tuple(numbered(each.tag) for each in demand.sequences) == (sequence,)
            and rule.type == "1"
        ):
            found = item.values(numbered(rule.tag or ""))
            if not found or any(value not in rule.values.values for value in found):
                return False
    return True
