"""One expanded Application Profile: no family, guard or reference to a declaration is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from apdsl.model.condition import (
    AnySopClassRef,
    AttributeRef,
    Condition,
    Literals,
    Path,
    TransferSyntaxRef,
    ValueRule,
)
from apdsl.model.vocabulary import Capability, Level, Otherwise, Role, Type

MODEL_VERSION = "1"


@dataclass(frozen=True, slots=True)
class SourceRef:
    """Where a requirement stands in the profile text; lines and columns from 1."""

    file: str
    line: int
    column: int

    @property
    def place(self) -> str:
        """The place as findings name it: ``annex-a.apdsl:41``."""
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class ItemCount:
    """How many Items a Sequence has; ``high`` is ``None`` for no limit."""

    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class AttributeRule:
    """What is demanded of one attribute: of a key, in a Sequence Item, an icon or an instance.

    ``tag`` and ``keyword`` are ``None`` for the row that stands for all other attributes.
    ``type`` is the Type of PS3.5 7.4, ``condition`` that of 1C or 2C, ``otherwise`` what holds
    where the condition is false (``None``: nothing is said). ``values`` constrains the value; the
    Type alone decides on presence where there is one, else ``values`` asks for presence too unless
    ``when_present``. ``copy_of``: the value is a complete copy of
    the first of these that is present.
    """

    requirement_id: str
    clause: str
    record_types: tuple[str, ...]
    tag: str | None
    keyword: str | None
    type: Type | None
    condition: Condition | None
    items: tuple[AttributeRule, ...]
    name: str | None = None
    vr: str | None = None
    otherwise: Otherwise | None = None
    values: ValueRule | None = None
    when_present: bool = False
    absent: bool = False
    count: ItemCount | None = None
    copy_of: tuple[Path, ...] = ()
    text: str = ""

    @property
    def attribute(self) -> AttributeRef | None:
        if self.tag is None or self.keyword is None:
            return None
        return AttributeRef(self.tag, self.keyword)


@dataclass(frozen=True, slots=True)
class SopClassRow:
    """A row of Table X.3-1: a SOP Class or set, a Transfer Syntax, and what each role does.

    ``requirements`` has an entry for each role of the profile; ``name`` is the class as the
    annex calls it, ``qualified_as`` the name that the profile gives to class and ``where``.
    """

    sop_class: AnySopClassRef
    where: Condition | None
    transfer_syntax: TransferSyntaxRef | Literal["declared"]
    requirements: dict[Role, Level]
    clause: str
    requirement_id: str
    name: str | None = None
    qualified_as: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class AtLeastOne:
    """The role supports at least one of these rows; ``names`` as the rows are called."""

    role: Role
    names: tuple[str, ...]
    clause: str
    requirement_id: str


@dataclass(frozen=True, slots=True)
class MailRule:
    """A demand on the header of an e-mail (``message``) or of its part with the File-set."""

    part: Literal["message", "part"]
    header: str | None
    parameter: str | None
    relation: Literal["equals", "contains", "uncompressed"]
    value: str | None
    clause: str
    requirement_id: str


@dataclass(frozen=True, slots=True)
class Medium:
    """The physical medium and media format (PS3.12) that the profile asks for."""

    keyword: str
    name: str
    clause: str
    requirement_id: str
    defined_in: str
    carrier: str | None = None
    mail_rules: tuple[MailRule, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Icon:
    """Whether records of these types have an icon, and what the icon is like."""

    record_types: tuple[str, ...]
    presence: Literal["required", "optional"]
    attributes: tuple[AttributeRule, ...]
    clause: str
    requirement_id: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Directory:
    """The DICOMDIR: whether it is required, its additional keys and its icons."""

    required: bool
    clause: str
    requirement_id: str
    keys: tuple[AttributeRule, ...]
    icons: tuple[Icon, ...]
    record_types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupRule:
    """A repeating group is absent, or has an attribute wherever it has elements."""

    group: str
    required: AttributeRef | None
    clause: str
    requirement_id: str


@dataclass(frozen=True, slots=True)
class Pair:
    values: Literals
    transfer_syntaxes: tuple[TransferSyntaxRef, ...]


@dataclass(frozen=True, slots=True)
class PairsRule:
    """Which values of the attribute go with which Transfer Syntaxes."""

    attribute: AttributeRef
    pairs: tuple[Pair, ...]
    clause: str
    requirement_id: str


@dataclass(frozen=True, slots=True)
class ParameterBlock:
    """Attribute values for instances of some SOP Classes (all, where ``applies_to`` is empty)."""

    name: str
    applies_to: tuple[AnySopClassRef, ...]
    where: Condition | None
    clause: str
    attributes: tuple[AttributeRule, ...] = ()
    groups: tuple[GroupRule, ...] = ()
    pairs: tuple[PairsRule, ...] = ()
    table: Table | None = None
    title: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Security:
    """The Media Storage Security Profile of a secure profile (PS3.15).

    ``envelope``: what is enveloped, each ``file`` or the ``message`` that carries the File-set.
    """

    profile: str
    name: str
    defined_in: str
    clause: str
    requirement_id: str
    envelope: Literal["file", "message"] = "file"


@dataclass(frozen=True, slots=True)
class RuleUse:
    """A rule of the closed vocabulary that the profile imposes."""

    name: str
    text: str
    clause: str
    requirement_id: str
    level: Literal["shall", "should"] = "shall"


@dataclass(frozen=True, slots=True)
class CapabilityDemand:
    """What the role offers at the end of a write session: any of the alternatives."""

    alternatives: tuple[Capability, ...]
    level: Literal["shall", "may"]
    if_supported: bool
    clause: str
    requirement_id: str


@dataclass(frozen=True, slots=True)
class RoleDescription:
    role: Role
    clause: str
    text: str
    capabilities: tuple[CapabilityDemand, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The label and caption of a table of the annex."""

    label: str
    caption: str


