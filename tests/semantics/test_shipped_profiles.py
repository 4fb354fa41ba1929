"""Nothing is wrong with the profiles and the library of the product."""

from __future__ import annotations

from apdsl.compilation import Compilation


def test_the_shipped_texts_are_clean() -> None:
    shipped = Compilation.of_shipped()
    found = [f"{d.span} {d.code} {d.message}" for d in shipped.diagnostics if not d.suppression]
    assert found == []
    assert len(shipped.models) >= 13


def test_their_suppressions_silence_no_errors() -> None:
    for diagnostic in Compilation.of_shipped().diagnostics:
        assert diagnostic.severity.value != "error", diagnostic
