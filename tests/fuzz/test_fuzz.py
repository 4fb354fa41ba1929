"""The laws of the readers hold for all inputs that are kept, and a short search finds no other."""

from __future__ import annotations

import importlib.util
import os
import time
from pathlib import Path

import pytest

from tests.fuzz import sparse
from tests.fuzz.__main__ import fuzzed, trouble
from tests.fuzz.corpus import CORPUS, inputs
from tests.fuzz.targets import TARGETS

SECONDS = 2
SEED = 1
"""Of the search, so that whether a change passes does not depend on luck."""
MOST_BYTES = 1_000_000


@pytest.mark.parametrize("target", TARGETS)
def test_the_laws_hold_for_what_is_kept(target: str) -> None:
    kept = inputs(target)
    assert kept
    for path in kept:
        began = time.process_time()
        TARGETS[target](path.read_bytes())
        assert time.process_time() - began < 2, path.name


def test_the_corpus_stays_small() -> None:
    sizes = [path.stat().st_size for target in TARGETS for path in inputs(target)]
    assert sum(sizes) < MOST_BYTES
    assert {folder.name for folder in CORPUS.iterdir()} == set(TARGETS)


def test_an_image_comes_back_from_its_short_form() -> None:
    image = bytes(1024) + b"something" + bytes(5000) + b"else"
    image += bytes(-len(image) % 512)
    assert sparse.unpacked(sparse.packed(image)) == image
    assert len(sparse.packed(image)) < 1_000


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS)
def test_a_short_search_breaks_no_law(target: str, tmp_path: Path) -> None:
    if importlib.util.find_spec("atheris") is None:
        if os.environ.get("APDSL_REQUIRE_PEERS") == "1":
            pytest.fail("atheris is not installed")
        pytest.skip("atheris is not installed")
    done = fuzzed(target, SECONDS, tmp_path / target, SEED)
    assert done.returncode == 0, trouble(done)
