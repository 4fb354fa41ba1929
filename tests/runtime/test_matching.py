"""One input judged by many profiles: what each outcome means, and the order of the profiles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from apdsl.runtime import engine
from apdsl.runtime.checks import Check, Results, Severity, Unknown, Violation
from apdsl.runtime.engine import judge, read_input, validate
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.findings import Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.matching import NEARLY, Match, Matching, Stored, match_profiles
from apdsl.runtime.profile import Profile, SopRow
from apdsl.runtime.report.matches import render_matching
from apdsl.runtime.survey import read_file_set
from tests.runtime.disc import Disc
from tests.runtime.encoded import CT_IMAGE, EXPLICIT_LITTLE, IMPLICIT_LITTLE
from tests.runtime.imposing import profile

MR_ONLY = (
    SopRow(frozenset({"1.2.840.10008.5.1.4.1.1.4"}), frozenset({EXPLICIT_LITTLE}), "row/MR"),
)
IMPLICIT_ONLY = (SopRow(frozenset({CT_IMAGE}), frozenset({IMPLICIT_LITTLE}), "row/CT"),)


def demanding(name: str, severity: Severity = "error", *, places: int = 2) -> Check:
    """A check that the first of the two instances of the disc violates, or both."""

    def run(instance: Instance) -> Results:
        if places == 2 or instance.name.endswith("1"):
            yield Violation(f"{name} is not so")

    return Check(name, "T.3.4", "instance", run, severity=severity)


def undecided() -> Check:
    def run(_: Instance) -> Results:
        yield Unknown("it was not read")

    return Check("undecided", "T.3.4", "instance", run)


def matched(root: Path, *profiles: Profile) -> Matching:
    return match_profiles(read_input(root), profiles)


def match_of(root: Path, given: Profile) -> Match:
    (match,) = matched(root, given).matches
    return match


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    return Disc.conforming().write(tmp_path)


# ---- Outcomes ----


def test_what_nothing_contradicts_conforms_with_its_unverified_requirements(disc: Path) -> None:
    assert match_of(disc, profile()).outcome == "conforms"
    assert match_of(disc, profile()).unverified == 0
    never_shown = Unverified("statement", "T.1", "a statement", "no file shows it")
    match = match_of(disc, replace(profile(), unverified=(never_shown,)))
    assert (match.outcome, match.findings, match.unverified) == ("conforms", 0, 1)


def test_what_was_not_judged_of_this_input_leaves_a_profile_undecided(disc: Path) -> None:
    match = match_of(disc, profile(checks=(undecided(),)))
    assert (match.outcome, match.findings, match.unverified) == ("undecided", 0, 1)


def test_a_file_alone_leaves_what_is_asked_of_its_file_set_undecided(disc: Path) -> None:
    imposing = profile(checks=(Check("whole", "T.3.4", "file-set", lambda _: iter(())),))
    assert match_of(disc, imposing).outcome == "conforms"
    assert match_of(disc / "IM" / "0001", imposing).outcome == "undecided"


def test_warnings_change_no_outcome(disc: Path) -> None:
    match = match_of(disc, profile(checks=(demanding("advice", "warning"),)))
    assert (match.outcome, match.violated, match.findings, match.warnings) == ("conforms", (), 0, 2)


@pytest.mark.parametrize(("count", "outcome"), [(1, "nearly"), (NEARLY, "nearly"), (4, "no")])
def test_what_violates_few_requirements_nearly_conforms(
    disc: Path, count: int, outcome: str
) -> None:
    names = [f"demand-{number}" for number in range(count)]
    match = match_of(disc, profile(checks=tuple(map(demanding, names))))
    assert match.outcome == outcome
    assert match.violated == tuple(names)
    assert match.findings == 2 * count


@pytest.mark.parametrize("rows", [MR_ONLY, IMPLICIT_ONLY])
def test_a_profile_that_takes_none_of_the_files_is_not_near(
    disc: Path, rows: tuple[SopRow, ...]
) -> None:
    match = match_of(disc, profile(rows=rows))
    assert len(match.violated) == 1
    assert (match.outcome, match.outside) == ("no", 2)


def test_without_a_dicom_file_nothing_conforms(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear reader")
    lenient = profile(rules=())
    assert not validate(tmp_path, [lenient]).conformant
    assert match_of(tmp_path, lenient).outcome == "no"
    assert match_of(tmp_path / "letter.txt", profile()).outcome == "no"


# ---- Order ----


def test_profiles_are_ranked_by_outcome_requirements_findings_and_unverified(disc: Path) -> None:
    ranked = [
        profile("STD-FITS-CD"),
        profile("STD-FITS-TOO-CD"),
        profile("STD-UNVERIFIED-CD", checks=(undecided(),)),
        profile("STD-ONE-PLACE-CD", checks=(demanding("a", places=1),)),
        profile("STD-ONE-CD", checks=(demanding("a"),)),
        profile("STD-TWO-CD", checks=(demanding("a", places=1), demanding("b", places=1))),
        profile("STD-MANY-CD", checks=tuple(map(demanding, "abcdefg"))),
        profile("STD-MR-CD", rows=MR_ONLY),
    ]
    names = [given.identifier for given in ranked]
    mixed = [ranked[at] for at in (7, 4, 0, 6, 2, 5, 1, 3)]
    assert [match.identifier for match in matched(disc, *mixed).matches] == names
    assert matched(disc, *mixed) == matched(disc, *mixed)


# ---- One reading ----


def test_the_findings_are_those_of_a_validation(disc: Path) -> None:
    profiles = [profile("STD-ONE-CD", checks=(demanding("a"),)), profile("STD-MR-CD", rows=MR_ONLY)]
    given = read_input(disc)
    for each in (*profiles, *reversed(profiles)):
        assert judge(given, [each]) == validate(disc, [each])
    file = disc / "IM" / "0001"
    assert judge(read_input(file), profiles) == validate(file, profiles)


def test_the_files_are_read_once(disc: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[object] = []

    def counting(*arguments: Any) -> FileSet:
        reads.append(arguments)
        return read_file_set(*arguments)

    monkeypatch.setattr(engine, "read_file_set", counting)
    matched(disc, *(profile(f"STD-{number}-CD") for number in range(5)))
    assert len(reads) == 1


# ---- What the input shows ----


def test_the_contents_are_counted(disc: Path) -> None:
    (disc / "README.TXT").write_text("Read me")
    contents = matched(disc).contents
    assert contents.form == "folder"
    assert contents.kinds == (("dicom", 2), ("dicomdir", 1), ("other", 1))
    assert dict(contents.record_types) == {"PATIENT": 1, "STUDY": 1, "SERIES": 1, "IMAGE": 2}
    assert contents.stored == (Stored(CT_IMAGE, EXPLICIT_LITTLE, 2),)
    assert contents.file_systems == ()


def test_the_text_shows_ten_profiles_or_all_and_sums_up(disc: Path) -> None:
    profiles = [profile(f"STD-{number:02}-CD") for number in range(11)]
    matching = matched(disc, *profiles, profile("STD-MR-CD", rows=MR_ONLY))
    text = render_matching(matching)
    assert "STD-09-CD" in text
    assert "STD-10-CD" not in text
    assert "and 2 more" in text
    assert text.endswith(
        "\n11 of 12 profiles conform in what could be verified, 0 nearly, 1 not.\n"
    )
    assert "2 CT Image Storage (1.2.840.10008.5.1.4.1.1.2) in Explicit VR Little Endian" in text
    every = render_matching(matching, every=True)
    assert "STD-MR-CD" in every
    assert "more;" not in every
