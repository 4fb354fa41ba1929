"""The commands: what they print, where, and their exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import SMALL, Run
from tests.facts.annexes import PROFILES

A_B_D_E = {
    "STD-XABC-CD",
    "STD-XA1K-CD",
    "STD-XA1K-DVD",
    "STD-GEN-CD",
    "STD-GEN-DVD-RAM",
    "STD-GEN-BD",
    "STD-GEN-SEC-CD",
    "STD-GEN-SEC-DVD-RAM",
    "STD-GEN-SEC-BD",
    "STD-CTMR-MOD41",
    "STD-CTMR-CD",
    "STD-CTMR-DVD-RAM",
    "STD-CTMR-DVD",
}
ALL = {profile.identifier for _, profile in PROFILES}


def test_list_shows_the_82_profiles_of_the_standard(run: Run) -> None:
    listed = json.loads(run("list", "--format", "json").stdout)
    assert {entry["id"] for entry in listed} == ALL
    assert len(listed) == 82
    assert {entry["id"] for entry in listed if entry["annex"] in "ABDE"} == A_B_D_E
    for entry in listed:
        assert entry.keys() == {"id", "annex", "class", "name", "edition", "roles"}
    assert all(identifier in run("list").stdout for identifier in ALL)


def test_list_shows_the_profiles_of_own_texts(run: Run, small: Path) -> None:
    (entry,) = json.loads(run("list", small, "--format", "json").stdout)
    assert entry == {
        "id": "STD-SMALL-CD",
        "annex": "Z",
        "class": "STD-SMALL",
        "name": "Small Studies on CD-R Media",
        "edition": "2020a",
        "roles": ["FSC", "FSR"],
    }


@pytest.mark.parametrize("identifier", sorted(ALL))
def test_show_prints_the_model_by_its_contract(run: Run, identifier: str) -> None:
    model = json.loads(run("show", identifier, "--format", "json").stdout)
    assert model["apdsl_model"] == "1"
    top = {"id", "annex", "class", "edition", "roles", "sop_classes", "media", "directory"}
    assert top | {"parameters", "security", "requirements"} <= model.keys()
    row = {"sop_class", "where", "transfer_syntax", "requirements", "clause", "requirement_id"}
    assert all(row <= entry.keys() for entry in model["sop_classes"])
    assert {"required", "keys", "icons"} <= model["directory"].keys()
    key = {"record_types", "tag", "keyword", "type", "condition", "items", "clause"}
    assert all(key | {"requirement_id"} <= entry.keys() for entry in model["directory"]["keys"])
    assert identifier in run("show", identifier).stdout


def test_an_unknown_profile_is_wrong_use_with_a_suggestion(run: Run) -> None:
    for arguments in (("show", "STD-XABC-DC"), ("validate", ".", "--profile", "STD-XABC-DC")):
        done = run(*arguments)
        assert done.exit_code == 2
        assert "did you mean STD-XABC-CD" in done.stderr


def test_an_unknown_command_is_wrong_use_with_a_suggestion(run: Run) -> None:
    done = run("chek")
    assert done.exit_code == 2
    assert "`check`" in done.stderr


def test_check_is_content_with_the_shipped_profiles(run: Run) -> None:
    done = run("check")
    assert (done.exit_code, done.stdout) == (0, "")
    assert run("check").stderr == done.stderr  # the second answer comes from memory


def test_check_shows_what_is_wrong_in_every_form(run: Run, small: Path) -> None:
    small.write_text(SMALL.replace("CTImageStorage ", "CTImageStorge "))
    text = run("check", small)
    assert text.exit_code == 1
    assert "error[APD218]" in text.stdout
    assert f"{small}:18:5" in text.stdout
    assert "CTImageStorage" in text.stdout
    assert json.loads(run("check", small, "--format", "json").stdout)
    assert json.loads(run("check", small, "--format", "sarif").stdout)["version"] == "2.1.0"
    assert run("check", small, "--format", "github").stdout.startswith("::error ")


def test_check_reads_standard_input(run: Run) -> None:
    assert run("check", "-", stdin=SMALL).exit_code == 0
    assert run("check", "-", stdin="annex ?").exit_code == 1


def test_check_without_anything_to_read_is_wrong_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run("check", tmp_path / "empty").exit_code == 2
    assert run("check", tmp_path / "missing.apdsl").exit_code == 2


def test_fmt_formats_files_and_standard_input(run: Run, small: Path) -> None:
    formatted = small.read_text()
    small.write_text(formatted.replace("  media { CD-R }", "media{CD-R}"))
    assert run("fmt", "--check", small).exit_code == 1
    assert "+  media { CD-R }" in run("fmt", "--diff", small).stdout
    assert run("fmt", "-", stdin=small.read_text()).stdout == formatted
    assert run("fmt", small).exit_code == 0
    assert small.read_text() == formatted
    assert run("fmt", "--check", small).exit_code == 0


def test_fmt_leaves_a_text_with_errors_alone(run: Run, small: Path) -> None:
    small.write_text(SMALL.replace("media {", "media [") + "   ")
    before = small.read_text()
    assert run("fmt", small).exit_code == 1
    assert small.read_text() == before


def test_build_writes_once_and_check_tells_when_it_is_stale(
    run: Run, small: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert run("build", small, "--out", out).exit_code == 0
    index = json.loads((out / "index.json").read_text())
    assert [entry["id"] for entry in index["profiles"]] == ["STD-SMALL-CD"]
    assert all((out / path).is_file() for path in index["profiles"][0]["paths"])
    assert " 0 files written" in run("build", small, "--out", out).stdout
    assert run("build", small, "--out", out, "--check").exit_code == 0
    small.write_text(SMALL.replace("a few images", "some images"))
    stale = run("build", small, "--out", out, "--check")
    assert stale.exit_code == 1
    assert "stale: model/STD-SMALL-CD.json" in stale.stdout


def test_build_makes_one_target_or_profile(run: Run, tmp_path: Path) -> None:
    done = run("build", "--target", "model", "--profile", "STD-XABC-CD", "--out", tmp_path / "out",
               "profiles")  # fmt: skip
    assert done.exit_code == 0, done.stderr
    files = {path.name for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert "STD-XABC-CD.json" in files
    assert "STD-XA1K-CD.json" not in files
    assert run("build", "--target", "jsn", "--out", tmp_path).exit_code == 2


def test_build_with_errors_leaves_the_old_output(run: Run, small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("build", small, "--out", out)
    before = (out / "index.json").read_bytes()
    small.write_text(SMALL.replace("CD-R }", "CD-S }"))
    assert run("build", small, "--out", out).exit_code == 1
    assert (out / "index.json").read_bytes() == before


def test_build_to_a_place_that_cannot_be_written_is_a_clear_error(
    run: Run, small: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    done = run("build", small, "--out", tmp_path / "file" / "out")
    assert done.exit_code == 2
    assert done.stderr.startswith("apdsl: cannot")


def test_explain_prints_the_page_of_a_code(run: Run) -> None:
    assert "APD204" in run("explain", "APD204").stdout
    assert run("explain", "unknown-tag").stdout == run("explain", "APD204").stdout
    assert run("explain", "APD999").exit_code == 2
    assert len(run("explain").stdout.splitlines()) > 100


def test_version_and_help(run: Run) -> None:
    assert run("--version").stdout.startswith("apdsl ")
    shown = run("--help").stdout
    for name in ("check", "fmt", "build", "list", "show", "expand", "explain", "validate"):
        assert name in shown
        assert run(name, "--help").exit_code == 0


def test_augmented_and_private_profiles_are_listed_built_and_used(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "outside.apdsl"
    text.write_text("""\
