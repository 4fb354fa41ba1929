"""The rules on the structure of files and File-sets as demands, where schemas can state them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from apdsl.emit.json_schema.demand import Demand
from apdsl.emit.json_schema.fragments import (
    VALUE,
    Schema,
    all_of,
    any_of,
    each_attribute,
    has_attribute,
    has_values,
    implies,
    member,
    member_if_present,
    negated,
    text_value,
    without_attribute,
)
from apdsl.emit.json_schema.levels import (
    DIRECTORY_RECORD_SEQUENCE,
    RECORD_LISTS,
    REFERENCED_FILE_ID,
    every_node,
    some_file,
)
from apdsl.emit.json_schema.record_rules import (
    Stated,
    patient_hierarchy,
    record_fits_sop_class,
    record_hierarchy,
    record_type_known,
)
from apdsl.model.common import CommonModel
from apdsl.model.profile import RuleUse

DIRECTORY_SOP_CLASS: Final = "1.2.840.10008.1.3.10"
_EXPLICIT_VR_LITTLE_ENDIAN: Final = "1.2.840.10008.1.2.1"
# PS3.10 8.2
MOST_COMPONENTS: Final = 8

_OFFSETS = "a document shows the records as a tree, not where their bytes lie"
_EQUALITY = "it compares two values that may be anything"
_UNIQUENESS = "it compares a value with those of other records"
_BYTES = "a document shows what was read, not how its bytes were encoded"

PARTIAL: Final[dict[str, str]] = {
    "references-inside": "a document names files, it does not show where links lead",
}
"""What the schemas leave out of rules that they state in part."""

REASONS: Final[dict[str, str]] = {
    "meta-readable": _BYTES,
    "meta-group-length": _BYTES,
    "data-set-readable": _BYTES,
    "meta-sop-class-matches": _EQUALITY,
    "meta-sop-instance-matches": _EQUALITY,
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


def rule_demands(
    rules: Sequence[RuleUse], common: CommonModel, *, of_profile: bool = False
) -> Iterator[Demand]:
    """The demands of the rules that schemas can state; ``of_profile`` if they are all it has."""
    stated = STATED
    if of_profile and all(rule.name != "directory-information" for rule in rules):
        stated = {**STATED, "every-file-referenced": _every_file_referenced_by_some}
    for rule in rules:
        if rule.name in stated:
            for subject, schema in stated[rule.name](common):
                yield Demand(
                    rule.requirement_id,
                    subject,
                    f"rule-{rule.name}",
                    schema,
                    remainder=PARTIAL.get(rule.name, ""),
                )


def unstated_rules(rules: Sequence[RuleUse]) -> dict[str, str]:
    """The ids of the rules that schemas cannot state, with the reason."""
    return {
        rule.requirement_id: REASONS.get(rule.name, "no schema states this rule")
        for rule in rules
        if rule.name not in STATED
    }


# ---- Files: PS3.10 7 -----------------------------------------------------------------------------


def _no_meta_in_data_set(_: CommonModel) -> Iterator[Stated]:
    yield "dataset", without_attribute("0002")


def _meta_known_representations(_: CommonModel) -> Iterator[Stated]:
    known = member_if_present("vr", {"not": {"const": "UN"}})
    yield "meta", {"type": "object", "additionalProperties": known}


def _meta_version(_: CommonModel) -> Iterator[Stated]:
    # Two bytes in base64 whose last bit is set (PS3.10 7.1): version 1 understands the header.
    bit_set = {"type": "string", "pattern": "^(?:[A-Za-z0-9+/]{2}[EMUcks08]=)?$"}
    yield "meta", each_attribute("00020001", member_if_present("InlineBinary", bit_set))


def _dicom_prefix(_: CommonModel) -> Iterator[Stated]:
    yield from _each_file(member_if_present("preamble", {"const": True}))


# ---- File IDs: PS3.10 8 --------------------------------------------------------------------------


def _file_id_components(_: CommonModel) -> Iterator[Stated]:
    component: Schema = {"type": "string", "minLength": 1, "maxLength": 8}
    components: Schema = {"type": "array", "maxItems": MOST_COMPONENTS, "items": component}
    yield "record", each_attribute(REFERENCED_FILE_ID, member_if_present("Value", components))
    yield from _each_file(_of_the_file_set(components))


def _file_id_characters(_: CommonModel) -> Iterator[Stated]:
    # Systems show names in lower case throughout, whatever the medium holds.
    capital = some_file(all_of([negated(_KIND_OTHER), _file_id_with("[A-Z]")]))
    yield "document", implies(capital, _characters("^[A-Z0-9_]*$"), _characters("^[A-Za-z0-9_]*$"))


def _characters(pattern: str) -> Schema:
    components = {"type": "array", "items": {"type": "string", "pattern": pattern}}
    named = _of_the_file_set(components)
    record = each_attribute(REFERENCED_FILE_ID, member_if_present("Value", components))
    node = all_of([member_if_present("record", record), member_if_present("file", named)])
    return all_of([every_node(node), _each_unreferenced(named), _if_directory(named)])


def _file_id_with(pattern: str) -> Schema:
    part = {"type": "string", "pattern": pattern}
    return member("fileId", {"type": "array", "contains": part})


def _of_the_file_set(components: Schema) -> Schema:
    """Files that need a File ID have one like this; others may have any name (PS3.10 8.1)."""
    return implies(_kind("dicom", "secure"), member_if_present("fileId", components))


def _file_set_id(_: CommonModel) -> Iterator[Stated]:
    text = {"anyOf": [{"const": None}, {"type": "string", "pattern": "^[A-Z0-9_]{0,16}$"}]}
    one = {"type": "array", "maxItems": 1, "items": text}
    yield "directory", each_attribute("00041130", member_if_present("Value", one))


# ---- The file DICOMDIR: PS3.10 8.6 ---------------------------------------------------------------


def _dicomdir_present(_: CommonModel) -> Iterator[Stated]:
    yield "document", member("dicomdir", {})


def _single_dicomdir(_: CommonModel) -> Iterator[Stated]:
    this = member("fileId", {"const": ["DICOMDIR"]})
    other = negated(all_of([negated(this), any_of([_NAMED_DICOMDIR, _IS_DIRECTORY])]))
    yield "node", member_if_present("file", other)
    yield "document", _each_unreferenced(other)


def _dicomdir_in_root(_: CommonModel) -> Iterator[Stated]:
    yield "document", _if_directory(member("fileId", {"type": "array", "maxItems": 1}))


def _dicomdir_sop_class(_: CommonModel) -> Iterator[Stated]:
    yield "document", _directory_meta("00020002", DIRECTORY_SOP_CLASS)


def _dicomdir_transfer_syntax(_: CommonModel) -> Iterator[Stated]:
    yield "document", _directory_meta("00020010", _EXPLICIT_VR_LITTLE_ENDIAN)


def _directory_meta(tag: str, uid: str) -> Schema:
    named = each_attribute(tag, {"if": VALUE, "then": has_values(None, {"const": uid})})
    return _if_directory(member_if_present("meta", named))


def _directory_information(_: CommonModel) -> Iterator[Stated]:
    yield "document", implies(_READ_DIRECTORY, _HAS_RECORDS)


# ---- References: PS3.3 F.2.1 ---------------------------------------------------------------------


def _references_inside(_: CommonModel) -> Iterator[Stated]:
    yield "record", each_attribute(REFERENCED_FILE_ID, negated(_LEADS_OUTSIDE))


def _reference_resolves(_: CommonModel) -> Iterator[Stated]:
    inside = has_attribute(REFERENCED_FILE_ID, all_of([VALUE, negated(_LEADS_OUTSIDE)]))
    yield "node", implies(member("record", inside), member("file", {}))


def _every_file_referenced(_: CommonModel) -> Iterator[Stated]:
    yield "document", implies(all_of([_READ_DIRECTORY, _HAS_RECORDS]), _NONE_UNREFERENCED)


def _every_file_referenced_by_some(_: CommonModel) -> Iterator[Stated]:
    """Where no other rule of the profile asks for records."""
    yield "document", implies(_READ_DIRECTORY, _NONE_UNREFERENCED)


def _records_reachable(_: CommonModel) -> Iterator[Stated]:
    yield "document", member_if_present("unreachable", {"type": "array", "maxItems": 0})


# ---- Secure DICOM Files: PS3.10 7.4 --------------------------------------------------------------


def _no_secure_files(_: CommonModel) -> Iterator[Stated]:
    yield from _each_file(negated(_kind("secure")))


def _secure_files(_: CommonModel) -> Iterator[Stated]:
    yield from _each_file(negated(_kind("dicom")))


# ---- Pieces of File-set documents ----------------------------------------------------------------


def _kind(*kinds: str) -> Schema:
    return member("kind", {"enum": list(kinds)})


def _each_file(file: Schema) -> Iterator[Stated]:
    yield "node", member_if_present("file", file)
    yield "document", _each_unreferenced(file)
    yield "document", _if_directory(file)


def _each_unreferenced(file: Schema) -> Schema:
    return member_if_present("unreferenced", {"type": "array", "items": file})


def _if_directory(file: Schema) -> Schema:
    return member_if_present("dicomdir", file)


_KIND_OTHER: Final = _kind("other")
_READ_DIRECTORY: Final = member("dicomdir", member("dataset", {}))
_HAS_RECORDS: Final = any_of(
    member(name, {"type": "array", "minItems": 1}) for name in RECORD_LISTS
)
_IS_DIRECTORY: Final = any_of(
    [
        member("meta", text_value("00020002", [DIRECTORY_SOP_CLASS])),
        member("dataset", has_attribute(DIRECTORY_RECORD_SEQUENCE, VALUE)),
    ]
)
# The last of its components says DICOMDIR, in whatever case.
_NAMED_DICOMDIR: Final = any_of(
    member(
        "fileId",
        {
            "type": "array",
            "minItems": count,
            "maxItems": count,
            "prefixItems": [
                *([{}] * (count - 1)),
                {"type": "string", "pattern": "^[Dd][Ii][Cc][Oo][Mm][Dd][Ii][Rr]$"},
            ],
        },
    )
    for count in range(1, MOST_COMPONENTS + 1)
)
_NONE_UNREFERENCED: Final = _each_unreferenced(
    any_of([negated(_kind("dicom", "secure")), _NAMED_DICOMDIR, _IS_DIRECTORY])
)
_LEADS_OUTSIDE: Final = has_values("any", {"type": "string", "pattern": r"^\.\.?$|[/:]"})

STATED: Final[dict[str, Callable[[CommonModel], Iterator[Stated]]]] = {
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
    "directory-information": _directory_information,
    "references-inside": _references_inside,
    "reference-resolves": _reference_resolves,
    "every-file-referenced": _every_file_referenced,
    "records-reachable": _records_reachable,
    "record-type-known": record_type_known,
    "record-hierarchy": record_hierarchy,
    "record-fits-sop-class": record_fits_sop_class,
    "patient-hierarchy": patient_hierarchy,
    "no-secure-files": _no_secure_files,
    "secure-files": _secure_files,
}
