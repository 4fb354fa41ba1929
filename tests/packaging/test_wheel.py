"""The wheel works outside the checkout: grammar, profiles and generated artefacts are inside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python with only the wheel unpacked; the libraries it needs are those of this one."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    (wheel,) = folder.glob("apdsl-*.whl")
    venv.create(folder / "venv", with_pip=False)
    python = folder / "venv" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True)
    _share_libraries(python)
    return python


def _share_libraries(python: Path) -> None:
    """Let the new environment find the dependencies, but not the checkout."""
    query = "import sysconfig; print(sysconfig.get_path('purelib'))"
    done = subprocess.run([str(python), "-c", query], check=True, capture_output=True, text=True)
    own = Path(done.stdout.strip())
    import click

    libraries = Path(click.__file__).parents[1]
    for entry in libraries.iterdir():
        if "apdsl" not in entry.name and not (own / entry.name).exists():
            (own / entry.name).symlink_to(entry)


def run(python: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [str(python), "-m", "apdsl", *arguments],
        cwd=cwd,
        env={**environment, "XDG_CACHE_HOME": str(cwd / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_lists_and_shows_profiles(installed: Path, tmp_path: Path) -> None:
    listed = run(installed, "list", "--format", "json", cwd=tmp_path)
    assert listed.returncode == 0, listed.stderr
    identifiers = [entry["id"] for entry in json.loads(listed.stdout)]
    assert "STD-XABC-CD" in identifiers
    shown = run(installed, "show", "STD-XABC-CD", "--format", "json", cwd=tmp_path)
    assert json.loads(shown.stdout)["id"] == "STD-XABC-CD"


def test_its_own_profiles_are_clean(installed: Path, tmp_path: Path) -> None:
    done = run(installed, "check", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_its_artefacts_are_what_it_builds(installed: Path, tmp_path: Path) -> None:
    done = run(installed, "build", "--check", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_its_validators_can_be_imported(installed: Path, tmp_path: Path) -> None:
    program = (
        "import apdsl; from pathlib import Path;"
        "from apdsl.validators import std_xabc_cd as module;"
        "print(Path(module.__file__).parents[3] == Path(apdsl.__file__).parent);"
        "print(module.PROFILE.identifier)"
    )
    done = subprocess.run(
        [str(installed), "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["True", "STD-XABC-CD"], done.stderr


def test_it_explains_every_code(installed: Path, tmp_path: Path) -> None:
    done = run(installed, "explain", "APD204", cwd=tmp_path)
    assert done.returncode == 0
    assert "APD204" in done.stdout
