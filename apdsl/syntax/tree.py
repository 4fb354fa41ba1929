"""The syntax tree: one frozen node per rule of the grammar, each with its span.

A rule ``sop_row`` of ``grammar/apdsl.lark`` makes a ``SopRow``; the children of the rule are the
fields of the node in their order, an absent optional part is ``None``, and a rule without a class
here is a tuple of its children. Spans do not take part in comparison, so that two texts with the
same meaning have equal trees.
"""

from __future__ import annotations

from apdsl.syntax.node import Node as Node
from apdsl.syntax.node import Word as Word
from apdsl.syntax.node import node

# ---- Shared parts --------------------------------------------------------------------------------


@node
class Doc(Node):
    """A ``///`` comment that travels to the outputs; ``text`` joins its lines."""

    text: str


@node
class Anchor(Node):
    """``@A.3.4.1``: the clause of the part of the Standard that a statement rests on."""

    clause: Word


@node
class Titled(Node):
    """A heading that differs from the usual one of the section."""

    title: Word


@node
class AxisGuard(Node):
    """``codec JPEG or J2K``: the profiles of a family with one of these values on an axis."""

    axis: Word
    values: tuple[Word, ...]


@node
class ProfileGuard(Node):
    """Profiles named by their identifiers."""

    profiles: tuple[Word, ...]


@node
class Guard(Node):
    """``on ...``: the statement holds for some profiles of the class only; all terms must hold."""

    terms: tuple[AxisGuard | ProfileGuard, ...]


@node
class Note(Node):
    """An informative note."""

    anchor: Anchor | None
    prose: Word


@node
class Interpretation(Node):
    """How an ambiguous or odd passage of the Standard is read here."""

    name: Word | None
    anchor: Anchor | None
    prose: Word


@node
class Erratum(Node):
    """A slip of the published text, and what is meant."""

    name: Word | None
    anchor: Anchor | None
    prose: Word


@node
class Statement(Node):
    """A demand that no file can show, with the reason."""

    name: Word
    roles: tuple[Word, ...] | None
    guard: Guard | None
    anchor: Anchor | None
    prose: Word
    reason: Word


@node
class Text(Node):
    """A paragraph of running text, in CommonMark."""

    anchor: Anchor | None
    prose: Word
    guard: Guard | None


@node
class Table(Node):
    """The label and caption that the Standard's table for this block has."""

    label: Word
    caption: Word
    guard: Guard | None


@node
class Subsection(Node):
    """A section of the annex that has a heading of its own, and only paragraphs in it."""

    title: Word
    guard: Guard | None
    anchor: Anchor | None
    items: tuple[Remark, ...]


@node
class Allow(Node):
    """Suppresses a warning within the enclosing block, for a stated reason."""

    code: Word
    reason: Word | None


@node
class Should(Node):
    """Marks a rule as a recommendation."""


@node
class Rule(Node):
    """A demand of the closed vocabulary of rules, by its name."""

    doc: Doc | None
    name: Word
    should: Should | None
    guard: Guard | None
    anchor: Anchor | None
    prose: Word | None


Remark = Note | Interpretation | Erratum | Statement | Text | Table | Subsection | Allow


# ---- Conditions ----------------------------------------------------------------------------------


@node
class Attribute(Node):
    """An attribute by its DICOM keyword, with its tag where the author wrote it as a check."""

    keyword: Word
    tag: Word | None


@node
class AttributeByTag(Node):
    """An attribute by its tag alone, for private attributes."""

    tag: Word


AnyAttribute = Attribute | AttributeByTag


@node
class Index(Node):
    """``[3]`` the third value, ``[any]`` any value."""

    value: Word


@node
class Path(Node):
    """``instance.ImageType[3]``; without a scope the innermost data set is meant."""

    scope: Word | None
    steps: tuple[AnyAttribute, ...]
    index: Index | None


@node
class Value(Node):
    """A literal: a string, a number, or four hexadecimal digits with ``H``."""

    literal: Word


