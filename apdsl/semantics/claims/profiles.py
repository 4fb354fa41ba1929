"""A claimed profile: its roles, and its rows as the implementation fills them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from apdsl.model import claim as model
from apdsl.model.condition import TransferSyntaxRef
from apdsl.model.profile import ProfileModel, SourceRef
from apdsl.model.vocabulary import ROLES, Capability, Role
from apdsl.semantics.claims.candidates import Candidate, Candidates, Key
from apdsl.semantics.claims.groups import Groups
from apdsl.semantics.claims.support import Supported, supported
from apdsl.semantics.reporter import Reporter
from apdsl.source import Span
from apdsl.syntax import tree


@dataclass(frozen=True, slots=True)
class Use:
    """A claimed profile with what it was made of: for the checks, which need its places.

    ``roles`` are the claimed roles that the profile defines.
    """

    entity: tree.ApplicationEntity
    activity: tree.Activity
    node: tree.ClaimedProfile
    profile: ProfileModel
    candidates: Candidates
    roles: tuple[Supported, ...]
    claim: model.ProfileClaim


def resolve(
    entity: tree.ApplicationEntity,
    activity: tree.Activity,
    node: tree.ClaimedProfile,
    candidates: Candidates,
    groups: Groups,
    report: Reporter,
) -> Use:
    """The claim on one profile; roles that the profile does not define are left out."""
    profile = candidates.profile
    roles = tuple(_roles(node, candidates, groups, report))
    claim = model.ProfileClaim(
        profile=profile.id,
        name=profile.name,
        kind=_kind(profile),
        annex=profile.annex,
        edition=profile.edition,
        media=tuple(
            model.ClaimedMedium(m.keyword, m.name, m.defined_in, m.carrier) for m in profile.media
        ),
        roles=tuple(_role_claim(role) for role in roles),
        rows=tuple(_rows(candidates, roles)),
        source=source_of(node.identifier.span),
        security=None
        if profile.security is None
        else model.ClaimedSecurityUse(
            profile.security.profile, profile.security.name, profile.security.defined_in
        ),
        augments=profile.augments,
        options=_options(node.items),
        restriction=next(
            (item.prose.value for item in node.items if isinstance(item, tree.Restriction)), ""
        ),
        text=prose_of(node),
    )
    return Use(entity, activity, node, profile, candidates, roles, claim)


def source_of(span: Span) -> SourceRef:
    """Where something stands in the text."""
    return SourceRef(span.source.name, span.first.line, span.first.column)


def prose_of(
    node: tree.ClaimedProfile | tree.ClaimedRole | tree.Activity | tree.ApplicationEntity,
) -> str:
    """The prose behind the name, or else the doc comment before the statement."""
    if node.prose is not None:
        return node.prose.value
    return "" if node.doc is None else node.doc.text


def text_of(prose: tree.Word | None) -> str:
    """The words of optional prose."""
    return "" if prose is None else prose.value


def _kind(profile: ProfileModel) -> model.ProfileKind:
    if profile.standard:
        return "standard"
    return "private" if profile.augments is None else "augmented"


def _roles(
    node: tree.ClaimedProfile, candidates: Candidates, groups: Groups, report: Reporter
) -> Iterator[Supported]:
    """The claimed roles in the order of PS3.10; of two blocks for one role the first counts."""
    blocks: dict[Role, tree.ClaimedRole] = {}
    for item in node.items:
        if isinstance(item, tree.ClaimedRole):
            blocks.setdefault(cast(Role, item.role.value), item)
    for role in ROLES:
        if role in blocks and role in candidates.profile.roles:
            yield supported(role, blocks[role], candidates, groups, report)


def _role_claim(role: Supported) -> model.RoleClaim:
    items = role.node.items or ()
    return model.RoleClaim(
        role=role.role,
        source=source_of(role.node.role.span),
        optional=role.node.as_option is not None,
        offered=tuple(
            model.Offered(cast(Capability, item.capability.value), text_of(item.prose))
            for item in items
            if isinstance(item, tree.Offered)
        ),
        options=_options(items),
        text=prose_of(role.node),
    )


def _options(items: Sequence[tree.Node]) -> tuple[model.Option, ...]:
    return tuple(
        model.Option(item.title.value, text_of(item.prose))
        for item in items
        if isinstance(item, tree.ClaimedOption)
    )


# ---- Rows ----------------------------------------------------------------------------------------


def _rows(candidates: Candidates, roles: Sequence[Supported]) -> Iterator[model.ClaimedRow]:
    """The rows for single classes, and those of sets that some role supports, in their order."""
    filled: dict[tuple[str, str], dict[Key, Candidate]] = {}
    for role in roles:
        for support in role.rows.values():
            candidate = support.candidate
            place = candidate.row.requirement_id, candidate.sop_class.uid
            filled.setdefault(place, {}).setdefault(candidate.key, candidate)
    for candidate in candidates.all:
        open_ = candidate.of_set is not None or candidate.syntax is None
        place = candidate.row.requirement_id, candidate.sop_class.uid
        written = tuple(filled.get(place, {}).values()) if open_ else (candidate,)
        for each in written:
            if each.syntax is not None:
                yield _row(each, each.syntax, candidate.syntax is None, roles)


def _row(
    candidate: Candidate,
    syntax: TransferSyntaxRef,
    left_open: bool,
    roles: Sequence[Supported],
) -> model.ClaimedRow:
    return model.ClaimedRow(
        sop_class=candidate.sop_class,
        transfer_syntax=syntax,
        cells={role.role: _cell(candidate, role) for role in roles},
        requirement_id=candidate.row.requirement_id,
        clause=candidate.row.clause,
        where=candidate.where,
        name=candidate.row.name if candidate.of_set is None else None,
        qualified_as=candidate.row.qualified_as,
        of_set=candidate.of_set,
        left_open=left_open,
    )


def _cell(candidate: Candidate, role: Supported) -> model.Cell:
    level = candidate.level(role.role)
    support = role.rows.get(candidate.key)
    if support is None:
        return model.Cell(level, supported=False)
    return model.Cell(
        level,
        supported=True,
        named=support.named,
        source=source_of(support.span),
        text=support.text,
    )
