"""Each kind of demand: documents that fulfil it, and documents that do not."""

from __future__ import annotations

from typing import Any

import pytest

from apdsl.emit import json_schema
from apdsl.model.condition import (
    AllOf,
    AnyOf,
    AttributeRef,
    Depending,
    EncodedWith,
    EqualsAttribute,
    ExtendedCharacters,
    GroupPresent,
    HasItems,
    HasValue,
    IsA,
    Negation,
    OneOf,
    Present,
    Range,
    SopClassRef,
    SopClassSetRef,
    Undecidable,
    Within,
)
from apdsl.model.profile import GroupRule, ItemCount, Pair, PairsRule
from tests.emit_json_schema.documents import data_set, directory, file, file_set, instance, node
from tests.emit_json_schema.schemas import UNENFORCED, Schemas
from tests.emit_json_schema.small_models import (
    CT,
    JPEG,
    JPEG_SYNTAX,
    PLAIN_SYNTAX,
    SEGMENTATION,
    XA,
    block,
    common,
    key,
    path,
    profile,
    requirement,
    row,
    rule,
    violated,
)

ROWS = "00280010"
BITS_STORED = "00280101"
HIGH_BIT = "00280102"
SEQUENCE = "00081140"


def of_instance(model: Any, attributes: Any, syntax: str = PLAIN_SYNTAX.uid, uid: str = CT) -> Any:
    return violated(model, "instance", instance(uid, attributes, syntax))


# ---- Values --------------------------------------------------------------------------------------

UP_TO_512 = OneOf((Range(None, 512),))


@pytest.mark.parametrize(
    ("values", "vr", "good", "bad"),
    [
        (("XA",), "CS", ["XA"], ["CT"]),
        ((8, Range(12, 16)), "US", [8, 14], [10]),
        ((Range(None, 512),), "US", [512], [513]),
        ((8,), "DS", [8], [9]),
        ((8,), "DS", ["8.0"], ["9"]),
        ((Range(0.5, 2),), "DS", ["0.75", 2, " +1 "], ["2.1"]),
        (("Doe^Jane",), "PN", [{"Alphabetic": "Doe^Jane"}], [{"Alphabetic": "Doe"}]),
    ],
)
def test_every_value_is_one_of_these(values: Any, vr: str, good: Any, bad: Any) -> None:
    model = block(rule(ROWS, vr=vr, values=OneOf(values)))
    assert of_instance(model, {ROWS: (vr, *good)}) == set()
    assert of_instance(model, {ROWS: (vr, *good, *bad)}) == {ROWS}


def test_a_value_is_needed_unless_a_type_or_when_present_says_otherwise() -> None:
    assert of_instance(block(rule(ROWS, values=UP_TO_512)), {}) == {ROWS}
    assert of_instance(block(rule(ROWS, values=UP_TO_512, when_present=True)), {}) == set()
    assert of_instance(block(rule(ROWS, values=UP_TO_512, type="2")), {ROWS: ("US",)}) == set()
    assert of_instance(block(rule(ROWS, values=UP_TO_512, type="2")), {}) == {ROWS}


def test_high_bit_is_bits_stored_less_one() -> None:
    equal = EqualsAttribute(AttributeRef(BITS_STORED, "BitsStored"), -1)
    model = block(rule(HIGH_BIT, values=equal))
    assert of_instance(model, {BITS_STORED: ("US", 12), HIGH_BIT: ("US", 11)}) == set()
    assert of_instance(model, {BITS_STORED: ("US", 12), HIGH_BIT: ("US", 12)}) == {HIGH_BIT}
    assert of_instance(model, {HIGH_BIT: ("US", 11)}) == {HIGH_BIT}


def test_an_equality_of_large_numbers_is_listed() -> None:
    equal = EqualsAttribute(AttributeRef("00280011", "Columns"))
    written = Schemas(json_schema.emit([block(rule(ROWS, values=equal))], common()))
    path_of = written.profile_path("STD-TEST", "instance")
    (entry,) = written.documents[path_of][UNENFORCED]
    assert entry["id"] == ROWS and entry["partial"]
    assert "Columns" in entry["reason"] or "00280011" in entry["reason"]


