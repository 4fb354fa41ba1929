"""Workflow commands: lines of output that GitHub shows as annotations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["error", "warning", "notice"]


def command(kind: Kind, properties: Mapping[str, str], lines: Iterable[str]) -> str:
    """A command on one line. The values and lines hold no control characters."""
    values = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{kind} {values}::" + "%0A".join(line.replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    return text.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
