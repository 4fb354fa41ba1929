"""Sets of values and Value Representations: the arithmetic beneath the checks of constraints."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apdsl.model.condition import (
    AttributeRef,
    Depending,
    EqualsAttribute,
    Literals,
    OneOf,
    Path,
    Range,
    Within,
)
from apdsl.semantics.checks.domains import intersect, numbers, repeated, shifted, within
from apdsl.semantics.checks.representations import fault, is_numeric
from apdsl.semantics.checks.satisfaction import Constraints

small = st.integers(-20, 20)
ranges = st.tuples(small, small).map(lambda pair: Range(min(pair), max(pair)))
sets = st.lists(st.one_of(small, ranges), max_size=5).map(tuple)


def members(values: Literals) -> set[int]:
    found: set[int] = set()
    for value in values:
        if isinstance(value, Range):
            assert isinstance(value.low, int)
            assert isinstance(value.high, int)
            found |= set(range(value.low, value.high + 1))
        elif isinstance(value, int):
            found.add(value)
    return found


@given(sets, sets)
def test_an_intersection_has_the_members_of_both(one: Literals, other: Literals) -> None:
    common = intersect(one, other)
    assert common is not None
    assert members(common) == members(one) & members(other)


@given(sets)
def test_all_values_limit_nothing(values: Literals) -> None:
    assert intersect(values, None) == values
    assert intersect(None, values) == values


@given(sets, sets)
def test_a_set_within_another_has_no_other_members(one: Literals, other: Literals) -> None:
    if within(one, other):
        assert members(one) <= members(other)


@given(sets, small)
def test_a_shift_moves_every_member(values: Literals, offset: int) -> None:
    moved = shifted(values, offset)
    assert moved is not None
    assert members(moved) == {member + offset for member in members(values)}


@given(sets)
def test_a_repeated_member_is_one_that_came_before(values: Literals) -> None:
    place = repeated(values)
    if place is None:
        assert sum(len(members((value,))) for value in values) == len(members(values))
    else:
        assert members(values[:place]) & members((values[place],))


def test_strings_that_stand_for_numbers_are_read_as_such() -> None:
    assert numbers(("12", "0.5", "1e2", "CT", "nan", "1_0")) == (12, 0.5, 100.0, "CT", "nan", "1_0")


@pytest.mark.parametrize(
    ("value", "vr"),
    [
        ("CT", "CS"),
        ("MONOCHROME2", "CS"),
        ("PALETTE COLOR", "CS"),
        (65535, "US"),
        (-1, "US or SS"),
        ("12", "IS"),
        (12, "IS"),
        ("-1.5E3", "DS"),
        ("20200229", "DA"),
        ("235959.5", "TM"),
        ("045Y", "AS"),
        ("1.2.840.10008.1.2", "UI"),
        ("C:\\", "UT"),
        (0.5, "FD"),
    ],
)
def test_values_that_a_representation_holds(value: str | int | float, vr: str) -> None:
    assert fault(value, vr) is None


@pytest.mark.parametrize(
    ("value", "vr"),
    [
        ("ct", "CS"),
        ("SEVENTEEN LETTERS", "CS"),
        (65536, "US"),
        (-1, "US"),
        (1.5, "US"),
        ("8", "US"),
        ("1.5", "IS"),
        ("nan", "DS"),
        ("20201301", "DA"),
        ("2560", "TM"),
        ("45Y", "AS"),
        ("1.02", "UI"),
        ("a\\b", "LO"),
        ("x" * 65, "LO"),
        (7, "PN"),
        ("x", "SQ"),
        (0, "OB"),
    ],
)
def test_values_that_it_does_not_hold(value: str | int | float, vr: str) -> None:
    assert fault(value, vr)


def test_only_numbers_have_an_order() -> None:
    assert is_numeric("US or SS")
    assert is_numeric("DS")
    assert not is_numeric("CS")
    assert not is_numeric("OB or OW")


# ---- Constraints that depend on one another ------------------------------------------------------

STORED = AttributeRef("00280101", "BitsStored")
HIGH = AttributeRef("00280102", "HighBit")


def constraints() -> Constraints:
    made = Constraints()
    for keyword in ("BitsAllocated", "BitsStored", "HighBit"):
        made.know(keyword, "US")
    return made


def test_a_dependency_narrows_both_attributes() -> None:
    made = constraints()
    assert made.add("HighBit", EqualsAttribute(STORED, -1)) is None
    assert made.add("BitsStored", OneOf((8, Range(12, 16)))) is None
    assert made.domain("HighBit") == (7, Range(11, 15))
    assert made.add("HighBit", OneOf((11,))) is None
    assert made.domain("BitsStored") == (12,)


def test_a_constraint_that_leaves_no_value_is_named_and_left_out() -> None:
    made = constraints()
    made.add("HighBit", EqualsAttribute(STORED, -1))
    made.add("BitsStored", OneOf((8,)))
    assert made.add("HighBit", OneOf((8,))) in ("HighBit", "BitsStored")
    assert made.domain("HighBit") == (7,)


def test_a_condition_that_is_settled_leaves_one_branch() -> None:
    depends = Depending(Within(Path("instance", (STORED,)), (8,)), OneOf((8,)), OneOf((16,)))
    made = constraints()
    made.add("BitsAllocated", depends)
    assert made.domain("BitsAllocated") == (8, 16)
    made.add("BitsStored", OneOf((Range(9, 16),)))
    assert made.domain("BitsAllocated") == (16,)


def test_a_circle_of_dependencies_comes_to_an_end() -> None:
    made = constraints()
    made.add("HighBit", EqualsAttribute(STORED, -1))
    made.add("BitsStored", EqualsAttribute(HIGH, -1))
