"""The forms for programs (SARIF, JUnit XML, workflow commands, JSON) say what the report says."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from junitparser import JUnitXml
from sarif_pydantic import Sarif

from apdsl.reports import github, json_form, junit, sarif
from apdsl.reports.forms import FORMS, Manner
from apdsl.reports.threshold import FailOn, fails
from apdsl.runtime.findings import Report
from apdsl.runtime.report.presentation import Acceptances, Presentation, Sentences, Unused
from tests.reports.reports import SAMPLE, any_report, finding, report, shown, unverified

ACCEPTED = Acceptances(
    {SAMPLE.findings[0]: "a known fault"},
    {SAMPLE.unverified[0]: "it is tested by hand"},
    (
        Unused(
            2, "Z/9", "stale", "entry 2 (Z/9) is stale: nothing of the kind was found; remove it."
        ),
    ),
)
SENTENCES = Sentences({"A/Rows": {"STD-XABC-CD": "Rows are up to 512."}})
WITH_BASELINE = Presentation(SAMPLE, SENTENCES, ACCEPTED)


@pytest.mark.parametrize("form", sorted(FORMS))
@settings(deadline=None)
@given(any_report(), st.none() | st.integers(0, 3), st.booleans())
def test_every_form_can_be_written_of_any_report(
    form: str, found: Report, limit: int | None, verbose: bool
) -> None:
    shown = Presentation(found, limit=limit, subject="disc")
    text = "".join(FORMS[form](shown, Manner(verbose)))
    assert text.endswith("\n")
    if form == "junit":
        ElementTree.fromstring(text)
    if form in ("json", "sarif"):
        json.loads(text)


# ---- JSON ----


def test_json_keeps_to_the_contract_without_options() -> None:
    assert json_form.to_json(Presentation(SAMPLE)) == SAMPLE.to_json()


def test_json_says_what_was_accepted_and_left_out() -> None:
    document = json_form.to_json(Presentation(SAMPLE, acceptances=ACCEPTED, limit=3))
    assert document["conformant"] is False
    assert document["findings_not_shown"] == len(SAMPLE.findings) - 3
    assert len(document["findings"]) == 3
    whole = json_form.to_json(WITH_BASELINE)
    reasons = [entry["accepted"] for entry in whole["findings"]]
    assert reasons == ["a known fault", *[None] * (len(reasons) - 1)]
    assert [entry["accepted"] for entry in whole["unverified"]] == ["it is tested by hand", None]
    assert whole["baseline"]["accepted_findings"] == 1
    assert whole["baseline"]["unused"][0]["entry"] == 2


# ---- SARIF (the section numbers are those of SARIF 2.1.0) ----


def log(given: Presentation) -> dict[str, Any]:
    document = json.loads("".join(sarif.written(given)))
    Sarif.model_validate(document)
    run: dict[str, Any] = document["runs"][0]
    return run


def test_each_finding_and_each_unverified_entry_is_a_result() -> None:
    run = log(WITH_BASELINE)
    kinds = Counter(result.get("kind", "fail") for result in run["results"])
    assert kinds == {"fail": len(SAMPLE.findings), "open": len(SAMPLE.unverified)}
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]  # 3.27.6
        assert (result["level"] == "none") == (result.get("kind") == "open")  # 3.27.10
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert rules[0]["id"] == "B/medium"
    assert run["properties"]["conformant"] is False


def test_a_result_leads_to_its_place() -> None:
    results = {result["ruleId"]: result for result in log(WITH_BASELINE)["results"][:-2]}
    (record,) = results["A/IMAGE/Rows"]["locations"]
    assert record["physicalLocation"]["artifactLocation"]["uri"] == "DICOMDIR"
    assert record["physicalLocation"]["region"] == {"byteOffset": 856}  # 3.30.11
    (name,) = record["logicalLocations"]
    assert name["fullyQualifiedName"] == "IMAGE record/IconImageSequence[1].Rows"
    (whole,) = results["B/medium"]["locations"]
    assert "physicalLocation" not in whole
    assert results["C/id"]["level"] == "warning"


def test_an_accepted_finding_is_suppressed_with_its_reason() -> None:
    results = [result for result in log(WITH_BASELINE)["results"] if "suppressions" in result]
    assert [result["suppressions"][0]["justification"] for result in results] == [
        "a known fault",
        "it is tested by hand",
    ]
    assert {result["suppressions"][0]["status"] for result in results} == {"accepted"}


def test_a_name_from_a_medium_cannot_lead_elsewhere() -> None:
    names = ["/etc/passwd", "//host/share", "http://host/x", "a b%c"]
    run = log(shown(*(finding(name) for name in names)))
    (outside,) = log(shown(finding("../../x")))["results"][0]["locations"]
    assert "physicalLocation" not in outside
    assert outside["logicalLocations"][0]["fullyQualifiedName"] == "../../x/Rows"
    uris = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in run["results"]
    ]
    assert uris == ["etc/passwd", "host/share", "http%3A//host/x", "a%20b%25c"]


def test_fingerprints_are_those_of_the_place_and_not_of_the_message() -> None:
    one, same, other = log(
        shown(finding(), finding(message="Rows (0028,0010) is 3."), finding("IM/2"))
    )["results"]
    assert one["partialFingerprints"] == same["partialFingerprints"]
    assert one["partialFingerprints"] != other["partialFingerprints"]


# ---- JUnit XML ----


def cases(given: Presentation, fail_on: FailOn = "error") -> dict[str, list[str]]:
    """The test cases as another program reads them: what came of each."""
    suites = JUnitXml.fromstring(junit.render(given, fail_on).encode())
    found = {
        case.name: [type(each).__name__ for each in case.result]
        for each_suite in suites
        for case in each_suite
    }
    outcomes = Counter(name for result in found.values() for name in result)
    assert (suites.tests, suites.failures, suites.skipped) == (
        len(found),
        outcomes["Failure"],
        outcomes["Skipped"],
    )
    return found


def test_each_requirement_is_a_test_case() -> None:
    assert cases(Presentation(SAMPLE, acceptances=ACCEPTED)) == {
        "DICOM files were found": [],
        "B/medium (PS3.11 A.3.4.1)": ["Failure"],
        "A/Rows (PS3.11 A.3.4.1)": ["Failure"],
        "A/IMAGE/Rows (PS3.11 A.3.4.1)": ["Failure"],
        "C/id (PS3.11 A.3.4.1)": [],
        "A/roles (PS3.11 A.2.1)": ["Skipped"],
    }


def test_accepted_findings_are_skipped_with_the_reason() -> None:
    given = shown(finding(), acceptances=Acceptances({finding(): "a known fault"}))
    assert cases(given)["A/Rows (PS3.11 A.3.4.1)"] == ["Skipped"]
    assert 'message="accepted: a known fault"' in junit.render(given)


@given(any_report(), st.sampled_from(["error", "warning", "unverified", "never"]))
@settings(deadline=None)
def test_a_case_fails_exactly_if_the_validation_does(found: Report, fail_on: FailOn) -> None:
    given = Presentation(found)
    failed = any("Failure" in result for result in cases(given, fail_on).values())
    assert failed == fails(given, fail_on)


# ---- GitHub ----


def test_one_command_for_each_requirement_and_a_summary() -> None:
    lines = github.render(Presentation(SAMPLE, acceptances=ACCEPTED)).splitlines()
    assert [line.split(" ")[0] for line in lines] == [
        "::error",
        "::error",
        "::error",
        "::warning",
        "::notice",
        "::error",
    ]
    assert lines[1] == (
        "::error title=A/Rows (PS3.11 A.3.4.1)::Rows (0028,0010) is 2.%0A"
        "at IM/2, IM/3, IM/4 and 1 more"
    )
    assert lines[-1].startswith("::error title=apdsl validate::Does not conform to STD-XABC-CD: ")
    clean = github.render(Presentation(report(unverified())))
    assert clean.startswith("::notice title=apdsl validate::Nothing contradicts")


@given(any_report())
def test_nothing_from_a_medium_becomes_a_command_of_its_own(found: Report) -> None:
    given = Presentation(found)
    lines = github.render(given).split("\n")
    assert len(lines) == len(given.groups) + 2
    assert all(line.startswith("::") for line in lines[:-1])
