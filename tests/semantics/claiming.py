"""Small claims to compile, and what becomes of them."""

from __future__ import annotations

import textwrap
from functools import cache

from apdsl.model.claim import ClaimedRow, ClaimModel, ProfileClaim
from apdsl.model.vocabulary import Role
from tests.semantics.compiling import compiled, said

PREAMBLE = 'preamble """The preamble is 128 bytes of 00H."""'


def claim(
    profiles: str = "profile STD-XABC-CD { FSC { finalize } }",
    *,
    before: str = "",
    head: str = "class uid 1.3.6.1.4.1.54321.1",
    entity: str = "",
    more: str = "",
    activities: str = "",
) -> str:
    """A claim with nothing else wrong than what is put into it."""
    parts = (
        "standard PS3.11 2020a",
        before,
        'implementation Burner "Burner" version "1" by "Vendor" {',
        head,
        PREAMBLE,
        more,
        'application entity "Writer" """Writes.""" {',
        entity,
        f'activity "Export" """A user exports.""" {{ {profiles} }}' if profiles else "",
        activities,
        "}",
        "}",
    )
    return "\n".join(textwrap.dedent(part) for part in parts) + "\n"


@cache
def model_of(text: str) -> ClaimModel:
    """The claim in a text."""
    (found,) = compiled(text).claims
    return found


def profile_of(text: str, identifier: str = "") -> ProfileClaim:
    """The first claimed profile of a text, or the first with an identifier."""
    uses = (profile for _, _, profile in model_of(text).uses())
    return next(profile for profile in uses if identifier in ("", profile.profile))


def supported(text: str, role: Role, identifier: str = "") -> list[tuple[str, str]]:
    """SOP Classes and Transfer Syntaxes that a role supports, without the Basic Directory."""
    return [
        named(row)
        for row in profile_of(text, identifier).rows
        if row.supported(role) and row.sop_class.keyword != "MediaStorageDirectoryStorage"
    ]


def named(row: ClaimedRow) -> tuple[str, str]:
    """A row by the names in it."""
    return row.qualified_as or row.sop_class.keyword, row.transfer_syntax.keyword


def findings(text: str) -> list[tuple[str, str]]:
    """The names of the diagnostics of a text with their messages."""
    return [(diagnostic.slug, diagnostic.message) for diagnostic in said(text)]


def codes(text: str) -> list[str]:
    """The names of the diagnostics of a text."""
    return [slug for slug, _ in findings(text)]
