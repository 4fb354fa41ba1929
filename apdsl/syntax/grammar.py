"""The tables of ``grammar/apdsl.lark``, read from their compiled form where it is current.

lark makes the LALR tables from the grammar, which takes most of a second, and checks them for
conflicts. Its own form of them takes longer to read than a profile to parse; so what the parser
needs of them is stored beside the grammar in a form that is ready to use, with the digest of the
grammar it was made from. ``python -m apdsl.syntax.grammar`` writes it. With any other grammar
the tables are made anew in memory.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from apdsl import resources

if TYPE_CHECKING:
    from lark import Lark
    from lark.grammar import Rule as LarkRule

_FORM: Final = "1"
"""Changes when the stored form does."""

END: Final = "$END"
"""The terminal behind the last token."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One alternative of a rule, and what becomes of its children.

    ``children`` says of each child that the node keeps where it stands among the symbols of the
    alternative, and whether it is a repetition whose members are taken one by one; None is an
    absent optional part. ``name`` is that of the node. ``collapses``: with one child the node is
    that child. ``repeats``: it is part of a repetition and makes no node.
    """

    origin: str
    name: str
    size: int
    children: tuple[tuple[int, bool] | None, ...]
    collapses: bool
    repeats: bool


@dataclass(frozen=True)
class Tables:
    """A compiled grammar.

    ``actions`` holds for each state what a terminal does there: a state to shift to, or ``-1 - r``
    to reduce by rule ``r``; for a rule's origin, the state to go to. ``patterns`` are regular
    expressions of terminals in the order in which they are tried, ``fixed`` the terminals that
    have one spelling, ``spellings`` those of each terminal that has only few. ``named`` are the
    terminals that are leaves of the tree somewhere.
    """

    start: int
    end: int
    actions: tuple[dict[str, int], ...]
    rules: tuple[Rule, ...]
    patterns: dict[str, str]
    fixed: dict[str, str]
    spellings: dict[str, tuple[str, ...]]
    ignored: tuple[str, ...]
    named: frozenset[str]

    @cached_property
    def origins(self) -> frozenset[str]:
        """The names of the rules."""
        return frozenset(rule.origin for rule in self.rules)


def tables_file() -> Path:
    """Where the compiled form lies."""
    return resources.grammar_file().with_suffix(".tables")


def build(*, strict: bool = False) -> Lark:
    """Make lark's parser from the grammar; ``strict`` refuses conflicts and collisions."""
    from lark import Lark

    text = resources.grammar_file().read_text("utf-8")
    return Lark(
        text,
        parser="lalr",
        lexer="contextual",
        propagate_positions=True,
        maybe_placeholders=True,
        strict=strict,
    )


@cache
def tables() -> Tables:
    """The tables of the language."""
    stored = _read()
    if stored is None:
        stored = json.loads(_compile())
    return _load(stored)


def is_current() -> bool:
    """Whether the stored tables were made from this grammar."""
    return _read() is not None


def compiled_tables() -> bytes:
    """The compiled form of the grammar: compressed JSON; equal for equal grammars."""
    return zlib.compress(_compile().encode(), 9)


def _read() -> dict[str, Any] | None:
    try:
        stored = json.loads(zlib.decompress(tables_file().read_bytes()))
        return stored if stored["made_from"] == _digest() else None
    except (OSError, ValueError, KeyError, TypeError, zlib.error):
        return None  # no usable tables: the grammar is always there


def _digest() -> str:
    grammar = resources.grammar_file().read_bytes()
    return hashlib.sha256(_FORM.encode() + b"\n" + grammar.replace(b"\r\n", b"\n")).hexdigest()


def _load(stored: dict[str, Any]) -> Tables:
    rules = tuple(
        Rule(origin, name, size, tuple(c and (c[0], bool(c[1])) for c in children), *flags)
        for origin, name, size, children, *flags in stored["rules"]
    )
    return Tables(
        start=stored["start"],
        end=stored["end"],
        actions=tuple(stored["actions"]),
        rules=rules,
        patterns=stored["patterns"],
        fixed=stored["fixed"],
        spellings={name: tuple(texts) for name, texts in stored["spellings"].items()},
        ignored=tuple(stored["ignored"]),
        named=frozenset(stored["named"]),
    )


# ---- From lark's tables --------------------------------------------------------------------------


def _compile() -> str:
    made = build()
    table = made.parser.parser._parse_table
    rules: dict[LarkRule, int] = {}
    # lark numbers its states in no fixed order; here they are numbered as they are reached.
    numbers: dict[int, int] = {table.start_states["start"]: 0}
    actions: list[dict[str, int]] = []
    reached = list(numbers)
    for state in reached:
        row: dict[str, int] = {}
        for symbol, (action, argument) in sorted(table.states[state].items()):
            if action.name == "Shift":
                if argument not in numbers:
                    numbers[argument] = len(numbers)
                    reached.append(argument)
                row[symbol] = numbers[argument]
            else:
                row[symbol] = -1 - rules.setdefault(argument, len(rules))
        actions.append(row)
    ignored = [str(name) for name in made.ignore_tokens]
    # The order in which lark's lexer tries them.
    terminals = sorted(
        made.terminals,
        key=lambda t: (-t.priority, -t.pattern.max_width, -len(t.pattern.value), t.name),
    )
    fixed = {t.name: t.pattern.value for t in terminals if t.pattern.type == "str"}
    patterns = {t.name: t.pattern.to_regexp() for t in terminals if t.pattern.type == "re"}
    spellings = {name: [text] for name, text in fixed.items()}
    for name, pattern in patterns.items():
        if re.fullmatch(r"(\(\?:)?[\w=\\-]+(\|[\w=\\-]+)*\)?", pattern):
            texts = pattern.removeprefix("(?:").removesuffix(")").split("|")
            spellings[name] = [text.replace("\\", "") for text in texts]
    stored = {
        "made_from": _digest(),
        "start": 0,
        "end": numbers[table.end_states["start"]],
        "actions": actions,
        "rules": [_rule(rule) for rule in rules],
        "patterns": patterns,
        "fixed": fixed,
        "spellings": spellings,
        "ignored": ignored,
        "named": sorted(_named(rules)),
    }
    return json.dumps(stored, separators=(",", ":"))


def _rule(rule: LarkRule) -> list[object]:
    """As lark's ``parse_tree_builder`` shapes the tree: which children stay, and where."""
    absent = "".join(str(int(empty)) for empty in rule.options.empty_indices)
    gaps = [len(ones) for ones in absent.split("0")] if absent else [0] * (len(rule.expansion) + 1)
    children: list[list[int] | None] = []
    for index, symbol in enumerate(rule.expansion):
        children.extend([None] * gaps[index])
        if not (symbol.is_term and symbol.filter_out):  # type: ignore[attr-defined]
            inlined = not symbol.is_term and symbol.name.startswith("_")
            children.append([index, int(inlined)])
    children.extend([None] * gaps[-1])
    origin = str(rule.origin.name)
    name = str(rule.alias or origin)
    collapses = bool(rule.options.expand1 and not rule.alias)
    return [origin, name, len(rule.expansion), children, collapses, origin.startswith("_")]


def _named(rules: dict[LarkRule, int]) -> set[str]:
    """The terminals that are leaves of the tree somewhere."""
    return {
        str(symbol.name)
        for rule in rules
        for symbol in rule.expansion
        if symbol.is_term and not symbol.filter_out  # type: ignore[attr-defined]
    }


if __name__ == "__main__" and not is_current():
    tables_file().write_bytes(compiled_tables())
