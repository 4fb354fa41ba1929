"""dcmmkdir and apdsl give the same verdict on each instance, but for the listed deviations."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable

import pytest

from apdsl import catalogue
from apdsl.runtime.instance import Instance
from tests.peers import peer
from tests.peers.comparison import (
    Comparison,
    Files,
    compared,
    files_of_pydicom,
    varied_instances,
)
from tests.peers.dcmmkdir import OPTIONS, Said
from tests.peers.deviations import DEVIATIONS, of_option

RETIRED = {"--12-lead-ecg", "--hemodynamic-waveform"}
Record = Callable[[str, object], None]


@pytest.fixture(scope="session")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return varied_instances(tmp_path_factory.mktemp("varied"))


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return files_of_pydicom(tmp_path_factory.mktemp("pydicom"))


@pytest.mark.peer
@pytest.mark.parametrize("option", OPTIONS)
def test_varied_instances(option: str, varied: Files, record_property: Record) -> None:
    comparisons = compared(varied, option)
    for comparison in comparisons:
        record_property("compared", f"dcmmkdir, varied instances: {comparison}")
        assert not comparison.unexplained
        assert comparison.accepted and comparison.rejected
    whole = comparisons[0]
    assert whole.accepted + whole.rejected + whole.explained == len(varied.names)
    assert set(whole.met) == {deviation.number for deviation in of_option(option)}


@pytest.mark.peer
@pytest.mark.parametrize("option", OPTIONS)
def test_files_of_pydicom(option: str, real: Files, record_property: Record) -> None:
    for comparison in compared(real, option):
        record_property("compared", f"dcmmkdir, files of pydicom: {comparison}")
        assert not comparison.unexplained


@pytest.mark.peer
def test_every_option_of_dcmmkdir_for_a_current_profile_is_compared() -> None:
    told = subprocess.run([peer("dcmmkdir"), "--help"], capture_output=True, text=True, check=True)
    section = re.search(r"^  profiles:\n(.*?)^  \w", told.stdout, re.MULTILINE | re.DOTALL)
    assert section is not None
    assert set(re.findall(r"--[a-z0-9-]+", section[1])) == {*OPTIONS, *RETIRED}


def test_every_profile_without_security_has_an_option() -> None:
    compared_profiles = [each for identifiers in OPTIONS.values() for each in identifiers]
    assert len(compared_profiles) == len(set(compared_profiles))
    without = {model.id for model in catalogue.models() if model.security is None}
    assert without - {"STD-GEN-ZIP-MAIL"} == set(compared_profiles)


def test_each_deviation_has_a_number_and_a_clause() -> None:
    assert len({deviation.number for deviation in DEVIATIONS}) == len(DEVIATIONS)
    for deviation in DEVIATIONS:
        assert deviation.clause.startswith("PS3.")
        assert deviation.reason or deviation.requirement
        assert any(deviation.concerns(option) for option in OPTIONS)


def test_a_difference_that_no_deviation_explains_is_reported(varied: Files) -> None:
    instance = next(file.instance for file in varied.given.file_set.files)
    assert isinstance(instance, Instance)
    comparison = Comparison("--ct-and-mr", "STD-CTMR-CD")
    comparison.add("same", instance, Said(True), frozenset())
    comparison.add("overlooked", instance, Said(True), frozenset({"E.3.1/sop-classes"}))
    comparison.add("refused", instance, Said(False, ("some reason",)), frozenset())
    assert comparison.accepted == 1
    assert [text.split(":")[0] for text in comparison.unexplained] == [
        "--ct-and-mr overlooked",
        "--ct-and-mr refused",
    ]
