"""The report as JSON: the contract that other programs rely on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from apdsl.reports.streamed import Streamed, chunks
from apdsl.runtime.report.presentation import Presentation


def written(shown: Presentation) -> Iterator[str]:
    """The text of the report, which is ``to_json``."""
    yield from chunks(_document(shown))


def to_json(shown: Presentation) -> dict[str, Any]:
    """The report as ``Report.to_json`` has it, and what was made of it.

    With a baseline, each finding and unverified entry has ``accepted`` (the reason, or null), and
    ``baseline`` has the number of accepted ones and the unused entries. With a limit,
    ``findings_not_shown`` is the number of findings left out. ``redacted`` is there if it is true.
    """
    document = _document(shown)
    return document | {"findings": list(document["findings"])}


def _document(shown: Presentation) -> dict[str, Any]:
    report = shown.report
    document = replace(report, findings=()).to_json()
    document["conformant"] = report.conformant
    left = frozenset(shown.shown) if shown.hidden else None
    kept = [each for each in report.findings if left is None or each in left]
    acceptances = shown.acceptances

    def findings() -> Iterator[dict[str, Any]]:
        for finding in kept:
            entry = finding.to_json()
            if acceptances is not None:
                entry["accepted"] = acceptances.findings.get(finding)
            yield entry

    document["findings"] = Streamed(len(kept), findings)
    if acceptances is not None:
        for undone, entry in zip(report.unverified, document["unverified"], strict=True):
            entry["accepted"] = acceptances.unverified.get(undone)
        accepted = sum(finding in acceptances.findings for finding in report.findings)
        document["baseline"] = {
            "accepted_findings": accepted,
            "accepted_unverified": sum(
                entry in acceptances.unverified for entry in report.unverified
            ),
            "unused": [unused.to_json() for unused in acceptances.unused],
        }
    if shown.limit is not None:
        document["findings_not_shown"] = shown.hidden
    if shown.redacted:
        document["redacted"] = True
    return document