@node
class ValueRange(Node):
    """``12..16``, both ends included."""

    low: Word
    high: Word


@node
class SopClass(Node):
    """A SOP Class or a set of them by keyword, with the UID where written as a check."""

    name: Word
    uid: Word | None


@node
class PrivateSopClass(Node):
    """A SOP Class by its UID alone."""

    uid: Word


AnySopClass = SopClass | PrivateSopClass


@node
class TransferSyntax(Node):
    """A Transfer Syntax by keyword, with the UID where written as a check."""

    name: Word
    uid: Word | None


@node
class Or(Node):
    conditions: tuple[Condition, ...]


@node
class And(Node):
    conditions: tuple[Condition, ...]


@node
class Not(Node):
    condition: Condition


@node
class IsPresent(Node):
    path: Path


@node
class IsAbsent(Node):
    path: Path


@node
class HasValue(Node):
    path: Path


@node
class HasItems(Node):
    path: Path


@node
class CompareEqual(Node):
    path: Path
    value: Value


@node
class CompareUnequal(Node):
    path: Path
    value: Value


@node
class CompareIn(Node):
    path: Path
    values: tuple[Value | ValueRange, ...]


@node
class CompareNotIn(Node):
    path: Path
    values: tuple[Value | ValueRange, ...]


@node
class CompareUpTo(Node):
    path: Path
    bound: Word


@node
class CompareAtLeast(Node):
    path: Path
    bound: Word


@node
class IsA(Node):
    scope: Word
    sop_class: AnySopClass


@node
class IsOneOf(Node):
    scope: Word
    names: tuple[Word, ...]


@node
class EncodedWith(Node):
    scope: Word
    transfer_syntax: TransferSyntax


@node
class ExtendedCharacters(Node):
    """A key of the record needs a character set beyond the default repertoire."""

    scope: Word


@node
class GroupPresent(Node):
    scope: Word
    group: Word


@node
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


@node
class AttributeType(Node):
    """``type 1C`` (PS3.5 7.4)."""

    type: Word


@node
class RequiredIf(Node):
    condition: Condition


@node
class MayBePresentOtherwise(Node):
    pass


@node
class AbsentOtherwise(Node):
    pass


@node
class ItemCount(Node):
    """``items 2``, ``items 1..`` or ``items 0..1``: how many Items a Sequence has."""

    low: Word
    range: Word | None
    high: Word | None


@node
class CopyOf(Node):
    """The value is a complete copy of the first of these that is present."""

    paths: tuple[Path, ...]


@node
class AttributeValue(Node):
    """The value of another attribute of the same data set, plus or minus a number."""

    attribute: AnyAttribute
    offset: Word | None


ValueExpression = Value | AttributeValue


@node
class EqualTo(Node):
    value: ValueExpression
    condition: Condition | None
    otherwise: ValueExpression | None


@node
class OneOf(Node):
    values: tuple[Value | ValueRange, ...]


@node
class UpTo(Node):
    bound: Word


@node
class AtLeast(Node):
    bound: Word


@node
class Absent(Node):
    pass


@node
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


@node
class AttributeRow(Node):
    """One attribute and what is demanded of it; ``rows`` are those of the Items of a Sequence."""

    attribute: AnyAttribute
    printed_name: Word | None
    modifiers: tuple[Modifier, ...]
    guard: Guard | None
    anchor: Anchor | None
    rows: tuple[Row, ...] | None


@node
class NestedRow(Node):
    doc: Doc | None
    row: AttributeRow


@node
class Others(Node):
    """All attributes not named otherwise."""

    type: Word
    anchor: Anchor | None
    prose: Word | None


@node
class Include(Node):
    """The rows of a group of attributes (a Macro of PS3.3)."""

    name: Word


@node
class GroupAbsent(Node):
    pass


@node
class GroupAttribute(Node):
    """Where the group has elements, this attribute of it is present."""

    attribute: AnyAttribute


@node
class GroupRule(Node):
    group: Word
    content: GroupAbsent | GroupAttribute
    anchor: Anchor | None


