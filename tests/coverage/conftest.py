"""The table of the product, looked up in the shipped models."""

from __future__ import annotations

import pytest

from apdsl import coverage
from apdsl.compilation import Compilation
from apdsl.coverage import Row, Sentence


@pytest.fixture(scope="session")
def shipped() -> Compilation:
    return Compilation.of_shipped()


@pytest.fixture(scope="session")
def table() -> tuple[Sentence, ...]:
    return coverage.read(coverage.table_file().read_text("utf-8"))


@pytest.fixture(scope="session")
def rows(shipped: Compilation, table: tuple[Sentence, ...]) -> tuple[Row, ...]:
    return coverage.of(table, shipped.models, shipped.common)
