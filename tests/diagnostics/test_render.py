"""How diagnostics are handed to programs: JSON, SARIF, workflow commands; and laws of all forms."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apdsl.diagnostics import (
    Diagnostic,
    Fix,
    Related,
    Severity,
    Suppression,
    all_codes,
    page,
    report,
    whole_file,
)
from apdsl.diagnostics.render import RENDERERS, github, json_form, renderer, sarif, terminal
from apdsl.diagnostics.render.summary import summary
from apdsl.source import Source, Span

ANNEX = Source(
    "annex-x.apdsl",
    'annex X "Example" class STD-EX {\n  media { CDR }\n  roles { FSC }\n}\n',
)


def span(text: Source, part: str) -> Span:
    begin = text.text.index(part)
    return Span(text, begin, begin + len(part))


def unknown_medium(**more: Any) -> Diagnostic:
    return report("unknown-medium", span(ANNEX, "CDR"), medium="CDR", **more)


# ---- Summary -------------------------------------------------------------------------------------


def test_the_summary_counts_by_severity_and_file() -> None:
    other = Source("b.apdsl", "text")
    error = unknown_medium()
    warning = report("unused-axis", Span(other, 0, 4), axis="codec")
    info = report("guard-always-holds", Span(other, 0, 4))
    suppressed = warning.suppressed(Suppression(Span(other, 0, 1), "a reason"))
    assert summary([]) == "no problems"
    assert summary([error]) == "1 error in 1 file"
    assert summary([error, error, warning, info]) == "2 errors, 1 warning, 1 info in 2 files"
    assert summary([error, suppressed]) == "1 error in 1 file (1 suppressed)"
    assert summary([suppressed, suppressed]) == "no problems (2 suppressed)"


# ---- JSON ----------------------------------------------------------------------------------------


def test_the_json_document_holds_the_diagnostics_in_order_and_the_counts() -> None:
    late, early = unknown_medium(), report("unknown-role", Span(ANNEX, 0, 5), role="X")
    assert json.loads(json_form.render([late, early])) == {
        "apdsl_diagnostics": "1",
        "summary": {"errors": 2, "warnings": 0, "infos": 0, "suppressed": 0, "files": 1},
        "diagnostics": [early.to_json(), late.to_json()],
    }


# ---- SARIF (the section numbers are those of SARIF 2.1.0) ----------------------------------------


def _sarif(*diagnostics: Diagnostic) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(sarif.render(diagnostics))
    return document


def test_a_sarif_log_says_what_it_is() -> None:
    log = _sarif()
    assert log["version"] == "2.1.0"  # 3.13.2
    assert log["$schema"].endswith("sarif-2.1.0.json")  # 3.13.3
    (run,) = log["runs"]  # 3.13.4
    assert run["tool"]["driver"]["name"] == "apdsl"  # 3.19.8
    assert run["results"] == []  # 3.14.23: present and empty when nothing was found
    assert run["columnKind"] == "unicodeCodePoints"  # 3.14.17


@pytest.mark.parametrize("id", [entry.id for entry in all_codes()])
def test_every_code_makes_a_sarif_rule(id: str) -> None:
    (run,) = _sarif(Diagnostic(id, Span(ANNEX, 0, 5), "message"))["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == id  # 3.49.3
    assert re.fullmatch("([A-Z][a-z0-9]*)+", rule["name"])  # 3.49.7
    for text in ("shortDescription", "fullDescription", "help"):  # 3.49.9, 3.49.10, 3.49.13
        assert rule[text]["text"].endswith(".")
    assert rule["help"]["markdown"] == page(id).markdown
    assert rule["helpUri"].endswith(f"/{id}.md")  # 3.49.12
    assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")  # 3.50.3


def test_a_sarif_result_points_to_its_rule_and_place() -> None:
    info = report("guard-always-holds", span(ANNEX, "STD-EX"))
    (run,) = _sarif(unknown_medium(notes=["a note"]), info)["runs"]
    first, second = run["results"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in (first, second)] == ["APD614", "APD209"]
    assert [first["level"], second["level"]] == ["note", "error"]  # 3.27.10
    assert second["ruleId"] == "APD209"
    assert second["message"] == {"text": "`CDR` is not a declared medium\na note"}
    assert second["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "annex-x.apdsl"},
                "region": {"startLine": 2, "startColumn": 11, "endLine": 2, "endColumn": 14},
            }
        }
    ]


def test_a_sarif_result_carries_related_places_fixes_and_suppressions() -> None:
    diagnostic = unknown_medium(
        related=[Related(span(ANNEX, "STD-EX"), "in this class")],
        fixes=[Fix(span(ANNEX, "CDR"), "CD-R", "write `CD-R`")],
    ).suppressed(Suppression(span(ANNEX, "roles"), "a reason"))
    (result,) = _sarif(diagnostic)["runs"][0]["results"]
    (related,) = result["relatedLocations"]  # 3.27.22
    assert related["message"] == {"text": "in this class"}
    assert related["physicalLocation"]["region"]["startColumn"] == 25
    (fix,) = result["fixes"]  # 3.55
    assert fix["description"] == {"text": "write `CD-R`"}
    (change,) = fix["artifactChanges"]  # 3.56
    assert change["artifactLocation"] == {"uri": "annex-x.apdsl"}
    assert change["replacements"] == [  # 3.57
        {
            "deletedRegion": {"startLine": 2, "startColumn": 11, "endLine": 2, "endColumn": 14},
            "insertedContent": {"text": "CD-R"},
        }
    ]
    (suppression,) = result["suppressions"]  # 3.35
    assert suppression["kind"] == "inSource"
    assert suppression["justification"] == "a reason"
    assert suppression["location"]["physicalLocation"]["region"]["startLine"] == 3


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("profiles/annex a.apdsl", "profiles/annex%20a.apdsl"),
        ("/work/x.apdsl", "file:///work/x.apdsl"),
        ("<stdin>", "%3Cstdin%3E"),
        ("profiles\\x.apdsl", "profiles/x.apdsl"),
        ("a:b#c?d", "a%3Ab%23c%3Fd"),
        ("\udcff.apdsl", "%ED%B3%BF.apdsl"),
    ],
)
def test_names_of_sources_become_uri_references(name: str, uri: str) -> None:
    diagnostic = report("file-unreadable", whole_file(name), reason="no")
    (result,) = _sarif(diagnostic)["runs"][0]["results"]
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": uri}}}]


# ---- GitHub --------------------------------------------------------------------------------------


def test_a_workflow_command_names_place_and_title() -> None:
    diagnostic = unknown_medium(fixes=[Fix(span(ANNEX, "CDR"), "CD-R", "write `CD-R`")])
    assert github.render([diagnostic]) == (
        "::error file=annex-x.apdsl,line=2,col=11,endLine=2,endColumn=14,"
        "title=APD209 unknown-medium::`CDR` is not a declared medium%0Awrite `CD-R`\n"
    )


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")],
)
def test_workflow_commands_follow_the_severity(severity: Severity, command: str) -> None:
    assert github.render([unknown_medium(severity=severity)]).startswith(f"::{command} ")


def test_workflow_commands_escape_what_would_end_them() -> None:
    text = Source("a,b:c%\n.apdsl", "text")
    diagnostic = Diagnostic("APD209", Span(text, 0, 1), "50 % ::error::\nline, two:\r")
    command = github.render([diagnostic])
    assert command.startswith("::error file=a%2Cb%3Ac%25␊.apdsl,line=1,")
    assert "::50 %25 ::error::%0Aline, two:␍%0A" in command
    assert command.count("\n") == 1


# ---- All forms -----------------------------------------------------------------------------------


def test_the_registry_finds_the_form_by_its_name() -> None:
    diagnostics = [unknown_medium()]
    assert set(RENDERERS) == {"text", "json", "sarif", "github"}
    assert renderer("text")(diagnostics) == terminal.render(diagnostics)
    assert renderer("text", colour=True)(diagnostics) == terminal.render(diagnostics, colour=True)
    assert renderer("json")(diagnostics) == json_form.render(diagnostics)
    assert renderer("sarif")(diagnostics) == sarif.render(diagnostics)
    assert renderer("github")(diagnostics) == github.render(diagnostics)
    with pytest.raises(KeyError):
        renderer("xml")


ALPHABET = st.characters() | st.sampled_from("\n\n\r\t {}\x1b\u0301漢\u202e\ud800")
TEXTS = st.text(ALPHABET, max_size=80) | st.text(ALPHABET, max_size=8).map(lambda t: t * 60)


@st.composite
def any_diagnostic(draw: st.DrawFn) -> Diagnostic:
    text = Source(draw(TEXTS), draw(TEXTS))
    offsets = st.integers(-5, len(text.text) + 5)
    spans = st.builds(Span, st.just(text), offsets, offsets)
    diagnostic = Diagnostic(
        draw(st.sampled_from(all_codes())).id,
        draw(spans),
        draw(TEXTS),
        tuple(draw(st.lists(TEXTS, max_size=2))),
        tuple(draw(st.lists(st.builds(Related, spans, TEXTS), max_size=2))),
        tuple(draw(st.lists(st.builds(Fix, spans, TEXTS, TEXTS), max_size=2))),
        draw(st.sampled_from(Severity)),
    )
    if draw(st.booleans()):
        return diagnostic
    return diagnostic.suppressed(Suppression(draw(spans), draw(TEXTS)))


@given(st.lists(any_diagnostic(), max_size=3, unique_by=lambda d: d.sort_key))
def test_every_form_shows_any_diagnostic_of_any_text(diagnostics: list[Diagnostic]) -> None:
    for name in RENDERERS:
        text = renderer(name)(diagnostics)
        text.encode("utf-8")
        assert text == renderer(name)(reversed(diagnostics))
        if name in ("json", "sarif"):
            json.loads(text)
        assert not set(text) - {"\n"} & {chr(code) for code in (*range(32), *range(127, 160))}


@given(any_diagnostic())
def test_sarif_regions_never_end_before_they_begin(diagnostic: Diagnostic) -> None:
    (result,) = _sarif(diagnostic)["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"].get("region")
    if region is not None:
        begin = (region["startLine"], region["startColumn"])
        assert (1, 1) <= begin <= (region["endLine"], region["endColumn"])
