"""Each text beside this file is said exactly what the ``.expected`` file of its name holds.

A line of that file is ``line:column code message``. The name of a pair begins with the diagnostic
that it shows.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from apdsl.diagnostics import all_codes, code
from tests.semantics.compiling import said

HERE = Path(__file__).parent
PAIRS = sorted(HERE.glob("*.apdsl"))

WITHOUT_TEXT = {"9"}
"""Hundreds of codes about files as such; those about syntax have tests of their own."""


@pytest.mark.parametrize("text", PAIRS, ids=lambda path: path.stem)
def test_a_text_is_said_what_is_expected(text: Path) -> None:
    diagnostics = said(text.read_text("utf-8"))
    lines = [f"{d.span.first.line}:{d.span.first.column} {d.code} {d.message}" for d in diagnostics]
    assert lines == text.with_suffix(".expected").read_text("utf-8").splitlines()
    assert text.stem[:6] in {diagnostic.code for diagnostic in diagnostics}


def test_every_semantic_code_has_a_text() -> None:
    shown = {path.stem[:6] for path in PAIRS}
    asked = {entry.id for entry in all_codes() if entry.id[3] not in {"1", *WITHOUT_TEXT}}
    assert shown == asked


def test_the_names_of_the_texts_are_those_of_the_codes() -> None:
    assert [p.stem for p in PAIRS if p.stem != f"{p.stem[:6]}-{code(p.stem[:6]).slug}"] == []


def test_every_text_has_its_expectation_and_no_expectation_is_left_over() -> None:
    assert sorted(path.stem for path in HERE.glob("*.expected")) == [p.stem for p in PAIRS]
