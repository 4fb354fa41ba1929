"""The examples of the language compile, and together they show the whole language."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

import pytest

from apdsl.syntax import parser, tree
from apdsl.syntax.grammar import END, tables
from tests.docs import examples, pages
from tests.docs.examples import Example

LANGUAGE = "docs/language.md"


SOUND = [example for example in examples.examples() if not examples.failing(example)]
FAILING = [example for example in examples.examples() if examples.failing(example)]


@pytest.mark.parametrize("example", SOUND, ids=str)
def test_an_example_compiles_without_error_or_warning(example: Example) -> None:
    found = [f"{d.code} {d.span}: {d.message}" for d in examples.problems(example.source)]
    assert not found


@pytest.mark.parametrize("example", FAILING, ids=str)
def test_an_example_of_a_mistake_has_one(example: Example) -> None:
    assert list(examples.problems(example.source))


def reference() -> list[Example]:
    return [example for example in SOUND if example.block.page == LANGUAGE]


def words_shown() -> set[tuple[str, str]]:
    """The terminals within the examples of the reference, with their texts."""
    return {
        (token.kind, token.text)
        for example in reference()
        for token in parser.parse(example.source).tokens
        if example.start <= token.start < example.end
    }


def test_every_keyword_occurs_in_an_example_of_the_reference() -> None:
    shown = words_shown()
    spelled = {(kind, text) for kind, texts in tables().spellings.items() for text in texts}
    assert not sorted(spelled - shown)


def test_every_kind_of_literal_occurs_in_an_example_of_the_reference() -> None:
    shown = {kind for kind, _ in words_shown()}
    kinds = set(tables().patterns) - set(tables().ignored) - {END}
    assert not sorted(kinds - shown)


def test_every_construct_occurs_in_an_example_of_the_reference() -> None:
    shown = {
        type(node).__name__
        for example in reference()
        for node in nodes(parser.parse(example.source).tree)
        if example.start <= node.span.start < example.end
    }
    constructs = {
        name
        for name, kind in vars(tree).items()
        if isinstance(kind, type) and issubclass(kind, tree.Node) and kind is not tree.Node
    }
    assert not sorted(constructs - shown - {"SourceFile"})


def nodes(of: Any) -> Iterator[tree.Node]:
    if isinstance(of, tuple):
        for part in of:
            yield from nodes(part)
    elif isinstance(of, tree.Node):
        yield of
        for field in dataclasses.fields(of):
            if field.name != "span":
                yield from nodes(getattr(of, field.name))


def test_comments_occur_in_an_example_of_the_reference() -> None:
    text = "".join(
        block.text for block in pages.blocks(pages.ROOT / LANGUAGE) if block.language == "apdsl"
    )
    assert "// " in text
    assert "/*" in text
