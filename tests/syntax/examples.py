"""The example sources of these tests, and how their expected results are written."""

from __future__ import annotations

from pathlib import Path

from apdsl.diagnostics import Diagnostic
from apdsl.source import Source, Span

FOLDER = Path(__file__).parent / "fixtures"
IDENTITY = sorted((FOLDER / "identity").glob("*.apdsl"))
FORMAT = sorted((FOLDER / "format").glob("*.in.apdsl"))
ERRORS = sorted((FOLDER / "errors").glob("*.apdsl"))

PROFILES = sorted((Path(__file__).parents[2] / "profiles").rglob("*.apdsl"))


def source(path: Path) -> Source:
    """The text of an example under its bare name."""
    return Source(path.name, path.read_text("utf-8"))


def expected_text(path: Path) -> str:
    """What the formatter makes of ``x.in.apdsl``."""
    return formatted_path(path).read_text("utf-8")


def formatted_path(path: Path) -> Path:
    return path.with_name(path.name.replace(".in.", ".out."))


def written(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Diagnostics as the ``.expected`` files hold them."""
    lines = []
    for found in diagnostics:
        lines.append(f"{found.code} {_place(found.span)} {found.message}")
        lines += [f"  note: {note}" for note in found.notes]
        lines += [f"  see {_place(other.span)}: {other.message}" for other in found.related]
        lines += [f"  fix {_place(fix.span)}: {fix.title}" for fix in found.fixes]
    return "".join(f"{line}\n" for line in lines)


def _place(span: Span) -> str:
    first, last = span.first, span.last
    return f"{first.line}:{first.column}-{last.line}:{last.column}"
