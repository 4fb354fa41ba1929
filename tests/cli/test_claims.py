"""``apdsl`` on claims: check, fmt, build, show, interop, validate --claim, init."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from apdsl import resources
from apdsl.demo import _copy_file_set
from apdsl.model.schema import claim_model_schema, interop_schema
from apdsl.scaffolds import KINDS
from tests.cli.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
CARDIOLOGY = EXAMPLES / "cardiology-creator.apdsl"
WORKSTATION = EXAMPLES / "general-workstation.apdsl"
DENTAL = EXAMPLES / "dental-mail.apdsl"


@pytest.fixture(scope="module")
def disc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The File-set of pydicom's test data: CT, MR and CR Images in the root Transfer Syntax."""
    root = tmp_path_factory.mktemp("claims") / "disc"
    _copy_file_set(root)
    return root


# ---- The examples --------------------------------------------------------------------------------


def test_the_examples_are_in_order_and_in_form(run: Run) -> None:
    done = run("check", "--no-cache", EXAMPLES)
    assert (done.exit_code, done.output) == (0, "nothing wrong in 3 files\n")
    assert run("fmt", "--check", EXAMPLES).exit_code == 0


def test_a_build_makes_each_claim_as_json_of_the_published_schema(run: Run, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        assert (
            run("build", EXAMPLES, "--out", tmp_path / folder, "--target", "claim").exit_code == 0
        )
    schema = json.loads((resources.generated_dir() / "model" / "claim.schema.json").read_text())
    assert schema == claim_model_schema()
    made = sorted((tmp_path / "one").rglob("*.json"))
    assert [path.name for path in made] == ["HeartBurn.json", "OmniView.json", "ToothPost.json"]
    for path in made:
        Draft202012Validator(schema).validate(json.loads(path.read_text()))
        assert path.read_bytes() == (tmp_path / "two" / "claim" / path.name).read_bytes()


def test_the_profiles_of_the_product_come_without_claims(run: Run, tmp_path: Path) -> None:
    done = run("build", "--target", "claim", "--out", tmp_path)
    assert done.exit_code == 0
    assert not list(tmp_path.rglob("*.json"))


def test_what_each_example_claims(run: Run) -> None:
    found = {}
    for name in ("HeartBurn", "OmniView", "ToothPost"):
        model = json.loads(run("show", name, EXAMPLES, "--format", "json").stdout)
        found[name] = {
            profile["annex"] or profile["kind"]
            for entity in model["application_entities"]
            for activity in entity["activities"]
            for profile in activity["profiles"]
        }
    assert found["HeartBurn"] == {"A", "B"}
    assert found["OmniView"] == {"D", "H", "J", "E", "augmented"}
    assert found["ToothPost"] == {"K", "L"}


def test_list_shows_implementations(run: Run) -> None:
    listed = json.loads(run("list", "--implementations", EXAMPLES, "--format", "json").stdout)
    assert [entry["id"] for entry in listed] == ["HeartBurn", "ToothPost", "OmniView"]
    assert listed[0] == {
        "id": "HeartBurn",
        "product": "HeartBurn",
        "version": "4.2",
        "vendor": "Example Heart Systems",
        "profiles": ["STD-XABC-CD", "STD-XA1K-CD", "STD-XA1K-DVD"],
    }
    (line,) = run("list", "--implementations", CARDIOLOGY).stdout.splitlines()
    assert line == (
        "HeartBurn  HeartBurn 4.2, Example Heart Systems: STD-XABC-CD, STD-XA1K-CD, STD-XA1K-DVD"
    )


def test_list_tells_where_implementations_are_listed(run: Run) -> None:
    done = run("list", CARDIOLOGY)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "try --implementations" in done.stderr
    without = run("list", "--implementations")
    assert without.exit_code == 2
    assert "give PATHS" in without.stderr


def test_show_puts_a_claim_on_a_screen(run: Run) -> None:
    shown = run("show", "HeartBurn", CARDIOLOGY).stdout
    assert "STD-XA1K-DVD" in shown
    assert "FSC (option) finalize" in shown
    missed = run("show", "HeartBum", CARDIOLOGY)
    assert missed.exit_code == 2
    assert "HeartBurn" in missed.output


# ---- Interop -------------------------------------------------------------------------------------


def test_two_claims_are_compared(run: Run) -> None:
    done = run("interop", CARDIOLOGY, CARDIOLOGY)
    assert done.exit_code == 0
    assert "HeartBurn 4.2 writes, HeartBurn 4.2 reads" in done.stdout
    apart = run("interop", CARDIOLOGY, DENTAL)
    assert apart.exit_code == 1
    assert f"{CARDIOLOGY}:" in apart.stdout


def test_the_comparison_as_json_fits_its_schema(run: Run) -> None:
    done = run("interop", WORKSTATION, WORKSTATION, "--format", "json")
    document = json.loads(done.stdout)
    Draft202012Validator(interop_schema()).validate(document)
    assert [party["claim"] for party in document["parties"]] == ["OmniView", "OmniView"]
    profiles = document["directions"][0]["profiles"]
    exchanged = {profile["profile"] for profile in profiles if not profile.get("obstacles")}
    assert "STD-GEN-USB-JPEG" in exchanged
    # Its reader knows every cipher and digest that its creator may use.
    assert "STD-GEN-SEC-USB-JPEG" in exchanged
    (update,) = document["directions"][0]["updates"]
    assert update["possible"]


def test_a_claim_as_json_compares_like_its_text(run: Run, tmp_path: Path) -> None:
    run("build", CARDIOLOGY, "--out", tmp_path, "--target", "claim")
    stored = tmp_path / "claim" / "HeartBurn.json"
    assert run("interop", stored, DENTAL).stdout == run("interop", CARDIOLOGY, DENTAL).stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"apdsl_claim": "2"}', "no claim in JSON"),
        ("[" * 5000, "no claim in JSON"),
        ("", "no claim in JSON"),
    ],
)
def test_json_that_is_no_claim_is_refused(
    content: str, said: str, run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "claim.json"
    file.write_text(content)
    done = run("interop", file, CARDIOLOGY)
    assert done.exit_code == 2
    assert said in done.output


def test_a_claim_in_json_that_refers_to_nothing_is_refused(
    run: Run, tmp_path: Path, disc: Path
) -> None:
    run("build", WORKSTATION, "--out", tmp_path, "--target", "claim")
    stored = tmp_path / "claim" / "OmniView.json"
    document = json.loads(stored.read_text())
    document["profiles"][0]["requirements"] = []
    stored.write_text(json.dumps(document))
    done = run("validate", disc, "--claim", stored)
    assert done.exit_code == 2
    assert "is damaged" in done.output


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("standard PS3.11 2020a\n", "declares no implementation"),
        ("standard PS3.11 2020a\nimplementation A", "have errors"),
        (None, "cannot be read"),
    ],
)
def test_a_text_without_a_claim_is_refused(
    text: str | None, said: str, run: Run, tmp_path: Path, disc: Path
) -> None:
    file = tmp_path / "claim.apdsl"
    if text is not None:
        file.write_text(text)
    for done in (run("interop", file, CARDIOLOGY), run("validate", disc, "--claim", file)):
        assert done.exit_code == 2
        assert said in done.output


