"""The forms of a report by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from apdsl.reports.threshold import FailOn
from apdsl.runtime.report.presentation import Presentation


@dataclass(frozen=True, slots=True)
class Manner:
    """How a report is written: all of it if ``verbose``, and in colours if they suit."""

    verbose: bool = False
    colour: bool = False
    fail_on: FailOn = "error"


def _text(shown: Presentation, manner: Manner) -> Iterable[str]:
    from apdsl.runtime.report.text import render_text

    return [render_text(shown, verbose=manner.verbose, colour=manner.colour)]


def _json(shown: Presentation, manner: Manner) -> Iterable[str]:
    from apdsl.reports.json_form import written

    return written(shown)


def _sarif(shown: Presentation, manner: Manner) -> Iterable[str]:
    from apdsl.reports.sarif import written

    return written(shown)


def _junit(shown: Presentation, manner: Manner) -> Iterable[str]:
    from apdsl.reports.junit import render

    return [render(shown, manner.fail_on)]


def _html(shown: Presentation, manner: Manner) -> Iterable[str]:
    from apdsl.reports.html import render

    return [render(shown, datetime.now(UTC), verbose=manner.verbose)]


def _github(shown: Presentation, manner: Manner) -> Iterable[str]:
    from apdsl.reports.github import render

    return [render(shown)]


FORMS: Final[Mapping[str, Callable[[Presentation, Manner], Iterable[str]]]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
    "junit": _junit,
    "html": _html,
    "github": _github,
}
"""What writes each form, in pieces; each imports what it needs when it is called."""
