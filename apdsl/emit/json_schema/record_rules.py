"""The rules on the types of Directory Records and which stands below which (PS3.3 F.4, F.5)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from apdsl.emit.json_schema import address
from apdsl.emit.json_schema.demand import Subject
from apdsl.emit.json_schema.fragments import (
    DEFINE,
    NEVER,
    VALUE,
    Schema,
    all_of,
    defined,
    each_attribute,
    each_value,
    has_attribute,
    implies,
    member,
    member_if_present,
    negated,
    text_value,
)
from apdsl.emit.json_schema.levels import (
    REFERENCED_FILE_ID,
    every_node,
    read_file,
)
from apdsl.model.common import CommonModel, RecordType
from apdsl.model.demands import record_type_of_classes

Stated = tuple[Subject, Schema]
"""A schema and the object of which it is stated."""

FILE: Final = "record-tree"
"""The common schema with the definitions of these rules."""

RECORD_TYPE: Final = "00041430"
_ROOT: Final = "root"
_REFERENCED_SOP_CLASS: Final = "00041510"
_STUDY_INSTANCE_UID: Final = "0020000D"


def record_type_known(common: CommonModel) -> Iterator[Stated]:
    """The record type is one that the Basic Directory IOD defines."""
    known = [None, *(record_type.type for record_type in common.record_types)]
    yield "record", each_attribute(RECORD_TYPE, each_value({"enum": known}))


def record_hierarchy(common: CommonModel) -> Iterator[Stated]:
    """Each record stands below a record that permits it; below unknown types anything may."""
    yield "document", _defined("record-hierarchy")


def patient_hierarchy(common: CommonModel) -> Iterator[Stated]:
    """Instances with a Study Instance UID are referenced below PATIENT, STUDY and SERIES."""
    yield "document", _defined("patient-hierarchy")


def _defined(rule: str) -> Schema:
    return {"$ref": address.common(FILE, rule)}


def record_tree(common: CommonModel) -> Schema:
    """The rules on the tree of records, which follow from PS3.3 Table F.4-1."""
    return {
        "title": "Rules on the tree of Directory Records in a File-set document",
        "$defs": {
            "record-hierarchy": _record_hierarchy(common.record_types),
            "patient-hierarchy": all_of(
                _past(level, common.record_types) for level in ("PATIENT", "STUDY", "SERIES")
            ),
        },
    }


def _record_hierarchy(record_types: Sequence[RecordType]) -> Schema:
    def well_placed(parent: str) -> Schema:
        return {"type": "array", "items": negated(_misplaced(record_types, parent))}

    below = {
        each.type: member_if_present("children", well_placed(each.type)) for each in record_types
    }
    root = member_if_present("records", well_placed(_ROOT))
    return all_of([root, every_node(_by_type(below), lists=["records"])])


def _by_type(demands: Mapping[str, Schema]) -> Schema:
    """What is demanded of nodes by record type, said once for types with the same demand."""
    types: dict[str, list[str]] = {}
    for record_type, schema in demands.items():
        types.setdefault(json.dumps(schema), []).append(record_type)
    return all_of(
        implies(_of_type(same), demands[same[0]]) for same in types.values() if demands[same[0]]
    )


def _misplaced(record_types: Sequence[RecordType], parent: str) -> Schema:
    """Nodes of the record types that may not stand there (PS3.3 Table F.4-1)."""
    others = [each.type for each in record_types if parent not in each.parents]
    return _of_type(others) if others else NEVER


def _of_type(types: Sequence[str]) -> Schema:
    return member("record", text_value(RECORD_TYPE, types))


def record_fits_sop_class(common: CommonModel) -> Iterator[Stated]:
    """A record that references a file has the type for the SOP Class that it names."""
    classes: dict[str, list[str]] = {}
    for uid, record_type in record_type_of_classes(common).items():
        classes.setdefault(record_type, []).append(uid)
    known = [record_type.type for record_type in common.record_types]
    typed = defined("known-record-type", text_value(RECORD_TYPE, known))
    due = all_of(
        implies(text_value(_REFERENCED_SOP_CLASS, uids), text_value(RECORD_TYPE, [record_type]))
        for record_type, uids in sorted(classes.items())
    )
    yield "record", implies(all_of([has_attribute(REFERENCED_FILE_ID, VALUE), typed]), due)


def _past(level: str, record_types: Sequence[RecordType]) -> Schema:
    """Documents without instances of patients on ways from the root that meet no such record.

    A record that stands where it may not is the business of the record hierarchy, with all below
    it; so only the places are visited that lead past the level without breaking that.
    """
    name = f"past-{level}"

    def onward(parent: str, key: str) -> Schema:
        types = [
            each.type for each in record_types if each.type != level and parent in each.parents
        ]
        items = implies(_of_type(types), {"$ref": f"#/$defs/{name}"})
        return member_if_present(key, {"type": "array", "items": items}) if types else {}

    below = {parent: onward(parent, "children") for parent in _reached_past(level, record_types)}
    study = member("dataset", has_attribute(_STUDY_INSTANCE_UID, VALUE))
    node = all_of([negated(read_file(study)), _by_type(below)])
    return {**onward(_ROOT, "records"), DEFINE: {name: node}}


def _reached_past(level: str, record_types: Sequence[RecordType]) -> list[str]:
    """The types that records on ways without the level may have, in the order of the table."""
    reached: set[str] = set()
    waiting = [_ROOT]
    while waiting:
        parent = waiting.pop()
        for each in record_types:
            if each.type not in reached and each.type != level and parent in each.parents:
                reached.add(each.type)
                waiting.append(each.type)
    return [each.type for each in record_types if each.type in reached]
