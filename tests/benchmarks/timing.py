"""Times of whole commands, and lines that hold them against a limit."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

ROOT = Path(__file__).resolve().parents[2]

PYTHON = [sys.executable, "-c", "pass"]
APDSL = [sys.executable, "-m", "apdsl"]

_PAUSE: Final = 0.05
"""Seconds between two looks at the memory of a command."""


def environment(folder: str) -> dict[str, str]:
    """As after an installation: compiled modules are kept, here in a folder of their own."""
    own = {"XDG_CACHE_HOME": f"{folder}/cache", "PYTHONPYCACHEPREFIX": f"{folder}/compiled"}
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **own}


def processor_seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """What the processor spent on a command, user and system, which other work hardly changes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(command, environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def passing_seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """What the clock says: the one measure of work that several processes share."""
    begin = time.perf_counter()
    run(command, environment)
    return time.perf_counter() - begin


def run(command: Sequence[str], environment: Mapping[str, str]) -> None:
    """A command that has to succeed; what it said is shown only if it does not."""
    done = subprocess.run(
        command, cwd=ROOT, env=dict(environment), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")


def in_turn(
    commands: Sequence[Sequence[str]],
    environment: Mapping[str, str],
    runs: int,
    measure: Callable[[Sequence[str], Mapping[str, str]], float] = processor_seconds,
    best: Callable[[Sequence[float]], float] = statistics.median,
) -> list[float]:
    """One figure for each command, of several runs in turn.

    A machine that grows slower or faster in between does not change their ratio.
    """
    taken: list[list[float]] = [[] for _ in commands]
    for _ in range(runs):
        for command, times in zip(commands, taken, strict=True):
            times.append(measure(command, environment))
    return [best(times) for times in taken]


def peak_memory(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Of a command with all its processes, in MB; what they share counts once."""
    process = subprocess.Popen(command, cwd=ROOT, env=dict(environment), stdout=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(_kilobytes, [process.pid, *_children(process.pid)])))
        time.sleep(_PAUSE)
    return peak // 1024


def _children(process: int) -> list[int]:
    with suppress(OSError):
        return [*map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split())]
    return []


def _kilobytes(process: int) -> int:
    """The share of a process in the memory in use (PSS); nothing once it has ended."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