@node
class Pair(Node):
    values: tuple[Value, ...]
    transfer_syntaxes: tuple[TransferSyntax | Declared, ...]


@node
class Pairs(Node):
    """The values of an attribute that may go with each Transfer Syntax."""

    attribute: AnyAttribute
    anchor: Anchor | None
    pairs: tuple[Pair, ...]


Row = NestedRow | Others | Include | GroupRule | Pairs | Remark


# ---- The sections of an annex --------------------------------------------------------------------


@node
class ProfileEntry(Node):
    doc: Doc | None
    identifier: Word
    name: Word
    anchor: Anchor | None
    description: Word | None


@node
class Choice(Node):
    """One value of an axis: its part of the identifier, and its words in names and descriptions."""

    code: Word
    text: Word
    description: Word | None


@node
class Axis(Node):
    name: Word
    choices: tuple[Choice, ...]


@node
class Family(Node):
    doc: Doc | None
    identifier: Word
    name: Word
    anchor: Anchor | None
    description: Word | None
    axes: tuple[Axis, ...]


@node
class RetiredProfiles(Node):
    """Identifiers, or templates over the axes of the families, that earlier editions defined."""

    identifiers: tuple[Word, ...]
    anchor: Anchor | None


@node
class Identification(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[ProfileEntry | Family | RetiredProfiles | Remark, ...]


@node
class ClinicalContext(Node):
    anchor: Anchor | None
    titled: Titled | None
    prose: Word | None
    remarks: tuple[Remark, ...] | None


@node
class NotDefined(Node):
    pass


@node
class May(Node):
    pass


@node
class IfSupported(Node):
    pass


@node
class Capability(Node):
    """What an application in this role offers at the end of a write session."""

    may: May | None
    alternatives: tuple[Word, ...]
    if_supported: IfSupported | None


@node
class Role(Node):
    doc: Doc | None
    role: Word
    not_defined: NotDefined | None
    guard: Guard | None
    anchor: Anchor | None
    titled: Titled | None
    prose: Word | None
    items: tuple[Capability | Remark, ...] | None


@node
class Roles(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[Role | Remark, ...]


@node
class Mandatory(Node):
    pass


@node
class MandatoryIfDeclared(Node):
    pass


@node
class Optional(Node):
    pass


@node
class Disallowed(Node):
    pass


@node
class Undefined(Node):
    pass


@node
class Declared(Node):
    """Defined in the conformance statement."""


Level = Mandatory | MandatoryIfDeclared | Optional | Disallowed | Undefined | Declared


@node
class GuardedLevel(Node):
    level: Level
    guard: Guard | None


@node
class RoleCell(Node):
    role: Word
    levels: tuple[GuardedLevel, ...]


@node
class Where(Node):
    condition: Condition


@node
class QualifiedClass(Node):
    """A name for a SOP Class restricted to instances that fulfil a condition."""

    doc: Doc | None
    name: Word
    sop_class: AnySopClass
    condition: Condition


@node
class SopRow(Node):
    doc: Doc | None
    sop_class: AnySopClass
    printed_name: Word | None
    where: Where | None
    transfer_syntaxes: tuple[TransferSyntax | Declared, ...]
    guard: Guard | None
    cells: tuple[RoleCell, ...]
    anchor: Anchor | None


@node
class AtLeastOne(Node):
    names: tuple[Word, ...]
    role: Word
    guard: Guard | None
    anchor: Anchor | None


@node
class SopClasses(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[QualifiedClass | SopRow | AtLeastOne | Remark, ...]


@node
class MailHeader(Node):
    """A header of the message or of its part with the File-set, or a parameter of the header."""

    part: Word
    header: Word
    parameter: Word | None
    relation: Word
    value: Word
    anchor: Anchor | None


@node
class MailUncompressed(Node):
    part: Word
    anchor: Anchor | None


@node
class MediumUse(Node):
    medium: Word
    carrier: Word | None
    guard: Guard | None
    anchor: Anchor | None
    prose: Word | None
    rules: tuple[MailHeader | MailUncompressed | Remark, ...] | None


@node
class Media(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[MediumUse | Remark, ...]


@node
class Records(Node):
    """The types of Directory Records that a File-set Creator shall be able to write."""

    types: tuple[Word, ...]
    anchor: Anchor | None


@node
class RecordKey(Node):
    doc: Doc | None
    record_types: tuple[Word, ...]
    row: AttributeRow


@node
class RecordOthers(Node):
    doc: Doc | None
    record_types: tuple[Word, ...]
    others: Others


@node
class UseKeys(Node):
    """The key table of another profile holds here as well."""

    profile: Word
    anchor: Anchor | None


@node
class Keys(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[RecordKey | RecordOthers | UseKeys | Remark, ...]


@node
class Icon(Node):
    doc: Doc | None
    record_types: tuple[Word, ...]
    presence: Word
    guard: Guard | None
    anchor: Anchor | None
    rows: tuple[Row, ...] | None


@node
class Icons(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[Icon | Remark, ...]


@node
class Directory(Node):
    presence: Word
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[Keys | Icons | Rule | Records | Remark, ...]


@node
class EveryInstance(Node):
    pass


@node
class ParameterBlock(Node):
    doc: Doc | None
    subjects: tuple[AnySopClass | EveryInstance, ...]
    guard: Guard | None
    anchor: Anchor | None
    titled: Titled | None
    rows: tuple[Row, ...]


@node
class JpegInterchangeFormat(Node):
    """Every frame of JPEG encoded Pixel Data carries its own tables."""

    guard: Guard | None
    anchor: Anchor | None
    titled: Titled | None
    prose: Word | None


@node
class Parameters(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[ParameterBlock | JpegInterchangeFormat | Remark, ...]


@node
class SecurityUse(Node):
    profile: Word
    guard: Guard | None
    anchor: Anchor | None
    prose: Word | None


@node
class Security(Node):
    anchor: Anchor | None
    titled: Titled | None
    items: tuple[SecurityUse | Remark, ...]


@node
class ClassProfile(Node):
    """Sections for one of several classes of profiles that an annex describes."""

    title: Word | None
    guard: Guard | None
    anchor: Anchor | None
    sections: tuple[Section, ...]


@node
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


@node
class Retired(Node):
    """What became of an annex; ``profiles`` are the identifiers that it used to define."""

    profiles: tuple[Word, ...] | None
    prose: Word


@node
class Annex(Node):
    doc: Doc | None
    letter: Word
    title: Word
    classes: tuple[Word, ...] | None
    retired: Retired | None
    sections: tuple[Section, ...] | None


# ---- The library ---------------------------------------------------------------------------------


@node
class Physical(Node):
    description: Word
    anchor: Anchor | None


@node
class FileSystem(Node):
    """The file systems that a medium may have; for one role, or for all."""

    role: Word | None
    names: tuple[Word, ...]
    anchor: Anchor | None


@node
class Property(Node):
    name: Word
    value: Value | tuple[Value | ValueRange, ...]
    anchor: Anchor | None


@node
class MediumDeclaration(Node):
    doc: Doc | None
    keyword: Word
    name: Word
    anchor: Anchor | None
    items: tuple[Physical | FileSystem | Property | Rule | Remark, ...]


@node
class EachRecord(Node):
    pass


@node
class Module(Node):
    """A Module of an IOD: a table of attributes."""

    name: Word
    each_record: EachRecord | None
    anchor: Anchor | None
    rows: tuple[Row, ...]


@node
class DirectoryIcons(Node):
    """What every Icon Image Key fulfils (PS3.3 F.7)."""

    anchor: Anchor | None
    rows: tuple[Row, ...]


@node
class BasicDirectory(Node):
    doc: Doc | None
    name: Word
    anchor: Anchor | None
    items: tuple[Module | DirectoryIcons | Rule | Remark, ...]


@node
class Below(Node):
    """The record types whose lower-level Directory Entity may hold this one."""

    parents: tuple[Word, ...]
    anchor: Anchor | None


@node
class References(Node):
    reference: Word
    anchor: Anchor | None


@node
class RecordKeys(Node):
    anchor: Anchor | None
    rows: tuple[Row, ...]


@node
class RecordType(Node):
    doc: Doc | None
    type: Word
    anchor: Anchor | None
    items: tuple[Below | References | RecordKeys | Rule | Remark, ...]


@node
class AttributeGroup(Node):
    """A named table of attributes that others include (a Macro of PS3.3)."""

    doc: Doc | None
    keyword: Word
    name: Word
    anchor: Anchor | None
    rows: tuple[Row, ...]


@node
class FileFormat(Node):
    doc: Doc | None
    name: Word
    anchor: Anchor | None
    items: tuple[Module | Rule | Remark, ...]


@node
class GeneralRules(Node):
    doc: Doc | None
    name: Word
    anchor: Anchor | None
    items: tuple[Rule | Remark, ...]


@node
class SecurityDeclaration(Node):
    doc: Doc | None
    keyword: Word
    name: Word
    anchor: Anchor | None
    items: tuple[Property | Rule | Remark, ...]


@node
class MultiFrame(Node):
    """The IOD is multi-frame: always, or where the condition holds for the instance."""

    condition: Condition | None


@node
class SetMember(Node):
    sop_class: AnySopClass
    record_type: Word | None
    multi_frame: MultiFrame | None
    anchor: Anchor | None


@node
class SopClassSet(Node):
    doc: Doc | None
    keyword: Word
    name: Word
    anchor: Anchor | None
    members: tuple[SetMember | Remark, ...]


@node
class DerivedSet(Node):
    """The multi-frame members of another set."""

    doc: Doc | None
    keyword: Word
    name: Word
    anchor: Anchor | None
    base: Word


# ---- Claims of implementations -------------------------------------------------------------------

ClaimRemark = Note | Allow


@node
class ClassUid(Node):
    """Implementation Class UID (0002,0012)."""

    uid: Word


@node
class VersionName(Node):
    """Implementation Version Name (0002,0013)."""

    name: Word


@node
class ClassGroup(Node):
    """SOP Classes under a name, for use in the claims of the implementation."""

    doc: Doc | None
    name: Word
    title: Word | None
    members: tuple[AnySopClass | ClaimRemark, ...]


@node
class SyntaxGroup(Node):
    """Transfer Syntaxes under a name, for use in the claims of the implementation."""

    doc: Doc | None
    name: Word
    title: Word | None
    members: tuple[TransferSyntax | ClaimRemark, ...]


@node
class Sequencing(Node):
    """How the Real-World Activities follow each other (PS3.2 A.5.1.3)."""

    prose: Word


@node
class Preamble(Node):
    """What the implementation does about the preamble of files (PS3.10 7.5)."""

    prose: Word


@node
class CharacterSet(Node):
    """A Defined Term of Specific Character Set (0008,0005)."""

    term: Word
    prose: Word | None


@node
class CharacterSets(Node):
    prose: Word | None
    items: tuple[CharacterSet | ClaimRemark, ...]


@node
class Setting(Node):
    """Something that is configured at installation (PS3.2 A.5.4)."""

    name: Word
    default: Word | None
    prose: Word | None


@node
class Configuration(Node):
    prose: Word | None
    items: tuple[Setting | ClaimRemark, ...]


@node
class ClaimedProperty(Node):
    """Algorithms or means that are used of those that a security profile offers."""

    name: Word
    role: Word | None
    value: Value | tuple[Value | ValueRange, ...]
    prose: Word | None


@node
class ClaimedSecurity(Node):
    """How the implementation uses a security profile (PS3.2 7.6)."""

    profile: Word
    prose: Word | None
    items: tuple[ClaimedProperty | ClaimRemark, ...]


@node
class SecurityPolicy(Node):
    """What else is to be said about security (PS3.2 A.8)."""

    prose: Word


@node
class ExtendedClass(Node):
    """A Standard Extended SOP Class: the attributes that are added (PS3.2 7.3)."""

    sop_class: AnySopClass
    prose: Word | None
    rows: tuple[Row, ...]


@node
class Configurable(Node):
    """The value can be changed at installation."""


@node
class SourceAeTitle(Node):
    """Source Application Entity Title (0002,0016)."""

    title: Word
    configurable: Configurable | None
    prose: Word | None


@node
class PrivateInformation(Node):
    """Private Information (0002,0102) with the UID of its creator (0002,0100)."""

    creator: Word
    prose: Word | None


@node
class ClaimedDirectory(Node):
    """The record types that are supported, and the optional keys in them (PS3.4 I.3.4)."""

    items: tuple[Records | Keys | ClaimRemark, ...]


@node
class After(Node):
    """An activity of the same implementation that has to come first."""

    activity: Word
    prose: Word | None


@node
class RemoteActivity(Node):
    """An activity elsewhere that the medium is exchanged with."""

    name: Word
    prose: Word | None


@node
class AsOption(Node):
    """The role is an option of the product, which not every installation has."""


@node
class Offered(Node):
    """What the implementation does at the end of a write session."""

    capability: Word
    prose: Word | None


@node
class ClaimedOption(Node):
    """An option of the profile or of the product, in words (PS3.2 A.5.2.1.2.i.1.y)."""

    title: Word
    prose: Word | None


@node
class Restriction(Node):
    """How an augmented profile is restricted to the profile that it augments (PS3.2 7.4.2)."""

    prose: Word


@node
class AllMandatory(Node):
    """All rows that the profile makes mandatory for the role."""


@node
class AllOptional(Node):
    """All rows that the profile makes optional for the role."""


@node
class SupportedRow(Node):
    """SOP Classes, or groups of them, and the Transfer Syntaxes in which they are supported."""

    doc: Doc | None
    sop_classes: tuple[AnySopClass, ...]
    transfer_syntaxes: tuple[TransferSyntax, ...] | None
    prose: Word | None


@node
class SupportedClasses(Node):
    items: tuple[AllMandatory | AllOptional | SupportedRow | ClaimRemark, ...]


@node
class ClaimedRole(Node):
    doc: Doc | None
    role: Word
    as_option: AsOption | None
    prose: Word | None
    items: tuple[Offered | SupportedClasses | ClaimedOption | ClaimRemark, ...] | None


@node
class ClaimedProfile(Node):
    """An Application Profile that an activity uses, and in which roles."""

    doc: Doc | None
    identifier: Word
    prose: Word | None
    items: tuple[ClaimedRole | ClaimedOption | Restriction | ClaimRemark, ...]


@node
class Activity(Node):
    """A Real-World Activity."""

    doc: Doc | None
    name: Word
    prose: Word | None
    items: tuple[After | RemoteActivity | ClaimedProfile | ClaimRemark, ...]


@node
class ApplicationEntity(Node):
    doc: Doc | None
    name: Word
    prose: Word | None
    items: tuple[
        SourceAeTitle | PrivateInformation | ClaimedDirectory | Activity | ClaimRemark, ...
    ]


@node
class Product(Node):
    version: Word
    vendor: Word


@node
class Implementation(Node):
    """What a product claims to support (PS3.2 7.2)."""

    doc: Doc | None
    identifier: Word
    name: Word
    product: Product
    prose: Word | None
    items: tuple[
        ClassUid
        | VersionName
        | ClassGroup
        | SyntaxGroup
        | ApplicationEntity
        | Sequencing
        | CharacterSets
        | Configuration
        | ClaimedSecurity
        | SecurityPolicy
        | ExtendedClass
        | Preamble
        | ClaimRemark,
        ...,
    ]


# ---- The file ------------------------------------------------------------------------------------


@node
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
    | Implementation
    | Allow
)


@node
class SourceFile(Node):
    standard: Standard | None
    declarations: tuple[Declaration, ...]