def test_a_value_depends_on_another_attribute() -> None:
    depending = Depending(Within(path("item", BITS_STORED), (8,)), OneOf((8,)), OneOf((16,)))
    model = block(rule("00280100", values=depending))
    for stored, allocated, found in [(8, 8, set()), (12, 16, set()), (12, 8, {"00280100"})]:
        attributes = {BITS_STORED: ("US", stored), "00280100": ("US", allocated)}
        assert of_instance(model, attributes) == found


# ---- Presence ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("type_", "absent", "empty"), [("1", False, False), ("2", False, True), ("3", True, True)]
)
def test_types(type_: str, absent: bool, empty: bool) -> None:
    model = block(rule(ROWS, type=type_))
    assert (of_instance(model, {}) == set()) is absent
    assert (of_instance(model, {ROWS: ("US",)}) == set()) is empty
    assert (of_instance(model, {ROWS: ("US", None)}) == set()) is empty
    assert of_instance(model, {ROWS: ("US", 5)}) == set()


def test_an_attribute_or_a_group_is_absent() -> None:
    assert of_instance(block(rule(ROWS, absent=True)), {ROWS: ("US",)}) == {ROWS}
    overlays = GroupRule("60xx", None, "X", "group")
    model = profile(
        parameters=block(groups=(overlays,)).parameters, requirements=(requirement("group"),)
    )
    assert of_instance(model, {"60020010": ("US", 5)}) == {"group"}
    assert of_instance(model, {ROWS: ("US", 5)}) == set()


def test_a_group_has_an_attribute_wherever_it_is() -> None:
    overlays = GroupRule("60xx", AttributeRef("60xx3000", "OverlayData"), "X", "group")
    model = block(groups=(overlays,))
    complete = {"60000010": ("US", 5), "60003000": ("OW",)}
    assert of_instance(model, complete) == set()
    assert of_instance(model, {**complete, "60020010": ("US", 5)}) == {"group"}


def test_items_of_sequences() -> None:
    uid = rule("00081150", type="1", vr="UI")
    model = block(rule(SEQUENCE, type="3", vr="SQ", items=(uid,), count=ItemCount(1, 2)))
    good, bad = data_set({"00081150": ("UI", "1.2")}), data_set({"00081150": ("UI",)})
    assert of_instance(model, {}) == set()
    assert of_instance(model, {SEQUENCE: ("SQ", good, good)}) == set()
    assert of_instance(model, {SEQUENCE: ("SQ", good, bad)}) == {"00081150"}
    assert of_instance(model, {SEQUENCE: ("SQ",)}) == {SEQUENCE}
    assert of_instance(model, {SEQUENCE: ("SQ", good, good, good)}) == {SEQUENCE}


def test_pairs_of_values_and_transfer_syntaxes() -> None:
    pairs = PairsRule(
        AttributeRef("00280004", "PhotometricInterpretation"),
        (Pair(("RGB",), (PLAIN_SYNTAX,)), Pair(("YBR_FULL", "RGB"), (JPEG_SYNTAX,))),
        "X",
        "pairs",
    )
    model = block(pairs=(pairs,))
    assert of_instance(model, {"00280004": ("CS", "RGB")}) == set()
    assert of_instance(model, {"00280004": ("CS", "YBR_FULL")}) == {"pairs"}
    assert of_instance(model, {"00280004": ("CS", "YBR_FULL")}, JPEG) == set()
    assert of_instance(model, {}, JPEG) == {"pairs"}
    assert of_instance(model, {"00280004": ("CS",)}, JPEG) == {"pairs"}
    assert of_instance(model, {"00280004": ("CS", "OTHER")}, "1.2.3") == set()


# ---- Conditions ----------------------------------------------------------------------------------

