"""A claim on one screen: what ``apdsl show`` prints for people."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl.model import sentences
from apdsl.model.claim import Activity, Cell, ClaimedRow, ClaimModel, ProfileClaim


def claim_overview(claim: ClaimModel) -> str:
    """The product, and for each activity its profiles with the rows that it supports."""
    return "\n".join(_lines(claim)) + "\n"


def _lines(claim: ClaimModel) -> Iterator[str]:
    yield f"{claim.id}  {claim.product} {claim.version}, {claim.vendor}"
    yield ""
    yield f"Implementation Class UID     {claim.implementation_class_uid}"
    yield f"Implementation Version Name  {claim.implementation_version_name or 'none'}"
    for entity in claim.application_entities:
        title = entity.source_title
        yield ""
        yield f"{entity.name}  (Source AE Title {title.value if title else 'none'})"
        yield f"  Records  {', '.join(entity.directory.record_types)}"
        for activity in entity.activities:
            yield from _activity(activity)
    for security in claim.security:
        yield ""
        yield f"{security.name} ({security.defined_in})"
        for used in security.properties:
            role = f" as {used.role}" if used.role else ""
            yield f"  {used.name}{role}: {', '.join(map(str, used.values))}"


def _activity(activity: Activity) -> Iterator[str]:
    yield ""
    yield f"  {activity.name}"
    for before in activity.after:
        yield f"    after {before.activity}"
    for profile in activity.profiles:
        yield from _profile(profile)


def _profile(claim: ProfileClaim) -> Iterator[str]:
    roles = ", ".join(_role(claim, index) for index in range(len(claim.roles)))
    yield f"    {claim.profile}  {claim.name}: {roles}"
    rows = [row for row in claim.rows if any(cell.supported for cell in row.cells.values())]
    width = max((len(_subject(row)) for row in rows), default=0)
    for row in rows:
        cells = "  ".join(_cell(role, cell) for role, cell in row.cells.items() if cell.supported)
        yield f"      {_subject(row):<{width}}  {row.transfer_syntax.keyword:<22}  {cells}"


def _role(claim: ProfileClaim, index: int) -> str:
    role = claim.roles[index]
    offered = "".join(f" {each.capability}" for each in role.offered)
    return f"{role.role}{' (option)' if role.optional else ''}{offered}"


def _subject(row: ClaimedRow) -> str:
    return row.qualified_as or sentences.sop_class(row.sop_class)


def _cell(role: str, cell: Cell) -> str:
    return f"{role} ({cell.level})"
