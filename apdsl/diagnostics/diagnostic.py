"""What the compiler has to say about a text, as values: diagnostics with their exact places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final, cast

from apdsl.diagnostics import catalogue
from apdsl.source import Position, Source, Span


class Severity(StrEnum):
    """How bad it is: an error stops compilation, a warning asks for a look, an info tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a diagnostic, and what is to be seen there."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that would mend the text: put ``replacement`` in the place of ``span``.

    An empty span inserts, an empty replacement deletes.
    """

    span: Span
    replacement: str
    title: str


@dataclass(frozen=True, slots=True)
class Suppression:
    """The place in the text that silences a diagnostic, and the reason given there."""

    span: Span
    reason: str


_BY_CATALOGUE: Final = cast(Severity, "severity of the catalogue")


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong, doubtful or worth knowing, at one place.

    ``code`` is the stable id of the catalogue (``APD201``); a slug is accepted and becomes the id.
    ``severity`` is that of the catalogue unless given.  A diagnostic with a ``suppression`` is
    kept, so that reports can list it, but it no longer counts.

    Raises ``LookupError`` if the catalogue does not know the code.
    """

    code: str
    span: Span
    message: str
    notes: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    severity: Severity = _BY_CATALOGUE
    suppression: Suppression | None = None

    def __post_init__(self) -> None:
        entry = catalogue.code(self.code)
        object.__setattr__(self, "code", entry.id)
        if self.severity is _BY_CATALOGUE:
            object.__setattr__(self, "severity", Severity(entry.severity))

    @property
    def slug(self) -> str:
        """The readable name of the code: ``unknown-attribute``."""
        return catalogue.code(self.code).slug

    @property
    def sort_key(self) -> tuple[str, int, str, int, str]:
        """Diagnostics are shown by source name, then place, then code."""
        return (self.span.source.name, self.span.start, self.code, self.span.end, self.message)

    def suppressed(self, by: Suppression) -> Diagnostic:
        """The same diagnostic, silenced."""
        return replace(self, suppression=by)

    def to_json(self) -> dict[str, Any]:
        """The diagnostic as JSON values; lines and columns count from 1, offsets from 0."""
        return {
            "code": self.code,
            "slug": self.slug,
            "severity": self.severity.value,
            "message": self.message,
            "span": _span_to_json(self.span),
            "notes": list(self.notes),
            "related": [
                {"span": _span_to_json(related.span), "message": related.message}
                for related in self.related
            ],
            "fixes": [
                {
                    "title": fix.title,
                    "span": _span_to_json(fix.span),
                    "replacement": fix.replacement,
                }
                for fix in self.fixes
            ],
            "suppression": self.suppression
            and {"reason": self.suppression.reason, "span": _span_to_json(self.suppression.span)},
        }


def report(
    code: str,
    span: Span,
    *,
    notes: Sequence[str] = (),
    related: Sequence[Related] = (),
    fixes: Sequence[Fix] = (),
    severity: Severity | None = None,
    **values: object,
) -> Diagnostic:
    """Make a diagnostic whose message is the template of the catalogue, filled with ``values``.

    ``code`` is an id or a slug.  Long values are shortened, so that a hostile text cannot flood
    a report.  Raises ``LookupError`` for an unknown code, ``ValueError`` if the values are not
    exactly those that the template names: both are mistakes of the compiler, not of a user.
    """
    entry = catalogue.code(code)
    if set(values) != entry.placeholders:
        asked, given = sorted(entry.placeholders), sorted(values)
        raise ValueError(f"{entry.id} {entry.slug}: its message names {asked}, but got {given}")
    message = entry.message.format_map({name: _shortened(v) for name, v in values.items()})
    return Diagnostic(
        entry.id,
        span,
        message,
        tuple(notes),
        tuple(related),
        tuple(fixes),
        Severity(entry.severity) if severity is None else severity,
    )


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics by source name, offset and code, each said once."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda d: d.sort_key))


def whole_file(name: str) -> Span:
    """The place of a diagnostic about a file as such, for one whose text was never read."""
    return Span(Source(name, ""), 0, 0)


_LONGEST_VALUE: Final = 200


def _shortened(value: object) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"


def _span_to_json(span: Span) -> dict[str, Any]:
    return {
        "file": span.source.name,
        "start": _position_to_json(span.first, span.start),
        "end": _position_to_json(span.last, span.end),
    }


def _position_to_json(position: Position, offset: int) -> dict[str, int]:
    return {"line": position.line, "column": position.column, "offset": offset}
