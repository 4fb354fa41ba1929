"""How tokens are written beside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from apdsl.syntax.build import dedent_prose
from apdsl.syntax.lexer import Token

_NO_BLANK_BEFORE: Final = frozenset(
    {"COMMA", "SEMICOLON", "DOT", "RANGE", "LSQB", "RSQB", "RPAR", "RBRACE"}
)
_NO_BLANK_AFTER: Final = frozenset({"LPAR", "LSQB", "DOT", "LBRACE"})
_BREAK_BEFORE: Final = frozenset({"and", "or", "else", "if"})


def atoms(tokens: Sequence[Token]) -> list[str]:
    """The tokens in pieces that a blank separates; braces are those of sets."""
    found: list[str] = []
    before = ""
    for token in tokens:
        text = spelling(token)
        joined = (
            token.kind in _NO_BLANK_BEFORE
            or before in _NO_BLANK_AFTER
            or (before == "RANGE" and token.kind == "NUMBER")
        )
        if found and joined:
            found[-1] += text
        else:
            found.append(text)
        before = token.kind
    return found


def spelling(token: Token) -> str:
    """How a token is written; prose only where it stands on one line."""
    match token.kind:
        case "OFFSET":
            return f"{token.text[0]} {token.text[1:].strip()}"
        case "DOC":
            return f"/// {token.text[3:].strip()}".rstrip()
        case "PROSE":
            return f'"""{prose_lines(token)[0]}"""'
    return token.text


def wrapped(words: Sequence[str], start: int, indent: int, width: int) -> list[str]:
    """The words on lines that end before ``width``, where they can be broken.

    The first line begins at ``start`` and is given without indentation, the others at ``indent``,
    or where the words suggest it.
    """
    if start + len(" ".join(words)) <= width:
        return [" ".join(words)]
    if condition := _condition(words):
        return _each_operand(words, condition, start, width)
    if (bounds := _set_bounds(words)) is not None:
        return _unfolded(words, *bounds, indent, width)
    lines = [""]
    for piece in _unbreakable(words):
        room = width - (start if len(lines) == 1 else indent)
        if lines[-1] and len(lines[-1]) + 1 + len(piece) > room:
            lines.append(piece)
        else:
            lines[-1] = f"{lines[-1]} {piece}".lstrip()
    return [lines[0], *(" " * indent + line for line in lines[1:])]


def _condition(words: Sequence[str]) -> int:
    """How many words introduce a condition of several operands; 0 if it is none."""
    first = 2 if tuple(words[:2]) == ("required", "if") else int(words[0] == "where")
    return first if first and any(_operators(words, first)) else 0


def _operators(words: Sequence[str], first: int) -> list[int]:
    """Where the operators between the operands stand that no parenthesis encloses."""
    depth, found = 0, []
    for index, word in enumerate(words):
        if not word.startswith('"'):
            depth += word.count("(") - word.count(")") if "," not in word else 0
        if index > first and depth == 0 and word in ("and", "or"):
            found.append(index)
    return found


def _each_operand(words: Sequence[str], first: int, start: int, width: int) -> list[str]:
    """Each operand on a line, all at the same column; the operators stand out to the left."""
    column = start + len(" ".join(words[:first])) + 1
    bounds = [0, *_operators(words, first), len(words)]
    lines: list[str] = []
    for low, high in pairwise(bounds):
        operator = words[low] if low else ""
        at = column - len(operator) - 1 if low else start
        piece = wrapped(words[low:high], at, column + 2, width)
        lines += [" " * at + piece[0] if low else piece[0], *piece[1:]]
    return lines


def _set_bounds(words: Sequence[str]) -> tuple[int, int] | None:
    """The words that hold the braces of a set of several members."""
    opening = next((i for i, word in enumerate(words) if word.startswith("{")), None)
    if opening is None:
        return None
    closing = next((i for i in range(opening, len(words)) if words[i].endswith("}")), opening)
    return (opening, closing) if closing > opening else None


def _unfolded(
    words: Sequence[str], opening: int, closing: int, indent: int, width: int
) -> list[str]:
    """A set with its members on lines between those of its braces."""
    members = [*words[opening:closing], words[closing][:-1]]
    members[0] = members[0][1:]
    inner = wrapped(members, indent + 2, indent + 2, width)
    last = " ".join(["}", *words[closing + 1 :]])
    return [
        " ".join([*words[:opening], "{"]),
        " " * (indent + 2) + inner[0],
        *inner[1:],
        " " * indent + last,
    ]


def _unbreakable(words: Sequence[str]) -> list[str]:
    pieces: list[str] = []
    for word in words:
        if pieces and word not in _BREAK_BEFORE and not pieces[-1].endswith((",", ";")):
            pieces[-1] += " " + word
        else:
            pieces.append(word)
    return pieces


# ---- Prose ---------------------------------------------------------------------------------------


def prose_lines(token: Token) -> list[str]:
    """The lines of prose as they are written, without indentation."""
    return dedent_prose(token.text[3:-3].replace("\r\n", "\n")).split("\n")


def is_block(token: Token) -> bool:
    """Whether prose stands on lines of its own: it has several, or its author began a new one."""
    return len(prose_lines(token)) > 1 or bool(re.match(r'"""[ \t\r]*\n', token.text))
