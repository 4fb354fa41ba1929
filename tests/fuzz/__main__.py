"""Fuzzes the readers for some seconds each: ``python -m tests.fuzz [--seconds N] [TARGET ...]``."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"
ROOT = Path(__file__).parents[2]

SECONDS_FOR_ONE = 10
MEGABYTES = 1024


def fuzzed(
    target: str, seconds: int, kept: Path, seed: int = 0
) -> subprocess.CompletedProcess[str]:
    """Runs a target; inputs that reach new code, and one that breaks a law, go into ``kept``."""
    kept.mkdir(parents=True, exist_ok=True)
    folders = [str(kept), str(CORPUS / target)]
    command = [
        *(sys.executable, "-m", "tests.fuzz.fuzzing", target),
        *(f"-max_total_time={seconds}", f"-timeout={SECONDS_FOR_ONE}"),
        *(f"-rss_limit_mb={MEGABYTES}", f"-artifact_prefix={kept}/broken-", "-max_len=65536"),
        *(f"-seed={seed}",) * bool(seed),
        *folders,
    ]
    # libFuzzer counts the memory of the process that started it; that of a shell is small.
    shell = ["sh", "-c", '"$@"; exit $?', "sh"]
    return subprocess.run([*shell, *command], cwd=ROOT, capture_output=True, text=True, check=False)


def trouble(done: subprocess.CompletedProcess[str]) -> str:
    """What of the output tells what happened: the traceback, and the input."""
    lines = [*done.stdout.splitlines(), *done.stderr.splitlines()[-8:]]
    return "\n".join(line for line in lines if not line.startswith(("#", "INFO", "WARNING")))


def main() -> int:
    """Gives 1 where an input breaks a law, and says which."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", default=list(TARGETS), metavar="TARGET")
    parser.add_argument("--seconds", type=int, default=60, help="how long for each target")
    parser.add_argument("--keep", type=Path, help="the folder for inputs that are found")
    given = parser.parse_args()
    status = 0
    with tempfile.TemporaryDirectory() as temporary:
        for target in given.targets:
            done = fuzzed(target, given.seconds, (given.keep or Path(temporary)) / target)
            print(f"{target}: {trouble(done) if done.returncode else 'no law broken'}")
            status |= done.returncode != 0
    return status


if __name__ == "__main__":
    raise SystemExit(main())
