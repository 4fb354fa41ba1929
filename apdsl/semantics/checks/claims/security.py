"""How a claim says that it uses the security profiles of its secure profiles (PS3.2 7.6, A.8.1)."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl import dictionary
from apdsl.model.common import SecurityDefinition
from apdsl.model.condition import Literals
from apdsl.model.vocabulary import CLAIMED_SECURITY, READER_CIPHERS, Role
from apdsl.semantics.checks.world import World
from apdsl.semantics.claims.implementation import ClaimExpansion, literals_of
from apdsl.semantics.claims.profiles import Use
from apdsl.semantics.reporter import did_you_mean, replace_with
from apdsl.syntax import tree


def check(claim: ClaimExpansion, world: World) -> None:
    definitions = {found.keyword: found for found in world.common.security_profiles}
    for item in claim.of(tree.ClaimedSecurity):
        if item.profile.value in definitions:
            _check_values(item, definitions[item.profile.value], world)
    seen: set[tuple[str, Role]] = set()
    for use in claim.uses:
        security = use.profile.security
        if security is None or security.profile not in definitions:
            continue
        for role in use.roles:
            if (security.profile, role.role) not in seen:
                seen.add((security.profile, role.role))
                _check_stated(claim, use, role.role, definitions[security.profile], world)


def _check_values(item: tree.ClaimedSecurity, offer: SecurityDefinition, world: World) -> None:
    """What is used is known, and among what the security profile offers."""
    offered = {found.name: found.values for found in offer.properties}
    for claimed in item.items:
        if not isinstance(claimed, tree.ClaimedProperty):
            continue
        name = claimed.name.value
        if name not in CLAIMED_SECURITY:
            near = dictionary.closest(name, CLAIMED_SECURITY)
            world.report(
                "security-not-permitted",
                claimed.name.span,
                what=f"property {name}",
                profile=offer.keyword,
                offered=", ".join(CLAIMED_SECURITY),
                notes=did_you_mean(near),
                fixes=replace_with(claimed.name.span, near[:1]),
            )
        elif name in offered:
            for value in literals_of(claimed.value):
                if value not in offered[name]:
                    world.report(
                        "security-not-permitted",
                        claimed.span,
                        what=f"{name} {value}",
                        profile=offer.keyword,
                        offered=", ".join(map(str, offered[name])),
                    )


def _check_stated(
    claim: ClaimExpansion, use: Use, role: Role, offer: SecurityDefinition, world: World
) -> None:
    """Algorithms and key management are named, and readers decrypt what they have to."""
    stated = claim.model.security_claim(offer.keyword)
    for name in _asked(offer):
        if stated is None or not stated.values(name, role):
            world.report(
                "security-not-stated",
                use.node.identifier.span,
                profile=use.profile.id,
                security=offer.keyword,
                what=name,
                role=role,
            )
    if stated is None or role == "FSC":
        return
    ciphers = stated.values("content-encryption", role)
    missing = [cipher for cipher in _reader_ciphers(offer) if cipher not in ciphers]
    if ciphers and missing:
        world.report(
            "reader-without-cipher",
            use.node.identifier.span,
            profile=use.profile.id,
            role=role,
            ciphers=" and ".join(map(str, missing)),
            clause=offer.clause,
        )


def _asked(offer: SecurityDefinition) -> Iterator[str]:
    """What a claim names: ciphers and keys always, others where the security profile has them."""
    offered = {found.name for found in offer.properties}
    for name, when in CLAIMED_SECURITY.items():
        if when == "always" or (when == "where offered" and name in offered):
            yield name


def _reader_ciphers(offer: SecurityDefinition) -> Literals:
    return next((f.values for f in offer.properties if f.name == READER_CIPHERS), ())
