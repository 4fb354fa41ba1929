"""Start-up and compile times as ratios against the start of the Python interpreter.

Each figure is the median of several runs, taken in turn with the runs it is compared to, so that a
machine that grows slower or faster in between does not change the ratio. Times are those that the
processor spent (user and system): all commands run in one process and hardly wait, so that on an
idle machine this is also the time that passes, and on a shared one it is what can be compared.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 9

PYTHON = [sys.executable, "-c", "pass"]
CLICK = [sys.executable, "-c", "import click"]
APDSL = [sys.executable, "-m", "apdsl"]


def main() -> None:
    """Print the table.  Ends with status 1 if a ratio is above its limit."""
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "XDG_CACHE_HOME": cache}
        version = [*APDSL, "--version"]
        cold = [*APDSL, "check", "--no-cache", "profiles"]
        warm = [*APDSL, "check", "profiles"]
        _seconds(warm, environment)  # fills the cache
        times = _in_turn([PYTHON, CLICK, version, cold, warm], environment)
    python, click, version_time, cold_time, warm_time = times
    print(f"start of the interpreter      {python * 1000:7.0f} ms")
    print(f"import of click               {click * 1000:7.0f} ms   {click / python:5.1f} x")
    fine = [
        _line(
            "apdsl --version", version_time, python, version_time / click, 2.0, "import of click"
        ),
        _line("apdsl check, nothing cached", cold_time, python, cold_time, 1.0, "seconds"),
        _line("apdsl check, nothing changed", warm_time, python, warm_time, 0.4, "seconds"),
    ]
    fine += [*_builds(), _growth()]
    raise SystemExit(0 if all(fine) else 1)


def _builds() -> list[bool]:
    """All profiles to all outputs, and the same again with nothing changed."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "XDG_CACHE_HOME": f"{folder}/cache"}
        cold, memory = [], 0
        for run in range(3):
            build = [*APDSL, "build", "profiles", "--out", f"{folder}/out{run}"]
            cold.append(_seconds(build, environment))
            memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        warm = statistics.median(_seconds(build, environment) for _ in range(5))
    python = _seconds(PYTHON, dict(os.environ))
    median = statistics.median(cold)
    print(f"peak memory of a build        {memory:7d} MB   (limit 300)")
    return [
        _line("apdsl build, all 82 profiles", median, python, median, 4.0, "seconds"),
        _line("apdsl build, nothing changed", warm, python, warm, 0.6, "seconds"),
        memory < 300,
    ]


def _growth() -> bool:
    """Milliseconds for each profile, for more and more profiles: they hardly differ."""
    program = """
import sys, time
from apdsl import emit
from apdsl.compilation import Compilation
compilation = Compilation.of_shipped()
models, common = compilation.models, compilation.common
emitters = emit.emitters().values()
for emitter in emitters:
    emitter.emit(models[:2], common)
for number in (21, 41, 82):
    begin = time.process_time()
    for emitter in emitters:
        emitter.emit(models[:number], common)
    print(number, (time.process_time() - begin) / number * 1000)
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    figures = [line.split() for line in done.stdout.splitlines()]
    for number, milliseconds in figures:
        print(f"outputs of {number:>2} profiles        {float(milliseconds):7.1f} ms for each")
    few, many = float(figures[0][1]), float(figures[-1][1])
    fine = many < 1.5 * few
    print(f"growth from 21 to 82 profiles {many / few:7.2f} x for each (limit 1.5)")
    return fine


def _line(name: str, taken: float, python: float, figure: float, limit: float, unit: str) -> bool:
    fine = figure < limit
    print(
        f"{name:<29} {taken * 1000:7.0f} ms   {taken / python:5.1f} x the interpreter, "
        f"{figure:.2f} (limit {limit:.1f}) {unit}{'' if fine else '   TOO SLOW'}"
    )
    return fine


def _in_turn(commands: Sequence[list[str]], environment: dict[str, str]) -> list[float]:
    taken: list[list[float]] = [[] for _ in commands]
    for _ in range(RUNS):
        for command, times in zip(commands, taken, strict=True):
            times.append(_seconds(command, environment))
    return [statistics.median(times) for times in taken]


def _seconds(command: list[str], environment: dict[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


if __name__ == "__main__":
    main()
