"""Validation: the requirements of profiles, run on a File-set or a single file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final, Literal

from apdsl.runtime.checks import Check, Results, Severity, Subject, Unknown, evaluate
from apdsl.runtime.file_set import FileSet, Progress, is_dicomdir_id, read_file_set
from apdsl.runtime.findings import FileSummary, Finding, Report, Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.judging import (
    Demand,
    Judgement,
    concluded,
    judge_checks,
    judge_instance,
)
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.judging import judge_media
from apdsl.runtime.media.opening import volume_in
from apdsl.runtime.profile import Profile, RuleUse
from apdsl.runtime.reading.file import FileReader, ReadFile
from apdsl.runtime.reading.source import FileContent
from apdsl.runtime.record import Record
from apdsl.runtime.rules import FILE_RULES, FILE_SET_RULES
from apdsl.runtime.secure.files import opened_file
from apdsl.runtime.secure.opening import Keys
from apdsl.runtime.walk import component

SECURITY_RULES: Final = frozenset({"no-secure-files", "secure-files"})
"""The rules on File-sets that a single file can be judged by."""

_WITHOUT_SINGLE_FILE: Final[tuple[Literal["record", "file-set"], ...]] = ("record", "file-set")

SINGLE_FILE: Final = "file"
"""The form of an input that is a DICOM file without a File-set."""


class UnreadableInputError(Exception):
    """The path given for validation cannot be read at all."""


@dataclass(frozen=True, slots=True)
class Input:
    """What a path holds, read once, to be judged by any number of profiles.

    ``form`` is what the path is: ``folder``, ``ZIP archive``, ``ISO 9660 image`` ..., or ``file``
    for a single DICOM file, which is then the only one of ``file_set``.
    """

    form: str
    file_set: FileSet


def validate(
    path: str | Path,
    profiles: Sequence[Profile],
    *,
    progress: Progress | None = None,
    keys: Keys | None = None,
    limits: Limits = DEFAULT,
) -> Report:
    """Validates a File-set or a single DICOM file.

    A File-set is given by its folder, its DICOMDIR, or an image, archive or e-mail that holds it.

    With several profiles, each instance has to fall under one of them; one that falls under none
    is reported by the nearest. Records are judged by the profiles of the instances below them.
    With keys, Secure DICOM Files and e-mails are decrypted in memory. What lies beyond the limits
    is reported as not verified.
    Raises UnreadableInputError when the path does not exist or cannot be read, and ValueError
    when no profile is given. Everything else that is wrong is a finding.
    """
    if not profiles:
        raise ValueError("validation needs at least one profile")
    return judge(read_input(path, progress=progress, keys=keys, limits=limits), profiles)


def read_input(
    path: str | Path,
    *,
    progress: Progress | None = None,
    keys: Keys | None = None,
    limits: Limits = DEFAULT,
) -> Input:
    """Reads what ``validate`` judges. Raises UnreadableInputError as it does."""
    given = Path(path)
    found = file_set_at(given, progress=progress, keys=keys, limits=limits)
    if found is not None:
        file_set, form = found
        return Input(form, file_set)
    with _readable(given):
        return Input(SINGLE_FILE, _read_alone(given, keys, limits))


def judge(given: Input, profiles: Sequence[Profile]) -> Report:
    """The report of a validation against at least one profile, of what was read before."""
    if given.form == SINGLE_FILE:
        return _judge_file(given.file_set, profiles)
    return _judge_file_set(given.file_set, profiles, given.form)


def file_set_at(
    path: str | Path,
    *,
    progress: Progress | None = None,
    keys: Keys | None = None,
    limits: Limits = DEFAULT,
) -> tuple[FileSet, str] | None:
    """The File-set that a path stands for, and the form in which it lies there.

    The path is a folder, a DICOMDIR, or an image, archive or e-mail; None when it is a single file
    of another kind. Raises UnreadableInputError when it does not exist or cannot be read.
    """
    given = Path(path)
    with _readable(given):
        if given.is_dir():
            return read_file_set(given, progress, keys, limits), "folder"
        if is_dicomdir_id((component(given.name),)) and given.is_file():
            return read_file_set(given.parent, progress, keys, limits), "folder"
        if given.is_file():
            volume = volume_in(FileContent(given), keys, limits)
            if volume is None:
                return None
            return read_file_set(volume, progress, keys, limits), volume.form
    if given.exists():
        raise UnreadableInputError(f"{given} is neither a file nor a folder")
    raise UnreadableInputError(f"{given} does not exist")


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableInputError(f"{path} cannot be read: {reason}") from error


@dataclass(slots=True)
class _Ledger:
    """The findings and unverified entries so far, each once."""

    findings: dict[Finding, None] = field(default_factory=dict)
    unverified: dict[Unverified, None] = field(default_factory=dict)

    def enter(self, findings: Iterable[Finding], unverified: Iterable[Unverified]) -> None:
        self.findings.update(dict.fromkeys(findings))
        self.unverified.update(dict.fromkeys(unverified))

    def report(
        self, profiles: Sequence[Profile], medium: str, files: Iterable[FileSummary]
    ) -> Report:
        return Report(
            tuple((profile.identifier, profile.edition) for profile in profiles),
            medium,
            tuple(files),
            tuple(self.findings),
            tuple(self.unverified),
        )


# ---- A File-set ----


def _judge_file_set(file_set: FileSet, profiles: Sequence[Profile], form: str) -> Report:
    ledger = _Ledger()
    _run_file_set_rules(file_set, profiles, ledger)
    homes: dict[int, tuple[Profile, ...]] = {}
    falls_under: dict[str, tuple[str, ...]] = {}
    for file in file_set.files:
        _run_file_rules(file, profiles, ledger)
        if file.instance is None or file is file_set.dicomdir or is_dicomdir_id(file.file_id):
            _note_unread(file, profiles, ledger)
            continue
        if file.is_directory:
            continue  # a second directory, which the rules on the DICOMDIR report
        judgements = [judge_instance(file.instance, profile) for profile in profiles]
        passing = [judgement for judgement in judgements if judgement.passes]
        chosen = passing or [min(judgements, key=lambda judgement: judgement.distance)]
        ledger.enter(chosen[0].findings, chosen[0].unverified)
        homes[id(file.instance)] = tuple(judgement.profile for judgement in chosen)
        falls_under[file.name] = tuple(judgement.profile.identifier for judgement in passing)
    _judge_records(file_set, profiles, homes, ledger)
    for profile in profiles:
        checks = _of_subject(profile, "file-set")
        ledger.enter(*judge_checks(checks, file_set, "", profile))
    for judged in judge_media(file_set, profiles):
        ledger.enter(*judged)
    files = (_summary(file, file_set, falls_under.get(file.name, ())) for file in file_set.files)
    return ledger.report(profiles, form, files)


def _run_file_set_rules(file_set: FileSet, profiles: Sequence[Profile], ledger: _Ledger) -> None:
    for use, profile in _rule_uses(profiles):
        rule = FILE_SET_RULES.get(use.name)
        if rule is not None:
            _run(use, partial(rule, profile=profile), file_set, "", ledger)
        elif use.name not in FILE_RULES:
            reason = f'this version has no rule of the name "{use.name}"'
            ledger.enter((), [_unverified(_demand_of_rule(use), reason)])


def _run_file_rules(file: ReadFile, profiles: Sequence[Profile], ledger: _Ledger) -> None:
    if file.instance is None:
        return
    for use, _ in _rule_uses(profiles):
        rule = FILE_RULES.get(use.name)
        if rule is not None:
            _run(use, rule, file.instance, file.name, ledger)
    for profile in profiles:
        checks = _of_subject(profile, "file")
        ledger.enter(*judge_checks(checks, file.instance, file.name, profile))


def _rule_uses(profiles: Sequence[Profile]) -> list[tuple[RuleUse, Profile]]:
    """The rules of all profiles, one that several impose under the same id only once."""
    uses: dict[tuple[str, str], tuple[RuleUse, Profile]] = {}
    for profile in profiles:
        for use in profile.rules:
            uses.setdefault((use.name, use.requirement_id), (use, profile))
    return list(uses.values())


def _demand_of_rule(use: RuleUse) -> Demand:
    severity: Severity = "error" if use.level == "shall" else "warning"
    return Demand(use.requirement_id, use.clause, use.text, severity, use.source)


def _run(
    use: RuleUse, rule: Callable[[Any], Results], subject: object, place: str, ledger: _Ledger
) -> None:
    """Runs a rule as a check, so that a defect of a rule hides no other finding either."""
    check = Check(use.requirement_id, use.clause, "file-set", rule, source=use.name)
    _, results = evaluate(check, subject)
    ledger.enter(*concluded(_demand_of_rule(use), results, place, None))


def _of_subject(profile: Profile, subject: Subject) -> tuple[Check, ...]:
    return tuple(check for check in profile.checks if check.subject == subject)


def _note_unread(file: ReadFile, profiles: Sequence[Profile], ledger: _Ledger) -> None:
    why = file.protection.reason if file.protection else "it was not decrypted"
    reasons = {
        "secure": f"it is a Secure DICOM File: {why}",
        "unreadable": f"it could not be read: {file.reason}",
    }
    reason = reasons.get(file.kind)
    if reason is not None:
        text = "all demands on the content of the file"
        for profile in profiles:
            demand = Demand(profile.sop_requirement_id, profile.sop_clause, text)
            ledger.enter(*concluded(demand, [Unknown(reason)], file.name, profile))


def _summary(file: ReadFile, file_set: FileSet, profiles: tuple[str, ...]) -> FileSummary:
    kind = "dicomdir" if file is file_set.dicomdir and file.kind == "dicom" else file.kind
    if file.instance is None:
        return FileSummary(file.name, kind)
    instance = file.instance
    return FileSummary(file.name, kind, instance.sop_class, instance.transfer_syntax, profiles)


# ---- Records ----


def _judge_records(
    file_set: FileSet,
    profiles: Sequence[Profile],
    homes: dict[int, tuple[Profile, ...]],
    ledger: _Ledger,
) -> None:
    """Judges records that reference a file by its profiles, the others by those below them."""
    judges = [_RecordJudge(profile) for profile in profiles]
    by_profile = {id(judge.profile): judge for judge in judges}
    below: dict[int, list[_RecordJudge]] = {}
    for record in file_set.records:
        if not record.file_id:
            continue
        of_instance = homes.get(id(record.instance)) if record.instance else None
        candidates = [by_profile[id(profile)] for profile in of_instance or profiles]
        judge, judgement = _nearest(candidates, record)
        ledger.enter(judgement.findings, judgement.unverified)
        above = record.parent
        while above is not None and judge not in below.setdefault(id(above), []):
            below[id(above)].append(judge)
            above = above.parent
    for record in file_set.records:
        if record.file_id:
            continue
        demanding = below.get(id(record))
        if demanding is None:
            _, judgement = _nearest(judges, record)
            ledger.enter(judgement.findings, judgement.unverified)
        for judge in demanding or ():
            judgement = judge.judge(record)
            ledger.enter(judgement.findings, judgement.unverified)


class _RecordJudge:
    """Runs the checks of one profile on records."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self._checks = _of_subject(profile, "record")
        self._by_type: dict[str, tuple[Check, ...]] = {}

    def judge(self, record: Record) -> Judgement:
        """What the profile says of a record."""
        checks = self._by_type.get(record.type)
        if checks is None:
            checks = tuple(
                check
                for check in self._checks
                if check.record_types is None or record.type in check.record_types
            )
            self._by_type[record.type] = checks
        findings, unverified = judge_checks(checks, record, record.name, self.profile)
        return Judgement(self.profile, True, tuple(findings), tuple(unverified))


