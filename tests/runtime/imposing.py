"""A profile for tests: CT Images, every structural rule, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from apdsl.runtime.checks import Check
from apdsl.runtime.engine import validate
from apdsl.runtime.findings import Report
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.profile import ROOT, Profile, RuleUse, SopRow
from apdsl.runtime.rules import FILE_RULES, FILE_SET_RULES
from tests.runtime.encoded import CT_IMAGE, EXPLICIT_LITTLE, JPEG_BASELINE

ALL_RULES = frozenset({*FILE_RULES, *FILE_SET_RULES}) - {"secure-files"}
ROW = "row/CTImageStorage"
HIERARCHY = {
    "PATIENT": frozenset({ROOT}),
    "STUDY": frozenset({"PATIENT"}),
    "SERIES": frozenset({"STUDY"}),
    "IMAGE": frozenset({"SERIES"}),
    "HANGING PROTOCOL": frozenset({ROOT}),
    "PRIVATE": frozenset({ROOT, "PATIENT", "STUDY", "SERIES", "IMAGE"}),
}


def profile(
    identifier: str = "STD-TEST-CD",
    *,
    rules: Iterable[str] = ALL_RULES,
    checks: tuple[Check, ...] = (),
    rows: tuple[SopRow, ...] | None = None,
) -> Profile:
    """A profile that imposes the rules, each with its name as the requirement id."""
    row = SopRow(frozenset({CT_IMAGE}), frozenset({EXPLICIT_LITTLE, JPEG_BASELINE}), ROW, "T.3.1")
    return Profile(
        identifier,
        "2020a",
        "Profile of the tests",
        (row,) if rows is None else rows,
        checks,
        tuple(RuleUse(name, name, "T.8", f"the rule {name}") for name in sorted(rules)),
        record_types={CT_IMAGE: "IMAGE"},
        record_hierarchy=HIERARCHY,
        sop_requirement_id="table",
        sop_clause="T.3.1",
    )


def report_on(path: Path, *profiles: Profile, limits: Limits = DEFAULT) -> Report:
    """The report of the test profile, or of those given; it is also made into JSON and text."""
    return validate(path, profiles or [profile()], limits=limits)


def violated(report: Report) -> set[str]:
    """The ids of the violated requirements."""
    return {finding.requirement_id for finding in report.findings}


def unverified(report: Report) -> set[str]:
    """The ids of the requirements that were not verified."""
    return {entry.requirement_id for entry in report.unverified}
