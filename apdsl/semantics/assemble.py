"""Makes the model of a profile of what its sections have yielded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from apdsl.model.profile import MODEL_VERSION, Directory, ProfileModel, Requirement, Section
from apdsl.model.vocabulary import Role
from apdsl.semantics.context import Context
from apdsl.semantics.sections import Parts
from apdsl.syntax import tree


def assemble(context: Context, parts: Parts, **facts: Any) -> ProfileModel:
    """The model; ``facts`` are those that the sections do not know: annex, class, edition."""
    identity, roles = context.profile, frozenset(parts.roles)
    return ProfileModel(
        apdsl_model=MODEL_VERSION,
        id=identity.identifier,
        standard=context.standard,
        name=identity.name,
        description=identity.description,
        roles=tuple(parts.roles),
        sop_classes=tuple(parts.sop_classes),
        media=tuple(parts.media),
        directory=parts.directory or _no_directory(context),
        parameters=tuple(parts.parameters),
        security=parts.security,
        rules=tuple(parts.rules),
        requirements=tuple(_of_roles(context.ledger.requirements(), roles)),
        role_descriptions=tuple(parts.role_descriptions),
        at_least_one=tuple(parts.at_least_one),
        sections=tuple(_spoken_to(section_, roles) for section_ in parts.sections),
        axes=identity.axes,
        **facts,
    )


def _of_roles(requirements: Iterable[Requirement], roles: frozenset[Role]) -> Iterator[Requirement]:
    """The requirements, without what they ask of roles that the profile does not define."""
    for requirement in requirements:
        kept = tuple(role for role in requirement.roles if role in roles)
        if kept or not requirement.roles:
            yield replace(requirement, roles=kept)


def _spoken_to(section_: Section, roles: frozenset[Role]) -> Section:
    """A section without the statements for roles that the profile does not define."""
    kept = tuple(
        remark for remark in section_.remarks if not remark.roles or roles & set(remark.roles)
    )
    return section_ if len(kept) == len(section_.remarks) else replace(section_, remarks=kept)


def _no_directory(context: Context) -> Directory:
    clause = context.clause("directory")
    return Directory(False, clause, "", (), ())


def class_of(identifier: str, classes: tuple[tree.Word, ...] | None) -> str:
    """The profile class of an identifier: the one of the annex with most terms in common."""
    terms = identifier.split("-")
    names = [word.value for word in classes or ()]
    return max(names, key=lambda name: _shared_terms(name.split("-"), terms), default=identifier)


def _shared_terms(name: list[str], identifier: list[str]) -> tuple[int, bool]:
    """How many terms two names begin with alike, and whether the first is used up by them."""
    alike = 0
    for one, other in zip(name, identifier, strict=False):
        if one != other:
            break
        alike += 1
    return alike, alike == len(name)
