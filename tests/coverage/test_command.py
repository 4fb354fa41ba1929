"""``apdsl coverage``: the table as a user sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from apdsl import coverage
from apdsl.cli.main import main
from apdsl.coverage import COLUMNS, Sentence


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["coverage", *arguments], prog_name="apdsl")


def test_the_json_form_has_every_sentence_and_a_summary(table: tuple[Sentence, ...]) -> None:
    done = run("--format", "json")
    shown = json.loads(done.stdout)
    assert done.exit_code == 0
    assert [row["clause"] for row in shown["sentences"]] == [s.clause for s in table]
    summary = shown["summary"]
    assert summary.pop("sentences") == len(table) == sum(summary.values())
    assert summary["missing"] == summary["unmapped"] == 0


def test_the_text_form_ends_with_a_line_for_each_annex() -> None:
    done = run()
    lines = done.stdout.splitlines()
    assert done.exit_code == 0
    assert any(line.startswith("A.3.2") and line.endswith("A.3.2/CD-R") for line in lines)
    assert [line.split()[0] for line in lines[-3:]] == ["Annex", "Annex", "all"]


def test_one_annex_can_be_chosen(table: tuple[Sentence, ...]) -> None:
    shown = json.loads(run("--annex", "b", "--format", "json").stdout)["sentences"]
    assert [row["clause"] for row in shown] == [s.clause for s in table if s.annex == "B"]


def test_an_annex_without_sentences_is_wrong_use() -> None:
    done = run("--annex", "F")
    assert done.exit_code == 2
    assert "there are no sentences of an annex F" in done.stderr


@pytest.mark.parametrize(
    ("requirements", "standing", "told"),
    [("A.3.2/LP", "missing", "no model has A.3.2/LP"), ("", "unmapped", "")],
)
def test_a_sentence_that_leads_nowhere_is_a_finding(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    requirements: str,
    standing: str,
    told: str,
) -> None:
    cells = ("A.3.2", "text", "shall", "0123abcd", "medium", requirements, "")
    table = tmp_path / "coverage.tsv"
    table.write_text("\t".join(COLUMNS) + "\n" + "\t".join(cells) + "\n")
    monkeypatch.setattr(coverage, "table_file", lambda: table)
    done = run()
    assert done.exit_code == 1
    assert done.stdout.splitlines()[0].split() == ["A.3.2", standing, "medium", *told.split()]


def test_a_table_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "coverage.tsv"
    table.write_text("clause\n")
    monkeypatch.setattr(coverage, "table_file", lambda: table)
    done = run()
    assert done.exit_code == 2
    assert "line 1: the columns are" in done.stderr
