"""The SOP Classes and Transfer Syntaxes of a claimed role against the profile (PS3.2 7.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apdsl.diagnostics.diagnostic import Related
from apdsl.model.condition import Condition
from apdsl.model.profile import AtLeastOne
from apdsl.model.vocabulary import DIRECTORY_CLASS, Level
from apdsl.semantics.checks.world import World
from apdsl.semantics.claims.candidates import Candidate
from apdsl.semantics.claims.implementation import ClaimExpansion
from apdsl.semantics.claims.profiles import Use
from apdsl.semantics.claims.support import OBLIGING, Supported
from apdsl.source import Span
from apdsl.syntax import tree

_LEFT_TO_CLAIM: tuple[Level, ...] = ("declared", "mandatory-if-declared")

_MOST_NAMED = 6
"""How many Transfer Syntaxes or SOP Classes a message names."""


def check(claim: ClaimExpansion, world: World) -> None:
    for use in claim.uses:
        for role in use.roles:
            if role.unclear:
                continue  # what is missing may be what was not understood
            _check_mandatory(use, role, world)
            _check_declared(use, role, world)
            _check_open(use, role, world)
            _check_choices(use, role, world)
            _check_empty(use, role, world)


# ---- What the profile makes mandatory ------------------------------------------------------------


def _check_mandatory(use: Use, role: Supported, world: World) -> None:
    """Readers read all that is mandatory, writers write it in one mandatory Transfer Syntax."""
    for rows in _by_class(use, role, "mandatory"):
        _check_obligation(use, role, rows, "mandatory", world)


def _check_declared(use: Use, role: Supported, world: World) -> None:
    """Once a SOP Class is declared, all that is then mandatory of it is supported."""
    for rows in _by_class(use, role, "mandatory-if-declared"):
        if any(_is_supported(c, role) for c in use.candidates.of_class(rows[0].sop_class)):
            _check_obligation(use, role, rows, "mandatory once it is declared", world)


def _check_obligation(
    use: Use, role: Supported, rows: Sequence[Candidate], how: str, world: World
) -> None:
    missing = [row for row in rows if not _is_supported(row, role)]
    writes_only = role.role == "FSC"
    if not missing or (writes_only and len(missing) < len(rows)):
        return
    joint = " or " if writes_only else " and "
    syntaxes = joint.join(c.syntax.keyword for c in missing[:_MOST_NAMED] if c.syntax is not None)
    name = rows[0].row.qualified_as or rows[0].sop_class.keyword
    world.report(
        "mandatory-support-missing",
        role.node.role.span,
        role=role.role,
        profile=use.profile.id,
        sop_class=name,
        syntaxes=syntaxes or "a Transfer Syntax",
        how=how,
        clause=rows[0].row.clause,
        related=tuple(_list_of(role)),
    )


def _by_class(use: Use, role: Supported, level: Level) -> Iterator[list[Candidate]]:
    """The rows at a level for the role, those of one SOP Class together."""
    found: dict[tuple[str, Condition | None], list[Candidate]] = {}
    for candidate in use.candidates.all:
        if candidate.level(role.role) == level:
            where = candidate.row.where
            found.setdefault((candidate.sop_class.uid, where), []).append(candidate)
    yield from found.values()


def _is_supported(candidate: Candidate, role: Supported) -> bool:
    if candidate.syntax is not None:
        return candidate.key in role.rows
    row, uid, _ = candidate.key
    return any(key[:2] == (row, uid) for key in role.rows)


def _list_of(role: Supported) -> Iterator[Related]:
    for item in role.node.items or ():
        if isinstance(item, tree.SupportedClasses):
            yield Related(_head(item.span, "sop classes"), "this list does not have it")


# ---- What the profile leaves to the claim --------------------------------------------------------


def _check_open(use: Use, role: Supported, world: World) -> None:
    """Cells that the conformance statement defines are filled."""
    left = [
        c
        for c in use.candidates.all
        if c.level(role.role) in _LEFT_TO_CLAIM and c.sop_class.uid != DIRECTORY_CLASS
    ]
    if not left or any(_is_supported(candidate, role) for candidate in left):
        return
    if role.listed and not any(candidate.of_set for candidate in left):
        return  # a list that leaves single classes out says that they are not supported
    world.report(
        "open-declared-cell",
        role.node.role.span,
        what="which SOP Classes it supports",
        role=role.role,
        profile=use.profile.id,
        notes=(f"{left[0].row.clause} leaves it to the conformance statement",),
    )


def _check_choices(use: Use, role: Supported, world: World) -> None:
    for choice in use.profile.at_least_one:
        if choice.role == role.role and not _is_met(choice, role):
            world.report(
                "choice-not-met",
                role.node.role.span,
                role=role.role,
                profile=use.profile.id,
                names=" or ".join(choice.names),
                clause=choice.clause,
                related=tuple(_list_of(role)),
            )


def _is_met(choice: AtLeastOne, role: Supported) -> bool:
    return any(
        (support.candidate.row.qualified_as or support.candidate.sop_class.keyword) in choice.names
        for support in role.rows.values()
    )


def _check_empty(use: Use, role: Supported, world: World) -> None:
    """A role that handles no SOP Class but the Basic Directory interchanges nothing."""
    supported = {support.candidate.sop_class.uid for support in role.rows.values()}
    if supported <= {DIRECTORY_CLASS} and not any(
        candidate.level(role.role) in (*OBLIGING, "declared")
        for candidate in use.candidates.all
        if candidate.sop_class.uid != DIRECTORY_CLASS
    ):
        world.report(
            "role-without-sop-class",
            role.node.role.span,
            role=role.role,
            profile=use.profile.id,
        )


def _head(span: Span, words: str) -> Span:
    return Span(span.source, span.start, span.start + len(words))
