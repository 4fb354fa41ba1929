"""The report as JSON: the contract that other programs rely on."""

from __future__ import annotations

from typing import Any

from apdsl.runtime.report.presentation import Presentation


def to_json(shown: Presentation) -> dict[str, Any]:
    """The report as ``Report.to_json`` has it, and what was made of it.

    With a baseline, each finding and unverified entry has ``accepted`` (the reason, or null), and
    ``baseline`` has the number of accepted ones and the unused entries. With a limit,
    ``findings_not_shown`` is the number of findings left out. ``redacted`` is there if it is true.
    """
    report = shown.report
    document = report.to_json()
    if shown.hidden:
        left = set(shown.shown)
        kept = [finding for finding in report.findings if finding in left]
        document["findings"] = [finding.to_json() for finding in kept]
    else:
        kept = list(report.findings)
    acceptances = shown.acceptances
    if acceptances is not None:
        for finding, entry in zip(kept, document["findings"], strict=True):
            entry["accepted"] = acceptances.findings.get(finding)
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