def test_of_several_implementations_one_is_chosen(run: Run, disc: Path) -> None:
    done = run("validate", disc, "--claim", EXAMPLES)
    assert done.exit_code == 2
    assert "HeartBurn, ToothPost, OmniView" in done.output
    chosen = run("validate", disc, "--claim", EXAMPLES, "--implementation", "OmniView")
    assert "As OmniView Workstation 11.0 claims it" in chosen.output


# ---- Media ---------------------------------------------------------------------------------------


def test_a_medium_is_judged_by_a_claim(run: Run, disc: Path) -> None:
    done = run("validate", disc, "--claim", WORKSTATION, "--role", "FSR", "--format", "json")
    report = json.loads(done.stdout)
    assert done.exit_code == 0
    assert report["profile"] == "STD-GEN-CD"
    assert report["claim"]["roles"] == ["FSR"]
    assert len(report["claim"]["judged"]) == 7
    written = run("validate", disc, "--claim", WORKSTATION)
    assert written.exit_code == 1
    assert "Implementation Class UID (0002,0012)" in written.stdout


OWN_ANNEX = '''
standard PS3.11 2020a

medium ExampleCard "Example Card" @A { file system "FAT16" }

annex Z "Card Interchange" class STD-CARD {
  identification { profile STD-CARD-CT "CT Images on Cards" }
  clinical context """Images go from one station to another."""
  roles { FSC FSR }
  sop classes {
    MediaStorageDirectoryStorage  with ExplicitVRLittleEndian  FSC mandatory  FSR mandatory
    CTImageStorage                with ExplicitVRLittleEndian  FSC mandatory  FSR mandatory
  }
  media { ExampleCard }
  directory required { }
}

implementation Burner "Burner" version "1" by "Example" {
  class uid 1.3.6.1.4.1.54321.1
  preamble """The preamble is 128 bytes of 00H."""
  application entity "Reader" """Reads cards.""" {
    activity "Import" """A user imports a study.""" { profile STD-CARD-CT { FSR } }
  }
}
'''


