"""The implementation model (PS3.2 A.5.1): data flow, functions, sequence, File Meta Information."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from apdsl import dictionary
from apdsl.document.tree import Block, Figure, Reference, Section
from apdsl.model import sentences
from apdsl.model.claim import ApplicationEntity
from apdsl.model.sentences.wording import listing
from apdsl.model.vocabulary import Role
from apdsl.statement.flow import Lane, drawing, in_lines, lanes
from apdsl.statement.material import Material, medium_name, profile_claims, roles_of
from apdsl.statement.words import (
    below,
    blocks,
    introduced,
    items,
    paragraph,
    quoted,
    section,
    table,
)

FILE_META_VERSION: Final = "00H 01H"
"""File Meta Information Version of PS3.10 7.1."""

ATTRIBUTE_HEADER: Final = ("Attribute", "Tag", "Value")


def implementation_model(material: Material, number: str, label: str) -> Section:
    """A.5.1; ``label`` is the number of the figure."""
    parts = [
        section(below(number, 1), "Application Data Flow Diagram", data_flow(material, label)),
        section(
            below(number, 2),
            "Functional Definitions of AEs",
            (),
            functional_definitions(material, below(number, 2)),
        ),
        section(below(number, 3), "Sequencing of Real World Activities", sequencing(material)),
        section(
            below(number, 4),
            "File Meta Information for Implementation Class and Version",
            file_meta(material),
        ),
    ]
    return section(number, "Implementation Model", (), parts)


# ---- A.5.1.1 ------------------------------------------------------------------------------------


def data_flow(material: Material, label: str) -> tuple[Block, ...]:
    """The diagram, and what it shows in words."""
    flow = lanes(material)
    figure = Figure(label, "Application Data Flow Diagram", drawing(flow), in_lines(flow))
    opening: list[str | Reference] = [
        "The Application Entities, what causes them to act, and the media that they exchange"
    ]
    if label:
        opening += [" are shown in ", Reference(f"Figure {label}", figure.anchor)]
    return (paragraph(*opening, "."), figure, *items(_discussion(material, flow)))


def _discussion(material: Material, flow: tuple[Lane, ...]) -> Iterator[tuple[Block, ...]]:
    activities = [a for e in material.claim.application_entities for a in e.activities]
    media: dict[tuple[str, str, tuple[Role, ...], tuple[str, ...]], list[str]] = {}
    for exchange in (exchange for lane in flow for exchange in lane.exchanges):
        key = (exchange.activity, exchange.entity, exchange.roles, exchange.remote)
        media.setdefault(key, []).append(exchange.medium)
    for (name, entity, roles, remote_names), names in media.items():
        acting = listing([sentences.role(role) for role in roles], "and")
        words = (
            f"{quoted(name)} causes {quoted(entity)} to act as {acting} on {listing(names, 'and')}."
        )
        if remote_names:
            others = listing([quoted(each) for each in remote_names], "and")
            kind = "Activity" if len(remote_names) == 1 else "Activities"
            words += f" The medium is exchanged with the remote Real-World {kind} {others}."
        yield (paragraph(words),)
    for activity in activities:
        for remote in activity.remote:
            if remote.text:
                yield introduced(f"{quoted(remote.name)}:", remote.text)


# ---- A.5.1.2 to A.5.1.4 -------------------------------------------------------------------------


def functional_definitions(material: Material, number: str) -> Iterator[Section]:
    for place, entity in enumerate(material.claim.application_entities, 1):
        title = f"{quoted(entity.name)} Functional Definition"
        body = (*blocks(entity.text), paragraph(_services(material, entity)))
        yield section(below(number, place), title, body)


def _services(material: Material, entity: ApplicationEntity) -> str:
    """The DICOM services that an entity uses: roles, and media with their formats."""
    claims = [profile for _, profile in profile_claims(entity)]
    roles = listing([sentences.role(role) for role in roles_of(claims)], "and")
    media = dict.fromkeys(
        f"{medium_name(medium, material.common)} ({medium.defined_in})"
        for claim in claims
        for medium in claim.media
    )
    return (
        f"It uses the Media Storage Service Class (PS3.4 I) as {roles}, with the physical media "
        f"and media formats of {listing(list(media), 'and')}."
    )


def sequencing(material: Material) -> tuple[Block, ...]:
    found = [
        introduced(f"{quoted(activity.name)} comes after {quoted(before.activity)}.", before.text)
        for entity in material.claim.application_entities
        for activity in entity.activities
        for before in activity.after
    ]
    said = (*blocks(material.claim.sequencing), *items(found))
    return said or (
        paragraph("Not applicable: no Real-World Activity has to come before another."),
    )


def file_meta(material: Material) -> tuple[Block, ...]:
    claim = material.claim
    rows = [
        attribute_row("FileMetaInformationVersion", FILE_META_VERSION),
        attribute_row("ImplementationClassUID", claim.implementation_class_uid),
        attribute_row(
            "ImplementationVersionName", claim.implementation_version_name or "not present"
        ),
    ]
    return (table("Implementation Class and Version", ATTRIBUTE_HEADER, rows),)


def attribute_row(keyword: str, value: str) -> tuple[str, str, str]:
    """A row for an attribute of the dictionary: name, tag and value."""
    found = dictionary.attribute(keyword)
    if found is None:
        return keyword, "", value
    return found.name or keyword, dictionary.format_tag(found.tag), value
