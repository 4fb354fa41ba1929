"""The comments of a text, by the gaps between its tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from apdsl.syntax.lexer import Token

_COMMENT: Final = re.compile(r"//[^\n]*|/\*[\s\S]*?\*/")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, its lines moved to the left as far as it stood to the right.

    ``trails``: it stands behind the token before it, on the same line. ``after_blank``: a blank
    line is in front of it.
    """

    text: str
    trails: bool
    after_blank: bool

    @property
    def ends_line(self) -> bool:
        """Whether nothing may follow it on its line."""
        return self.text.startswith("//")

    @property
    def spans_lines(self) -> bool:
        return "\n" in self.text


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between two tokens; ``blank``: a blank line in front of the second."""

    comments: tuple[Comment, ...]
    blank: bool


def gaps(text: str, tokens: Sequence[Token]) -> tuple[Gap, ...]:
    """The gap before each token, and the one behind the last."""
    starts = [token.start for token in tokens]
    ends = [token.end for token in tokens]
    return tuple(
        _gap(text, start, end, at_start=start == 0)
        for start, end in zip([0, *ends], [*starts, len(text)], strict=True)
    )


def comment_texts(text: str, tokens: Sequence[Token]) -> list[str]:
    """All comments with their blanks made alike, to compare two texts."""
    found = [comment.text for gap in gaps(text, tokens) for comment in gap.comments]
    return sorted(" ".join(comment.split()) for comment in found)


def _gap(text: str, start: int, end: int, *, at_start: bool) -> Gap:
    if text[start:end].isspace() or start == end:  # nearly all
        return Gap((), text.count("\n", start, end) > 1)
    comments: list[Comment] = []
    position = start
    for match in _COMMENT.finditer(text, start, end):
        before = text.count("\n", position, match.start())
        trails = not before and not comments and not at_start
        trails = trails or bool(comments and comments[-1].trails and not before)
        trails = trails and "\n" not in match[0]
        comments.append(Comment(_moved_left(text, match), trails, before > 1))
        position = match.end()
    return Gap(tuple(comments), text.count("\n", position, end) > 1)


def _moved_left(text: str, match: re.Match[str]) -> str:
    column = match.start() - text.rfind("\n", 0, match.start()) - 1
    first, *later = match[0].replace("\r\n", "\n").split("\n")
    moved = [line[min(column, len(line) - len(line.lstrip(" \t"))) :].rstrip() for line in later]
    return "\n".join([first.rstrip(), *moved])
