"""The report as a SARIF 2.1.0 log, for code scanning services and viewers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, Final

from apdsl.interchange import sarif
from apdsl.reports.streamed import Streamed, chunks
from apdsl.runtime.findings import Finding, Unverified, element_to_json
from apdsl.runtime.report.presentation import WHOLE, Presentation, record_at

_BASE: Final = "MEDIUM"


def log(shown: Presentation) -> dict[str, Any]:
    """One run: a rule for each requirement that is mentioned, a result for each finding.

    An accepted finding has a suppression. What was not verified is a result of the kind ``open``.
    The verdict stands among the properties of the run.
    """
    rules = {rule["id"]: rule for rule in _rules(shown)}
    at = {id: number for number, id in enumerate(rules)}
    undone = [(entry, group.accepted) for group in shown.unverified for entry in group.entries]

    def results() -> Iterator[dict[str, Any]]:
        yield from (_result(finding, at, shown) for finding in shown.shown)
        yield from (_open(entry, at, accepted) for entry, accepted in undone)

    report = shown.report
    return sarif.log(
        rules.values(),
        Streamed(len(shown.shown) + len(undone), results),
        {
            "invocations": [{"executionSuccessful": True}],
            "originalUriBaseIds": {
                _BASE: {"description": {"text": "The root of the File-set that was validated."}}
            },
            "properties": {
                "conformant": report.conformant,
                "verdict": shown.summary,
                "profiles": [name for name, _ in report.profiles],
                "medium": report.medium,
                "findingsNotShown": shown.hidden,
                "notes": list(shown.notes),
            },
        },
    )


def written(shown: Presentation) -> Iterator[str]:
    """The log as a JSON text in ASCII, with a line end."""
    yield from chunks(log(shown), ascii_only=True)


def _rules(shown: Presentation) -> Iterator[dict[str, Any]]:
    for group in shown.groups:
        if group.shown:
            yield _rule(
                group.requirement_id,
                group.clause,
                shown.sentence(group),
                group.severity,
                group.findings[0].source,
            )
    mentioned = {group.requirement_id for group in shown.groups if group.shown}
    for undone in shown.unverified:
        if undone.requirement_id not in mentioned:
            yield _rule(undone.requirement_id, undone.clause, undone.text, "error", "")


def _rule(id: str, clause: str, sentence: str, level: str, source: str) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": id,
        "shortDescription": {"text": f"{clause} asks for {id}" if clause else id},
        "defaultConfiguration": {"level": level},
        "properties": {"clause": clause, **({"source": source} if source else {})},
    }
    if sentence:
        rule["fullDescription"] = {"text": sentence}
        rule["help"] = {"text": sentence}
    return rule


def _result(finding: Finding, at: dict[str, int], shown: Presentation) -> dict[str, Any]:
    element = element_to_json(finding.element)
    properties = {"clause": finding.clause, "found": finding.found, "expected": finding.expected}
    result: dict[str, Any] = {
        "ruleId": finding.requirement_id,
        "ruleIndex": at[finding.requirement_id],
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [_location(finding.path, element)],
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
        "properties": {name: value for name, value in properties.items() if value is not None},
    }
    return result | _suppression(shown.accepted(finding))


def _open(entry: Unverified, at: dict[str, int], accepted: str | None) -> dict[str, Any]:
    """What was not verified: the rule was looked at, and the input does not tell (3.27.9)."""
    return {
        "ruleId": entry.requirement_id,
        "ruleIndex": at[entry.requirement_id],
        "kind": "open",
        "level": "none",
        "message": {"text": f"Not verified: {entry.reason}"},
        "locations": [_location(entry.path or "", None)],
    } | _suppression(accepted)


def _suppression(reason: str | None) -> dict[str, Any]:
    if reason is None:
        return {}
    return {"suppressions": [{"kind": "external", "status": "accepted", "justification": reason}]}


def _location(path: str, element: dict[str, str] | None) -> dict[str, Any]:
    location: dict[str, Any] = {}
    record = record_at(path)
    file = (record[0] if record else path).lstrip("/")
    names = [f"{record[2]} record"] if record else []
    if _stays_below(file):
        place: dict[str, Any] = {"artifactLocation": {"uri": sarif.uri(file), "uriBaseId": _BASE}}
        if record:
            place["region"] = {"byteOffset": record[1]}
        location["physicalLocation"] = place
    else:
        names.insert(0, file or WHOLE)
    if element is not None:
        names.append(element["path"])
    if names:
        location["logicalLocations"] = [{"fullyQualifiedName": "/".join(names), "kind": "member"}]
    return location


def _stays_below(file: str) -> bool:
    """Whether the name, as a URI, leads to a place below the base; a name may be anything."""
    return bool(file) and not {".", ".."} & set(file.replace("\\", "/").split("/"))


def _fingerprint(finding: Finding) -> str:
    element = element_to_json(finding.element)
    parts = (finding.requirement_id, finding.path, element["path"] if element else "")
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
