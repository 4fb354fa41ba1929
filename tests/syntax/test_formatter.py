"""One form for all sources: nothing is lost, nothing changes twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from apdsl.source import Source
from apdsl.syntax import formatter
from apdsl.syntax.formatter import format_text
from apdsl.syntax.formatter.comments import comment_texts
from apdsl.syntax.parser import parse
from tests.syntax import examples
from tests.syntax.sources import laid_out_at_random, source_of


def formatted(text: str) -> str:
    result = format_text(source_of(text))
    assert not result.diagnostics
    return result.text


@pytest.mark.parametrize("path", examples.IDENTITY, ids=lambda path: path.stem)
def test_a_formatted_text_stays_as_it_is(path: Path) -> None:
    text = path.read_text("utf-8")
    assert formatted(text) == text


@pytest.mark.parametrize("path", examples.FORMAT, ids=lambda path: path.stem)
def test_any_text_gets_the_form(path: Path) -> None:
    text = formatted(path.read_text("utf-8"))
    assert text == examples.expected_text(path)
    assert formatted(text) == text


@pytest.mark.parametrize("path", examples.PROFILES, ids=lambda path: path.stem)
def test_formatting_the_profiles_twice_is_formatting_them_once(path: Path) -> None:
    text = formatted(path.read_text("utf-8"))
    assert formatted(text) == text


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(laid_out_at_random())
def test_the_form_depends_on_the_text_alone(text: str) -> None:
    once = formatted(text)
    before, after = parse(source_of(text)), parse(source_of(once))
    assert after.tree == before.tree
    assert comment_texts(once, after.tokens) == comment_texts(text, before.tokens)
    assert formatted(once) == once


def test_a_text_with_mistakes_is_left_alone() -> None:
    text = 'annex A   "A" {  foo }'
    result = format_text(source_of(text))
    assert result.text == text
    assert [found.code for found in result.diagnostics] == ["APD102"]


def test_a_warning_does_not_keep_a_text_from_its_form() -> None:
    assert formatted('annex A "A" { media { CD-R /// lost\n } }') == (
        'annex A "A" {\n  media {\n    CD-R  /// lost\n  }\n}\n'
    )


def test_line_ends_stay_those_of_the_source() -> None:
    assert formatted('annex A "A"\r\n{ note """a\r\nb""" }\r\n') == (
        'annex A "A" {\r\n  note """\r\n    a\r\n    b\r\n    """\r\n}\r\n'
    )


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff"])
def test_nothing_stays_nothing(text: str) -> None:
    assert formatted(text) == ""


def test_a_text_of_comments_alone_keeps_them() -> None:
    assert formatted("  // one\n\n\n  /* two\n     lines */\n") == (
        "// one\n\n/* two\n   lines */\n"
    )


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("CD-R", "DVD"), "the text would not mean the same"),
        (("kept", "lost"), "the text would not have the same comments"),
    ],
)
def test_a_mistake_of_the_formatter_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, change: tuple[str, str], reason: str
) -> None:
    def layout(source: Source, parsed: object) -> str:
        return source.text.replace(*change)

    monkeypatch.setattr(formatter, "_layout", layout)
    text = 'annex A "A" { media { CD-R } } // kept\n'
    result = format_text(source_of(text))
    assert result.text == text
    (found,) = result.diagnostics
    assert found.code == "APD905"
    assert reason in found.message