def test_a_profile_of_an_annex_of_ones_own_is_judged_by(
    run: Run, tmp_path: Path, disc: Path
) -> None:
    text = tmp_path / "own.apdsl"
    text.write_text(OWN_ANNEX, "utf-8")
    done = run("validate", disc, "--claim", text, "--format", "json")
    report = json.loads(done.stdout)
    assert report["profile"] == "STD-CARD-CT"
    assert {finding["requirement_id"] for finding in report["findings"]} == {"Z.3.1/sop-classes"}
    assert "Example Card" in run("statement", text).stdout
    run("build", text, "--out", tmp_path, "--target", "claim")
    alone = run("validate", disc, "--claim", tmp_path / "claim" / "Burner.json")
    assert alone.exit_code == 2
    assert "there is no profile STD-CARD-CT" in alone.output


def test_a_profile_of_the_claim_can_be_chosen(run: Run, disc: Path) -> None:
    chosen = run(
        "validate", disc, "--claim", WORKSTATION, "--profile", "STD-CTMR-CD", "--format", "json"
    )
    assert json.loads(chosen.stdout)["profile"] == "STD-CTMR-CD"
    other = run("validate", disc, "--claim", WORKSTATION, "--profile", "STD-XABC-CD")
    assert other.exit_code == 2
    assert "does not claim STD-XABC-CD" in other.output


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--role", "FSC"),
        ("--profile", "STD-GEN-CD", "--implementation", "OmniView"),
        ("--claim", WORKSTATION, "--from", WORKSTATION),
        ("--claim", CARDIOLOGY, "--role", "FSU"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    options: tuple[object, ...], run: Run, disc: Path
) -> None:
    done = run("validate", disc, *options)
    assert done.exit_code == 2
    assert "apdsl:" in done.output


# ---- Beginning -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_to_begin_with_compiles_without_a_finding(
    kind: str, run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "begun.apdsl"
    assert run("init", f"--{kind}", file).exit_code == 0
    done = run("check", "--no-cache", file)
    assert (done.exit_code, done.output) == (0, "nothing wrong in 1 file\n")
    assert run("fmt", "--check", file).exit_code == 0
    assert run("build", file, "--out", tmp_path / "out").exit_code == 0


def test_a_text_begun_on_standard_output_is_one_that_compiles(run: Run) -> None:
    text = run("init", "--implementation").stdout
    assert run("check", "-", stdin=text).exit_code == 0


def test_the_uid_of_a_begun_claim_is_a_new_one(run: Run) -> None:
    assert run("init", "--implementation").stdout != run("init", "--implementation").stdout


def test_nothing_is_written_over(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.apdsl"
    file.write_text("mine")
    done = run("init", "--implementation", file)
    assert done.exit_code == 2
    assert file.read_text() == "mine"
    assert run("init", "--implementation", tmp_path / "no" / "folder.apdsl").exit_code == 2
    assert run("init").exit_code == 2
