"""Standard, augmented and private profiles in one claim (PS3.2 7.2, 7.4)."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl.diagnostics.diagnostic import Related
from apdsl.model.condition import SopClassRef
from apdsl.model.profile import ProfileModel
from apdsl.model.vocabulary import WRITING_ROLES
from apdsl.semantics.checks.world import World, is_private
from apdsl.semantics.claims.implementation import ClaimExpansion
from apdsl.semantics.claims.profiles import Use
from apdsl.syntax import tree


def check(claim: ClaimExpansion, world: World) -> None:
    _check_standard(claim, world)
    _check_restriction(claim, world)
    described: set[str] = set()
    for use in claim.uses:
        if use.claim.kind == "private" and use.profile.id not in described:
            described.add(use.profile.id)
            _check_description(use, world)


def _check_standard(claim: ClaimExpansion, world: World) -> None:
    """An implementation conforms to at least one Standard Application Profile (PS3.2 7.2)."""
    claimed = [node for _, _, node in claim.claimed()]
    unknown = len(claimed) > len(claim.uses)
    if claimed and not unknown and all(use.claim.kind != "standard" for use in claim.uses):
        bases = sorted({use.profile.augments for use in claim.uses if use.profile.augments})
        world.report(
            "no-standard-profile",
            claim.node.identifier.span,
            implementation=claim.node.identifier.value,
            notes=(f"claim {' or '.join(bases)} as well, which is augmented",) if bases else (),
        )


def _check_restriction(claim: ClaimExpansion, world: World) -> None:
    """Writers that claim base and augmentation can restrict themselves to the base (7.4.2)."""
    for use in claim.uses:
        if use.profile.augments is None or use.claim.restriction:
            continue
        base = next(
            (u for u in claim.uses if u.profile.id == use.profile.augments and _writes(u)), None
        )
        if base is not None and _writes(use):
            world.report(
                "augmented-without-restriction",
                use.node.identifier.span,
                profile=use.profile.id,
                base=use.profile.augments,
                related=(Related(base.node.identifier.span, "the base is claimed here"),),
            )


def _writes(use: Use) -> bool:
    return any(role.role in WRITING_ROLES for role in use.roles)


# ---- The description of a private profile (PS3.2 7.4.3, 7.3) -------------------------------------


def _check_description(use: Use, world: World) -> None:
    for what in _undescribed(use.profile):
        world.report(
            "private-profile-not-described",
            use.node.identifier.span,
            profile=use.profile.id,
            what=what,
            related=_declared_at(use, world),
        )


def _undescribed(profile: ProfileModel) -> Iterator[str]:
    """What its description lacks of the pattern of PS3.11 8, X.1 to X.4."""
    kinds = {section.kind for section in profile.sections}
    if "clinical-context" not in kinds:
        yield "its clinical context (X.2)"
    if not profile.roles:
        yield "its roles (X.2.1)"
    for description in profile.role_descriptions:
        if not description.text.strip():
            yield f"what a {description.role} is (X.2.1)"
    if not profile.sop_classes:
        yield "its SOP Classes and Transfer Syntaxes (X.3.1)"
    named: set[str] = set()
    for row in profile.sop_classes:
        private = isinstance(row.sop_class, SopClassRef) and is_private(row.sop_class)
        if private and not (row.text.strip() or row.name):
            uid = row.sop_class.uid if isinstance(row.sop_class, SopClassRef) else ""
            if uid not in named:
                named.add(uid)
                yield f"the private SOP Class {uid} (PS3.2 7.3)"


def _declared_at(use: Use, world: World) -> tuple[Related, ...]:
    return tuple(
        Related(node.identifier.span, "it is declared here")
        for _, node in world.declared.profiles
        if isinstance(node, tree.ApplicationProfile) and node.identifier.value == use.profile.id
    )
