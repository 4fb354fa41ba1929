"""The report of a validation as text: by requirement, each with a count and examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar

from apdsl.runtime.findings import Finding, Report, Unverified
from apdsl.runtime.report.harmless import harmless

_EXAMPLES: Final = 3
_SHORT_LIST: Final = 5
_WHOLE: Final = "the File-set"

_Entry = TypeVar("_Entry", Finding, Unverified)


def render_text(report: Report, *, verbose: bool = False) -> str:
    """The report for people, ending in a line that sums it up.

    Findings with the same requirement and message form one entry, with the places they were found
    at: the first three, or all when ``verbose``. Of what was not verified, the first five
    requirements are named, or all.
    """
    lines = [*_findings(report, verbose), *_unverified(report, verbose), _summary(report)]
    return "\n".join(lines) + "\n"


def _findings(report: Report, verbose: bool) -> Iterator[str]:
    several = len(report.profiles) > 1
    for requirement_id, findings in _grouped(report.findings):
        first = findings[0]
        profile = f" [nearest profile: {first.profile}]" if several and first.profile else ""
        yield harmless(f"{first.severity}: {requirement_id} ({first.clause}){profile}")
        by_message: dict[str, list[str]] = {}
        for finding in findings:
            by_message.setdefault(finding.message, []).append(finding.path or _WHOLE)
        shown = list(by_message.items()) if verbose else list(by_message.items())[:_EXAMPLES]
        for message, places in shown:
            yield f"  {harmless(message)}"
            yield f"    at {_places(places, verbose)}"
        hidden = sum(len(places) for _, places in list(by_message.items())[len(shown) :])
        if hidden:
            yield f"  and {hidden} more of this requirement"
        yield ""


def _places(places: Sequence[str], verbose: bool) -> str:
    shown = places if verbose else places[:_EXAMPLES]
    more = len(places) - len(shown)
    text = ", ".join(harmless(place) for place in shown)
    return f"{text} and {more} more" if more else text


def _unverified(report: Report, verbose: bool) -> Iterator[str]:
    groups = _grouped(report.unverified)
    if not groups:
        return
    yield f"Not verified: {_counted(len(groups), 'requirement')}"
    for requirement_id, entries in groups if verbose else groups[:_SHORT_LIST]:
        reasons: dict[str, list[str]] = {}
        for entry in entries:
            reasons.setdefault(entry.reason, []).append(entry.path or "")
        for reason, places in reasons.items():
            named = [place for place in places if place]
            where = f" at {_places(named, verbose)}" if named else ""
            yield f"  {harmless(requirement_id)}{where}: {harmless(reason)}"
    if not verbose and len(groups) > _SHORT_LIST:
        yield f"  and {len(groups) - _SHORT_LIST} more; a verbose report names all"
    yield ""


def _grouped(entries: Iterable[_Entry]) -> list[tuple[str, list[_Entry]]]:
    groups: dict[str, list[_Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.requirement_id, []).append(entry)
    return list(groups.items())


def _summary(report: Report) -> str:
    names = " or ".join(name for name, _ in report.profiles)
    errors = sum(finding.severity == "error" for finding in report.findings)
    warnings = len(report.findings) - errors
    counts = [_counted(report.dicom_files, "DICOM file"), _counted(errors, "error")]
    if warnings:
        counts.append(_counted(warnings, "warning"))
    if not (report.dicom_files or errors):
        verdict = f"has no DICOM file that could conform to {names}"
    elif not report.conformant:
        verdict = f"does not conform to {names}"
    elif report.unverified:
        verdict = f"nothing contradicts {names} in what could be verified"
    else:
        verdict = f"conforms to {names}"
    return harmless(f"{verdict[0].upper()}{verdict[1:]}: {', '.join(counts)}.")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
