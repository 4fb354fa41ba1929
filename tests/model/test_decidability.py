"""A rule is enforced where a File-set can be seen to break it, and only there."""

from __future__ import annotations

import pytest

from apdsl import catalogue
from apdsl.model import demands
from apdsl.model.condition import (
    AllOf,
    AnyOf,
    AttributeRef,
    Condition,
    Depending,
    Negation,
    OneOf,
    Path,
    Present,
    Undecidable,
)
from apdsl.model.decidability import outcomes, why_never_broken
from apdsl.model.profile import AttributeRule

SEEN = Present(Path("record", (AttributeRef("00100040", "PatientSex"),)))
FASTING = Undecidable("the patient was fasting")
AWAKE = Undecidable("the patient was awake")


def rule(condition: Condition | None, type_: str = "1C", **more: object) -> AttributeRule:
    return AttributeRule(
        requirement_id="X/Rule",
        clause="PS3.3 X",
        record_types=(),
        tag="00100040",
        keyword="PatientSex",
        type=type_,
        condition=condition,
        items=(),
        **more,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("condition", "shown"),
    [
        (SEEN, {True, False}),
        (FASTING, set()),
        (Negation(FASTING), set()),
        (AllOf((SEEN, FASTING)), {False}),
        (AnyOf((SEEN, FASTING)), {True}),
        (Negation(AllOf((SEEN, FASTING))), {True}),
        (AllOf((AnyOf((SEEN, FASTING)), AWAKE)), set()),
    ],
)
def test_outcomes_that_files_show(condition: Condition, shown: set[bool]) -> None:
    assert outcomes(condition) == shown


def test_a_condition_that_never_is_seen_to_hold_is_the_reason() -> None:
    reason = "no DICOM file shows whether the patient was fasting and whether the patient was awake"
    assert why_never_broken(rule(AllOf((SEEN, FASTING, AWAKE)))) == reason
    assert why_never_broken(rule(AllOf((FASTING, AWAKE)), "2C")) == reason


@pytest.mark.parametrize(
    "broken",
    [
        rule(SEEN),
        rule(AnyOf((SEEN, FASTING))),
        rule(AllOf((SEEN, FASTING)), otherwise="absent"),
        rule(FASTING, values=OneOf(("F", "M"))),
        rule(FASTING, values=Depending(SEEN, OneOf(("F",)), OneOf(("M",)))),
        rule(None, "1"),
    ],
)
def test_what_can_be_broken(broken: AttributeRule) -> None:
    assert why_never_broken(broken) is None


@pytest.mark.parametrize(
    "idle",
    [
        rule(FASTING, otherwise="absent"),
        rule(FASTING, values=Depending(AWAKE, OneOf(("F",)), OneOf(("M",)))),
    ],
)
def test_what_cannot(idle: AttributeRule) -> None:
    assert why_never_broken(idle)


def test_rows_of_the_product_that_no_file_shows() -> None:
    """They are evaluated, and are no statements that every report would have to list."""
    common = catalogue.common()
    rows = {demand.requirement for demand in demands.common_demands(common)}
    unverified = {entry for entry in rows if entry.verification == "unverified"}
    assert {entry.id.rpartition("/")[2] for entry in unverified} == {
        "CodingSchemeVersion",
        "SpecificCharacterSetOfFileSetDescriptorFile",
    }
    assert all(entry.reason for entry in unverified)
    assert not unverified & set(demands.general_statements(common))
