"""How diagnostics are shown to people: message, source line, marks, notes, help, colour."""

from __future__ import annotations

import re
import unicodedata
from textwrap import dedent
from typing import Any

import pytest

from apdsl.diagnostics import (
    Diagnostic,
    Fix,
    Related,
    Suppression,
    report,
    whole_file,
)
from apdsl.diagnostics.render import github, terminal
from apdsl.source import Source, Span


def source(text: str, name: str = "annex-x.apdsl") -> Source:
    return Source(name, dedent(text).lstrip("\n"))


def span(text: Source, start: str, end: str | None = None) -> Span:
    begin = text.text.index(start)
    last = start if end is None else end
    return Span(text, begin, text.text.index(last, begin) + len(last))


def shown(*diagnostics: Diagnostic) -> str:
    return terminal.render(diagnostics)


def golden(text: str) -> str:
    return dedent(text).lstrip("\n")


ANNEX = source(
    """
    annex X "Example" class STD-EX {
      media { CDR }
      roles {
        FSC
        FSR
        FSU
      }
    }
    """
)


def unknown_medium(**more: Any) -> Diagnostic:
    return report("unknown-medium", span(ANNEX, "CDR"), medium="CDR", **more)


def test_a_span_within_a_line_is_underlined() -> None:
    assert shown(unknown_medium()) == golden(
        """
        error[APD209]: `CDR` is not a declared medium
         --> annex-x.apdsl:2:11
          |
        2 |   media { CDR }
          |           ^^^
          |
          = help: Correct the spelling, or declare the medium in the library with its annex of PS3.12.
          = see: PS3.12; `apdsl explain APD209`

        """  # noqa: E501
    )


def test_related_places_notes_and_fixes_follow() -> None:
    diagnostic = unknown_medium(
        notes=["the media are those of PS3.12,\nas the library declares them"],
        related=[Related(span(ANNEX, "STD-EX"), "in this class")],
        fixes=[Fix(span(ANNEX, "CDR"), "CD-R", "did you mean `CD-R`?")],
    )
    assert shown(diagnostic) == golden(
        """
        error[APD209]: `CDR` is not a declared medium
         --> annex-x.apdsl:2:11
          |
        2 |   media { CDR }
          |           ^^^
         ::: annex-x.apdsl:1:25
          |
        1 | annex X "Example" class STD-EX {
          |                         ------ in this class
          |
          = note: the media are those of PS3.12,
                  as the library declares them
          = help: did you mean `CD-R`?
          |
        2 -   media { CDR }
        2 +   media { CD-R }
          |
          = see: PS3.12; `apdsl explain APD209`

        """
    )


def _excerpt(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if re.match(r" *(\d* +\||\.\.\.)", line))


def test_a_block_is_marked_at_its_side() -> None:
    text = shown(report("unterminated-block", span(ANNEX, "roles", "FSR")))
    assert _excerpt(text) == "\n".join(
        (
            "  |",
            "3 | /   roles {",
            "4 | |     FSC",
            "5 | |     FSR",
            "  | |_______^",
            "  |",
        )
    )


def test_a_block_that_begins_within_a_line_is_marked_from_there() -> None:
    text = shown(report("unterminated-block", span(ANNEX, "{ CDR", "FSC")))
    assert _excerpt(text) == "\n".join(
        (
            "  |",
            "2 |     media { CDR }",
            "  |  _________^",
            "3 | |   roles {",
            "4 | |     FSC",
            "  | |_______^",
            "  |",
        )
    )


def test_the_middle_of_a_long_block_is_left_out() -> None:
    text = shown(report("unterminated-block", Span(ANNEX, 0, len(ANNEX.text) - 1)))
    assert _excerpt(text) == "\n".join(
        (
            "  |",
            '1 | / annex X "Example" class STD-EX {',
            "2 | |   media { CDR }",
            "3 | |   roles {",
            "... |",
            "7 | |   }",
            "8 | | }",
            "  | |_^",
            "  |",
        )
    )


