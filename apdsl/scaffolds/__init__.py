"""Texts to begin with: each compiles without a finding, and says what to put in its place."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Final

KINDS: Final = {
    "implementation": "a claim: what a product supports",
    "annex": "an annex of PS3.11",
    "augmented": "an Augmented Application Profile",
    "private": "a Private Application Profile",
}
"""What a text can be begun for."""

_UID: Final = "2.25.100000000000000000000000000000000000000"
"""Stands in the texts for a UID that is the author's own."""


def scaffold(kind: str) -> str:
    """The text to begin with; the UID in it is a new one (PS3.5 B.2).

    Raises:
        KeyError: there is no text of this kind.
    """
    if kind not in KINDS:
        raise KeyError(kind)
    text = Path(__file__).with_name(f"{kind}.apdsl").read_text("utf-8")
    return text.replace(_UID, f"2.25.{uuid.uuid4().int}")
