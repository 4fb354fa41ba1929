"""The one token that, put in, left out or exchanged, lets a statement be read."""

from __future__ import annotations

from typing import Final, NamedTuple

from apdsl.syntax.automaton import Automaton, Stack
from apdsl.syntax.expectation import meant
from apdsl.syntax.grammar import END
from apdsl.syntax.lexer import Token
from apdsl.syntax.lines import starts_line

_ENOUGH: Final = 3
"""So many tokens behind a repair must be readable for it to be plausible."""

_LOOK_AHEAD: Final = 6

_LONG_KEYWORD: Final = 5
"""What looks like so long a keyword is meant to be one, whatever follows."""


class Repair(NamedTuple):
    """The stack after a repair, and where reading goes on.

    ``text`` is what to write instead of the token, or before it (``inserts``), where that is known.
    """

    stack: Stack
    position: int
    text: str = ""
    inserts: bool = False
    misspelt: bool = False


def repair(automaton: Automaton, stack: Stack, token: Token) -> Repair | None:
    """The most plausible repair at a token that cannot stand here; None if there is none."""
    if _begins_statement(automaton, stack, token):
        return None
    for word in meant(automaton, stack, token):
        after = automaton.feed(stack, word)
        likely = len(word.text) >= _LONG_KEYWORD
        if after is not None and (likely or _readable(automaton, after, token.end) >= 1):
            return Repair(after, token.end, word.text, misspelt=True)
    kinds = [kind for kind in automaton.acceptable(stack) if kind not in ("RBRACE", END, "DOC")]
    if automaton.is_list(stack):
        kinds = []  # how the next statement begins, nobody can guess
    found = [
        *_insertions(automaton, stack, token, kinds),
        *_deletion(automaton, stack, token),
        *_exchanges(automaton, stack, token, kinds),
    ]
    best = max((score for score, _ in found), default=0)
    if best < _ENOUGH:
        return None
    return next(candidate for score, candidate in found if score == best)


Scored = tuple[int, Repair]


def _insertions(automaton: Automaton, stack: Stack, token: Token, kinds: list[str]) -> list[Scored]:
    found = []
    for kind in kinds:
        text = automaton.tables.fixed.get(kind)
        if text is None:
            continue
        after = automaton.feed(stack, Token(kind, text, stack.end, stack.end))
        if after is not None:
            score = _readable(automaton, after, token.start)
            found.append((score, Repair(after, token.start, text, inserts=True)))
    return _if_single(found)


def _deletion(automaton: Automaton, stack: Stack, token: Token) -> list[Scored]:
    return [(_readable(automaton, stack, token.end), Repair(stack, token.end))]


def _exchanges(automaton: Automaton, stack: Stack, token: Token, kinds: list[str]) -> list[Scored]:
    spelt = automaton.tables.spellings.values()
    if any(token.text in texts for texts in spelt):
        return []  # hardly any keyword is written in place of another
    known: list[Scored] = []
    guessed: list[Scored] = []
    for kind in kinds:
        text = automaton.tables.fixed.get(kind)
        broken = text is None
        after = automaton.feed(stack, token._replace(kind=kind), broken=broken)
        if after is not None:
            score = _readable(automaton, after, token.end)
            (guessed if broken else known).append((score, Repair(after, token.end, text or "")))
    return [*_if_single(known), *guessed]


def _if_single(found: list[Scored]) -> list[Scored]:
    """Only the best, and only if no other is as good: a guess would be arbitrary."""
    best = max((score for score, _ in found), default=0)
    top = [scored for scored in found if scored[0] == best]
    return top if len(top) == 1 else []


def _readable(automaton: Automaton, stack: Stack, position: int) -> int:
    """How many tokens can be read on; the most if the statement can be read to its end."""
    for count in range(_LOOK_AHEAD):
        token = automaton.next_token(stack, position)
        after = automaton.feed(stack, token)
        if after is None:
            return count
        if token.kind == END or "\n" in automaton.text[position : token.start]:
            return _LOOK_AHEAD
        stack, position = after, token.end
    return _LOOK_AHEAD


def _begins_statement(automaton: Automaton, stack: Stack, token: Token) -> bool:
    if not starts_line(automaton.text, token.start):
        return False
    base = automaton.base(stack)
    return automaton.feed(base, automaton.next_token(base, token.start)) is not None
