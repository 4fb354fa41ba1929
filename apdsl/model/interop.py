"""What two implementations can exchange by their claims, in both directions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from apdsl.model.condition import SopClassRef, TransferSyntaxRef
from apdsl.model.profile import SourceRef
from apdsl.model.vocabulary import Role

INTEROP_VERSION = "1"

Relation = Literal["same", "base", "augmentation", "sibling", "none"]
"""How the profile that is read stands to the one that is written: it is the same; the one that is
augmented; one that augments it; another one that augments the same; or there is none."""

RowOutcome = Literal["met", "partly", "not met"]


@dataclass(frozen=True, slots=True)
class Party:
    """An implementation that is compared."""

    claim: str
    product: str
    version: str
    vendor: str


@dataclass(frozen=True, slots=True)
class Cause:
    """A place in a claim that something depends on, and what it says."""

    claim: str
    source: SourceRef
    text: str


@dataclass(frozen=True, slots=True)
class RowMeeting:
    """A SOP Class in a Transfer Syntax that one writes: whether the other reads it, else why not.

    ``partly``: only some instances, as ``reason`` says.
    """

    sop_class: SopClassRef
    transfer_syntax: TransferSyntaxRef
    outcome: RowOutcome
    reason: str = ""
    causes: tuple[Cause, ...] = ()
    qualified_as: str | None = None


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What keeps the reader from whole media: the medium, security, another definition.

    ``partial``: only from some of them.
    """

    subject: str
    reason: str
    causes: tuple[Cause, ...]
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another profile that the reader reads on the same medium, and what they have in common.

    Nothing promises that a File-set of the one can be read as one of the other.
    """

    profile: str
    rows: tuple[RowMeeting, ...]


@dataclass(frozen=True, slots=True)
class ProfileMeeting:
    """A profile that one writes, in these roles, and how the other reads it.

    ``read_as`` is the profile by which it is read, ``optional`` whether a role on one of the two
    sides is an option of the product.
    """

    profile: str
    name: str
    roles: tuple[Role, ...]
    relation: Relation
    read_as: str | None
    media: tuple[str, ...]
    rows: tuple[RowMeeting, ...]
    obstacles: tuple[Obstacle, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    optional: bool = False

    @property
    def exchanged(self) -> tuple[RowMeeting, ...]:
        """The rows that can be exchanged; none where an obstacle stands in the way."""
        if any(not obstacle.partial for obstacle in self.obstacles):
            return ()
        return tuple(row for row in self.rows if row.outcome != "not met")


@dataclass(frozen=True, slots=True)
class Update:
    """Whether one can update (FSU) the media that the other creates under a profile."""

    profile: str
    possible: bool
    reason: str
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class Direction:
    """What one implementation writes, and the other reads or updates."""

    writer: str
    reader: str
    profiles: tuple[ProfileMeeting, ...]
    updates: tuple[Update, ...] = ()

    @property
    def possible(self) -> bool:
        """Whether anything at all can be exchanged in this direction."""
        return any(meeting.exchanged for meeting in self.profiles)


@dataclass(frozen=True, slots=True)
class InteropModel:
    """The comparison of two claims."""

    apdsl_interop: str
    parties: tuple[Party, ...]
    directions: tuple[Direction, ...]

    @property
    def possible(self) -> bool:
        """Whether anything at all can be exchanged in one of the directions."""
        return any(direction.possible for direction in self.directions)
