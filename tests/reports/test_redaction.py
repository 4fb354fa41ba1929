"""With ``--redact`` nothing that identifies goes from a medium into any form of a report."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from apdsl import catalogue, evaluation
from apdsl.cli.main import main
from apdsl.reports.forms import FORMS, Manner
from apdsl.reports.redaction import Known, redacted, redacted_matching
from apdsl.runtime.engine import read_input
from apdsl.runtime.findings import Report
from apdsl.runtime.matching import match_profiles
from apdsl.runtime.report.matches import render_matching
from apdsl.runtime.report.presentation import Acceptances, Presentation, Sentences
from tests.reports import planted
from tests.reports.planted import DIGITS, MARK
from tests.reports.reports import (
    CT_IMAGE,
    FRAMES,
    NAME,
    ROWS,
    SOP_CLASS,
    any_report,
    finding,
    report,
    unverified,
)

KNOWN = Known(
    Sentences({"A/Rows": {"STD-XABC-CD": "Rows are up to 512."}}),
    {"no file shows it"},
    {"PATIENT", "IMAGE"},
)


def hidden(given: Report) -> Report:
    return redacted(given, None, KNOWN)[0]


# ---- What is let through ----


@pytest.mark.parametrize(
    ("element", "found", "left"),
    [
        (ROWS, "2048", "2048"),
        (ROWS, "123456", None),
        (ROWS, "Doe", None),
        (FRAMES, "12", None),  # text, which may hold anything
        (NAME, "Doe^Jane", None),
        ((0x001021C0,), "4", None),  # a number, but of a patient
        (SOP_CLASS, CT_IMAGE, CT_IMAGE),
        (SOP_CLASS, "1.2.3.4", None),
        (None, "FAT32", None),
        ((0x00880200, 1, 0x00280010), "64", "64"),
    ],
)
def test_only_harmless_values_stay(
    element: tuple[int, ...] | None, found: str, left: str | None
) -> None:
    (entry,) = hidden(report(finding(element=element, found=found, expected=found))).findings
    assert (entry.found, entry.expected) == (left, left)


def test_the_message_is_the_demand_of_the_profile() -> None:
    (entry,) = hidden(report(finding())).findings
    assert entry.message == "Rows (0028,0010) is 2; not met: Rows are up to 512."
    (entry,) = hidden(report(finding(element=NAME, found="Doe^Jane"))).findings
    assert entry.message == "PatientName (0010,0010); not met: Rows are up to 512."


def test_places_are_numbers_but_for_the_dicomdir() -> None:
    places = ["IM/2", "IM/2", "DICOMDIR", "DICOMDIR#12 IMAGE", "DICOMDIR#12 Doe", "Doe/Jane", ""]
    found = hidden(report(*(finding(place) for place in places)))
    assert [entry.path for entry in found.findings] == [
        "file 3",
        "file 3",
        "DICOMDIR",
        "DICOMDIR#12 IMAGE",
        "DICOMDIR#12 (type withheld)",
        "other name 1",
        "",
    ]
    assert found.files[2].path == "file 3"


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("no file shows it", "no file shows it"),
        ("there is no DICOMDIR", "there is no DICOMDIR"),
        ("Rows (0028,0010) was not read", "Rows (0028,0010) was not read"),
        ("it could not be read: Doe", "it could not be read (details withheld)"),
        ("Doe^Jane was not read", "the reason is withheld: it may quote what the medium holds"),
        ('"DOE/JANE": gone', "the reason is withheld: it may quote what the medium holds"),
    ],
)
def test_reasons_are_told_where_they_are_known(reason: str, told: str) -> None:
    (entry,) = hidden(report(unverified(reason=reason))).unverified
    assert entry.reason == told


# ---- Laws ----


@given(any_report())
def test_redaction_changes_no_number_and_no_verdict(given: Report) -> None:
    entry = hidden(given)
    assert entry.conformant == given.conformant
    assert entry.dicom_files == given.dicom_files
    assert [each.requirement_id for each in entry.findings] == [
        each.requirement_id for each in given.findings
    ]
    assert len(entry.unverified) == len(given.unverified)
    assert Presentation(entry).summary == Presentation(given).summary


@given(any_report())
def test_what_was_accepted_stays_accepted(given: Report) -> None:
    chosen = given.findings[::2]
    accepted = [
        each
        for each in given.findings
        if (each.requirement_id, each.path, each.element)
        in {(c.requirement_id, c.path, c.element) for c in chosen}
    ]
    before = Acceptances(dict.fromkeys(accepted, "known"))
    entry, after = redacted(given, before, KNOWN)
    assert after is not None
    assert [each in after.findings for each in entry.findings] == [
        each in before.findings for each in given.findings
    ]


_MARKED = st.builds("{}{}{}".format, st.text(max_size=5), st.just(MARK), st.text(max_size=5))


@settings(deadline=None)
@given(any_report(_MARKED), st.sampled_from(sorted(FORMS)), st.booleans())
def test_no_text_of_any_report_gets_through(given: Report, form: str, verbose: bool) -> None:
    entry, _ = redacted(given, None, KNOWN)
    written = FORMS[form](Presentation(entry, redacted=True), Manner(verbose))
    assert MARK not in "".join(written)


# ---- Real media, marked all over ----


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("planted")
    folder = planted.planted(root)
    blind = planted.planted(tmp_path_factory.mktemp("blind"), even_what_it_is=True)
    return {
        "folder": folder,
        "all": blind,
        "stick": planted.on_stick(root, folder),
        "mail": planted.in_mail(root, folder),
        "file": next(path for path in sorted(folder.rglob(MARK)) if path.is_file()),
    }


CASES = [
    ("folder", ("STD-CTMR-CD",)),
    ("folder", ("STD-GEN-CD", "STD-XABC-CD")),
    ("folder", ("STD-GEN-SEC-CD",)),
    ("all", ("STD-GEN-CD",)),
    ("stick", ("STD-GEN-USB-JPEG",)),
    ("stick", ("STD-GEN-CD",)),
    ("mail", ("STD-GEN-ZIP-MAIL",)),
    ("mail", ("STD-GEN-MIME",)),
    ("file", ("STD-XABC-CD",)),
]


def run(*arguments: object) -> tuple[str, int]:
    """What a command prints, on standard output and error."""
    done = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.output, done.exit_code


@pytest.mark.parametrize(("medium", "profiles"), CASES, ids=str)
def test_no_form_has_anything_that_was_planted(
    media: dict[str, Path], medium: str, profiles: tuple[str, ...]
) -> None:
    chosen = [word for profile in profiles for word in ("--profile", profile)]
    command = ("validate", media[medium], *chosen)
    plain = json.loads(run(*command, "--format", "json")[0])
    assert MARK in json.dumps(plain)
    for form in FORMS:
        text, status = run(*command, "--format", form, "--redact", "--verbose")
        assert status == 1
        assert MARK.lower() not in text.lower(), form
        assert DIGITS not in text, form
        if form == "json":
            hiding = json.loads(text)
            assert hiding["conformant"] == plain["conformant"]
            for part in ("findings", "unverified", "files"):
                assert len(hiding[part]) == len(plain[part])


def test_many_rules_were_broken(media: dict[str, Path]) -> None:
    violated = set()
    for medium, profiles in CASES:
        chosen = [word for profile in profiles for word in ("--profile", profile)]
        found = json.loads(run("validate", media[medium], *chosen, "--format", "json")[0])
        violated |= {each["requirement_id"] for each in found["findings"]}
        violated |= {each["requirement_id"] for each in found["unverified"]}
    assert len(violated) > 100


@pytest.mark.parametrize("medium", ["folder", "stick", "mail", "file", "all"])
def test_a_matching_has_nothing_that_was_planted(media: dict[str, Path], medium: str) -> None:
    common = catalogue.common()
    profiles = [evaluation.profile(catalogue.model("STD-GEN-CD"), common)]
    plain = match_profiles(read_input(media[medium]), profiles)
    matching = redacted_matching(plain, KNOWN)
    assert matching.matches == plain.matches
    for text in (json.dumps(matching.to_json()), render_matching(matching)):
        assert MARK.lower() not in text.lower()


def test_no_library_tells_what_was_planted(media: dict[str, Path]) -> None:
    for command in (
        ("validate", media["all"], "--profile", "STD-GEN-CD"),
        ("match", media["file"]),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "apdsl", *command, "--redact"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        assert done.returncode in (0, 1)
        assert MARK.encode() not in done.stdout


def test_what_cannot_be_read_is_not_named(tmp_path: Path) -> None:
    text, status = run("validate", tmp_path / MARK, "--profile", "STD-GEN-CD", "--redact")
    assert status == 2
    assert MARK not in text


def test_a_baseline_is_not_written_redacted(media: dict[str, Path], tmp_path: Path) -> None:
    target = tmp_path / "baseline.toml"
    text, status = run(
        "validate",
        media["folder"],
        "--profile",
        "STD-GEN-CD",
        "--redact",
        "--write-baseline",
        target,
    )
    assert status == 2
    assert "cannot be redacted" in text
    assert not target.exists()


def test_a_redacted_report_says_so() -> None:
    given = Presentation(hidden(report(finding())), redacted=True)
    for form, render in FORMS.items():
        assert "redacted" in "".join(render(given, Manner())).lower(), form
