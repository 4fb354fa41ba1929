"""The syntax tree: one frozen node per rule of the grammar, each with its span.

A rule ``sop_row`` of ``grammar/apdsl.lark`` makes a ``SopRow``; the children of the rule are the
fields of the node in their order, an absent optional part is ``None``, and a rule without a class
here is a tuple of its children. Spans do not take part in comparison, so that two texts with the
same meaning have equal trees.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from apdsl.source import Span


@dataclass(frozen=True, slots=True)
class Word:
    """A leaf of the tree: a name, keyword or literal as it stands in the source.

    ``kind`` is the terminal of the grammar, ``value`` its meaning: strings and prose without
    their quotation marks and escapes, anchors without ``@``, tags as eight digits.
    """

    kind: str
    value: str
    span: Span = field(compare=False, repr=False)

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What all inner nodes have: the span from their first to their last token."""

    span: Span = field(compare=False, repr=False)


# ---- Shared parts --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Doc(Node):
    """A ``///`` comment that travels to the outputs; ``text`` joins its lines."""

    text: str


@dataclass(frozen=True, slots=True)
class Anchor(Node):
    """``@A.3.4.1``: the clause of the part of the Standard that a statement rests on."""

    clause: Word


@dataclass(frozen=True, slots=True)
class Titled(Node):
    """A heading that differs from the usual one of the section."""

    title: Word


@dataclass(frozen=True, slots=True)
class AxisGuard(Node):
    """``codec JPEG or J2K``: the profiles of a family with one of these values on an axis."""

    axis: Word
    values: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class ProfileGuard(Node):
    """Profiles named by their identifiers."""

    profiles: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Guard(Node):
    """``on ...``: the statement holds for some profiles of the class only; all terms must hold."""

    terms: tuple[AxisGuard | ProfileGuard, ...]


@dataclass(frozen=True, slots=True)
class Note(Node):
    """An informative note."""

    anchor: Anchor | None
    prose: Word


@dataclass(frozen=True, slots=True)
class Interpretation(Node):
    """How an ambiguous or odd passage of the Standard is read here."""

    name: Word | None
    anchor: Anchor | None
    prose: Word


@dataclass(frozen=True, slots=True)
class Erratum(Node):
    """A slip of the published text, and what is meant."""

    name: Word | None
    anchor: Anchor | None
    prose: Word


@dataclass(frozen=True, slots=True)
class Statement(Node):
    """A demand that no file can show, with the reason."""

    name: Word
    roles: tuple[Word, ...] | None
    guard: Guard | None
    anchor: Anchor | None
    prose: Word
    reason: Word


@dataclass(frozen=True, slots=True)
class Text(Node):
    """A paragraph of running text, in CommonMark."""

    anchor: Anchor | None
    prose: Word
    guard: Guard | None


@dataclass(frozen=True, slots=True)
class Table(Node):
    """The label and caption that the Standard's table for this block has."""

    label: Word
    caption: Word
    guard: Guard | None


@dataclass(frozen=True, slots=True)
class Allow(Node):
    """Suppresses a warning within the enclosing block, for a stated reason."""

    code: Word
    reason: Word | None


@dataclass(frozen=True, slots=True)
class Should(Node):
    """Marks a rule as a recommendation."""


@dataclass(frozen=True, slots=True)
class Rule(Node):
    """A demand of the closed vocabulary of rules, by its name."""

    doc: Doc | None
    name: Word
    should: Should | None
    guard: Guard | None
    anchor: Anchor | None
    prose: Word | None


Remark = Note | Interpretation | Erratum | Statement | Text | Table | Allow


# ---- Conditions ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Attribute(Node):
    """An attribute by its DICOM keyword, with its tag where the author wrote it as a check."""

    keyword: Word
    tag: Word | None


@dataclass(frozen=True, slots=True)
class AttributeByTag(Node):
    """An attribute by its tag alone, for private attributes."""

    tag: Word


AnyAttribute = Attribute | AttributeByTag


@dataclass(frozen=True, slots=True)
class Index(Node):
    """``[3]`` the third value, ``[any]`` any value."""

    value: Word


@dataclass(frozen=True, slots=True)
class Path(Node):
    """``instance.ImageType[3]``; without a scope the innermost data set is meant."""

    scope: Word | None
    steps: tuple[AnyAttribute, ...]
    index: Index | None


