"""Changes every cell of the annexes, or of some, and prints who notices.

``python -m tests.mutation`` or ``python -m tests.mutation A B``; all of them take some minutes,
with one process for each processor.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor

from . import annexes
from .outcome import Outcome, outcome, table


def main(letters: list[str]) -> int:
    """Print the table, what survived and what is hidden; 1 if there is any of it."""
    work = [
        (letter, number)
        for letter in letters or annexes.LETTERS
        for number in range(len(annexes.mutants_of(letter)))
    ]
    with ProcessPoolExecutor() as pool:
        outcomes = list(pool.map(_outcome, work, chunksize=16))
    print("\n".join(table(outcomes)))
    for found in outcomes:
        if found.survived:
            print(f"nobody notices: {found.mutant}")
        if found.hidden:
            print(f"no error on the cell: {found.mutant}")
    return int(any(found.survived or found.hidden for found in outcomes))


def _outcome(work: tuple[str, int]) -> Outcome:
    letter, number = work
    return outcome(annexes.mutants_of(letter)[number])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
