"""X.1: identifiers of profiles, their form and their type term (PS3.11 8, PS3.2 7.4)."""

from __future__ import annotations

from apdsl.diagnostics.diagnostic import Fix, Related
from apdsl.semantics.checks.view import View
from apdsl.semantics.checks.world import World, keyword_span
from apdsl.semantics.identities import Identity
from apdsl.source import Span
from apdsl.syntax import tree

_LONGEST = 64
"""The most characters of a value with VR LO (PS3.5 6.2)."""

_TYPE_TERMS = ("STD", "AUG", "PRI")

_DEPRECATED = "APL"


def check(view: View, world: World) -> None:
    for profile in () if view.nominal else view.profiles:
        _check_form(profile, world)
        if view.annex is not None:
            _check_class(profile, view.annex, world)
        _check_type_term(view, profile, world)
    if view.annex is not None and view.nominal:
        found = [placed.node for placed in view.of(tree.Identification)]
        if found:
            span = keyword_span(found[0].span, "identification")
            world.report("annex-without-profile", span, annex=view.annex.letter)


def check_distinct(world: World) -> None:
    """No two profiles of all texts have one identifier."""
    seen: dict[str, tuple[View, Identity]] = {}
    for view in world.views:
        for profile in () if view.nominal else view.profiles:
            first, other = seen.setdefault(profile.identifier, (view, profile))
            if first is not view:
                _duplicate(profile, other, world)
                _duplicate(other, profile, world)


def _duplicate(profile: Identity, other: Identity, world: World) -> None:
    """Said at both places: each may be in a text of its own."""
    world.report(
        "duplicate-identifier",
        profile.span,
        identifier=profile.identifier,
        related=(Related(other.span, "it is defined here as well"),),
    )


def _check_form(profile: Identity, world: World) -> None:
    identifier = profile.identifier
    term, *others = identifier.split("-")
    if term == _DEPRECATED:
        world.report(
            "deprecated-apl-prefix",
            profile.span,
            identifier=identifier,
            fixes=_put(profile, "STD"),
        )
    elif term not in _TYPE_TERMS:
        reason = f"it begins with {term}, and not with STD, AUG or PRI"
        world.report("malformed-identifier", profile.span, identifier=identifier, reason=reason)
    if term in (*_TYPE_TERMS, _DEPRECATED) and len(others) < 2:
        reason = (
            "two more terms are due behind the first" if not others else "its third term is missing"
        )
        world.report("malformed-identifier", profile.span, identifier=identifier, reason=reason)
    if len(identifier) > _LONGEST:
        reason = f"it has {len(identifier)} characters, and LO has {_LONGEST} at most"
        world.report("identifier-not-lo", profile.span, identifier=identifier, reason=reason)


def _check_class(profile: Identity, annex: tree.Annex, world: World) -> None:
    """An identifier usually extends the name of its class."""
    names = [word.value for word in annex.classes or ()]
    identifier = profile.identifier
    if names and not any(identifier == name or identifier.startswith(f"{name}-") for name in names):
        world.report(
            "identifier-outside-class",
            profile.span,
            identifier=identifier,
            class_name=" or ".join(names),
        )


def _check_type_term(view: View, profile: Identity, world: World) -> None:
    """The first term tells a profile of the Standard from others (PS3.11 8 X.1)."""
    if view.outside is None:
        kind, expected = "a Standard", "STD"
    elif view.outside.augments is not None:
        kind, expected = "an Augmented", "AUG"
    else:
        kind, expected = "a Private", "PRI"
    term = profile.identifier.partition("-")[0].replace(_DEPRECATED, "STD")
    if term in _TYPE_TERMS and term != expected:
        world.report(
            "wrong-type-term",
            profile.span,
            identifier=profile.identifier,
            kind=kind,
            expected=expected,
            fixes=_put(profile, expected),
        )


def _put(profile: Identity, term: str) -> tuple[Fix, ...]:
    """The fix that gives an identifier another type term."""
    span = profile.span
    length = len(profile.identifier.partition("-")[0])
    place = Span(span.source, span.start, span.start + length)
    return (Fix(place, term, f"write `{term}`"),)
