"""What is wrong with a text before it is read: characters that nobody can see, and lost ends."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from apdsl.diagnostics import Diagnostic, report
from apdsl.source import Source, Span
from apdsl.syntax.build import LONGEST_NUMBER
from apdsl.syntax.lexer import Token

_LONGEST_UID: Final = 64
"""PS3.5 9.1."""

_MOST: Final = 20
"""More of one kind say nothing new."""

_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
    "|(?P<direction>[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])"
)


def legible(source: Source) -> tuple[str, list[Diagnostic]]:
    """The text with a blank for each control character, and what is to be said about these.

    Control characters of DICOM are not even text there (PS3.5 6.1).
    """
    if _INVISIBLE.search(source.text) is None:
        return source.text, []
    found: list[Diagnostic] = []
    seen = {"control-character": 0, "direction-control": 0}
    for match in _INVISIBLE.finditer(source.text):
        slug = "direction-control" if match["direction"] else "control-character"
        seen[slug] += 1
        if seen[slug] <= _MOST:
            span = Span(source, match.start(), match.end())
            found.append(report(slug, span, character=name_of(match[0])))
    return _INVISIBLE.sub(" ", source.text), found


def name_of(character: str) -> str:
    """A character as itself where it shows, and by number and name where it does not."""
    if character.isprintable():
        return f"`{character}`"
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


def overlong(source: Source, tokens: Iterable[Token]) -> list[Diagnostic]:
    """Numbers and UIDs that are well formed but longer than any can be."""
    if re.search(rf"[0-9.]{{{LONGEST_NUMBER + 1}}}", source.text) is None:
        return []
    found = []
    for token in tokens:
        span = Span(source, token.start, token.end)
        if token.kind == "NUMBER" and len(token.text) > LONGEST_NUMBER:
            found.append(report("number-too-long", span, number=token.text))
        elif token.kind == "UID" and len(token.text) > _LONGEST_UID:
            found.append(malformed_uid(source, token))
    return found


def malformed_uid(source: Source, token: Token) -> Diagnostic:
    """What breaks the rules of PS3.5 9.1."""
    components = token.text.split(".")
    if len(token.text) > _LONGEST_UID:
        reason = f"it has {len(token.text)} characters, and {_LONGEST_UID} is the most"
    elif components[0] not in ("0", "1", "2"):
        reason = "its first component must be 0, 1 or 2"
    else:
        zero = next(piece for piece in components if len(piece) > 1 and piece[0] == "0")
        reason = f"its component {zero} begins with a zero"
    return report(
        "malformed-uid", Span(source, token.start, token.end), text=token.text, reason=reason
    )
