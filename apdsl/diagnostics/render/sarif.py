"""Diagnostics as a SARIF 2.1.0 log, for code scanning services and editors."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from apdsl.diagnostics import catalogue
from apdsl.diagnostics.catalogue import Code
from apdsl.diagnostics.diagnostic import Diagnostic, Fix, Severity, in_order
from apdsl.interchange import sarif
from apdsl.source import Span

_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}


def log(diagnostics: Iterable[Diagnostic]) -> dict[str, Any]:
    """A log with one run: the rules that were found broken, and a result per diagnostic.

    Suppressed diagnostics are results with a suppression.  Columns count code points.
    """
    ordered = in_order(diagnostics)
    rules = {id: at for at, id in enumerate(sorted({each.code for each in ordered}))}
    return sarif.log(
        (_rule(catalogue.code(id)) for id in rules),
        [_result(each, rules[each.code]) for each in ordered],
    )


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """The log as a JSON text in ASCII, with a line end."""
    return json.dumps(log(diagnostics), indent=2) + "\n"


def _rule(entry: Code) -> dict[str, Any]:
    page = catalogue.page(entry.id)
    sections = page.sections
    return {
        "id": entry.id,
        "name": "".join(word.capitalize() for word in entry.slug.split("-")),
        "shortDescription": {"text": entry.purpose},
        "fullDescription": {
            "text": f"{_flat(sections['What it means'])} {_flat(sections['Why it is asked'])}"
        },
        "help": {"text": _flat(sections["How to mend it"]), "markdown": page.markdown},
        "helpUri": f"{sarif.PROJECT}/blob/main/apdsl/diagnostics/pages/{entry.id}.md",
        "defaultConfiguration": {"level": _LEVELS[Severity(entry.severity)]},
        "properties": {
            "category": entry.category,
            "slug": entry.slug,
            **({"clause": entry.clause} if entry.clause else {}),
        },
    }


def _result(diagnostic: Diagnostic, rule_index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": "\n".join((diagnostic.message, *diagnostic.notes))},
        "locations": [{"physicalLocation": _physical(diagnostic.span)}],
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {
                "id": at,
                "physicalLocation": _physical(related.span),
                "message": {"text": related.message},
            }
            for at, related in enumerate(diagnostic.related)
        ]
    if diagnostic.fixes:
        result["fixes"] = [_fix(fix) for fix in diagnostic.fixes]
    if diagnostic.suppression is not None:
        result["suppressions"] = [
            {
                "kind": "inSource",
                "status": "accepted",
                "justification": diagnostic.suppression.reason,
                "location": {"physicalLocation": _physical(diagnostic.suppression.span)},
            }
        ]
    return result


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "description": {"text": fix.title},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": sarif.uri(fix.span.source.name)},
                "replacements": [
                    {
                        "deletedRegion": _region(fix.span),
                        "insertedContent": {"text": fix.replacement},
                    }
                ],
            }
        ],
    }


def _physical(span: Span) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": sarif.uri(span.source.name)}}
    if span.source.text:
        location["region"] = _region(span)
    return location


def _region(span: Span) -> dict[str, int]:
    """Lines and columns from 1, the end column behind the last character (SARIF 3.30)."""
    first, last = span.first, span.last
    if last < first:
        last = first
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
    }


def _flat(text: str) -> str:
    return " ".join(text.split())
