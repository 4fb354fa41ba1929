"""No rule is idle: each enforced requirement of each profile has a File-set that breaks it alone.

On each of these File-sets the generated validator, the JSON Schema and the evaluation of the model
agree. ``CI=1`` or ``APDSL_FULL_MATRIX=1`` walks all of them, else some of each group of profiles.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from apdsl import catalogue
from apdsl.model import demands
from apdsl.model.profile import ProfileModel
from apdsl.runtime.file_set import FileSet
from apdsl.sample.violation import every, medium
from apdsl.sample.violation.violating import Violating
from tests.sample.agreement import disagreements
from tests.sample.judged import (
    as_if_opened,
    executable,
    read,
    report,
    report_on,
    samples,
)
from tests.sample.matrix import Group, families, groups

FAMILIES = [
    pytest.param(number, family, id=family[0].first) for number, family in enumerate(families())
]


def misses(found: set[str], violating: Violating) -> str:
    """What is wrong with the requirements found broken; empty where nothing is."""
    wanted = violating.requirement.id
    others = found - {wanted, *(each.requirement_id for each in violating.consequences)}
    if wanted not in found:
        return f"{wanted} is idle: {violating.how}, and nothing is found"
    return f"{wanted} brings along {sorted(others)}" if others else ""


def test_the_groups_hold_every_profile_once() -> None:
    identifiers = [identifier for group in groups() for identifier in group.identifiers]
    assert sorted(identifiers) == sorted(model.id for model in catalogue.models())
    assert len(identifiers) == 82


def read_sample(violating: Violating, identifier: str) -> FileSet:
    """The File-set of a violating sample, as it is read."""
    if violating.sample.enveloped:
        return read(samples(identifier).packing.files(violating.sample))
    return read(violating.sample.encoded())


@pytest.mark.parametrize(("number", "family"), FAMILIES)
def test_every_requirement_can_be_broken_alone(
    number: int, family: tuple[Group, ...], record_property: Callable[[str, object], None]
) -> None:
    """A sample that breaks what a secure profile demands too serves for that one as well."""
    made: dict[str, tuple[Violating, FileSet]] = {}
    killed = requirements = agreed = judged = 0
    wrong = []
    for group in family:
        bases = samples(group.first).bases
        security = bases.rules.model.security
        for requirement in group.walked(number):
            if requirement.id not in made:
                violating = every.broken(requirement, bases)
                made[requirement.id] = violating, read_sample(violating, group.first)
            violating, file_set = made[requirement.id]
            if security is not None and security.envelope == "file":
                file_set = as_if_opened(file_set, violating.sample.plain)
            reported = report(file_set, executable(group.first))
            miss = misses({finding.requirement_id for finding in reported.findings}, violating)
            requirements += len(group.identifiers)
            killed += 0 if miss else len(group.identifiers)
            wrong += [f"{group.first}: {miss}"] if miss else []
            different = disagreements(group.first, file_set, reported)
            agreed += 0 if different else 1
            judged += 1
            wrong += [f"{group.first}: {requirement.id}: {each}" for each in different]
    record_property("killed", killed)
    record_property("requirements", requirements)
    record_property("agreed", agreed)
    record_property("judged", judged)
    assert not wrong


@pytest.mark.parametrize("model", catalogue.models(), ids=lambda model: model.id)
def test_all_that_the_models_enforce_is_broken(model: ProfileModel) -> None:
    """But for general rules that the profile imposes itself, and those of what it does not use."""
    common = catalogue.common()
    broken = set(every.enforced(samples(model.id).bases))
    used = demands.common_rules(model, common)
    definitions = (*common.media, *common.security_profiles)
    general = (*common.rules, *(use for each in definitions for use in each.rules))
    unused = {use.requirement_id for use in general if use not in used}
    for requirement in (*model.requirements, *common.requirements):
        if requirement.verification == "enforced":
            assert requirement in broken or requirement.id in unused


def test_what_no_file_decides_is_reported_and_never_broken() -> None:
    """Demands whose condition no file decides are unverified where they may apply."""
    made = samples("STD-GEN-CD")
    undecided = {requirement.id for requirement in every.undecided(made.bases)}
    report = report_on(made.conformant("folder").packed, executable("STD-GEN-CD"))
    reported = {entry.requirement_id for entry in report.unverified}
    assert undecided & reported
    assert undecided - reported
    assert not undecided & {requirement.id for requirement in every.enforced(made.bases)}


@pytest.mark.parametrize("group", [pytest.param(group, id=group.first) for group in groups()])
def test_what_media_show_can_be_broken_alone(group: Group) -> None:
    """Demands on media are judged where an image, an archive or an e-mail shows them."""
    wrong = []
    for identifier in group.identifiers:
        made = samples(identifier)
        for violating in medium.every_violating(made.bases):
            packed = violating.packed(made.packing, "folder")
            reported = report_on(packed, executable(identifier))
            miss = misses({finding.requirement_id for finding in reported.findings}, violating)
            if miss:
                wrong.append(f"{identifier}: {miss}")
    assert not wrong


@pytest.mark.parametrize("identifier", ["STD-GEN-SEC-CD", "STD-DVD-SEC-MPEG2-MPML"])
def test_encrypted_samples_are_judged_like_plain_ones(identifier: str) -> None:
    made = samples(identifier)
    for requirement in list(every.enforced(made.bases))[::61]:
        violating = every.broken(requirement, made.bases)
        reported = report_on(violating.packed(made.packing, "folder"), executable(identifier))
        found = {finding.requirement_id for finding in reported.findings}
        assert not misses(found, violating)


def test_consequences_give_their_reasons() -> None:
    """One names another requirement of the profile, and why it cannot be met."""
    for group in groups()[:6]:
        bases = samples(group.first).bases
        known = {requirement.id for requirement in every.enforced(bases)}
        for requirement in list(every.enforced(bases))[::STEP]:
            for each in every.broken(requirement, bases).consequences:
                assert each.requirement_id in known - {requirement.id}
                assert each.reason


STEP = 17
