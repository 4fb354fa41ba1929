"""``--limit``: how much of an input is read, for the commands that read media."""

from __future__ import annotations

from pathlib import Path

import pytest

from apdsl.runtime.limits import LIMITS
from tests.cli.conftest import Run
from tests.runtime.disc import Disc

READERS = {"validate": ("--profile", "STD-GEN-CD"), "match": (), "inventory": ()}


@pytest.mark.parametrize("command", READERS)
def test_a_limit_that_does_not_exist_ends_with_the_list_of_them(
    run: Run, tmp_path: Path, command: str
) -> None:
    done = run(command, tmp_path, *READERS[command], "--limit", "colour=3")
    assert done.exit_code == 2
    assert "--limit" in done.stderr
    assert "Traceback" not in done.stderr
    listed = "".join(done.stderr.split())
    assert all(name in listed for name in LIMITS)


@pytest.mark.parametrize("command", READERS)
def test_a_limit_that_is_reached_is_named(run: Run, tmp_path: Path, command: str) -> None:
    root = Disc.conforming().write(tmp_path / "disc")
    arguments = (command, root, *READERS[command])
    usual = run(*arguments)
    limited = run(*arguments, "--limit", "files=2", "--limit", "nesting=32")
    assert usual.stdout != limited.stdout
    assert "limit files" in limited.output
    assert "limit files" not in usual.output
