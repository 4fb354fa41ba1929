"""What keeps a reader from media as a whole: medium, security, profiles that only share a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from apdsl.interop.sides import Side
from apdsl.model.claim import ClaimModel, SecurityClaim
from apdsl.model.condition import Literals
from apdsl.model.interop import Cause, Obstacle
from apdsl.model.profile import ProfileModel

_KEYS_AND_CIPHERS: Final = ("content-encryption", "key-management", "digest")
"""Properties of security that the reader has to share; who cannot verify a signature can read."""


def obstacles(writer: Side, reader: Side) -> Iterator[Obstacle]:
    """All that stands in the way of the reader."""
    if writer.profile.profile == reader.profile.profile:
        yield from _definitions(writer, reader)
    yield from _media(writer, reader)
    yield from _security(writer, reader)


def media_of(side: Side) -> tuple[str, ...]:
    """The media of a profile, with what carries them."""
    return tuple(
        f"{medium.keyword} in {medium.carrier}" if medium.carrier else medium.keyword
        for medium in side.profile.media
    )


def same_carriage(writer: Side, reader: Side) -> bool:
    """Whether two profiles are for one medium, and for one kind of security."""
    one, two = writer.profile.security, reader.profile.security
    return media_of(writer) == media_of(reader) and (
        (None if one is None else one.profile) == (None if two is None else two.profile)
    )


def _definitions(writer: Side, reader: Side) -> Iterator[Obstacle]:
    """An augmented or private profile may be another one that has the same name."""
    one = _defined(writer.claim, writer.profile.profile)
    two = _defined(reader.claim, reader.profile.profile)
    if one is not None and two is not None and one != two:
        yield Obstacle(
            "definition",
            f"the two products define {one.id} differently",
            (writer.cause(), reader.cause()),
        )


def _defined(claim: ClaimModel, identifier: str) -> ProfileModel | None:
    """The definition of a profile in a claim, without what differs between equal texts."""
    for profile in claim.profiles:
        if profile.id == identifier:
            return replace(profile, requirements=(), sections=(), description="", edition="")
    return None


def _media(writer: Side, reader: Side) -> Iterator[Obstacle]:
    written, read = media_of(writer), media_of(reader)
    if not set(written) & set(read):
        yield Obstacle(
            "medium",
            f"{writer.claim.id} writes on {' or '.join(written)}, and {reader.claim.id} reads "
            f"{' or '.join(read)}",
            (writer.cause(), reader.cause()),
        )


def _security(writer: Side, reader: Side) -> Iterator[Obstacle]:
    one, two = writer.profile.security, reader.profile.security
    if one is None and two is None:
        return
    if one is None or two is None or one.profile != two.profile:
        names = [used.name if used else "no security profile" for used in (one, two)]
        reason = f"{names[0]} is used to write, and {names[1]} to read"
        yield Obstacle("security", reason, (writer.cause(), reader.cause()))
        return
    written = writer.claim.security_claim(one.profile)
    read = reader.claim.security_claim(two.profile)
    if written is None or read is None:
        silent = writer if written is None else reader
        reason = f"{silent.claim.id} does not say how it uses {one.name}"
        yield Obstacle("security", reason, (silent.cause(),), partial=True)
        return
    for name in _KEYS_AND_CIPHERS:
        yield from _property(name, writer, written, reader, read)


def _property(
    name: str, writer: Side, written: SecurityClaim, reader: Side, read: SecurityClaim
) -> Iterator[Obstacle]:
    used, known = _values(writer, written, name), _values(reader, read, name)
    if not used or not known:
        return
    unread = [str(value) for value in used if value not in known]
    if not unread:
        return
    reason = (
        f"{name}: {writer.claim.id} may use {' or '.join(unread)}, and {reader.claim.id} knows "
        f"{' and '.join(map(str, known))}"
    )
    causes = (
        Cause(writer.claim.id, written.source, f"uses {', '.join(map(str, used))}"),
        Cause(reader.claim.id, read.source, f"knows {', '.join(map(str, known))}"),
    )
    yield Obstacle("security", reason, causes, partial=len(unread) < len(used))


def _values(side: Side, claim: SecurityClaim, name: str) -> Literals:
    roles = dict.fromkeys(role.role for role in side.role_claims)
    return tuple(dict.fromkeys(v for role in roles for v in claim.values(name, role)))
