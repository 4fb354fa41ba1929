"""The report as JUnit XML, for servers that show the results of tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from apdsl.reports.threshold import FailOn, counts_against
from apdsl.runtime.report.harmless import harmless
from apdsl.runtime.report.presentation import (
    FindingGroup,
    Presentation,
    UnverifiedGroup,
    counted,
    place,
)

_SUITE: Final = "apdsl validate"


def render(shown: Presentation, fail_on: FailOn = "error") -> str:
    """One suite with a test case for each requirement that the report mentions, and for the medium.

    A case fails where a finding of it counts against the exit status. It is skipped where findings
    are accepted, or where nothing was verified; warnings that do not count are its output.
    """
    cases = list(_cases(shown, fail_on))
    failures = sum(case.find("failure") is not None for case in cases)
    skipped = sum(case.find("skipped") is not None for case in cases)
    numbers = {
        "tests": str(len(cases)),
        "failures": str(failures),
        "errors": "0",
        "skipped": str(skipped),
    }
    root = Element("testsuites", {"name": _SUITE, **numbers})
    profiles = " or ".join(name for name, _ in shown.report.profiles)
    suite = SubElement(root, "testsuite", {"name": harmless(profiles), **numbers})
    properties = SubElement(suite, "properties")
    for name, value in _properties(shown):
        SubElement(properties, "property", {"name": name, "value": harmless(value)})
    suite.extend(cases)
    notes = SubElement(suite, "system-out")
    notes.text = _text([shown.summary, *shown.notes])
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, "unicode")}\n'


def _properties(shown: Presentation) -> Iterator[tuple[str, str]]:
    yield "conformant", "true" if shown.report.conformant else "false"
    yield "medium", shown.report.medium
    yield "dicom-files", str(shown.report.dicom_files)
    yield "findings", str(len(shown.report.findings))
    yield "findings-not-shown", str(shown.hidden)


def _cases(shown: Presentation, fail_on: FailOn) -> Iterator[Element]:
    profiles = " or ".join(name for name, _ in shown.report.profiles)
    yield _files_case(shown, profiles, fail_on)
    broken: dict[str, list[FindingGroup]] = {}
    for group in shown.groups:
        broken.setdefault(group.requirement_id, []).append(group)
    undone: dict[str, list[UnverifiedGroup]] = {}
    for entry in shown.unverified:
        undone.setdefault(entry.requirement_id, []).append(entry)
    for requirement_id in dict.fromkeys((*broken, *undone)):
        found, open_ = broken.get(requirement_id, []), undone.get(requirement_id, [])
        clause = (found or open_)[0].clause
        name = f"{requirement_id} ({clause})" if clause else requirement_id
        case = Element("testcase", {"classname": harmless(profiles), "name": harmless(name)})
        _judge(case, found, open_, fail_on)
        yield case


def _files_case(shown: Presentation, profiles: str, fail_on: FailOn) -> Element:
    case = Element("testcase", {"classname": harmless(profiles), "name": "DICOM files were found"})
    if not shown.report.dicom_files and fail_on != "never":
        SubElement(case, "failure", {"message": "there is no DICOM file", "type": "error"})
    return case


def _judge(
    case: Element, found: list[FindingGroup], undone: list[UnverifiedGroup], fail_on: FailOn
) -> None:
    failing = [group for group in found if counts_against(group, fail_on)]
    open_ = [group for group in undone if counts_against(group, fail_on)]
    if failing or open_:
        kind = failing[0].severity if failing else "unverified"
        lines = [line for group in failing for line in _lines(group)]
        lines += [line for group in open_ for line in _undone_lines(group)]
        brief = failing[0].findings[0].message if failing else lines[0]
        failure = SubElement(case, "failure", {"message": harmless(brief), "type": kind})
        failure.text = _text(lines)
    else:
        reasons = [f"accepted: {group.accepted}" for group in found if group.accepted is not None]
        reasons += [line for group in undone for line in _undone_lines(group)]
        if reasons:
            SubElement(case, "skipped", {"message": harmless("; ".join(reasons))})
    rest = [line for group in found if group not in failing for line in _lines(group)]
    if rest:
        SubElement(case, "system-out").text = _text(rest)


def _lines(group: FindingGroup) -> Iterator[str]:
    total = len(group.findings)
    yield f"{group.kind}: {counted(total, 'finding')} of {group.requirement_id}"
    if group.accepted is not None:
        yield f"accepted because: {group.accepted}"
    for message, findings in group.messages:
        yield message
        yield from (f"  at {place(finding)}" for finding in findings)
    if total > len(group.shown):
        yield f"and {total - len(group.shown)} more that are not shown"


def _undone_lines(group: UnverifiedGroup) -> Iterator[str]:
    for reason, entries in group.reasons:
        named = [entry.path for entry in entries if entry.path]
        where = f" ({counted(len(named), 'place')}, such as {named[0]})" if named else ""
        taken = f"; accepted: {group.accepted}" if group.accepted is not None else ""
        yield f"not verified: {reason}{where}{taken}"


def _text(lines: list[str]) -> str:
    return "\n".join(map(harmless, lines))
