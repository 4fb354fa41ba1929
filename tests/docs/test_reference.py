"""The tables of the language reference say what the compiler does."""

from __future__ import annotations

from functools import cache

import pytest

from apdsl.compilation import Compilation
from apdsl.model import sentences
from apdsl.model.profile import ProfileModel
from apdsl.model.vocabulary import (
    FILE_RULES,
    FILE_SET_RULES,
    MEDIUM_PROPERTIES,
    SECURITY_PROPERTIES,
)
from apdsl.semantics.context import CLAUSES
from apdsl.source import Source
from apdsl.syntax import parser
from tests.docs import examples, pages

PAGE = pages.ROOT / "docs" / "language.md"

VOCABULARIES = {
    "file rules": FILE_RULES,
    "file-set rules": FILE_SET_RULES,
    "medium properties": MEDIUM_PROPERTIES,
    "security properties": SECURITY_PROPERTIES,
}


def rows(title: str) -> list[tuple[str, str]]:
    return [(pages.code(first), second) for first, second in pages.table(PAGE, title)]


@pytest.mark.parametrize("title", VOCABULARIES)
def test_a_vocabulary_is_listed_in_full(title: str) -> None:
    assert dict(rows(title)) == VOCABULARIES[title]


def test_the_clauses_are_those_of_the_compiler() -> None:
    kinds = {
        "a block of `parameters`": "parameter-block",
        "`profile` (specific)": "specific-profile",
    }
    listed = {
        kinds.get(first, pages.code(first).replace(" ", "-")): second
        for first, second in pages.table(PAGE, "clauses")
    }
    assert listed == {kind: f"X.{number}" for kind, number in CLAUSES.items()}


def compiled(place: str, fragment: str) -> ProfileModel:
    before, _, after = examples.wrapping(place).partition(examples.INSIDE)
    (model,) = Compilation.of_texts((Source("reference", before + fragment + after),)).models
    return model


def test_the_conditions_read_as_the_outputs_print_them() -> None:
    listed = rows("conditions")
    fragment = "\n".join(f"IMAGE ContentDate type 1C required if {asked}" for asked, _ in listed)
    keys = compiled("keys", fragment).directory.keys
    for (asked, words), key in zip(listed, keys, strict=True):
        assert key.condition is not None, asked
        assert sentences.condition(key.condition) == words, asked


def test_the_value_rules_read_as_the_outputs_print_them() -> None:
    listed = rows("value rules")
    fragment = "\n".join(f"HighBit {rule}" for rule, _ in listed)
    (block,) = compiled("rows", fragment).parameters
    for (rule, words), row in zip(listed, block.attributes, strict=True):
        assert row.values is not None, rule
        assert sentences.value_rule(row.values) == words, rule


@cache
def shipped_ids() -> frozenset[str]:
    compilation = Compilation.of_shipped()
    return frozenset(
        requirement.id for model in compilation.models for requirement in model.requirements
    )


@pytest.mark.parametrize(
    "example", [example for _, example in pages.table(PAGE, "requirement ids")]
)
def test_the_ids_shown_are_ids_of_shipped_profiles(example: str) -> None:
    assert pages.code(example) in shipped_ids()


@cache
def annexes() -> dict[str, str]:
    """The words of each annex with a blank around each; without prose, strings and comments."""
    found = {}
    for path in sorted((pages.ROOT / "profiles" / "ps3.11").glob("annex-*.apdsl")):
        tokens = parser.parse(Source(path.name, path.read_text("utf-8"))).tokens
        words = (token.text for token in tokens if token.kind not in SILENT)
        found[path.stem.removeprefix("annex-").upper()] = f" {' '.join(words)} "
    return found


SILENT = {"PROSE", "STRING", "DOC", "COMMENT", "BLOCK_COMMENT", "SPACE"}


@pytest.mark.parametrize(("construct", "listed"), rows("constructs"))
def test_a_construct_is_in_the_annexes_listed_and_in_no_others(construct: str, listed: str) -> None:
    assert listed
    using = [letter for letter, words in annexes().items() if f" {construct} " in words]
    assert ", ".join(using) == listed
