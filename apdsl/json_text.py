"""JSON as people review it: what fits on a line stands on one."""

from __future__ import annotations

from json.encoder import encode_basestring
from typing import Any

WIDTH = 100


def dumps(value: Any) -> str:
    """JSON text with a line end; keys keep their order, so that equal values give equal texts."""
    return _text(_measured(value), 0, 0) + "\n"


class _Container:
    """An array or object of measured members, and its text on one line if that is not too long."""

    __slots__ = ("flat", "members", "open_close")

    def __init__(self, members: list[tuple[str, str | _Container]], open_close: str) -> None:
        self.members = members
        self.open_close = open_close
        pieces: list[str] = []
        length = 2
        self.flat: str | None = None
        for label, member in members:
            text = member.flat if isinstance(member, _Container) else member
            if text is None:
                return
            length += len(label) + len(text) + 2
            if length > WIDTH + 2:
                return
            pieces.append(label + text)
        self.flat = open_close[0] + ", ".join(pieces) + open_close[1]


def _measured(value: Any) -> str | _Container:
    if isinstance(value, dict):
        if not value:
            return "{}"
        members = [(f"{encode_basestring(key)}: ", _measured(item)) for key, item in value.items()]
        return _Container(members, "{}")
    if isinstance(value, list):
        if not value:
            return "[]"
        return _Container([("", _measured(item)) for item in value], "[]")
    return _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _text(value: str | _Container, depth: int, before: int) -> str:
    """The text of a value at a depth, behind ``before`` characters of its line."""
    if isinstance(value, str):
        return value
    if value.flat is not None and len(value.flat) + before <= WIDTH - 2 * depth:
        return value.flat
    pad = "  " * (depth + 1)
    lines = [
        f"{pad}{label}{_text(member, depth + 1, len(label) + 1)}" for label, member in value.members
    ]
    return f"{value.open_close[0]}\n" + ",\n".join(lines) + f"\n{'  ' * depth}{value.open_close[1]}"
