"""A skeleton by PS3.2 Annex N of later editions, filled with what the claim says.

Its sections are those whose numbers and titles are known to us. The headings of its tables are not:
where Annex A has a table, its heading is used, and the rest is said in sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from apdsl.document.tree import Block, Document, Note, Section
from apdsl.statement.annex_a import edition
from apdsl.statement.character_sets import character_sets
from apdsl.statement.configuration import configuration
from apdsl.statement.entities import profiles_table, specifications
from apdsl.statement.extensions import extensions
from apdsl.statement.implementation_model import (
    data_flow,
    file_meta,
    functional_definitions,
    sequencing,
)
from apdsl.statement.material import Material
from apdsl.statement.own_profiles import own_profiles
from apdsl.statement.security import preamble, security_profiles
from apdsl.statement.services import listed_services
from apdsl.statement.words import anchored, blocks, items, paragraph, quoted, section

MARK: Final = (
    "Skeleton. Sections have the numbers and titles of PS3.2 Annex N as far as they are known; "
    "where a number has no title, where a section is empty, and for the headings of tables, take "
    "the words of the edition that the statement is made for."
)
_TO_BE_WRITTEN: Final = "To be written: the claim says nothing of it."


def document(material: Material) -> Document:
    claim = material.claim
    product = f"{claim.product} {claim.version}"
    lead = (
        Note("note", (paragraph(MARK),)),
        paragraph(f"{product} by {claim.vendor}: the part on Media Storage."),
    )
    return Document(
        path=f"{claim.id}-annex-n",
        title=f"{product} DICOM Conformance Statement: Media Storage (Skeleton)",
        number="",
        edition=edition(material),
        lead=lead,
        sections=anchored(_sections(material)),
    )


def _sections(material: Material) -> Iterator[Section]:
    yield section(
        "1",
        "Overview",
        blocks(material.claim.text),
        (
            section("1.1", "Content and Transfer", (paragraph(_TO_BE_WRITTEN),)),
            section("1.4", "Media Services", items(listed_services(material))),
        ),
    )
    yield section(
        "3",
        "Introduction",
        [Note("note", blocks(text)) for text in material.claim.notes],
        (
            section("3.1", "Revision History", (paragraph(_TO_BE_WRITTEN),)),
            section("3.6", "References", (paragraph(_TO_BE_WRITTEN),)),
        ),
    )
    yield section(
        "4",
        "Implementation Model",
        data_flow(material, ""),
        (
            *functional_definitions(material, ""),
            section("", "Sequencing of Real World Activities", sequencing(material)),
        ),
    )
    yield section(
        "5",
        "",
        (),
        (
            section("5.1", "Mapping of Services to AEs", _mapping(material)),
            section("5.4", "Media Services", (), (own_profiles(material, ""),)),
            section("5.7", "Character Sets", character_sets(material)),
        ),
    )
    yield section(
        "6",
        "Configuration",
        (),
        (section("6.4", "Configuration of Media Storage Service", configuration(material)),),
    )
    yield section(
        "7",
        "Network and Media Communication Details",
        file_meta(material),
        (section("7.2", "", (), specifications(material, "", "")),),
    )
    secured = (*security_profiles(material), *preamble(material))
    yield section("8", "Security", (), (section("8.4.3", "Media Storage Security", secured),))
    yield section("N.A", "", (), (section("", "Extended SOP Classes", extensions(material)),))


def _mapping(material: Material) -> Iterator[Block]:
    for entity in material.claim.application_entities:
        yield paragraph(f"{quoted(entity.name)}:")
        yield profiles_table(entity, "")
