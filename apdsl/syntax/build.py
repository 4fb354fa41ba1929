"""From the rules of the grammar to the nodes of the syntax tree: rule name = class name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from apdsl.source import Source, Span
from apdsl.syntax import tree
from apdsl.syntax.grammar import Rule
from apdsl.syntax.lexer import Token

Maker = Callable[[Sequence[Any], Source, int, int], Any]
"""Makes what a rule stands for of its children, the source, and its first and last offset."""

LONGEST_NUMBER: Final = 20
"""Sixty-four bits as decimal digits; numbers as text have sixteen characters (PS3.5 6.2)."""


class Repetition:
    """The members of a repetition so far: the earlier ones, and those that came last.

    They form a chain, so that a parser that goes back to an earlier state finds it as it was.
    """

    __slots__ = ("earlier", "members")

    def __init__(self, earlier: Repetition | None, members: Sequence[Any]) -> None:
        self.earlier = earlier
        self.members = members

    def all(self) -> list[Any]:
        """The members from the first to the last."""
        pieces = []
        link: Repetition | None = self
        while link is not None:
            pieces.append(link.members)
            link = link.earlier
        return [member for piece in reversed(pieces) for member in piece]


class Broken:
    """Stands for a part of the text that could not be read, and for all that it is a part of."""


BROKEN: Final = Broken()


def maker(rule: Rule, lists: frozenset[str], *, with_broken: bool) -> Maker:
    """What makes the value of a rule.

    ``with_broken``: some of its children may be ``BROKEN``, which makes their parent so, except
    for the rules in ``lists``: they hold statements, and leave the broken ones out. A file may do
    without the naming of its part and edition.
    """
    keep, node = rule.children, _node(rule.name)
    places = tuple(child[0] for child in keep if child is not None)
    plain = len(places) == len(keep) and not any(child[1] for child in keep if child)

    def children_of(values: Sequence[Any]) -> list[Any]:
        children: list[Any] = []
        for child in keep:
            if child is None:
                children.append(None)
            elif child[1]:
                children.extend(values[child[0]].all())
            else:
                children.append(values[child[0]])
        return children

    def make_plainly(values: Sequence[Any], source: Source, start: int, end: int) -> Any:
        return node([values[place] for place in places], source, start, end)

    def make(values: Sequence[Any], source: Source, start: int, end: int) -> Any:
        children = children_of(values)
        if with_broken and any(child is BROKEN for child in children):
            if rule.name == "source_file":
                children = [None if child is BROKEN else child for child in children]
            elif rule.name in lists:
                children = [child for child in children if child is not BROKEN]
            else:
                return BROKEN
        if rule.collapses and len(children) == 1:
            return children[0]
        return node(children, source, start, end)

    def repeat(values: Sequence[Any], source: Source, start: int, end: int) -> Any:
        if keep and keep[0] is not None and keep[0][1]:
            return Repetition(values[places[0]], [values[place] for place in places[1:]])
        return Repetition(None, children_of(values))

    def pass_on(values: Sequence[Any], source: Source, start: int, end: int) -> Any:
        return values[places[0]]

    if rule.repeats:
        return repeat
    if rule.collapses and plain and len(places) == 1:
        return pass_on
    return make_plainly if plain and not with_broken else make


def _node(name: str) -> Maker:
    if name == "doc":
        return lambda lines, source, start, end: tree.Doc(
            " ".join(line.value for line in lines), span=Span(source, start, end)
        )
    made = node_class(name)
    if made is None:
        return lambda children, source, start, end: tuple(children)
    if name in SEQUENCES:
        return lambda children, source, start, end: made(
            tuple(children), span=Span(source, start, end)
        )
    return lambda children, source, start, end: made(*children, span=Span(source, start, end))


def node_class(rule: str) -> Any:
    """The class of a rule's nodes: a ``SopRow`` for ``sop_row``; None for a plain sequence."""
    name = "".join(piece.capitalize() for piece in rule.split("_"))
    found = getattr(tree, name, None)
    return found if isinstance(found, type) and issubclass(found, tree.Node) else None


SEQUENCES: Final = frozenset({"or_", "and_", "profile_guard"})
"""Rules whose children are all of one kind: the node holds them as one tuple."""


# ---- Leaves --------------------------------------------------------------------------------------


def word(token: Token, source: Source) -> tree.Word:
    """The leaf for a token, with its meaning as value."""
    meaning = _MEANINGS.get(token.kind)
    value = token.text if meaning is None else meaning(token.text)
    return tree.Word(token.kind, value, Span(source, token.start, token.end))


def _string(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text[1:-1]) if "\\" in text else text[1:-1]


def _prose(text: str) -> str:
    # Other escapes are those of CommonMark.
    text = text[3:-3].replace("\r\n", "\n")
    if "\\" in text:
        text = re.sub(r"\\(.)", lambda m: '"' if m[1] == '"' else m[0], text, flags=re.DOTALL)
    return dedent_prose(text)


def _tag(text: str) -> str:
    return (text[1:5] + text[6:10]).upper().replace("XX", "xx")


_MEANINGS: Final[dict[str, Callable[[str], str]]] = {
    "STRING": _string,
    "PROSE": _prose,
    "DOC": lambda text: text[3:].strip(),
    "ANCHOR": lambda text: text[1:],
    "TAG": _tag,
    "GROUP": str.lower,
    "OFFSET": lambda text: re.sub(r"\s", "", text),
    "NUMBER": lambda text: text[:LONGEST_NUMBER],
}


def dedent_prose(text: str) -> str:
    """Prose without the indentation that its place in the source gave it."""
    lines = text.split("\n")
    later = [line for line in lines[1:] if line.strip()]
    margin = min((len(line) - len(line.lstrip()) for line in later), default=0)
    return "\n".join([lines[0].rstrip(), *(line[margin:].rstrip() for line in lines[1:])]).strip()
