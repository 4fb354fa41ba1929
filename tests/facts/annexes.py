"""All transcribed annexes."""

from __future__ import annotations

from . import (
    annex_a,
    annex_b,
    annex_c,
    annex_d,
    annex_e,
    annex_g,
    annex_h,
    annex_i,
    annex_j,
    annex_k,
    annex_l,
    annex_m,
    annex_n,
)
from .published import Annex, Profile

ANNEXES: tuple[Annex, ...] = (
    annex_a.ANNEX,
    annex_b.ANNEX,
    annex_c.ANNEX,
    annex_d.ANNEX,
    annex_e.ANNEX,
    annex_g.ANNEX,
    annex_h.ANNEX,
    annex_i.ANNEX,
    annex_j.ANNEX,
    annex_k.ANNEX,
    annex_l.GENERAL,
    annex_l.DENTAL,
    annex_m.ANNEX,
    annex_n.ANNEX,
)

PROFILES: tuple[tuple[Annex, Profile], ...] = tuple(
    (annex, profile) for annex in ANNEXES for profile in annex.profiles
)

BY_LETTER: dict[str, tuple[Annex, ...]] = {
    letter: tuple(annex for annex in ANNEXES if annex.letter == letter)
    for letter in dict.fromkeys(annex.letter for annex in ANNEXES)
}
"""Annex L is transcribed in two parts."""

RETIRED = {"F": "Waveform Diskette Interchange Profile"}
"""Titles of annexes without content."""
