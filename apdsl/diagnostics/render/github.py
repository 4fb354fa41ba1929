"""Diagnostics as workflow commands, which GitHub shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from apdsl.diagnostics import catalogue
from apdsl.diagnostics.diagnostic import Diagnostic, Severity, in_order
from apdsl.diagnostics.render import harmless
from apdsl.interchange import github

_COMMANDS: Final[dict[Severity, github.Kind]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """One command per diagnostic that is not suppressed, each on one line."""
    return "".join(
        f"{_command(diagnostic)}\n"
        for diagnostic in in_order(diagnostics)
        if diagnostic.suppression is None
    )


def _command(diagnostic: Diagnostic) -> str:
    entry = catalogue.code(diagnostic.code)
    span = diagnostic.span
    properties = {"file": harmless.line(span.source.name)}
    if span.source.text:
        properties |= {
            "line": str(span.first.line),
            "col": str(span.first.column),
            "endLine": str(span.last.line),
            "endColumn": str(span.last.column),
        }
    properties["title"] = f"{entry.id} {entry.slug}"
    advice = [fix.title for fix in diagnostic.fixes] or [entry.help]
    text = "\n".join((diagnostic.message, *diagnostic.notes, *advice))
    # Line feeds pass as %0A; every other control character is shown, not sent.
    return github.command(_COMMANDS[diagnostic.severity], properties, harmless.lines(text))
