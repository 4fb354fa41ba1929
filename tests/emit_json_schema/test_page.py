"""The page on what schemas leave out shows what they list."""

from __future__ import annotations

from tests.emit_json_schema.page import PAGE, brought_up_to_date


def test_the_page_is_up_to_date() -> None:
    text = PAGE.read_text("utf-8")
    assert brought_up_to_date(text) == text, "run python -m tests.emit_json_schema.page"
