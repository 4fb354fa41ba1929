"""Conformance statements: the media part of PS3.2 Annex A as a document, made of a claim.

The document is free of its form: ``apdsl.document.forms`` writes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from apdsl.document.tree import Document
from apdsl.model.claim import ClaimModel
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel
from apdsl.statement import annex_a, annex_n
from apdsl.statement.material import Material, MissingProfileError

Layout = Literal["annex-a", "annex-n"]

LAYOUTS: Final = {"annex-a": annex_a.document, "annex-n": annex_n.document}


def statement(
    claim: ClaimModel,
    common: CommonModel,
    profiles: Iterable[ProfileModel] = (),
    layout: Layout = "annex-a",
) -> Document:
    """The media part of the conformance statement of an implementation.

    ``profiles`` are those that its augmented profiles may be made of. The layout is that of PS3.2
    Annex A, or a skeleton by Annex N of later editions.

    Raises:
        MissingProfileError: a profile that is augmented is not among ``profiles``.
    """
    material = Material(claim, common, {model.id: model for model in profiles})
    return LAYOUTS[layout](material)


__all__ = ["LAYOUTS", "Layout", "MissingProfileError", "statement"]