IMAGE_TYPE, OTHER = "00080008", "00089999"
CASES: list[tuple[Any, Any, Any]] = [
    (Present(path("instance", OTHER)), {OTHER: ("LO",)}, {}),
    (HasValue(path("instance", OTHER)), {OTHER: ("LO", "x")}, {OTHER: ("LO",)}),
    (HasItems(path("instance", SEQUENCE)), {SEQUENCE: ("SQ", {})}, {SEQUENCE: ("SQ",)}),
    (
        Within(path("instance", IMAGE_TYPE, value=3), ("BIPLANE A",)),
        {IMAGE_TYPE: ("CS", "ORIGINAL", "PRIMARY", "BIPLANE A", "X")},
        {IMAGE_TYPE: ("CS", "BIPLANE A", "PRIMARY")},
    ),
    (
        Within(path("instance", IMAGE_TYPE, value="any"), ("DERIVED",)),
        {IMAGE_TYPE: ("CS", "X", "DERIVED")},
        {IMAGE_TYPE: ("CS", "X")},
    ),
    (
        Within(path("instance", IMAGE_TYPE), ("A", "B")),
        {IMAGE_TYPE: ("CS", "A", "B")},
        {IMAGE_TYPE: ("CS", "A", "C")},
    ),
    (
        Within(path("instance", SEQUENCE, OTHER), ("x",)),
        {SEQUENCE: ("SQ", {}, data_set({OTHER: ("LO", "x")}))},
        {SEQUENCE: ("SQ", data_set({OTHER: ("LO", "y")})), OTHER: ("LO", "x")},
    ),
    (
        HasValue(path("shared", OTHER)),
        {"52009229": ("SQ", data_set({"00289110": ("SQ", data_set({OTHER: ("LO", "x")}))}))},
        {OTHER: ("LO", "x")},
    ),
    (Within(path("instance", "00200013"), (Range(2, None),)), {"00200013": ("IS", "2")}, {}),
    (GroupPresent("instance", "60xx"), {"601E0010": ("US", 1)}, {}),
    (ExtendedCharacters("instance"), {OTHER: ("LO", "Größe")}, {OTHER: ("LO", "size")}),
    (
        ExtendedCharacters("instance"),
        {SEQUENCE: ("SQ", data_set({OTHER: ("PN", {"Ideographic": "山田"})}))},
        {SEQUENCE: ("SQ", data_set({OTHER: ("PN", {"Alphabetic": "Yamada"})}))},
    ),
    (IsA("instance", (SopClassRef(CT, "CT"),)), {}, {"00080016": ("UI", XA)}),
    (IsA("instance", (SopClassSetRef("composite"),)), {}, {"00080016": ("UI", "1.2.3")}),
    (EncodedWith("instance", (PLAIN_SYNTAX,)), {}, None),
    (Negation(Present(path("instance", OTHER))), {}, {OTHER: ("LO",)}),
    (
        AllOf((Present(path("instance", OTHER)), Present(path("instance", ROWS)))),
        {OTHER: ("LO",), ROWS: ("US",)},
        {OTHER: ("LO",)},
    ),
    (
        AnyOf((Present(path("instance", OTHER)), Present(path("instance", ROWS)))),
        {OTHER: ("LO",)},
        {},
    ),
]


@pytest.mark.parametrize(("condition", "holding", "failing"), CASES)
def test_a_condition_decides_whether_an_attribute_is_required(
    condition: Any, holding: Any, failing: Any
) -> None:
    model = block(rule("00181030", type="1C", condition=condition, otherwise="absent"))
    present = {"00181030": ("LO", "x")}
    assert of_instance(model, holding) == {"00181030"}
    assert of_instance(model, {**holding, **present}) == set()
    syntax = JPEG if failing is None else PLAIN_SYNTAX.uid
    assert of_instance(model, failing or {}, syntax) == set()
    assert of_instance(model, {**(failing or {}), **present}, syntax) == {"00181030"}


