"""What an implementation claims to support: the content of its conformance statement on media.

Profiles, roles and SOP Classes are resolved: each claimed profile has the rows of its table of SOP
Classes and Transfer Syntaxes, every set spelled out, with what the profile says of each role and
whether the implementation supports it. A claim can therefore be read, printed and compared with
another without the texts it was compiled from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from apdsl.model.condition import Condition, Literals, SopClassRef, TransferSyntaxRef
from apdsl.model.profile import AttributeRule, ProfileModel, Requirement, SourceRef
from apdsl.model.vocabulary import Capability, Level, Role

CLAIM_VERSION = "1"

ProfileKind = Literal["standard", "augmented", "private"]
"""The types of Application Profiles that a claim may use (PS3.2 7.4)."""


# ---- File Meta Information (PS3.2 A.5.1.4, A.5.2.x.1) --------------------------------------------


@dataclass(frozen=True, slots=True)
class SourceTitle:
    """Source Application Entity Title (0002,0016), and whether it can be configured."""

    value: str
    configurable: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class PrivateInformation:
    """Private Information (0002,0102): the UID of its creator, and what it is."""

    creator_uid: str
    text: str = ""


# ---- Claimed profiles (PS3.2 A.5.2.x.2) ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a profile or of the product, in words; ``text`` is CommonMark."""

    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """What the role does at the end of a write session."""

    capability: Capability
    text: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What the profile says of a role in a row, and what the implementation does.

    ``level`` is that of the profile, ``supported`` whether the implementation supports the row in
    the role. ``named``: the claim names the row itself; a row that is supported and not named is
    one that the profile makes mandatory anyway. ``source`` is where the claim says so, ``text``
    what it says of it.
    """

    level: Level
    supported: bool
    named: bool = False
    source: SourceRef | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class ClaimedRow:
    """A row of the table of SOP Classes and Transfer Syntaxes, of the form of X.3-1, as claimed.

    Rows for single SOP Classes are those of the profile, supported or not. Of rows for a set, or
    with a Transfer Syntax that the profile leaves open, there is one for each pair that some role
    supports. ``requirement_id`` and ``clause`` are those of the profile's row, ``of_set`` the set
    that row is for, ``left_open`` whether it leaves the Transfer Syntax open; ``where`` limits the
    row to some instances, ``qualified_as`` is the profile's name for those, ``name`` the printed
    name of the class.
    """

    sop_class: SopClassRef
    transfer_syntax: TransferSyntaxRef
    cells: dict[Role, Cell]
    requirement_id: str
    clause: str
    where: Condition | None = None
    name: str | None = None
    qualified_as: str | None = None
    of_set: str | None = None
    left_open: bool = False

    def supported(self, role: Role) -> bool:
        """Whether the implementation supports the row in the role."""
        cell = self.cells.get(role)
        return cell is not None and cell.supported


@dataclass(frozen=True, slots=True)
class RoleClaim:
    """A role in which an activity uses a profile.

    ``optional``: the role is an option of the product, which not every installation has.
    """

    role: Role
    source: SourceRef
    optional: bool = False
    offered: tuple[Offered, ...] = ()
    options: tuple[Option, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class ClaimedMedium:
    """The medium of a claimed profile, and the one that carries it (the e-mail of Annex L)."""

    keyword: str
    name: str
    defined_in: str
    carrier: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimedSecurityUse:
    """The security profile that a claimed profile asks for."""

    profile: str
    name: str
    defined_in: str


@dataclass(frozen=True, slots=True)
class ProfileClaim:
    """An Application Profile that an activity uses, and how.

    ``name``, ``annex``, ``edition`` and ``augments`` are those of the profile. ``restriction`` says
    how an augmented profile can be restricted to the profile that it augments (PS3.2 7.4.2).
    """

    profile: str
    name: str
    kind: ProfileKind
    annex: str
    edition: str
    media: tuple[ClaimedMedium, ...]
    roles: tuple[RoleClaim, ...]
    rows: tuple[ClaimedRow, ...]
    source: SourceRef
    security: ClaimedSecurityUse | None = None
    augments: str | None = None
    options: tuple[Option, ...] = ()
    restriction: str = ""
    text: str = ""

    def role(self, role: Role) -> RoleClaim | None:
        """What is claimed of a role; None if it is not claimed."""
        return next((claim for claim in self.roles if claim.role == role), None)


# ---- Application Entities and their activities (PS3.2 A.5.1, A.5.2) ------------------------------


@dataclass(frozen=True, slots=True)
class Sequence:
    """An activity that has to come first."""

    activity: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class RemoteActivity:
    """A Real-World Activity elsewhere that the medium is exchanged with."""

    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Activity:
    """A Real-World Activity; ``text`` describes it (PS3.2 A.5.2.x.2.i)."""

    name: str
    text: str
    profiles: tuple[ProfileClaim, ...]
    source: SourceRef
    after: tuple[Sequence, ...] = ()
    remote: tuple[RemoteActivity, ...] = ()


@dataclass(frozen=True, slots=True)
class DirectorySupport:
    """The part of the Basic Directory that is supported (PS3.4 I.3.4).

    ``record_types`` are those that the application entity writes or reads. ``keys`` are the
    optional keys, private ones included, in records that it writes.
    """

    record_types: tuple[str, ...]
    keys: tuple[AttributeRule, ...] = ()
    declared: bool = False


@dataclass(frozen=True, slots=True)
class ApplicationEntity:
    """An Application Entity; ``text`` is its functional definition (PS3.2 A.5.1.2)."""

    name: str
    text: str
    activities: tuple[Activity, ...]
    directory: DirectorySupport
    source: SourceRef
    source_title: SourceTitle | None = None
    private_information: tuple[PrivateInformation, ...] = ()


# ---- The implementation as a whole ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SopClassGroup:
    """SOP Classes that the claim gives a name."""

    name: str
    title: str
    sop_classes: tuple[SopClassRef, ...]


@dataclass(frozen=True, slots=True)
class TransferSyntaxGroup:
    """Transfer Syntaxes that the claim gives a name."""

    name: str
    title: str
    transfer_syntaxes: tuple[TransferSyntaxRef, ...]


@dataclass(frozen=True, slots=True)
class CharacterSet:
    """A Defined Term of Specific Character Set (0008,0005), and what it stands for."""

    term: str
    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class CharacterSets:
    """The character sets beyond the default repertoire (PS3.2 A.7)."""

    text: str = ""
    sets: tuple[CharacterSet, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """Something that is configured at installation, with its default."""

    name: str
    default: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What depends on configuration (PS3.2 A.5.4)."""

    text: str = ""
    settings: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimedProperty:
    """What is used of that which a security profile offers; ``role`` is None for all roles."""

    name: str
    values: Literals
    role: Role | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class SecurityClaim:
    """How the implementation uses a security profile (PS3.2 7.6, A.8.1)."""

    profile: str
    name: str
    defined_in: str
    properties: tuple[ClaimedProperty, ...]
    source: SourceRef
    text: str = ""

    def values(self, name: str, role: Role) -> Literals:
        """The values of a property in a role."""
        return tuple(
            dict.fromkeys(
                value
                for claimed in self.properties
                if claimed.name == name and claimed.role in (None, role)
                for value in claimed.values
            )
        )


