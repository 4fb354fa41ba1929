"""What every form of a report shows: findings by requirement, the most important first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, Literal, TypeAlias, TypeVar

from apdsl.runtime.checks import Severity
from apdsl.runtime.findings import Finding, Report, Unverified
from apdsl.runtime.tags import SOP_CLASS_UID, TRANSFER_SYNTAX_UID

WHOLE: Final = "the File-set"
"""The place of a finding on the File-set as a whole."""

Verdict: TypeAlias = Literal["conforms", "unverified", "violated", "empty"]
"""``unverified``: nothing wrong was found in what could be read; ``empty``: no DICOM file, which is
no conformance either."""

_RECORD: Final = re.compile(r"(.*)#([0-9]{1,10}) (.*)", re.ASCII | re.DOTALL)
_DECIDE_ON_FILES: Final = frozenset({SOP_CLASS_UID, TRANSFER_SYNTAX_UID})

_Entry = TypeVar("_Entry", Finding, Unverified)


@dataclass(frozen=True, slots=True)
class Unused:
    """An entry of the baseline that accepts nothing: ``why`` it is so, and what to do.

    ``number`` counts the entries from 1; ``why`` is ``stale`` (nothing is found there any more) or
    ``expired``.
    """

    number: int
    requirement_id: str
    why: Literal["stale", "expired"]
    message: str

    def to_json(self) -> dict[str, Any]:
        """The entry as JSON."""
        return {
            "entry": self.number,
            "requirement_id": self.requirement_id,
            "why": self.why,
            "message": self.message,
        }


@dataclass(frozen=True, slots=True)
class Acceptances:
    """What a baseline makes of a report: the reason for each accepted entry, and unused ones."""

    findings: Mapping[Finding, str] = field(default_factory=dict)
    unverified: Mapping[Unverified, str] = field(default_factory=dict)
    unused: tuple[Unused, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of requirements; ``texts`` has them by id, and then by profile."""

    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def of(self, requirement_id: str, profile: str | None) -> str:
        """The sentence of a requirement; empty if unknown, or if it depends on the profile."""
        texts = self.texts.get(requirement_id, {})
        if profile is not None and profile in texts:
            return texts[profile]
        different = set(texts.values())
        return different.pop() if len(different) == 1 else ""


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings of one requirement, all accepted for the same reason or none.

    ``shown`` are those that a bound on their number lets through, ``findings`` all.
    """

    requirement_id: str
    severity: Severity
    clause: str
    profile: str | None
    accepted: str | None
    findings: tuple[Finding, ...]
    shown: tuple[Finding, ...]

    @property
    def kind(self) -> Literal["error", "warning", "accepted"]:
        """The severity, or that the findings are accepted."""
        return self.severity if self.accepted is None else "accepted"

    @property
    def messages(self) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
        """Each message once, with its findings, of those that are shown.

        Messages that differ only in naming their own place are one, with ``…`` for the place.
        """
        groups = _grouped((_without_place(finding), finding) for finding in self.shown)
        return tuple(
            (found[0].message if len(found) == 1 else text, found) for text, found in groups
        )


@dataclass(frozen=True, slots=True)
class UnverifiedGroup:
    """What was not verified of one requirement."""

    requirement_id: str
    clause: str
    text: str
    accepted: str | None
    entries: tuple[Unverified, ...]

    @property
    def reasons(self) -> tuple[tuple[str, tuple[Unverified, ...]], ...]:
        """Each reason once, with its entries."""
        return _grouped((entry.reason, entry) for entry in self.entries)


@dataclass(frozen=True)
class Presentation:
    """A report, and how it is to be presented.

    ``acceptances`` is None without a baseline. ``limit`` bounds how many findings are shown; it
    changes neither counts nor verdict. ``subject`` names what was validated, empty where that is
    not to be told. ``redacted`` says that values read from the medium were left out.
    ``names`` are the names of the profiles by identifier.
    """

    report: Report
    sentences: Sentences = field(default_factory=Sentences)
    acceptances: Acceptances | None = None
    limit: int | None = None
    subject: str = ""
    redacted: bool = False
    names: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def groups(self) -> tuple[FindingGroup, ...]:
        """The findings by requirement, the most important first.

        Errors stand before warnings, and accepted findings last. What concerns the whole File-set
        comes first, then its DICOMDIR, then whether files belong on the medium at all; then what
        is found at more places.
        """
        accepted = self.acceptances.findings if self.acceptances else {}
        groups: dict[tuple[str, Severity, str | None, str | None], list[Finding]] = {}
        several = len(self.report.profiles) > 1
        for finding in self.report.findings:
            profile = finding.profile if several else None
            key = (finding.requirement_id, finding.severity, profile, accepted.get(finding))
            groups.setdefault(key, []).append(finding)
        ordered = sorted(groups.items(), key=lambda item: _importance(item[0][3], item[1]))
        return tuple(self._limited(ordered))

    def _limited(
        self,
        ordered: Iterable[tuple[tuple[str, Severity, str | None, str | None], list[Finding]]],
    ) -> Iterator[FindingGroup]:
        left = len(self.report.findings) if self.limit is None else self.limit
        for (requirement_id, severity, profile, reason), found in ordered:
            shown = found[:left]
            left -= len(shown)
            yield FindingGroup(
                requirement_id,
                severity,
                found[0].clause,
                profile,
                reason,
                tuple(found),
                tuple(shown),
            )

    @cached_property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that are shown, the most important first."""
        return tuple(finding for group in self.groups for finding in group.shown)

    @property
    def hidden(self) -> int:
        """How many findings are not shown because of the limit."""
        return len(self.report.findings) - len(self.shown)

    @cached_property
    def unverified(self) -> tuple[UnverifiedGroup, ...]:
        """What was not verified, by requirement, in the order of the report; accepted ones last."""
        accepted = self.acceptances.unverified if self.acceptances else {}
        groups: dict[tuple[str, str | None], list[Unverified]] = {}
        for entry in self.report.unverified:
            groups.setdefault((entry.requirement_id, accepted.get(entry)), []).append(entry)
        ordered = sorted(groups.items(), key=lambda item: item[0][1] is not None)
        return tuple(
            UnverifiedGroup(requirement_id, found[0].clause, found[0].text, reason, tuple(found))
            for (requirement_id, reason), found in ordered
        )

    def sentence(self, group: FindingGroup) -> str:
        """What the requirement of a group demands; empty where that is not known."""
        return self.sentences.of(group.requirement_id, group.findings[0].profile)

    def accepted(self, finding: Finding) -> str | None:
        """The reason for which a finding is accepted; None where it is not."""
        return self.acceptances.findings.get(finding) if self.acceptances else None

    def count(self, severity: Severity, *, accepted: bool = False) -> int:
        """How many findings of a severity there are that are accepted, or that are not."""
        return sum(
            len(group.findings)
            for group in self.groups
            if group.severity == severity and (group.accepted is not None) == accepted
        )

    @property
    def verdict(self) -> Verdict:
        """What the report says as a whole. Acceptance changes nothing of it."""
        report = self.report
        if not report.conformant:
            wrong = any(finding.severity == "error" for finding in report.findings)
            return "violated" if wrong else "empty"
        return "unverified" if report.unverified else "conforms"

    @property
    def verdict_sentence(self) -> str:
        """The verdict in words, without a full stop."""
        names = " or ".join(name for name, _ in self.report.profiles)
        return {
            "conforms": f"Conforms to {names}",
            "unverified": f"Nothing contradicts {names} in what could be verified",
            "violated": f"Does not conform to {names}",
            "empty": f"Has no DICOM file that could conform to {names}",
        }[self.verdict]

    @property
    def counts(self) -> str:
        """How many files and findings there are: ``7 DICOM files, 3 errors (1 accepted)``."""
        parts = [counted(self.report.dicom_files, "DICOM file")]
        for severity in ("error", "warning"):
            taken = self.count(severity, accepted=True)
            total = self.count(severity) + taken
            if total or severity == "error":
                parts.append(counted(total, severity) + (f" ({taken} accepted)" if taken else ""))
        return ", ".join(parts)

    @property
    def summary(self) -> str:
        """The verdict and the counts in one sentence."""
        return f"{self.verdict_sentence}: {self.counts}."

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader has to know of the report as such: acceptance, redaction, bounds."""
        return tuple(self._notes())

    def _notes(self) -> Iterator[str]:
        if self.hidden:
            yield (
                f"{self.hidden} more of {counted(len(self.report.findings), 'finding')} are not "
                "shown here (--max-findings); the verdict takes all into account."
            )
        if self.acceptances is not None:
            taken = sum(self.count(severity, accepted=True) for severity in ("error", "warning"))
            undone = len(self.acceptances.unverified)
            also = f" and {counted(undone, 'entry', 'entries')} not verified" if undone else ""
            yield (
                f"The baseline accepts {counted(taken, 'finding')}{also}. Accepted findings do "
                "not count for the exit status; the verdict is the same as without the baseline."
            )
            for unused in self.acceptances.unused:
                yield f"Baseline: {unused.message}"
        if self.redacted:
            yield (
                "Redacted: values read from the medium, and names of files, are left out. File N "
                "is the N-th of the files in a JSON report without --redact."
            )


def place(finding: Finding | Unverified) -> str:
    """Where a finding is, in words."""
    return finding.path or WHOLE


def record_at(path: str) -> tuple[str, int, str] | None:
    """Of a place that is a record the DICOMDIR, the byte it starts at, and its type."""
    found = _RECORD.fullmatch(path)
    return None if found is None else (found[1], int(found[2]), found[3])


def counted(count: int, noun: str, plural: str = "") -> str:
    """A number with its noun."""
    return f"{count} {noun}" if count == 1 else f"{count} {plural or noun + 's'}"


def _grouped(
    labelled: Iterable[tuple[str, _Entry]],
) -> tuple[tuple[str, tuple[_Entry, ...]], ...]:
    groups: dict[str, list[_Entry]] = {}
    for text, entry in labelled:
        groups.setdefault(text, []).append(entry)
    return tuple((text, tuple(found)) for text, found in groups.items())


def _without_place(finding: Finding) -> str:
    return finding.message.replace(f'"{finding.path}"', '"…"') if finding.path else finding.message


def _importance(accepted: str | None, findings: list[Finding]) -> tuple[bool, bool, int, int]:
    first = findings[0]
    return accepted is not None, first.severity != "error", _scope(first), -len(findings)


def _scope(finding: Finding) -> int:
    if not finding.path:
        return 0
    if "#" in finding.path:
        return 3
    if finding.path.rpartition("/")[2].upper() == "DICOMDIR":
        return 1
    return 2 if finding.element and finding.element[-1] in _DECIDE_ON_FILES else 3
