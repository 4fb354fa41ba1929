"""The order of PS3.2 Annex A: its sections on media."""

from __future__ import annotations

from apdsl.document.tree import Document, Note
from apdsl.statement.character_sets import character_sets
from apdsl.statement.configuration import configuration
from apdsl.statement.entities import specifications
from apdsl.statement.extensions import extensions
from apdsl.statement.implementation_model import implementation_model
from apdsl.statement.material import Material
from apdsl.statement.own_profiles import own_profiles
from apdsl.statement.security import security
from apdsl.statement.services import media_services
from apdsl.statement.words import blocks, paragraph, section


def document(material: Material) -> Document:
    claim = material.claim
    product = f"{claim.product} {claim.version}"
    lead = (
        paragraph(
            f"{product} by {claim.vendor}: the part on Media Interchange of the DICOM Conformance "
            "Statement, in the order of PS3.2 Annex A. Sections that are not about media are not "
            "part of it."
        ),
    )
    overview = (
        *blocks(claim.text),
        *media_services(material),
        *(Note("note", blocks(text)) for text in claim.notes),
    )
    interchange = (
        implementation_model(material, "A.5.1", "A.5.1-1"),
        section("A.5.2", "AE Specifications", (), specifications(material, "A.5.2", "A.5.2")),
        own_profiles(material, "A.5.3"),
        section("A.5.4", "Media Configuration", configuration(material)),
    )
    annexes = (
        section(
            "A.9.5",
            "Standard Extended / Specialized / Private SOP Classes",
            extensions(material),
        ),
    )
    return Document(
        path=claim.id,
        title=f"{product} DICOM Conformance Statement: Media Interchange",
        number="",
        edition=edition(material),
        lead=lead,
        sections=(
            section("A.1", "Conformance Statement Overview", overview),
            section("A.5", "Media Interchange", (), interchange),
            section("A.7", "Support of Character Sets", character_sets(material)),
            security(material, "A.8"),
            section("A.9", "Annexes", (), annexes),
        ),
    )


def edition(material: Material) -> str:
    """Who states it, and by which edition of the standard."""
    return f"{material.claim.vendor}, DICOM {material.claim.edition}"
