"""A table as text: how it is read, and what is made of a bad one."""

from __future__ import annotations

import pytest

from apdsl import coverage
from apdsl.compilation import Compilation
from apdsl.coverage import COLUMNS, MalformedTableError, Standing

HEADER = "\t".join(COLUMNS)


def row(requirements: str = "", reason: str = "", words: str = "shall", clause: str = "A.1") -> str:
    cells = (clause, "text", words, "0123abcd", "something", requirements, reason)
    return f"{HEADER}\n" + "\t".join(cells)


def test_alternatives_in_braces_are_spelt_out() -> None:
    (sentence,) = coverage.read(row("A.1/x A.2/{y,z} A.3/{u,v}/w"))
    assert sentence.requirements == ("A.1/x", "A.2/y", "A.2/z", "A.3/u/w", "A.3/v/w")


def test_a_sentence_may_have_several_normative_words_or_none() -> None:
    assert coverage.read(row(words="shall, must"))[0].words == ("shall", "must")
    assert coverage.read(row(words="-"))[0].words == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1: the columns are clause, place"),
        ("clause\tsubject\n", "line 1: the columns are clause, place"),
        (f"{HEADER}\nA.1\ttext", "line 2: 2 columns, and not 7"),
        (row("A.1/x", "because"), "line 2: both requirements and a reason"),
        (row("A.1/x", clause=""), "line 2: no clause"),
    ],
)
def test_a_malformed_line_is_named(text: str, message: str) -> None:
    with pytest.raises(MalformedTableError, match=message):
        coverage.read(text)


@pytest.mark.parametrize(
    ("requirements", "missing"),
    [
        ("A.3.2/CD-R A.3.2/DVD", ("A.3.2/DVD",)),
        ("D.3.2/BD", ("D.3.2/BD",)),  # a requirement of another annex does not count
        ("PS3.3:F.5.* PS3.3:F.99.*", ("PS3.3:F.99.*",)),
    ],
)
def test_a_requirement_that_no_model_has_is_missing(
    shipped: Compilation, requirements: str, missing: tuple[str, ...]
) -> None:
    (found,) = coverage.of(coverage.read(row(requirements)), shipped.models, shipped.common)
    assert found.missing == missing
    assert found.standing is Standing.MISSING


def test_a_sentence_without_requirement_and_reason_is_unmapped(shipped: Compilation) -> None:
    (found,) = coverage.of(coverage.read(row()), shipped.models, shipped.common)
    assert found.standing is Standing.UNMAPPED
    assert coverage.summary([found])["unmapped"] == 1
