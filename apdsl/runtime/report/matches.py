"""The result of a matching as text: what the input shows, and a table of the profiles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from apdsl.runtime.attributes import named_uid
from apdsl.runtime.matching import OUTCOMES, Contents, Match, Matching
from apdsl.runtime.report.harmless import harmless

_BEST: Final = 10
_HEADING: Final = ("Profile", "Outcome", "Violated", "Findings", "Unverified")


def render_matching(matching: Matching, *, every: bool = False) -> str:
    """The matching for people, ending in a line that sums it up; the best ten, or every profile."""
    shown = matching.matches if every else matching.matches[:_BEST]
    lines = [*_contents(matching.contents), "", *_table(shown)]
    hidden = len(matching.matches) - len(shown)
    if hidden:
        lines.append(f"and {hidden} more; `--all` shows them")
    return "\n".join(harmless(line) for line in [*lines, "", _summary(matching)]) + "\n"


def _contents(contents: Contents) -> Iterator[str]:
    kinds = ", ".join(f"{count} {kind}" for kind, count in contents.kinds)
    yield f"Given     {contents.form}; files: {kinds or 'none'}"
    facts = [" and ".join(contents.file_systems)] if contents.file_systems else []
    if contents.volume_identifier is not None:
        facts.append(f"volume identifier {contents.volume_identifier}")
    for name, values in contents.properties:
        facts.append(f"{name} {', '.join(map(str, values))}")
    yield f"Medium    {'; '.join(facts) or 'not shown by what was given'}"
    if contents.record_types:
        records = ", ".join(f"{count} {name}" for name, count in contents.record_types)
        yield f"Records   {records}"
    label = "Files"
    for stored in contents.stored:
        sop_class = named_uid(stored.sop_class) if stored.sop_class else "no SOP Class"
        syntax = named_uid(stored.transfer_syntax) if stored.transfer_syntax else "unknown"
        yield f"{label:<8}  {stored.files} {sop_class} in {syntax}"
        label = ""


def _table(matches: tuple[Match, ...]) -> Iterator[str]:
    width = max((len(match.identifier) for match in matches), default=len(_HEADING[0]))
    yield _row(width, _HEADING)
    for match in matches:
        numbers = (len(match.violated), match.findings, match.unverified)
        yield _row(width, (match.identifier, match.outcome, *map(str, numbers)))


def _row(width: int, cells: tuple[str, ...]) -> str:
    first, outcome, *numbers = cells
    return f"{first:<{width}}  {outcome:<9}" + "".join(f"  {number:>10}" for number in numbers)


def _summary(matching: Matching) -> str:
    counts = {name: len(matching.of(name)) for name in OUTCOMES}
    total, fitting = sum(counts.values()), counts["conforms"]
    verb = "conforms" if fitting == 1 else "conform"
    noun = "profile" if total == 1 else "profiles"
    undecided = f"{counts['undecided']} undecided, " if counts["undecided"] else ""
    return (
        f"{fitting} of {total} {noun} {verb} in what could be verified, {undecided}"
        f"{counts['nearly']} nearly, {counts['no']} not."
    )
