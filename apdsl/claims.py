"""The claims of implementations: compiled from texts, or read from their JSON form."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from apdsl.compilation import Compilation
from apdsl.model import codec
from apdsl.model.claim import ClaimModel
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel, UnknownProfileError
from apdsl.model.vocabulary import ROLES, Role

if TYPE_CHECKING:
    from apdsl.runtime.profile import Profile


class ClaimError(Exception):
    """There is no such claim, or not only one; the texts have errors; it lacks what is asked."""


@dataclass(frozen=True, slots=True)
class LoadedClaim:
    """A claim with what it rests on: the common model, and the profiles that its texts define."""

    model: ClaimModel
    common: CommonModel
    own_profiles: tuple[ProfileModel, ...] = ()

    def standard_profiles(self) -> tuple[ProfileModel, ...]:
        """The claimed profiles that are neither augmented nor private.

        Raises:
            ClaimError: the claim is of profiles that neither its texts nor this version define.
        """
        from apdsl import catalogue

        own = {profile.id: profile for profile in self.own_profiles}
        names = {use.profile for _, _, use in self.model.uses() if use.kind == "standard"}
        try:
            return tuple(own.get(name) or catalogue.model(name) for name in sorted(names))
        except UnknownProfileError as error:
            raise ClaimError(f"there is no profile {error.identifier}") from error


def load(path: Path, identifier: str | None = None) -> LoadedClaim:
    """The claim at a path: a text, a folder of texts, or the JSON form of a claim.

    ``identifier`` chooses one where there are several implementations.

    Raises:
        ClaimError: nothing can be read there, the texts have errors, or no single claim is meant.
    """
    if path.suffix == ".json":
        from apdsl import catalogue

        return LoadedClaim(chosen(_read(path), path, identifier), catalogue.common())
    compilation = _compiled(path)
    claim = chosen(compilation.claims, path, identifier)
    return LoadedClaim(claim, compilation.common, compilation.models)


def _compiled(path: Path) -> Compilation:
    compilation = Compilation.of_paths([path])
    if not compilation.subject:
        reason = compilation.diagnostics[0].message if compilation.diagnostics else "it is empty"
        raise ClaimError(f"{path} cannot be read: {reason}")
    if compilation.has_errors:
        raise ClaimError(f"the texts have errors; `apdsl check {path}` shows them")
    return compilation


LARGEST_JSON: Final = 64_000_000
"""The most bytes of a claim in JSON that are read."""


def _read(path: Path) -> tuple[ClaimModel, ...]:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_JSON + 1)
        if len(content) > LARGEST_JSON:
            raise ClaimError(f"{path} is larger than any claim: {LARGEST_JSON:,} bytes are read")
        return (codec.from_json(ClaimModel, json.loads(content.decode("utf-8"))),)
    except OSError as error:
        raise ClaimError(f"{path} cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise ClaimError(f"{path} is no claim in JSON of this version") from error


def chosen(found: tuple[ClaimModel, ...], path: Path, identifier: str | None) -> ClaimModel:
    """The claim that is meant among those found at a path.

    Raises:
        ClaimError: no single claim is meant.
    """
    names = ", ".join(claim.id for claim in found)
    if identifier is not None:
        chosen = next((claim for claim in found if claim.id == identifier), None)
        if chosen is None:
            raise ClaimError(f"{path} has no implementation {identifier}; it has {names or 'none'}")
        return chosen
    if not found:
        raise ClaimError(f"{path} declares no implementation")
    if len(found) > 1:
        raise ClaimError(f"{path} declares several implementations: {names}; choose one")
    return found[0]


# ---- Executable claims ---------------------------------------------------------------------------


def judged_roles(claim: ClaimModel, asked: Sequence[str] = ()) -> tuple[Role, ...]:
    """The roles by which media are judged: those asked for, or else those that write.

    Raises:
        ClaimError: the implementation claims none of them.
    """
    from apdsl.evaluation.claims import claimed_roles

    roles = tuple(role for role in ROLES if role in asked) if asked else claimed_roles(claim)
    claimed = {role.role for _, _, profile in claim.uses() for role in profile.roles}
    if not claimed.intersection(roles):
        raise ClaimError(f"{claim.id} claims no profile as {' or '.join(asked) or 'any role'}")
    return roles


def executable(
    loaded: LoadedClaim, roles: Sequence[Role], identifiers: Sequence[str] = ()
) -> tuple[Profile, ...]:
    """The profiles that are claimed in the roles, or some of them, to validate media with.

    Raises:
        ClaimError: the implementation does not claim a profile that is asked for, or the claim is
            of profiles that this version does not know.
    """
    from apdsl.evaluation.claims import profiles

    claim = loaded.model
    models = {model.id: model for model in loaded.standard_profiles()}
    try:
        found = profiles(claim, roles, models, loaded.common)
    except (LookupError, ValueError) as error:  # JSON of the right form that refers to nothing
        raise ClaimError(
            f"{claim.id} is damaged: it refers to {error}, which is not there"
        ) from error
    known = [profile.identifier for profile in found]
    for identifier in identifiers:
        if identifier not in known:
            role = " or ".join(roles)
            raise ClaimError(
                f"{claim.id} does not claim {identifier} as {role}, but {', '.join(known)}"
            )
    return tuple(p for p in found if not identifiers or p.identifier in identifiers)
