"""Generated validators and the direct evaluation of the models give the same results."""

from __future__ import annotations

import shutil
import tempfile
from itertools import count
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apdsl.evaluation import profile
from apdsl.model.common import CommonModel
from apdsl.model.demands import Demand, common_demands, profile_demands
from apdsl.model.profile import ProfileModel
from apdsl.runtime.checks import Check, Outcome, evaluate
from apdsl.runtime.engine import validate
from apdsl.runtime.profile import Profile, SopRow
from tests.emit_python.generated import compilation, imported
from tests.emit_python.rule_strategies import profiles
from tests.emit_python.sampling import Sampler

SEEDS = st.integers(0, 2**32).map(Random)
_PACKAGES = (f"generated_validators_{number}" for number in count())


def with_generated(
    models: tuple[ProfileModel, ...], common: CommonModel
) -> list[tuple[ProfileModel, Profile]]:
    """The models, each with the profile that was generated of it."""
    folder = Path(tempfile.mkdtemp())
    try:
        found = imported(models, common, folder, next(_PACKAGES))
    finally:
        shutil.rmtree(folder)
    return list(zip(models, found, strict=True))


COMMON = compilation().common
SHIPPED = with_generated(compilation().models, COMMON)
each_profile = pytest.mark.parametrize(
    ("model", "generated"), SHIPPED, ids=[model.id for model, _ in SHIPPED]
)


def stated(check: Check) -> tuple[object, ...]:
    """All of a check but its code."""
    return (
        check.requirement_id,
        check.clause,
        check.subject,
        check.source,
        check.text,
        check.severity,
        check.sop_classes,
        check.record_types,
    )


def row(of: SopRow) -> tuple[object, ...]:
    limited = of.where is not None
    return (of.sop_classes, of.transfer_syntaxes, of.requirement_id, of.disallowed, limited)


@each_profile
def test_they_are_made_of_the_same_parts(model: ProfileModel, generated: Profile) -> None:
    direct = profile(model, COMMON)
    assert [stated(check) for check in generated.checks] == [stated(c) for c in direct.checks]
    assert [row(entry) for entry in generated.sop_rows] == [row(r) for r in direct.sop_rows]
    for name in Profile.__dataclass_fields__:
        if name not in ("checks", "sop_rows"):
            assert getattr(generated, name) == getattr(direct, name), name


@each_profile
def test_they_find_the_same_in_a_real_file_set(model: ProfileModel, generated: Profile) -> None:
    from pydicom.data import get_testdata_file

    root = Path(str(get_testdata_file("DICOMDIR"))).parent
    found = validate(root, [generated])
    assert found == validate(root, [profile(model, COMMON)])
    assert found.findings


@settings(max_examples=8, deadline=None)
@given(SEEDS)
def test_they_judge_each_requirement_alike(random: Random) -> None:
    seen: set[str] = set()
    for model, generated in SHIPPED:
        demands = (*common_demands(COMMON), *profile_demands(model))
        direct = profile(model, COMMON)
        for demand, ours, theirs in zip(demands, direct.checks, generated.checks, strict=True):
            if demand.requirement.id not in seen:
                seen.add(demand.requirement.id)
                compare(demand, ours, theirs, COMMON, random)


def compare(
    demand: Demand, ours: Check, theirs: Check, common: CommonModel, random: Random
) -> Outcome:
    subject = Sampler(demand, common, random).subject()
    outcome = evaluate(ours, subject)
    assert evaluate(theirs, subject) == outcome, demand.requirement.id
    assert not any("the check itself failed" in str(result) for result in outcome[1])
    return outcome[0]


@settings(max_examples=40, deadline=None)
@given(profiles(), SEEDS)
def test_they_judge_any_rule_alike(
    models: tuple[ProfileModel, CommonModel], random: Random
) -> None:
    model, common = models
    ((_, generated),) = with_generated((model,), common)
    direct = profile(model, common)
    demands = profile_demands(model)
    for demand, ours, theirs in zip(demands, direct.checks, generated.checks, strict=True):
        assert stated(ours) == stated(theirs)
        for _ in range(10):
            compare(demand, ours, theirs, common, random)


def test_the_samples_show_every_outcome() -> None:
    random = Random(1)
    seen = set()
    for model, generated in SHIPPED:
        for demand, check in zip(
            profile_demands(model), generated.checks[len(common_demands(COMMON)) :], strict=True
        ):
            for _ in range(5):
                seen.add(compare(demand, check, check, COMMON, random))
    assert seen == set(Outcome)
