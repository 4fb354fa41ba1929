"""Text within drawings keeps to the width that it is given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from apdsl.document.drawing import text_width, wrapped

WORDS = st.text("Wil .", max_size=60)


@given(WORDS)
def test_no_line_is_wider_and_no_character_is_lost(text: str) -> None:
    lines = wrapped(text, 60)
    assert all(text_width(line) <= 60 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_words_stay_whole_where_they_fit() -> None:
    assert wrapped("Review at another Institution", 60) == ("Review at", "another", "Institution")
