"""Runs the checks of all claims in the texts that are judged."""

from __future__ import annotations

from collections.abc import Iterable

from apdsl.semantics.checks.claims import (
    activities,
    augmentation,
    capabilities,
    completeness,
    directory,
    header,
    names,
    security,
    support,
)
from apdsl.semantics.checks.world import World
from apdsl.semantics.claims.implementation import ClaimExpansion

_THEMES = (
    names,
    completeness,
    header,
    support,
    capabilities,
    augmentation,
    directory,
    security,
    activities,
)


def check(claims: Iterable[ClaimExpansion], world: World) -> None:
    """Check the claims of the subject; to resolve one reports the names in it that are unknown."""
    for claim in claims:
        if claim.file.tree.span.source in world.subject:
            assert claim.model is not None
            for theme in _THEMES:
                theme.check(claim, world)
