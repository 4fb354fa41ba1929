"""The limits of reading: set by name, passed on to whatever reads, and never silent."""

from __future__ import annotations

import pickle
from dataclasses import fields

import pytest

from apdsl.runtime.limits import DEFAULT, LIMITS, LimitError, Limits, limits_of, written


def test_without_settings_the_usual_limits_hold() -> None:
    assert limits_of(()) == DEFAULT == Limits()


@pytest.mark.parametrize("name", LIMITS)
def test_each_limit_is_set_by_the_value_that_is_written(name: str) -> None:
    limit = LIMITS[name]
    assert limits_of([f"{name}={written(limit)}"]) == DEFAULT
    assert limits_of([f"{name}=1"]) == Limits(**{limit.name: 1})
    assert limits_of([f"{limit.name}=1"]) == Limits(**{limit.name: 1})
    with pytest.raises(LimitError, match=name):
        Limits(**{limit.name: 0})


@pytest.mark.parametrize(
    ("amount", "count"),
    [
        ("65536", 65536),
        ("65_536", 65536),
        ("64KiB", 65536),
        ("64 kib", 65536),
        ("512MiB", 512 * 1024**2),
        ("2GiB", 2 * 1024**3),
        ("3GB", 3 * 1000**3),
        ("7B", 7),
    ],
)
def test_sizes_are_understood(amount: str, count: int) -> None:
    assert limits_of([f"inflated={amount}"]).inflated == count


def test_the_last_of_two_settings_holds() -> None:
    assert limits_of(["files=5", "files=6"]).files == 6


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("colour=3", "there is no limit .*colour.*nesting.*key-iterations"),
        ("nesting", "nesting=64"),
        ("nesting=", "a number"),
        ("nesting=2KiB", "a number"),
        ("nesting=129", "from 1 to 128"),
        ("inflated=2TiBs", "a number of bytes"),
        ("inflated=-1", "a number of bytes"),
        ("inflated=1.5GiB", "a number of bytes"),
        ("inflated=" + "9" * 40, "a number of bytes"),
        ("inflated=" + "9" * 30, "from 1 to"),
        ("files=0", "from 1"),
        ("files=٣", "a number"),
    ],
)
def test_what_is_no_limit_gets_a_clear_error(setting: str, said: str) -> None:
    with pytest.raises(LimitError, match=said):
        limits_of([setting])


def test_limits_go_to_other_processes() -> None:
    changed = Limits(nesting=3)
    assert pickle.loads(pickle.dumps(changed)) == changed


def test_each_limit_says_what_it_is_for() -> None:
    assert all(limit.metadata["meaning"] for limit in fields(Limits))
