"""The statements of a text with their comments, and the columns into which each falls."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import chain, repeat
from typing import Any, Final

from apdsl.source import Span
from apdsl.syntax import tree
from apdsl.syntax.formatter.comments import Comment, Gap, gaps
from apdsl.syntax.formatter.words import atoms
from apdsl.syntax.grammar import tables
from apdsl.syntax.lexer import Token

BLOCKS: Final = frozenset(
    {"sections", "items", "rows", "rules", "axes", "pairs", "members", "remarks"}
)
"""The fields that hold the statements of a block."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a statement that belongs under others; ``words`` have a blank between them."""

    column: str
    words: tuple[str, ...]
    prose: Token | None = None
    after_string: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Block:
    """What stands between two braces; ``comments`` are those behind its last statement.

    ``inline``: its author wrote it on one line. ``airy``: it holds sections, and a blank line at
    its beginning stays.
    """

    opening: tuple[Comment, ...]
    statements: tuple[Statement, ...]
    comments: tuple[Comment, ...]
    inline: bool
    airy: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: comments and doc comments above it, its cells, its block, a comment behind.

    Statements of one ``kind`` that follow each other share their columns; with no kind a
    statement stands alone. ``apart``: a blank line is between its comments and itself.
    """

    kind: str
    above: tuple[Comment, ...]
    docs: tuple[Token, ...]
    cells: tuple[Cell, ...]
    block: Block | None
    behind: tuple[Comment, ...]
    after_blank: bool
    apart: bool


def statements(
    file: tree.SourceFile, text: str, tokens: Sequence[Token]
) -> tuple[tuple[Statement, ...], tuple[Comment, ...]]:
    """The statements of a file, and the comments behind the last."""
    reader = _Reader(text, tokens)
    nodes = (*([file.standard] if file.standard else []), *file.declarations)
    found = tuple(reader.statement(node) for node in nodes)
    rest = reader.gaps[-1].comments
    return found, _without_trailing(rest) if found else rest


class _Reader:
    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.gaps: tuple[Gap, ...] = gaps(text, tokens)
        self.starts = [token.start for token in tokens]
        self.braces = _pairs(tokens)

    def statement(self, node: Any, *, opens: tuple[Comment, ...] = ()) -> Statement:
        """``opens``: comments that were found in front of the brace before the statement."""
        first, end = self._index(node.span.start), self._index(node.span.end)
        above = [*opens, *_without_trailing(self.gaps[first].comments)]
        blank = above[0].after_blank if above else self.gaps[first].blank
        apart = bool(above) and self.gaps[first].blank
        head = first
        while self.tokens[head].kind == "DOC":
            head += 1
            above.extend(self.gaps[head].comments)
        docs = tuple(self.tokens[first:head])
        items = block_of(node)
        brace = end if items is None else self.braces[end - 1]
        # What cannot stay inside of a statement goes above it.
        for index in range(head + 1, brace):
            above.extend(c for c in self.gaps[index].comments if not _stays(c))
        return Statement(
            kind=_kind(node),
            above=tuple(above),
            docs=docs,
            cells=tuple(self._cells(node, head, brace)),
            block=None if items is None else self._block(node, items, brace, end - 1),
            behind=_trailing(self.gaps[end].comments),
            after_blank=blank,
            apart=apart,
        )

    def _block(
        self, node: tree.Node, items: Sequence[tree.Node], opening: int, closing: int
    ) -> Block:
        before = self.gaps[opening].comments
        behind = (*_trailing(before), *_trailing(self.gaps[opening + 1].comments))
        ending = next((i for i, c in enumerate(behind, 1) if c.ends_line), len(behind))
        # Nothing can stand behind the first comment that takes the rest of the line.
        behind, moved = behind[:ending], (*behind[ending:], *_without_trailing(before))
        found = []
        for item in items:
            found.append(self.statement(item, opens=moved))
            moved = ()
        start, end = self.tokens[opening].start, self.tokens[closing].end
        last = (*moved, *_without_trailing(self.gaps[closing].comments))
        inline = "\n" not in self.text[start:end] and not any(
            gap.comments for gap in self.gaps[opening : closing + 1]
        )
        return Block(behind, tuple(found), last, inline, isinstance(node, _AIRY))

    def _cells(self, node: Any, start: int, end: int) -> Iterator[Cell]:
        beside = isinstance(node, _PROSE_BESIDE)
        bounds = [start]
        columns = ["subject"]
        before = start + 1
        for column, span in _parts(node):
            index = self._index(span.start)
            if column not in _SPEAK_FOR_THEMSELVES:
                while index > before and _is_keyword(self.tokens[index - 1]):
                    index -= 1
            if index > bounds[-1]:
                bounds.append(index)
                columns.append(column)
            before = self._index(span.end)
        for column, low, high in zip(columns, bounds, [*bounds[1:], end], strict=True):
            prose = next((i for i in range(low, high) if self.tokens[i].kind == "PROSE"), None)
            if prose is None or prose > low:
                yield Cell(column, tuple(self._words(low, high if prose is None else prose, end)))
            if prose is not None:
                after_string = self.tokens[prose - 1].kind == "STRING" and not beside
                word, *comments = self._words(prose, high, end)
                yield Cell(column, (word,), self.tokens[prose], after_string)
                if comments:
                    yield Cell("rest", tuple(comments))

    def _words(self, low: int, high: int, end: int) -> Iterator[str]:
        """The words of a cell, with the short comments between them and behind the last."""
        part = low
        for index in range(low + 1, high + 1):
            if index == end:
                break
            stay = [comment.text for comment in self.gaps[index].comments if _stays(comment)]
            if stay:
                yield from atoms(self.tokens[part:index])
                yield from stay
                part = index
        yield from atoms(self.tokens[part:high])

    def _index(self, offset: int) -> int:
        return bisect_left(self.starts, offset)


_AIRY: Final = (
    tree.Annex,
    tree.ApplicationProfile,
    tree.ClassProfile,
    tree.BasicDirectory,
    tree.FileFormat,
    tree.GeneralRules,
    tree.MediumDeclaration,
    tree.SecurityDeclaration,
    tree.SopClassSet,
    tree.Implementation,
    tree.ApplicationEntity,
    tree.Activity,
)
"""What is long and has blocks of its own."""


_PROSE_BESIDE: Final = (tree.CharacterSet, tree.ClaimedProperty)
"""Rows whose string is a value, not a heading: their prose stays on the line."""


def block_of(node: Any) -> tuple[Any, ...] | None:
    """The statements in the block of a statement; None where it has no block."""
    if isinstance(node, (tree.NestedRow, tree.RecordKey)):
        node = node.row
    for field in fields(node):
        if field.name in BLOCKS:
            found: tuple[Any, ...] | None = getattr(node, field.name)
            return found
    return None


# ---- Columns -------------------------------------------------------------------------------------

_KINDS: Final[dict[type, str]] = {
    tree.RecordKey: "key",
    tree.RecordOthers: "key",
    tree.NestedRow: "row",
    tree.Others: "row",
    tree.Include: "row",
    tree.SopRow: "sop",
    tree.QualifiedClass: "qualified",
    tree.Property: "property",
    tree.FileSystem: "property",
    tree.MediumUse: "medium",
    tree.SecurityUse: "security",
    tree.MailHeader: "mail",
    tree.MailUncompressed: "mail",
    tree.ProfileEntry: "profile",
    tree.Axis: "axis",
    tree.Pair: "pair",
    tree.SetMember: "member",
    tree.SupportedRow: "supported",
    tree.ClaimedProperty: "property",
    tree.CharacterSet: "character set",
}


def _kind(node: Any) -> str:
    kind = _KINDS.get(type(node), "")
    # Rows with paragraphs between them are no table.
    if kind in ("profile", "medium", "security"):
        prose = node.description if isinstance(node, tree.ProfileEntry) else node.prose
        return "" if prose is not None else kind
    return kind


def _parts(node: Any) -> Iterator[tuple[str, Span]]:
    """The columns of a statement from the second on, and the parts that begin them."""
    match node:
        case tree.RecordKey():
            yield "attribute", node.row.attribute.span
            yield from _row_parts(node.row)
        case tree.NestedRow():
            yield from _row_parts(node.row)
        case tree.RecordOthers():
            start = node.others.span.start
            yield "attribute", Span(node.others.span.source, start, start + len("others"))
            yield from _others_parts(node.others)
        case tree.Others():
            yield from _others_parts(node)
        case tree.SopRow():
            for column, span in _fields(node):
                if column == "cells":
                    yield from ((cell.role.value, cell.span) for cell in node.cells)
                else:
                    yield column, span
        case tree.Axis():
            for number, choice in enumerate(node.choices):
                # The bar before a choice is written in front of it.
                yield f"code {number}", choice.code.span
                yield f"text {number}", choice.text.span
                if choice.description is not None:
                    yield f"description {number}", choice.description.span
        case tree.SetMember():
            if isinstance(node.sop_class, tree.SopClass) and node.sop_class.uid is not None:
                yield "uid", node.sop_class.uid.span
            yield from _fields(node)
        case _:
            yield from _fields(node)


def _row_parts(row: tree.AttributeRow) -> Iterator[tuple[str, Span]]:
    if isinstance(row.attribute, tree.Attribute) and row.attribute.tag is not None:
        yield "tag", row.attribute.tag.span
    parts = [*row.modifiers, *(part for part in (row.guard, row.anchor) if part is not None)]
    typed = bool(parts) and isinstance(parts[0], tree.AttributeType)
    columns = _relation_columns() if typed else chain(["relation"], repeat("rest"))
    yield from zip(columns, (part.span for part in parts), strict=False)


def _others_parts(others: tree.Others) -> Iterator[tuple[str, Span]]:
    parts = [part for part in (others.type, others.anchor, others.prose) if part is not None]
    yield from zip(_relation_columns(), (part.span for part in parts), strict=False)


def _relation_columns() -> Iterator[str]:
    """What is demanded of an attribute, what more is said, and the rest, which has no columns."""
    yield from ("relation", "more")
    yield from repeat("rest")


_SPEAK_FOR_THEMSELVES: Final = frozenset({"anchor", "guard", "titled", "prose"})
"""Columns whose parts begin with what marks them; keywords before others belong to them."""

_SUBJECTS: Final[dict[type, frozenset[str]]] = {
    tree.SopRow: frozenset({"sop_class", "printed_name"}),
    tree.MediumUse: frozenset({"medium", "carrier"}),
    tree.SecurityUse: frozenset({"profile"}),
    tree.QualifiedClass: frozenset({"name"}),
    tree.Property: frozenset({"name"}),
    tree.FileSystem: frozenset({"role", "names"}),
    tree.MailHeader: frozenset({"part", "header", "parameter", "value"}),
    tree.MailUncompressed: frozenset({"part"}),
    tree.ProfileEntry: frozenset({"identifier"}),
    tree.SetMember: frozenset({"sop_class"}),
    tree.Pair: frozenset({"values"}),
    tree.Include: frozenset({"name"}),
    tree.SupportedRow: frozenset({"sop_classes"}),
    tree.ClaimedProperty: frozenset({"name", "role"}),
    tree.CharacterSet: frozenset({"term"}),
}
"""The fields that begin no column of their own, since they go with the one before."""


def _fields(node: Any) -> Iterator[tuple[str, Span]]:
    """The fields of a node as columns."""
    subject = _SUBJECTS.get(type(node), frozenset())
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, tuple):
            value = (value[0], value[-1]) if value else None
        elif value is not None:
            value = (value, value)
        if value is None or field.name in BLOCKS | subject | {"doc", "span"}:
            continue
        yield field.name, value[0].span.to(value[1].span)


# ---- Tokens and comments -------------------------------------------------------------------------


def _is_keyword(token: Token) -> bool:
    return token.kind in tables().fixed and token.kind not in ("RBRACE", "RPAR", "RSQB", "COMMA")


def _pairs(tokens: Sequence[Token]) -> dict[int, int]:
    """For each closing brace the opening one."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind == "LBRACE":
            opened.append(index)
        elif token.kind == "RBRACE":
            pairs[index] = opened.pop()
    return pairs


def _stays(comment: Comment) -> bool:
    """Whether a comment can stand between the words of a statement."""
    return not comment.ends_line and not comment.spans_lines


def _trailing(comments: Sequence[Comment]) -> tuple[Comment, ...]:
    return tuple(comment for comment in comments if comment.trails)


def _without_trailing(comments: Sequence[Comment]) -> tuple[Comment, ...]:
    return tuple(comment for comment in comments if not comment.trails)
