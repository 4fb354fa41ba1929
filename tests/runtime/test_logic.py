"""Three-valued logic, questions about Data Sets, and demands on them."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from apdsl.runtime.checks import (
    Check,
    NotApplicable,
    Outcome,
    Results,
    Unknown,
    Violation,
    evaluate,
)
from apdsl.runtime.conditions import (
    Interval,
    absent,
    equals,
    group_present,
    has_items,
    has_value,
    one_of,
    present,
    shared_groups,
    uses_extended_characters,
    value_at,
    values,
    within,
)
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.demands import (
    demand_absent,
    demand_copy,
    demand_group_absent,
    demand_items,
    demand_type,
    demand_values,
    items_at,
    value_text,
    values_text,
)
from apdsl.runtime.truth import Truth, all_of, any_of, negate
from apdsl.runtime.values import Bulk

ROWS, COLUMNS, IMAGE_TYPE, ICON = 0x00280010, 0x00280011, 0x00080008, 0x00880200
TRUTHS: tuple[Truth, ...] = (True, False, None)

IMAGE = DataSet(
    {
        IMAGE_TYPE: Element("CS", ("ORIGINAL", "PRIMARY", "BIPLANE A")),
        ROWS: Element("US", (512,)),
        COLUMNS: Element("US"),
        ICON: Element(
            "SQ",
            (DataSet({ROWS: Element("US", (64,))}), DataSet({ROWS: Element("US", (128,))})),
        ),
        0x60003000: Element("OW", (Bulk(10),)),
    }
)
BROKEN = DataSet({IMAGE_TYPE: Element("CS", ("ORIGINAL",))}, unread_from=0x00100000)


@pytest.mark.parametrize(("a", "b"), list(product(TRUTHS, TRUTHS)))
def test_the_laws_of_de_morgan_hold_with_unknown(a: Truth, b: Truth) -> None:
    assert negate(all_of(a, b)) is any_of(negate(a), negate(b))
    assert negate(any_of(a, b)) is all_of(negate(a), negate(b))


def test_what_decides_needs_no_knowledge_of_the_rest() -> None:
    assert all_of(None, False) is False
    assert any_of(None, True) is True
    assert all_of(None, True) is None
    assert any_of(None, False) is None
    assert all_of() is True
    assert any_of() is False


def test_questions_about_what_is_there() -> None:
    assert present(IMAGE, COLUMNS) is True
    assert has_value(IMAGE, COLUMNS) is False
    assert has_value(IMAGE, ROWS) is True
    assert absent(IMAGE, 0x00100020) is True
    assert has_items(IMAGE, ICON) is True
    assert has_value(IMAGE, (ICON, ROWS)) is True
    assert values(IMAGE, (ICON, ROWS)) == (64, 128)
    assert value_at(IMAGE, IMAGE_TYPE, 3) == "BIPLANE A"
    assert value_at(IMAGE, IMAGE_TYPE, 4) is None


@pytest.mark.parametrize("question", [present, has_value, has_items, absent])
def test_what_was_not_read_is_unknown(question: Any) -> None:
    assert question(None, ROWS) is None
    assert question(BROKEN, ROWS) is None
    assert question(BROKEN, (ICON, ROWS)) is None
    assert values(BROKEN, ROWS) is None


def test_questions_about_values() -> None:
    assert equals(IMAGE, IMAGE_TYPE, "BIPLANE A", at=3) is True
    assert equals(IMAGE, IMAGE_TYPE, "BIPLANE A", at="any") is True
    assert equals(IMAGE, IMAGE_TYPE, "BIPLANE A") is False, "not every value"
    assert equals(IMAGE, IMAGE_TYPE, "X", at=4) is False
    assert equals(IMAGE, COLUMNS, 512) is False
    assert one_of(IMAGE, ROWS, 8, Interval(500, 512)) is True
    assert one_of(IMAGE, ROWS, frozenset({8, 16}), range(12, 17)) is False
    assert within(IMAGE, ROWS, high=511) is False
    assert equals(IMAGE, (ICON, ROWS), 128) is True, "in one of the items"
    assert equals(IMAGE, 0x60003000, b"") is None, "bulk data is not known"
    assert equals(BROKEN, IMAGE_TYPE, "ORIGINAL", at=1) is True
    assert equals(BROKEN, ROWS, 512) is None


def test_text_is_no_number() -> None:
    assert 5 in Interval(1, 9)
    assert "5" not in Interval(1, 9)
    assert [str(i) for i in (Interval(1, 2), Interval(high=2), Interval(low=1))] == [
        "1 to 2",
        "up to 2",
        "at least 1",
    ]


def test_repeating_groups_are_asked_for_with_a_mask() -> None:
    assert group_present(IMAGE, 0x6000, 0xFF00) is True
    assert group_present(IMAGE, 0x5000, 0xFF00) is False
    assert group_present(BROKEN, 0x6000, 0xFF00) is None
    assert group_present(BROKEN, 0x0002) is False
    assert group_present(None, 0x0002) is None


def test_extended_characters_are_found_at_any_depth() -> None:
    deep = DataSet({0x00081140: Element("SQ", (DataSet({1: Element("LO", ("Jürgen",))}),))})
    assert uses_extended_characters(deep) is True
    assert uses_extended_characters(IMAGE) is False
    assert uses_extended_characters(BROKEN) is None


def test_shared_functional_groups_are_one_data_set() -> None:
    measures = DataSet({0x00280030: Element("DS", (0.5, 0.5))})
    item = DataSet({0x00289110: Element("SQ", (measures,))})
    shared = shared_groups(DataSet({0x52009229: Element("SQ", (item,))}))
    assert has_value(shared, 0x00280030) is True
    assert present(shared, ROWS) is False
    assert present(shared_groups(BROKEN), ROWS) is None
    assert present(shared_groups(IMAGE), ROWS) is False


def kinds(results: Results) -> list[type]:
    return [type(result) for result in results]


@pytest.mark.parametrize(
    ("type_", "required", "otherwise", "tag", "expected"),
    [
        ("1", True, "may", ROWS, []),
        ("1", True, "may", COLUMNS, [Violation]),
        ("1", True, "may", 0x00100020, [Violation]),
        ("2", True, "may", COLUMNS, []),
        ("2", True, "may", 0x00100020, [Violation]),
        ("3", True, "may", 0x00100020, []),
        ("1C", True, "may", COLUMNS, [Violation]),
        ("1C", False, "may", COLUMNS, []),
        ("1C", False, "absent", COLUMNS, [Violation]),
        ("1C", False, "absent", 0x00100020, []),
        ("1C", None, "may", 0x00100020, [Unknown]),
        ("1C", None, "may", ROWS, []),
        ("2C", True, "may", 0x00100020, [Violation]),
        ("2C", True, "may", COLUMNS, []),
    ],
)
def test_types_of_attributes(
    type_: str, required: Truth, otherwise: Any, tag: int, expected: list[type]
) -> None:
    """PS3.5 7.4."""
    found = demand_type(IMAGE, tag, type_, required=required, otherwise=otherwise)
    assert kinds(found) == expected


def test_demands_on_what_was_not_read_are_unknown() -> None:
    for data_set in (None, BROKEN):
        assert kinds(demand_type(data_set, ROWS, "1")) == [Unknown]
        assert kinds(demand_values(data_set, ROWS, 512)) == [Unknown]
        assert kinds(demand_absent(data_set, ROWS)) == [Unknown]
        assert kinds(demand_items(data_set, ICON, 1)) == [Unknown]
        assert kinds(demand_group_absent(data_set, 0x6000, 0xFF00)) == [Unknown]


def test_a_violation_says_what_was_found_and_expected() -> None:
    (violation,) = demand_values(IMAGE, ROWS, Interval(high=256), at=(ICON, 1))
    assert isinstance(violation, Violation)
    assert violation.element_path == (ICON, 1, ROWS)
    assert (violation.found, violation.expected) == ("512", "up to 256")
    assert violation.message == "Rows (0028,0010) is 512, but the profile allows up to 256."


def test_demands_on_values_absence_and_items() -> None:
    assert kinds(demand_values(IMAGE, ROWS, 256, 512)) == []
    assert kinds(demand_values(IMAGE, COLUMNS, 512)) == [], "empty: the business of its Type"
    assert kinds(demand_values(IMAGE, IMAGE_TYPE, "PRIMARY", index=2)) == []
    assert kinds(demand_absent(IMAGE, ROWS)) == [Violation]
    assert kinds(demand_group_absent(IMAGE, 0x6000, 0xFF00)) == [Violation]
    assert kinds(demand_group_absent(IMAGE, 0x5000, 0xFF00)) == []
    assert kinds(demand_items(IMAGE, ICON, 1, 1)) == [Violation]
    assert kinds(demand_items(IMAGE, ICON, 1)) == []
    assert [at for at, _ in items_at(IMAGE, ICON)] == [(ICON, 1), (ICON, 2)]


def test_copies_are_whole() -> None:
    record = DataSet({ICON: IMAGE[ICON], ROWS: Element("US", (1,))})
    assert kinds(demand_copy(record, ICON, IMAGE)) == []
    assert kinds(demand_copy(record, ROWS, IMAGE)) == [Violation]
    assert kinds(demand_copy(record, 0x00100020, IMAGE)) == []
    assert kinds(demand_copy(record, ICON, None)) == [Unknown]


def test_values_in_messages_are_short() -> None:
    assert values_text(("A", "B")) == '"A\\B"'
    assert values_text((1.0, 2.5)) == "1\\2.5"
    assert len(value_text("x" * 1000)) < 80
    assert len(values_text(tuple(range(1000)))) < 80
    assert values_text(()) == "empty"


def test_the_outcome_of_a_check() -> None:
    def outcome(*results: Violation | Unknown | NotApplicable) -> Outcome:
        return evaluate(Check("id", "c", "instance", lambda _: iter(results)), None)[0]

    assert outcome() is Outcome.SATISFIED
    assert outcome(NotApplicable()) is Outcome.NOT_APPLICABLE
    assert outcome(Unknown("why")) is Outcome.UNKNOWN
    assert outcome(Unknown("why"), Violation("what")) is Outcome.VIOLATED


def test_a_check_that_fails_itself_is_unknown_and_says_where() -> None:
    def run(_: object) -> Results:
        yield from iter([NotApplicable()])
        raise ZeroDivisionError("oops")

    check = Check("id", "c", "instance", run, source="annex-a.apdsl:41")
    outcome, (result,) = evaluate(check, None)
    assert outcome is Outcome.UNKNOWN
    assert isinstance(result, Unknown)
    assert "annex-a.apdsl:41" in result.reason
    assert "ZeroDivisionError: oops" in result.reason
