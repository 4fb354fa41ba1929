"""Documents from simple data: DICOM JSON data sets, files, nodes, and File-set documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

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
    without_records = {**directory(), DIRECTORY_RECORD_SEQUENCE: attribute("SQ")}
    content = {"meta": meta(DIRECTORY_CLASS), "dataset": without_records}
    return {
        "dicomdir": file("DICOMDIR", content),
        "records": list(records),
        "unreferenced": list(unreferenced),
    }
