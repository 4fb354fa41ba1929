"""The annexes of the product that are changed, with all their mutants or a sample of them."""

from __future__ import annotations

import random
from functools import cache

from apdsl import sources
from apdsl.source import Source

from .cells import mutants
from .mutant import Mutant


def letter_of(source: Source) -> str:
    """``A`` of ``profiles/ps3.11/annex-a.apdsl``."""
    return source.name.removesuffix(".apdsl")[-1].upper()


ANNEXES = {
    letter_of(source): source
    for source in sources.shipped().sources
    if source.name.startswith("profiles/ps3.11/")
}
LETTERS = tuple(letter for letter in ANNEXES if letter != "F")
"""Those with profiles; Annex F is retired, and has none."""


@cache
def mutants_of(letter: str) -> tuple[Mutant, ...]:
    """All mutants of an annex."""
    return mutants(ANNEXES[letter])


def sample_of(letter: str, size: int) -> tuple[Mutant, ...]:
    """Some mutants of an annex, always the same as long as its text is."""
    every = mutants_of(letter)
    chosen = random.Random(letter).sample(range(len(every)), min(size, len(every)))
    return tuple(every[number] for number in sorted(chosen))
