"""What a statement is made of, and what several of its sections ask about a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from apdsl.model.claim import (
    Activity,
    ApplicationEntity,
    ClaimedMedium,
    ClaimModel,
    ProfileClaim,
    RoleClaim,
)
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel
from apdsl.model.vocabulary import ROLES, Role


class MissingProfileError(LookupError):
    """A profile that the claim rests on is not at hand."""

    def __init__(self, identifier: str) -> None:
        super().__init__(f"the profile {identifier}, which the claim augments, is not at hand")


@dataclass(frozen=True)
class Material:
    """A claim, the common model, and the profiles that others augment, by identifier."""

    claim: ClaimModel
    common: CommonModel
    profiles: Mapping[str, ProfileModel]

    def own_profiles(self, augmented: bool) -> tuple[ProfileModel, ...]:
        """The augmented profiles that the claim uses, or the private ones."""
        return tuple(each for each in self.claim.profiles if bool(each.augments) is augmented)

    def augmented(self, model: ProfileModel) -> ProfileModel:
        """The profile that an augmented one is made of."""
        found = self.profiles.get(model.augments or "")
        if found is None:
            raise MissingProfileError(model.augments or "")
        return found


def profiles_of(claim: ClaimModel) -> dict[str, list[ProfileClaim]]:
    """The claims of each profile, in the order in which profiles are first claimed."""
    found: dict[str, list[ProfileClaim]] = {}
    for _, _, profile in claim.uses():
        found.setdefault(profile.profile, []).append(profile)
    return found


def profile_claims(entity: ApplicationEntity) -> Iterator[tuple[Activity, ProfileClaim]]:
    """The profiles that the activities of an application entity use."""
    for activity in entity.activities:
        for profile in activity.profiles:
            yield activity, profile


def roles_of(claims: Iterable[ProfileClaim]) -> tuple[Role, ...]:
    """The roles that any of the claims has, in the usual order."""
    found = {role.role for claim in claims for role in claim.roles}
    return tuple(role for role in ROLES if role in found)


def role_claims(claims: Iterable[ProfileClaim], roles: Iterable[Role]) -> tuple[RoleClaim, ...]:
    """What is claimed of some of the roles."""
    wanted = set(roles)
    return tuple(role for claim in claims for role in claim.roles if role.role in wanted)


def medium_name(medium: ClaimedMedium, common: CommonModel) -> str:
    """The medium, and what carries it: ``ZIP File Media in Email Media``."""
    carriers = {known.keyword: known.name for known in common.media}
    if not medium.carrier:
        return medium.name
    return f"{medium.name} in {carriers.get(medium.carrier, medium.carrier)}"
