"""The forms in which diagnostics are shown, each a pure function from diagnostics to text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final, TypeAlias

from apdsl.diagnostics.diagnostic import Diagnostic

Renderer: TypeAlias = Callable[[Iterable[Diagnostic]], str]


def _text(diagnostics: Iterable[Diagnostic], *, colour: bool = False) -> str:
    from apdsl.diagnostics.render import terminal

    return terminal.render(diagnostics, colour=colour)


def _json(diagnostics: Iterable[Diagnostic]) -> str:
    from apdsl.diagnostics.render import json_form

    return json_form.render(diagnostics)


def _sarif(diagnostics: Iterable[Diagnostic]) -> str:
    from apdsl.diagnostics.render import sarif

    return sarif.render(diagnostics)


def _github(diagnostics: Iterable[Diagnostic]) -> str:
    from apdsl.diagnostics.render import github

    return github.render(diagnostics)


RENDERERS: Final[Mapping[str, Renderer]] = MappingProxyType(
    {"text": _text, "json": _json, "sarif": _sarif, "github": _github}
)
"""Each format's function.  A form is imported when it is first used: a clean check needs none."""


def renderer(name: str, *, colour: bool = False) -> Renderer:
    """The function for a format; ``colour`` concerns ``text`` alone.  Raises ``KeyError``."""
    return partial(_text, colour=colour) if name == "text" else RENDERERS[name]
