"""Collects the diagnostics of one analysis, each place once."""

from __future__ import annotations

from apdsl.diagnostics.diagnostic import Diagnostic, Fix, Related, Severity, report
from apdsl.source import Span


class Reporter:
    """A sink for diagnostics.

    A row of a family is resolved once for each of its profiles; what is wrong with it is said
    once.
    """

    def __init__(self) -> None:
        self._seen: set[tuple[str, str, int, int, str]] = set()
        self._diagnostics: list[Diagnostic] = []

    def __call__(
        self,
        code: str,
        span: Span,
        *,
        notes: tuple[str, ...] = (),
        related: tuple[Related, ...] = (),
        fixes: tuple[Fix, ...] = (),
        severity: Severity | None = None,
        **values: object,
    ) -> None:
        """Report a diagnostic of the catalogue; ``values`` fill the template of its message."""
        self.add(
            report(
                code,
                span,
                notes=notes,
                related=related,
                fixes=fixes,
                severity=severity,
                **values,
            )
        )

    def add(self, diagnostic: Diagnostic) -> None:
        span = diagnostic.span
        key = (diagnostic.code, span.source.name, span.start, span.end, diagnostic.message)
        if key not in self._seen:
            self._seen.add(key)
            self._diagnostics.append(diagnostic)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All that was reported, in the order of the texts."""
        return tuple(sorted(self._diagnostics, key=lambda diagnostic: diagnostic.sort_key))


def replace_with(span: Span, candidates: tuple[str, ...]) -> tuple[Fix, ...]:
    """The fixes that put a near name in the place of a wrong one."""
    return tuple(Fix(span, candidate, f"write `{candidate}`") for candidate in candidates)


def did_you_mean(candidates: tuple[str, ...]) -> tuple[str, ...]:
    """The note that names near candidates, if there are any."""
    if not candidates:
        return ()
    return (f"did you mean {' or '.join(f'`{candidate}`' for candidate in candidates)}?",)
