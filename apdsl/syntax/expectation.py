"""What could stand at a place, in the words of the author."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from apdsl.dictionary import closest
from apdsl.syntax.automaton import Automaton, Stack
from apdsl.syntax.grammar import END, tables
from apdsl.syntax.lexer import Token

_WORDS: Final = {
    END: "the end of the text",
    "PART": "a part of the standard (`PS3.11`)",
    "EDITION": "an edition (`2020a`)",
    "NAME": "a name",
    "TEMPLATE": "an identifier with axes (`STD-X-{medium}`)",
    "WORD": "a name in small letters",
    "RECORD": "a record type in capitals",
    "TAG": "a tag",
    "GROUP": "a repeating group (`60xx`)",
    "UID": "a UID",
    "LABEL": "the label of a table (`X.3-1`)",
    "ANCHOR": "an anchor (`@X.3.1`)",
    "CODE": "the code of a diagnostic (`APD207`)",
    "TYPE": "a type (1, 1C, 2, 2C or 3)",
    "OFFSET": "`+` or `-` and a number",
    "NUMBER": "a number",
    "HEX": "four hexadecimal digits with `H`",
    "STRING": "a string",
    "PROSE": 'prose between `"""`',
    "DOC": "a `///` comment",
    "CAPABILITY": "a capability (`finalize`, `multi-session` or `packet-writing`)",
    "ROLE": "a role (FSC, FSR or FSU)",
    "SCOPE": "`instance`, `record` or another data set",
    "ON": "`on ...`",
    "WHERE": "`where ...`",
    "TITLED": "`titled ...`",
    "__ANON_3": "`!=`",
}
"""Words for terminals that do not speak for themselves."""

_GROUPS: Final[tuple[tuple[str, frozenset[str]], ...]] = (
    (
        "a declaration (`annex`, `profile`, `medium`, ...)",
        frozenset(
            {
                "ANNEX",
                "PROFILE",
                "IMPLEMENTATION",
                "MEDIUM",
                "BASIC",
                "ATTRIBUTES",
                "FILE",
                "GENERAL",
            }
        ),
    ),
    (
        "a section (`roles`, `media`, `directory`, ...)",
        frozenset({"IDENTIFICATION", "CLINICAL", "ROLES", "MEDIA", "DIRECTORY", "PARAMETERS"}),
    ),
    ("a name", frozenset({"NAME", "RECORD"})),
    (
        "a value",
        frozenset({"STRING", "NUMBER", "HEX"}),
    ),
    (
        "what is demanded of the attribute (`type 1`, `= ...`, `up to ...`, ...)",
        frozenset({"__ANON_1", "EQUAL", "UP", "COPY", "ITEMS"}),
    ),
    (
        "a remark (`note`, `text`, ...)",
        frozenset({"NOTE", "INTERPRETATION", "ERRATUM", "STATEMENT", "TEXT", "TABLE", "ALLOW"}),
    ),
)
"""Terminals that are one thing to the author, said where all of them could stand."""

_MEMBERS: Final = {
    "a remark (`note`, `text`, ...)": frozenset({"SUBSECTION"}),
    "a declaration (`annex`, `profile`, `medium`, ...)": frozenset({"SOP", "SECURITY", "__ANON_4"}),
    "a section (`roles`, `media`, `directory`, ...)": frozenset(
        {"SOP", "SECURITY", "CLASS", "PROFILE"}
    ),
    "what is demanded of the attribute (`type 1`, `= ...`, `up to ...`, ...)": frozenset(
        {"REQUIRED", "MAY", "ABSENT", "IN", "AT", "WHEN"}
    ),
}
"""Terminals that need not be said besides a group."""

_LAST: Final = ("TITLED", "ON", "ANCHOR", "PROSE", "LBRACE")
"""What nearly every statement may have comes behind what only this one has."""

_MOST: Final = 7


def expected(automaton: Automaton, stack: Stack) -> str:
    """What could stand here: "a role (FSC, FSR or FSU), `on ...` or an anchor".

    What would begin the next statement is left out where the present one can go on.
    """
    kinds = automaton.acceptable(stack)
    here = [kind for kind in kinds if not _ends_statement(automaton, stack, kind)]
    return listed(phrases(here or kinds))


def phrases(kinds: Iterable[str]) -> list[str]:
    """Words for these terminals, each thing once."""
    left = dict.fromkeys(kinds)
    said: dict[str, None] = {}
    for phrase, members in _GROUPS:
        if members <= left.keys():
            said[phrase] = None
            for kind in members | _MEMBERS.get(phrase, frozenset()):
                left.pop(kind, None)
    last = [kind for kind in ("RBRACE", END, "DOC") if left.pop(kind, "") is None]
    for kind in sorted(left, key=_rank):
        said |= dict.fromkeys(words_for(kind))
    if not said or "RBRACE" in last:
        said |= dict.fromkeys(word for kind in last[:1] for word in words_for(kind))
    return list(said)


def words_for(kind: str) -> tuple[str, ...]:
    """A terminal in words: one phrase, or each of its spellings."""
    if kind in _WORDS:
        return (_WORDS[kind],)
    return tuple(f"`{text}`" for text in tables().spellings.get(kind, (kind,)))


def _rank(kind: str) -> int:
    return _LAST.index(kind) + 1 if kind in _LAST else 0


def listed(words: list[str]) -> str:
    """The words as an enumeration."""
    if len(words) > _MOST:
        words = [*words[: _MOST - 1], "something else"]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def found(token: Token) -> str:
    """What stands at a place instead."""
    if token.kind == END:
        return "the end of the text"
    if token.kind == "PROSE":
        return "prose"
    text = token.text if len(token.text) <= 40 else f"{token.text[:39]}…"
    return f"`{text}`"


def meant(automaton: Automaton, stack: Stack, token: Token) -> tuple[Token, ...]:
    """The keywords that a misspelt word may stand for here, best first."""
    if not token.text[:1].isalpha():
        return ()
    spelt: dict[str, str] = {}
    for kind in automaton.acceptable(stack):
        for text in automaton.tables.spellings.get(kind, ()):
            if text[0].isalpha():
                spelt.setdefault(text, kind)
    near = [text for text in closest(token.text, spelt) if _plausible(token.text, text)]
    return tuple(Token(spelt[text], text, token.start, token.end) for text in near)


def _plausible(found: str, text: str) -> bool:
    # Two short words are always near to each other.
    return found.casefold() == text.casefold() or min(len(found), len(text)) >= 3


def _ends_statement(automaton: Automaton, stack: Stack, kind: str) -> bool:
    if automaton.is_list(stack):
        return False
    after = automaton.feed(stack, Token(kind, "", stack.end, stack.end))
    if after is None or kind in (END, "RBRACE"):
        return True
    below = after.below
    # The statement became a member of its list, and the token stands directly on that.
    return below is not None and automaton.is_list(below) and kind != "LBRACE"
