"""The frame of a SARIF 2.1.0 log: one run of this program, its rules and results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

import apdsl

VERSION: Final = "2.1.0"
SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
PROJECT: Final = "https://github.com/apdsl/apdsl"


def log(
    rules: Iterable[Mapping[str, Any]],
    results: Sequence[Mapping[str, Any]],
    more: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """A log with one run; ``more`` are further properties of the run (SARIF 3.14)."""
    return {
        "$schema": SCHEMA,
        "version": VERSION,
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "apdsl",
                        "version": apdsl.__version__,
                        "informationUri": PROJECT,
                        "rules": list(rules),
                    }
                },
                "columnKind": "unicodeCodePoints",
                **(more or {}),
                "results": results,
            }
        ],
    }


def uri(name: str) -> str:
    """A path as a URI reference: relative paths stay relative."""
    path = quote(name.replace("\\", "/").encode("utf-8", "surrogatepass"))
    return f"file://{path}" if path.startswith("/") else path
