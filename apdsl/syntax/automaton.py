"""The pushdown automaton of the grammar, on stacks that never change.

Each step gives a new stack that shares the old one. To try what could follow, or to go back to
where all was still well, is then to keep a reference.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, NamedTuple

from apdsl.source import Source
from apdsl.syntax.build import BROKEN, Maker, Repetition, maker, word
from apdsl.syntax.grammar import END, Tables, tables
from apdsl.syntax.lexer import Token, lexer


class Stack(NamedTuple):
    """The state of the parser, what was read last, where that stands, and what is below.

    ``start`` is -1 for what takes up no space in the text.
    """

    state: int
    value: Any
    start: int
    end: int
    below: Stack | None

    def outward(self) -> Iterator[Stack]:
        """This stack, and those below it that are not inside of something closed."""
        stack: Stack | None = self
        closed = 0
        while stack is not None:
            kind = stack.value.kind if isinstance(stack.value, Token) else ""
            if kind in CLOSING:
                closed += 1
            if not closed:
                yield stack
            elif kind in OPENING:
                closed -= 1
            stack = stack.below

    def open(self) -> list[Token]:
        """The braces and parentheses that are open, innermost first."""
        return [below.value for below in self.outward() if isinstance(below.value, Token)]


OPENING: Final = frozenset({"LBRACE", "LPAR"})
CLOSING: Final = frozenset({"RBRACE", "RPAR"})
_NESTING: Final = OPENING | CLOSING
"""What nests. The stack keeps these tokens, so that it tells what is open."""


class Automaton:
    """The parser of one source: how a token changes the stack."""

    def __init__(self, source: Source, text: str) -> None:
        self.source = source
        self.text = text
        self.tables = tables()
        self._token = lexer().token
        self._makers = _makers(with_broken=False)

    def start(self) -> Stack:
        """The stack before the first token."""
        return Stack(self.tables.start, None, -1, 0, None)

    def next_token(self, stack: Stack, position: int) -> Token:
        """The token at this place, as the state of the stack makes it."""
        return self._token(self.text, position, stack[0])

    def feed(self, stack: Stack, token: Token, *, broken: bool = False) -> Stack | None:
        """The stack after this token; None where the token cannot stand.

        ``broken``: the token is only assumed, and what it is part of shall be left out.
        """
        actions = self.tables.actions
        rules = self.tables.rules
        makers = self._makers
        source = self.source
        kind = token[0]
        while True:
            action = actions[stack[0]].get(kind)
            if action is None:
                return None
            if action >= 0:
                value: Any = None
                if broken:
                    value = BROKEN
                    self._makers = _makers(with_broken=True)
                elif kind in self.tables.named:
                    value = word(token, source)
                elif kind in _NESTING:
                    value = token
                return Stack(action, value, token[2], token[3], stack)
            number = -1 - action
            rule = rules[number]
            values = []
            start, end = -1, stack[3]
            for _ in range(rule.size):
                values.append(stack[1])
                if stack[2] >= 0:
                    if start < 0:
                        end = stack[3]
                    start = stack[2]
                stack = stack[4]  # type: ignore[assignment]
            values.reverse()
            made = makers[number](values, source, start if start >= 0 else end, end)
            goto = actions[stack[0]][rule.origin]
            stack = Stack(goto, made, start, end, stack)
            if goto == self.tables.end and kind == END:
                return stack

    def accepts(self, stack: Stack, kind: str) -> bool:
        """Whether a token of this kind can stand here."""
        return self.feed(stack, Token(kind, "", stack.end, stack.end)) is not None

    def acceptable(self, stack: Stack) -> list[str]:
        """The kinds of tokens that can stand here."""
        known = self.tables
        kinds = (kind for kind in known.actions[stack.state] if kind not in known.origins)
        return [kind for kind in kinds if self.accepts(stack, kind)]

    def base(self, stack: Stack) -> Stack:
        """The stack without the statement that is not complete yet."""
        return next(below for below in stack.outward() if self.is_list(below))

    def completed(self, stack: Stack) -> Stack | None:
        """The stack with its last statement as a member of its list, if that can end here."""
        for kind in ("RBRACE", "ANNEX"):  # what may follow any statement, and any declaration
            after = self.feed(stack, Token(kind, "", stack.end, stack.end))
            if after is not None and after.below is not None and self.is_list(after.below):
                return after.below
        return None

    def is_list(self, stack: Stack) -> bool:
        """Whether the stack stands between two statements of a block, or of the file."""
        if isinstance(stack.value, Token):
            return stack.value.kind == "LBRACE" and "RBRACE" in self.tables.actions[stack.state]
        below = stack.below
        if below is None:
            return True
        if isinstance(stack.value, Repetition):
            if isinstance(below.value, Token):
                return self.is_list(below)
            return below.state in _document_states(self.tables)
        return stack.state in _document_states(self.tables)


@cache
def _makers(*, with_broken: bool) -> tuple[Maker, ...]:
    lists = list_rules()
    return tuple(maker(rule, lists, with_broken=with_broken) for rule in tables().rules)


@cache
def list_rules() -> frozenset[str]:
    """The rules that hold statements: those that may have none, or members of a repetition."""
    rules = tables().rules
    may_be_empty = {rule.origin for rule in rules if not rule.children}
    return frozenset(
        rule.origin
        for rule in rules
        if rule.origin in may_be_empty and any(child and child[1] for child in rule.children)
    )


def _document_states(tables: Tables) -> tuple[int, ...]:
    """The states in which nothing but the naming of the part and edition was read."""
    start = tables.actions[tables.start]
    return tables.start, start["standard"]
