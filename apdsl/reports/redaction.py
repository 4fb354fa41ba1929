"""Leaves out of a report what was read from the medium, so that no patient data are in it.

Not the harmful is taken out, but only the harmless let through, in the spirit of PS3.15 Annex E:
what the profile itself says, closed vocabularies, UIDs that PS3.6 defines, numbers that describe
pixels, and places by number. Every other text is replaced or withheld.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from apdsl.runtime.attributes import dictionary_vr, named, path_name, uid_name
from apdsl.runtime.findings import FileSummary, Finding, Report, Unverified
from apdsl.runtime.matching import Contents, Matching, Stored
from apdsl.runtime.report.presentation import Acceptances, Sentences, record_at
from apdsl.runtime.tags import ElementPath, group_of
from apdsl.runtime.values import INTEGERS

WITHHELD: Final = "withheld"

_IMAGE_PIXEL_GROUP: Final = 0x0028
_SMALL_NUMBER: Final = re.compile(r"-?[0-9]{1,5}", re.ASCII)
_DICOMDIR: Final = "DICOMDIR"
_NO_TYPE: Final = "(no type)"

_ATTRIBUTE: Final = r"(?:[A-Za-z0-9]+ )?\([0-9A-F]{4},[0-9A-F]{4}\)"
_REASONS: Final = tuple(
    re.compile(pattern.replace("ATTRIBUTE", _ATTRIBUTE))
    for pattern in (
        "a single file was given, not a File-set with its DICOMDIR",
        "there is no DICOMDIR(?: that could be read)?",
        "not all files could be looked at",
        "the Data Set was not read",
        "the DICOMDIR could not be read",
        "the DICOMDIR breaks off before its (?:end|records)",
        "the DICOMDIR is a Secure DICOM File, which was not decrypted",
        "the SOP Class of the file could not be read",
        "the header of the file names no Transfer Syntax",
        "the permissions of the files are not examined",
        "ATTRIBUTE(?: of the (?:file|referenced instance))? was not read",
        "ATTRIBUTE and ATTRIBUTE were not both read",
        "ATTRIBUTE is too long to be compared",
        "the condition of ATTRIBUTE could not be decided",
        "which values ATTRIBUTE may have could not be decided",
        "group [0-9A-F]{4} was not read",
        "whether the requirement concerns the instance could not be decided",
    )
)
_BEGINNINGS: Final = (
    "it could not be read",
    "it was not read",
    "it is a Secure DICOM File",
    "the DICOMDIR could not be read",
    "the check itself failed",
    "the input shows its file system, but not whether it is",
)
"""What reasons begin with, before a colon; what stands behind it is withheld."""


_TEXTS: Final = frozenset(
    {"all demands on the content of the file", "SOP Classes and Transfer Syntaxes"}
)


@dataclass(frozen=True, slots=True)
class Known:
    """What the profiles themselves say, which can be told of any medium.

    ``reasons`` are those for which the profiles say that a demand is never verified;
    ``record_types`` the types of Directory Records.
    """

    sentences: Sentences = field(default_factory=Sentences)
    reasons: Collection[str] = ()
    record_types: Collection[str] = ()


def redacted(
    report: Report, acceptances: Acceptances | None, known: Known
) -> tuple[Report, Acceptances | None]:
    """The report, and what is accepted of it, with nothing that was read from the medium but what
    is harmless.

    The numbers of files, findings and unverified entries stay, and so does the verdict.
    """
    hiding = _Hiding(known, report.files)
    findings = {finding: hiding.finding(finding) for finding in report.findings}
    unverified = {entry: hiding.unverified(entry) for entry in report.unverified}
    hidden = Report(
        report.profiles,
        report.medium,
        tuple(hiding.file(file) for file in report.files),
        tuple(findings[finding] for finding in report.findings),
        tuple(unverified[entry] for entry in report.unverified),
    )
    if acceptances is None:
        return hidden, None
    # What becomes equal is at the same place and element, and so is accepted alike.
    return hidden, Acceptances(
        {findings[finding]: reason for finding, reason in acceptances.findings.items()},
        {unverified[entry]: reason for entry, reason in acceptances.unverified.items()},
        acceptances.unused,
    )


def redacted_matching(matching: Matching, known: Known) -> Matching:
    """The matching without the identifiers of the medium, and UIDs that PS3.6 does not define."""
    hiding = _Hiding(known, ())
    contents = matching.contents
    records: dict[str, int] = {}
    for name, count in contents.record_types:
        shown = hiding.record_type(name)
        records[shown] = records.get(shown, 0) + count
    hidden = Contents(
        contents.form,
        contents.file_systems,
        None if contents.volume_identifier is None else WITHHELD,
        tuple(
            (name, tuple(value if isinstance(value, int) else WITHHELD for value in values))
            for name, values in contents.properties
        ),
        contents.kinds,
        tuple(records.items()),
        tuple(
            Stored(hiding.uid(each.sop_class), hiding.uid(each.transfer_syntax), each.files)
            for each in contents.stored
        ),
    )
    return Matching(hidden, matching.matches)


class _Hiding:
    """Replaces what identifies, the same by the same throughout one report."""

    def __init__(self, known: Known, files: Iterable[FileSummary]) -> None:
        self._known = known
        self._files: dict[str, str] = {}
        for number, file in enumerate(files, start=1):
            name = _DICOMDIR if file.path == _DICOMDIR else f"file {number}"
            self._files.setdefault(file.path, name)
        self._others: dict[str, str] = {}
        self._uids: dict[str, str] = {}

    def finding(self, finding: Finding) -> Finding:
        """The finding with the sentence of its requirement as message."""
        element = finding.element
        found = self._value(finding.found, element)
        sentence = self._known.sentences.of(finding.requirement_id, finding.profile)
        return replace(
            finding,
            path=self.place(finding.path),
            message=_message(element, found, sentence),
            found=found,
            expected=self._value(finding.expected, element),
        )

    def unverified(self, entry: Unverified) -> Unverified:
        """The entry, its reason only if that is a known one."""
        sentence = self._known.sentences.of(entry.requirement_id, entry.profile)
        return replace(
            entry,
            text=entry.text if entry.text in _TEXTS else sentence,
            reason=self._reason(entry.reason),
            path=self.place(entry.path) if entry.path else entry.path,
        )

    def file(self, file: FileSummary) -> FileSummary:
        """The file by its number."""
        return FileSummary(
            self.place(file.path),
            file.kind,
            self.uid(file.sop_class),
            self.uid(file.transfer_syntax),
            file.profiles,
        )

    def place(self, path: str) -> str:
        """``file 12`` for a file, ``DICOMDIR#1234 IMAGE`` for a record as before."""
        if not path or path in self._files:
            return self._files.get(path, "")
        record = record_at(path)
        if record is not None and (record[0] in self._files or record[0] == _DICOMDIR):
            directory, offset, name = record
            return f"{self._files.get(directory, directory)}#{offset} {self.record_type(name)}"
        if path == _DICOMDIR:
            return path
        return self._others.setdefault(path, f"other name {len(self._others) + 1}")

    def record_type(self, name: str) -> str:
        """A record type of the profile; that of others is withheld."""
        plain = name in self._known.record_types or name in (_NO_TYPE, "")
        return name if plain else f"(type {WITHHELD})"

    def uid(self, uid: str) -> str:
        """A UID of PS3.6 itself, another by a number of its own."""
        if not uid or uid_name(uid):
            return uid
        return self._uids.setdefault(uid, f"other UID {len(self._uids) + 1}")

    def _value(self, value: str | None, element: ElementPath | None) -> str | None:
        if value is None or not element:
            return None
        tag = element[-1]
        if dictionary_vr(tag) == "UI":
            uid = self.uid(value)
            return uid if uid == value else None
        pixels = group_of(tag) == _IMAGE_PIXEL_GROUP and dictionary_vr(tag) in INTEGERS
        return value if pixels and _SMALL_NUMBER.fullmatch(value) else None

    def _reason(self, reason: str) -> str:
        if reason in self._known.reasons or any(each.fullmatch(reason) for each in _REASONS):
            return reason
        beginning, colon, _ = reason.partition(":")
        if colon and beginning in _BEGINNINGS:
            return f"{beginning} (details {WITHHELD})"
        return f"the reason is {WITHHELD}: it may quote what the medium holds"


def _message(element: ElementPath | None, found: str | None, sentence: str) -> str:
    """What is wrong without what was found: the place in the Data Set and the demand."""
    demand = sentence or "see the requirement"
    if not element:
        return f"Not met: {demand}"
    name = named(element[0]) if len(element) == 1 else path_name(element)
    return f"{name} is {found}; not met: {demand}" if found else f"{name}; not met: {demand}"
