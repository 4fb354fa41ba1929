"""One change of one cell of a text, as a text to compile."""

from __future__ import annotations

from dataclasses import dataclass

from apdsl.diagnostics import Diagnostic
from apdsl.source import Source, Span


@dataclass(frozen=True)
class Mutant:
    """A text in which the characters of ``cell`` are replaced.

    ``kind`` is what the cell is (``level``, ``guard``). ``wrong``: the new cell names nothing or
    cannot be there, so that an error has to show it; else it is one that an author could mean.
    """

    kind: str
    cell: Span
    text: str
    wrong: bool = False

    @property
    def source(self) -> Source:
        original = self.cell.source
        before, after = original.text[: self.cell.start], original.text[self.cell.end :]
        return Source(original.name, before + self.text + after)

    @property
    def change(self) -> str:
        """``optional -> mandatory``; long cells by their first and last words."""
        return f"{_short(self.cell.text)} -> {_short(self.text) or 'nothing'}"

    def __str__(self) -> str:
        return f"{self.cell}: {self.kind}: {self.change}"

    def is_shown_by(self, diagnostic: Diagnostic) -> bool:
        """Whether the diagnostic points into the changed cell, or to where it was left out."""
        end = self.cell.start + len(self.text)
        return diagnostic.span.start <= end and self.cell.start <= diagnostic.span.end


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words if len(words) <= 12 else [*words[:8], "...", *words[-2:]])
