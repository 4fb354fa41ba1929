"""Start-up and compile times as ratios against the start of the Python interpreter.

Times are those that the processor spent: all commands run in one process and hardly wait, so that
on an idle machine this is also the time that passes, and on a shared one it can be compared.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile

from tests.benchmarks.timing import (
    APDSL,
    PYTHON,
    ROOT,
    environment,
    in_turn,
    peak_memory,
    processor_seconds,
)

RUNS = 9
CLICK = [sys.executable, "-c", "import click"]


def measured() -> bool:
    """Print the table; whether all figures are below their limits."""
    with tempfile.TemporaryDirectory() as folder:
        own = environment(folder)
        version = [*APDSL, "--version"]
        cold = [*APDSL, "check", "--no-cache", "profiles"]
        warm = [*APDSL, "check", "profiles"]
        commands = [PYTHON, CLICK, version, cold, warm]
        in_turn(commands, own, 1)  # fills the caches
        times = in_turn(commands, own, RUNS)
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
    return all(fine)


def _builds() -> list[bool]:
    """All profiles to all outputs, and the same again with nothing changed."""
    with tempfile.TemporaryDirectory() as folder:
        own = environment(folder)
        cold = []
        for run in range(4):
            build = [*APDSL, "build", "profiles", "--out", f"{folder}/out{run}"]
            cold.append(processor_seconds(build, own))
        memory = peak_memory([*APDSL, "build", "profiles", "--out", f"{folder}/last"], own)
        warm = statistics.median(processor_seconds(build, own) for _ in range(5))
        python = processor_seconds(PYTHON, own)
    median = statistics.median(cold[1:])  # the first compiles modules
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
