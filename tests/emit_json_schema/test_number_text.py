"""Texts of numbers: a pattern matches a decimal text exactly when its number is in the range."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from apdsl.emit.json_schema.number_text import pattern
from apdsl.model.condition import Range

BOUNDS = [None, -1000, -10.5, -3, 0, 0.25, 1, 2.25, 8, 99, 100, 512]
RANGES = [
    Range(low, high)
    for low in BOUNDS
    for high in BOUNDS
    if low is None or high is None or low <= high
]
WHOLE = st.sampled_from(["", "0", "00", "1", "2", "3", "10", "99", "100", "511", "512", "0513"])
FRACTION = st.sampled_from(["", ".", ".0", ".00", ".2", ".25", ".250", ".2501", ".5", ".50", ".9"])
DECIMALS = (
    st.tuples(st.sampled_from(["", "+", "-"]), WHOLE, FRACTION)
    .map("".join)
    .filter(lambda text: any(character.isdigit() for character in text))
)


@given(st.sampled_from(RANGES), DECIMALS)
def test_a_text_matches_when_its_number_is_in_the_range(numbers: Range, text: str) -> None:
    number = Decimal(text)
    low = numbers.low is None or number >= Decimal(str(numbers.low))
    high = numbers.high is None or number <= Decimal(str(numbers.high))
    assert bool(re.search(pattern([numbers]), f" {text} ")) == (low and high)


@given(st.sampled_from([0, 8, 12, 0.5, -1, 100]), DECIMALS)
def test_a_text_matches_its_own_number_only(number: float, text: str) -> None:
    assert bool(re.search(pattern([number]), text)) == (Decimal(text) == Decimal(str(number)))


def test_several_numbers_and_ranges_are_alternatives() -> None:
    allowed = re.compile(pattern([8, Range(12, 16)]))
    assert [n for n in range(20) if allowed.search(str(n))] == [8, 12, 13, 14, 15, 16]


def test_text_that_is_no_number_does_not_match() -> None:
    anything = re.compile(pattern([Range(None, None)]))
    assert not any(anything.search(text) for text in ["", " ", ".", "1 2", "8\\8", "x", "--1"])
