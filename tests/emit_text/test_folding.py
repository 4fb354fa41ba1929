"""Laying profiles over each other loses nothing, repeats nothing, and names the difference."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apdsl.emit.text.folding import ProfileSet, fold, merge
from tests.emit_text import annexes

SEQUENCES = st.dictionaries(
    st.sampled_from("pqrs"), st.lists(st.integers(0, 5), max_size=6), max_size=4
)


@given(SEQUENCES)
def test_every_entry_of_every_profile_is_in_the_merged_sequence_once(
    sequences: dict[str, list[int]],
) -> None:
    numbered = {
        id_: [(key, (id_, n)) for n, key in enumerate(keys)] for id_, keys in sequences.items()
    }
    merged = merge(numbered)
    found = [(entry.key, value) for entry in merged for value in entry.values.values()]
    assert sorted(found) == sorted(entry for entries in numbered.values() for entry in entries)
    assert all(id_ == value[0] for entry in merged for id_, value in entry.values.items())


@given(st.lists(st.integers(), unique=True, max_size=8), st.data())
def test_profiles_that_agree_on_the_order_keep_it(order: list[int], data: st.DataObject) -> None:
    def some() -> list[int]:
        return [key for key in order if data.draw(st.booleans())]

    sequences = {id_: [(key, key) for key in some()] for id_ in "pq"}
    merged = [entry.key for entry in merge(sequences)]
    for sequence in sequences.values():
        assert [key for key in merged if (key, key) in sequence] == [key for key, _ in sequence]


def test_what_one_profile_has_instead_comes_after_what_the_first_has() -> None:
    merged = merge({"cd": [("media", 1), ("CD-R", 1)], "dvd": [("media", 1), ("DVD", 1)]})
    assert [entry.key for entry in merged] == ["media", "CD-R", "DVD"]


@given(st.dictionaries(st.text(), st.integers(0, 3)))
def test_unfolding_gives_each_profile_its_value(values: dict[str, int]) -> None:
    folded = fold(values)
    assert {id_: group.value for group in folded for id_ in group.profiles} == values
    assert len({group.value for group in folded}) == len(folded)


def family(**axes: tuple[str, ...]) -> ProfileSet:
    models = [annexes.basic_cardiac()]
    for name, codes in axes.items():
        models = [
            replace(model, id=f"{model.id}-{code}", axes={**(model.axes or {}), name: code})
            for model in models
            for code in codes
        ]
    return ProfileSet(models)


@pytest.mark.parametrize(
    ("chosen", "label"),
    [
        (lambda axes: axes["medium"] == "CD", "CD"),
        (lambda axes: axes["medium"] != "BD", "CD or DVD"),
        (lambda axes: axes["security"] == "SEC-", "SEC"),
        (lambda axes: axes["security"] == "", "non-SEC"),
        (lambda axes: axes["medium"] == "CD" and axes["security"] == "SEC-", "SEC CD"),
    ],
)
def test_profiles_are_named_by_what_they_share(chosen: object, label: str) -> None:
    profiles = family(security=("", "SEC-"), medium=("CD", "DVD", "BD"))
    ids = [model.id for model in profiles.models if chosen(model.axes)]  # type: ignore[operator]
    assert profiles.label(ids) == label


def test_profiles_that_share_nothing_are_named_by_identifier() -> None:
    profiles = family(security=("", "SEC-"), medium=("CD", "DVD"))
    first, last = profiles.ids[0], profiles.ids[-1]
    assert profiles.label([first, last]) == f"{first} and {last}"
    without_axes = ProfileSet([replace(model, axes=None) for model in profiles.models])
    assert without_axes.label([first]) == first
