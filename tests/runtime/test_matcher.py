"""Profiles that judge one input together find what each finds alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from pydicom.data import DATA_ROOT

from apdsl import catalogue, evaluation
from apdsl.runtime.checks import Check, Results, Violation
from apdsl.runtime.engine import judge, read_input
from apdsl.runtime.findings import Report
from apdsl.runtime.instance import Instance
from apdsl.runtime.matcher import Matcher
from apdsl.runtime.profile import Profile
from apdsl.runtime.record import Record
from apdsl.runtime.tally import Tally
from tests.media.mails import zip_mail
from tests.runtime.disc import Disc
from tests.runtime.imposing import profile

PYDICOM = Path(DATA_ROOT) / "test_files" / "dicomdirtests"


@cache
def profiles() -> tuple[Profile, ...]:
    return tuple(evaluation.profiles(catalogue.models(()), catalogue.common()))


def numbers(report: Report, table: frozenset[str]) -> tuple[object, ...]:
    """What a tally says, of a whole report."""
    errors = [finding for finding in report.findings if finding.severity == "error"]
    return (
        [*dict.fromkeys(finding.requirement_id for finding in errors)],
        {entry.requirement_id for entry in report.unverified},
        len(errors),
        len(report.findings) - len(errors),
        len({finding.path for finding in errors if finding.requirement_id in table}),
    )


def told(tally: Tally) -> tuple[object, ...]:
    return (
        [*tally.violated],
        tally.unverified,
        tally.errors,
        tally.warnings,
        tally.outside,
    )


def agree(path: Path, chosen: tuple[Profile, ...], jobs: int = 1) -> None:
    matcher = Matcher(chosen)
    given = read_input(path)
    looked = read_input(path, look=matcher.look, jobs=jobs)
    tallies = matcher.tallies(given)
    assert list(map(told, matcher.tallies(looked))) == list(map(told, tallies))
    for each, tally in zip(chosen, tallies, strict=True):
        assert told(tally) == numbers(judge(given, [each]), tally.table), each.identifier


@pytest.mark.parametrize("name", [".", "TINY_ALPHA", "98892001", "DICOMDIR-nopatient"])
def test_all_profiles_find_of_real_media_what_each_finds(name: str) -> None:
    agree(PYDICOM / name, profiles())


@pytest.mark.parametrize("jobs", [1, 2])
def test_all_profiles_find_of_trouble_what_each_finds(tmp_path: Path, jobs: int) -> None:
    agree(Disc.troubled().write(tmp_path), profiles()[::4], jobs)


def test_all_profiles_find_of_an_email_what_each_finds(tmp_path: Path) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_bytes(zip_mail().as_bytes())
    agree(mail, profiles())


def _elsewhere(record: Record) -> Results:
    if record.file_id:
        yield Violation("the File-set is wrong", locator="DICOMDIR")


def _rows(instance: Instance) -> Results:
    if instance.sop_instance.endswith(("3", "7")):
        yield Violation("it is 3 or 7")


def test_what_is_found_at_another_place_counts_once(tmp_path: Path) -> None:
    checks = (Check("elsewhere", "c", "record", _elsewhere), Check("rows", "c", "instance", _rows))
    only = profile(checks=checks)
    root = Disc.troubled(40).write(tmp_path)
    agree(root, (only, profile("STD-PLAIN-CD")))
    (tally,) = Matcher([only]).tallies(read_input(root))
    assert {"elsewhere", "rows"} <= set(tally.violated)
