"""Profiles and claims by identifier: generated models, or compiled from texts on demand."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from apdsl import resources
from apdsl.model import codec
from apdsl.model.common import CommonModel
from apdsl.model.profile import ProfileModel, UnknownProfileError

if TYPE_CHECKING:
    from apdsl.compilation import Compilation

if TYPE_CHECKING:
    from apdsl.model.claim import ClaimModel


class NotCompilableError(Exception):
    """The texts have errors, so that what they define is not known."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A profile as a list shows it."""

    id: str
    annex: str
    class_: str
    name: str
    edition: str
    roles: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "annex": self.annex,
            "class": self.class_,
            "name": self.name,
            "edition": self.edition,
            "roles": list(self.roles),
        }


def entries(paths: Iterable[str] = ()) -> tuple[Entry, ...]:
    """The profiles of the product, or those that the texts at these paths define.

    Raises:
        NotCompilableError: the texts have errors.
    """
    return tuple(
        Entry(model.id, model.annex, model.class_, model.name, model.edition, model.roles)
        for model in _compiled(tuple(paths)).models
    )


def model(identifier: str, paths: Iterable[str] = ()) -> ProfileModel:
    """The model of a profile.

    Raises:
        UnknownProfileError: no profile has the identifier.
        NotCompilableError: the texts have errors.
    """
    paths = tuple(paths)
    if not paths:
        stored = _generated(f"{identifier}.json")
        if stored is not None:
            return codec.from_json(ProfileModel, stored)
    return _compiled(paths).model(identifier)


def claims(paths: Iterable[str]) -> tuple[ClaimModel, ...]:
    """The claims of the implementations that the texts at these paths declare.

    Raises:
        NotCompilableError: the texts have errors.
    """
    return _compiled(tuple(paths)).claims


def models(paths: Iterable[str] = ()) -> tuple[ProfileModel, ...]:
    """The models of all profiles of the product, or of those that the texts at these paths define.

    Raises:
        NotCompilableError: the texts have errors.
    """
    paths = tuple(paths)
    index = None if paths else _read(resources.generated_dir() / "index.json")
    if index is None:
        return _compiled(paths).models
    return tuple(model(entry["id"]) for entry in index["profiles"])


@cache
def common() -> CommonModel:
    """What every profile rests on, from the shipped library."""
    stored = _generated("common.json")
    if stored is not None:
        return codec.from_json(CommonModel, stored)
    return _compiled(()).common


def _generated(name: str) -> Any | None:
    """A generated model; none where it is missing, or not one that this version reads."""
    path = resources.generated_dir() / "model" / name
    if path.parent.name != "model" or "/" in name or "\\" in name:
        return None
    return _read(path)


def _read(path: Path) -> Any | None:
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None


@cache
def _compiled(paths: tuple[str, ...]) -> Compilation:
    from apdsl.compilation import Compilation

    compilation = (
        Compilation.of_paths([Path(path) for path in paths]) if paths else Compilation.of_shipped()
    )
    if compilation.has_errors:
        names = " ".join(paths)
        raise NotCompilableError(f"the texts have errors; `apdsl check {names}` shows them")
    return compilation


__all__ = [
    "Entry",
    "NotCompilableError",
    "UnknownProfileError",
    "claims",
    "common",
    "entries",
    "model",
    "models",
]
