"""Diagnostics for people at a terminal: the message, the source line, and marks under the span."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from apdsl.diagnostics import catalogue
from apdsl.diagnostics.diagnostic import Diagnostic, Fix, Severity, in_order
from apdsl.diagnostics.render import harmless
from apdsl.diagnostics.render.excerpt import Row, excerpt
from apdsl.source import Position, Source, Span

_STYLES: Final = {
    Severity.ERROR: "1;31",
    Severity.WARNING: "1;33",
    Severity.INFO: "1;36",
}
_BOLD: Final = "1"
_FRAME: Final = "1;34"
_REMOVED: Final = "31"
_ADDED: Final = "32"


def render(diagnostics: Iterable[Diagnostic], *, colour: bool = False) -> str:
    """All diagnostics that are not suppressed, in order, each followed by an empty line."""
    paint = _Paint(colour)
    return "".join(
        f"{line.rstrip()}\n"
        for diagnostic in in_order(diagnostics)
        if diagnostic.suppression is None
        for line in (*_lines(diagnostic, paint), "")
    )


class _Paint:
    """Puts colour around a text, or leaves it as it is."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, style: str, text: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._colour and text.strip() else text


def _lines(diagnostic: Diagnostic, paint: _Paint) -> Iterator[str]:
    entry = catalogue.code(diagnostic.code)
    style = _STYLES[diagnostic.severity]
    head, *more = harmless.lines(diagnostic.message)
    label = paint(style, f"{diagnostic.severity}[{diagnostic.code}]")
    yield label + paint(_BOLD, f": {head}")
    yield from (paint(_BOLD, f"  {line}") for line in more)

    blocks = [("-->", diagnostic.span, excerpt(diagnostic.span, "^"), style)]
    for related in diagnostic.related:
        says = harmless.line(related.message)
        blocks.append((":::", related.span, excerpt(related.span, "-", says), _FRAME))
    changes = [_change(fix) for fix in diagnostic.fixes]
    gutter = _gutter([row for block in blocks for row in block[2]], changes)

    bar = paint(_FRAME, f"{' ' * gutter} |")
    for (arrow, span, rows, mark_style), says in zip(
        blocks, ["", *(related.message for related in diagnostic.related)], strict=True
    ):
        place = f"{' ' * gutter}{paint(_FRAME, arrow)} {_place(span)}"
        yield place if rows or not says else f"{place}: {harmless.line(says)}"
        if rows:
            yield bar
            yield from (_row(row, gutter, mark_style, paint) for row in rows)
    if any(rows for _, _, rows, _ in blocks):
        yield bar
    for note in diagnostic.notes:
        yield from _remark("note", note, gutter, paint)
    for fix, change in zip(diagnostic.fixes, changes, strict=True):
        yield from _remark("help", fix.title, gutter, paint)
        if change is not None:
            line, before, after = change
            yield bar
            yield f"{paint(_FRAME, f'{line:>{gutter}}')} {paint(_REMOVED, f'- {before}')}"
            yield f"{paint(_FRAME, f'{line:>{gutter}}')} {paint(_ADDED, f'+ {after}')}"
            yield bar
    if not diagnostic.fixes:
        yield from _remark("help", entry.help, gutter, paint)
    rests_on = f"{entry.clause}; " if entry.clause else ""
    yield from _remark("see", f"{rests_on}`apdsl explain {entry.id}`", gutter, paint)


def _gutter(rows: list[Row], changes: list[tuple[int, str, str] | None]) -> int:
    """The width of the widest line number."""
    numbers = [row.number for row in rows if row.number is not None]
    numbers += [change[0] for change in changes if change is not None]
    return len(str(max(numbers, default=1)))


def _row(row: Row, gutter: int, style: str, paint: _Paint) -> str:
    if row.elided:
        return f"{paint(_FRAME, '...'.ljust(gutter + 2))} {paint(style, row.marks)}"
    number = "" if row.number is None else str(row.number)
    return (
        paint(_FRAME, f"{number:>{gutter}} |")
        + " "
        + paint(style, row.marks)
        + (row.text if row.number is not None else "")
    )


def _remark(kind: str, text: str, gutter: int, paint: _Paint) -> Iterator[str]:
    head, *more = harmless.lines(text)
    yield f"{' ' * gutter} {paint(_FRAME, '=')} {paint(_BOLD, kind)}: {head}"
    yield from (f"{' ' * (gutter + len(kind) + 5)}{line}" for line in more)


def _place(span: Span) -> str:
    name = harmless.line(span.source.name)
    return f"{name}:{span.first.line}:{span.first.column}" if span.source.text else name


def _change(fix: Fix) -> tuple[int, str, str] | None:
    """The line that a fix changes, as it is and as it will be; None if it spans several lines."""
    first, last = fix.span.first, fix.span.last
    if first.line != last.line or "\n" in fix.replacement or fix.span.start > fix.span.end:
        return None
    before = fix.span.source.line_text(first.line)
    after = before[: first.column - 1] + fix.replacement + before[last.column - 1 :]
    return first.line, _whole_line(before, first), _whole_line(after, first)


def _whole_line(text: str, at: Position) -> str:
    source = Source("", text)
    rows = excerpt(Span(source, at.column - 1, at.column - 1), "^")
    return rows[0].text if rows else ""
