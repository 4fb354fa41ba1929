"""Diagnostics as one JSON document, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, Final

from apdsl.diagnostics.diagnostic import Diagnostic, in_order
from apdsl.diagnostics.render.summary import count

FORM: Final = "1"
"""Version of the document; it changes when a reader of the old form would go wrong."""


def document(diagnostics: Iterable[Diagnostic]) -> dict[str, Any]:
    """``{"apdsl_diagnostics": "1", "summary": {...}, "diagnostics": [...]}``, in order."""
    ordered = in_order(diagnostics)
    return {
        "apdsl_diagnostics": FORM,
        "summary": asdict(count(ordered)),
        "diagnostics": [diagnostic.to_json() for diagnostic in ordered],
    }


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """The document in ASCII, with a line end."""
    return json.dumps(document(diagnostics), indent=2) + "\n"
