"""The form in which the tables of an annex are transcribed, and what they say of one profile.

A transcription keeps the cells as printed, so that it can be checked against the published text,
and beside them their meaning in the notation of the language. It shares no code with the compiler.
"""

from __future__ import annotations

from dataclasses import dataclass, field

LEVELS = {
    "Mandatory": "mandatory",
    "Optional": "optional",
    "Disallowed": "disallowed",
    "Undefined": "undefined",
    "Defined in Conformance Statement": "declared",
}
"""Requirement cells of Tables X.3-1 and the level each stands for."""


@dataclass(frozen=True)
class Syntax:
    """A Transfer Syntax as a cell prints it: name and UID."""

    name: str
    uid: str


EXPLICIT = Syntax("Explicit VR Little Endian Uncompressed", "1.2.840.10008.1.2.1")
JPEG_LOSSLESS = Syntax("JPEG Lossless Process 14 (selection value 1)", "1.2.840.10008.1.2.4.70")


@dataclass(frozen=True)
class SopRow:
    """A row of Table X.3-1; ``where`` is the meaning of a qualified class."""

    iod: str
    sop_class: str
    syntax: Syntax
    fsc: str
    fsr: str
    fsu: str
    where: str = ""

    def levels(self, profile: Profile) -> dict[str, str]:
        """The level of each role that the profile has."""
        cells = {"FSC": self.fsc, "FSR": self.fsr, "FSU": self.fsu}
        return {role: level_for(cells[role], profile.identifier) for role in profile.roles}


BASIC_DIRECTORY = SopRow(
    "Basic Directory", "1.2.840.10008.1.3.10", EXPLICIT, "Mandatory", "Mandatory", "Mandatory"
)


@dataclass(frozen=True)
class When:
    """The condition of a Type 1C key, and words that its cell has in this order."""

    meaning: str
    words: tuple[str, ...]
    may_otherwise: bool = False


@dataclass(frozen=True)
class Key:
    """A row of Table X.3-2; ``tag`` is empty in the row for all other attributes of an Item."""

    name: str
    tag: str
    record: str
    type: str
    when: When | None = None
    items: tuple[Key, ...] = ()


def in_image(keyword: str) -> When:
    """The condition that the referenced image has the attribute."""
    return When(f"instance.{keyword} is present", ("Required if present in image object",))


_WITH_SEQUENCE = When(
    "record.ReferencedImageSequence is present",
    ("Required if Referenced Image Sequence (0008,1140) is present",),
)

REFERENCED_IMAGE_ITEMS = (
    Key("Referenced SOP Class UID", "(0008,1150)", "IMAGE", "1C", _WITH_SEQUENCE),
    Key("Referenced SOP Instance UID", "(0008,1155)", "IMAGE", "1C", _WITH_SEQUENCE),
    Key("All other elements from Referenced Image Sequence", "", "IMAGE", "3"),
)
"""The rows below Referenced Image Sequence, the same in Tables A.3-2, B.3-2, D.3-2 and E.3-2."""


@dataclass(frozen=True)
class Value:
    """A row of a table of required values: the cell as printed, and its meaning."""

    name: str
    tag: str
    cell: str
    meaning: str


@dataclass(frozen=True)
class Values:
    """A table of required values and the class it holds for, with a qualification's meaning."""

    label: str
    sop_class: str
    rows: tuple[Value, ...]
    where: str = ""


@dataclass(frozen=True)
class Icons:
    """Icons by the clause that asks for them: for which records, whether required, their values."""

    clause: str
    records: tuple[str, ...]
    required: bool
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Said:
    """Words that a paragraph of a clause has in this order, for a fact without a table."""

    clause: str
    words: tuple[str, ...]


def said(clause: str, *words: str) -> Said:
    return Said(clause, words)


@dataclass(frozen=True)
class Ability:
    """What a role offers at the end of a write session."""

    role: str
    clause: str
    alternatives: tuple[str, ...]
    may: bool = False
    if_supported: bool = False


@dataclass(frozen=True)
class Profile:
    """A row of Table X.1-1, and what the text says of this profile alone."""

    identifier: str
    name: str
    medium: str
    medium_said: Said
    roles: tuple[str, ...] = ("FSC", "FSR", "FSU")
    role_missing_said: Said | None = None
    security: str | None = None


@dataclass(frozen=True)
class Annex:
    """The transcription of one annex."""

    letter: str
    title: str
    class_: str
    headings: dict[str, str]
    captions: dict[str, str]
    profiles: tuple[Profile, ...]
    sop_rows: tuple[SopRow, ...]
    keys: tuple[Key, ...]
    icons: Icons | None
    values: tuple[Values, ...]
    rules: dict[str, Said]
    abilities: tuple[Ability, ...]
    groups: dict[str, tuple[str, Said]] = field(default_factory=dict)
    """By SOP Class: what is asked of group 60xx."""
    interchange_format: Said | None = None
    security_said: Said | None = None


def level_for(cell: str, identifier: str) -> str:
    """What a cell such as ``Optional for DVD; Disallowed for CD`` means for one profile."""
    for part in cell.split("; "):
        level, _, medium = part.partition(" for ")
        if not medium or identifier.endswith(f"-{medium}"):
            return LEVELS[level]
    raise ValueError(f"no level for {identifier} in {cell!r}")
