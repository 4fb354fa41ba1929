"""The inputs that are kept: ``python -m tests.fuzz.corpus FOLDER`` takes in those that were found.

Of many inputs only those stay that reach a step in the reader that no smaller one reaches. Those
whose name begins with "whole-" or "broken-" stay always: whole media, and inputs that once broke a
law.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import FrameType
from typing import Any

from tests.fuzz.targets import TARGETS, BrokenLawError

CORPUS = Path(__file__).parent / "corpus"
_ALWAYS = ("whole-", "broken-")
MOST_BYTES = 100_000
"""Of the inputs of one target."""

Step = tuple[str, int, int]


def inputs(target: str) -> list[Path]:
    """The files that are kept for a target."""
    return sorted((CORPUS / target).iterdir())


def steps(target: Callable[[bytes], None], content: bytes) -> set[Step]:
    """The pairs of lines of the reader that follow each other when it reads an input."""
    found: set[Step] = set()

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        name = frame.f_code.co_filename
        if "apdsl/runtime" not in name:
            return None
        last = frame.f_lineno

        def line(frame: FrameType, event: str, _: Any) -> Any:
            nonlocal last
            found.add((name, last, frame.f_lineno))
            last = frame.f_lineno
            return line

        return line

    sys.settrace(trace)
    try:
        target(content)
    except BrokenLawError:
        pass
    finally:
        sys.settrace(None)
    return found


def telling(target: str, contents: Iterable[bytes]) -> list[bytes]:
    """Of some inputs those that reach something new, the smaller ones first."""
    reached: set[Step] = set()
    kept: list[bytes] = []
    for content in sorted(set(contents), key=len):
        new = steps(TARGETS[target], content) - reached
        if new and sum(map(len, kept)) + len(content) <= MOST_BYTES:
            kept.append(content)
            reached |= new
    return kept


def main(folder: Path) -> None:
    """Takes in what is found below a folder, in one folder for each target."""
    for target in TARGETS:
        found = [path.read_bytes() for path in (folder / target).glob("*") if path.is_file()]
        before = [path for path in inputs(target) if not path.name.startswith(_ALWAYS)]
        kept = telling(target, [*found, *(path.read_bytes() for path in before)])
        for path in before:
            path.unlink()
        for content in kept:
            name = hashlib.sha256(content).hexdigest()[:16]
            (CORPUS / target / name).write_bytes(content)
        print(f"{target}: {len(kept)} inputs, {sum(map(len, kept))} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
