"""JSON as people review it: what fits on a line stands on one."""

from __future__ import annotations

import json
from typing import Any

WIDTH = 100


def dumps(value: Any) -> str:
    """JSON text with a line end; keys keep their order, so that equal values give equal texts."""
    return _text(value, 0, 0) + "\n"


def _text(value: Any, depth: int, before: int) -> str:
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + before <= WIDTH - 2 * depth or not isinstance(value, (dict, list)) or not value:
        return flat
    pad, outer = "  " * (depth + 1), "  " * depth
    if isinstance(value, list):
        items = [pad + _text(item, depth + 1, 1) for item in value]
        return "[\n" + ",\n".join(items) + f"\n{outer}]"
    members = []
    for key, item in value.items():
        label = json.dumps(key, ensure_ascii=False) + ": "
        members.append(f"{pad}{label}{_text(item, depth + 1, len(label) + 1)}")
    return "{\n" + ",\n".join(members) + f"\n{outer}}}"
