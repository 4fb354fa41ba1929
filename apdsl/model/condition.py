"""Conditions and value rules: the closed vocabulary that is evaluated, emitted and put in words.

Each condition has three outcomes: true, false, and unknown where it reads something that was not
read (an instance that is missing or unreadable, a fact that no file shows). An attribute that was
looked for and is not there makes a comparison false, not unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from apdsl.model.vocabulary import Scope


@dataclass(frozen=True, slots=True)
class AttributeRef:
    """An attribute: eight hexadecimal digits (``xx`` in repeating groups) and DICOM keyword."""

    tag: str
    keyword: str


@dataclass(frozen=True, slots=True)
class SopClassRef:
    """A SOP Class by UID; ``keyword`` is the UID itself for a private class."""

    uid: str
    keyword: str


@dataclass(frozen=True, slots=True)
class SopClassSetRef:
    """A set of SOP Classes of PS3.4 that the common model spells out."""

    set: str


AnySopClassRef = SopClassRef | SopClassSetRef


@dataclass(frozen=True, slots=True)
class TransferSyntaxRef:
    """A Transfer Syntax by UID."""

    uid: str
    keyword: str


@dataclass(frozen=True, slots=True)
class Path:
    """Where a condition looks.

    ``scope``: ``instance`` the data set of the instance (for a record: the one it references),
    ``shared`` any Item of any functional group sequence in its Shared Functional Groups Sequence,
    ``subordinates`` any instance referenced below the record, ``record`` the Directory Record,
    ``item`` the innermost Sequence Item or data set, ``fileset`` the DICOMDIR data set.
    ``attributes``: the way through Sequences; any Item may hold the rest of the way.
    ``value``: ``None`` for all values, n for the n-th (from 1), ``any`` for at least one.
    """

    scope: Scope
    attributes: tuple[AttributeRef, ...]
    value: int | Literal["any"] | None = None

    @property
    def target(self) -> AttributeRef:
        return self.attributes[-1]


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from ``low`` to ``high``, both included; ``None`` leaves an end open."""

    low: int | float | None
    high: int | float | None


Literals = tuple[str | int | float | Range, ...]


@dataclass(frozen=True, slots=True)
class Present:
    """The attribute is there, with or without a value."""

    op: ClassVar[str] = "present"
    path: Path


@dataclass(frozen=True, slots=True)
class HasValue:
    """The attribute is there and its value is not of zero length."""

    op: ClassVar[str] = "has-value"
    path: Path


@dataclass(frozen=True, slots=True)
class HasItems:
    """The Sequence is there and has at least one Item."""

    op: ClassVar[str] = "has-items"
    path: Path


@dataclass(frozen=True, slots=True)
class Within:
    """The attribute has a value, and its values (or the one the path picks) are among these.

    Numbers compare as numbers, also with the strings of DS and IS.
    """

    op: ClassVar[str] = "in"
    path: Path
    values: Literals


@dataclass(frozen=True, slots=True)
class IsA:
    """The instance belongs to one of these SOP Classes."""

    op: ClassVar[str] = "is-a"
    scope: Literal["instance", "subordinates"]
    sop_classes: tuple[AnySopClassRef, ...]


@dataclass(frozen=True, slots=True)
class EncodedWith:
    """The instance is encoded in one of these Transfer Syntaxes."""

    op: ClassVar[str] = "encoded-with"
    scope: Literal["instance", "subordinates"]
    transfer_syntaxes: tuple[TransferSyntaxRef, ...]


@dataclass(frozen=True, slots=True)
class GroupPresent:
    """The data set has an element of the (repeating) group."""

    op: ClassVar[str] = "group-present"
    scope: Scope
    group: str


@dataclass(frozen=True, slots=True)
class ExtendedCharacters:
    """A text value in the scope has characters beyond the default repertoire (PS3.5 6.1)."""

    op: ClassVar[str] = "extended-characters"
    scope: Scope


@dataclass(frozen=True, slots=True)
class Undecidable:
    """A condition that no file shows, in words; its outcome is unknown."""

    op: ClassVar[str] = "undecidable"
    text: str


@dataclass(frozen=True, slots=True)
class AllOf:
    op: ClassVar[str] = "and"
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    op: ClassVar[str] = "or"
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Negation:
    op: ClassVar[str] = "not"
    condition: Condition


Condition = (
    Present
    | HasValue
    | HasItems
    | Within
    | IsA
    | EncodedWith
    | GroupPresent
    | ExtendedCharacters
    | Undecidable
    | AllOf
    | AnyOf
    | Negation
)


# ---- Value rules --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OneOf:
    """Every value of the attribute is among these."""

    op: ClassVar[str] = "one-of"
    values: Literals


@dataclass(frozen=True, slots=True)
class EqualsAttribute:
    """The value is that of another attribute of the same data set plus ``offset``."""

    op: ClassVar[str] = "equals-attribute"
    attribute: AttributeRef
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Depending:
    """One value rule where the condition holds, the other where it does not."""

    op: ClassVar[str] = "depending"
    condition: Condition
    then: ValueRule
    otherwise: ValueRule


ValueRule = OneOf | EqualsAttribute | Depending
