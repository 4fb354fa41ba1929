"""The page on comparisons shows the deviations that the tests know."""

from __future__ import annotations

from tests.peers.dcmmkdir import OPTIONS
from tests.peers.page import GROUPS, PAGE, brought_up_to_date, members


def test_the_page_is_up_to_date() -> None:
    text = PAGE.read_text("utf-8")
    assert brought_up_to_date(text) == text, "run python -m tests.peers.page"


def test_each_option_is_in_one_group() -> None:
    assert sorted(option for group in GROUPS for option in members(group)) == sorted(OPTIONS)
