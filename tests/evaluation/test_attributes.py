"""Types, values, counts and copies of attributes: what violates them and what satisfies them."""

from __future__ import annotations

from typing import Any

import pytest

from apdsl.evaluation.profile import check
from apdsl.model.condition import (
    Depending,
    EqualsAttribute,
    OneOf,
    Range,
    TransferSyntaxRef,
    Undecidable,
)
from apdsl.model.demands import Demand
from apdsl.model.profile import AttributeRule, GroupRule, ItemCount, Pair, PairsRule
from apdsl.runtime.checks import Outcome, Unknown, Violation, evaluate
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.record import Record
from tests.evaluation.building import (
    EXPLICIT,
    JPEG,
    attribute,
    block,
    common,
    data_set,
    demand,
    equals,
    instance,
    is_present,
    path,
    record,
    rule,
)

SATISFIED, VIOLATED, UNKNOWN = Outcome.SATISFIED, Outcome.VIOLATED, Outcome.UNKNOWN
NONE_SUCH = Undecidable("no file shows it")
HOLDS, FAILS = is_present("record.Rows"), is_present("record.Columns")
ABSENT: dict[str, Any] = {}
EMPTY: dict[str, Any] = {"PatientName": []}
FILLED: dict[str, Any] = {"PatientName": "A"}


def outcome(of: Demand | AttributeRule, **values: Any) -> Outcome:
    wanted = of if isinstance(of, Demand) else demand(of)
    return evaluate(check(wanted, common()), record(**values))[0]


def violation(of: AttributeRule, **values: Any) -> Violation:
    _, results = evaluate(check(demand(of), common()), record(**values))
    (found,) = results
    assert isinstance(found, Violation)
    return found


@pytest.mark.parametrize(
    ("type_", "absent", "empty", "filled"),
    [
        ("1", VIOLATED, VIOLATED, SATISFIED),
        ("2", VIOLATED, SATISFIED, SATISFIED),
        ("3", SATISFIED, SATISFIED, SATISFIED),
    ],
)
def test_types_without_a_condition(
    type_: str, absent: Outcome, empty: Outcome, filled: Outcome
) -> None:
    of = rule("PatientName", type_)
    assert (outcome(of), outcome(of, **EMPTY), outcome(of, **FILLED)) == (absent, empty, filled)


@pytest.mark.parametrize(
    ("type_", "condition", "otherwise", "absent", "empty", "filled"),
    [
        ("1C", HOLDS, None, VIOLATED, VIOLATED, SATISFIED),
        ("1C", FAILS, None, SATISFIED, SATISFIED, SATISFIED),
        ("1C", FAILS, "may", SATISFIED, SATISFIED, SATISFIED),
        ("1C", FAILS, "absent", SATISFIED, VIOLATED, VIOLATED),
        ("1C", NONE_SUCH, None, UNKNOWN, UNKNOWN, SATISFIED),
        ("2C", HOLDS, None, VIOLATED, SATISFIED, SATISFIED),
        ("2C", FAILS, "absent", SATISFIED, VIOLATED, VIOLATED),
        ("2C", NONE_SUCH, None, UNKNOWN, SATISFIED, SATISFIED),
    ],
)
def test_types_with_a_condition(
    type_: str, condition: Any, otherwise: Any, absent: Outcome, empty: Outcome, filled: Outcome
) -> None:
    of = rule("PatientName", type_, condition=condition, otherwise=otherwise)
    found = [outcome(of, Rows=1, **values) for values in (ABSENT, EMPTY, FILLED)]
    assert found == [absent, empty, filled]


def test_a_sequence_of_type_1_has_an_item() -> None:
    of = rule("IconImageSequence", "1")
    assert outcome(of, IconImageSequence=[]) is VIOLATED
    assert outcome(of, IconImageSequence=[data_set()]) is SATISFIED


@pytest.mark.parametrize("type_", ["1", "2", "1C", "2C"])
def test_what_was_not_read_is_unknown(type_: str) -> None:
    of = rule("PatientName", type_, condition=HOLDS)
    broken = Record(DataSet({0x00280010: Element("US", (1,))}, unread_from=0x00080005), 0)
    assert evaluate(check(demand(of), common()), broken)[0] is UNKNOWN


def test_an_attribute_that_is_forbidden() -> None:
    of = rule("PatientName", absent=True)
    assert outcome(of) is SATISFIED
    assert outcome(of, **EMPTY) is VIOLATED


EIGHT = OneOf((8,))


