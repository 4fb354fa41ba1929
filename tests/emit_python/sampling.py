"""Subjects for checks: instances and records around what a demand speaks of, drawn at random."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path as FilePath
from random import Random
from typing import Any

from apdsl.model.common import CommonModel
from apdsl.model.condition import (
    AttributeRef,
    OneOf,
    Path,
    Range,
    SopClassRef,
    TransferSyntaxRef,
    Within,
)
from apdsl.model.demands import Demand
from apdsl.model.membership import subjects
from apdsl.model.profile import AttributeRule
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.instance import Instance
from apdsl.runtime.reading.file import ReadFile
from apdsl.runtime.record import Record
from apdsl.runtime.values import Bulk, Value

SOP_CLASS, SYNTAX, FILE_ID, SHARED = 0x00080016, 0x00020010, 0x00041500, 0x52009229


class Sampler:
    """Draws what a demand could be run on: each attribute it names there or not, right or wrong."""

    def __init__(self, demand: Demand, common: CommonModel, random: Random) -> None:
        self.random = random
        self.demand = demand
        nodes = list(_walk(demand.rule)) + list(_walk(demand.block and demand.block.where))
        self.ways = {
            tuple(ref.tag for ref in (*prefix, *node.attributes))
            for node in nodes
            if isinstance(node, Path)
            for prefix in ((), demand.sequences)
        }
        self.ways |= {(node.tag,) for node in nodes if isinstance(node, AttributeRef)}
        rule = demand.rule
        own = rule.attribute if isinstance(rule, AttributeRule) else None
        sequences = tuple(ref.tag for ref in demand.sequences)
        self.ways |= {sequences, (*sequences, *([own.tag] if own else ()))}
        self.values: list[Value] = ["", "X", 1, 0, 7, 8, 16, b"\1", Bulk(4096)]
        for node in nodes:
            if isinstance(node, OneOf | Within):
                for literal in node.values:
                    self.values += _around(literal)
        self.syntaxes = ["", "1.2.3"] + [
            node.uid for node in nodes if isinstance(node, TransferSyntaxRef)
        ]
        self.sop_classes = ["", "1.2.3"] + [
            node.uid for node in nodes if isinstance(node, SopClassRef)
        ]
        if demand.block is not None:
            self.sop_classes += sorted(subjects(demand.block, common)[0] or ())

    def subject(self) -> Any:
        """An instance, a record, or a File-set, as the demand asks for."""
        match self.demand.subject:
            case "meta" | "instance":
                return self.instance()
            case "record":
                return self.record()
            case "directory":
                made = self.instance()
                dicomdir = ReadFile(("DICOMDIR",), "dicom", made)
                return FileSet(FilePath(), (), dicomdir=self.random.choice([dicomdir, None]))

    def instance(self) -> Instance:
        elements = dict(self.data_set().elements())
        meta = {tag: element for tag, element in elements.items() if tag >> 16 == 2}
        rest = {tag: element for tag, element in elements.items() if tag >> 16 != 2}
        if syntax := self.random.choice(self.syntaxes):
            meta[SYNTAX] = Element("UI", (syntax,))
        if sop_class := self.random.choice(self.sop_classes):
            rest[SOP_CLASS] = Element("UI", (sop_class,))
        if self.random.random() < 0.3:
            groups = DataSet({0x00209113: Element("SQ", (self.data_set(),))})
            rest[SHARED] = Element("SQ", (groups,))
        return Instance((), 0, self.broken(meta), self.broken(rest))

    def record(self, depth: int = 1) -> Record:
        elements = dict(self.data_set().elements())
        if self.random.random() < 0.7:
            elements[FILE_ID] = Element("CS", ("A",))
        referenced = self.instance() if self.random.random() < 0.7 else None
        made = Record(self.broken(elements), 0, fileset=self.data_set(), instance=referenced)
        if depth:
            made.children = [self.record(depth - 1) for _ in range(self.random.randrange(3))]
        return made

    def broken(self, elements: dict[int, Element]) -> DataSet:
        if self.random.random() < 0.85:
            return DataSet(elements)
        limit = self.random.choice([0x00020000, *elements, 0x00280000])
        return DataSet({t: e for t, e in elements.items() if t < limit}, unread_from=limit)

    def data_set(self, within: tuple[str, ...] = ()) -> DataSet:
        """A Data Set at the end of a way, with what further ways lead to."""
        depth = len(within)
        further = sorted({way[depth] for way in self.ways if way[:depth] == within and way[depth:]})
        elements: dict[int, Element] = {}
        for tag in further:
            state = self.random.randrange(4)
            if state == 0:
                continue
            number = int(tag.replace("xx", self.random.choice(["00", "02", "1E"])), 16)
            is_sequence = any(way[: depth + 1] == (*within, tag) != way for way in self.ways)
            elements[number] = Element("SQ" if is_sequence else "UN", ())
            if state > 1 and is_sequence:
                items = range(self.random.randrange(4))
                elements[number] = Element(
                    "SQ", tuple(self.data_set((*within, tag)) for _ in items)
                )
            elif state > 1:
                count = self.random.randrange(1, 4)
                values = tuple(self.random.choice(self.values) for _ in range(count))
                elements[number] = Element("UN", values[:1] if state == 2 else values)
        return DataSet(elements)


def _around(literal: str | int | float | Range) -> list[Value]:
    if isinstance(literal, Range):
        ends = [end for end in (literal.low, literal.high) if end is not None]
        return [value for end in ends for value in (end - 1, end, end + 1)]
    return [literal] * 3


def _walk(node: Any) -> Iterator[Any]:
    """A part of a model and all its parts but the rules on Items, which are demands themselves."""
    yield node
    if isinstance(node, AttributeRule):
        for part in (node.attribute, node.condition, node.values, *node.copy_of):
            yield from _walk(part)
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            yield from _walk(getattr(node, field.name))
    elif isinstance(node, tuple):
        for part in node:
            yield from _walk(part)