def _nearest(judges: Sequence[_RecordJudge], record: Record) -> tuple[_RecordJudge, Judgement]:
    """The judge that finds least wrong with the record, the first of those that find as much."""
    judged = [(judge, judge.judge(record)) for judge in judges]
    return min(judged, key=lambda pair: pair[1].errors)


# ---- A single file ----


def _read_alone(path: Path, keys: Keys | None, limits: Limits) -> FileSet:
    reader = FileReader(limits)
    file = reader.read(path, (component(path.name),), claimed=True)
    if file.kind == "secure":
        file = opened_file(file, FileContent(path), reader, keys)
    if file.kind == "unreadable":
        raise UnreadableInputError(f"{path} cannot be read: {file.reason}")
    return FileSet(path.parent, (file,), complete=False)


def _judge_file(alone: FileSet, profiles: Sequence[Profile]) -> Report:
    (file,) = alone.files
    ledger = _Ledger()
    for use, profile in _rule_uses(profiles):
        if use.name in SECURITY_RULES:
            _run(use, partial(FILE_SET_RULES[use.name], profile=profile), alone, "", ledger)
    _run_file_rules(file, profiles, ledger)
    passing: tuple[str, ...] = ()
    if file.instance is None:
        _note_unread(file, profiles, ledger)
    else:
        passing = _judge_alone(file.instance, profiles, ledger)
    _enter_without_file_set(profiles, ledger)
    for judged in judge_media(alone, profiles):
        ledger.enter(*judged)
    return ledger.report(profiles, SINGLE_FILE, [_summary(file, alone, passing)])


