"""Matching: one input judged by each of many profiles, and the profiles ranked by the outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from apdsl.runtime.engine import Input
from apdsl.runtime.matcher import Matcher
from apdsl.runtime.profile import Profile
from apdsl.runtime.tally import Tally

Outcome: TypeAlias = Literal["conforms", "undecided", "nearly", "no"]

NEARLY: Final = 3
"""How many requirements an input may violate and still nearly conform."""

OUTCOMES: Final[tuple[Outcome, ...]] = ("conforms", "undecided", "nearly", "no")
"""The best first."""


@dataclass(frozen=True, slots=True)
class Stored:
    """How many files hold instances of a SOP Class in a Transfer Syntax; UIDs, empty if unread."""

    sop_class: str
    transfer_syntax: str
    files: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What an input shows of itself, whatever the profile.

    ``form`` is what was given: ``folder``, ``ZIP archive`` ...; ``file_systems``,
    ``volume_identifier`` and ``properties`` are what it shows of its medium, empty where that is
    nothing. ``kinds`` counts the files by kind (``dicom``, ``dicomdir``, ``secure``, ``other``,
    ``unreadable``), ``record_types`` the Directory Records by type. The most frequent come first.
    """

    form: str
    file_systems: tuple[str, ...]
    volume_identifier: str | None
    properties: tuple[tuple[str, tuple[str | int, ...]], ...]
    kinds: tuple[tuple[str, int], ...]
    record_types: tuple[tuple[str, int], ...]
    stored: tuple[Stored, ...]

    def to_json(self) -> dict[str, Any]:
        """The contents as JSON."""
        return {
            "medium": self.form,
            "file_systems": list(self.file_systems),
            "volume_identifier": self.volume_identifier,
            "properties": {name: list(values) for name, values in self.properties},
            "files": dict(self.kinds),
            "records": dict(self.record_types),
            "sop_classes": [
                {
                    "sop_class": stored.sop_class or None,
                    "transfer_syntax": stored.transfer_syntax or None,
                    "files": stored.files,
                }
                for stored in self.stored
            ],
        }


@dataclass(frozen=True, slots=True)
class Match:
    """How an input stands to one profile, in numbers of what ``validate`` reports.

    ``violated`` are the ids of the requirements with errors, in the order of the findings; of
    these, ``findings`` are the places. ``warnings`` count in no outcome. ``unverified`` is the
    number of requirements that were not judged, as a whole or at some place. ``outside`` is the
    number of files of a SOP Class or Transfer Syntax that the profile does not take.
    """

    identifier: str
    edition: str
    name: str
    outcome: Outcome
    violated: tuple[str, ...]
    findings: int
    warnings: int
    unverified: int
    outside: int

    def to_json(self) -> dict[str, Any]:
        """The match as JSON."""
        return {
            "profile": self.identifier,
            "edition": self.edition,
            "name": self.name,
            "outcome": self.outcome,
            "violated": list(self.violated),
            "findings": self.findings,
            "warnings": self.warnings,
            "unverified": self.unverified,
            "files_outside": self.outside,
        }


@dataclass(frozen=True, slots=True)
class Matching:
    """What an input shows of itself, and its matches with the profiles, the best first."""

    contents: Contents
    matches: tuple[Match, ...]

    def of(self, outcome: Outcome) -> tuple[Match, ...]:
        """The matches with an outcome, the best first."""
        return tuple(match for match in self.matches if match.outcome == outcome)

    def to_json(self) -> dict[str, Any]:
        """The matching as JSON."""
        return {
            "contents": self.contents.to_json(),
            "matches": [match.to_json() for match in self.matches],
        }


def match_profiles(given: Input, profiles: Iterable[Profile]) -> Matching:
    """Judges what was read by each profile alone, and ranks the profiles.

    An input conforms where no finding is an error, and all was judged that a File-set can show. It
    is undecided where no finding is an error either, but something of this very input was not
    judged: a file that is encrypted or cannot be read, a condition on what was not read, or the
    File-set around a file that was given alone. It
    nearly conforms where it violates at most ``NEARLY`` requirements, and the profile takes most of
    its files. An input without any DICOM file matches nothing, also where nothing contradicts a
    profile.

    With the same outcome, fewer violated requirements come first, then fewer findings, then fewer
    unverified requirements, then the order of the profiles. Among the profiles that do not even
    nearly fit, those come first that take more of the files.
    """
    return ranked(given, Matcher(tuple(profiles)))


def ranked(given: Input, matcher: Matcher) -> Matching:
    """As ``match_profiles``, for an input that may have been read with the look of the matcher."""
    kinds = Counter(file.kind for file in given.file_set.files)
    dicom = kinds["dicom"] + kinds["secure"] > 0
    takable = sum(
        file.kind == "secure" or bool(file.instance and file.instance.sop_class)
        for file in given.file_set.files
    )
    matches = [
        Match(
            profile.identifier,
            profile.edition,
            profile.name,
            _outcome(profile, tally, takable) if dicom else "no",
            tuple(tally.violated),
            tally.errors,
            tally.warnings,
            len(tally.unverified),
            tally.outside,
        )
        for profile, tally in zip(matcher.profiles, matcher.tallies(given), strict=True)
    ]
    return Matching(contents_of(given), tuple(sorted(matches, key=_rank)))


def contents_of(given: Input) -> Contents:
    """What the files, the DICOMDIR and the medium show, before any profile is asked."""
    file_set = given.file_set
    medium = file_set.medium
    kinds = Counter(
        "dicomdir" if file is file_set.dicomdir and file.kind == "dicom" else file.kind
        for file in file_set.files
    )
    stored = Counter(
        (instance.sop_class, instance.transfer_syntax) for instance in file_set.instances
    )
    return Contents(
        given.form,
        medium.file_systems,
        medium.volume_identifier,
        tuple(sorted(medium.properties.items())),
        _frequent(kinds),
        tuple(Counter(record.type for record in file_set.records).items()),
        tuple(
            Stored(sop_class, transfer_syntax, files)
            for (sop_class, transfer_syntax), files in sorted(
                stored.items(), key=lambda item: (-item[1], item[0])
            )
        ),
    )


def _frequent(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _outcome(profile: Profile, tally: Tally, takable: int) -> Outcome:
    if not tally.violated:
        stated = {entry.requirement_id for entry in profile.unverified}
        return "conforms" if tally.unverified <= stated | profile.undecidable else "undecided"
    close = len(tally.violated) <= NEARLY and 2 * tally.outside < takable
    return "nearly" if close else "no"


def _rank(match: Match) -> tuple[int, int, int, int, int]:
    outside = match.outside if match.outcome == "no" else 0
    return (
        OUTCOMES.index(match.outcome),
        outside,
        len(match.violated),
        match.findings,
        match.unverified,
    )
