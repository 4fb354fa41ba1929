"""Python expressions laid out as the formatter of the language community lays them out.

An expression stands on one line where it fits, and otherwise has one part to a line, each with a
comma behind it. ``ruff format`` and ``black`` leave such text as it is.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

WIDTH = 100
_STEP = 4


@dataclass(frozen=True, slots=True)
class Call:
    """``function(arguments, name=value)``."""

    function: str
    arguments: tuple[Expression, ...] = ()
    keywords: tuple[tuple[str, Expression], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A tuple, set or dict display; items of a dict are ``Entry``."""

    opening: str
    closing: str
    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """``key: value`` in a dict display."""

    key: str
    value: Expression


@dataclass(frozen=True, slots=True)
class Lambda:
    """``lambda parameter: body``."""

    parameter: str
    body: Expression


@dataclass(frozen=True, slots=True)
class Text:
    """A string literal; a long one is written in pieces."""

    content: str


Expression = str | Call | Group | Entry | Lambda | Text
"""An expression; a ``str`` is Python text that is never divided."""


def tuple_of(items: Iterable[Expression]) -> Group:
    return Group("(", ")", tuple(items))


def quoted(content: str) -> str:
    """A string literal in the quotes that the formatter prefers."""
    plain = content.isprintable() and "\\" not in content
    written = content if plain else "".join(_written(char) for char in content)
    if '"' in content and "'" not in content:
        return f"'{written}'"
    return '"' + written.replace('"', '\\"') + '"'


def _written(char: str) -> str:
    plain = char.isprintable() and char != "\\"
    return char if plain else char.encode("unicode_escape").decode("ascii")


def inline(expression: Expression) -> str:
    """The expression on one line."""
    match expression:
        case str():
            return expression
        case Text(content):
            return quoted(content)
        case Entry(key, value):
            return f"{key}: {inline(value)}"
        case Lambda(parameter, body):
            return f"lambda {parameter}: {inline(body)}"
        case Group(opening, closing, items):
            comma = "," if opening == "(" and len(items) == 1 else ""
            return opening + ", ".join(map(inline, items)) + comma + closing
        case Call(function, arguments, keywords):
            named = (f"{name}={inline(value)}" for name, value in keywords)
            return f"{function}({', '.join([*map(inline, arguments), *named])})"


def lines(expression: Expression, indent: int = 0, before: str = "", after: str = "") -> list[str]:
    """The expression at an indentation, with what stands before and after it on its lines."""
    margin = " " * indent
    whole = margin + before + inline(expression) + after
    if len(whole) <= WIDTH:
        return [whole]
    inner = indent + _STEP
    match expression:
        case Entry(key, value):
            return lines(value, indent, f"{before}{key}: ", after)
        case Lambda(parameter, body):
            return lines(body, indent, f"{before}lambda {parameter}: ", after)
        case Text(content):
            pieces = _pieces(content, WIDTH - inner - 2)
            body_lines = [" " * inner + quoted(piece) for piece in pieces]
            return [f"{margin}{before}(", *body_lines, f"{margin}){after}"]
        case Group(opening, closing, items) if items:
            parts = [line for item in items for line in lines(item, inner, "", ",")]
            return [f"{margin}{before}{opening}", *parts, f"{margin}{closing}{after}"]
        case Call(function) if (
            before.endswith(" = ") and len(f"{margin}{before}{function}(") > WIDTH
        ):
            return [f"{margin}{before}(", *lines(expression, inner), f"{margin}){after}"]
        case Call(function, arguments, keywords) if arguments or keywords:
            parts = [line for argument in arguments for line in lines(argument, inner, "", ",")]
            parts += [
                line for name, value in keywords for line in lines(value, inner, f"{name}=", ",")
            ]
            return [f"{margin}{before}{function}(", *parts, f"{margin}){after}"]
    return [whole]


@lru_cache(maxsize=4096)
def _pieces(content: str, width: int) -> tuple[str, ...]:
    """The text in pieces that fit as literals; the blanks between words stay with the first."""
    room = width - len(quoted(content)) + len(content) + 2 if "\\" in quoted(content) else width
    words = textwrap.wrap(
        content,
        max(room, 20) - 1,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
    return (*(f"{word} " for word in words[:-1]), *words[-1:])


def docstring(paragraphs: Iterable[str], indent: int = _STEP) -> list[str]:
    """A docstring: one line first, then paragraphs of wrapped text."""
    margin = " " * indent
    first, *rest = (_escaped(paragraph) for paragraph in paragraphs)
    heading = list(_wrapped(first, indent, '"""'))
    heading[0] = f'{margin}"""{heading[0][indent + 3 :]}'
    if not rest and len(heading) == 1 and len(heading[0]) + 3 <= WIDTH:
        return [heading[0] + '"""']
    body = [line for paragraph in rest for line in ("", *_wrapped(paragraph, indent))]
    return [*heading, *body, f'{margin}"""']


@lru_cache(maxsize=4096)  # Modules of profiles have most of their texts in common.
def _wrapped(paragraph: str, indent: int, hanging: str = "") -> tuple[str, ...]:
    wrapped = textwrap.wrap(
        " ".join(paragraph.split()),
        WIDTH,
        initial_indent=" " * (indent + len(hanging)),
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return tuple(wrapped)


def _escaped(paragraph: str) -> str:
    return paragraph.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
