"""What a claimed role does at the end of a write session, against what the profile asks (X.2.1)."""

from __future__ import annotations

from apdsl.model.profile import CapabilityDemand
from apdsl.semantics.checks.world import World
from apdsl.semantics.claims.implementation import ClaimExpansion
from apdsl.semantics.claims.profiles import Use
from apdsl.semantics.claims.support import Supported
from apdsl.syntax import tree


def check(claim: ClaimExpansion, world: World) -> None:
    for use in claim.uses:
        for role in use.roles:
            _check_role(use, role, world)


def _check_role(use: Use, role: Supported, world: World) -> None:
    demands = [
        demand
        for description in use.profile.role_descriptions
        if description.role == role.role
        for demand in description.capabilities
    ]
    offered = [item for item in role.node.items or () if isinstance(item, tree.Offered)]
    names = {item.capability.value for item in offered}
    for demand in demands:
        if demand.level == "shall" and not names.intersection(demand.alternatives):
            _not_stated(use, role, demand, world)
    allowed = {name for demand in demands for name in demand.alternatives}
    for item in offered:
        if item.capability.value not in allowed:
            world.report(
                "capability-not-provided",
                item.capability.span,
                capability=item.capability.value,
                role=role.role,
                profile=use.profile.id,
            )


def _not_stated(use: Use, role: Supported, demand: CapabilityDemand, world: World) -> None:
    world.report(
        "capability-not-stated",
        role.node.role.span,
        role=role.role,
        profile=use.profile.id,
        alternatives=" or ".join(demand.alternatives),
        clause=demand.clause,
    )
