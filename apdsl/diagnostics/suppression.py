"""Suppressions: which diagnostics the text allows, and which allowances are at fault themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from apdsl.diagnostics import catalogue
from apdsl.diagnostics.diagnostic import (
    Diagnostic,
    Fix,
    Severity,
    Suppression,
    in_order,
    report,
)
from apdsl.source import Span


@dataclass(frozen=True, slots=True)
class Allowance:
    """A statement ``allow APD611 because "..."``: its place, and the piece of text it covers.

    ``code`` is the id or slug as written, ``code_span`` where it stands.
    """

    code: str
    code_span: Span
    span: Span
    reason: str | None
    covers: Span


def suppress(
    diagnostics: Iterable[Diagnostic], allowances: Iterable[Allowance]
) -> tuple[Diagnostic, ...]:
    """The diagnostics in order, those that an allowance covers marked as suppressed.

    Diagnostics about the allowances are added: no reason, unknown code, the code of an error,
    nothing to suppress.  An allowance at fault suppresses nothing.
    """
    found = list(diagnostics)
    complaints: list[Diagnostic] = []
    for allowance in allowances:
        complaint = _fault(allowance)
        if complaint is None:
            covered = [at for at, diagnostic in enumerate(found) if _covers(allowance, diagnostic)]
            for at in covered:
                by = Suppression(allowance.span, allowance.reason or "")
                found[at] = found[at].suppressed(by)
            if not covered:
                complaint = report(
                    "unused-suppression",
                    allowance.span,
                    suppressed=allowance.code,
                    fixes=[Fix(allowance.span, "", "remove the suppression")],
                )
        if complaint is not None:
            complaints.append(complaint)
    return in_order([*found, *complaints])


def _covers(allowance: Allowance, diagnostic: Diagnostic) -> bool:
    return (
        diagnostic.severity is not Severity.ERROR
        and diagnostic.code == catalogue.code(allowance.code).id
        and diagnostic.span.source is allowance.covers.source
        and allowance.covers.start <= diagnostic.span.start <= allowance.covers.end
    )


def _fault(allowance: Allowance) -> Diagnostic | None:
    try:
        entry = catalogue.code(allowance.code)
    except catalogue.UnknownCodeError as unknown:
        fixes = [
            Fix(allowance.code_span, catalogue.code(name).id, f"did you mean {name}?")
            for name in unknown.suggestions[:1]
        ]
        return report(
            "unknown-suppressed-code", allowance.code_span, suppressed=allowance.code, fixes=fixes
        )
    if not entry.suppressible:
        return report("suppression-of-error", allowance.span, suppressed=entry.id)
    if not (allowance.reason or "").strip():
        return report("suppression-without-reason", allowance.span, suppressed=entry.id)
    return None
