"""The table of normative sentences against the models: nothing left out on either side."""

from __future__ import annotations

import pytest

from apdsl.compilation import Compilation
from apdsl.coverage import Row, Sentence, Standing


def test_every_sentence_has_requirements_that_exist_or_a_reason_for_none(
    rows: tuple[Row, ...],
) -> None:
    missing = [f"{row.sentence.clause}: {', '.join(row.missing)}" for row in rows if row.missing]
    assert not missing, "no model of the annex has these requirements"
    unmapped = [row.sentence.clause for row in rows if row.standing is Standing.UNMAPPED]
    assert not unmapped, "nothing is said of these sentences"


def test_every_demand_of_an_annex_goes_back_to_a_sentence(
    rows: tuple[Row, ...], shipped: Compilation
) -> None:
    asked = {(row.sentence.annex, id_) for row in rows for id_ in row.requirements}
    unasked = {
        (model.annex, requirement.id)
        for model in shipped.models
        for requirement in model.requirements
        # What all profiles share goes back to chapter 8 and to other parts.
        if requirement.id.startswith(f"{model.annex}.") and requirement.level != "may"
    } - asked
    assert not unasked, "no sentence asks for these requirements"


def test_the_table_has_every_annex_but_the_retired_one(
    table: tuple[Sentence, ...], shipped: Compilation
) -> None:
    annexes = {sentence.annex for sentence in table}
    assert annexes == set("ABCDEGHIJKLMN")  # F is retired
    assert annexes == {model.annex for model in shipped.models}


def test_the_table_is_sorted_by_annex_and_clause(table: tuple[Sentence, ...]) -> None:
    def place(sentence: Sentence) -> tuple[str, tuple[int, ...]]:
        letter, *numbers = sentence.clause.split(".")
        return letter, tuple(int(number) for number in numbers)

    assert list(table) == sorted(table, key=place)


def test_a_subject_is_a_few_words_and_no_quotation(table: tuple[Sentence, ...]) -> None:
    for sentence in table:
        words = sentence.subject.split()
        assert len(words) <= 12, sentence
        assert "shall" not in words, sentence


@pytest.mark.parametrize(
    ("clause", "subject", "standing"),
    [
        ("A.1", "identifier of the class", Standing.REASONED),
        ("A.2.1.2", "reader reads all that the profile has", Standing.UNVERIFIED),
        ("A.3.4.1", "place of overlay data", Standing.ENFORCED),
        ("B.3.4.1", "no overlays in SC images", Standing.PARTLY),
        ("B.2.1.1", "creator may write packets", Standing.PERMITTED),
        ("C.3.1.1", "Transfer Syntaxes by Photometric Interpretation", Standing.ENFORCED),
        ("H.3.3.1", "the whole sequence is copied", Standing.ENFORCED),
        ("H.3.4.2", "tables in each JPEG frame", Standing.ENFORCED),
        ("I.2.1", "no updater", Standing.REASONED),
        ("K.3.1", "creator supports one of the image SOP Classes", Standing.UNVERIFIED),
    ],
)
def test_a_sentence_stands_as_its_requirements_do(
    rows: tuple[Row, ...], clause: str, subject: str, standing: Standing
) -> None:
    (row,) = [r for r in rows if (r.sentence.clause, r.sentence.subject) == (clause, subject)]
    assert row.standing is standing


def test_where_a_sentence_leaves_out_the_updater_a_profile_of_the_annex_has_none(
    table: tuple[Sentence, ...], shipped: Compilation
) -> None:
    said = {sentence.annex for sentence in table if sentence.subject == "no updater"}
    assert said == {model.annex for model in shipped.models if "FSU" not in model.roles}
