"""The names in a claim: profiles and roles that exist, and nothing named twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from apdsl import dictionary
from apdsl.diagnostics.diagnostic import Fix, Related
from apdsl.semantics.checks.world import World
from apdsl.semantics.claims.implementation import ClaimExpansion
from apdsl.semantics.reporter import did_you_mean, replace_with
from apdsl.semantics.retired import retired_profiles
from apdsl.syntax import tree


def check(claim: ClaimExpansion, world: World) -> None:
    _check_profiles(claim, world)
    _check_roles(claim, world)
    _check_distinct(claim, world)
    _check_security_profiles(claim, world)
    _check_character_sets(claim, world)


def _check_profiles(claim: ClaimExpansion, world: World) -> None:
    known = claim.around.profiles
    for _, _, node in claim.claimed():
        word = node.identifier
        if word.value in known:
            continue
        retired = retired_profiles(world.declared).get(word.value.replace("APL-", "STD-", 1))
        if retired is not None:
            world.report(
                "retired-profile",
                word.span,
                identifier=word.value,
                annex=retired.annex,
                related=(Related(retired.word.span, "it is named here as retired"),),
            )
            continue
        standard = word.value.replace("APL-", "STD-", 1)
        near = (standard,) if standard in known else dictionary.closest(word.value, known)
        world.report(
            "unknown-profile",
            word.span,
            identifier=word.value,
            notes=did_you_mean(near),
            fixes=replace_with(word.span, near[:1]),
        )


def _check_roles(claim: ClaimExpansion, world: World) -> None:
    for use in claim.uses:
        defined = use.profile.roles
        for item in use.node.items:
            if isinstance(item, tree.ClaimedRole) and item.role.value not in defined:
                world.report(
                    "claimed-role-not-defined",
                    item.role.span,
                    role=item.role.value,
                    profile=use.profile.id,
                    defined=" and ".join(defined),
                )


def _check_distinct(claim: ClaimExpansion, world: World) -> None:
    _check_groups(claim, world)
    entities = claim.of(tree.ApplicationEntity)
    _unique(((entity.name, "application entity") for entity in entities), world)
    activities = [a for entity in entities for a in entity.items if isinstance(a, tree.Activity)]
    _unique(((activity.name, "activity") for activity in activities), world)
    for activity in activities:
        profiles = [item for item in activity.items if isinstance(item, tree.ClaimedProfile)]
        _unique(((item.identifier, f"claim in `{activity.name}`") for item in profiles), world)
        for profile in profiles:
            roles = [item for item in profile.items if isinstance(item, tree.ClaimedRole)]
            _unique(((item.role, f"role of {profile.identifier}") for item in roles), world)
    _unique(((s.profile, "use of security") for s in claim.of(tree.ClaimedSecurity)), world)
    sets = [s for each in claim.of(tree.CharacterSets) for s in each.items]
    _unique(((s.term, "character set") for s in sets if isinstance(s, tree.CharacterSet)), world)
    settings = [s for each in claim.of(tree.Configuration) for s in each.items]
    _unique(((s.name, "setting") for s in settings if isinstance(s, tree.Setting)), world)
    _check_once(claim, world)


def _check_groups(claim: ClaimExpansion, world: World) -> None:
    """A group has a name of its own: it hides no SOP Class, Transfer Syntax or set."""
    groups = claim.group_nodes
    _unique(((group.name, "group") for group in groups), world)
    for group in groups:
        name = group.name.value
        if name in world.declared.sets or dictionary.uid(name) is not None:
            world.report("duplicate-declaration", group.name.span, kind="name", name=name)


def _check_once(claim: ClaimExpansion, world: World) -> None:
    """What has one value is stated once."""
    _single(claim.of(tree.ClassUid), "class uid", world)
    _single(claim.of(tree.VersionName), "version name", world)
    for entity in claim.of(tree.ApplicationEntity):
        titles = [item for item in entity.items if isinstance(item, tree.SourceAeTitle)]
        _single(titles, "source ae title", world)


def _unique(words: Iterable[tuple[tree.Word, str]], world: World) -> None:
    seen: dict[str, tree.Word] = {}
    for word, kind in words:
        first = seen.setdefault(word.value, word)
        if first is not word:
            world.report(
                "duplicate-declaration",
                word.span,
                kind=kind,
                name=word.value,
                related=(Related(first.span, "it is declared here first"),),
            )


def _single(nodes: Sequence[tree.Node], words: str, world: World) -> None:
    for node in nodes[1:]:
        world.report(
            "duplicate-declaration",
            node.span,
            kind="statement",
            name=words,
            related=(Related(nodes[0].span, "it is stated here first"),),
            fixes=(Fix(node.span, "", "remove it"),),
        )


def _check_security_profiles(claim: ClaimExpansion, world: World) -> None:
    known = world.declared.security
    for item in claim.of(tree.ClaimedSecurity):
        if item.profile.value not in known:
            near = dictionary.closest(item.profile.value, known)
            world.report(
                "unknown-security-profile",
                item.profile.span,
                name=item.profile.value,
                notes=did_you_mean(near),
                fixes=replace_with(item.profile.span, near[:1]),
            )


def _check_character_sets(claim: ClaimExpansion, world: World) -> None:
    known = dictionary.character_sets()
    for each in claim.of(tree.CharacterSets):
        for item in each.items:
            if isinstance(item, tree.CharacterSet) and item.term.value not in known:
                near = dictionary.closest(item.term.value, known)
                world.report(
                    "unknown-character-set",
                    item.term.span,
                    term=item.term.value,
                    notes=did_you_mean(near),
                    fixes=replace_with(item.term.span, tuple(f'"{term}"' for term in near[:1])),
                )
