"""Where each schema lies: its path, its ``$id``, and how others refer to it.

A schema has the same place below the base address as below the output folder, so that relative
references hold for both.
"""

from __future__ import annotations

import posixpath
from typing import Final

from apdsl.model.profile import ProfileModel
from apdsl.model.schema import SCHEMA_BASE

FOLDER: Final = "json-schema/"


def identifier(path: str) -> str:
    """The ``$id`` of the schema at a path below the folder of schemas."""
    return SCHEMA_BASE + path


def common_path(name: str) -> str:
    return f"common/{name}.json"


def common(name: str, definition: str = "") -> str:
    """The address of a common schema, or of one of its definitions."""
    return identifier(common_path(name)) + (f"#/$defs/{definition}" if definition else "")


def edition_path(model: ProfileModel) -> str:
    """The folder of the part of the standard: ``ps3.11/2020a``."""
    return "/".join(part for part in (model.standard.lower(), model.edition) if part) or "private"


def profile_path(model: ProfileModel, name: str) -> str:
    return f"{edition_path(model)}/{model.id}/{name}.json"


def class_path(model: ProfileModel) -> str:
    """Where the parts lie that several profiles of a class share."""
    return f"{edition_path(model)}/class/{model.class_ or model.id}.json"


def relative(reference: str, path: str) -> str:
    """A reference as the schema at ``path`` writes it."""
    if not reference.startswith(SCHEMA_BASE):
        return reference
    target, mark, pointer = reference.removeprefix(SCHEMA_BASE).partition("#")
    if target == path:
        return mark + pointer or "#"
    return posixpath.relpath(target, posixpath.dirname(path)) + mark + pointer
