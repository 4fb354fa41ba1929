"""Validation: the requirements of profiles, run on a File-set or a single file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from apdsl.runtime.checks import Check
from apdsl.runtime.collecting import collecting_later
from apdsl.runtime.file_judging import FileJudge, Verdict
from apdsl.runtime.file_set import FileSet, is_dicomdir_id
from apdsl.runtime.file_set_judging import judge_file_set, summary_of
from apdsl.runtime.findings import Report, Unverified
from apdsl.runtime.judging import judge_checks
from apdsl.runtime.ledger import Ledger
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.judging import judge_media
from apdsl.runtime.media.volume import Volume
from apdsl.runtime.profile import Profile
from apdsl.runtime.reading.file import FileReader, ReadFile
from apdsl.runtime.reading.source import FileContent
from apdsl.runtime.record_judging import RecordJudge
from apdsl.runtime.rules import FILE_SET_RULES
from apdsl.runtime.rules.imposed import file_set_rule_checks
from apdsl.runtime.survey import Look, Progress, read_file_set, survey
from apdsl.runtime.walk import component

if TYPE_CHECKING:
    from apdsl.runtime.secure.opening import Keys

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
    for a single DICOM file, which is then the only one of ``file_set``. ``seen`` is what was seen
    in each file by a look while it was read; empty without a look.
    """

    form: str
    file_set: FileSet
    seen: tuple[Any, ...] = ()


def validate(
    path: str | Path,
    profiles: Sequence[Profile],
    *,
    progress: Progress | None = None,
    keys: Keys | None = None,
    limits: Limits = DEFAULT,
    jobs: int = 1,
) -> Report:
    """Validates a File-set or a single DICOM file.

    A File-set is given by its folder, its DICOMDIR, or an image, archive or e-mail that holds it.

    With several profiles, each instance has to fall under one of them; one that falls under none
    is reported by the nearest. Records are judged by the profiles of the instances below them.
    With keys, Secure DICOM Files and e-mails are decrypted in memory. What lies beyond the limits
    is reported as not verified. ``jobs`` is how many processes share the work.
    Raises UnreadableInputError when the path does not exist or cannot be read, and ValueError
    when no profile is given. Everything else that is wrong is a finding.
    """
    judges = Judge(profiles)
    with collecting_later():
        given = read_input(
            path, progress=progress, keys=keys, limits=limits, look=judges.look, jobs=jobs
        )
        with _readable(Path(path)):
            return judges.report(given, jobs)


def read_input(
    path: str | Path,
    *,
    progress: Progress | None = None,
    keys: Keys | None = None,
    limits: Limits = DEFAULT,
    look: Look[Any] | None = None,
    jobs: int = 1,
) -> Input:
    """Reads what ``judge`` judges. Raises UnreadableInputError as ``validate`` does.

    With a look, each file is looked at while all of it is at hand, by several processes if
    ``jobs`` says so; afterwards little of it is kept, and what is missing is read again.
    """
    given = Path(path)
    source = _source_at(given, keys, limits)
    with _readable(given):
        if source is None:
            return Input(SINGLE_FILE, _read_alone(given, keys, limits))
        if look is None:
            return Input(_form(source), read_file_set(source, progress, keys, limits))
        found = survey(source, look, progress=progress, keys=keys, limits=limits, jobs=jobs)
        return Input(_form(source), found.file_set, found.seen)


def judge(given: Input, profiles: Sequence[Profile]) -> Report:
    """The report of a validation against at least one profile, of what was read before."""
    return Judge(profiles).report(given)


class Judge:
    """Judges inputs by at least one profile; what is known of earlier ones makes later ones fast.

    Raises ValueError when no profile is given.
    """

    def __init__(self, profiles: Sequence[Profile]) -> None:
        if not profiles:
            raise ValueError("validation needs at least one profile")
        self._profiles = profiles
        self._files = FileJudge(profiles)
        self._records = [RecordJudge(profile) for profile in profiles]

    def look(self, file: ReadFile) -> Verdict:
        """The verdict on a file, to be seen while it is read: see ``read_input``."""
        return self._files.judge(file)

    def report(self, given: Input, jobs: int = 1) -> Report:
        """The report on an input; one that was looked at has been read with this look."""
        if given.form == SINGLE_FILE:
            return self._report_on_file(given.file_set)
        verdicts = given.seen or [self.look(file) for file in given.file_set.files]
        return judge_file_set(given.file_set, self._records, given.form, verdicts, jobs)

    def _report_on_file(self, alone: FileSet) -> Report:
        (file,) = alone.files
        ledger = Ledger()
        rules = file_set_rule_checks(self._profiles, SECURITY_RULES)
        ledger.enter(*judge_checks(rules, alone, "", None))
        verdict = self._files.judge(file, alone=True)
        ledger.enter(verdict.findings, verdict.unverified)
        _enter_without_file_set(self._profiles, ledger)
        for judged in judge_media(alone, self._profiles):
            ledger.enter(*judged)
        files = [summary_of(file, verdict, alone, self._profiles)]
        return ledger.report(self._profiles, SINGLE_FILE, files)


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
    source = _source_at(given, keys, limits)
    if source is None:
        return None
    with _readable(given):
        return read_file_set(source, progress, keys, limits), _form(source)


def _source_at(given: Path, keys: Keys | None, limits: Limits) -> Path | Volume | None:
    """The folder or volume that a path stands for; None when it is a single file."""
    with _readable(given):
        if given.is_dir():
            return given
        if is_dicomdir_id((component(given.name),)) and given.is_file():
            return given.parent
        if given.is_file():
            from apdsl.runtime.media.opening import volume_in  # many modules, for images only

            return volume_in(FileContent(given), keys, limits)
    if given.exists():
        raise UnreadableInputError(f"{given} is neither a file nor a folder")
    raise UnreadableInputError(f"{given} does not exist")


def _form(source: Path | Volume) -> str:
    return "folder" if isinstance(source, Path) else source.form


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableInputError(f"{path} cannot be read: {reason}") from error


# ---- A single file ----


def _read_alone(path: Path, keys: Keys | None, limits: Limits) -> FileSet:
    reader = FileReader(limits)
    file = reader.read(path, (component(path.name),), claimed=True)
    if file.kind == "secure":
        from apdsl.runtime.secure.files import opened_file

        file = opened_file(file, FileContent(path), reader, keys)
    if file.kind == "unreadable":
        raise UnreadableInputError(f"{path} cannot be read: {file.reason}")
    return FileSet(path.parent, (file,), complete=False)


def _enter_without_file_set(profiles: Sequence[Profile], ledger: Ledger) -> None:
    reason = "a single file was given, not a File-set with its DICOMDIR"
    names = FILE_SET_RULES.keys() - SECURITY_RULES
    ledger.enter(
        (), (_unverified(check, reason) for check in file_set_rule_checks(profiles, names))
    )
    for profile in profiles:
        for subject in _WITHOUT_SINGLE_FILE:
            checks = (check for check in profile.checks if check.subject == subject)
            ledger.enter((), (_unverified(check, reason, profile) for check in checks))


def _unverified(check: Check, reason: str, profile: Profile | None = None) -> Unverified:
    name = profile.identifier if profile else None
    return Unverified(check.requirement_id, check.clause, check.text, reason, None, name)