def _underlined(text: Source, start: str) -> str:
    """The part of the shown source line that stands above the carets, by terminal cells."""
    lines = shown(report("unknown-role", span(text, start), role="X")).splitlines()
    at = next(n for n, line in enumerate(lines) if "^" in line)
    begin, end = lines[at].index("^"), lines[at].rindex("^") + 1
    cells = ""
    for char in lines[at - 1]:
        width = 0 if unicodedata.combining(char) else 1
        width += unicodedata.east_asian_width(char) in "WF"
        cells += char if width == 1 else (char + "\0" if width else "")
    return cells[begin:end].replace("\0", "")


@pytest.mark.parametrize(
    "before",
    [
        "\t",
        "a\t",
        "abc\tdef\t",
        "漢字 ",
        "e\u0301e\u0301 ",
        "\x1b[31m",
        "\u202e",
        "\x9b",
        "ＷＩＤＥ\t",
    ],
)
def test_carets_stand_under_the_span_whatever_is_before_it(before: str) -> None:
    assert _underlined(Source("x", f"{before}HERE and more\n"), "HERE") == "HERE"


def test_carets_are_as_wide_as_the_span_is_shown() -> None:
    assert _underlined(Source("x", "see 漢字 here"), "漢字") == "漢字"
    assert _underlined(Source("x", "see \u200b here"), "\u200b") == "<U+200B>"


def test_nothing_in_a_text_can_steer_the_terminal() -> None:
    evil = "\x1b]0;owned\x07\x9b2J\r\x00\x7f\u202e\u2066\u2028\ud800"
    text = Source(f"{evil}.apdsl", f"{evil}\n{evil}")
    diagnostic = Diagnostic(
        "APD110",
        Span(text, 3, 20),
        f"message {evil}",
        (f"note {evil}",),
        (Related(Span(text, 0, 2), f"related {evil}"),),
        (Fix(Span(text, 1, 2), evil, f"fix {evil}"),),
    )
    for shown_text in (shown(diagnostic), github.render([diagnostic])):
        assert not [
            char
            for char in shown_text
            if char != "\n" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        ]
    assert "␛]0;owned␇<U+009B>2J" in shown(diagnostic)


def test_a_long_line_is_cut_around_the_span() -> None:
    text = Source("x", "a" * 5_000 + "HERE" + "b" * 5_000)
    assert _underlined(text, "HERE") == "HERE"
    assert (
        max(map(len, shown(report("unknown-role", span(text, "HERE"), role="X")).split("\n"))) < 200
    )


def test_a_file_without_text_is_shown_by_its_name() -> None:
    text = shown(report("file-unreadable", whole_file("missing.apdsl"), reason="no such file"))
    assert text == golden(
        """
        error[APD902]: this file cannot be read: no such file
         --> missing.apdsl
          = help: Check the name and the permissions of the file.
          = see: `apdsl explain APD902`

        """
    )


def test_colour_is_asked_for_and_changes_nothing_else() -> None:
    diagnostics = [
        unknown_medium(
            notes=["a note"],
            related=[Related(span(ANNEX, "STD-EX"), "here")],
            fixes=[Fix(span(ANNEX, "CDR"), "CD-R", "write `CD-R`")],
        ),
        report("unterminated-block", Span(ANNEX, 0, len(ANNEX.text))),
    ]
    coloured = terminal.render(diagnostics, colour=True)
    assert "\x1b[1;31merror[APD209]\x1b[0m" in coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in plain.splitlines()] == shown(*diagnostics).splitlines()
    assert "\x1b" not in shown(*diagnostics)


def test_suppressed_diagnostics_are_not_shown_to_people() -> None:
    suppressed = unknown_medium().suppressed(Suppression(span(ANNEX, "roles"), "a reason"))
    assert shown(suppressed) == github.render([suppressed]) == ""
