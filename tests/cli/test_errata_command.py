"""``apdsl errata``: what it prints of the product's texts and of a user's own."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import SMALL, Run

FIELDS = {
    "kind",
    "standard",
    "edition",
    "annex",
    "clause",
    "name",
    "text",
    "profiles",
    "subject",
}

ODD = '''
    erratum stray-hyphen @Z.3.2 """
      The hyphen in the title is superfluous.
      """
'''


def test_the_shipped_ones_are_listed_with_all_facts(run: Run) -> None:
    listed = json.loads(run("errata", "--format", "json").stdout)
    assert all(entry.keys() == FIELDS for entry in listed)
    found = next(e for e in listed if (e["clause"], e["name"]) == ("A.3.3.1", "biplane-value"))
    assert (found["kind"], found["annex"], found["profiles"]) == (
        "interpretation",
        "A",
        ["STD-XABC-CD"],
    )
    assert any(e["standard"] == "PS3.3" and not e["profiles"] for e in listed)
    keys = [(e["standard"], e["clause"], e["name"]) for e in listed]
    assert len(keys) == len(set(keys))


def test_the_text_names_place_kind_and_profiles(run: Run) -> None:
    done = run("errata")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "PS3.11 2020a A  Basic Cardiac X-Ray Angiographic Application Profile" in done.stdout
    assert "  A.3.3.1  interpretation  biplane-value\n      [STD-XABC-CD]\n" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 100


def test_own_texts_have_their_own(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "odd.apdsl"
    file.write_text(SMALL.replace("media { CD-R }", f"media {{ CD-R {ODD} }}"))
    own = [e for e in json.loads(run("errata", file, "--format", "json").stdout) if e["profiles"]]
    assert [(e["clause"], e["name"], e["profiles"]) for e in own] == [
        ("Z.3.2", "stray-hyphen", ["STD-SMALL-CD"])
    ]
    assert own[0]["text"] == "The hyphen in the title is superfluous."


def test_a_text_with_errors_has_none(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "wrong.apdsl"
    file.write_text(SMALL.replace("CTImageStorage", "CTImageStorge"))
    done = run("errata", file)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "CTImageStorge" in done.stderr
    assert run("errata", tmp_path / "nothing").exit_code == 2
