"""The emitter of the tutorial works as an installed package."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.docs import console, pages

PAGE = pages.ROOT / "docs" / "tutorial-tool-author.md"


def installed(folder: Path) -> None:
    """Lay the files of the tutorial out as an installer does, with their entry points."""
    blocks = {block.noted("file"): block for block in pages.blocks(PAGE)}
    (folder / "apdsl_csv.py").write_text(blocks["apdsl_csv.py"].text, "utf-8")
    project = tomllib.loads(blocks["pyproject.toml"].text)["project"]
    metadata = folder / f"apdsl_csv-{project['version']}.dist-info"
    metadata.mkdir()
    head = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    (metadata / "METADATA").write_text(head, "utf-8")
    groups = project["entry-points"].items()
    text = "".join(
        f"[{group}]\n" + "".join(f"{name} = {target}\n" for name, target in points.items())
        for group, points in groups
    )
    (metadata / "entry_points.txt").write_text(text, "utf-8")


def test_it_writes_what_the_page_shows(tmp_path: Path) -> None:
    installed(tmp_path)
    (block,) = [b for b in pages.blocks(PAGE) if "--target csv" in b.text]
    for command in console.commands(block):
        done = subprocess.run(
            ["bash", "-c", command.line],
            cwd=tmp_path,
            env={
                **os.environ,
                "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
                "PYTHONPATH": str(tmp_path),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        outcome = console.Outcome(done.stdout, done.returncode)
        assert not list(console.differences(command, outcome)), done.stdout + done.stderr
