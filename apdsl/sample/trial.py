"""Trying a reader of others: a command is run on each sample, and held against the manifest."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from apdsl.sample.making import MANIFEST

Verdict = Literal["accepted", "rejected", "crashed", "timed out"]

PLACE: Final = "{}"
"""Where the path of the sample goes in the command."""


_MOST_OUTPUT: Final = 2_000
"""How much of the end of what a reader says is kept, in characters."""


class NoSamplesError(Exception):
    """There is no manifest of samples, or not one that this version reads."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a reader made of a sample. ``entry`` is the sample's in the manifest."""

    entry: dict[str, Any]
    verdict: Verdict
    output: str = ""

    @property
    def expected(self) -> Verdict:
        """What a reader that checks everything would do."""
        return "accepted" if self.entry["conformant"] else "rejected"

    @property
    def as_expected(self) -> bool:
        """Whether the reader did so."""
        return self.verdict == self.expected

    def to_json(self) -> dict[str, Any]:
        """The trial as JSON."""
        return {
            "path": self.entry["path"],
            "requirement_id": self.entry.get("requirement_id"),
            "clause": self.entry.get("clause"),
            "kind": self.entry.get("kind"),
            "expected": self.expected,
            "verdict": self.verdict,
            "output": self.output[-_MOST_OUTPUT:],
        }


def samples_in(folder: Path) -> list[dict[str, Any]]:
    """The samples of a folder, by its manifest. Raises NoSamplesError."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        samples = manifest["samples"]
        if manifest["apdsl_sample"] != "1" or not all("path" in each for each in samples):
            raise NoSamplesError(f"{folder / MANIFEST} is no manifest that this version reads")
    except OSError as error:
        raise NoSamplesError(f"{folder / MANIFEST} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise NoSamplesError(f"{folder / MANIFEST} is no manifest of samples") from error
    return list(samples)


def trials(
    folder: Path, command: Sequence[str], *, timeout: float, rejects: str | None = None
) -> Iterator[Trial]:
    """Runs the command on each sample of a folder.

    A status other than 0 rejects, and so does output that the expression ``rejects`` is found in.
    Raises NoSamplesError, and OSError when the command cannot be run.
    """
    pattern = re.compile(rejects) if rejects is not None else None
    for entry in samples_in(folder):
        yield _tried(entry, _with_path(command, folder / entry["path"]), timeout, pattern)


def _with_path(command: Sequence[str], path: Path) -> list[str]:
    """The command with the path where it asks for it, or else at its end."""
    if any(PLACE in part for part in command):
        return [part.replace(PLACE, str(path)) for part in command]
    return [*command, str(path)]


def _tried(
    entry: dict[str, Any], command: list[str], timeout: float, rejects: re.Pattern[str] | None
) -> Trial:
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=timeout,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        return Trial(entry, "timed out")
    output = done.stdout + done.stderr
    if done.returncode < 0:
        return Trial(entry, "crashed", output)
    if done.returncode or (rejects is not None and rejects.search(output)):
        return Trial(entry, "rejected", output)
    return Trial(entry, "accepted", output)


# ---- The report ----


def table(found: Sequence[Trial]) -> str:
    """How many samples were accepted and rejected, by the kind of requirement."""
    kinds = dict.fromkeys(str(trial.entry.get("kind") or "conformant") for trial in found)
    columns: tuple[Verdict, ...] = ("accepted", "rejected", "crashed", "timed out")
    lines = [f"{'samples that break':<20}" + "".join(f"{name:>11}" for name in columns)]
    for kind in kinds:
        counts = Counter(
            trial.verdict for trial in found if str(trial.entry.get("kind") or "conformant") == kind
        )
        name = "nothing" if kind == "conformant" else kind
        lines.append(f"{name:<20}" + "".join(f"{counts[column]:>11}" for column in columns))
    return "\n".join(lines) + "\n"


def deviations(found: Sequence[Trial]) -> str:
    """The samples that were not treated as the manifest has it, one in a line."""
    lines = []
    for trial in found:
        if trial.as_expected:
            continue
        lines.append(f"{trial.verdict}: {trial.entry['path']}: {_told(trial)}\n")
    return "".join(lines)


def _told(trial: Trial) -> str:
    """What is wrong with the sample, or what the reader said last of one that conforms."""
    entry = trial.entry
    if entry["conformant"]:
        said = trial.output.strip().splitlines()
        return f"it conforms; the reader said: {said[-1].strip()}" if said else "it conforms"
    return f"{entry['requirement_id']} ({entry['clause']}) {entry.get('how', '')}".rstrip()