@pytest.mark.parametrize(
    ("values", "when_present", "found", "expected"),
    [
        (EIGHT, False, 8, SATISFIED),
        (EIGHT, False, 16, VIOLATED),
        (EIGHT, False, None, VIOLATED),
        (EIGHT, True, None, SATISFIED),
        (EIGHT, True, 16, VIOLATED),
        (OneOf((8, Range(12, 16))), False, 12, SATISFIED),
        (OneOf((8, Range(12, 16))), False, 9, VIOLATED),
        (OneOf((Range(None, 512),)), False, 512, SATISFIED),
        (OneOf((Range(None, 512),)), False, 513, VIOLATED),
        (OneOf((Range(64, None),)), False, 63, VIOLATED),
    ],
)
def test_values_of_an_attribute_without_a_type(
    values: OneOf, when_present: bool, found: int | None, expected: Outcome
) -> None:
    of = rule("BitsStored", values=values, when_present=when_present)
    assert outcome(of, **({} if found is None else {"BitsStored": found})) is expected


def test_a_type_alone_decides_whether_an_attribute_with_allowed_values_is_there() -> None:
    of = rule("BitsStored", "3", values=EIGHT)
    assert outcome(of) is SATISFIED
    assert outcome(of, BitsStored=16) is VIOLATED


def test_every_value_of_an_attribute_is_constrained() -> None:
    of = rule("PixelAspectRatio", values=OneOf((1,)), when_present=True)
    assert outcome(of, PixelAspectRatio=[1, 1]) is SATISFIED
    assert outcome(of, PixelAspectRatio=[1, 2]) is VIOLATED


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"HighBit": 7, "BitsStored": 8}, SATISFIED),
        ({"HighBit": 8, "BitsStored": 8}, VIOLATED),
        ({"HighBit": 7}, VIOLATED),
        ({"BitsStored": 8}, VIOLATED),
    ],
)
def test_a_value_that_follows_from_another(values: dict[str, int], expected: Outcome) -> None:
    of = rule("HighBit", values=EqualsAttribute(attribute("BitsStored"), -1))
    assert outcome(of, **values) is expected


def test_a_value_that_depends_on_a_condition() -> None:
    of = rule("BitsAllocated", values=Depending(HOLDS, EIGHT, OneOf((16,))))
    assert outcome(of, BitsAllocated=8, Rows=1) is SATISFIED
    assert outcome(of, BitsAllocated=16, Rows=1) is VIOLATED
    assert outcome(of, BitsAllocated=16) is SATISFIED
    open_ = rule("BitsAllocated", values=Depending(NONE_SUCH, EIGHT, OneOf((16,))))
    assert outcome(open_, BitsAllocated=8) is UNKNOWN


@pytest.mark.parametrize(
    ("count", "items", "expected"),
    [
        (ItemCount(2, 2), 2, SATISFIED),
        (ItemCount(2, 2), 3, VIOLATED),
        (ItemCount(0, 1), 2, VIOLATED),
        (ItemCount(1, None), 5, SATISFIED),
        (ItemCount(1, None), 0, VIOLATED),
    ],
)
def test_the_number_of_items(count: ItemCount, items: int, expected: Outcome) -> None:
    of = rule("BlendingSequence", "3", count=count)
    assert outcome(of, BlendingSequence=[data_set() for _ in range(items)]) is expected
    assert outcome(of) is SATISFIED


IMAGES, OTHER_IMAGES = [data_set(ReferencedSOPClassUID="1.2")], [data_set()]


@pytest.mark.parametrize(
    ("of", "key", "expected"),
    [
        (instance(ReferencedImageSequence=IMAGES), IMAGES, SATISFIED),
        (instance(ReferencedImageSequence=IMAGES), OTHER_IMAGES, VIOLATED),
        (instance(ReferencedImageSequence=IMAGES), None, SATISFIED),
        (instance(), IMAGES, SATISFIED),
        (
            instance(
                SharedFunctionalGroupsSequence=[data_set(ReferencedImageSequence=OTHER_IMAGES)]
            ),
            IMAGES,
            VIOLATED,
        ),
        (instance(unread_from="SOPClassUID"), IMAGES, UNKNOWN),
    ],
)
def test_a_key_that_is_a_copy_of_the_first_source_there_is(
    of: Any, key: Any, expected: Outcome
) -> None:
    name = "ReferencedImageSequence"
    copied = rule(name, "3", copy_of=(path(f"instance.{name}"), path(f"shared.{name}")))
    keys = {} if key is None else {name: key}
    assert evaluate(check(demand(copied), common()), record(of, **keys))[0] is expected


def test_rules_on_items_hold_for_each_item_and_say_which() -> None:
    inside = demand(
        rule("ReferencedSOPClassUID", "1"), sequences=(attribute("ReferencedImageSequence"),)
    )
    subject = record(ReferencedImageSequence=[data_set(ReferencedSOPClassUID="1.2"), data_set()])
    _, (found,) = evaluate(check(inside, common()), subject)
    assert isinstance(found, Violation)
    assert found.element_path == (0x00081140, 2, 0x00081150)
    assert outcome(inside) is SATISFIED


