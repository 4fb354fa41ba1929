"""The examples of the catalogue's pages show what the pages say."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from apdsl.compilation import Compilation
from apdsl.diagnostics import all_codes, page
from apdsl.diagnostics.explanation import Example
from tests.semantics.compiling import compiled

IDS = [entry.id for entry in all_codes()]
PAGES = [id for id in IDS if all(example.kind == "apdsl" for example in page(id).examples)]


@cache
def codes(example: Example) -> set[str]:
    return {d.code for d in compiled(example.text).diagnostics if d.suppression is None}


@pytest.mark.parametrize("id", PAGES)
def test_the_failing_example_fails_and_the_mended_one_does_not(id: str) -> None:
    failing, mended = page(id).examples
    assert id in codes(failing)
    assert id not in codes(mended)


@pytest.mark.parametrize("id", [id for id in PAGES if id[3] != "1"])
def test_the_examples_of_a_page_about_meaning_are_well_formed(id: str) -> None:
    failing, mended = page(id).examples
    assert {code for code in codes(failing) if code[3] == "1"} <= {id}
    assert not {code for code in codes(mended) if code[3] == "1"}


@pytest.mark.parametrize("id", [id for id in IDS if page(id).examples[0].kind == "bytes"])
def test_an_example_in_bytes_fails_when_it_is_read(id: str, tmp_path: Path) -> None:
    failing, mended = page(id).examples
    file = tmp_path / "text.apdsl"
    file.write_bytes(failing.content)
    assert id in {d.code for d in Compilation.of_paths([file]).diagnostics}
    file.write_bytes(mended.content)
    assert id not in {d.code for d in Compilation.of_paths([file]).diagnostics}
