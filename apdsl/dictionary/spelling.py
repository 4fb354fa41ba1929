"""Which of many words a misspelt one is nearest to.

Nearness is a loss: about one for each slip of the keyboard, and more for words that were left out
or put in another order. Case, blanks and punctuation do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

# Not compiled here: most runs meet no misspelling, and compiling costs more than importing does.
_SEPARATORS = r"[\W_]+"
_WORDS = r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+"

_LONGEST = 256
"""No name in DICOM is longer; what is longer is no misspelling of one."""

_SLACK = 1.5
"""How much worse than the best answer another one may be and still be offered."""

_PER_EXTRA_LETTER = 0.25


def closest(word: str, candidates: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The candidates that ``word`` probably means, best first, at most ``limit``; often none.

    They differ by few typing errors, or one is a beginning or a part of the other, or they have
    most of their words in common. An exact match, if there is one, comes first.
    """
    return nearest(word, ((fold(candidate), candidate) for candidate in candidates), limit)


def fold(text: str) -> str:
    """The text in the form in which spellings are compared.

    That is without case, blanks and punctuation, except where there are no letters: the dots of a
    UID and the comma of a tag carry meaning.
    """
    folded = text.casefold()
    if folded.isalnum() or not folded.islower():
        return folded.strip()
    return re.sub(_SEPARATORS, "", folded)


def nearest(word: str, spellings: Iterable[tuple[str, str]], limit: int = 3) -> tuple[str, ...]:
    """Like :func:`closest`, for pairs of a folded spelling and the answer it stands for.

    Several spellings may stand for one answer. Between equally near answers the one that begins
    like ``word`` for longer wins, then the one given first.
    """
    if len(word) > _LONGEST:
        return ()
    misspelling = _Misspelling(word)
    found: dict[str, tuple[float, int]] = {}
    for spelling, answer in spellings:
        loss = misspelling.loss(spelling)
        if loss is not None:
            rank = (loss, -_common_prefix(misspelling.folded, spelling))
            found[answer] = min(rank, found.get(answer, rank))
    ordered = sorted(found.items(), key=lambda item: item[1])
    return tuple(
        answer for answer, rank in ordered[: max(limit, 0)] if rank[0] <= ordered[0][1][0] + _SLACK
    )


class _Misspelling:
    """One misspelt word, prepared for comparison with thousands of spellings."""

    def __init__(self, word: str) -> None:
        self.folded = fold(word)
        self.length = len(self.folded)
        # Numbers that differ in two digits, or go on, are simply other numbers.
        self.is_number = not self.folded.islower()
        self.edits = _edits_allowed(self.length, self.is_number)
        self.pieces = _pieces(self.folded, self.edits + 2)
        self.words = [part.casefold() for part in re.findall(_WORDS, word) if len(part) > 1]

    def loss(self, spelling: str) -> float | None:
        """How far the spelling is from the word, from 0; None when they have nothing to do."""
        if spelling == self.folded:
            return 0.0
        by_edits = self._loss_by_edits(spelling)
        if self.is_number:
            return by_edits
        by_inclusion = self._loss_by_inclusion(spelling)
        if by_edits is None:
            return self._loss_by_words(spelling) if by_inclusion is None else by_inclusion
        return by_edits if by_inclusion is None else min(by_edits, by_inclusion)

    def _loss_by_edits(self, spelling: str) -> float | None:
        if abs(len(spelling) - self.length) > self.edits:
            return None
        # Of n + 2 pieces, n edits leave at least one whole, even if an exchange of neighbours
        # breaks two; and it moves by no more than n places. This spares most of the work below.
        for start, piece in self.pieces:
            low = max(0, start - self.edits)
            if spelling.find(piece, low, start + len(piece) + self.edits) >= 0:
                break
        else:
            return None
        distance = edit_distance(self.folded, spelling, self.edits)
        return None if distance is None else float(distance)

    def _loss_by_inclusion(self, spelling: str) -> float | None:
        if len(spelling) > self.length:
            short, long, most = self.folded, spelling, 2 * self.length
        else:
            short, long, most = spelling, self.folded, len(spelling)
        if len(short) < 3 or short not in long:
            return None
        extra = len(long) - len(short)
        if extra > most:
            return None
        if long.startswith(short):
            return 1 + _PER_EXTRA_LETTER * extra
        return 1.5 + _PER_EXTRA_LETTER * extra if len(short) >= 5 else None

    def _loss_by_words(self, spelling: str) -> float | None:
        shared = [word for word in self.words if word in spelling]
        if len(shared) < 2:
            return None
        letters = sum(map(len, shared))
        total = self.length + len(spelling)
        if letters < 2 / 3 * self.length or letters < 0.3 * total:
            return None
        return 2 + _PER_EXTRA_LETTER * (total - 2 * letters)


def edit_distance(one: str, other: str, limit: int) -> int | None:
    """The least number of letters to insert, delete, replace or exchange with the next one.

    None when it is more than ``limit``. (The optimal string alignment distance: no letter is
    edited twice.)
    """
    start = _common_prefix(one, other)
    one, other = one[start:], other[start:]
    end = _common_prefix(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    if abs(len(one) - len(other)) > limit:
        return None
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, opposite in enumerate(other, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != opposite))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit and min(above) > limit:
            return None
        before, above = above, row
    return above[-1] if above[-1] <= limit else None


def _edits_allowed(length: int, is_number: bool) -> int:
    if length < 3:
        return 0
    return 1 if is_number else max(1, min(4, length // 4))


def _pieces(text: str, count: int) -> list[tuple[int, str]]:
    """The text cut into ``count`` pieces of nearly equal length, with the place of each."""
    bounds = [len(text) * number // count for number in range(count + 1)]
    return [(start, text[start:end]) for start, end in pairwise(bounds) if end > start]


def _common_prefix(one: str, other: str) -> int:
    for place, (letter, opposite) in enumerate(zip(one, other, strict=False)):
        if letter != opposite:
            return place
    return min(len(one), len(other))
