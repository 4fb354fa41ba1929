"""Checks texts, and remembers which were clean: most checks find the same texts as the last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from apdsl import memory, sources
from apdsl.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Result:
    """What a check found; ``counts`` whether any of it counts as wrong."""

    diagnostics: tuple[Diagnostic, ...]
    summary: str
    counts: bool
    nothing_read: bool


def check(paths: Iterable[Path], *, use_cache: bool = True) -> Result:
    """Check the texts at the paths."""
    loaded = sources.load(paths)
    key = memory.key("check", loaded.sources)
    if use_cache and not loaded.diagnostics:
        summary = memory.recall(key)
        if isinstance(summary, str):
            return Result((), summary, False, False)
    from apdsl.compilation import Compilation
    from apdsl.diagnostics.render.summary import count

    diagnostics = Compilation.of_texts(loaded.sources, loaded.diagnostics).diagnostics
    summary = _summary(diagnostics, len(loaded.sources))
    if all(diagnostic.suppression is not None for diagnostic in diagnostics):
        memory.remember(key, summary)
    counts = count(diagnostics)
    return Result(diagnostics, summary, bool(counts.errors or counts.warnings), not loaded.sources)


def _summary(diagnostics: tuple[Diagnostic, ...], files: int) -> str:
    if not diagnostics:
        return f"nothing wrong in {files} file{'' if files == 1 else 's'}"
    from apdsl.diagnostics.render.summary import summary

    return summary(diagnostics)
