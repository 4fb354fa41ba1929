"""The report as workflow commands, which GitHub shows as annotations of a run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from apdsl.interchange import github
from apdsl.runtime.report.harmless import harmless
from apdsl.runtime.report.presentation import FindingGroup, Presentation, counted, place

_EXAMPLES: Final = 3
_KINDS: Final[dict[str, github.Kind]] = {
    "error": "error",
    "warning": "warning",
    "accepted": "notice",
}


def render(shown: Presentation) -> str:
    """One command for each requirement that is violated, and one that sums up.

    GitHub shows ten annotations of a kind for each step, so that requirements are not divided.
    """
    commands = [_command(group) for group in shown.groups if group.shown]
    return "".join(f"{command}\n" for command in (*commands, _summary(shown)))


def _command(group: FindingGroup) -> str:
    properties = {"title": harmless(f"{group.requirement_id} ({group.clause})")}
    return github.command(_KINDS[group.kind], properties, map(harmless, _lines(group)))


def _lines(group: FindingGroup) -> Iterator[str]:
    messages = group.messages[:_EXAMPLES]
    for message, findings in messages:
        yield message
        places = ", ".join(place(finding) for finding in findings[:_EXAMPLES])
        more = len(findings) - _EXAMPLES
        yield f"at {places}" + (f" and {more} more" if more > 0 else "")
    hidden = len(group.findings) - sum(len(findings) for _, findings in messages)
    if hidden:
        yield f"and {hidden} more of this requirement"
    if group.accepted is not None:
        yield f"accepted because: {group.accepted}"


def _summary(shown: Presentation) -> str:
    undone = len(shown.unverified)
    lines = [shown.summary]
    if undone:
        lines.append(f"Not verified: {counted(undone, 'requirement')}.")
    title = {"title": "apdsl validate"}
    kind: github.Kind = "notice" if shown.report.conformant else "error"
    return github.command(kind, title, map(harmless, (*lines, *shown.notes)))