standard PS3.11 2020a

profile AUG-XABC-CD-ACME "Angiography with captures" augments STD-XABC-CD {
  sop classes {
    SecondaryCaptureImageStorage
      with ExplicitVRLittleEndian  FSC optional  FSR mandatory  FSU optional
  }
}

profile PRI-ACME-CD "Private objects" {
  roles { FSC FSR }
  sop classes {
    MediaStorageDirectoryStorage  with ExplicitVRLittleEndian  FSC mandatory  FSR mandatory
    uid 1.2.3.4                   with ExplicitVRLittleEndian  FSC optional   FSR mandatory
  }
  media { CD-R }
  directory required { rule directory-information }
}
""")  # fmt: skip
    assert run("check", text).exit_code == 0
    listed = json.loads(run("list", text, "--format", "json").stdout)
    assert [entry["id"] for entry in listed] == ["AUG-XABC-CD-ACME", "PRI-ACME-CD"]
    model = json.loads(run("show", "AUG-XABC-CD-ACME", text, "--format", "json").stdout)
    assert model["augments"] == "STD-XABC-CD"
    assert len(model["sop_classes"]) == 3
    out = tmp_path / "out"
    assert run("build", text, "--out", out).exit_code == 0
    assert (out / "python" / "aug_xabc_cd_acme.py").is_file()
    (tmp_path / "empty").mkdir()
    done = run("validate", tmp_path / "empty", "--profile", "PRI-ACME-CD", "--from", text)
    assert done.exit_code == 1
    assert "DICOMDIR" in done.stdout
