"""The form in which the tables of an annex are transcribed, and what they say of one profile.

A transcription keeps the cells as printed, so that it can be checked against the published text,
and beside them their meaning in the notation of the language. It shares no code with the compiler.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

LEVELS = {
    "Mandatory": "mandatory",
    "Optional": "optional",
    "Disallowed": "disallowed",
    "Undefined": "undefined",
    "Defined in Conformance Statement": "declared",
    "Mandatory for all SOP Classes defined in Conformance Statement": "mandatory-if-declared",
}
"""Requirement cells of Tables X.3-1 and the level each stands for."""

_FOR_CODEC = re.compile(r"(Mandatory) for -?(?:JPEG|J2K) profiles (for all SOP Classes .*)")

ROLES = ("FSC", "FSR", "FSU")

COLUMNS = (
    "Information Object Definition",
    "SOP Class UID",
    "Transfer Syntax and UID",
    "FSC Requirement",
    "FSR Requirement",
    "FSU Requirement",
)
"""The columns of Table X.3-1 in most annexes; those without a File-set Updater lack the last."""

WITHOUT_UPDATER = COLUMNS[:-1]


@dataclass(frozen=True)
class Syntax:
    """A Transfer Syntax as a cell prints it: name and UID."""

    name: str
    uid: str


EXPLICIT = Syntax("Explicit VR Little Endian Uncompressed", "1.2.840.10008.1.2.1")
JPEG_LOSSLESS = Syntax("JPEG Lossless Process 14 (selection value 1)", "1.2.840.10008.1.2.4.70")
JPEG_BASELINE = Syntax(
    "JPEG Lossy, Baseline Sequential with Huffman Coding (Process 1)", "1.2.840.10008.1.2.4.50"
)
JPEG_EXTENDED = Syntax(
    "JPEG Extended (Process 2 & 4): Default Transfer Syntax for Lossy JPEG 12 Bit Image"
    " Compression (Process 4 only)",
    "1.2.840.10008.1.2.4.51",
)
JPEG_2000_LOSSLESS = Syntax("JPEG 2000 Image Compression (Lossless Only)", "1.2.840.10008.1.2.4.90")
JPEG_2000 = Syntax("JPEG 2000 Image Compression", "1.2.840.10008.1.2.4.91")
DECLARED = Syntax("Defined in Conformance Statement", "declared")


@dataclass(frozen=True)
class SopRow:
    """A row of Table X.3-1; ``where`` is the meaning of a qualified class.

    ``only`` is the part of the identifier (``JPEG``, ``MF``) that the profiles have for which the
    row is read; empty where it is for all. ``uid_cell`` is what a column of its own prints for the
    UID of the Transfer Syntax, where it is more than that.
    """

    iod: str
    sop_class: str
    syntax: Syntax
    fsc: str
    fsr: str
    fsu: str = ""
    where: str = ""
    only: str = ""
    uid_cell: str = ""

    def levels(self, profile: Profile) -> dict[str, str]:
        """The level of each role of the profile, and of others that a cell calls undefined."""
        cells = {"FSC": self.fsc, "FSR": self.fsr, "FSU": self.fsu}
        levels = {role: level_for(cell, profile.identifier) for role, cell in cells.items() if cell}
        return {
            role: level
            for role, level in levels.items()
            if role in profile.roles or level == "undefined"
        }

    @property
    def set(self) -> str:
        """The UID of the class, or the name of the set of PS3.4 that the row is for."""
        if self.sop_class != "See PS3.4":
            return self.sop_class
        return "multi-frame" if self.iod.startswith("Multi-frame") else "composite"

    def cells(self, header: tuple[str, ...]) -> list[str]:
        """The row as printed under a header."""
        syntax = self.syntax.name
        printed = {
            "Information Object Definition": self.iod,
            "SOP Class UID": self.sop_class,
            "Transfer Syntax and UID": syntax
            if self.syntax is DECLARED
            else f"{syntax} {self.syntax.uid}",
            "Transfer Syntax": syntax,
            "Transfer Syntax UID": self.uid_cell or self.syntax.uid,
            "FSC Requirement": self.fsc,
            "FSR Requirement": self.fsr,
            "FSU Requirement": self.fsu,
        }
        return [printed[column] for column in header]


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
    """A row of Table X.3-2; ``tag`` is empty in the row for all other attributes of an Item.

    ``copy_of`` is the meaning of the demand that the key is a copy. ``read_as`` are the rows as
    which an odd one is read, where the profile says so in an interpretation. ``clause`` is where
    the key is asked for, if the clause of the table only repeats it.
    """

    name: str
    tag: str
    record: str
    type: str
    when: When | None = None
    items: tuple[Key, ...] = ()
    copy_of: str = ""
    read_as: tuple[Key, ...] = ()
    clause: str = ""


def in_image(keyword: str) -> When:
    """The condition that the referenced image has the attribute."""
    return When(f"instance.{keyword} is present", ("Required if present in image object",))


def filled_in_image(keyword: str) -> When:
    """The condition that the referenced image has a value for the attribute."""
    return When(
        f"instance.{keyword} has value",
        ("Required if present in image object", "with a non-zero length value"),
    )


def filled_below(keyword: str) -> When:
    """The condition that some object below the record has a value for the attribute."""
    return When(
        f"subordinates.{keyword} has value",
        (
            "Required if present in any objects referenced by subordinate records",
            "with a non-zero length value",
        ),
    )


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
    """A table of required values and the class it holds for, with a qualification's meaning.

    ``more_classes`` are further classes that it holds for.
    """

    label: str
    sop_class: str
    rows: tuple[Value, ...]
    where: str = ""
    more_classes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Types:
    """A table of Types that a profile makes stricter: name, tag and Type in each row."""

    label: str
    sop_classes: tuple[str, ...]
    rows: tuple[tuple[str, str, str], ...]


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
class Mail:
    """A demand on an e-mail: a header of a part or of the message, or one of its parameters."""

    part: str
    header: str
    parameter: str
    relation: str
    value: str
    said: Said


@dataclass(frozen=True)
class AtLeastOne:
    """The SOP Classes of which a role supports at least one."""

    role: str
    keywords: tuple[str, ...]
    said: Said


@dataclass(frozen=True)
class Profile:
    """A row of Table X.1-1, and what the text says of this profile alone.

    ``class_`` is the class of the profile in an annex that has several.
    """

    identifier: str
    name: str
    medium: str
    medium_said: Said
    roles: tuple[str, ...] = ("FSC", "FSR", "FSU")
    role_missing_said: Said | None = None
    security: str | None = None
    class_: str = ""
    carrier: str | None = None

    def has(self, part: str) -> bool:
        """Whether the identifier has a part such as ``MF`` or ``MPEG4-HPLV41``; none is in all."""
        return not part or f"-{part}-" in f"{self.identifier}-"


@dataclass(frozen=True)
class Annex:
    """The transcription of one annex, or of one of the groups of profiles that it describes."""

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
    sop_table: str = ""
    """The label of the table of SOP Classes, where it is not X.3-1."""
    sop_header: tuple[str, ...] = COLUMNS
    levels_said: tuple[Said, ...] = ()
    """Where the requirements of the roles stand, if not in the table."""
    key_table: str = ""
    """The label of the table of keys in another annex, where its keys are taken over."""
    keys_said: Said | None = None
    """Where keys are asked for, if not in X.3.3.1 by a table; or that there are none."""
    types: tuple[Types, ...] = ()
    mail: tuple[Mail, ...] = ()
    at_least_one: AtLeastOne | None = None
    pairs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By Photometric Interpretation: the Transfer Syntaxes it goes with, by UID."""
    directory_required: bool = True
    records: tuple[str, ...] = ()
    """The record types that text and table of keys name, with those of the levels between."""
    recommended: frozenset[str] = frozenset()
    """The rules among ``rules`` that are recommendations."""
    interchange_only: str = ""
    """The part of the identifiers of the profiles with JPEG encoded images; empty for all."""
    other_tables: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """Tables of other forms, by label: header and rows as printed."""

    @property
    def sop_label(self) -> str:
        return self.sop_table or f"{self.letter}.3-1"

    @property
    def key_label(self) -> str:
        """The table of keys, or nothing where there is none."""
        return (self.key_table or f"{self.letter}.3-2") if self.keys else ""

    def class_of(self, profile: Profile) -> str:
        return profile.class_ or self.class_


def level_for(cell: str, identifier: str) -> str:
    """What a cell such as ``Optional for DVD; Disallowed for CD`` means for one profile.

    That a cell is for the profiles of one codec is left to the row.
    """
    found = _FOR_CODEC.fullmatch(cell)
    if found:
        cell = f"{found[1]} {found[2]}"
    if cell in LEVELS:
        return LEVELS[cell]
    for part in cell.split("; "):
        level, _, medium = part.partition(" for ")
        if not medium or identifier.endswith(f"-{medium}"):
            return LEVELS[level]
    raise ValueError(f"no level for {identifier} in {cell!r}")
