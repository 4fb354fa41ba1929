"""The claims of implementations as JSON; `model/claim.schema.json` is their JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from apdsl.json_text import dumps
from apdsl.model import codec
from apdsl.model.claim import ClaimModel


def emit(claims: Sequence[ClaimModel]) -> Mapping[str, str]:
    """One file for each claim, by the name of its implementation."""
    return {f"claim/{claim.id}.json": dumps(codec.to_json(claim)) for claim in claims}
