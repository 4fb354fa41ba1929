"""Baselines: what an entry accepts, what is refused, and what is written."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apdsl.reports import baseline
from apdsl.reports.baseline import BaselineError
from apdsl.runtime.findings import Finding, Report
from tests.reports.reports import any_report, finding, report, unverified

TODAY = date(2026, 6, 15)
ENTRY = '[[accepted]]\nrequirement_id = "A/Rows"\nreason = "known"\n'


def read(tmp_path: Path, *entries: str) -> baseline.Baseline:
    file = tmp_path / "baseline.toml"
    file.write_text('apdsl_baseline = "1"\n' + "".join(entries), "utf-8")
    return baseline.read(file)


def accepts(tmp_path: Path, entry: str, *found: Finding) -> list[bool]:
    applied = read(tmp_path, entry).applied(report(*found), TODAY)
    return [each in applied.findings for each in found]


@pytest.mark.parametrize(
    ("path", "places"),
    [
        ("", {"IM/1": True, "": True, "DICOMDIR#12 IMAGE": True}),
        ('path = "IM/1"', {"IM/1": True, "IM/12": False, "": False}),
        ('path = ""', {"": True, "IM/1": False}),
        ('path = "IM/*"', {"IM/1": True, "IM/A/1": False, "im/1": False}),
        ('path = "IM/**"', {"IM/1": True, "IM/A/1": True, "IN/1": False}),
        ('path = "IM/?1"', {"IM/01": True, "IM/1": False}),
        ('path = "DICOMDIR#* IMAGE"', {"DICOMDIR#12 IMAGE": True, "DICOMDIR#12 SERIES": False}),
        ('path = ["IM/1", "IM/2"]', {"IM/1": True, "IM/2": True, "IM/3": False}),
        ('path = "IM/[1]"', {"IM/[1]": True, "IM/1": False}),
        ('path = "I.*"', {"I.M": True, "IM/1": False}),
    ],
)
def test_an_entry_is_for_places(tmp_path: Path, path: str, places: dict[str, bool]) -> None:
    found = [finding(place) for place in places]
    assert accepts(tmp_path, f"{ENTRY}{path}\n", *found) == list(places.values())


@pytest.mark.parametrize(
    "element", ["Rows", "IconImageSequence[1].Rows", "00280010", "(0028,0010)", "0028,0010"]
)
def test_an_entry_is_for_an_element(tmp_path: Path, element: str) -> None:
    found = [
        finding(element=(0x00880200, 1, 0x00280010)),
        finding(element=(0x00280011,)),
        finding(element=None),
    ]
    entry = f'{ENTRY}element = "{element}"\n'
    assert accepts(tmp_path, entry, *found) == [True, False, False]


def test_an_entry_is_for_one_requirement(tmp_path: Path) -> None:
    assert accepts(tmp_path, ENTRY, finding(), finding(requirement="A/Columns")) == [True, False]


def test_an_entry_holds_to_the_end_of_its_last_day(tmp_path: Path) -> None:
    read_one = read(tmp_path, f"{ENTRY}until = 2026-06-15\n")
    assert read_one.applied(report(finding()), TODAY).findings == {finding(): "known"}
    expired = read_one.applied(report(finding()), date(2026, 6, 16))
    assert not expired.findings
    (unused,) = expired.unused
    assert unused.why == "expired"
    assert "entry 1 (A/Rows) held until 2026-06-15" in unused.message


def test_stale_entries_are_told_and_shadowed_ones_are_not(tmp_path: Path) -> None:
    other = ENTRY.replace("A/Rows", "A/Columns")
    applied = read(tmp_path, ENTRY, other, ENTRY).applied(report(finding()), TODAY)
    assert [(unused.number, unused.why) for unused in applied.unused] == [(2, "stale")]


def test_violations_and_what_was_not_verified_are_accepted_apart(tmp_path: Path) -> None:
    undone = unverified("A/Rows", "IM/1")
    both = report(finding(), undone)
    of_findings = read(tmp_path, ENTRY).applied(both, TODAY)
    assert (set(of_findings.findings), set(of_findings.unverified)) == ({finding()}, set())
    of_undone = read(tmp_path, f"{ENTRY}unverified = true\n").applied(both, TODAY)
    assert (set(of_undone.findings), set(of_undone.unverified)) == (set(), {undone})


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("[[accepted", "it is not TOML"),
        ("", 'begins with `apdsl_baseline = "1"`'),
        ('apdsl_baseline = "2"', 'begins with `apdsl_baseline = "1"`'),
        ('apdsl_baseline = "1"\naccepted = 3', "stands under a line `[[accepted]]`"),
        ('apdsl_baseline = "1"\nacepted = []', "is `accepted` meant?"),
        ('apdsl_baseline = "1"\n[[accepted]]\nreason = "x"', "entry 1 has no requirement_id"),
        ('apdsl_baseline = "1"\n[[accepted]]\nrequirement_id = "A"', "entry 1 (A) has no reason"),
        (f'apdsl_baseline = "1"\n{ENTRY}reson = ""', "is `reason` meant?"),
        (f'apdsl_baseline = "1"\n{ENTRY}path = 3', "path is a pattern"),
        (f'apdsl_baseline = "1"\n{ENTRY}path = []', "path is a pattern"),
        (f'apdsl_baseline = "1"\n{ENTRY}element = 3', "element is a keyword or a tag"),
        (f'apdsl_baseline = "1"\n{ENTRY}until = "2027-01-01"', "until is a day"),
        (f'apdsl_baseline = "1"\n{ENTRY}until = 2027-01-01T00:00:00', "until is a day"),
        (f'apdsl_baseline = "1"\n{ENTRY}unverified = "yes"', "unverified is true or false"),
    ],
)
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str, wrong: str) -> None:
    file = tmp_path / "baseline.toml"
    file.write_text(text)
    with pytest.raises(BaselineError) as raised:
        baseline.read(file)
    assert any(wrong in told for told in raised.value.args), raised.value.args


@pytest.mark.parametrize("reason", ['""', '"  \\n "', "3"])
def test_an_entry_without_a_reason_is_refused(tmp_path: Path, reason: str) -> None:
    with pytest.raises(BaselineError, match="has no reason: say why"):
        read(tmp_path, f'[[accepted]]\nrequirement_id = "A/Rows"\nreason = {reason}\n')


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(BaselineError) as raised:
        read(tmp_path, "[[accepted]]\n[[accepted]]\nuntil = 3\n")
    assert len(raised.value.args) == 5


@pytest.mark.parametrize("content", [b"\xff\xfe", b"[" * 100_000])
def test_a_file_of_anything_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "baseline.toml"
    file.write_bytes(content)
    for path in (file, tmp_path, tmp_path / "none.toml"):
        with pytest.raises(BaselineError):
            baseline.read(path)


# ---- Writing ----


def test_a_written_baseline_waits_for_reasons(tmp_path: Path) -> None:
    file = tmp_path / "baseline.toml"
    file.write_text(baseline.written([finding("IM/1"), finding("IM/2")], [unverified()]))
    with pytest.raises(BaselineError, match="has no reason"):
        baseline.read(file)
    entries = tomllib.loads(file.read_text())["accepted"]
    assert entries == [
        {"requirement_id": "A/Rows", "element": "Rows", "path": ["IM/1", "IM/2"], "reason": ""},
        {"requirement_id": "A/roles", "path": "", "reason": "", "unverified": True},
    ]
    assert "# Rows (0028,0010) is 2." in file.read_text()


@settings(deadline=None)
@given(any_report())
def test_a_written_baseline_accepts_all_that_it_was_written_of(
    tmp_path_factory: pytest.TempPathFactory, found: Report
) -> None:
    file = tmp_path_factory.mktemp("baseline") / "baseline.toml"
    text = baseline.written(found.findings, found.unverified)
    file.write_text(text.replace('\nreason = ""', '\nreason = "known"'), "utf-8")
    applied = baseline.read(file).applied(found, TODAY)
    assert set(applied.findings) == set(found.findings)
    assert set(applied.unverified) == set(found.unverified)
    assert not applied.unused


@given(st.text(max_size=8), st.text(max_size=8))
def test_a_written_place_is_no_wider_than_it_has_to_be(place: str, other: str) -> None:
    entries = tomllib.loads(baseline.written([finding(place)]))["accepted"]
    pattern = baseline._pattern(entries[0]["path"])
    assert pattern.fullmatch(place)
    if not any(sign in place for sign in "*?") and other != place:
        assert not pattern.fullmatch(other)
