"""The report as one HTML page that needs nothing else: to be read, filtered, printed and sent."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import resources
from itertools import islice
from typing import TYPE_CHECKING, Final

import apdsl
from apdsl.interchange.sarif import PROJECT
from apdsl.runtime.attributes import named_uid, path_name
from apdsl.runtime.findings import FileSummary, Finding, Unverified
from apdsl.runtime.report.harmless import harmless
from apdsl.runtime.report.presentation import (
    FindingGroup,
    Presentation,
    UnverifiedGroup,
    counted,
    place,
)

if TYPE_CHECKING:
    from jinja2 import Environment

_MESSAGES: Final = 50
_PLACES: Final = 200
_FILES: Final = 1000


def render(shown: Presentation, created: datetime, *, verbose: bool = False) -> str:
    """The page. ``created`` is the time it states.

    Without ``verbose`` it has up to 50 messages of a requirement, 200 places of each, and 1000
    files, and says where there are more: a page has to stay one that a browser can open.
    """
    bounds = _Bounds(None, None, None) if verbose else _Bounds(_MESSAGES, _PLACES, _FILES)
    style, script = _asset("report.css"), _asset("report.js")
    page: str = (
        _environment()
        .get_template("report.html.j2")
        .render(
            shown=shown,
            report=shown.report,
            cards=[_card(group, shown, bounds) for group in shown.groups if group.shown],
            undone=[_undone(group, bounds) for group in shown.unverified],
            files=_files(shown, bounds),
            files_left=max(0, len(shown.report.files) - (bounds.files or len(shown.report.files))),
            tallies=_tallies(shown),
            created=created,
            version=apdsl.__version__,
            project=PROJECT,
            style=style,
            script=script,
            policy=_policy(style, script),
        )
    )
    return page


@dataclass(frozen=True, slots=True)
class _Bounds:
    messages: int | None
    places: int | None
    files: int | None


@dataclass(frozen=True, slots=True)
class _Statement:
    """A message or a reason, and where it holds; ``left`` is the number of places not shown."""

    text: str
    places: tuple[tuple[str, str], ...]
    left: int


@dataclass(frozen=True, slots=True)
class _Card:
    """A requirement with what is said of it; ``left`` is the number of findings not shown."""

    kind: str
    severity: str
    requirement_id: str
    clause: str
    sentence: str
    profile: str | None
    source: str
    accepted: str | None
    total: int
    statements: tuple[_Statement, ...]
    left: int


def _card(group: FindingGroup, shown: Presentation, bounds: _Bounds) -> _Card:
    statements = tuple(
        _statement(message, findings, bounds)
        for message, findings in islice(group.messages, bounds.messages)
    )
    said = sum(len(each.places) + each.left for each in statements)
    return _Card(
        group.kind,
        group.severity,
        group.requirement_id,
        group.clause,
        shown.sentence(group),
        group.profile,
        group.findings[0].source,
        group.accepted,
        len(group.findings),
        statements,
        len(group.findings) - said,
    )


def _undone(group: UnverifiedGroup, bounds: _Bounds) -> _Card:
    statements = tuple(
        _statement(reason, [entry for entry in entries if entry.path], bounds)
        for reason, entries in islice(group.reasons, bounds.messages)
    )
    return _Card(
        "unverified",
        "unverified",
        group.requirement_id,
        group.clause,
        group.text,
        None,
        "",
        group.accepted,
        len(group.entries),
        statements,
        max(0, len(group.reasons) - len(statements)),
    )


def _statement(text: str, found: Sequence[Finding | Unverified], bounds: _Bounds) -> _Statement:
    places = tuple((place(each), _element(each)) for each in islice(found, bounds.places))
    return _Statement(text, places, len(found) - len(places))


def _element(found: Finding | Unverified) -> str:
    """The way through Sequences, where the element is not at the top of the Data Set."""
    element = found.element if isinstance(found, Finding) else None
    return path_name(element) if element and len(element) > 1 else ""


def _files(shown: Presentation, bounds: _Bounds) -> list[tuple[FileSummary, int]]:
    """The files with the number of findings of each."""
    numbers = Counter(finding.path for finding in shown.report.findings)
    return [(file, numbers[file.path]) for file in islice(shown.report.files, bounds.files)]


def _tallies(shown: Presentation) -> list[tuple[str, str, int, str]]:
    """What can be filtered: kind, label, and in how many requirements and findings it is there."""
    labels = (("error", "Errors"), ("warning", "Warnings"), ("accepted", "Accepted"))
    tallies = []
    for kind, label in labels:
        groups = [group for group in shown.groups if group.kind == kind]
        found = sum(len(group.findings) for group in groups)
        tallies.append((kind, label, found, f"in {counted(len(groups), 'requirement')}"))
    undone = len(shown.unverified)
    noun = "requirement" if undone == 1 else "requirements"
    tallies.append(("unverified", "Not verified", undone, noun))
    return tallies


def _policy(style: str, script: str) -> str:
    """A policy that lets the page load nothing, and run no script but its own."""

    def digest(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    return (
        f"default-src 'none'; style-src 'sha256-{digest(style)}'; "
        f"script-src 'sha256-{digest(script)}'; base-uri 'none'; form-action 'none'"
    )


def _asset(name: str) -> str:
    return (resources.files("apdsl.reports") / "page" / name).read_text("utf-8")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("apdsl.reports", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: harmless(value) if type(value) is str else value,
    )
    environment.filters["uid"] = lambda uid: named_uid(uid) if uid else "–"
    environment.globals["counted"] = counted
    return environment
