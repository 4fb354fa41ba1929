"""Runs the commands that a page shows, in their order, and keeps what each block prints.

Blocks of the language ``console`` are run: lines that begin with ``$`` are commands, the others
what they print. ``...`` on a line of its own stands for any lines, within a line for any words. A
command of which the page shows no output has to end with status 0. ``<!-- file: NAME -->`` above a
block makes a file of it. ``<!-- not run: REASON -->`` leaves a block out.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.docs import pages
from tests.docs.pages import Block

_MARK = "=== end of the output of a command ==="
_TIMEOUT = 180


@dataclass(frozen=True)
class Outcome:
    """What a command printed, and its exit status."""

    printed: str
    status: int


@dataclass(frozen=True)
class Command:
    """A command of a block, and what the page says that it prints."""

    line: str
    printed: tuple[str, ...]


def commands(block: Block) -> tuple[Command, ...]:
    """The commands of a block; one that ends in a backslash goes on in the next line."""
    found: list[tuple[str, list[str]]] = []
    for line in block.text.splitlines():
        if found and found[-1][0].endswith("\\") and not found[-1][1]:
            found[-1] = (f"{found[-1][0]}\n{line.removeprefix('> ')}", [])
        elif line.startswith("$ "):
            found.append((line[2:], []))
        else:
            assert found, f"{block} prints something before any command"
            found[-1][1].append(line)
    return tuple(Command(line, tuple(printed)) for line, printed in found)


def run_page(page: Path, folder: Path) -> dict[Block, list[Outcome]]:
    """What comes of each command of each block, when all are run in their order in a folder."""
    script = ["cd " + str(folder)]
    order: list[Block] = []
    for number, block in enumerate(pages.blocks(page)):
        name = block.noted("file")
        if name is not None:
            (folder / f".{number}").write_text(block.text, "utf-8")
            script.append(f"mkdir -p $(dirname {name}) && cp .{number} {name}")
        elif is_run(block):
            order.append(block)
            for command in commands(block):
                script.append(f"{{ {command.line}\n}} 2>&1; st=$?; echo '{_MARK}'$st; (exit $st)")
    done = subprocess.run(
        ["bash", "-c", "\n".join(script)],
        env=_environment(folder),
        capture_output=True,
        text=True,
        timeout=_TIMEOUT,
        check=False,
    )
    found = re.findall(rf"(.*?){_MARK}(\d+)\n", done.stdout, re.DOTALL)
    outcomes = iter([Outcome(printed, int(status)) for printed, status in found])
    return {block: [next(outcomes) for _ in commands(block)] for block in order}


def is_run(block: Block) -> bool:
    return block.language == "console" and block.noted("not run") is None


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {
        **kept,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "XDG_CACHE_HOME": str(folder / ".cache"),
        "NO_COLOR": "1",
        "COLUMNS": "100",
    }


def differences(command: Command, outcome: Outcome) -> Iterator[str]:
    """Where the page does not say what came of the command."""
    actual = "".join(f"{line.rstrip()}\n" for line in outcome.printed.splitlines())
    if not command.printed:
        if outcome.status != 0:
            yield f"$ {command.line}\n{actual}(status {outcome.status})"
        return
    pieces = [[_pattern(line.rstrip()) for line in part] for part in _parts(command.printed)]
    pattern = r"(.*\n)*?".join("".join(f"{line}\n" for line in piece) for piece in pieces)
    if re.fullmatch(pattern, actual) is None:
        yield f"$ {command.line}\n{actual}"


def _pattern(line: str) -> str:
    return ".*".join(map(re.escape, line.split("...")))


def _parts(lines: tuple[str, ...]) -> list[list[str]]:
    """The lines between those that are ``...``."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if line.strip() == "...":
            parts.append([])
        else:
            parts[-1].append(line)
    return parts
