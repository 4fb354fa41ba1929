"""The generated modules as programs: well formed, typed, independent of the compiler, runnable."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from apdsl import dictionary
from apdsl.emit.python import emit
from apdsl.emit.python.names import (
    class_module,
    constant_name,
    function_name,
    module_name,
)
from tests.emit_python.generated import compilation, shipped, write

ROOT = Path(__file__).parents[2]
PATCHED = """
import sys
from pathlib import Path
from apdsl import resources
resources.generated_dir = lambda: Path({folder!r})
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of generated artefacts with the validators in it."""
    made = tmp_path_factory.mktemp("generated")
    write(shipped(), made)
    return made


def run(folder: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    code = PATCHED.format(folder=str(folder)) + program
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT)


def test_equal_models_give_equal_modules() -> None:
    again = emit(compilation().models, compilation().common)
    assert list(again.items()) == list(shipped().items())


def test_every_profile_has_a_module_and_every_class_one_for_what_its_profiles_share() -> None:
    for model in compilation().models:
        assert f"python/{module_name(model.id)}.py" in shipped()
        assert f"python/{module_name(model.class_)}.py" in shipped()


@pytest.mark.parametrize("path", shipped())
def test_a_module_says_where_it_comes_from(path: str) -> None:
    text = ast.get_docstring(ast.parse(shipped()[path])) or ""
    assert "Made by apdsl" in text
    assert "do not edit." in " ".join(text.split())


def test_a_function_says_which_requirement_it_is() -> None:
    tree = ast.parse(shipped()["python/std_xabc.py"])
    (rows,) = (
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and node.name == "x_ray_angiographic_image_storage_rows"
    )
    text = ast.get_docstring(rows) or ""
    assert text.startswith("PS3.11 A.3.4.1, A.3.4.1/XRayAngiographicImageStorage/Rows.\n\n")
    assert "shall be up to 512" in text
    (decorator,) = rows.decorator_list
    (source,) = (k.value for k in getattr(decorator, "keywords", ()) if k.arg == "source")
    name, _, line = ast.literal_eval(source).partition(":")
    written = (ROOT / name).read_text("utf-8").splitlines()[int(line) - 1]
    assert written.split() == ["Rows", "up", "to", "512"]


def test_the_formatter_leaves_the_modules_as_they_are(folder: Path) -> None:
    options = ["--isolated", "--line-length", "100", "--check"]
    command = [sys.executable, "-m", "ruff", "format", *options, str(folder)]
    checked = subprocess.run(command, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


def test_the_linter_has_no_objection(folder: Path) -> None:
    rules = "F,W,I,UP,B,SIM,RUF,C4,PIE,RET"
    options = ["--isolated", "--line-length", "100", "--target-version", "py311"]
    options += ["--select", rules, "--ignore", "RUF002"]
    command = [sys.executable, "-m", "ruff", "check", *options, str(folder)]
    checked = subprocess.run(command, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.slow
def test_strict_type_checking_accepts_the_modules(folder: Path, tmp_path: Path) -> None:
    package = tmp_path / "generated_validators"
    package.symlink_to(folder / "python")
    command = [sys.executable, "-m", "mypy", "--strict", "-p", "generated_validators"]
    cache = ["--cache-dir", str(tmp_path / "cache"), "--namespace-packages"]
    environment = {"MYPYPATH": str(ROOT), "PATH": ""}
    checked = subprocess.run(
        [*command, *cache], capture_output=True, text=True, cwd=tmp_path, env=environment
    )
    assert checked.returncode == 0, checked.stdout


def test_a_validator_needs_the_runtime_only(folder: Path) -> None:
    done = run(
        folder,
        "from apdsl.validators import std_xabc_cd\n"
        "print(std_xabc_cd.PROFILE.identifier)\n"
        "print(sorted(name for name in sys.modules if name.startswith('apdsl')))\n",
    )
    assert done.returncode == 0, done.stderr
    identifier, modules = done.stdout.splitlines()
    assert identifier == "STD-XABC-CD"
    loaded = {name.split(".")[1] for name in ast.literal_eval(modules) if "." in name}
    assert loaded == {"resources", "runtime", "validators"}


def test_validate_gives_a_report(folder: Path, tmp_path: Path) -> None:
    program = (
        "from apdsl.validators import std_gen_cd\n"
        "report = std_gen_cd.validate(sys.argv[1])\n"
        "print([finding.requirement_id for finding in report.findings])\n"
    )
    done = run(folder, program, str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert ast.literal_eval(done.stdout) == ["D.3.3/directory"]


AS_PROGRAM = "import runpy\nrunpy.run_module('apdsl.validators.std_xabc_cd', run_name='__main__')\n"


def test_a_validator_is_a_program(folder: Path, tmp_path: Path) -> None:
    done = run(folder, AS_PROGRAM, str(tmp_path))
    assert (done.returncode, done.stderr) == (1, "")
    assert "A.3.3/directory" in done.stdout
    as_json = run(folder, AS_PROGRAM, str(tmp_path), "--format", "json")
    found = json.loads(as_json.stdout)["findings"]
    assert [finding["requirement_id"] for finding in found] == ["A.3.3/directory"]
    assert found[0]["source"].startswith("profiles/ps3.11/annex-a.apdsl:")


def test_a_program_says_what_it_cannot_read(folder: Path, tmp_path: Path) -> None:
    done = run(folder, AS_PROGRAM, str(tmp_path / "nothing"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "does not exist" in done.stderr


# ---- Names ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("requirement_id", "expected"),
    [
        ("A.3.3.1/PATIENT/PatientBirthDate", "patient_patient_birth_date"),
        ("A.3.4.1/XRayAngiographicImageStorage/Rows", "x_ray_angiographic_image_storage_rows"),
        ("H.3.3.1/IMAGE+SPECTROSCOPY/Rows", "image_spectroscopy_rows"),
        ("L.3.2/2D", "requirement_2_d"),
        ("X.1/class", "requirement_class"),
    ],
)
def test_names_of_functions(requirement_id: str, expected: str) -> None:
    assert function_name(requirement_id) == expected
    assert expected.isidentifier()


def test_names_of_constants_and_modules() -> None:
    assert constant_name("RULE", "A.3.3/patient-hierarchy") == "RULE_PATIENT_HIERARCHY"
    assert module_name("STD-GEN-DVD-RAM") == "std_gen_dvd_ram"
    assert class_module("STD-GEN", ["STD-GEN-CD"]) == "std_gen"
    assert class_module("STD-GEN-BD", ["STD-GEN-BD", "STD-GEN-BD-J2K"]) == "std_gen_bd_class"


def test_keywords_of_attributes_are_names_of_python() -> None:
    keywords = [found.keyword for found in dictionary.attributes() if found.keyword]
    assert len(keywords) == len(set(keywords))
    assert all(keyword.isidentifier() for keyword in keywords)
