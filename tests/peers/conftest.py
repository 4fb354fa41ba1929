"""Files to compare verdicts on, written and read once for all tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from tests.peers.comparison import (
    Comparison,
    Files,
    compared,
    files_of_pydicom,
    varied_instances,
    violations,
)
from tests.peers.dcmmkdir import OPTIONS, index
from tests.peers.deviation import Said
from tests.peers.deviations import of_option


@pytest.fixture(scope="session")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The systematically varied instances."""
    return varied_instances(tmp_path_factory.mktemp("varied"))


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files that pydicom is tested with."""
    return files_of_pydicom(tmp_path_factory.mktemp("pydicom"))


@dataclass(frozen=True)
class UnderOption:
    """What dcmmkdir says of the varied instances under an option, and apdsl by a profile."""

    option: str
    said: Mapping[str, Said]
    ours: Mapping[str, frozenset[str]]
    comparison: Comparison


@pytest.fixture(scope="session", params=OPTIONS)
def under_option(request: pytest.FixtureRequest, varied: Files) -> UnderOption:
    """Each option in turn, with the first of the profiles that it stands for."""
    option = str(request.param)
    said = index(varied.folder, varied.names, option)
    (varied.folder / "DICOMDIR").unlink(missing_ok=True)
    identifier = OPTIONS[option][0]
    ours = violations(varied, identifier)
    comparison = compared(varied, said, ours, Comparison(identifier, of_option(option)))
    return UnderOption(option, said, ours, comparison)
