"""``apdsl match``: which of the profiles of the standard a real File-set conforms to."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from apdsl.demo import _copy_file_set
from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def disc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The File-set of pydicom's test data: CT, MR and CR Images in the root Transfer Syntax."""
    root = tmp_path_factory.mktemp("match") / "disc"
    _copy_file_set(root)
    return root


def by_profile(stdout: str) -> dict[str, dict[str, Any]]:
    return {match["profile"]: match for match in json.loads(stdout)["matches"]}


def test_every_profile_is_judged_as_validate_judges_it(run: Run, disc: Path) -> None:
    done = run("match", disc, "--format", "json")
    assert done.exit_code == 0
    matches = by_profile(done.stdout)
    assert len(matches) == 82
    assert matches["STD-GEN-CD"]["outcome"] == "conforms"
    assert matches["STD-XABC-CD"]["outcome"] == "no"
    assert matches["STD-XABC-CD"]["files_outside"] == 31
    for identifier in ("STD-GEN-CD", "STD-XABC-CD", "STD-GEN-SEC-CD"):
        report = json.loads(
            run("validate", disc, "--profile", identifier, "--format", "json").stdout
        )
        match = matches[identifier]
        assert (match["outcome"] == "conforms") == report["conformant"]
        assert match["findings"] == len(report["findings"])
        assert set(match["violated"]) == {each["requirement_id"] for each in report["findings"]}
        assert match["unverified"] == len({u["requirement_id"] for u in report["unverified"]})


def test_the_text_ranks_the_profiles(run: Run, disc: Path) -> None:
    text = run("match", disc, "--all").stdout
    assert "17 MR Image Storage" in text
    assert text.index("STD-GEN-CD ") < text.index("STD-GEN-SEC-CD ") < text.index("STD-CTMR-CD ")
    assert text.endswith(
        "\n6 of 82 profiles conform in what could be verified, 3 nearly, 73 not.\n"
    )


def test_an_archive_shows_its_medium(run: Run, disc: Path, tmp_path: Path) -> None:
    archive = tmp_path / "DICOM.ZIP"
    with zipfile.ZipFile(archive, "w") as writer:
        for file in sorted(path for path in disc.rglob("*") if path.is_file()):
            writer.write(file, file.relative_to(disc))
    done = run("match", archive, "--format", "json")
    contents = json.loads(done.stdout)["contents"]
    assert (contents["medium"], contents["file_systems"]) == ("ZIP archive", ["ZIP"])
    matches = by_profile(done.stdout)
    assert matches["STD-GEN-CD"]["outcome"] != "conforms"
    assert matches["STD-GEN-CD"]["violated"] == ["D.3.2/CD-R"]


def test_own_texts_are_matched_in_place_of_the_standard(run: Run, disc: Path, small: Path) -> None:
    done = run("match", disc, "--from", small, "--format", "json")
    assert done.exit_code == 1
    assert list(by_profile(done.stdout)) == ["STD-SMALL-CD"]


def test_what_cannot_be_read_is_said(run: Run, tmp_path: Path) -> None:
    done = run("match", tmp_path / "nowhere")
    assert done.exit_code == 2
    assert "does not exist" in done.stderr
    (tmp_path / "wrong.apdsl").write_text("standard")
    assert run("match", tmp_path, "--from", tmp_path / "wrong.apdsl").exit_code == 2


def test_the_command_is_listed(run: Run) -> None:
    assert "match" in run("--help").stdout
    assert "--password-file" in run("match", "--help").stdout
