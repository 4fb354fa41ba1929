"""The table has the normative sentences of the published text, all of them and no others."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from apdsl.coverage import Sentence

from . import sentences

PUBLISHED = Path(__file__).parents[2].parent / "shared" / "reference" / "part11_2020a.xml"

pytestmark = pytest.mark.reference


@pytest.fixture(scope="module")
def published() -> tuple[sentences.Sentence, ...]:
    if not PUBLISHED.is_file():
        pytest.skip(f"the published text {PUBLISHED.name} is not at hand")
    return sentences.read(PUBLISHED)


def test_each_clause_has_as_many_normative_sentences(
    table: tuple[Sentence, ...], published: tuple[sentences.Sentence, ...]
) -> None:
    assert Counter(s.clause for s in table if s.words) == Counter(
        s.clause for s in published if s.words
    )


def test_they_are_the_same_sentences_in_the_same_order(
    table: tuple[Sentence, ...], published: tuple[sentences.Sentence, ...]
) -> None:
    assert [(s.clause, s.place, ", ".join(s.words), s.digest) for s in table if s.words] == [
        (s.clause, s.place, s.words, s.digest) for s in published if s.words
    ]


def test_a_demand_without_a_normative_word_is_a_sentence_too(
    table: tuple[Sentence, ...], published: tuple[sentences.Sentence, ...]
) -> None:
    known = {(s.clause, s.place, s.digest) for s in published if not s.words}
    assert {(s.clause, s.place, s.digest) for s in table if not s.words} <= known
