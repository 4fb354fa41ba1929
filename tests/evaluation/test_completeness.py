"""No requirement is dropped: each enforced one has a check or a rule, each other is reported."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from apdsl.compilation import Compilation
from apdsl.evaluation import profile
from apdsl.model import demands
from apdsl.model.profile import ProfileModel
from apdsl.runtime.engine import validate
from apdsl.runtime.profile import Profile
from apdsl.runtime.rules import FILE_RULES, FILE_SET_RULES


@cache
def compilation() -> Compilation:
    return Compilation.of_shipped()


MODELS = compilation().models
each_profile = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.id)


def executable(model: ProfileModel) -> Profile:
    return profile(model, compilation().common)


def backed(made: Profile) -> set[str]:
    """The ids of the requirements that the profile puts to the test."""
    return {
        *(check.requirement_id for check in made.checks),
        *(use.requirement_id for use in made.rules),
        made.sop_requirement_id,
        made.transfer_syntax_requirement_id,
    }


@each_profile
def test_every_enforced_requirement_of_the_profile_is_put_to_the_test(model: ProfileModel) -> None:
    enforced = {entry.id for entry in model.requirements if entry.verification == "enforced"}
    assert enforced - backed(executable(model)) == set()


@each_profile
def test_every_enforced_common_requirement_is_put_to_the_test(model: ProfileModel) -> None:
    common = compilation().common
    made = executable(model)
    definitions: tuple[demands.Definition, ...] = (*common.media, *common.security_profiles)
    others = {use.requirement_id for definition in definitions for use in definition.rules}
    imposed = {use.name for use in made.rules}
    by_profile = {use.requirement_id for use in common.rules if use.name in imposed}
    enforced = {entry.id for entry in common.requirements if entry.verification == "enforced"}
    if not model.directory.required:  # PS3.11 G.3.3: the DICOMDIR may be left out
        enforced -= {use.requirement_id for use in common.rules if use.name == "dicomdir-present"}
    assert enforced - others - by_profile - backed(made) == set()


@each_profile
def test_nothing_is_put_to_the_test_that_is_permitted_or_stated(model: ProfileModel) -> None:
    """Of what no file shows, rows of attributes are: they are reported where they may apply."""
    entries = (*model.requirements, *compilation().common.requirements)
    others = {entry.id for entry in entries if entry.verification == "permitted"}
    others |= {entry.id for entry in entries if entry.verification == "unverified"} - rows(model)
    assert others & backed(executable(model)) == set()
    assert rows(model) <= backed(executable(model))


def rows(model: ProfileModel) -> set[str]:
    """The ids of the rows of attributes that no File-set shows to be broken."""
    common = compilation().common
    found = (*demands.profile_demands(model), *demands.common_demands(common))
    return {
        demand.requirement.id for demand in found if demand.requirement.verification == "unverified"
    }


@each_profile
def test_every_rule_has_a_meaning(model: ProfileModel) -> None:
    names = {use.name for use in executable(model).rules}
    assert names - FILE_RULES.keys() - FILE_SET_RULES.keys() == set()


@each_profile
def test_every_requirement_that_no_file_shows_reaches_the_report(
    model: ProfileModel, tmp_path: Path
) -> None:
    common = compilation().common
    report = validate(tmp_path, [executable(model)])
    reported = {entry.requirement_id for entry in report.unverified}
    wanted = {entry.id for entry in model.requirements if entry.verification == "unverified"}
    wanted -= rows(model)
    wanted |= {entry.id for entry in demands.general_statements(common)}
    for definition in demands.media(model, common):
        wanted |= {entry.id for entry in demands.definition_statements(definition, common)}
    assert wanted - reported == set()


@each_profile
def test_findings_name_the_line_of_the_profile_text(model: ProfileModel, tmp_path: Path) -> None:
    missing = [
        finding
        for finding in validate(tmp_path, [executable(model)]).findings
        if finding.requirement_id == model.directory.requirement_id
    ]
    assert len(missing) == model.directory.required
    for finding in missing:
        name, _, line = finding.source.rpartition(":")
        text = (Path(__file__).parents[2] / name).read_text("utf-8").splitlines()
        assert text[int(line) - 1].strip().startswith("directory")