@dataclass(frozen=True, slots=True)
class Value(Node):
    """A literal: a string, a number, or four hexadecimal digits with ``H``."""

    literal: Word


@dataclass(frozen=True, slots=True)
class ValueRange(Node):
    """``12..16``, both ends included."""

    low: Word
    high: Word


@dataclass(frozen=True, slots=True)
class SopClass(Node):
    """A SOP Class or a set of them by keyword, with the UID where written as a check."""

    name: Word
    uid: Word | None


@dataclass(frozen=True, slots=True)
class PrivateSopClass(Node):
    """A SOP Class by its UID alone."""

    uid: Word


AnySopClass = SopClass | PrivateSopClass


@dataclass(frozen=True, slots=True)
class TransferSyntax(Node):
    """A Transfer Syntax by keyword, with the UID where written as a check."""

    name: Word
    uid: Word | None


@dataclass(frozen=True, slots=True)
class Or(Node):
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class And(Node):
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not(Node):
    condition: Condition


@dataclass(frozen=True, slots=True)
class IsPresent(Node):
    path: Path


@dataclass(frozen=True, slots=True)
class IsAbsent(Node):
    path: Path


@dataclass(frozen=True, slots=True)
class HasValue(Node):
    path: Path


@dataclass(frozen=True, slots=True)
class HasItems(Node):
    path: Path


@dataclass(frozen=True, slots=True)
class CompareEqual(Node):
    path: Path
    value: Value


@dataclass(frozen=True, slots=True)
class CompareUnequal(Node):
    path: Path
    value: Value


@dataclass(frozen=True, slots=True)
class CompareIn(Node):
    path: Path
    values: tuple[Value | ValueRange, ...]


@dataclass(frozen=True, slots=True)
class CompareNotIn(Node):
    path: Path
    values: tuple[Value | ValueRange, ...]


@dataclass(frozen=True, slots=True)
class CompareUpTo(Node):
    path: Path
    bound: Word


@dataclass(frozen=True, slots=True)
class CompareAtLeast(Node):
    path: Path
    bound: Word


@dataclass(frozen=True, slots=True)
class IsA(Node):
    scope: Word
    sop_class: AnySopClass


@dataclass(frozen=True, slots=True)
class IsOneOf(Node):
    scope: Word
    names: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class EncodedWith(Node):
    scope: Word
    transfer_syntax: TransferSyntax


@dataclass(frozen=True, slots=True)
class ExtendedCharacters(Node):
    """A key of the record needs a character set beyond the default repertoire."""

    scope: Word


@dataclass(frozen=True, slots=True)
class GroupPresent(Node):
    scope: Word
    group: Word


@dataclass(frozen=True, slots=True)
class Undecidable(Node):
    """A condition that no file can show, in words."""

    text: Word


Condition = (
    Or
    | And
    | Not
    | IsPresent
    | IsAbsent
    | HasValue
    | HasItems
    | CompareEqual
    | CompareUnequal
    | CompareIn
    | CompareNotIn
    | CompareUpTo
    | CompareAtLeast
    | IsA
    | IsOneOf
    | EncodedWith
    | ExtendedCharacters
    | GroupPresent
    | Undecidable
)


# ---- Rows of attributes --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AttributeType(Node):
    """``type 1C`` (PS3.5 7.4)."""

    type: Word


@dataclass(frozen=True, slots=True)
class RequiredIf(Node):
    condition: Condition


@dataclass(frozen=True, slots=True)
class MayBePresentOtherwise(Node):
    pass


@dataclass(frozen=True, slots=True)
class AbsentOtherwise(Node):
    pass


@dataclass(frozen=True, slots=True)
class ItemCount(Node):
    """``items 2``, ``items 1..`` or ``items 0..1``: how many Items a Sequence has."""

    low: Word
    range: Word | None
    high: Word | None


