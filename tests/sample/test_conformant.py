"""For each profile the conformant sample conforms: as a folder and in the form of its medium.

The generated validator, the JSON Schema and the evaluation of the model agree on it.
"""

from __future__ import annotations

import pytest

from apdsl.runtime.engine import Input
from apdsl.runtime.findings import Report
from apdsl.runtime.matching import match_profiles
from apdsl.runtime.profile import Profile
from apdsl.sample.making import Samples
from apdsl.sample.plan import plan
from tests.sample import judged
from tests.sample.agreement import disagreements
from tests.sample.judged import executable, keys, models, read, report_on, samples
from tests.sample.matrix import groups

IDENTIFIERS = [model.id for model in models()]


def unexpected(report: Report, profile: Profile) -> set[str]:
    """What is unverified though a File-set shows it."""
    statements = {entry.requirement_id for entry in profile.unverified}
    return {entry.requirement_id for entry in report.unverified} - statements - profile.undecidable


@pytest.mark.parametrize("identifier", [group.first for group in groups()])
def test_the_sample_conforms(identifier: str) -> None:
    made, profile = samples(identifier), executable(identifier)
    file_set = read(made.conformant("folder").packed.files, keys())
    report = judged.report(file_set, profile)
    assert disagreements(identifier, file_set, report) == []
    assert report.findings == ()
    assert report.conformant
    assert unexpected(report, profile) == set()
    assert report.dicom_files == len(made.bases.files) + 1
    (match,) = match_profiles(Input("folder", file_set), [profile]).matches
    assert match.outcome == "conforms"


@pytest.mark.parametrize("identifier", IDENTIFIERS)
def test_it_conforms_in_the_form_of_the_medium(identifier: str) -> None:
    made, profile = samples(identifier), executable(identifier)
    report = report_on(made.conformant().packed, profile)
    assert report.findings == ()
    assert report.conformant
    assert unexpected(report, profile) == set()


@pytest.mark.parametrize("identifier", IDENTIFIERS)
def test_every_row_has_an_instance(identifier: str) -> None:
    made = samples(identifier)
    rules = made.bases.rules
    shown = {(file.sop_class, file.meta.text(0x00020010)) for file in made.bases.files}
    for row in executable(identifier).sop_rows:
        if row.disallowed or row.sop_classes == {"1.2.840.10008.1.3.10"}:
            continue
        syntaxes = row.transfer_syntaxes
        assert any(
            sop_class in row.sop_classes and (syntaxes is None or syntax in syntaxes)
            for sop_class, syntax in shown
        ) or _joined(row.requirement_id, rules), row.requirement_id


def _joined(requirement_id: str, rules: object) -> bool:
    """Whether the row is one part of a row for a set, of which another part has an instance."""
    return any(planned.row.requirement_id == requirement_id for planned in plan(rules))  # type: ignore[arg-type]


@pytest.mark.parametrize("identifier", ["STD-XABC-CD", "STD-GEN-SEC-CD", "STD-GEN-SEC-ZIP-MAIL"])
def test_equal_seeds_give_equal_bytes_and_others_do_not(identifier: str) -> None:
    first = samples(identifier).conformant().packed.files
    again = Samples(samples(identifier).model, samples(identifier).common, 1).conformant()
    other = Samples(samples(identifier).model, samples(identifier).common, 2).conformant()
    assert again.packed.files == first
    assert other.packed.files != first
