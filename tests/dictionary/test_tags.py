"""Tags are written compactly in the tables, and in parentheses by the standard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apdsl.dictionary import attributes, format_tag, parse_tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("(0028,0010)", "00280010"),
        ("( 0028, 0010 )", "00280010"),
        ("0028,0010", "00280010"),
        ("00280010", "00280010"),
        ("(7fe0,0010)", "7FE00010"),
        ("(60XX,3000)", "60xx3000"),
        ("(60xx,3000)", "60xx3000"),
        ("(7Fxx,0010)", "7Fxx0010"),
    ],
)
def test_ways_to_write_a_tag(text: str, tag: str) -> None:
    assert parse_tag(text) == tag


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rows",
        "(0028,0010",
        "0028,0010)",
        "(00280010)",
        "(0028,001)",
        "(0028;0010)",
        "(002G,0010)",
    ],
)
def test_what_is_no_tag(text: str) -> None:
    with pytest.raises(ValueError, match="is not a tag"):
        parse_tag(text)


def test_formatting_is_undone_by_parsing() -> None:
    for row in attributes():
        assert parse_tag(format_tag(row.tag)) == row.tag


@given(st.text())
def test_any_text_is_a_tag_or_a_value_error(text: str) -> None:
    try:
        tag = parse_tag(text)
    except ValueError:
        return
    assert len(tag) == 8
    assert set(tag) <= set("0123456789ABCDEFx")