def test_a_block_holds_for_its_classes_and_where_its_condition_does() -> None:
    model = block(
        rule(ROWS, type="1"),
        applies_to=(SopClassRef(XA, "XA"),),
        where=Within(path("instance", IMAGE_TYPE, value=1), ("DERIVED",)),
    )
    assert of_instance(model, {IMAGE_TYPE: ("CS", "DERIVED")}, uid=XA) == {ROWS}
    assert of_instance(model, {IMAGE_TYPE: ("CS", "DERIVED")}, uid=CT) == set()
    assert of_instance(model, {}, uid=XA) == set()


def test_what_no_file_shows_is_listed_and_demands_nothing() -> None:
    unknown = Undecidable("it was fasting")
    model = block(rule(ROWS, type="1C", condition=unknown, otherwise="absent"))
    assert of_instance(model, {}) == of_instance(model, {ROWS: ("US", 1)}) == set()
    written = Schemas(json_schema.emit([model], common()))
    (entry,) = written.documents[written.profile_path("STD-TEST", "instance")][UNENFORCED]
    assert entry == {"id": ROWS, "reason": "no DICOM file shows whether it was fasting"}


def test_what_is_known_of_a_condition_decides_where_it_can() -> None:
    condition = AllOf((Present(path("instance", OTHER)), Undecidable("it was fasting")))
    model = block(rule(ROWS, type="1C", condition=condition, otherwise="absent"))
    assert of_instance(model, {ROWS: ("US", 1)}) == {ROWS}
    assert of_instance(model, {ROWS: ("US", 1), OTHER: ("LO",)}) == set()


# ---- SOP Classes and Transfer Syntaxes -----------------------------------------------------------


def test_rows_of_sop_classes_and_transfer_syntaxes() -> None:
    model = profile(row(CT), row(XA, JPEG_SYNTAX), row(CT, JPEG_SYNTAX, "disallowed"))
    assert of_instance(model, {}) == set()
    assert of_instance(model, {}, JPEG, XA) == set()
    assert of_instance(model, {}, JPEG) == {"transfer-syntaxes"}
    assert of_instance(model, {}, uid=SEGMENTATION) == {"sop-classes"}


def test_rows_with_a_condition_and_rows_whose_syntax_the_statement_declares() -> None:
    derived = Within(path("instance", IMAGE_TYPE, value=1), ("DERIVED",))
    model = profile(row(CT, "declared", where=derived), row(XA))
    assert of_instance(model, {IMAGE_TYPE: ("CS", "DERIVED")}, "1.2.3") == set()
    assert of_instance(model, {}) == {"sop-classes"}


def test_the_set_of_multi_frame_classes_looks_at_the_instance() -> None:
    base = common(multi_frame=Present(path("instance", "00280008")))
    model = profile(
        row(SopClassSetRef("composite")), row(SopClassSetRef("multi-frame"), JPEG_SYNTAX)
    )
    many = instance(CT, {"00280008": ("IS", 5)}, JPEG)
    assert violated(model, "instance", many, base) == set()
    assert violated(model, "instance", instance(CT, {}, JPEG), base) == {"transfer-syntaxes"}
    assert violated(model, "instance", instance(CT, {}, PLAIN_SYNTAX.uid), base) == set()


# ---- Records -------------------------------------------------------------------------------------


def tree(image: Any, **levels: Any) -> Any:
    """A File-set document with one patient, study and series above an IMAGE record."""
    for record_type in ("SERIES", "STUDY", "PATIENT"):
        image = node(record_type, levels.get(record_type.lower(), {}), [image])
    return file_set([image])


def image(keys: Any, attributes: Any) -> Any:
    return node("IMAGE", keys, referenced=file("IM1", instance(CT, attributes, PLAIN_SYNTAX.uid)))