@dataclass(frozen=True, slots=True)
class CopyOf(Node):
    """The value is a complete copy of the first of these that is present."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class AttributeValue(Node):
    """The value of another attribute of the same data set, plus or minus a number."""

    attribute: AnyAttribute
    offset: Word | None


ValueExpression = Value | AttributeValue


@dataclass(frozen=True, slots=True)
class EqualTo(Node):
    value: ValueExpression
    condition: Condition | None
    otherwise: ValueExpression | None


@dataclass(frozen=True, slots=True)
class OneOf(Node):
    values: tuple[Value | ValueRange, ...]


@dataclass(frozen=True, slots=True)
class UpTo(Node):
    bound: Word


@dataclass(frozen=True, slots=True)
class AtLeast(Node):
    bound: Word


@dataclass(frozen=True, slots=True)
class Absent(Node):
    pass


@dataclass(frozen=True, slots=True)
class IfPresent(Node):
    """``when present``: the value is constrained only where the attribute is present."""


Modifier = (
    AttributeType
    | RequiredIf
    | MayBePresentOtherwise
    | AbsentOtherwise
    | ItemCount
    | CopyOf
    | EqualTo
    | OneOf
    | UpTo
    | AtLeast
    | Absent
    | IfPresent
)


@dataclass(frozen=True, slots=True)
class AttributeRow(Node):
    """One attribute and what is demanded of it; ``rows`` are those of the Items of a Sequence."""

    attribute: AnyAttribute
    printed_name: Word | None
    modifiers: tuple[Modifier, ...]
    guard: Guard | None
    anchor: Anchor | None
    rows: tuple[Row, ...] | None


@dataclass(frozen=True, slots=True)
class NestedRow(Node):
    doc: Doc | None
    row: AttributeRow


@dataclass(frozen=True, slots=True)
class Others(Node):
    """All attributes not named otherwise."""

    type: Word
    anchor: Anchor | None
    prose: Word | None


@dataclass(frozen=True, slots=True)
class Include(Node):
    """The rows of a group of attributes (a Macro of PS3.3)."""

    name: Word


@dataclass(frozen=True, slots=True)
class GroupAbsent(Node):
    pass


@dataclass(frozen=True, slots=True)
class GroupAttribute(Node):
    """Where the group has elements, this attribute of it is present."""

    attribute: AnyAttribute


@dataclass(frozen=True, slots=True)
class GroupRule(Node):
    group: Word
    content: GroupAbsent | GroupAttribute
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class Pair(Node):
    values: tuple[Value, ...]
    transfer_syntaxes: tuple[TransferSyntax | Declared, ...]


@dataclass(frozen=True, slots=True)
class Pairs(Node):
    """The values of an attribute that may go with each Transfer Syntax."""

    attribute: AnyAttribute
    anchor: Anchor | None
    pairs: tuple[Pair, ...]


Row = NestedRow | Others | Include | GroupRule | Pairs | Remark


# ---- The sections of an annex --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ProfileEntry(Node):
    doc: Doc | None
    identifier: Word
    name: Word
    anchor: Anchor | None
    description: Word | None


@dataclass(frozen=True, slots=True)
class Choice(Node):
    """One value of an axis: its part of the identifier, and its words in names and descriptions."""

    code: Word
    text: Word
    description: Word | None


@dataclass(frozen=True, slots=True)
class Axis(Node):
    name: Word
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Family(Node):
    doc: Doc | None
    identifier: Word
    name: Word
    anchor: Anchor | None
    description: Word | None
    axes: tuple[Axis, ...]


@dataclass(frozen=True, slots=True)
class Identification(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[ProfileEntry | Family | Remark, ...]


@dataclass(frozen=True, slots=True)
class ClinicalContext(Node):
    anchor: Anchor | None
    titled: Titled | None
    prose: Word | None
    remarks: tuple[Remark, ...] | None


@dataclass(frozen=True, slots=True)
class NotDefined(Node):
    pass


@dataclass(frozen=True, slots=True)
class May(Node):
    pass


@dataclass(frozen=True, slots=True)
class IfSupported(Node):
    pass


@dataclass(frozen=True, slots=True)
class Capability(Node):
    """What an application in this role offers at the end of a write session."""

    may: May | None
    alternatives: tuple[Word, ...]
    if_supported: IfSupported | None


@dataclass(frozen=True, slots=True)
class Role(Node):
    doc: Doc | None
    role: Word
    not_defined: NotDefined | None
    guard: Guard | None
    anchor: Anchor | None
    prose: Word | None
    items: tuple[Capability | Remark, ...] | None


@dataclass(frozen=True, slots=True)
class Roles(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[Role | Remark, ...]


@dataclass(frozen=True, slots=True)
class Mandatory(Node):
    pass


@dataclass(frozen=True, slots=True)
class MandatoryIfDeclared(Node):
    pass


@dataclass(frozen=True, slots=True)
class Optional(Node):
    pass


@dataclass(frozen=True, slots=True)
class Disallowed(Node):
    pass


@dataclass(frozen=True, slots=True)
class Undefined(Node):
    pass


@dataclass(frozen=True, slots=True)
class Declared(Node):
    """Defined in the conformance statement."""


Level = Mandatory | MandatoryIfDeclared | Optional | Disallowed | Undefined | Declared


@dataclass(frozen=True, slots=True)
class GuardedLevel(Node):
    level: Level
    guard: Guard | None


@dataclass(frozen=True, slots=True)
class RoleCell(Node):
    role: Word
    levels: tuple[GuardedLevel, ...]


@dataclass(frozen=True, slots=True)
class Where(Node):
    condition: Condition


@dataclass(frozen=True, slots=True)
class QualifiedClass(Node):
    """A name for a SOP Class restricted to instances that fulfil a condition."""

    doc: Doc | None
    name: Word
    sop_class: AnySopClass
    condition: Condition


@dataclass(frozen=True, slots=True)
class SopRow(Node):
    doc: Doc | None
    sop_class: AnySopClass
    printed_name: Word | None
    where: Where | None
    transfer_syntaxes: tuple[TransferSyntax | Declared, ...]
    guard: Guard | None
    cells: tuple[RoleCell, ...]
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class AtLeastOne(Node):
    names: tuple[Word, ...]
    role: Word
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class SopClasses(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[QualifiedClass | SopRow | AtLeastOne | Remark, ...]


@dataclass(frozen=True, slots=True)
class MailHeader(Node):
    """A header of the message or of its part with the File-set, or a parameter of the header."""

    part: Word
    header: Word
    parameter: Word | None
    relation: Word
    value: Word
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class MailUncompressed(Node):
    part: Word
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class MediumUse(Node):
    medium: Word
    carrier: Word | None
    guard: Guard | None
    anchor: Anchor | None
    prose: Word | None
    rules: tuple[MailHeader | MailUncompressed | Remark, ...] | None


@dataclass(frozen=True, slots=True)
class Media(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[MediumUse | Remark, ...]


@dataclass(frozen=True, slots=True)
class Records(Node):
    """The types of Directory Records that a File-set Creator shall be able to write."""

    types: tuple[Word, ...]
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class RecordKey(Node):
    doc: Doc | None
    record_types: tuple[Word, ...]
    row: AttributeRow


@dataclass(frozen=True, slots=True)
class RecordOthers(Node):
    doc: Doc | None
    record_types: tuple[Word, ...]
    others: Others


@dataclass(frozen=True, slots=True)
class UseKeys(Node):
    """The key table of another profile holds here as well."""

    profile: Word
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class Keys(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[RecordKey | RecordOthers | UseKeys | Remark, ...]


@dataclass(frozen=True, slots=True)
class Icon(Node):
    doc: Doc | None
    record_types: tuple[Word, ...]
    presence: Word
    guard: Guard | None
    anchor: Anchor | None
    rows: tuple[Row, ...] | None


@dataclass(frozen=True, slots=True)
class Icons(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[Icon | Remark, ...]


@dataclass(frozen=True, slots=True)
class Directory(Node):
    presence: Word
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[Keys | Icons | Rule | Records | Remark, ...]


@dataclass(frozen=True, slots=True)
class EveryInstance(Node):
    pass


@dataclass(frozen=True, slots=True)
class ParameterBlock(Node):
    doc: Doc | None
    subjects: tuple[AnySopClass | EveryInstance, ...]
    guard: Guard | None
    anchor: Anchor | None
    titled: Titled | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class JpegInterchangeFormat(Node):
    """Every frame of JPEG encoded Pixel Data carries its own tables."""

    guard: Guard | None
    anchor: Anchor | None
    prose: Word | None


@dataclass(frozen=True, slots=True)
class Parameters(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[ParameterBlock | JpegInterchangeFormat | Remark, ...]


@dataclass(frozen=True, slots=True)
class SecurityUse(Node):
    profile: Word
    guard: Guard | None
    anchor: Anchor | None
    prose: Word | None


@dataclass(frozen=True, slots=True)
class Security(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[SecurityUse | Remark, ...]


@dataclass(frozen=True, slots=True)
class ClassProfile(Node):
    """Sections for one of several classes of profiles that an annex describes."""

    title: Word | None
    guard: Guard | None
    anchor: Anchor | None
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class ApplicationProfile(Node):
    """Within an annex an X.4 section of one profile; outside an Augmented or Private Profile."""

    doc: Doc | None
    identifier: Word
    name: Word | None
    augments: Word | None
    anchor: Anchor | None
    titled: Titled | None
    sections: tuple[Section, ...]


Section = (
    Identification
    | ClinicalContext
    | Roles
    | SopClasses
    | Media
    | Directory
    | Parameters
    | Security
    | ClassProfile
    | ApplicationProfile
    | Remark
)


@dataclass(frozen=True, slots=True)
class Retired(Node):
    prose: Word


@dataclass(frozen=True, slots=True)
class Annex(Node):
    doc: Doc | None
    letter: Word
    title: Word
    classes: tuple[Word, ...] | None
    retired: Retired | None
    sections: tuple[Section, ...] | None


# ---- The library ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Physical(Node):
    description: Word
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class FileSystem(Node):
    """The file systems that a medium may have; for one role, or for all."""

    role: Word | None
    names: tuple[Word, ...]
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class Property(Node):
    name: Word
    value: Value | tuple[Value | ValueRange, ...]
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class MediumDeclaration(Node):
    doc: Doc | None
    keyword: Word
    name: Word
    anchor: Anchor | None
    items: tuple[Physical | FileSystem | Property | Rule | Remark, ...]


@dataclass(frozen=True, slots=True)
class EachRecord(Node):
    pass


@dataclass(frozen=True, slots=True)
class Module(Node):
    """A Module of an IOD: a table of attributes."""

    name: Word
    each_record: EachRecord | None
    anchor: Anchor | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class DirectoryIcons(Node):
    """What every Icon Image Key fulfils (PS3.3 F.7)."""

    anchor: Anchor | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class BasicDirectory(Node):
    doc: Doc | None
    name: Word
    anchor: Anchor | None
    items: tuple[Module | DirectoryIcons | Rule | Remark, ...]


@dataclass(frozen=True, slots=True)
class Below(Node):
    """The record types whose lower-level Directory Entity may hold this one."""

    parents: tuple[Word, ...]
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class References(Node):
    reference: Word
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class RecordKeys(Node):
    anchor: Anchor | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class RecordType(Node):
    doc: Doc | None
    type: Word
    anchor: Anchor | None
    items: tuple[Below | References | RecordKeys | Rule | Remark, ...]


@dataclass(frozen=True, slots=True)
class AttributeGroup(Node):
    """A named table of attributes that others include (a Macro of PS3.3)."""

    doc: Doc | None
    keyword: Word
    name: Word
    anchor: Anchor | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class FileFormat(Node):
    doc: Doc | None
    name: Word
    anchor: Anchor | None
    items: tuple[Module | Rule | Remark, ...]


@dataclass(frozen=True, slots=True)
class GeneralRules(Node):
    doc: Doc | None
    name: Word
    anchor: Anchor | None
    items: tuple[Rule | Remark, ...]


@dataclass(frozen=True, slots=True)
class SecurityDeclaration(Node):
    doc: Doc | None
    keyword: Word
    name: Word
    anchor: Anchor | None
    items: tuple[Property | Rule | Remark, ...]


@dataclass(frozen=True, slots=True)
class MultiFrame(Node):
    """The IOD is multi-frame: always, or where the condition holds for the instance."""

    condition: Condition | None


@dataclass(frozen=True, slots=True)
class SetMember(Node):
    sop_class: AnySopClass
    record_type: Word | None
    multi_frame: MultiFrame | None
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class SopClassSet(Node):
    doc: Doc | None
    keyword: Word
    name: Word
    anchor: Anchor | None
    members: tuple[SetMember | Remark, ...]


@dataclass(frozen=True, slots=True)
class DerivedSet(Node):
    """The multi-frame members of another set."""

    doc: Doc | None
    keyword: Word
    name: Word
    anchor: Anchor | None
    base: Word


# ---- The file ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Standard(Node):
    """``standard PS3.11 2020a``: the part and edition that the clauses of the file belong to."""

    part: Word
    edition: Word


Declaration = (
    Annex
    | ApplicationProfile
    | MediumDeclaration
    | BasicDirectory
    | RecordType
    | AttributeGroup
    | FileFormat
    | GeneralRules
    | SecurityDeclaration
    | SopClassSet
    | DerivedSet
    | Allow
)


@dataclass(frozen=True, slots=True)
class SourceFile(Node):
    standard: Standard | None
    declarations: tuple[Declaration, ...]
