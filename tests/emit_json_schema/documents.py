"""Documents from simple data: DICOM JSON data sets, files, nodes, and File-set documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from apdsl.runtime.checks import Violation
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.reading.file import ReadFile
from apdsl.runtime.record import Record

Json = dict[str, Any]

EXPLICIT_LITTLE = "1.2.840.10008.1.2.1"
DIRECTORY_CLASS = "1.2.840.10008.1.3.10"
DIRECTORY_RECORD_SEQUENCE = "00041220"


def attribute(vr: str, *values: Any) -> Json:
    """An attribute in the DICOM JSON Model; without values an empty one."""
    return {"vr": vr, "Value": list(values)} if values else {"vr": vr}


def data_set(attributes: Mapping[str, tuple[Any, ...]]) -> Json:
    """A data set from tags to a VR and values: ``{"00280010": ("US", 512)}``."""
    return {tag: attribute(*content) for tag, content in attributes.items()}


def meta(sop_class: str, transfer_syntax: str = EXPLICIT_LITTLE, instance: str = "1.2.3") -> Json:
    """The File Meta Information of a conforming file."""
    return {
        "00020000": attribute("UL", 200),
        "00020001": {"vr": "OB", "InlineBinary": "AAE="},
        "00020002": attribute("UI", sop_class),
        "00020003": attribute("UI", instance),
        "00020010": attribute("UI", transfer_syntax),
        "00020012": attribute("UI", "1.2.3.4"),
    }


def instance(
    sop_class: str, attributes: Mapping[str, tuple[Any, ...]], transfer_syntax: str
) -> Json:
    """An instance document: header and data set."""
    own = {"00080016": ("UI", sop_class), "00080018": ("UI", "1.2.3"), **attributes}
    return {"meta": meta(sop_class, transfer_syntax), "dataset": data_set(own)}


def file(file_id: str, content: Json | None = None, kind: str = "dicom") -> Json:
    """A file of a File-set document, with an instance document or without."""
    entry: Json = {"fileId": file_id.split("/"), "kind": kind}
    return entry if content is None else {**entry, "preamble": True, **content}


def node(
    record_type: str,
    keys: Mapping[str, tuple[Any, ...]],
    children: Iterable[Json] = (),
    referenced: Json | None = None,
) -> Json:
    """A Directory Record with its file and the records below it."""
    record = {
        "00041400": attribute("UL", 0),
        "00041410": attribute("US", 0xFFFF),
        "00041420": attribute("UL", 0),
        "00041430": attribute("CS", record_type),
    }
    written: Json = {"record": record, "children": list(children)}
    if referenced is not None:
        written["file"] = referenced
        record["00041500"] = attribute("CS", *referenced["fileId"])
        header = referenced.get("meta", {})
        for tag, of_file in (
            ("00041510", "00020002"),
            ("00041511", "00020003"),
            ("00041512", "00020010"),
        ):
            if of_file in header:
                record[tag] = header[of_file]
    record.update(data_set(keys))
    return written


def directory(records: Iterable[Json] = ()) -> Json:
    """The data set of a DICOMDIR with these records."""
    return {
        **data_set(
            {
                "00041130": ("CS", "TEST"),
                "00041200": ("UL", 400),
                "00041202": ("UL", 400),
                "00041212": ("US", 0),
            }
        ),
        DIRECTORY_RECORD_SEQUENCE: {"vr": "SQ", "Value": list(records)},
    }


def file_set(records: Iterable[Json], unreferenced: Iterable[Json] = ()) -> Json:
    """A File-set document with a DICOMDIR."""
    content = {"meta": meta(DIRECTORY_CLASS), "dataset": without_records(directory())}
    return {
        "dicomdir": file("DICOMDIR", content),
        "records": list(records),
        "unreferenced": list(unreferenced),
    }


def without_records(dicomdir: Json) -> Json:
    """The data set of a DICOMDIR as a File-set document has it: the records stand elsewhere."""
    sequence = {"vr": "SQ"} if DIRECTORY_RECORD_SEQUENCE in dicomdir else None
    rest = {tag: content for tag, content in dicomdir.items() if tag != DIRECTORY_RECORD_SEQUENCE}
    return rest if sequence is None else {**rest, DIRECTORY_RECORD_SEQUENCE: sequence}


# ---- From File-sets that were read ---------------------------------------------------------------


def document_of(read: FileSet) -> Json:
    """The File-set document of a File-set."""
    nodes = {id(record): _node(record, read) for record in read.records}
    for record in read.records:
        for child in record.children:
            nodes[id(record)].setdefault("children", []).append(nodes[id(child)])
    tops = [record for record in read.records if record.parent is None]
    referenced = {
        found.file_id
        for record in read.records
        if record.file_id and (found := read.find(record.file_id)) is not None
    }
    document: Json = {
        "records": [nodes[id(record)] for record in tops if record.attached],
        "unreferenced": [
            _file(entry)
            for entry in read.files
            if entry is not read.dicomdir and entry.file_id not in referenced
        ],
    }
    detached = [nodes[id(record)] for record in tops if not record.attached]
    if detached and read.directory is not None:
        found = read.directory.results.get("records-reachable", ())
        certain = any(isinstance(each, Violation) for each in found)
        document["unreachable" if certain else "lost"] = detached
    if read.dicomdir is not None:
        document["dicomdir"] = _file(read.dicomdir)
        if "dataset" in document["dicomdir"]:
            content = without_records(document["dicomdir"]["dataset"])
            document["dicomdir"]["dataset"] = content
    return document


def _node(record: Record, read: FileSet) -> Json:
    found = read.find(record.file_id) if record.file_id else None
    referenced = {} if found is None else {"file": _file(found)}
    return {"record": record.dataset.to_json(), **referenced}


def _file(read: ReadFile) -> Json:
    entry: Json = {"fileId": list(read.file_id), "kind": read.kind}
    if read.instance is None:
        return entry
    entry["preamble"] = read.instance.preamble is not None
    for part, content in (("meta", read.instance.meta), ("dataset", read.instance.dataset)):
        if content.unread_from is None:
            entry[part] = content.to_json()
    return entry
