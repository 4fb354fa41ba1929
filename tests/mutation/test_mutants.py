"""A wrong cell anywhere in a shipped annex is shown, and a changed one is noticed.

A sample is changed in every run, and all cells where ``APDSL_MUTATE`` is ``all``;
``python -m tests.mutation`` does that with several processes, and prints the shares.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

import pytest

from apdsl.source import Span

from . import annexes
from .equivalent import EQUIVALENTS, Equivalent
from .mutant import Mutant
from .noticing import Witness, compiled, says_the_same, witness
from .outcome import outcome, table

SAMPLE = 16
"""Mutants of each annex in a quick run."""

EVERY = os.environ.get("APDSL_MUTATE") == "all"

each_annex = pytest.mark.parametrize(
    "letter", annexes.LETTERS, ids=lambda letter: f"Annex {letter}"
)


@each_annex
def test_nobody_complains_of_an_annex_as_it_is(letter: str) -> None:
    """What a mutant is noticed by is not there without it."""
    source = annexes.ANNEXES[letter]
    unchanged = Mutant("nothing", Span(source, 0, 0), "")
    assert witness(unchanged, compiled(unchanged.source)) is Witness.NOBODY


@each_annex
def test_a_changed_cell_is_noticed_and_a_wrong_one_shown(letter: str) -> None:
    changed = annexes.mutants_of(letter) if EVERY else annexes.sample_of(letter, SAMPLE)
    outcomes = [outcome(mutant) for mutant in changed]
    print("\n".join(table(outcomes)))
    assert _told(found.mutant for found in outcomes if found.survived) == []
    assert _told(found.mutant for found in outcomes if found.hidden) == []


@pytest.mark.parametrize(
    "known", EQUIVALENTS, ids=lambda known: f"Annex {known.letter} {known.change}"
)
def test_a_reviewed_mutant_says_the_same(known: Equivalent) -> None:
    """No cell is kept in the table that an annex no longer has, or that has come to matter."""
    meant = [mutant for mutant in annexes.mutants_of(known.letter) if known.is_meant(mutant)]
    assert meant
    assert known.reason
    assert _told(mutant for mutant in meant if not says_the_same(mutant)) == []


def _told(mutants: Iterable[Mutant]) -> list[str]:
    return [str(mutant) for mutant in mutants]
