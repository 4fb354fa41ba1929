"""File-set documents: a File-set as one JSON value, whole or written piece by piece."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeAlias

from apdsl.runtime.checks import Violation
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.reading.file import ReadFile
from apdsl.runtime.record import Record
from apdsl.runtime.tags import DIRECTORY_RECORD_SEQUENCE

Json: TypeAlias = dict[str, Any]

_DEEPEST_INDENT: Final = 8
"""Levels that are indented, so that a hostile depth of records does not fill the output."""


def document_of(file_set: FileSet) -> Json:
    """The File-set document of a File-set: its files, and its records with what they reference.

    Data Sets are in the DICOM JSON Model (PS3.18 F.2), without bulk data.
    """
    document: Json = {}
    if file_set.dicomdir is not None:
        document["dicomdir"] = _dicomdir(file_set.dicomdir)
    for name, roots in _trees(file_set):
        document[name] = _nodes(roots, file_set)
    document["unreferenced"] = [_file(file) for file in _unreferenced(file_set)]
    return document


def written(file_set: FileSet) -> Iterator[str]:
    """The text of the File-set document in pieces, of which none holds more than one node.

    The text is ASCII and ends with a line end; each record stands on a line with its file.
    """
    yield "{\n"
    if file_set.dicomdir is not None:
        yield f'"dicomdir": {json.dumps(_dicomdir(file_set.dicomdir))},\n'
    for name, roots in _trees(file_set):
        yield f'"{name}": ['
        yield from _written_nodes(roots, file_set)
        yield ",\n"
    yield '"unreferenced": ['
    separator = "\n "
    for file in _unreferenced(file_set):
        yield separator + json.dumps(_file(file))
        separator = ",\n "
    yield "\n]\n}\n"


# ---- Files ----


def _dicomdir(read: ReadFile) -> Json:
    """The DICOMDIR, its sequence of records without the Items, which are the nodes."""
    if read.instance is None:
        return _file(read)
    dataset = read.instance.dataset
    elements = {
        tag: Element(element.vr) if tag == DIRECTORY_RECORD_SEQUENCE else element
        for tag, element in dataset.elements()
    }
    return _file(read, DataSet(elements, unread_from=dataset.unread_from))


def _file(read: ReadFile, dataset: DataSet | None = None) -> Json:
    entry: Json = {"fileId": list(read.file_id), "kind": read.kind}
    if read.instance is None:
        return entry
    dataset = read.instance.dataset if dataset is None else dataset
    entry["preamble"] = read.instance.preamble is not None
    parts = {"meta": read.instance.meta, "dataset": dataset}
    for part, content in parts.items():
        if content.unread_from is None:  # what is known in part only is left out
            entry[part] = content.to_json()
    return entry


def _unreferenced(file_set: FileSet) -> Iterator[ReadFile]:
    referenced = {
        found.file_id
        for record in file_set.records
        if record.file_id and (found := file_set.find(record.file_id)) is not None
    }
    for file in file_set.files:
        if file is not file_set.dicomdir and file.file_id not in referenced:
            yield file


# ---- Records ----


def _trees(file_set: FileSet) -> Iterator[tuple[str, list[Record]]]:
    """The members of the document that hold nodes, each with the records on top."""
    tops = _known(record for record in file_set.records if record.parent is None)
    yield "records", [record for record in tops if record.attached]
    detached = [record for record in tops if not record.attached]
    if detached and file_set.directory is not None:
        found = file_set.directory.results.get("records-reachable", ())
        certain = any(isinstance(each, Violation) for each in found)
        yield "unreachable" if certain else "lost", detached


def _known(records: Iterable[Record]) -> list[Record]:
    """The records without one that breaks off: what is known in part only is left out."""
    return [each for each in records if each.dataset.unread_from is None or each.children]


def _node(record: Record, file_set: FileSet) -> Json:
    found = file_set.find(record.file_id) if record.file_id else None
    referenced = {} if found is None else {"file": _file(found)}
    return {"record": record.dataset.to_json(), **referenced}


def _nodes(roots: Iterable[Record], file_set: FileSet) -> list[Json]:
    nodes: list[Json] = []
    waiting = [(record, nodes) for record in reversed(list(roots))]
    while waiting:  # and no recursion, since a directory may be of any depth
        record, siblings = waiting.pop()
        node = _node(record, file_set)
        siblings.append(node)
        children = _known(record.children)
        if children:
            below: list[Json] = []
            node["children"] = below
            waiting.extend((child, below) for child in reversed(children))
    return nodes


def _written_nodes(roots: Iterable[Record], file_set: FileSet) -> Iterator[str]:
    """The text of nodes, and the bracket that closes their array."""
    levels = [iter(roots)]
    separator = "\n"
    while levels:
        indent = " " * min(len(levels), _DEEPEST_INDENT)
        record = next(levels[-1], None)
        if record is None:
            levels.pop()
            yield f"\n{indent[1:]}]" + ("}" if levels else "")
            separator = ",\n"
            continue
        node = json.dumps(_node(record, file_set))
        children = _known(record.children)
        if children:
            yield f'{separator}{indent}{node[:-1]}, "children": ['
            levels.append(iter(children))
            separator = "\n"
        else:
            yield separator + indent + node
            separator = ",\n"
