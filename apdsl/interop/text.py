"""A comparison of two claims as people read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from apdsl.model import sentences
from apdsl.model.interop import Cause, Direction, InteropModel, ProfileMeeting, Relation, RowMeeting

_RELATIONS: dict[Relation, str] = {
    "base": "read as {}, which it augments: what it adds is ignored",
    "augmentation": "read as {}, which augments it",
    "sibling": "read as {}, which augments the same profile: what it adds may be ignored",
}


def render_text(comparison: InteropModel) -> str:
    """Both directions, with what cannot be exchanged and the places that it depends on."""
    return "\n".join(_lines(comparison)) + "\n"


def _lines(comparison: InteropModel) -> Iterator[str]:
    names = {p.claim: f"{p.product} {p.version}" for p in comparison.parties}
    for number, direction in enumerate(comparison.directions):
        if number:
            yield ""
        yield f"{names[direction.writer]} writes, {names[direction.reader]} reads"
        yield from _direction(direction)


def _direction(direction: Direction) -> Iterator[str]:
    if not direction.profiles:
        yield f"  {direction.writer} claims no profile in a role that writes."
    for meeting in direction.profiles:
        yield ""
        yield from _meeting(meeting)
    for update in direction.updates:
        yield ""
        verb = "can" if update.possible else "cannot"
        yield f"  {direction.reader} {verb} update {update.profile}: {update.reason}"
        yield from _causes(update.causes)


def _meeting(meeting: ProfileMeeting) -> Iterator[str]:
    option = ", an option of the product" if meeting.optional else ""
    yield (
        f"  {meeting.profile}  {meeting.name}, on {' or '.join(meeting.media)} "
        f"({'/'.join(meeting.roles)}{option})"
    )
    if meeting.relation in _RELATIONS:
        yield f"    {_RELATIONS[meeting.relation].format(meeting.read_as)}"
    for obstacle in meeting.obstacles:
        yield f"    {'only in part' if obstacle.partial else 'no'}: {obstacle.reason}"
        yield from _causes(obstacle.causes)
    if meeting.exchanged:
        yield "    can be exchanged:"
        yield from _rows(meeting.exchanged)
    for row in meeting.rows:
        if row.outcome != "met":
            outcome = "not read" if row.outcome == "not met" else "read in part"
            yield f"    {outcome}: {_subject(row)} in {row.transfer_syntax.keyword}: {row.reason}"
            yield from _causes(row.causes)
    for neighbour in meeting.neighbours:
        classes = dict.fromkeys(_subject(row) for row in neighbour.rows)
        other = f"{neighbour.profile} is read, which promises nothing; in common:"
        yield f"    on the same medium {other}"
        yield f"      {', '.join(classes)}"


def _rows(rows: Iterable[RowMeeting]) -> Iterator[str]:
    """One line for each SOP Class, with its Transfer Syntaxes."""
    found: dict[str, list[str]] = {}
    for row in rows:
        part = "" if row.outcome == "met" else " (in part)"
        found.setdefault(_subject(row), []).append(f"{row.transfer_syntax.keyword}{part}")
    width = max(len(subject) for subject in found)
    for subject, syntaxes in found.items():
        yield f"      {subject:<{width}}  {', '.join(syntaxes)}"


def _subject(row: RowMeeting) -> str:
    return row.qualified_as or sentences.sop_class(row.sop_class)


def _causes(causes: Iterable[Cause]) -> Iterator[str]:
    for cause in causes:
        yield f"      {cause.source.place}: {cause.claim} {cause.text}"
