"""The specifications of Application Entities (PS3.2 A.5.2)."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl.document.tree import Block, Reference, Section, Table
from apdsl.model import sentences
from apdsl.model.claim import Activity, ApplicationEntity, ProfileClaim, RoleClaim
from apdsl.model.sentences.wording import listing
from apdsl.model.vocabulary import WRITING_ROLES
from apdsl.statement.attributes import key_table
from apdsl.statement.implementation_model import ATTRIBUTE_HEADER, attribute_row
from apdsl.statement.material import Material, profile_claims, roles_of
from apdsl.statement.sop_classes import sop_classes
from apdsl.statement.words import (
    below,
    blocks,
    introduced,
    items,
    lines,
    paragraph,
    quoted,
    section,
    table,
)

PROFILES_HEADER = ("Supported Application Profile", "Real-World Activity", "Roles")


def specifications(material: Material, number: str, label: str) -> Iterator[Section]:
    """The sections A.5.2.x; ``label`` is the number of their tables without its last part."""
    for place, entity in enumerate(material.claim.application_entities, 1):
        own = f"{label}-{place}" if label else ""
        yield specification(entity, below(number, place), own)


def specification(entity: ApplicationEntity, number: str, label: str) -> Section:
    title = f"{quoted(entity.name)} Application Entity - Specification"
    return section(
        number,
        title,
        _overview(entity, label),
        (
            section(
                below(number, 1),
                f"File Meta Information for the {quoted(entity.name)} Application Entity",
                file_meta(entity),
            ),
            section(
                below(number, 2),
                "Real-World Activities",
                activities(entity),
                [
                    _activity(activity, below(below(number, 2), place))
                    for place, activity in enumerate(entity.activities, 1)
                ],
            ),
        ),
    )


# ---- A.5.2.x ------------------------------------------------------------------------------------


def _overview(entity: ApplicationEntity, label: str) -> tuple[Block, ...]:
    found = profiles_table(entity, label)
    words = (
        " has the Application Profiles that the Application Entity supports, the Real-World "
        "Activities that use them, and the roles that each of these needs."
    )
    where = Reference(f"Table {label}", found.anchor) if label else "The table"
    return (paragraph(where, words), found)


def profiles_table(entity: ApplicationEntity, label: str) -> Table:
    """Profiles, activities and roles; profiles with the same activity and roles share a row."""
    groups: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for activity, claim in profile_claims(entity):
        roles = tuple(_role(role) for role in claim.roles)
        groups.setdefault((activity.name, roles), []).append(claim.profile)
    rows = [
        (lines(profiles), activity, ", ".join(roles))
        for (activity, roles), profiles in groups.items()
    ]
    caption = "AE Related Application Profiles, Real-World Activities, and Roles"
    return table(caption, PROFILES_HEADER, rows, label)


def _role(claim: RoleClaim) -> str:
    return f"{claim.role} (option)" if claim.optional else claim.role


# ---- A.5.2.x.1 ----------------------------------------------------------------------------------


def file_meta(entity: ApplicationEntity) -> tuple[Block, ...]:
    """What the entity writes into the File Meta Information beyond what all write."""
    roles = roles_of(claim for _, claim in profile_claims(entity))
    if not set(roles) & set(WRITING_ROLES):
        return (paragraph("Not applicable: the Application Entity writes no files."),)
    title = entity.source_title
    if title is None and not entity.private_information:
        words = "No Source Application Entity Title is claimed; it is optional (PS3.10 7.1)."
        return (paragraph(words),)
    rows = []
    if title is not None:
        value = f"{title.value} (configurable)" if title.configurable else title.value
        rows.append(attribute_row("SourceApplicationEntityTitle", value))
    for private in entity.private_information:
        rows.append(attribute_row("PrivateInformationCreatorUID", private.creator_uid))
        rows.append(attribute_row("PrivateInformation", "see below" if private.text else "used"))
    said: list[Block] = [table("File Meta Information", ATTRIBUTE_HEADER, rows)]
    if title is not None and title.text:
        said += introduced("Source Application Entity Title:", title.text)
    for private in entity.private_information:
        if private.text:
            said += introduced(f"Private Information of {private.creator_uid}:", private.text)
    return tuple(said)


# ---- A.5.2.x.2 ----------------------------------------------------------------------------------


def activities(entity: ApplicationEntity) -> tuple[Block, ...]:
    """The roles of the entity, and the part of the Basic Directory that it supports."""
    names = [sentences.role(r) for r in roles_of(c for _, c in profile_claims(entity))]
    roles = f"{'role' if len(names) == 1 else 'roles'} {listing(names, 'and')}"
    directory = entity.directory
    records = listing(list(directory.record_types), "and")
    said: list[Block] = [
        paragraph(
            f"The Application Entity {quoted(entity.name)} supports the {roles} of the "
            "Media Storage Service Class (PS3.4 I)."
        ),
        paragraph(f"It supports Directory Records of type {records} (PS3.4 I.3.4)."),
    ]
    if directory.keys:
        said.append(paragraph("In records that it writes, it includes these optional keys."))
        said.append(key_table(directory.keys, "Optional DICOMDIR Keys"))
    return tuple(said)


def _activity(activity: Activity, number: str) -> Section:
    profiles = below(number, 1)
    return section(
        number,
        quoted(activity.name),
        blocks(activity.text),
        (
            section(
                profiles,
                "Media Storage Application Profile",
                (_profiles(activity),),
                [
                    _options(claim, below(profiles, place))
                    for place, claim in enumerate(activity.profiles, 1)
                ],
            ),
        ),
    )


def _profiles(activity: Activity) -> Block:
    names = listing([claim.profile for claim in activity.profiles], "and")
    return paragraph(f"{quoted(activity.name)} uses {names}.")


def _options(claim: ProfileClaim, number: str) -> Section:
    said: list[Block] = [paragraph(_used_as(claim)), *blocks(claim.text)]
    for role in claim.roles:
        said += _role_options(role)
    said += items(introduced(f"{option.title}:", option.text) for option in claim.options)
    said += sop_classes(claim)
    if claim.security is not None:
        security = claim.security
        said.append(
            paragraph(f"Files are secured as the {security.name} ({security.defined_in}) demands.")
        )
    return section(number, f"Options of {claim.profile}", said)


def _used_as(claim: ProfileClaim) -> str:
    roles = listing([sentences.role(role.role) for role in claim.roles], "and")
    return f"{claim.profile} ({claim.name}) is used as {roles}."


def _role_options(role: RoleClaim) -> Iterator[Block]:
    """What the role offers, and its options."""
    name = sentences.role(role.role)
    if role.optional:
        yield paragraph(f"The role {name} is an option of the product.")
    yield from blocks(role.text)
    entries = [
        introduced(f"As {name} it is able {sentences.ability(offered.capability)}.", offered.text)
        for offered in role.offered
    ]
    entries += [introduced(f"{option.title}:", option.text) for option in role.options]
    yield from items(entries)
