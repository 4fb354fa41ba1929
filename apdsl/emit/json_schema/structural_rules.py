"""The rules on the structure of files and File-sets as demands, where schemas can state them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from apdsl.emit.json_schema.demand import Demand, Subject
from apdsl.emit.json_schema.fragments import (
    VALUE,
    Schema,
    any_of,
    each_attribute,
    each_value,
    has_attribute,
    implies,
    member,
    member_if_present,
    negated,
    text_value,
    without_attribute,
)
from apdsl.emit.json_schema.levels import REFERENCED_FILE_ID
from apdsl.model.common import CommonModel, RecordType
from apdsl.model.profile import RuleUse

RECORD_TYPE: Final = "00041430"
_REFERENCED_SOP_CLASS: Final = "00041510"
_DIRECTORY_SOP_CLASS: Final = "1.2.840.10008.1.3.10"
_EXPLICIT_VR_LITTLE_ENDIAN: Final = "1.2.840.10008.1.2.1"
# PS3.10 8.2: up to eight components; 8.6: the File ID of the directory is DICOMDIR.
_MOST_COMPONENTS: Final = 8

Stated = tuple[Subject, Schema]

_OFFSETS = "a document shows the records as a tree, not where their bytes lie"
_EQUALITY = "it compares two values that may be anything"
_UNIQUENESS = "it compares a value with those of other records"
_BYTES = "a document shows what was read, not how its bytes were encoded"

REASONS: Final[dict[str, str]] = {
    "meta-readable": _BYTES,
    "meta-group-length": _BYTES,
    "data-set-readable": _BYTES,
    "meta-sop-class-matches": _EQUALITY,
    "meta-sop-instance-matches": _EQUALITY,
    "references-inside": "a document names files, it does not show where links lead",
    "root-offsets": _OFFSETS,
    "record-offsets": _OFFSETS,
    "records-acyclic": _OFFSETS,
    "single-parent": _OFFSETS,
    "file-referenced-once": _UNIQUENESS,
    "reference-sop-class-matches": _EQUALITY,
    "reference-sop-instance-matches": _EQUALITY,
    "reference-transfer-syntax-matches": _EQUALITY,
    "record-matches-instance": _EQUALITY,
    "unique-study": _UNIQUENESS,
    "unique-series": _UNIQUENESS,
    "unique-patient-id": _UNIQUENESS,
    "jpeg-interchange-format": "it is about the bytes of the pixel data, which a document omits",
}
"""Why no schema states these rules."""


def rule_demands(rules: Sequence[RuleUse], common: CommonModel) -> Iterator[Demand]:
    """The demands of the rules that schemas can state."""
    for rule in rules:
        if rule.name in _STATED:
            for subject, schema in _STATED[rule.name](common):
                yield Demand(rule.requirement_id, subject, f"rule-{rule.name}", schema)


def unstated_rules(rules: Sequence[RuleUse]) -> dict[str, str]:
    """The ids of the rules that schemas cannot state, with the reason."""
    return {
        rule.requirement_id: REASONS.get(rule.name, "no schema states this rule")
        for rule in rules
        if rule.name not in _STATED
    }


# ---- Files: PS3.10 7 -----------------------------------------------------------------------------


def _no_meta_in_data_set(_: CommonModel) -> Iterator[Stated]:
    yield "dataset", without_attribute("0002")


def _meta_known_representations(_: CommonModel) -> Iterator[Stated]:
    known = member_if_present("vr", {"not": {"const": "UN"}})
    yield "meta", {"type": "object", "additionalProperties": known}


def _meta_version(_: CommonModel) -> Iterator[Stated]:
    # Two bytes in base64 whose last bit is set (PS3.10 7.1): version 1 understands the header.
    bit_set = {"type": "string", "pattern": "^[A-Za-z0-9+/]{2}[EMUcks08]=$"}
    yield "meta", each_attribute("00020001", member_if_present("InlineBinary", bit_set))


def _dicom_prefix(_: CommonModel) -> Iterator[Stated]:
    referenced = _format_in("dicom", "secure")
    unreferenced = negated(member("format", {"const": "bare"}))
    yield "node", member_if_present("file", referenced)
    yield "document", _each_unreferenced(unreferenced)
    yield "document", member_if_present("dicomdir", referenced)


# ---- File IDs: PS3.10 8 --------------------------------------------------------------------------


def _file_id_components(_: CommonModel) -> Iterator[Stated]:
    component: Schema = {"type": "string", "minLength": 1, "maxLength": 8}
    yield from _file_ids({"type": "array", "maxItems": _MOST_COMPONENTS, "items": component})


def _file_id_characters(_: CommonModel) -> Iterator[Stated]:
    component = {"type": "string", "pattern": "^[A-Z0-9_]*$"}
    yield from _file_ids({"type": "array", "items": component})


def _file_ids(components: Schema) -> Iterator[Stated]:
    named = member_if_present("fileId", components)
    yield "record", each_attribute(REFERENCED_FILE_ID, member_if_present("Value", components))
    yield "node", member_if_present("file", named)
    yield "document", _each_unreferenced(implies(_format_in("dicom", "bare", "secure"), named))


def _file_set_id(_: CommonModel) -> Iterator[Stated]:
    value = {"type": "string", "pattern": "^[A-Z0-9_]{0,16}$"}
    yield "directory", each_attribute("00041130", each_value({"anyOf": [{"const": None}, value]}))


# ---- The file DICOMDIR: PS3.10 8.6 ---------------------------------------------------------------


def _dicomdir_present(_: CommonModel) -> Iterator[Stated]:
    yield "document", member("dicomdir", {})


def _single_dicomdir(_: CommonModel) -> Iterator[Stated]:
    other = negated(_named_dicomdir(1))
    yield "node", member_if_present("file", other)
    yield "document", _each_unreferenced(other)


def _dicomdir_in_root(_: CommonModel) -> Iterator[Stated]:
    root = member("fileId", {"type": "array", "maxItems": 1})
    yield "document", member_if_present("dicomdir", root)


def _named_dicomdir(least: int) -> Schema:
    """Files whose File ID has at least so many components, of which the last is DICOMDIR."""
    return any_of(
        member(
            "fileId",
            {
                "type": "array",
                "minItems": count,
                "maxItems": count,
                "prefixItems": [*([{}] * (count - 1)), {"const": "DICOMDIR"}],
            },
        )
        for count in range(least, _MOST_COMPONENTS + 1)
    )


def _dicomdir_sop_class(_: CommonModel) -> Iterator[Stated]:
    yield "document", _dicomdir_meta("00020002", _DIRECTORY_SOP_CLASS)


def _dicomdir_transfer_syntax(_: CommonModel) -> Iterator[Stated]:
    yield "document", _dicomdir_meta("00020010", _EXPLICIT_VR_LITTLE_ENDIAN)


def _dicomdir_meta(tag: str, uid: str) -> Schema:
    return member_if_present("dicomdir", member_if_present("meta", text_value(tag, [uid])))


# ---- Directory Records: PS3.3 F ------------------------------------------------------------------


def _records_reachable(_: CommonModel) -> Iterator[Stated]:
    yield "document", member_if_present("unreachable", {"type": "array", "maxItems": 0})


def _directory_information(_: CommonModel) -> Iterator[Stated]:
    records = member("records", {"type": "array", "minItems": 1})
    yield "document", implies(member("dicomdir", {}), records)


def _record_type_known(common: CommonModel) -> Iterator[Stated]:
    known = [record_type.type for record_type in common.record_types]
    yield "record", each_attribute(RECORD_TYPE, each_value({"enum": known}))


def _record_hierarchy(common: CommonModel) -> Iterator[Stated]:
    root = _misplaced(common.record_types, "root")
    yield "document", member_if_present("records", _each_node(negated(root)))
    for record_type in common.record_types:
        below = member_if_present(
            "children", _each_node(negated(_misplaced(common.record_types, record_type.type)))
        )
        yield "node", implies(_record(text_value(RECORD_TYPE, [record_type.type])), below)


def _misplaced(record_types: Sequence[RecordType], parent: str) -> Schema:
    """Nodes of the record types that may not stand below this parent (PS3.3 Table F.4-1)."""
    parents = {parent, parent.upper(), parent.lower()}
    others = [each.type for each in record_types if not parents & set(each.parents)]
    return _record(text_value(RECORD_TYPE, others)) if others else {"not": {}}


def _reference_resolves(_: CommonModel) -> Iterator[Stated]:
    yield "node", implies(_record(has_attribute(REFERENCED_FILE_ID, VALUE)), member("file", {}))


def _every_file_referenced(_: CommonModel) -> Iterator[Stated]:
    spare = any_of([negated(_format_in("dicom", "bare", "secure")), _named_dicomdir(1)])
    yield "document", implies(member("dicomdir", {}), _each_unreferenced(spare))


def _record_fits_sop_class(common: CommonModel) -> Iterator[Stated]:
    classes: dict[str, dict[str, None]] = {}
    for sop_class_set in common.sop_class_sets:
        for member_class in sop_class_set.members:
            if member_class.record_type is not None:
                classes.setdefault(member_class.record_type, {})[member_class.uid] = None
    for record_type, uids in sorted(classes.items()):
        referenced = text_value(_REFERENCED_SOP_CLASS, uids)
        yield "record", implies(referenced, text_value(RECORD_TYPE, [record_type]))


# ---- Secure DICOM Files: PS3.10 7.4 --------------------------------------------------------------


def _no_secure_files(_: CommonModel) -> Iterator[Stated]:
    yield from _each_file(negated(_format_in("secure")))


def _secure_files(_: CommonModel) -> Iterator[Stated]:
    yield from _each_file(negated(_format_in("dicom", "bare")))


def _each_file(schema: Schema) -> Iterator[Stated]:
    yield "node", member_if_present("file", schema)
    yield "document", _each_unreferenced(schema)
    yield "document", member_if_present("dicomdir", schema)


def _each_unreferenced(file: Schema) -> Schema:
    return member_if_present("unreferenced", {"type": "array", "items": file})


def _each_node(node: Schema) -> Schema:
    return {"type": "array", "items": node}


def _format_in(*formats: str) -> Schema:
    return member("format", {"enum": list(formats)})


def _record(schema: Schema) -> Schema:
    return member("record", schema)


_STATED: Final[dict[str, Callable[[CommonModel], Iterator[Stated]]]] = {
    "dicom-prefix": _dicom_prefix,
    "meta-version": _meta_version,
    "meta-known-representations": _meta_known_representations,
    "no-meta-in-data-set": _no_meta_in_data_set,
    "file-id-components": _file_id_components,
    "file-id-characters": _file_id_characters,
    "file-set-id": _file_set_id,
    "dicomdir-present": _dicomdir_present,
    "single-dicomdir": _single_dicomdir,
    "dicomdir-in-root": _dicomdir_in_root,
    "dicomdir-sop-class": _dicomdir_sop_class,
    "dicomdir-transfer-syntax": _dicomdir_transfer_syntax,
    "records-reachable": _records_reachable,
    "record-hierarchy": _record_hierarchy,
    "record-type-known": _record_type_known,
    "directory-information": _directory_information,
    "reference-resolves": _reference_resolves,
    "every-file-referenced": _every_file_referenced,
    "record-fits-sop-class": _record_fits_sop_class,
    "no-secure-files": _no_secure_files,
    "secure-files": _secure_files,
}
