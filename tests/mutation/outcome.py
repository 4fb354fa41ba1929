"""What became of mutants: by kind of cell, how many there were and who noticed them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .equivalent import is_equivalent
from .mutant import Mutant
from .noticing import Witness, compiled, error_on_cell, witness


@dataclass(frozen=True)
class Outcome:
    """A mutant, who noticed it first, and for a wrong one whether an error is on the cell."""

    mutant: Mutant
    witness: Witness
    error_on_cell: bool

    @property
    def survived(self) -> bool:
        """Nobody noticed it, though it means something else."""
        return self.witness is Witness.NOBODY and not is_equivalent(self.mutant)

    @property
    def hidden(self) -> bool:
        """It is wrong, and no error shows where."""
        return self.mutant.wrong and not self.error_on_cell


def outcome(mutant: Mutant) -> Outcome:
    """Compile a mutant, and see what becomes of it."""
    compilation = compiled(mutant.source)
    # Whether an error is on the cell matters, and is looked for, where the cell is wrong.
    shown = mutant.wrong and error_on_cell(mutant, compilation)
    return Outcome(mutant, witness(mutant, compilation), shown)


def table(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """A line for each kind of cell and one for all; ``same`` are mutants that change nothing."""
    by_kind: dict[str, list[Outcome]] = {}
    for found in outcomes:
        by_kind.setdefault(found.mutant.kind, []).append(found)
    columns = ("cell", "mutants", *Witness, "same", "survived", "noticed")
    yield _line(columns)
    for kind in sorted(by_kind):
        yield _line((kind, *_figures(by_kind[kind])))
    yield _line(("all", *_figures([found for group in by_kind.values() for found in group])))


def _figures(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    counts = Counter(found.witness for found in outcomes)
    survived = sum(found.survived for found in outcomes)
    same = counts[Witness.NOBODY] - survived
    different = len(outcomes) - same
    noticed = (different - survived) / different if different else 1
    numbers = (len(outcomes), *(counts[witness] for witness in Witness), same, survived)
    return (*map(str, numbers), f"{noticed:.2%}")


def _line(cells: tuple[str, ...]) -> str:
    first, *others = cells
    return f"{first:18}" + "".join(f"{cell:>10}" for cell in others)