@dataclass(frozen=True, slots=True)
class ExtendedSopClass:
    """A Standard Extended SOP Class: the attributes of Type 3 that are added (PS3.2 7.3)."""

    sop_class: SopClassRef
    attributes: tuple[AttributeRule, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class ClaimModel:
    """What an implementation claims to support.

    ``id`` names the claim, ``product``, ``version`` and ``vendor`` the implementation. All texts
    are CommonMark. ``profiles`` are the augmented and private profiles that it uses, in full.
    ``preamble`` is what it does about the preamble of files (PS3.10 7.5). ``requirements`` are the
    demands that it makes on its own directories: those of the optional keys.
    """

    apdsl_claim: str
    id: str
    product: str
    version: str
    vendor: str
    edition: str
    implementation_class_uid: str
    application_entities: tuple[ApplicationEntity, ...]
    source: SourceRef
    implementation_version_name: str | None = None
    text: str = ""
    sequencing: str = ""
    preamble: str = ""
    configuration: Configuration = Configuration()
    character_sets: CharacterSets = CharacterSets()
    security: tuple[SecurityClaim, ...] = ()
    security_text: str = ""
    extended_sop_classes: tuple[ExtendedSopClass, ...] = ()
    sop_class_groups: tuple[SopClassGroup, ...] = ()
    transfer_syntax_groups: tuple[TransferSyntaxGroup, ...] = ()
    notes: tuple[str, ...] = ()
    profiles: tuple[ProfileModel, ...] = ()
    requirements: tuple[Requirement, ...] = ()

    def security_claim(self, profile: str) -> SecurityClaim | None:
        """How a security profile is used; None if nothing is said of it."""
        return next((claim for claim in self.security if claim.profile == profile), None)

    def uses(self) -> tuple[tuple[ApplicationEntity, Activity, ProfileClaim], ...]:
        """Every claimed profile with the activity and the application entity that use it."""
        return tuple(
            (entity, activity, claim)
            for entity in self.application_entities
            for activity in entity.activities
            for claim in activity.profiles
        )
