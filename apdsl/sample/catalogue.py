"""What instances and pictures there are to make samples of: ``instances.toml`` and ``streams``."""

from __future__ import annotations

import struct
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

RAMP = "#ramp"
"""In the catalogue, a lookup table from 0 to 65535 in 256 steps."""


@dataclass(frozen=True)
class Template:
    """What an instance of a SOP Class holds: values by keyword, and the pictures it may show."""

    keyword: str
    values: dict[str, Any]
    pictures: tuple[str, ...] = ()
    frames: int = 0


@cache
def templates() -> dict[str, Template]:
    """The templates by the keyword of their SOP Class."""
    content = _content()
    modules: dict[str, dict[str, Any]] = content["modules"]
    found = {}
    for keyword, entry in content["classes"].items():
        values: dict[str, Any] = {}
        for module in (*entry["modules"], *entry.get("modules-too", ())):
            values |= modules[module]
        values |= entry["values"]
        pictures = tuple(entry.get("pictures", ()))
        found[keyword] = Template(keyword, values, pictures, entry.get("frames", 0))
    return found


@cache
def patient_values() -> dict[str, Any]:
    """The values of the patient, the study, a series and the equipment, by keyword."""
    modules = _content()["modules"]
    names = ("patient", "study", "series", "equipment", "instance")
    return {keyword: value for name in names for keyword, value in modules[name].items()}


def spread(transfer_syntax: str) -> tuple[str, ...]:
    """The SOP Classes that stand for a set of them in a Transfer Syntax; keywords."""
    return tuple(_content()["spread"].get(transfer_syntax, ()))


def declared_syntaxes() -> tuple[str, ...]:
    """The Transfer Syntaxes that are taken where a profile leaves them to a statement."""
    return tuple(_content()["declared"]["syntaxes"])


def picture_values(picture: str, transfer_syntax: str) -> dict[str, Any]:
    """The attributes of a picture's pixels in a Transfer Syntax, by keyword."""
    content = _content()
    values = dict(content["pictures"][picture])
    values |= content["syntaxes"].get(transfer_syntax, {})
    if picture.startswith("rgb"):
        values |= content["coloured"].get(transfer_syntax, {})
    return values


@cache
def stream(picture: str, transfer_syntax: str) -> bytes | None:
    """One frame of a picture in a Transfer Syntax, a whole video; None where there is none."""
    name = _content()["streams"].get(picture, picture)
    path = resources.files("apdsl.sample") / "streams" / f"{name}.{transfer_syntax}"
    return path.read_bytes() if path.is_file() else None


def bytes_of(text: str) -> bytes:
    """The bytes that a text with a leading number sign stands for: hexadecimal, or the ramp."""
    if text == RAMP:
        return struct.pack("<256H", *(level * 257 for level in range(256)))
    return bytes.fromhex(text[1:])


@cache
def _content() -> dict[str, Any]:
    path = resources.files("apdsl.sample") / "instances.toml"
    return tomllib.loads(path.read_text("utf-8"))
