"""``apdsl sample`` and ``apdsl try-reader`` as a user runs them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from apdsl.cli.main import main
from apdsl.sample.trial import NoSamplesError, samples_in

BROKEN = "A.3.3.1/IMAGE/ImageType"
READER = """\
import pathlib, sys
found = pathlib.Path(sys.argv[1])
if "conformant" in found.parts: sys.exit(0)
sys.exit("no")
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def test_a_conformant_sample_has_the_form_of_the_medium(tmp_path: Path) -> None:
    result = run("sample", "STD-XABC-CD", "--out", tmp_path)
    assert result.exit_code == 0, result.output
    manifest = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    assert manifest["samples"] == [
        {"path": "conformant/disc.iso", "form": "iso", "conformant": True}
    ]
    assert manifest["keys"] is None
    assert all(entry["reason"] for entry in manifest["without_sample"])
    assert (
        run("validate", tmp_path / "conformant/disc.iso", "--profile", "STD-XABC-CD").exit_code == 0
    )


@pytest.mark.parametrize("form", ["folder", "iso", "udf", "fat", "zip", "mail"])
def test_it_can_have_any_form(form: str, tmp_path: Path) -> None:
    assert run("sample", "STD-GEN-CD", "--out", tmp_path, "--as", form).exit_code == 0
    (entry,) = samples_in(tmp_path)
    assert entry["form"] == form
    found = run("inventory", tmp_path / entry["path"])
    assert found.exit_code == 0, found.output


def test_a_requirement_is_broken_by_its_id(tmp_path: Path) -> None:
    assert run("sample", "STD-XABC-CD", "--out", tmp_path, "--violate", BROKEN).exit_code == 0
    (entry,) = samples_in(tmp_path)
    assert entry["requirement_id"] == BROKEN
    assert entry["element"] == ["00041220", "00080008"]
    assert entry["clause"] == "PS3.11 A.3.3.1"
    result = run(
        "validate", tmp_path / entry["path"], "--profile", "STD-XABC-CD", "--format", "json"
    )
    found = json.loads(result.output)["findings"]
    assert {finding["requirement_id"] for finding in found} == {BROKEN}


