"""The overview of media services (PS3.2 A.1): who writes and reads which profiles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from apdsl.document.tree import Block, Break, Cell, Code, Row, Runs, Table, Text
from apdsl.model.claim import ClaimedMedium, ProfileClaim
from apdsl.model.vocabulary import WRITING_ROLES, Role
from apdsl.statement.material import Material, profiles_of, role_claims
from apdsl.statement.words import paragraph, strong, table

OTHER: Final = "Other Media"
CATEGORIES: Final[dict[str, tuple[str, ...]]] = {
    "Compact Disk - Recordable": ("CD-R",),
    "Magneto-Optical Disk": ("MOD-90-2GB", "MOD-130-4GB"),
    "DVD": ("DVD", "DVD-RAM"),
    "BD": ("BD",),
    "USB and Flash Memory": ("USB", "CompactFlash", "MMC", "SD"),
    "Email": ("Email", "DICOM-MIME"),
    OTHER: (),
}
"""The categories of PS3.2 A.1, with the media of PS3.12 that belong to each."""

HEADER: Final = (
    "Media Storage Application Profile",
    "Write Files (FSC or FSU)",
    "Read Files (FSR)",
)
_READERS: Final[tuple[Role, ...]] = ("FSR",)


def category(medium: ClaimedMedium) -> str:
    """The category of a medium; that of an e-mail for what is carried by one."""
    keyword = medium.carrier or medium.keyword
    return next((name for name, media in CATEGORIES.items() if keyword in media), OTHER)


def media_services(material: Material) -> tuple[Block, ...]:
    """The table of Application Profiles by kind of medium."""
    groups: dict[str, list[list[ProfileClaim]]] = {}
    for claims in profiles_of(material.claim).values():
        kind = category(claims[0].media[0]) if claims[0].media else OTHER
        groups.setdefault(kind, []).append(claims)
    rows = tuple(row for kind in CATEGORIES if kind in groups for row in _group(kind, groups[kind]))
    header = table("Media Services", HEADER, ())
    return (Table("", header.caption, header.header, rows),)


def _group(kind: str, profiles: list[list[ProfileClaim]]) -> Iterator[Row]:
    yield Row((Cell((strong(kind),), span=len(HEADER)),))
    for claims in profiles:
        name: Runs = (Text(claims[0].name), Break(), Code(claims[0].profile))
        answers = (support(claims, WRITING_ROLES), support(claims, _READERS))
        yield Row((Cell(name), *(Cell((Text(answer),)) for answer in answers)))


def support(claims: list[ProfileClaim], roles: tuple[Role, ...]) -> str:
    """``Yes``, ``Option`` where not every installation has it, or ``No``."""
    found = role_claims(claims, roles)
    if not found:
        return "No"
    return "Option" if all(role.optional for role in found) else "Yes"


def listed_services(material: Material) -> Iterator[tuple[Block, ...]]:
    """The same as sentences, for a layout whose table is not known."""
    for claims in profiles_of(material.claim).values():
        first = claims[0]
        words = f" ({first.profile}): writes files: {support(claims, WRITING_ROLES)}; reads files: "
        yield (paragraph(f"{first.name}{words}{support(claims, _READERS)}"),)
