"""How fast a File-set is checked, as a ratio against DCMTK, and how time and memory grow.

``dcmmkdir -Pgp`` reads each instance, checks it against STD-GEN-CD and writes the DICOMDIR. apdsl
reads each instance and the DICOMDIR, checks both against all requirements of STD-GEN-CD, and each
with the other. Of several runs in turn the fastest of each counts: other work on the machine makes
runs slower, and nothing makes one faster than it is.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from tests.benchmarks.file_sets import directory_command, write_instances
from tests.benchmarks.timing import APDSL, environment, in_turn, passing_seconds, peak_memory, run

FILES = 10_000
RUNS = 5
LEAST = {1: 2.5, 2: 5.0}
"""Number of processes to the ratio that is asked for."""
MOST_TIMES = 8
"""How much longer than one profile all of them may take."""

GROWTH = 10
MOST_GROWTH = 1.15
MOST_MEMORY = 500
"""In MB, for ten times as many files."""


def measured() -> bool:
    """Print files per second of both and their ratios; whether they are as high as is asked."""
    if _lacks_peer("validation"):
        return True
    with tempfile.TemporaryDirectory() as name:
        folder, own = Path(name), environment(name)
        file_set = _file_set(folder, FILES, own)
        peer = directory_command(file_set, folder / "DICOMDIR")
        ours = [_validate(file_set, jobs) for jobs in LEAST]
        run(ours[0], own)  # compiles modules
        theirs, *taken = in_turn([peer, *ours], own, RUNS, passing_seconds, min)
        matching = in_turn([[*APDSL, "match", str(file_set)]], own, 2, passing_seconds, min)[0]
    print(f"{FILES} instances and their DICOMDIR")
    print(f"  dcmmkdir -Pgp             {FILES / theirs:7.0f} files/s")
    fine = []
    for (jobs, least), seconds in zip(LEAST.items(), taken, strict=True):
        ratio = theirs / seconds
        fine.append(ratio >= least)
        print(
            f"  apdsl validate --jobs {jobs}   {FILES / seconds:7.0f} files/s   {ratio:.2f} x "
            f"(at least {least}){'' if fine[-1] else '   TOO SLOW'}"
        )
    times = matching / taken[-1]
    print(
        f"  apdsl match, 82 profiles  {FILES / matching:7.0f} files/s   {times:.1f} x as long",
        end="",
    )
    print(f" as one (at most {MOST_TIMES})")
    return all(fine) and times <= MOST_TIMES


def growth_measured() -> bool:
    """Print seconds and memory for ten times as many files; whether both are within limits."""
    if _lacks_peer("growth"):
        return True
    with tempfile.TemporaryDirectory() as name:
        folder, own = Path(name), environment(name)
        few = _file_set(folder, FILES, own)
        run(_validate(few, 1), own)
        many = _file_set(folder, GROWTH * FILES, own)
        short, long = in_turn([_validate(few, 1), _validate(many, 1)], own, 2, passing_seconds, min)
        memory = peak_memory(_validate(many, 2), own)
    growth = long / short / GROWTH
    fine = growth <= MOST_GROWTH and memory < MOST_MEMORY
    print(
        f"{GROWTH * FILES} instances: {long:.1f} s, {growth:.2f} x for each (limit {MOST_GROWTH})"
    )
    print(f"  peak memory {memory} MB (limit {MOST_MEMORY})")
    return fine


def _lacks_peer(measure: str) -> bool:
    """Says that something is not measured where DCMTK, which makes the DICOMDIR, is not there."""
    lacks = shutil.which("dcmmkdir") is None
    if lacks:
        print(f"{measure} is not measured: there is no dcmmkdir (DCMTK)")
    return lacks


def _file_set(folder: Path, number: int, own: dict[str, str]) -> Path:
    file_set = folder / f"of-{number}"
    write_instances(file_set, number)
    run(directory_command(file_set, file_set / "DICOMDIR"), own)
    return file_set


def _validate(file_set: Path, jobs: int) -> list[str]:
    return [*APDSL, "validate", str(file_set), "--profile", "STD-GEN-CD", "--jobs", str(jobs)]
