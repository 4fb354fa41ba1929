"""The grammar, its stored tables, and the classes of the tree fit together."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from lark import Token, Tree

from apdsl.source import Source, Span
from apdsl.syntax import grammar, tree
from apdsl.syntax.build import SEQUENCES, node_class, word
from apdsl.syntax.lexer import Token as Piece
from apdsl.syntax.parser import parse
from tests.syntax import examples

PLAIN_SEQUENCES = {
    "start",
    "declarations",
    "sections",
    "identification_items",
    "axes",
    "choices",
    "role_items",
    "role_body",
    "capabilities",
    "sop_items",
    "transfer_syntaxes",
    "role_cells",
    "guarded_levels",
    "media_items",
    "mail_rules",
    "directory_items",
    "record_types",
    "key_items",
    "key_records",
    "icon_items",
    "parameter_items",
    "subjects",
    "security_items",
    "attribute_rows",
    "pair_list",
    "modifiers",
    "paths",
    "values",
    "value_set",
    "steps",
    "guard_terms",
    "axis_values",
    "names",
    "remarks",
    "statement_roles",
    "medium_items",
    "strings",
    "basic_directory_items",
    "record_items",
    "parents",
    "file_format_items",
    "general_rule_items",
    "security_profile_items",
    "set_members",
    "any_identifiers",
    "implementation_items",
    "class_members",
    "syntax_members",
    "character_set_items",
    "configuration_items",
    "claimed_security_items",
    "entity_items",
    "claimed_directory_items",
    "activity_items",
    "claimed_roles",
    "claimed_role_items",
    "supported_items",
    "claimed_classes",
    "claimed_syntaxes",
}


def nodes(part: Any) -> list[tree.Node]:
    """A part of the tree with all nodes below it."""
    if isinstance(part, tuple):
        return [node for member in part for node in nodes(member)]
    if isinstance(part, tree.Node):
        values = (getattr(part, field.name) for field in fields(part))
        return [part, *(node for value in values for node in nodes(value))]
    return []


def rules() -> set[str]:
    """The rules that make something of their own, by the name of what they make."""
    return {
        rule.name
        for rule in grammar.tables().rules
        if not rule.repeats and not (rule.collapses and len(rule.children) == 1)
    }


def test_the_grammar_has_no_conflict_and_no_collision() -> None:
    grammar.build(strict=True)


def test_the_stored_tables_are_those_of_the_grammar() -> None:
    assert grammar.is_current(), "run python -m apdsl.syntax.grammar"


def test_the_tables_are_made_anew_without_stored_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    stored = grammar.tables()
    grammar.tables.cache_clear()
    monkeypatch.setattr(grammar, "_read", lambda: None)
    assert grammar.tables() == stored
    grammar.tables.cache_clear()


def test_each_rule_makes_a_node_or_is_a_known_sequence() -> None:
    without_class = {rule for rule in rules() if node_class(rule) is None}
    assert without_class == PLAIN_SEQUENCES


def test_each_class_belongs_to_a_rule() -> None:
    made = {node_class(rule) for rule in rules()}
    declared = {
        value
        for value in vars(tree).values()
        if isinstance(value, type) and issubclass(value, tree.Node) and value is not tree.Node
    }
    assert declared == made - {None}


def test_the_examples_hold_every_construct() -> None:
    parsed = [parse(examples.source(path)) for path in examples.IDENTITY]
    used = {type(node) for one in parsed for node in nodes(one.tree)}
    assert used == {node_class(rule) for rule in rules()} - {None}
    kinds = {token.kind for one in parsed for token in one.tokens}
    known = grammar.tables()
    assert kinds == (known.patterns.keys() | known.fixed.keys()) - set(known.ignored)


# ---- The same tree as lark's ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", [*examples.IDENTITY, *examples.PROFILES], ids=lambda path: path.name
)
def test_the_tree_and_its_spans_are_those_that_lark_finds(path: Any) -> None:
    source = examples.source(path)
    parsed = parse(source)
    assert not parsed.diagnostics
    (expected,) = _from_lark(_lark().parse(source.text), source)
    assert parsed.tree == expected
    for ours, larks in zip(nodes(parsed.tree), nodes(expected), strict=True):
        if larks.span.end:  # lark has no place for what is empty
            assert (type(ours), ours.span.text) == (type(larks), larks.span.text)


_PARSERS: list[Any] = []


def _lark() -> Any:
    if not _PARSERS:
        _PARSERS.append(grammar.build())
    return _PARSERS[0]


def _from_lark(part: Any, source: Source) -> Any:
    if part is None:
        return None
    if isinstance(part, Token):
        start = part.start_pos or 0
        return word(Piece(part.type, str(part), start, start + len(part)), source)
    children = [_from_lark(child, source) for child in part.children]
    assert isinstance(part, Tree)
    span = Span(source, 0, 0)
    if not part.meta.empty:
        span = Span(source, part.meta.start_pos, part.meta.end_pos)
    name = str(part.data)
    if name == "doc":
        return tree.Doc(" ".join(line.value for line in children), span=span)
    made = node_class(name)
    if made is None:
        return tuple(children)
    return made(*([tuple(children)] if name in SEQUENCES else children), span=span)
