"""The claims of implementations: compiled from texts, or read from their JSON form."""

from __future__ import annotations

import json
from pathlib import Path

from apdsl.compilation import Compilation
from apdsl.model import codec
from apdsl.model.claim import ClaimModel


class ClaimError(Exception):
    """There is no such claim, or more than one, or the texts have errors."""


def load(path: Path, identifier: str | None = None) -> ClaimModel:
    """The claim at a path: a text, a folder of texts, or the JSON form of a claim.

    ``identifier`` chooses one where there are several implementations.

    Raises:
        ClaimError: nothing can be read there, the texts have errors, or no single claim is meant.
    """
    return chosen(_read(path) if path.suffix == ".json" else _compiled(path), path, identifier)


def _compiled(path: Path) -> tuple[ClaimModel, ...]:
    compilation = Compilation.of_paths([path])
    if not compilation.subject:
        reason = compilation.diagnostics[0].message if compilation.diagnostics else "it is empty"
        raise ClaimError(f"{path} cannot be read: {reason}")
    if compilation.has_errors:
        raise ClaimError(f"the texts have errors; `apdsl check {path}` shows them")
    return compilation.claims


def _read(path: Path) -> tuple[ClaimModel, ...]:
    try:
        return (codec.from_json(ClaimModel, json.loads(path.read_text("utf-8"))),)
    except OSError as error:
        raise ClaimError(f"{path} cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise ClaimError(f"{path} is no claim in JSON of this version") from error


def chosen(found: tuple[ClaimModel, ...], path: Path, identifier: str | None) -> ClaimModel:
    """The claim that is meant among those found at a path.

    Raises:
        ClaimError: no single claim is meant.
    """
    names = ", ".join(claim.id for claim in found)
    if identifier is not None:
        chosen = next((claim for claim in found if claim.id == identifier), None)
        if chosen is None:
            raise ClaimError(f"{path} has no implementation {identifier}; it has {names or 'none'}")
        return chosen
    if not found:
        raise ClaimError(f"{path} declares no implementation")
    if len(found) > 1:
        raise ClaimError(f"{path} declares several implementations: {names}; choose one")
    return found[0]
