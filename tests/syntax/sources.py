"""Strategies for texts: real sources, the same with mistakes, and the same laid out at random."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from hypothesis import strategies as st

from apdsl.source import Source
from apdsl.syntax.lexer import Token
from apdsl.syntax.parser import parse
from tests.syntax import examples

_PIECES = re.compile(r'"""|\s+|[A-Za-z0-9-]+|.', re.DOTALL)
_NOISE = st.sampled_from([*'{}()[]"\\/*;,.=|@#$é\x00\u202e\n', '"""', "/*", "//", "///", "annex"])


@cache
def _real() -> tuple[Sequence[str], ...]:
    """Real sources as pieces, cut so that each stays small."""
    found = []
    for path in (*examples.IDENTITY, *examples.PROFILES):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        for start in range(0, len(lines), 60):
            found.append(_PIECES.findall("".join(lines[start : start + 60])))
    return tuple(found)


@st.composite
def with_mistakes(draw: st.DrawFn) -> str:
    """A part of a real source in which pieces were deleted, doubled, exchanged or put in."""
    pieces = list(draw(st.sampled_from(_real())))
    for _ in range(draw(st.integers(0, 8))):
        if not pieces:
            break
        place = draw(st.integers(0, len(pieces) - 1))
        match draw(st.integers(0, 4)):
            case 0:
                del pieces[place : place + draw(st.integers(1, 20))]
            case 1:
                pieces.insert(place, pieces[place])
            case 2:
                pieces[place] = draw(st.sampled_from(pieces))
            case 3:
                pieces.insert(place, draw(_NOISE))
            case 4:
                pieces[place] = pieces[place][: len(pieces[place]) // 2]
    return "".join(pieces)


@cache
def _tokens() -> tuple[Sequence[Token], ...]:
    sources = [examples.source(path) for path in (*examples.IDENTITY, *examples.PROFILES)]
    return tuple(parse(source).tokens for source in sources if len(source.text) < 12_000)


_GAPS = st.sampled_from(
    [
        *["  "] * 8,  # one blank between words in capitals could make them one record type
        "\n",
        "\n    ",
        "\n\n\n",
        " // trailing\n",
        "\n// on its own line\n",
        "\n\n// apart\n\n",
        " /* inline */ ",
        " /* inline */ // and trailing\n",
        "\n/* on\n     several\n  lines */\n",
    ]
)


@st.composite
def laid_out_at_random(draw: st.DrawFn) -> str:
    """A real source whose tokens have other blanks and comments between them."""
    tokens = draw(st.sampled_from(_tokens()))
    gaps = draw(st.lists(_GAPS, min_size=20, max_size=60))
    pieces = []
    for number, token in enumerate(tokens):
        pieces.append(gaps[number % len(gaps)])
        pieces.append(f"{token.text}\n" if token.kind == "DOC" else token.text)
    return "".join(pieces) + draw(_GAPS)


def source_of(text: str) -> Source:
    return Source("text.apdsl", text)
