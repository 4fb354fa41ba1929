"""From lark's parse tree to the syntax tree: rule name = class name."""

from __future__ import annotations

import re
from typing import Any

from lark import Token, Tree

from apdsl.source import Source, Span
from apdsl.syntax import tree



def build(parsed: Tree[Token], source: Source) -> tree.SourceFile:
    """The syntax tree of a parsed source file."""
    (file,) = parsed.children
    return _build(file, source)  # type: ignore[no-any-return]


def _build(part: Any, source: Source) -> Any:
    if part is None:
        return None
    if isinstance(part, Token):
        return word(part, source)
    name = part.data
    children = [_build(child, source) for child in part.children]
    if name == "doc":
        return tree.Doc(" ".join(line.value for line in children), span=_span(part, source))
    node = _CLASSES.get(name)
    if node is None:
        return tuple(children)
    if name in _SEQUENCES:
        children = [tuple(children)]
    return node(*children, span=_span(part, source))


def word(token: Token, source: Source) -> tree.Word:
    """The leaf for a token, with its meaning as value."""
    start = token.start_pos or 0
    return tree.Word(token.type, _meaning(token), Span(source, start, start + len(token)))


def _span(part: Tree[Token], source: Source) -> Span:
    meta = part.meta
    if meta.empty:
        return Span(source, 0, 0)
    return Span(source, meta.start_pos, meta.end_pos)


def _meaning(token: Token) -> str:
    text = str(token)
    match token.type:
        case "STRING":
            return re.sub(r"\\(.)", r"\1", text[1:-1])
        case "PROSE":
            return dedent_prose(re.sub(r"\\(.)", r"\1", text[3:-3], flags=re.DOTALL))
        case "DOC":
            return text[3:].strip()
        case "ANCHOR":
            return text[1:]
        case "TAG":
            return text[1:5].upper().replace("XX", "xx") + text[6:10].upper().replace("XX", "xx")
        case "GROUP":
            return text.lower()
        case "OFFSET":
            return re.sub(r"\s", "", text)
    return text


def dedent_prose(text: str) -> str:
    """Prose without the indentation that its place in the source gave it."""
    lines = text.split("\n")
    later = [line for line in lines[1:] if line.strip()]
    margin = min((len(line) - len(line.lstrip()) for line in later), default=0)
    return "\n".join([lines[0], *(line[margin:].rstrip() for line in lines[1:])]).strip()


def _class_name(rule: str) -> str:
    return "".join(piece.capitalize() for piece in rule.split("_"))


# Rules whose children are all of one kind: the node holds them as one tuple.
_SEQUENCES = frozenset({"or_", "and_", "profile_guard"})


class _Classes(dict[str, type[tree.Node] | None]):
    """The node class of each rule, looked up by name once."""

    def __missing__(self, rule: str) -> type[tree.Node] | None:
        found = getattr(tree, _class_name(rule), None)
        self[rule] = found if isinstance(found, type) and issubclass(found, tree.Node) else None
        return self[rule]

    def get(self, rule: str, default: Any = None) -> Any:
        return self[rule]


_CLASSES = _Classes()
