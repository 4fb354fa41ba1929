"""What an implementation writes, or reads, under each profile: all its activities together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from apdsl.model.claim import Cell, ClaimedRow, ClaimModel, ProfileClaim, RoleClaim
from apdsl.model.interop import Cause
from apdsl.model.vocabulary import DIRECTORY_CLASS, Role


@dataclass(frozen=True, slots=True)
class SideRow:
    """A row of a profile, and the cell of a role in it that decides for this side."""

    row: ClaimedRow
    role: Role
    cell: Cell
    role_claim: RoleClaim


@dataclass(frozen=True, slots=True)
class Side:
    """One profile on one side: the claims of all activities that use it in one of the roles."""

    claim: ClaimModel
    uses: tuple[ProfileClaim, ...]
    roles: tuple[Role, ...]

    @property
    def profile(self) -> ProfileClaim:
        return self.uses[0]

    @property
    def role_claims(self) -> tuple[RoleClaim, ...]:
        """The claimed roles of this side, in the order of the text."""
        return tuple(role for use in self.uses for role in use.roles if role.role in self.roles)

    @property
    def optional(self) -> bool:
        """Whether each of the roles is an option of the product."""
        return all(role.optional for role in self.role_claims)

    def rows(self) -> Iterator[SideRow]:
        """The rows with the cells of the roles of this side, the Basic Directory left out."""
        for use in self.uses:
            for row in use.rows:
                if row.sop_class.uid == DIRECTORY_CLASS:
                    continue
                for role in use.roles:
                    cell = row.cells.get(role.role)
                    if role.role in self.roles and cell is not None:
                        yield SideRow(row, role.role, cell, role)

    def supported(self) -> tuple[SideRow, ...]:
        """What is supported in some activity, each SOP Class and Transfer Syntax once."""
        found: dict[tuple[object, ...], SideRow] = {}
        for each in self.rows():
            if each.cell.supported:
                found.setdefault(key_of(each.row), each)
        return tuple(found.values())

    def cause(self) -> Cause:
        """Where the profile is claimed in the roles of this side."""
        first = self.role_claims[0]
        text = f"claims {self.profile.profile} as {first.role}"
        return Cause(self.claim.id, first.source, text)


def key_of(row: ClaimedRow) -> tuple[object, ...]:
    """What tells rows apart: SOP Class, Transfer Syntax, and what limits the instances."""
    return row.sop_class.uid, row.transfer_syntax.uid, row.where


def sides(claim: ClaimModel, roles: tuple[Role, ...]) -> dict[str, Side]:
    """The profiles that an implementation uses in one of the roles, by identifier."""
    uses: dict[str, list[ProfileClaim]] = {}
    for _, _, profile in claim.uses():
        if any(role.role in roles for role in profile.roles):
            uses.setdefault(profile.profile, []).append(profile)
    return {name: Side(claim, tuple(found), roles) for name, found in uses.items()}