def test_keys_of_record_types() -> None:
    model = profile(keys=(key("00080070", type="2"),))
    record = node("IMAGE", {})["record"]
    full = node("IMAGE", {"00080070": ("LO",)})["record"]
    other = node("SERIES", {})["record"]
    assert violated(model, "directory", directory([full, other])) == set()
    assert violated(model, "directory", directory([full, record])) == {"00080070"}
    assert violated(model, "file-set", tree(image({}, {}))) == {"00080070"}


def test_a_key_is_required_where_the_referenced_instance_has_it() -> None:
    condition = HasValue(path("instance", "00080070"))
    model = profile(keys=(key("00080070", type="1C", condition=condition, otherwise="absent"),))
    has, lacks = {"00080070": ("LO", "x")}, dict[str, Any]()
    assert violated(model, "file-set", tree(image(has, has))) == set()
    assert violated(model, "file-set", tree(image(lacks, has))) == {"00080070"}
    assert violated(model, "file-set", tree(image(has, lacks))) == {"00080070"}
    unread = node("IMAGE", lacks, referenced=file("IM1", kind="unreadable"))
    assert violated(model, "file-set", tree(unread)) == set()
    assert violated(model, "file-set", tree(node("IMAGE", has))) == {"00080070"}
    written = Schemas(json_schema.emit([model], common()))
    assert "00080070" in written.listed(written.profile_path("STD-TEST", "directory"))
    assert "00080070" not in written.listed(written.profile_path("STD-TEST", "file-set"))


def test_a_key_is_required_where_any_instance_below_has_it() -> None:
    condition = HasValue(path("subordinates", "00080080"))
    patient = ("PATIENT",)
    model = profile(
        keys=(
            key(
                "00080080", record_types=patient, type="1C", condition=condition, otherwise="absent"
            ),
        )
    )
    has, lacks = {"00080080": ("LO", "x")}, dict[str, Any]()
    assert violated(model, "file-set", tree(image({}, has), patient=has)) == set()
    assert violated(model, "file-set", tree(image({}, has))) == {"00080080"}
    assert violated(model, "file-set", tree(image({}, lacks), patient=has)) == {"00080080"}
    unread = node("IMAGE", {}, referenced=file("IM1", kind="unreadable"))
    assert violated(model, "file-set", tree(unread, patient=has)) == set()


def test_items_of_a_key_depend_on_the_record_the_instance_and_the_item() -> None:
    condition = AllOf(
        (
            Present(path("record", SEQUENCE)),
            Present(path("instance", OTHER)),
            Negation(Present(path("item", "00081155"))),
        )
    )
    uid = rule("00081150", type="1C", condition=condition, vr="UI")
    model = profile(keys=(key(SEQUENCE, type="3", vr="SQ", items=(uid,)),))
    bare = {SEQUENCE: ("SQ", {})}
    excused = {SEQUENCE: ("SQ", data_set({"00081155": ("UI", "1.2")}))}
    assert violated(model, "file-set", tree(image(bare, {OTHER: ("LO",)}))) == {"00081150"}
    assert violated(model, "file-set", tree(image(bare, {}))) == set()
    assert violated(model, "file-set", tree(image(excused, {OTHER: ("LO",)}))) == set()


def test_a_key_may_depend_on_the_dicomdir() -> None:
    condition = Within(path("fileset", "00041130"), ("TEST",))
    model = profile(keys=(key("00080070", type="1C", condition=condition),))
    assert violated(model, "file-set", tree(image({}, {}))) == {"00080070"}
    record = node("IMAGE", {})["record"]
    assert violated(model, "directory", directory([record])) == {"00080070"}
    renamed = tree(image({}, {}))
    renamed["dicomdir"]["dataset"]["00041130"] = {"vr": "CS"}
    assert violated(model, "file-set", renamed) == set()


def test_a_copy_is_listed() -> None:
    copied = key("00080070", type="3", copy_of=(path("instance", "00080070"),))
    written = Schemas(json_schema.emit([profile(keys=(copied,))], common()))
    (entry,) = written.documents[written.profile_path("STD-TEST", "file-set")][UNENFORCED]
    assert entry["id"] == "00080070" and "copy" in entry["reason"]
