"""Findings and the report of a validation, with its JSON form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from apdsl.runtime.attributes import keyword, path_name
from apdsl.runtime.checks import Severity
from apdsl.runtime.tags import ElementPath, compact


@dataclass(frozen=True, slots=True)
class Finding:
    """A requirement that is violated at one place.

    ``path`` is a File ID with ``/`` between its components (``DICOMDIR``, ``IM/0001``), or a record
    with the byte offset it starts at (``DICOMDIR#1234 IMAGE``), or empty for the File-set as a
    whole. ``profile`` names the profile that makes the demand, ``source`` the place where the
    demand is written: ``profiles/ps3.11/annex-a.apdsl:41``.
    """

    requirement_id: str
    severity: Severity
    clause: str
    path: str
    element: ElementPath | None
    message: str
    found: str | None = None
    expected: str | None = None
    profile: str | None = None
    source: str = ""

    def to_json(self) -> dict[str, Any]:
        """The finding as JSON; ``element`` is null or has ``tag``, ``keyword`` and ``path``."""
        return {
            "requirement_id": self.requirement_id,
            "severity": self.severity,
            "clause": self.clause,
            "path": self.path,
            "element": element_to_json(self.element),
            "message": self.message,
            "found": self.found,
            "expected": self.expected,
            "profile": self.profile,
            "source": self.source or None,
        }


def element_to_json(path: ElementPath | None) -> dict[str, str] | None:
    """``{"tag": "00280010", "keyword": "Rows", "path": "IconImageSequence[1].Rows"}``."""
    if not path:
        return None
    tag = path[-1]
    return {"tag": compact(tag), "keyword": keyword(tag), "path": path_name(path)}


@dataclass(frozen=True, slots=True)
class Unverified:
    """A requirement that was not judged, as a whole or (with ``path``) for one place, and why."""

    requirement_id: str
    clause: str
    text: str
    reason: str
    path: str | None = None
    profile: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The entry as JSON."""
        return {
            "requirement_id": self.requirement_id,
            "clause": self.clause,
            "text": self.text,
            "reason": self.reason,
            "path": self.path,
            "profile": self.profile,
        }


@dataclass(frozen=True, slots=True)
class FileSummary:
    """A file that was looked at: its File ID, what it is, and the profiles it falls under.

    ``kind`` is ``dicom``, ``dicomdir``, ``secure`` (Secure DICOM File), ``other`` or
    ``unreadable``.
    """

    path: str
    kind: str
    sop_class: str = ""
    transfer_syntax: str = ""
    profiles: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The file as JSON."""
        return {
            "path": self.path,
            "kind": self.kind,
            "sop_class": self.sop_class or None,
            "transfer_syntax": self.transfer_syntax or None,
            "profiles": list(self.profiles),
        }


@dataclass(frozen=True, slots=True)
class Report:
    """What a validation found.

    ``conformant`` with entries in ``unverified`` says: nothing wrong was found in what could be
    read. ``profiles`` are pairs of identifier and edition. ``medium`` is the form in which the
    File-set was given: ``folder``, ``ZIP archive``, ``ISO 9660 image`` ..., or ``file`` for a
    single DICOM file.
    """

    profiles: tuple[tuple[str, str], ...]
    medium: str
    files: tuple[FileSummary, ...]
    findings: tuple[Finding, ...]
    unverified: tuple[Unverified, ...]

    @property
    def conformant(self) -> bool:
        """Whether DICOM files were found and no finding is an error; warnings do not count."""
        wrong = any(finding.severity == "error" for finding in self.findings)
        return self.dicom_files > 0 and not wrong

    @property
    def dicom_files(self) -> int:
        """How many DICOM files the input has; without any there is nothing that could conform."""
        return sum(file.kind in ("dicom", "dicomdir", "secure") for file in self.files)

    def to_json(self) -> dict[str, Any]:
        """The report as JSON; ``profile`` is null when there are several, see ``profiles``."""
        several = len(self.profiles) != 1
        return {
            "conformant": self.conformant,
            "profile": None if several else self.profiles[0][0],
            "profiles": [{"id": name, "edition": edition} for name, edition in self.profiles],
            "medium": self.medium,
            "files": [file.to_json() for file in self.files],
            "findings": [finding.to_json() for finding in self.findings],
            "unverified": [entry.to_json() for entry in self.unverified],
        }
