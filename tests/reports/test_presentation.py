"""What all forms show: groups by importance, counts, verdict, and bounds that change neither."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from apdsl.reports.threshold import FailOn, fails
from apdsl.runtime.findings import Finding, Report, Unverified
from apdsl.runtime.report.presentation import Acceptances, Presentation, Sentences
from tests.reports.reports import any_report, finding, shown, unverified

LEVELS: tuple[FailOn, ...] = ("error", "warning", "unverified", "never")
BOUNDS = st.none() | st.integers(0, 8)


@st.composite
def accepting(draw: st.DrawFn) -> tuple[Report, Acceptances]:
    """A report, some of it accepted."""
    report = draw(any_report())
    chosen = st.booleans()
    findings = {each: "reason" for each in report.findings if draw(chosen)}
    undone = {each: "reason" for each in report.unverified if draw(chosen)}
    return report, Acceptances(findings, undone)


def test_the_most_important_stands_first() -> None:
    given = shown(
        *(finding(f"IM/{number}", "many") for number in range(5)),
        finding("IM/1", "warned", severity="warning"),
        finding("IM/1", "belongs", element=(0x00080016,)),
        finding("DICOMDIR", "directory"),
        finding("DICOMDIR#12 PATIENT", "record"),
        finding("", "whole"),
        acceptances=Acceptances({finding("IM/0", "many"): "known"}),
    )
    ordered = [(group.requirement_id, group.kind) for group in given.groups]
    assert ordered == [
        ("whole", "error"),
        ("directory", "error"),
        ("belongs", "error"),
        ("many", "error"),
        ("record", "error"),
        ("warned", "warning"),
        ("many", "accepted"),
    ]


def test_messages_that_differ_in_their_place_only_are_one() -> None:
    places = ["IM/1", "IM/2"]
    given = shown(*(finding(path, message=f'"{path}" is not protected.') for path in places))
    ((text, found),) = given.groups[0].messages
    assert text == '"…" is not protected.'
    assert [each.path for each in found] == places
    (alone,) = shown(finding("IM/1", message='"IM/1" is not protected.')).groups[0].messages
    assert alone[0] == '"IM/1" is not protected.'


def test_a_sentence_that_depends_on_the_profile_is_not_told_without_it() -> None:
    sentences = Sentences({"A/Rows": {"P": "up to 512", "Q": "up to 1024"}, "B": {"P": "one"}})
    assert sentences.of("A/Rows", "Q") == "up to 1024"
    assert sentences.of("A/Rows", None) == ""
    assert sentences.of("B", None) == "one"
    assert sentences.of("C", "P") == ""


@given(any_report(), BOUNDS)
def test_a_bound_changes_what_is_shown_and_nothing_else(report: Report, limit: int | None) -> None:
    bounded, whole = Presentation(report, limit=limit), Presentation(report)
    assert bounded.summary == whole.summary
    assert bounded.verdict == whole.verdict
    assert all(fails(bounded, level) == fails(whole, level) for level in LEVELS)
    total = len(report.findings)
    assert len(bounded.shown) == (total if limit is None else min(limit, total))
    assert bounded.shown == whole.shown[: len(bounded.shown)]
    assert bounded.hidden + len(bounded.shown) == total


@given(accepting())
def test_acceptance_never_changes_the_verdict(pair: tuple[Report, Acceptances]) -> None:
    report, acceptances = pair
    accepted = Presentation(report, acceptances=acceptances)
    assert accepted.verdict == Presentation(report).verdict
    assert accepted.verdict_sentence == Presentation(report).verdict_sentence
    assert (accepted.verdict in ("conforms", "unverified")) == report.conformant


@given(accepting())
def test_the_exit_status_follows_what_is_not_accepted(pair: tuple[Report, Acceptances]) -> None:
    report, acceptances = pair
    given = Presentation(report, acceptances=acceptances)
    findings: list[Finding] = [f for f in report.findings if f not in acceptances.findings]
    undone: list[Unverified] = [u for u in report.unverified if u not in acceptances.unverified]
    nothing = report.dicom_files == 0
    assert fails(given, "error") == (nothing or any(f.severity == "error" for f in findings))
    assert fails(given, "warning") == (nothing or bool(findings))
    assert fails(given, "unverified") == (nothing or bool(findings) or bool(undone))
    assert not fails(given, "never")


def test_no_dicom_file_fails_whatever_is_accepted() -> None:
    empty = Presentation(Report((("P", "2020a"),), "folder", (), (finding(),), (unverified(),)))
    given = Presentation(empty.report, acceptances=Acceptances({finding(): "known"}))
    assert fails(given, "error")
    assert given.verdict == "violated"
    assert Presentation(Report((("P", "2020a"),), "folder", (), (), ())).verdict == "empty"


@given(accepting())
def test_every_finding_is_in_one_group(pair: tuple[Report, Acceptances]) -> None:
    report, acceptances = pair
    given = Presentation(report, acceptances=acceptances)
    key = lambda each: (each.requirement_id, each.path, each.message, str(each))  # noqa: E731
    assert sorted(given.shown, key=key) == sorted(report.findings, key=key)
    undone = [entry for group in given.unverified for entry in group.entries]
    assert sorted(undone, key=str) == sorted(report.unverified, key=str)
    for group in given.groups:
        assert {given.accepted(each) for each in group.findings} == {group.accepted}