def test_items_of_a_sequence_that_was_not_read_are_unknown() -> None:
    inside = demand(
        rule("ReferencedSOPClassUID", "1"), sequences=(attribute("ReferencedImageSequence"),)
    )
    broken = Record(DataSet(unread_from=0x00080005), 0)
    outcome_, (found,) = evaluate(check(inside, common()), broken)
    assert outcome_ is UNKNOWN
    assert isinstance(found, Unknown)


def test_a_condition_on_the_innermost_item() -> None:
    code = demand(
        rule("CodeMeaning", "1C", condition=is_present("item.CodeValue")),
        sequences=(attribute("ConceptNameCodeSequence"),),
    )
    with_code, without = data_set(CodeValue="1"), data_set()
    assert outcome(code, ConceptNameCodeSequence=[with_code], CodeMeaning="x") is VIOLATED
    assert outcome(code, ConceptNameCodeSequence=[without], CodeValue="1") is SATISFIED


def test_a_repeating_attribute_is_judged_in_every_group_there_is() -> None:
    of = rule("OverlayRows", values=OneOf((8,)), when_present=True)
    rows = {0x60000010: Element("US", (8,)), 0x60020010: Element("US", (9,))}
    _, (found,) = evaluate(check(demand(of), common()), Record(DataSet(rows), 0))
    assert isinstance(found, Violation)
    assert found.element_path == (0x60020010,)


# ---- Groups and pairs ----------------------------------------------------------------------------


def of_overlays(required: str | None, *tags: int) -> Outcome:
    ref = attribute(required) if required else None
    of = demand(GroupRule("60xx", ref, "PS3.11 X.1", "X.1/group"), "instance", block=block())
    subject = instance()
    elements = {tag: Element("OW", (b"\1",)) for tag in tags}
    subject = type(subject)((), 0, subject.meta, DataSet(elements))
    return evaluate(check(of, common()), subject)[0]


def test_a_group_that_is_to_be_absent() -> None:
    assert of_overlays(None) is SATISFIED
    assert of_overlays(None, 0x60020010) is VIOLATED
    assert of_overlays(None, 0x60030010) is SATISFIED  # an odd group is private (PS3.5 7.8)


def test_a_group_that_is_to_have_an_attribute() -> None:
    assert of_overlays("OverlayData") is SATISFIED
    assert of_overlays("OverlayData", 0x60020010, 0x60023000) is SATISFIED
    assert of_overlays("OverlayData", 0x60000010, 0x60023000) is VIOLATED


@pytest.mark.parametrize(
    ("syntax", "values", "expected"),
    [
        (JPEG, {"PhotometricInterpretation": "YBR_FULL_422"}, SATISFIED),
        (JPEG, {"PhotometricInterpretation": "RGB"}, VIOLATED),
        (EXPLICIT, {"PhotometricInterpretation": "RGB"}, SATISFIED),
        (JPEG, {}, VIOLATED),
        ("1.2.3", {"PhotometricInterpretation": "RGB"}, SATISFIED),
        (None, {"PhotometricInterpretation": "RGB"}, UNKNOWN),
    ],
)
def test_values_that_go_with_transfer_syntaxes(
    syntax: str | None, values: dict[str, str], expected: Outcome
) -> None:
    def pair(value: str, uid: str) -> Pair:
        return Pair((value,), (TransferSyntaxRef(uid, uid),))

    pairs = (pair("RGB", EXPLICIT), pair("YBR_FULL_422", JPEG))
    of = PairsRule(attribute("PhotometricInterpretation"), pairs, "PS3.11 X.1", "X.1/pairs")
    meta = data_set(TransferSyntaxUID=syntax) if syntax else data_set()
    made = check(demand(of, "instance", block=block()), common())
    assert evaluate(made, instance(meta, **values))[0] is expected


# ---- Messages ------------------------------------------------------------------------------------


def test_a_finding_names_the_element_what_was_found_and_what_is_expected() -> None:
    found = violation(rule("Rows", values=OneOf((Range(None, 512),))), Rows=1024)
    assert "Rows (0028,0010)" in found.message
    assert (found.found, found.expected) == ("1024", "up to 512")
    missing = violation(rule("Rows", values=OneOf((Range(None, 512),))))
    assert "Rows (0028,0010) is missing" in missing.message


def test_a_check_leads_back_to_the_profile_text() -> None:
    made = check(demand(rule("Rows", "1", condition=equals("record.Rows", 1))), common())
    assert made.source == "profiles/test.apdsl:7"
    assert made.text == "The text of X.1/Rows."
