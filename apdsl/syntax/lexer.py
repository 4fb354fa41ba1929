"""The contextual lexer: which token stands at a place, given what the parser can take there.

Patterns and spellings are those of the grammar. Beyond lark's lexer it knows where words end
(``mandatoryFSR`` is one word, not two keywords), and gives a token for anything: where nothing
that is acceptable stands, one of a kind that no grammar has tells what it is instead.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from apdsl.syntax.grammar import END, Tables, tables
from apdsl.syntax.lines import end_of_line


class Token(NamedTuple):
    """A piece of the text; ``kind`` is a terminal of the grammar, or one of those below."""

    kind: str
    text: str
    start: int
    end: int


# What may stand in a text although no terminal looks like it.
OTHER: Final = "other"
OPEN_STRING: Final = "open string"
BAD_STRING: Final = "string with a bad escape"
OPEN_PROSE: Final = "open prose"
OPEN_COMMENT: Final = "open comment"
BAD_TAG: Final = "bad tag"
BAD_UID: Final = "bad UID"
STRANGE: Final = "strange character"

# A match ends where a word ends.
_END_OF_WORD: Final = r"(?!(?<=\w)\w)"
_WORD: Final = r"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*"

_OPEN_STRING: Final = re.compile(r'"(?:[^"\\\n]|\\["\\]?)*')
_TAG_LIKE: Final = re.compile(r"\([0-9A-Za-z]{1,8},[ \t]*[0-9A-Za-z]{1,8}\)")
_UID_LIKE: Final = re.compile(r"[0-9]+(?:\.[0-9]+){2,}")
_PIECE: Final = re.compile(r"@[\w.]*|\w+(?:-\w+)*")


class Lexer:
    """The tokens of the language, by the state of the parser."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        document = tables.patterns["DOC"]
        ignored = "|".join(tables.patterns[name] for name in tables.ignored)
        # What is ignored is skipped once and for all, so that no match goes back into it.
        self._ignored = f"(?:(?!{document})(?:{ignored}))*+"
        self._skip = re.compile(self._ignored)
        punctuation = [text for text in tables.fixed.values() if not text[0].isalpha()]
        self._punctuation = "|".join(map(re.escape, sorted(punctuation, key=len, reverse=True)))
        self._by_patterns: dict[tuple[str, ...], re.Pattern[str]] = {}
        self._by_state: dict[int, tuple[re.Pattern[str], dict[str, str]]] = {}
        self._punctuation_kinds = {
            text: name for name, text in tables.fixed.items() if not text[0].isalpha()
        }

    def token(self, text: str, position: int, state: int) -> Token:
        """The next token from this place on; at the end one of the kind ``END``."""
        scanner = self._by_state.get(state)
        if scanner is None:
            scanner = self._scanner(state)
        pattern, fixed = scanner
        match = pattern.match(text, position)
        if match is None:
            return self.any_token(text, position)
        kind: str = match.lastgroup  # type: ignore[assignment]
        start, end = match.span(kind)
        found = text[start:end]
        known = fixed.get(found)
        if known is not None:
            return Token(known, found, start, end)
        if kind == "_word" or kind == "_sign" or (kind == "UID" and text[end : end + 1] == "."):
            return self.any_token(text, start)
        return Token(END if kind == "_end" else kind, found, start, end)

    def any_token(self, text: str, position: int) -> Token:
        """The next token wherever it may stand, or what stands in place of one."""
        start = self._skip.match(text, position).end()  # type: ignore[union-attr]
        if start == len(text):
            return Token(END, "", start, start)
        kind, end = self._any(text, start)
        return Token(kind, text[start:end], start, end)

    def _any(self, text: str, start: int) -> tuple[str, int]:
        char = text[start]
        if char == '"':
            return self._quoted(text, start)
        if text.startswith("///", start):
            return "DOC", self._end_of("DOC", text, start)
        if text.startswith("/*", start):
            return OPEN_COMMENT, len(text)
        if char == "(":
            if end := self._end_of("TAG", text, start):
                return "TAG", end
            if tag := _TAG_LIKE.match(text, start):
                return BAD_TAG, tag.end()
        if uid := _UID_LIKE.match(text, start):
            good = len(uid[0]) <= 64 and self._end_of("UID", text, start) == uid.end()
            return "UID" if good else BAD_UID, uid.end()
        if piece := _PIECE.match(text, start):
            return OTHER, piece.end()
        for sign in (text[start : start + 2], char):
            if kind := self._punctuation_kinds.get(sign):
                return kind, start + len(sign)
        return (OTHER, start + 1) if char in "+-" else (STRANGE, start + 1)

    def _quoted(self, text: str, start: int) -> tuple[str, int]:
        if text.startswith('"""', start):
            end = self._end_of("PROSE", text, start)
            return ("PROSE", end) if end else (OPEN_PROSE, end_of_line(text, start))
        if end := self._end_of("STRING", text, start):
            return "STRING", end
        end = _OPEN_STRING.match(text, start).end()  # type: ignore[union-attr]
        while text[end : end + 1] == "\\":  # pragma: no cover - the pattern takes backslashes
            end += 1
        if text[end : end + 1] == '"':
            return BAD_STRING, end + 1
        # Braces at the end of the line will hardly be meant as part of the string.
        return OPEN_STRING, start + max(1, len(text[start:end].rstrip("{} \t\r")))

    def _end_of(self, terminal: str, text: str, start: int) -> int:
        match = _compiled(self._tables.patterns[terminal]).match(text, start)
        return match.end() if match else 0

    def _scanner(self, state: int) -> tuple[re.Pattern[str], dict[str, str]]:
        acceptable = self._tables.actions[state]
        names = tuple(name for name in self._tables.patterns if name in acceptable)
        pattern = self._by_patterns.get(names)
        if pattern is None:
            groups = "".join(f"(?P<{name}>{self._tables.patterns[name]})|" for name in names)
            pattern = re.compile(
                f"{self._ignored}(?:{groups}(?P<_sign>{self._punctuation})|(?P<_word>{_WORD})"
                rf"|(?P<_end>\Z)){_END_OF_WORD}"
            )
            self._by_patterns[names] = pattern
        spellings = self._tables.fixed
        fixed = {spellings[name]: name for name in acceptable if name in spellings}
        self._by_state[state] = pattern, fixed
        return pattern, fixed


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def lexer() -> Lexer:
    """The lexer of the language."""
    return Lexer(tables())
