"""The counts of a run: how many diagnostics of each severity, in how many files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from apdsl.diagnostics.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Counts:
    """Diagnostics that count by severity, files that have such ones, and suppressed ones."""

    errors: int
    warnings: int
    infos: int
    suppressed: int
    files: int


def count(diagnostics: Iterable[Diagnostic]) -> Counts:
    """Count diagnostics; a suppressed one counts as such only."""
    everything = tuple(diagnostics)
    counted = [diagnostic for diagnostic in everything if diagnostic.suppression is None]
    by_severity = Counter(diagnostic.severity for diagnostic in counted)
    return Counts(
        errors=by_severity[Severity.ERROR],
        warnings=by_severity[Severity.WARNING],
        infos=by_severity[Severity.INFO],
        suppressed=len(everything) - len(counted),
        files=len({diagnostic.span.source.name for diagnostic in counted}),
    )


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """One line without line end: ``3 errors, 1 warning in 2 files``."""
    counts = count(diagnostics)
    found = [
        _counted(number, noun)
        for number, noun in (
            (counts.errors, "error"),
            (counts.warnings, "warning"),
            (counts.infos, "info"),
        )
        if number
    ]
    text = f"{', '.join(found)} in {_counted(counts.files, 'file')}" if found else "no problems"
    return f"{text} ({counts.suppressed} suppressed)" if counts.suppressed else text


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
