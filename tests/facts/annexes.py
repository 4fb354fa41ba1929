"""All transcribed annexes."""

from __future__ import annotations

from . import annex_a, annex_b, annex_d, annex_e
from .published import Annex, Profile

ANNEXES: tuple[Annex, ...] = (annex_a.ANNEX, annex_b.ANNEX, annex_d.ANNEX, annex_e.ANNEX)

PROFILES: tuple[tuple[Annex, Profile], ...] = tuple(
    (annex, profile) for annex in ANNEXES for profile in annex.profiles
)
