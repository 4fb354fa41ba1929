"""dcmmkdir and apdsl give the same verdict on each instance, but for the listed deviations."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable

import pytest

from apdsl import catalogue
from apdsl.model import demands
from apdsl.model.profile import ProfileModel
from apdsl.runtime.instance import Instance
from tests.peers import peer
from tests.peers.comparison import Comparison, Files, compared, violations
from tests.peers.conftest import UnderOption
from tests.peers.dcmmkdir import OPTIONS, index
from tests.peers.deviation import Said
from tests.peers.deviations import DEVIATIONS, of_option

RETIRED = {"--12-lead-ecg", "--hemodynamic-waveform"}
Record = Callable[[str, object], None]


@pytest.mark.peer
def test_varied_instances(under_option: UnderOption, record_property: Record) -> None:
    comparison = under_option.comparison
    assert not comparison.unexplained
    assert comparison.accepted and comparison.rejected
    assert set(comparison.met) == {each.number for each in of_option(under_option.option)}
    assert comparison.overlooked == _to_be_overlooked(comparison)
    record_property("compared", f"dcmmkdir, varied instances: {comparison}")


def _to_be_overlooked(comparison: Comparison) -> set[str]:
    """The requirements of the profile whose violations deviations of dcmmkdir let pass."""
    patterns = [each.requirement for each in comparison.deviations if each.requirement]
    return {
        requirement.id
        for requirement in catalogue.model(comparison.identifier).requirements
        if any(re.fullmatch(pattern, requirement.id) for pattern in patterns)
    }


@pytest.mark.peer
@pytest.mark.parametrize("option", OPTIONS)
def test_files_of_pydicom(option: str, real: Files, record_property: Record) -> None:
    said = index(real.folder, real.names, option)
    (real.folder / "DICOMDIR").unlink(missing_ok=True)
    for identifier in OPTIONS[option]:
        comparison = Comparison(identifier, of_option(option))
        compared(real, said, violations(real, identifier), comparison)
        assert not comparison.unexplained
        record_property("compared", f"dcmmkdir, files of pydicom: {comparison}")


@pytest.mark.parametrize("identifiers", OPTIONS.values(), ids=OPTIONS)
def test_profiles_of_one_option_differ_in_medium_and_roles_only(
    identifiers: tuple[str, ...],
) -> None:
    first, *others = [catalogue.model(identifier) for identifier in identifiers]
    for other in others:
        assert _judged_by(other) == _judged_by(first)


def _judged_by(model: ProfileModel) -> tuple[object, ...]:
    """What of a profile judges instances and directories."""
    rows = [
        (row.sop_class, demands.transfer_syntax_uids(row), row.where, demands.admits_instances(row))
        for row in model.sop_classes
    ]
    return rows, model.directory, model.parameters, model.rules, model.at_least_one, model.security


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
    comparison = Comparison("STD-CTMR-CD", of_option("--ct-and-mr"))
    comparison.add("same", instance, Said(True), frozenset())
    comparison.add("overlooked", instance, Said(True), frozenset({"E.3.1/sop-classes"}))
    comparison.add("refused", instance, Said(False, ("some reason",)), frozenset())
    assert comparison.accepted == 1
    assert [text.split(":")[0] for text in comparison.unexplained] == [
        "overlooked",
        "refused",
    ]
