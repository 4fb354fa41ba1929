"""Files to compare verdicts on, written and read once for all tests."""

from __future__ import annotations

import pytest

from tests.peers.comparison import Files, files_of_pydicom, varied_instances


@pytest.fixture(scope="session")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The systematically varied instances."""
    return varied_instances(tmp_path_factory.mktemp("varied"))


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files that pydicom is tested with."""
    return files_of_pydicom(tmp_path_factory.mktemp("pydicom"))
