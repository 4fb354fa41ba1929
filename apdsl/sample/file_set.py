"""A File-set in memory: its files, its Directory Records, and the bytes they are written as."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, TypeAlias

from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.media.contents import MemoryContent
from apdsl.runtime.media.volume import NOTHING_KNOWN, Listing, Member, OpenedVolume
from apdsl.runtime.record import Record
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_SEQUENCE,
    DIRECTORY_RECORD_TYPE,
    FIRST_ROOT_RECORD,
    LAST_ROOT_RECORD,
    LOWER_LEVEL_ENTITY,
    NEXT_RECORD,
    REFERENCED_FILE_ID,
)
from apdsl.runtime.walk import FileId
from apdsl.sample.attributes import with_elements, without
from apdsl.sample.encoding import PREAMBLE, PREFIX, encoded, encoded_element, encoded_item
from apdsl.sample.instances import SampleFile

DICOMDIR: Final = ("DICOMDIR",)

Place: TypeAlias = tuple[int, ...]
"""Where a record stands: its number in the root, that in the entity below it, and so on, from 0."""

Link: TypeAlias = "int | Place"
"""What stands in the place of an offset: a number, or the offset of a record by its place."""


@dataclass(frozen=True, eq=False)
class Node:
    """A Directory Record: its attributes but for offsets, and the records below it.

    ``links`` stand in the place of the right offsets, by tag; None leaves one out.
    """

    keys: DataSet
    children: tuple[Node, ...] = ()
    links: Mapping[int, Link | None] = field(default_factory=dict)

    @property
    def type(self) -> str:
        """The Directory Record Type."""
        return self.keys.text(DIRECTORY_RECORD_TYPE)

    @property
    def file_id(self) -> FileId:
        """The File ID of the file that the record references; empty for none."""
        return tuple(str(part) for part in self.keys.values(REFERENCED_FILE_ID))


@dataclass(frozen=True, eq=False)
class SampleSet:
    """A File-set. ``directory`` is the DICOMDIR without its records, and ``meta`` its header.

    ``dicomdir`` is the File ID of the DICOMDIR, None where there is none; ``others`` are further
    files by File ID, ``detached`` records that no offset leads to. Files that are ``enveloped`` are
    Secure DICOM Files whatever the profile, and ``plain`` ones are none.
    """

    files: tuple[SampleFile, ...]
    roots: tuple[Node, ...]
    directory: DataSet
    meta: DataSet
    dicomdir: FileId | None = DICOMDIR
    others: Mapping[FileId, bytes] = field(default_factory=dict)
    detached: tuple[Node, ...] = ()
    links: Mapping[int, Link | None] = field(default_factory=dict)
    enveloped: frozenset[FileId] = frozenset()
    plain: frozenset[FileId] = frozenset()

    def file(self, file_id: FileId) -> SampleFile | None:
        """The file with this File ID."""
        return next((file for file in self.files if file.file_id == file_id), None)

    def nodes(self) -> Iterator[tuple[Place, Node]]:
        """All records with their places, a record before those below it."""
        yield from _nodes(self.roots, ())

    def node(self, place: Place) -> Node:
        """The record at a place."""
        entity, node = self.roots, self.roots[place[0]]
        for number in place:
            node = entity[number]
            entity = node.children
        return node

    def with_node(self, place: Place, node: Node) -> SampleSet:
        """The File-set with another record at a place."""
        return replace(self, roots=_replaced(self.roots, place, node))

    def encoded(self) -> dict[FileId, bytes]:
        """The bytes of all files, by File ID."""
        content = {file.file_id: file.encoded() for file in self.files}
        content |= self.others
        if self.dicomdir is not None:
            content[self.dicomdir] = encoded_directory(self)
        return content


def _nodes(entity: tuple[Node, ...], above: Place) -> Iterator[tuple[Place, Node]]:
    for number, node in enumerate(entity):
        place = (*above, number)
        yield place, node
        yield from _nodes(node.children, place)


def _replaced(entity: tuple[Node, ...], place: Place, node: Node) -> tuple[Node, ...]:
    number, *below = place
    if below:
        above = entity[number]
        node = replace(above, children=_replaced(above.children, tuple(below), node))
    return (*entity[:number], node, *entity[number + 1 :])


def volume(files: Mapping[FileId, bytes], root: Path = Path("sample")) -> OpenedVolume:
    """Files in memory as a folder that can be read."""
    members = tuple(
        Member(file_id, file_id[-1], MemoryContent(root.joinpath(*file_id), content))
        for file_id, content in sorted(files.items())
    )
    return OpenedVolume("folder", root, NOTHING_KNOWN, Listing(members))


def runtime_record(node: Node, sample: SampleSet, parent: Record | None = None) -> Record:
    """A record, and those below it, as conditions look at them."""
    file = sample.file(node.file_id) if node.file_id else None
    record = Record(
        node.keys,
        0,
        parent=parent,
        instance=file.instance() if file else None,
        attached=True,
        fileset=sample.directory,
    )
    record.children.extend(runtime_record(child, sample, record) for child in node.children)
    return record


# ---- The bytes of a DICOMDIR ----


def encoded_directory(sample: SampleSet) -> bytes:
    """The DICOMDIR: header, File-set Identification, Directory Information, records.

    Offsets are right but where ``links`` say otherwise (PS3.3 F.3.2.2).
    """
    every = [*sample.nodes(), *_nodes(sample.detached, (-1,))]
    front = PREAMBLE + PREFIX + encoded(sample.meta)
    directory = with_elements(
        sample.directory, {FIRST_ROOT_RECORD: _offset(0), LAST_ROOT_RECORD: _offset(0)}
    )
    directory = _linked(directory, sample.links, {})
    has_records = DIRECTORY_RECORD_SEQUENCE in directory
    start = len(front) + len(encoded(without(directory, DIRECTORY_RECORD_SEQUENCE))) + 12
    offsets: dict[Place, int] = {}
    position = start
    for place, node in every:
        offsets[place] = position
        position += len(encoded_item(_with_offsets(node, {}, 0, 0)))
    first, last = offsets.get((0,), 0), offsets.get((len(sample.roots) - 1,), 0)
    directory = with_elements(
        directory, {FIRST_ROOT_RECORD: _offset(first), LAST_ROOT_RECORD: _offset(last)}
    )
    directory = _linked(directory, sample.links, offsets)
    records = b""
    for place, node in every:
        following = offsets.get((*place[:-1], place[-1] + 1), 0) if place[0] >= 0 else 0
        lower = offsets.get((*place, 0), 0)
        records += encoded_item(_with_offsets(node, offsets, following, lower))
    if not has_records:
        return front + encoded(directory)
    elements = b""
    for tag, element in directory.elements():
        if tag == DIRECTORY_RECORD_SEQUENCE:
            head = encoded_element(tag, Element("SQ", ()))[:-4]
            elements += head + len(records).to_bytes(4, "little") + records
        else:
            elements += encoded_element(tag, element)
    return front + elements


def _offset(value: int) -> Element:
    return Element("UL", (value,))


def _with_offsets(node: Node, offsets: Mapping[Place, int], following: int, lower: int) -> DataSet:
    links = {NEXT_RECORD: _offset(following), LOWER_LEVEL_ENTITY: _offset(lower)}
    return _linked(with_elements(node.keys, links), node.links, offsets)


def _linked(
    dataset: DataSet, links: Mapping[int, Link | None], offsets: Mapping[Place, int]
) -> DataSet:
    for tag, link in links.items():
        if link is None:
            dataset = without(dataset, tag)
        else:
            value = offsets.get(link, 0) if isinstance(link, tuple) else link
            dataset = with_elements(dataset, {tag: _offset(value)})
    return dataset
