"""What every conformance statement on media says, and what in a claim says nothing."""

from __future__ import annotations

from apdsl.model.claim import ClaimModel
from apdsl.semantics.checks.world import World
from apdsl.semantics.claims.implementation import ClaimExpansion
from apdsl.semantics.claims.profiles import prose_of
from apdsl.source import Span
from apdsl.syntax import tree


def check(claim: ClaimExpansion, world: World) -> None:
    _check_implementation(claim, world)
    for entity in claim.of(tree.ApplicationEntity):
        _check_entity(entity, world)
    _check_idle(claim, world)


def _check_implementation(claim: ClaimExpansion, world: World) -> None:
    here, owner = claim.node.identifier.span, claim.node.identifier.value
    if not claim.of(tree.ClassUid):
        _missing(owner, "Implementation Class UID", "PS3.2 A.5.1.4", "class uid", here, world)
    if not claim.of(tree.Preamble):
        what = "behavior with respect to the preamble of files"
        _missing(owner, what, "PS3.10 7.5", "preamble", here, world)
    if not claim.of(tree.ApplicationEntity):
        _missing(owner, "Application Entity", "PS3.2 A.5.2", "application entity", here, world)


def _check_entity(entity: tree.ApplicationEntity, world: World) -> None:
    name = f"application entity `{entity.name}`"
    if not prose_of(entity).strip():
        what = "functional definition"
        _missing(name, what, "PS3.2 A.5.1.2", '"""..."""', entity.name.span, world)
    activities = [item for item in entity.items if isinstance(item, tree.Activity)]
    if not activities:
        what = "Real-World Activity"
        _missing(name, what, "PS3.2 A.5.2.1.2", "activity", entity.name.span, world)
    for activity in activities:
        _check_activity(activity, world)


def _check_activity(activity: tree.Activity, world: World) -> None:
    name = f"activity `{activity.name}`"
    if not prose_of(activity).strip():
        what, clause = "description", "PS3.2 A.5.2.1.2.i"
        _missing(name, what, clause, '"""..."""', activity.name.span, world)
    profiles = [item for item in activity.items if isinstance(item, tree.ClaimedProfile)]
    if not profiles:
        what = "Application Profile"
        _missing(name, what, "PS3.2 A.5.2.1.2.i.1", "profile", activity.name.span, world)
    for profile in profiles:
        if not any(isinstance(item, tree.ClaimedRole) for item in profile.items):
            owner = f"the claim of {profile.identifier}"
            _missing(owner, "role", "PS3.2 7.4", "FSC", profile.identifier.span, world)


def _missing(owner: str, what: str, clause: str, words: str, span: Span, world: World) -> None:
    world.report("missing-part-of-claim", span, owner=owner, what=what, clause=clause, words=words)


# ---- What says nothing ---------------------------------------------------------------------------


def _check_idle(claim: ClaimExpansion, world: World) -> None:
    _check_idle_groups(claim, world)
    used = {use.profile.security.profile for use in claim.uses if use.profile.security}
    for item in claim.of(tree.ClaimedSecurity):
        if item.profile.value in world.declared.security and item.profile.value not in used:
            reason = "no claimed profile asks for this security profile"
            _idle(f"`security {item.profile}`", reason, item.profile.span, world)
    for use in claim.uses:
        for each in use.node.items:
            if isinstance(each, tree.Restriction) and use.profile.augments is None:
                reason = f"{use.profile.id} augments no other profile"
                _idle("`restricted`", reason, each.span, world)
    _check_idle_extensions(claim, claim.model, world)


def _check_idle_groups(claim: ClaimExpansion, world: World) -> None:
    for group in claim.group_nodes:
        if group.name.value not in claim.groups.used:
            _idle(f"the group {group.name}", "nothing names it", group.name.span, world)


def _check_idle_extensions(claim: ClaimExpansion, model: ClaimModel, world: World) -> None:
    """A Standard Extended SOP Class is one that some claimed profile supports."""
    supported = {
        row.sop_class.uid
        for _, _, profile in model.uses()
        for row in profile.rows
        if any(cell.supported for cell in row.cells.values())
    }
    for item in claim.of(tree.ExtendedClass):
        classes = claim.groups.sop_classes(item.sop_class)
        if classes and not any(sop_class.uid in supported for sop_class in classes):
            reason = "no claimed profile supports the SOP Class"
            _idle(f"`extended {item.sop_class.span.text}`", reason, item.sop_class.span, world)


def _idle(what: str, reason: str, span: Span, world: World) -> None:
    world.report("idle-in-claim", span, what=what, reason=reason)
