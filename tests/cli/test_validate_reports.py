"""``apdsl validate``: forms, files, baselines, and the exit status by what is accepted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from apdsl.demo import _copy_file_set
from tests.cli.conftest import Run

WRONG = ("--profile", "STD-CTMR-CD")
RIGHT = ("--profile", "STD-GEN-CD")


@pytest.fixture(scope="module")
def disc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A File-set that conforms to STD-GEN-CD as far as it shows, and not to STD-CTMR-CD."""
    root = tmp_path_factory.mktemp("reports") / "disc"
    _copy_file_set(root)
    return root


@pytest.mark.parametrize(
    ("fail_on", "right", "wrong"),
    [("error", 0, 1), ("warning", 0, 1), ("unverified", 1, 1), ("never", 0, 0)],
)
def test_the_exit_status_follows_fail_on(
    run: Run, disc: Path, fail_on: str, right: int, wrong: int
) -> None:
    assert run("validate", disc, *RIGHT, "--fail-on", fail_on).exit_code == right
    done = run("validate", disc, *WRONG, "--fail-on", fail_on)
    assert done.exit_code == wrong
    assert "Does not conform to STD-CTMR-CD" in done.stdout


def test_a_folder_without_dicom_files_fails(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run("validate", tmp_path / "empty", *RIGHT).exit_code == 1


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "html", "github"])
def test_a_report_goes_to_a_file(run: Run, disc: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / "report"
    done = run("validate", disc, *WRONG, "--format", form, "--output", target)
    assert (done.exit_code, done.output) == (1, "")
    assert "E.3.3.2/IMAGE/Rows" in target.read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".apdsl")] == []
    assert target.stat().st_mode & 0o600 == 0o600


def test_an_output_that_cannot_be_is_refused_before_the_work(
    run: Run, disc: Path, tmp_path: Path
) -> None:
    for target, why in (
        (tmp_path, "is a folder"),
        (tmp_path / "none" / "report", "is no folder"),
        (disc / "DICOMDIR", "is what is to be read"),
    ):
        done = run("validate", disc / "DICOMDIR", *RIGHT, "--output", target)
        assert done.exit_code == 2
        assert why in done.output
    file = tmp_path / "accepted.toml"
    file.write_text('apdsl_baseline = "1"')
    assert run("validate", disc, *RIGHT, "--baseline", file, "--output", file).exit_code == 2
    both = ("--write-baseline", tmp_path / "new", "--output", tmp_path / "new")
    assert run("validate", disc, *RIGHT, *both).exit_code == 2
    assert (disc / "DICOMDIR").read_bytes()[128:132] == b"DICM"


def test_a_bound_says_what_it_leaves_out(run: Run, disc: Path) -> None:
    done = run("validate", disc, *WRONG, "--max-findings", 5)
    assert done.exit_code == 1
    assert "172 more of 177 findings are not shown here" in done.stdout
    assert done.stdout.endswith("Does not conform to STD-CTMR-CD: 32 DICOM files, 177 errors.\n")
    document = json.loads(
        run("validate", disc, *WRONG, "--format", "json", "--max-findings", 0).stdout
    )
    assert (document["conformant"], document["findings"]) == (False, [])
    assert document["findings_not_shown"] == 177


def test_from_no_baseline_to_accepted_findings(run: Run, disc: Path, tmp_path: Path) -> None:
    file = tmp_path / "accepted.toml"
    assert run("validate", disc, *WRONG, "--write-baseline", file).exit_code == 1

    refused = run("validate", disc, *WRONG, "--baseline", file)
    assert refused.exit_code == 2
    assert "entry 1 (E.3.1/sop-classes) has no reason" in refused.output

    file.write_text(file.read_text().replace('reason = ""', 'reason = "An old device."'))
    done = run("validate", disc, *WRONG, "--baseline", file)
    assert done.exit_code == 0
    assert "accepted: E.3.3.2/IMAGE/Rows (PS3.11 E.3.3.2) [error]: 31 findings" in done.stdout
    assert "accepted because: An old device." in done.stdout
    assert "The baseline accepts 177 findings." in done.stdout
    assert done.stdout.endswith(
        "Does not conform to STD-CTMR-CD: 32 DICOM files, 177 errors (177 accepted).\n"
    )
    document = json.loads(
        run("validate", disc, *WRONG, "--baseline", file, "--format", "json").stdout
    )
    assert document["conformant"] is False

    stale = run("validate", disc, *RIGHT, "--baseline", file)
    assert stale.exit_code == 0
    assert "Baseline: entry 1 (E.3.1/sop-classes) is stale" in stale.stdout


def test_reasons_are_never_written_over(run: Run, disc: Path, tmp_path: Path) -> None:
    file = tmp_path / "accepted.toml"
    file.write_text("precious")
    done = run("validate", disc, *WRONG, "--write-baseline", file)
    assert done.exit_code == 2
    assert "may hold reasons" in done.output
    assert file.read_text() == "precious"


def test_what_is_not_verified_can_be_accepted(run: Run, disc: Path, tmp_path: Path) -> None:
    file = tmp_path / "accepted.toml"
    command = ("validate", disc, *RIGHT, "--fail-on", "unverified")
    assert run(*command, "--write-baseline", file).exit_code == 1
    file.write_text(file.read_text().replace('reason = ""', 'reason = "Tested by hand."'))
    assert "unverified = true" in file.read_text()
    done = run(*command, "--baseline", file)
    assert done.exit_code == 0
    assert "Nothing contradicts STD-GEN-CD in what could be verified" in done.stdout


def test_a_matching_goes_to_a_file_too(run: Run, disc: Path, tmp_path: Path) -> None:
    target = tmp_path / "matching.json"
    file = next(path for path in sorted(disc.rglob("*")) if path.parent != disc and path.is_file())
    done = run("match", file, "--format", "json", "--output", target)
    assert done.output == ""
    assert len(json.loads(target.read_text())["matches"]) == 82
