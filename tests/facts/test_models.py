"""The compiled profiles say what the published tables say, no more and no less."""

from __future__ import annotations

import pytest

from . import compiled, remarks
from .annexes import ANNEXES, BY_LETTER, PROFILES, RETIRED
from .comparisons import COMPARISONS, clauses, differences
from .published import Annex, Profile

each_comparison = pytest.mark.parametrize("fact", COMPARISONS)
each_letter = pytest.mark.parametrize("letter", BY_LETTER, ids=lambda letter: f"Annex {letter}")
each_profile = pytest.mark.parametrize(
    ("annex", "profile"), PROFILES, ids=[profile.identifier for _, profile in PROFILES]
)


def test_the_annexes_compile_without_complaint() -> None:
    of_annexes = [
        f"{diagnostic.code} {diagnostic.message}"
        for diagnostic in compiled.compilation().diagnostics
        if diagnostic.span.source.name.startswith("profiles/ps3.11/")
        and diagnostic.suppression is None
    ]
    assert of_annexes == []


def test_the_annexes_define_these_profiles() -> None:
    letters = {annex.letter for annex in ANNEXES}
    defined = [model.id for model in compiled.models().values() if model.annex in letters]
    assert defined == [profile.identifier for _, profile in PROFILES]


@each_comparison
@each_profile
def test_a_profile_says_what_was_published(annex: Annex, profile: Profile, fact: str) -> None:
    said, published = COMPARISONS[fact](annex, profile, compiled.models()[profile.identifier])
    assert said == published


def test_annex_f_is_retired_and_has_nothing_but_its_title() -> None:
    (annex,) = (
        annex
        for _, annex in compiled.compilation().analysis.declared.annexes
        if annex.retired is not None
    )
    assert annex.letter.value == "F"
    assert annex.title.value == RETIRED["F"]
    assert not annex.classes and not annex.sections


@each_letter
def test_every_clause_has_a_section_in_some_profile(letter: str) -> None:
    of_annex = [model for model in compiled.models().values() if model.annex == letter]
    headings = {clause for annex in BY_LETTER[letter] for clause in annex.headings}
    assert clauses(of_annex) == headings


@each_letter
def test_paragraphs_keep_their_clauses_roles_and_profiles(letter: str) -> None:
    of_annex = [model for model in compiled.models().values() if model.annex == letter]
    assert remarks.compiled(letter, of_annex) == remarks.committed(letter)


@each_letter
def test_all_facts_of_an_annex_together(letter: str) -> None:
    """What the tests above compare one by one, as it is asked for a changed annex."""
    assert list(differences(letter, compiled.models().values())) == []
    assert list(differences(letter, ())) == ["profiles"]


@each_profile
def test_every_profile_has_sop_classes_and_a_medium_with_its_clause(
    annex: Annex, profile: Profile
) -> None:
    model = compiled.models()[profile.identifier]
    assert annex.sop_rows
    assert profile.medium_said.clause in {
        section.clause.removeprefix("PS3.11 ") for section in model.sections
    }