def test_secure_samples_come_with_their_key(tmp_path: Path) -> None:
    assert run("sample", "STD-DVD-SEC-MPEG2-MPML", "--out", tmp_path).exit_code == 0
    (entry,) = samples_in(tmp_path)
    command = ("validate", tmp_path / entry["path"], "--profile", "STD-DVD-SEC-MPEG2-MPML")
    sealed = run(*command)
    assert "not decrypted" in sealed.output or "no key was given" in sealed.output
    keys = ("--key", tmp_path / "keys/key.pem", "--cert", tmp_path / "keys/certificate.pem")
    opened = run(*command, *keys)
    assert opened.exit_code == 0, opened.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("STD-XABC-CDX",), "there is no profile STD-XABC-CDX"),
        (("STD-XABC-CD", "--violate", f"{BROKEN}s"), f"did you mean {BROKEN}"),
        (("STD-XABC-CD", "--as", "tape"), "Invalid value for '--as'"),
    ],
)
def test_wrong_use_is_said_so(arguments: tuple[str, ...], message: str, tmp_path: Path) -> None:
    result = run("sample", *arguments, "--out", tmp_path)
    assert result.exit_code == 2
    assert message in result.output
    assert not list(tmp_path.iterdir())


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A conformant and a violating sample under one manifest, and a reader."""
    run("sample", "STD-XABC-CD", "--out", tmp_path, "--violate", BROKEN)
    manifest = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    run("sample", "STD-XABC-CD", "--out", tmp_path, "--as", "folder")
    more = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    manifest["samples"] += more["samples"]
    (tmp_path / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    (tmp_path / "reader.py").write_text(READER, "utf-8")
    return tmp_path


def test_a_reader_that_checks_all_is_as_the_manifest_has_it(two: Path) -> None:
    result = run("try-reader", "--samples", two, "--", sys.executable, two / "reader.py", "{}")
    assert result.exit_code == 0, result.output
    assert result.output.splitlines()[1].split() == ["key", "0", "1", "0", "0"]
    assert result.output.splitlines()[2].split() == ["nothing", "1", "0", "0", "0"]


def test_a_reader_that_takes_all_is_listed(two: Path) -> None:
    result = run("try-reader", "--samples", two, "--", sys.executable, "-c", "pass")
    assert result.exit_code == 1
    assert (
        f"accepted: violating/A.3.3.1_IMAGE_ImageType: {BROKEN} (PS3.11 A.3.3.1) is missing"
        in result.output
    )


def test_output_can_reject(two: Path) -> None:
    code = "import sys; print('FAULTY' if 'violating' in sys.argv[1] else 'fine')"
    options = ("--rejects", "FAULT", "--format", "json")
    result = run("try-reader", "--samples", two, *options, "--", sys.executable, "-c", code)
    assert result.exit_code == 0, result.output
    assert {trial["verdict"] for trial in json.loads(result.output)} == {"accepted", "rejected"}


def test_a_reader_that_crashes_or_hangs_is_told_apart(two: Path) -> None:
    code = "import os, sys, time\nos.abort() if 'violating' in sys.argv[1] else time.sleep(60)"
    options = ("--timeout", "1", "--format", "json")
    result = run("try-reader", "--samples", two, *options, "--", sys.executable, "-c", code)
    assert result.exit_code == 1
    found = {trial["path"]: trial["verdict"] for trial in json.loads(result.output)}
    assert set(found.values()) == {"crashed", "timed out"}


@pytest.mark.parametrize("content", [None, "{", "[]", '{"apdsl_sample": "2", "samples": []}'])
def test_a_folder_without_manifest_is_said_so(content: str | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "manifest.json").write_text(content, "utf-8")
    with pytest.raises(NoSamplesError):
        samples_in(tmp_path)
    result = run("try-reader", "--samples", tmp_path, "--", "true")
    assert result.exit_code == 2
    assert "manifest" in result.output


def test_a_command_that_is_not_there_is_said_so(two: Path) -> None:
    result = run("try-reader", "--samples", two, "--", "no-such-reader")
    assert result.exit_code == 2
    assert "no-such-reader cannot be run" in result.output


def test_a_wrong_expression_is_said_so(two: Path) -> None:
    result = run("try-reader", "--samples", two, "--rejects", "(", "--", "true")
    assert result.exit_code == 2
    assert "--rejects" in result.output


def test_a_conformant_sample_that_is_rejected_tells_what_the_reader_said(two: Path) -> None:
    code = "import sys; print('reading'); sys.exit('no such codec')"
    result = run("try-reader", "--samples", two, "--", sys.executable, "-c", code)
    assert result.exit_code == 1
    assert "it conforms; the reader said: no such codec\n" in result.output


def test_what_no_file_set_breaks_is_refused_with_the_reason(tmp_path: Path) -> None:
    version = "PS3.3:F.5.23/PRESENTATION/ConceptNameCodeSequence/CodingSchemeVersion"
    result = run("sample", "STD-GEN-CD", "--out", tmp_path / "out", "--violate", version)
    assert result.exit_code == 2
    assert f"no File-set can be seen to break {version}: no DICOM file shows" in result.output
    result = run("sample", "STD-GEN-CD", "--out", tmp_path / "out", "--violate", "nonsense")
    assert result.exit_code == 2
    assert "--violate all" in result.output
    assert not (tmp_path / "out").exists()


def test_the_base_view_of_stereo_video_is_noted(tmp_path: Path) -> None:
    assert run("sample", "STD-GEN-BD-MPEG4-SHPLV42", "--out", tmp_path).exit_code == 0
    (entry,) = samples_in(tmp_path)
    assert "base view" in entry["note"]
