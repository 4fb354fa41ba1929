"""Judging one input by many profiles at once: what they do not tell apart is judged once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from apdsl.runtime.checks import Check, Unknown, Violation, evaluate
from apdsl.runtime.engine import SINGLE_FILE, Input, judge
from apdsl.runtime.file_judging import FileJudge
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.likeness import ALONE, Likeness, Mark
from apdsl.runtime.media.judging import judge_media
from apdsl.runtime.profile import Profile, RuleUse
from apdsl.runtime.reading.file import ReadFile
from apdsl.runtime.record_judging import RecordJudge
from apdsl.runtime.rules import FILE_SET_RULES
from apdsl.runtime.rules.imposed import rule_uses, severity_of, unknown_rules
from apdsl.runtime.tally import Tally

Subject = TypeVar("Subject")
_Results = frozenset[Violation | Unknown]


class Matcher:
    """Judges an input by each of many profiles alone, in one pass over its files.

    ``look`` is what the input has to be read with: it tells which files are alike.
    """

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.profiles = tuple(profiles)
        self._likeness = Likeness(self.profiles)
        self._tables = [_table(profile) for profile in self.profiles]

    def look(self, file: ReadFile) -> Mark:
        """What is to be seen in each file while it is read."""
        return self._likeness.of_file(file)

    def tallies(self, given: Input) -> list[Tally]:
        """What ``validate`` finds by each profile, in numbers."""
        tallies = [Tally(table) for table in self._tables]
        if given.form == SINGLE_FILE:
            (file,) = given.file_set.files
            for profile, tally in zip(self.profiles, tallies, strict=True):
                report = judge(given, [profile])
                tally.enter(report.findings, report.unverified, file.name)
            return tallies
        file_set = given.file_set
        marks = given.seen or tuple(map(self.look, file_set.files))
        self._enter_rules(file_set, tallies)
        self._enter_files(_groups(file_set.files, marks), tallies)
        self._enter_records(file_set, tallies)
        self._enter_wholes(file_set, tallies)
        return tallies

    def _enter_rules(self, file_set: FileSet, tallies: Sequence[Tally]) -> None:
        rules = _Rules(file_set)
        for profile, tally in zip(self.profiles, tallies, strict=True):
            for use, _ in rule_uses([profile]):
                if use.name in FILE_SET_RULES:
                    results = rules.results(use, profile)
                    tally.enter_results(use.requirement_id, severity_of(use), results)
            tally.enter((), unknown_rules([profile]))

    def _enter_files(
        self, groups: Iterable[tuple[ReadFile, int]], tallies: Sequence[Tally]
    ) -> None:
        judges = [FileJudge([profile]) for profile in self.profiles]
        for file, times in groups:
            for file_judge, tally in zip(judges, tallies, strict=True):
                verdict = file_judge.judge(file)
                tally.enter(verdict.findings, verdict.unverified, file.name, times)

    def _enter_records(self, file_set: FileSet, tallies: Sequence[Tally]) -> None:
        judges = [RecordJudge(profile) for profile in self.profiles]
        # Records that reference a file are judged before those above them.
        for referencing in (True, False):
            records = [each for each in file_set.records if bool(each.file_id) is referencing]
            marks = map(self._likeness.of_record, records)
            for record, times in _groups(records, marks):
                for record_judge, tally in zip(judges, tallies, strict=True):
                    judgement = record_judge.judge(record)
                    tally.enter(judgement.findings, judgement.unverified, record.name, times)

    def _enter_wholes(self, file_set: FileSet, tallies: Sequence[Tally]) -> None:
        found: dict[int, _Results] = {}
        for profile, tally in zip(self.profiles, tallies, strict=True):
            for check in profile.checks:
                if check.subject == "file-set":
                    if id(check) not in found:
                        found[id(check)] = frozenset(evaluate(check, file_set)[1])
                    tally.enter_results(check.requirement_id, check.severity, found[id(check)])
            for judged in judge_media(file_set, [profile]):
                tally.enter(*judged)


class _Rules:
    """The rules on a File-set: profiles that say the same of what a rule asks share its results."""

    def __init__(self, file_set: FileSet) -> None:
        self._file_set = file_set
        self._known: dict[str, list[tuple[dict[str, Any], _Results]]] = {}

    def results(self, use: RuleUse, profile: Profile) -> _Results:
        known = self._known.setdefault(use.name, [])
        for asked, results in known:
            if all(getattr(profile, name) == value for name, value in asked.items()):
                return results
        watched = _Watched(profile)
        rule: Callable[..., Any] = FILE_SET_RULES[use.name]
        check = Check(
            use.requirement_id,
            use.clause,
            "file-set",
            lambda subject: rule(subject, profile=watched),
        )
        results = frozenset(evaluate(check, self._file_set)[1])
        known.append((watched.asked, results))
        return results


class _Watched:
    """A profile that notes what it is asked for."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self.asked: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        value = self.asked[name] = getattr(self._profile, name)
        return value


def _groups(subjects: Iterable[Subject], marks: Iterable[Mark]) -> Iterator[tuple[Subject, int]]:
    """The first of the subjects with the same mark, and how many they are."""
    first: dict[Mark | int, Subject] = {}
    counts: dict[Mark | int, int] = {}
    for number, (subject, mark) in enumerate(zip(subjects, marks, strict=True)):
        key = number if mark == ALONE else mark
        first.setdefault(key, subject)
        counts[key] = counts.get(key, 0) + 1
    return ((first[key], count) for key, count in counts.items())


def _table(profile: Profile) -> frozenset[str]:
    """The requirements that a file violates by its SOP Class or Transfer Syntax."""
    rows = (row.requirement_id for row in profile.sop_rows)
    return frozenset(
        {profile.sop_requirement_id, profile.transfer_syntax_requirement_id, *rows} - {""}
    )
