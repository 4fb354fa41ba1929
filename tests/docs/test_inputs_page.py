"""The page on inputs lists every limit with its usual value and meaning."""

from __future__ import annotations

from apdsl.runtime.limits import LIMITS, written
from tests.docs import pages

PAGE = pages.ROOT / "docs" / "inputs.md"


def test_the_limits_are_those_of_the_product() -> None:
    expected = [(name, written(limit), limit.metadata["meaning"]) for name, limit in LIMITS.items()]
    listed = [
        (pages.code(name), value, meaning) for name, value, meaning in pages.table(PAGE, "limits")
    ]
    assert listed == expected
