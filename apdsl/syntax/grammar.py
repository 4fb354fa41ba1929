"""The parser tables of ``grammar/apdsl.lark``, read from their compiled form where it is current.

Making LALR tables takes most of a second; reading them takes a few hundredths. The compiled form
lies beside the grammar, carries the digest of the grammar it was made from, and is written by
``python -m apdsl.syntax.grammar``. With any other grammar or version of lark the tables are made
anew in memory.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from functools import cache
from pathlib import Path
from typing import Any

import lark
from lark import Lark
from lark.grammar import Rule
from lark.lexer import TerminalDef

from apdsl import resources

_OPTIONS: dict[str, Any] = {
    "parser": "lalr",
    "lexer": "contextual",
    "propagate_positions": True,
    "maybe_placeholders": True,
}


def tables_file() -> Path:
    return resources.grammar_file().with_suffix(".tables")


def build(*, strict: bool = False) -> Lark:
    """Make the parser from the grammar itself; ``strict`` refuses conflicts and collisions."""
    return Lark(resources.grammar_file().read_text("utf-8"), strict=strict, **_OPTIONS)


@cache
def parser() -> Lark:
    """The parser of the language."""
    try:
        stored = json.loads(zlib.decompress(tables_file().read_bytes()))
        if stored["made_from"] == _digest():
            return _load(stored)
    except (OSError, ValueError, KeyError, zlib.error):
        pass  # no usable tables: the grammar is always there
    return build()


def compiled_tables() -> bytes:
    """The compiled form of the grammar: compressed JSON with the digest of what it was made from.

    lark numbers its states in no fixed order, so that two runs may differ in bytes.
    """
    data, memo = build().memo_serialize([TerminalDef, Rule])
    stored = {"made_from": _digest(), "data": data, "memo": memo}
    text = json.dumps(stored, sort_keys=True, separators=(",", ":"), default=_set_as_list)
    return zlib.compress(text.encode(), 9)


def _set_as_list(value: object) -> list[object]:
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=str)
    raise TypeError(f"cannot store {type(value).__name__}")


def _digest() -> str:
    grammar = resources.grammar_file().read_bytes()
    return hashlib.sha256(lark.__version__.encode() + b"\n" + grammar).hexdigest()


def _load(stored: dict[str, Any]) -> Lark:
    # JSON has only strings for keys; lark numbers its states, tokens and memoised values.
    data, memo = stored["data"], {int(key): value for key, value in stored["memo"].items()}
    table = data["parser"]["parser"]
    table["states"] = {
        int(state): {int(token): action for token, action in actions.items()}
        for state, actions in table["states"].items()
    }
    table["tokens"] = {int(number): name for number, name in table["tokens"].items()}
    instance = Lark.__new__(Lark)
    return instance._load({"data": data, "memo": memo})


def is_current() -> bool:
    """Whether the stored tables were made from this grammar by this lark."""
    try:
        stored = json.loads(zlib.decompress(tables_file().read_bytes()))
    except (OSError, ValueError, zlib.error):
        return False
    return bool(stored.get("made_from") == _digest())


if __name__ == "__main__" and not is_current():
    tables_file().write_bytes(compiled_tables())