def _judge_alone(
    instance: Instance, profiles: Sequence[Profile], ledger: _Ledger
) -> tuple[str, ...]:
    judgements = [judge_instance(instance, profile) for profile in profiles]
    passing = [judgement for judgement in judgements if judgement.passes]
    chosen = (passing or [min(judgements, key=lambda judgement: judgement.distance)])[0]
    ledger.enter(chosen.findings, chosen.unverified)
    return tuple(judgement.profile.identifier for judgement in passing)


def _enter_without_file_set(profiles: Sequence[Profile], ledger: _Ledger) -> None:
    reason = "a single file was given, not a File-set with its DICOMDIR"
    for use, _ in _rule_uses(profiles):
        if use.name in FILE_SET_RULES and use.name not in SECURITY_RULES:
            ledger.enter((), [_unverified(_demand_of_rule(use), reason)])
    for profile in profiles:
        for subject in _WITHOUT_SINGLE_FILE:
            for check in _of_subject(profile, subject):
                demand = Demand(check.requirement_id, check.clause, check.text)
                ledger.enter((), [_unverified(demand, reason, profile)])


def _unverified(demand: Demand, reason: str, profile: Profile | None = None) -> Unverified:
    name = profile.identifier if profile else None
    return Unverified(demand.requirement_id, demand.clause, demand.text, reason, None, name)
