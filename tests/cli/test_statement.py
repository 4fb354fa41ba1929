"""``apdsl statement`` and ``apdsl build --format``: forms, files and exit statuses."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.statement.claims import EXAMPLES, SMALL, STANDARD

DENTAL = next(path for path in EXAMPLES if path.stem == "dental-mail")


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "burner.apdsl"
    path.write_text(SMALL.format(claims=STANDARD, profiles="", more=""), "utf-8")
    return path


def test_the_statement_is_printed_as_markdown(run: Run, text: Path) -> None:
    done = run("statement", text)
    assert done.exit_code == 0
    assert done.stdout.startswith("# Burner 1 DICOM Conformance Statement: Media Interchange\n")


def test_what_the_claim_is_silent_on_is_named(run: Run, text: Path) -> None:
    assert run("statement", text).stderr.splitlines() == [
        "apdsl: A.1 says nothing of what the product is, as the claim has no description of its "
        "own",
        "apdsl: A.5.4 says that nothing is configured, as the claim has no `configuration`",
        "apdsl: A.7 says that no character set beyond the default repertoire is supported, as the "
        "claim has no `character sets`",
        "apdsl: A.8.1 says that nothing is claimed of Digital Signatures within SOP Instances, as "
        "the claim has no `security` of prose alone",
    ]
    assert not run("statement", DENTAL).stderr


@pytest.mark.parametrize(
    ("name", "begin"),
    [
        ("a.md", b"# Burner 1"),
        ("a.html", b"<!DOCTYPE html>"),
        ("a.xml", b"<?xml "),
        ("a.docx", b"PK"),
        ("a.json", b"{"),
    ],
)
def test_the_name_of_the_file_tells_the_form(
    run: Run, text: Path, tmp_path: Path, name: str, begin: bytes
) -> None:
    out = tmp_path / "new" / name
    assert run("statement", text, "--out", out).exit_code == 0
    assert out.read_bytes().startswith(begin)


def test_a_name_that_tells_no_form_is_wrong_use(run: Run, text: Path, tmp_path: Path) -> None:
    done = run("statement", text, "--out", tmp_path / "a.txt")
    assert done.exit_code == 2
    assert "give --format" in done.stderr


def test_docx_is_not_printed(run: Run, text: Path) -> None:
    done = run("statement", text, "--format", "docx")
    assert done.exit_code == 2
    assert "--out FILE" in done.stderr


def test_the_json_form_is_that_of_the_claim_and_makes_the_same_statement(
    run: Run, tmp_path: Path
) -> None:
    claim = tmp_path / "claim.json"
    assert run("statement", DENTAL, "--out", claim).exit_code == 0
    shown = run("show", "ToothPost", DENTAL, "--format", "json")
    assert json.loads(claim.read_text("utf-8")) == json.loads(shown.stdout)
    assert run("statement", claim).stdout == run("statement", DENTAL).stdout


def test_a_claim_with_errors_has_no_statement(run: Run, text: Path, tmp_path: Path) -> None:
    text.write_text(text.read_text("utf-8").replace("STD-XABC-CD", "STD-XABC-DC"), "utf-8")
    out = tmp_path / "a.md"
    done = run("statement", text, "--out", out)
    assert done.exit_code == 1
    assert "STD-XABC-DC" in done.stderr
    assert not out.exists()


def test_a_text_without_implementation_is_wrong_use(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "a.apdsl"
    empty.write_text("standard PS3.11 2020a\n", "utf-8")
    done = run("statement", empty)
    assert done.exit_code == 2
    assert "declares no implementation" in done.stderr


def test_one_of_several_implementations_is_chosen(run: Run, text: Path) -> None:
    one = text.read_text("utf-8")
    other = one.partition("\n\n")[2].replace("Burner", "Other")
    text.write_text(one + other, "utf-8")
    assert run("statement", text).exit_code == 2
    done = run("statement", text, "--implementation", "Other")
    assert done.stdout.startswith("# Other 1 ")


def test_annexes_are_built_in_the_forms_that_are_asked_for(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    annex = Path(__file__).parents[2] / "profiles" / "ps3.11" / "annex-k.apdsl"
    done = run("build", annex, "--format", "docx", "--format", "docbook", "--out", out)
    assert done.exit_code == 0
    assert {path.name for path in (out / "text").iterdir()} == {
        f"{page}.{suffix}" for page in ("annex-k", "errata", "index") for suffix in ("docx", "xml")
    }
    assert [path.name for path in out.iterdir()] == ["text"]


def test_forms_need_a_folder_and_go_with_texts_only(run: Run, tmp_path: Path) -> None:
    assert run("build", "--format", "docx").exit_code == 2
    wrong = run("build", "--format", "docx", "--target", "model", "--out", tmp_path)
    assert wrong.exit_code == 2
    assert "--format is for texts" in wrong.stderr


def test_a_missing_extra_is_named(
    run: Run, text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [n for n in sys.modules if n.startswith("apdsl.document.docx.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docx", None)
    done = run("statement", text, "--out", tmp_path / "a.docx")
    assert done.exit_code == 2
    assert 'pip install "apdsl[docx]"' in done.stderr
    assert not (tmp_path / "a.docx").exists()
