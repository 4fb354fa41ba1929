"""The formatter: the same text, tokens and comments in the one form that all sources have.

Two blanks per level; rows of one kind that follow each other share their columns; what is too
long goes on in further lines; at most one blank line; prose keeps its lines and moves with its
statement. A block stays on one line where its author wrote it so and it fits.
"""

from __future__ import annotations

from dataclasses import dataclass

from apdsl.diagnostics import Diagnostic, Severity, report
from apdsl.source import Source, Span
from apdsl.syntax.formatter.comments import comment_texts
from apdsl.syntax.formatter.layout import laid_out
from apdsl.syntax.formatter.statements import statements
from apdsl.syntax.parser import Parsed, parse


@dataclass(frozen=True, slots=True)
class Formatted:
    """The formatted text; the text as it was, with diagnostics, where it cannot be formatted."""

    text: str
    diagnostics: tuple[Diagnostic, ...]


def format_text(source: Source) -> Formatted:
    """Format a source.  A text with syntax errors is left alone; line ends stay as they are.

    The result is read again and compared: its tree and its comments must be those of the source.
    """
    parsed = parse(source)
    errors = tuple(d for d in parsed.diagnostics if d.severity is Severity.ERROR)
    if errors:
        return Formatted(source.text, errors)
    text = _layout(source, parsed)
    if text == source.text:
        return Formatted(text, ())
    if reason := _difference(source, parsed, Source(source.name, text)):
        start = Span(source, 0, 0)
        failure = report("internal-error", start, activity="formatting", reason=reason)
        return Formatted(source.text, (failure,))
    return Formatted(text, ())


def _layout(source: Source, parsed: Parsed) -> str:
    found, comments = statements(parsed.tree, source.text, parsed.tokens)
    lines = laid_out(found, comments, 0)
    text = "".join(f"{line}\n" for line in lines)
    first_line = source.text.partition("\n")[0]
    return text.replace("\n", "\r\n") if first_line.endswith("\r") else text


def _difference(source: Source, parsed: Parsed, formatted: Source) -> str:
    again = parse(formatted)
    if again.tree != parsed.tree:
        return "the text would not mean the same"
    if comment_texts(formatted.text, again.tokens) != comment_texts(source.text, parsed.tokens):
        return "the text would not have the same comments"
    return ""
