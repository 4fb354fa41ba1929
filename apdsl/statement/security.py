"""Security (PS3.2 A.8), and what is done about the preamble of files (PS3.10 7.5)."""

from __future__ import annotations

from collections.abc import Iterator

from apdsl.document.tree import Block, Runs, Section
from apdsl.model import sentences
from apdsl.model.claim import ClaimedProperty, SecurityClaim
from apdsl.model.sentences.literals import literals
from apdsl.model.sentences.wording import listing
from apdsl.model.vocabulary import SECURITY_PROPERTIES
from apdsl.statement.material import Material, profiles_of
from apdsl.statement.words import below, blocks, inline, introduced, paragraph, section, table


def security(material: Material, number: str) -> Section:
    """A.8 with its sections."""
    network = "Not applicable: media are exchanged without Associations."
    return section(
        number,
        "Security",
        (),
        (
            section(below(number, 1), "Security Profiles", security_profiles(material)),
            section(below(number, 2), "Association Level Security", (paragraph(network),)),
            section(below(number, 3), "Application Level Security", preamble(material)),
        ),
    )


def security_profiles(material: Material) -> tuple[Block, ...]:
    """The Security Profiles with what is used of each, and the rest that is said of security."""
    claim = material.claim
    said: list[Block] = []
    for each in claim.security:
        said += _security_profile(material, each)
    if not claim.security:
        said.append(paragraph("No Security Profile is supported."))
    said += blocks(claim.security_text)
    if not claim.security_text:
        said.append(paragraph("Nothing is claimed of Digital Signatures within SOP Instances."))
    return tuple(said)


def _security_profile(material: Material, claim: SecurityClaim) -> Iterator[Block]:
    users = [
        identifier
        for identifier, claims in profiles_of(material.claim).items()
        if any(c.security is not None and c.security.profile == claim.profile for c in claims)
    ]
    words = f"{claim.name} ({claim.defined_in})"
    if users:
        words += f", used with {listing(users, 'and')}"
    yield from introduced(f"{words}.", claim.text)
    if claim.properties:
        header = ("Property", "Role", "Values", "Remarks")
        rows = [_property(each) for each in claim.properties]
        yield table(f"Use of the {claim.name}", header, rows)


def _property(claimed: ClaimedProperty) -> tuple[str | Runs, ...]:
    words = SECURITY_PROPERTIES.get(claimed.name, claimed.name)
    role = sentences.role(claimed.role) if claimed.role else "all"
    return (words[:1].upper() + words[1:], role, literals(claimed.values), inline(claimed.text))


def preamble(material: Material) -> tuple[Block, ...]:
    """What is done about the preamble of files, which PS3.10 7.5 asks to be stated."""
    if not material.claim.preamble:
        return (paragraph("Nothing is claimed."),)
    return introduced("Preamble of files (PS3.10 7.5):", material.claim.preamble)
