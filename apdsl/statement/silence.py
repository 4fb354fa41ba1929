"""What a statement says because the claim says nothing: for the vendor to confirm or to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from apdsl.model.claim import ClaimModel


@dataclass(frozen=True, slots=True)
class Silence:
    """A section of PS3.2 Annex A that the claim is silent on.

    ``said`` is what the statement says there, ``wanting`` what the claim would say more with.
    """

    section: str
    said: str
    wanting: str


def silences(claim: ClaimModel) -> Iterator[Silence]:
    """The sections that every product has something to say in, and this claim does not."""
    if not claim.text:
        yield Silence("A.1", "says nothing of what the product is", "description of its own")
    if not _configured(claim):
        yield Silence("A.5.4", "says that nothing is configured", "`configuration`")
    if not (claim.character_sets.sets or claim.character_sets.text):
        said = "says that no character set beyond the default repertoire is supported"
        yield Silence("A.7", said, "`character sets`")
    if not claim.security_text:
        said = "says that nothing is claimed of Digital Signatures within SOP Instances"
        yield Silence("A.8.1", said, "`security` of prose alone")


def _configured(claim: ClaimModel) -> bool:
    titles = [entity.source_title for entity in claim.application_entities]
    return bool(
        claim.configuration.settings
        or claim.configuration.text
        or any(title is not None and title.configurable for title in titles)
    )