RemarkKind = Literal["text", "note", "interpretation", "erratum", "statement"]


@dataclass(frozen=True, slots=True)
class Remark:
    """A paragraph of the annex; a statement also is a requirement, and says why none checks it."""

    kind: RemarkKind
    clause: str
    text: str
    requirement_id: str | None = None
    name: str | None = None
    roles: tuple[Role, ...] = ()
    reason: str | None = None


SectionKind = Literal[
    "annex",
    "identification",
    "clinical-context",
    "roles",
    "role",
    "sop-classes",
    "media",
    "directory",
    "keys",
    "icons",
    "parameters",
    "parameter-block",
    "security",
    "class-profile",
    "specific-profile",
    "subsection",
]


@dataclass(frozen=True, slots=True)
class Section:
    """One section of the annex in its order: heading, tables and paragraphs for people."""

    kind: SectionKind
    clause: str
    title: str
    remarks: tuple[Remark, ...] = ()
    tables: tuple[Table, ...] = ()
    text: str = ""


RequirementKind = Literal[
    "sop-classes",
    "transfer-syntaxes",
    "sop-class-row",
    "at-least-one",
    "medium",
    "mail",
    "directory",
    "record-types",
    "key",
    "icon",
    "icon-attribute",
    "parameter",
    "group",
    "pairs",
    "rule",
    "security",
    "capability",
    "statement",
    "module",
]

Verification = Literal["enforced", "unverified", "permitted"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One demand of the profile: its identity, sentence and place.

    ``verification`` is ``enforced`` where a File-set can show that it is broken, ``unverified``
    with the reason where none can, and ``permitted`` for a row that allows and demands nothing
    (Type 3, an optional DICOMDIR). ``roles`` is empty where it holds for all.
    """

    id: str
    clause: str
    kind: RequirementKind
    text: str
    verification: Verification
    source: SourceRef
    level: Literal["shall", "should", "may"] = "shall"
    roles: tuple[Role, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ProfileModel:
    """An Application Profile in full.

    ``class_`` is the profile class (``STD-XABC``), ``standard`` the part it stands in, ``annex``
    its letter (empty outside the Standard), ``augments`` the profile it is a superset of.
    ``sop_class_clause`` ids: every instance matches a row by SOP Class and by Transfer Syntax.
    """

    apdsl_model: str
    id: str
    standard: str
    annex: str
    annex_title: str
    class_: str
    name: str
    edition: str
    description: str
    roles: tuple[Role, ...]
    sop_classes: tuple[SopClassRow, ...]
    media: tuple[Medium, ...]
    directory: Directory
    parameters: tuple[ParameterBlock, ...]
    security: Security | None
    rules: tuple[RuleUse, ...]
    requirements: tuple[Requirement, ...]
    role_descriptions: tuple[RoleDescription, ...] = ()
    at_least_one: tuple[AtLeastOne, ...] = ()
    sections: tuple[Section, ...] = ()
    augments: str | None = None
    axes: dict[str, str] | None = None

    def requirement(self, requirement_id: str) -> Requirement:
        """The requirement with this id.

        Raises:
            KeyError: the profile has no such requirement.
        """
        for requirement in self.requirements:
            if requirement.id == requirement_id:
                return requirement
        raise KeyError(requirement_id)


class UnknownProfileError(LookupError):
    """No profile has this identifier; ``known`` are those that exist."""

    def __init__(self, identifier: str, known: tuple[str, ...]) -> None:
        super().__init__(identifier)
        self.identifier = identifier
        self.known = known
