"""From a source text to its syntax tree, with every independent mistake reported once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from apdsl.diagnostics import Diagnostic, in_order, report
from apdsl.source import Source, Span
from apdsl.syntax import tree
from apdsl.syntax.automaton import CLOSING, OPENING, Automaton, Stack
from apdsl.syntax.blemishes import legible, overlong
from apdsl.syntax.grammar import END
from apdsl.syntax.lexer import Token
from apdsl.syntax.recovery import Recovery

LARGEST_SOURCE: Final = 4 * 1024 * 1024
"""The most that a source may have, in bytes of a file or characters of a text."""

DEEPEST_NESTING: Final = 64
"""How many braces and parentheses may be open at once."""

_MOST_ERRORS: Final = 100
_MOST_RECOVERIES: Final = 1000
"""A text with more errors, said or not, is no profile; the rest of it is not read."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """The tree of what could be read, and what is to be said about the rest.

    ``tokens`` are those that the tree was made of, in their order, without comments.
    """

    tree: tree.SourceFile
    diagnostics: tuple[Diagnostic, ...]
    tokens: tuple[Token, ...]


def parse(source: Source) -> Parsed:
    """Read a text.  Never raises for any text; statements with mistakes are not in the tree."""
    if len(source.text) > LARGEST_SOURCE:
        start = Span(source, 0, 0)
        size = f"{len(source.text):,}"
        too_large = report("file-too-large", start, size=size, limit=f"{LARGEST_SOURCE:,}")
        return Parsed(tree.SourceFile(None, (), span=start), (too_large,), ())
    text, blemishes = legible(source)
    recovery = Recovery(Automaton(source, text))
    file = _read(recovery)
    tokens = tuple(token for token, _ in recovery.history)
    found = [*blemishes, *recovery.diagnostics, *overlong(source, tokens)]
    return Parsed(file, in_order(found), tokens)


def _read(recovery: Recovery) -> tree.SourceFile:
    automaton, history = recovery.automaton, recovery.history
    stack, position, depth, recoveries = automaton.start(), 0, 0, 0
    while True:
        token = automaton.next_token(stack, position)
        after = automaton.feed(stack, token)
        if after is None:
            place = recovery.recover(stack, token)
            recoveries += 1
            too_many = len(recovery.diagnostics) >= _MOST_ERRORS or recoveries >= _MOST_RECOVERIES
            if place is None or too_many:
                return _close(automaton, stack)
            stack, position = place
            depth = len(stack.open())
            continue
        if token.kind == END:
            return _file(after)
        if token.kind in OPENING:
            depth += 1
            if depth > DEEPEST_NESTING:
                span = Span(automaton.source, token.start, token.end)
                too_deep = report("nesting-too-deep", span, limit=DEEPEST_NESTING)
                recovery.diagnostics.append(too_deep)
                return _close(automaton, stack)
        elif token.kind in CLOSING:
            depth -= 1
        history.append((token, stack))
        stack, position = after, token.end


def _close(automaton: Automaton, stack: Stack) -> tree.SourceFile:
    """The tree of the statements that are complete, in whatever blocks are open."""
    stack = automaton.completed(stack) or automaton.base(stack)
    while True:
        after = automaton.feed(stack, Token(END, "", stack.end, stack.end))
        if after is not None:
            return _file(after)
        closed = automaton.feed(stack, Token("RBRACE", "}", stack.end, stack.end))
        # A block ends its statement, so that what contains it can end as well.
        assert closed is not None, "a block can be closed between its statements"
        stack = closed


def _file(stack: Stack) -> tree.SourceFile:
    (file,) = stack.value
    assert isinstance(file, tree.SourceFile)
    return file
