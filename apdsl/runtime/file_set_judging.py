"""How a File-set as a whole stands to profiles, once each of its files was looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import repeat
from typing import Final, TypeAlias

from apdsl.runtime.file_judging import Verdict
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.findings import FileSummary, Finding, Report, Unverified
from apdsl.runtime.judging import judge_checks
from apdsl.runtime.ledger import Ledger
from apdsl.runtime.media.judging import judge_media
from apdsl.runtime.profile import Profile
from apdsl.runtime.reading.file import ReadFile
from apdsl.runtime.record_judging import RecordJudge, judge_records
from apdsl.runtime.rules.imposed import file_set_rule_checks, unknown_rules
from apdsl.runtime.workers import worked_off

_WORTH_SHARING: Final = range(2_000, 30_000)
"""Numbers of records that two processes judge sooner than one; more would take too much memory."""

_Judged: TypeAlias = tuple[Iterable[Finding], Iterable[Unverified]]


def judge_file_set(
    file_set: FileSet,
    judges: Sequence[RecordJudge],
    form: str,
    verdicts: Sequence[Verdict],
    jobs: int = 1,
) -> Report:
    """The report on a File-set by the profiles of judges, with the verdicts on its files in order.

    ``form`` is that of the input. ``jobs`` is how many processes share the work.
    """
    profiles = [each.profile for each in judges]
    rules = file_set_rule_checks(profiles)
    parts: list[Callable[[], _Judged]] = [
        partial(_judged_records, file_set, judges, verdicts),
        *(partial(judge_checks, [rule], file_set, "", None) for rule in rules),
        *(partial(_judged_by, profile, file_set) for profile in profiles),
    ]
    jobs = min(jobs, 2) if len(file_set.records) in _WORTH_SHARING else 1
    # What takes longest begins first: the records, then the rules that compare, which come last.
    order = [0, *reversed(range(1, len(parts)))]
    judged = dict(worked_off(lambda part: parts[part](), order, jobs, at_once=1))
    ledger = Ledger()
    for part in range(1, len(rules) + 1):
        ledger.enter(*judged[part])
    ledger.enter((), unknown_rules(profiles))
    for verdict in verdicts:
        if verdict.findings or verdict.unverified:
            ledger.enter(verdict.findings, verdict.unverified)
    ledger.enter(*judged[0])
    for part in range(len(rules) + 1, len(parts)):
        ledger.enter(*judged[part])
    for found in judge_media(file_set, profiles):
        ledger.enter(*found)
    files = map(summary_of, file_set.files, verdicts, repeat(file_set), repeat(profiles))
    return ledger.report(profiles, form, files)


def summary_of(
    file: ReadFile, verdict: Verdict, file_set: FileSet, profiles: Sequence[Profile]
) -> FileSummary:
    """What a report says of each file."""
    kind = "dicomdir" if file is file_set.dicomdir and file.kind == "dicom" else file.kind
    instance = file.instance
    if instance is None:
        return FileSummary(file.name, kind)
    passing = tuple(profiles[number].identifier for number in verdict.passing)
    return FileSummary(file.name, kind, instance.sop_class, instance.transfer_syntax, passing)


def _judged_by(profile: Profile, file_set: FileSet) -> _Judged:
    checks = (check for check in profile.checks if check.subject == "file-set")
    return judge_checks(checks, file_set, "", profile)


def _judged_records(
    file_set: FileSet, judges: Sequence[RecordJudge], verdicts: Sequence[Verdict]
) -> _Judged:
    ledger = Ledger()
    chosen = {
        file.file_id: verdict.chosen
        for file, verdict in zip(file_set.files, verdicts, strict=True)
        if verdict.chosen
    }
    judge_records(file_set, judges, chosen, ledger)
    return tuple(ledger.findings), tuple(ledger.unverified)
