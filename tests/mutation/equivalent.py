"""Mutants that say the same as the annex, each reviewed: nobody can notice them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .annexes import ANNEXES, LETTERS, letter_of
from .mutant import Mutant


@dataclass(frozen=True)
class Equivalent:
    """A change of a cell in a line, by the annex and as a mutant gives them; why it is none."""

    letter: str
    line: str
    change: str
    reason: str

    def is_meant(self, mutant: Mutant) -> bool:
        source = mutant.cell.source
        line = source.line_text(mutant.cell.first.line).strip()
        return (
            self.letter == letter_of(source) and self.line in line and self.change == mutant.change
        )


EQUIVALENTS = tuple(
    Equivalent(
        letter,
        f"@{letter}.3",
        f"@{letter}.3 -> nothing",
        "the usual clause, written beside a heading that is not the usual one",
    )
    for letter in LETTERS
    if re.search(rf"@{letter}\.3\s*\{{", ANNEXES[letter].text)
)


def is_equivalent(mutant: Mutant) -> bool:
    return any(known.is_meant(mutant) for known in EQUIVALENTS)
