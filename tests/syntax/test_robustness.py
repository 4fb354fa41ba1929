"""Any text gives a tree and diagnostics, in reasonable time, and never an exception."""

from __future__ import annotations

import time

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from apdsl.syntax.formatter import format_text
from apdsl.syntax.parser import parse
from tests.syntax.sources import source_of, with_mistakes

SLOWEST = 5.0  # seconds, for some 60 lines on a busy machine; a hundredth is usual


def check(text: str) -> None:
    source = source_of(text)
    start = time.perf_counter()
    parsed = parse(source)
    formatted = format_text(source)
    assert time.perf_counter() - start < SLOWEST
    for found in parsed.diagnostics:
        assert 0 <= found.span.start <= found.span.end <= len(text)
        assert found.to_json()
    places = [(found.code, found.span.start) for found in parsed.diagnostics]
    assert len(set(places)) == len(places)
    assert all(found.code != "APD905" for found in formatted.diagnostics)
    if not formatted.diagnostics:
        assert format_text(source_of(formatted.text)).text == formatted.text


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(with_mistakes())
@example('standard PS3.12 2020a.\n\nannex A "A" {}')
@example('clinical context """a\nb """ c """ d """ e')
def test_real_sources_with_mistakes(text: str) -> None:
    check(text)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_any_characters(text: str) -> None:
    check(text)


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    check(content.decode("utf-8", errors="surrogateescape"))
