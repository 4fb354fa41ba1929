"""Compares two claims, in both directions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from apdsl.interop.obstacles import media_of, obstacles, same_carriage
from apdsl.interop.rows import meetings
from apdsl.interop.sides import Side, sides
from apdsl.model.claim import ClaimModel
from apdsl.model.interop import (
    INTEROP_VERSION,
    Cause,
    Direction,
    InteropModel,
    Neighbour,
    Obstacle,
    Party,
    ProfileMeeting,
    Relation,
    Update,
)
from apdsl.model.vocabulary import READING_ROLES, WRITING_ROLES


def compare(first: ClaimModel, second: ClaimModel) -> InteropModel:
    """What each of two implementations writes, and the other reads and updates."""
    return InteropModel(
        INTEROP_VERSION,
        tuple(Party(c.id, c.product, c.version, c.vendor) for c in (first, second)),
        (_direction(first, second), _direction(second, first)),
    )


def _direction(writer: ClaimModel, reader: ClaimModel) -> Direction:
    written, read = sides(writer, WRITING_ROLES), sides(reader, READING_ROLES)
    return Direction(
        writer.id,
        reader.id,
        tuple(_meeting(side, read, reader) for side in written.values()),
        tuple(_updates(writer, reader)),
    )


def _meeting(writer: Side, read: Mapping[str, Side], claim: ClaimModel) -> ProfileMeeting:
    relation, reader = _nearest(writer, read)
    roles = tuple(dict.fromkeys(role.role for role in writer.role_claims))
    if reader is None:
        return ProfileMeeting(
            writer.profile.profile,
            writer.profile.name,
            roles,
            relation,
            None,
            media_of(writer),
            (),
            (_unread(writer, claim),),
            tuple(_neighbours(writer, read)),
            writer.optional,
        )
    return ProfileMeeting(
        writer.profile.profile,
        writer.profile.name,
        roles,
        relation,
        reader.profile.profile,
        media_of(writer),
        tuple(meetings(writer, reader)),
        tuple(obstacles(writer, reader)),
        optional=writer.optional or reader.optional,
    )


def _nearest(writer: Side, read: Mapping[str, Side]) -> tuple[Relation, Side | None]:
    """The profile by which a reader reads what is written; the same one is best.

    Augmented profiles have the medium and all SOP Classes of the one that they augment (PS3.2
    7.4.2), and readers ignore SOP Classes that they do not know (PS3.2 7.2).
    """
    identifier, base = writer.profile.profile, writer.profile.augments
    if identifier in read:
        return "same", read[identifier]
    for side in read.values():
        if side.profile.augments == identifier:
            return "augmentation", side
    if base is not None:
        if base in read:
            return "base", read[base]
        for side in read.values():
            if side.profile.augments == base:
                return "sibling", side
    return "none", None


def _unread(writer: Side, reader: ClaimModel) -> Obstacle:
    identifier = writer.profile.profile
    here = Cause(reader.id, reader.source, "does not claim the profile")
    other = sides(reader, WRITING_ROLES).get(identifier)
    if other is not None:
        here = other.cause()
    reason = f"{reader.id} claims {identifier} in no role that reads"
    return Obstacle("profile", reason, (writer.cause(), here))


def _neighbours(writer: Side, read: Mapping[str, Side]) -> Iterator[Neighbour]:
    for side in read.values():
        if same_carriage(writer, side):
            common = tuple(row for row in meetings(writer, side) if row.outcome != "not met")
            if common:
                yield Neighbour(side.profile.profile, common)


# ---- Updating ------------------------------------------------------------------------------------


def _updates(writer: ClaimModel, updater: ClaimModel) -> Iterator[Update]:
    """Whether media of the one can be updated by the other, where it claims so."""
    created, updated = sides(writer, ("FSC",)), sides(updater, ("FSU",))
    for identifier, side in created.items():
        other = updated.get(identifier)
        if other is None:
            continue
        offered = {each.capability for role in side.role_claims for each in role.offered}
        possible, reason = True, "media of the profile stay open"
        if offered == {"finalize"}:
            possible, reason = False, f"{writer.id} finalizes every medium"
        elif "finalize" in offered:
            reason = f"only media that {writer.id} does not finalize"
        yield Update(identifier, possible, reason, (side.cause(), other.cause()))
