"""Diagnostics as values: made from the catalogue, ordered, turned into JSON, suppressed."""

from __future__ import annotations

import json

import pytest

from apdsl.diagnostics import (
    Diagnostic,
    Fix,
    Related,
    Severity,
    Suppression,
    in_order,
    report,
    whole_file,
)
from apdsl.diagnostics.suppression import Allowance, suppress
from apdsl.source import Source, Span

SOURCE = Source("annex-x.apdsl", "annex X {\n  media { CDR }\n}\n")
MEDIUM = Span(SOURCE, 20, 23)


def test_a_report_fills_the_message_of_the_catalogue() -> None:
    diagnostic = report("unknown-medium", MEDIUM, medium="CDR")
    assert diagnostic.code == "APD209"
    assert diagnostic.slug == "unknown-medium"
    assert diagnostic.message == "`CDR` is not a declared medium"
    assert diagnostic.severity is Severity.ERROR
    assert not (diagnostic.notes or diagnostic.related or diagnostic.fixes)


def test_the_severity_comes_from_the_catalogue_unless_given() -> None:
    assert Diagnostic("APD207", MEDIUM, "retired").severity is Severity.WARNING
    assert Diagnostic("APD207", MEDIUM, "retired", severity=Severity.INFO).severity == "info"
    raised = report("unused-axis", MEDIUM, axis="codec", severity=Severity.ERROR)
    assert raised.severity is Severity.ERROR


@pytest.mark.parametrize("values", [{}, {"medium": "CDR", "media": "CDR"}, {"media": "CDR"}])
def test_a_report_refuses_values_that_are_not_those_of_the_message(values: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="APD209 unknown-medium: its message names"):
        report("unknown-medium", MEDIUM, **values)  # type: ignore[arg-type]


def test_a_report_of_an_unknown_code_is_refused() -> None:
    with pytest.raises(LookupError, match="unknown-medium"):
        report("unknown-mdium", MEDIUM)


def test_values_are_taken_as_they_are_and_shortened() -> None:
    assert "`{medium}`" in report("unknown-medium", MEDIUM, medium="{medium}").message
    assert len(report("unknown-medium", MEDIUM, medium="x" * 100_000).message) < 300


def test_diagnostics_are_ordered_by_name_then_place_then_code_and_said_once() -> None:
    other = Source("a.apdsl", "text")
    late = report("unknown-medium", Span(SOURCE, 9, 10), medium="late")
    early = report("unknown-role", Span(SOURCE, 3, 4), role="early")
    early_too = report("unknown-medium", Span(SOURCE, 3, 5), medium="early")
    first = report("unknown-role", Span(other, 100, 101), role="first")
    assert in_order([late, early, early_too, first, late]) == (first, early_too, early, late)


def test_the_json_form_holds_everything() -> None:
    diagnostic = report(
        "unknown-medium",
        MEDIUM,
        medium="CDR",
        notes=["a note"],
        related=[Related(Span(SOURCE, 0, 5), "the annex")],
        fixes=[Fix(MEDIUM, "CD-R", "write `CD-R`")],
    ).suppressed(Suppression(MEDIUM, "for a test"))
    place = {
        "file": "annex-x.apdsl",
        "start": {"line": 2, "column": 11, "offset": 20},
        "end": {"line": 2, "column": 14, "offset": 23},
    }
    assert json.loads(json.dumps(diagnostic.to_json())) == {
        "code": "APD209",
        "slug": "unknown-medium",
        "severity": "error",
        "message": "`CDR` is not a declared medium",
        "span": place,
        "notes": ["a note"],
        "related": [
            {
                "span": {
                    "file": "annex-x.apdsl",
                    "start": {"line": 1, "column": 1, "offset": 0},
                    "end": {"line": 1, "column": 6, "offset": 5},
                },
                "message": "the annex",
            }
        ],
        "fixes": [{"title": "write `CD-R`", "span": place, "replacement": "CD-R"}],
        "suppression": {"reason": "for a test", "span": place},
    }
    assert report("unknown-role", MEDIUM, role="X").to_json()["suppression"] is None


def test_a_file_that_was_never_read_has_a_place_without_text() -> None:
    span = whole_file("missing.apdsl")
    assert (span.source.name, span.text) == ("missing.apdsl", "")


WARNING = report("unused-axis", MEDIUM, axis="codec")
STATEMENT = Span(SOURCE, 25, 26)


def _allow(
    code: str, reason: str | None = "a reason", covers: tuple[int, int] = (0, 27)
) -> Allowance:
    return Allowance(code, STATEMENT, STATEMENT, reason, Span(SOURCE, *covers))


@pytest.mark.parametrize("name", ["APD617", "unused-axis"])
def test_an_allowance_with_a_reason_suppresses_what_it_covers(name: str) -> None:
    (suppressed,) = suppress([WARNING], [_allow(name)])
    assert suppressed == WARNING.suppressed(Suppression(STATEMENT, "a reason"))


@pytest.mark.parametrize(
    ("allowance", "complaint"),
    [
        (_allow("APD617", covers=(0, 10)), "unused-suppression"),
        (_allow("APD207"), "unused-suppression"),
        (_allow("APD617", reason=" "), "suppression-without-reason"),
        (_allow("APD617", reason=None), "suppression-without-reason"),
        (_allow("APD209"), "suppression-of-error"),
        (_allow("APD999"), "unknown-suppressed-code"),
    ],
)
def test_an_allowance_at_fault_is_reported_and_suppresses_nothing(
    allowance: Allowance, complaint: str
) -> None:
    result = suppress([WARNING], [allowance])
    assert WARNING in result
    assert [d.slug for d in result if d != WARNING] == [complaint]


def test_an_allowance_covers_nothing_in_another_source() -> None:
    elsewhere = report("unused-axis", Span(Source("b", SOURCE.text), 20, 23), axis="codec")
    assert elsewhere in suppress([elsewhere], [_allow("APD617")])


def test_a_warning_that_was_raised_to_an_error_cannot_be_suppressed() -> None:
    raised = report("unused-axis", MEDIUM, axis="codec", severity=Severity.ERROR)
    assert raised in suppress([raised], [_allow("APD617")])
