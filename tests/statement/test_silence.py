"""What a statement says for want of words of the claim is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from apdsl.statement.silence import silences
from tests.statement.claims import EXAMPLES, STANDARD, example, section, small, stated
from tests.statement.test_content import texts

SPOKEN = {
    "A.5.4": 'configuration """Nothing is configured.""" { }',
    "A.7": 'character sets """Text is in the default repertoire.""" { }',
    "A.8.1": 'security """There are no Digital Signatures."""',
}


def sections(more: str = "", claims: str = STANDARD) -> set[str]:
    return {silence.section for silence in silences(small(claims, more=more))}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_not_silent(path: Path) -> None:
    assert not list(silences(example(path)))


def test_a_small_claim_is_silent_in_four_sections() -> None:
    assert sections() == {"A.1", *SPOKEN}


@pytest.mark.parametrize("number", SPOKEN)
def test_words_of_the_claim_end_a_silence_and_are_in_the_statement(number: str) -> None:
    assert sections(SPOKEN[number]) == sections() - {number}
    (words,) = SPOKEN[number].split('"""')[1:2]
    assert words in texts(section(stated(small(more=SPOKEN[number])), number))


def test_each_silence_says_what_the_statement_says() -> None:
    document = stated(small())
    for number, words in {
        "A.5.4": "Not applicable: nothing that is stated here is configured.",
        "A.7": "No character set beyond the default repertoire, ISO-IR 6, is supported.",
        "A.8.1": "Nothing is claimed of Digital Signatures within SOP Instances.",
    }.items():
        assert words in texts(section(document, number))
