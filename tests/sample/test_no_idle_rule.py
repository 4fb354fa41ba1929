"""No rule is idle: each enforced requirement of each profile has a File-set that breaks it alone.

``CI=1`` or ``APDSL_FULL_MATRIX=1`` walks all of them, else some of each group of profiles.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from apdsl import catalogue
from apdsl.sample.violation import every, medium
from apdsl.sample.violation.violating import Violating
from tests.sample.judged import (
    as_if_opened,
    executable,
    read,
    report,
    report_on,
    samples,
)
from tests.sample.matrix import Group, groups

GROUPS = [pytest.param(number, group, id=group.first) for number, group in enumerate(groups())]


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


@pytest.mark.parametrize(("number", "group"), GROUPS)
def test_every_requirement_can_be_broken_alone(
    number: int, group: Group, record_property: Callable[[str, object], None]
) -> None:
    bases = samples(group.first).bases
    packing = samples(group.first).packing
    profile = executable(group.first)
    security = bases.rules.model.security
    requirements = list(group.walked(number))
    wrong = []
    for requirement in requirements:
        violating = every.broken(requirement, bases)
        if violating.sample.enveloped:
            file_set = read(packing.files(violating.sample))
        else:
            file_set = read(violating.sample.encoded())
        if security is not None and security.envelope == "file":
            file_set = as_if_opened(file_set, violating.sample.plain)
        found = {finding.requirement_id for finding in report(file_set, profile).findings}
        miss = misses(found, violating)
        if miss:
            wrong.append(miss)
    times = len(group.identifiers)
    record_property("killed", (len(requirements) - len(wrong)) * times)
    record_property("requirements", len(requirements) * times)
    assert not wrong


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
