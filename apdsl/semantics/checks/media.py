"""X.3.2 and X.3.5: one physical medium for each profile, and at most one security profile."""

from __future__ import annotations

from apdsl.diagnostics.diagnostic import Related
from apdsl.semantics.checks.view import OWN, Placed, View
from apdsl.semantics.checks.world import World, keyword_span
from apdsl.syntax import tree


def check(view: View, world: World) -> None:
    _check_media(view, world)
    _check_security(view, world)


def _check_media(view: View, world: World) -> None:
    """A profile is tied to one medium and its format (PS3.2 7.4.1)."""
    uses: list[Placed[tree.MediumUse]] = []
    with_section, guarded_out = 0, False
    for placed in view.of(tree.Media):
        with_section |= placed.mask
        for item in placed.node.items:
            if isinstance(item, tree.MediumUse):
                use = placed.inner(item, item.guard)
                others = [other for other in uses if other.mask & use.mask]
                if others:
                    _compare(view, others[0], use, world)
                elif use.mask:
                    uses.append(use)
                guarded_out |= not use.mask
    missing = with_section
    for use in uses:
        missing &= ~use.mask
    if missing and not guarded_out:  # a guard that admits none has its own diagnostic
        sections = [p for p in view.of(tree.Media) if p.mask & missing]
        span = keyword_span(sections[0].node.span, "media")
        world.report("profile-without-medium", span, profile=view.first(missing))
    if view.outside is not None and view.outside.augments is None and not with_section:
        world.report("profile-without-medium", view.span, profile=view.name)


def _compare(
    view: View,
    first: Placed[tree.MediumUse],
    second: Placed[tree.MediumUse],
    world: World,
) -> None:
    both = first.mask & second.mask
    names = first.node.medium.value, second.node.medium.value
    special = second.layer == OWN and first.layer != OWN
    span = second.node.medium.span
    if special and names[0] == names[1]:
        return
    if special and view.base is not None:
        world.report(
            "augmented-medium-changed",
            span,
            profile=view.name,
            base=view.base.id,
            expected=names[0],
            actual=names[1],
            related=(Related(first.node.medium.span, "the medium of the base is named here"),),
        )
    elif special:
        what = f"the medium {names[1]}"
        world.contradiction(view, second, both, span, what, first.node.medium.span)
    else:
        world.report(
            "more-than-one-medium",
            span,
            profile=view.first(both),
            media=" and ".join(dict.fromkeys(names)),
            related=(Related(first.node.medium.span, "the other medium is named here"),),
        )


def _check_security(view: View, world: World) -> None:
    """At most one Media Storage Security Profile applies to a File-set (PS3.11 8 X.3.5)."""
    uses: list[Placed[tree.SecurityUse]] = []
    for placed in view.of(tree.Security):
        for item in placed.node.items:
            if isinstance(item, tree.SecurityUse):
                uses.append(placed.inner(item, item.guard))
    for place, second in enumerate(uses):
        for first in uses[:place]:
            both = first.mask & second.mask
            if not both:
                continue
            names = first.node.profile.value, second.node.profile.value
            span, other = second.node.profile.span, first.node.profile.span
            if second.layer == OWN and first.layer != OWN:
                if names[0] != names[1]:
                    what = f"the security profile {names[1]}"
                    world.contradiction(view, second, both, span, what, other)
                continue
            world.report(
                "more-than-one-security-profile",
                span,
                profile=view.first(both),
                names=" and ".join(dict.fromkeys(names)),
                related=(Related(other, "the other one is named here"),),
            )
