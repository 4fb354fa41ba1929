"""Reads source files: bytes to text, or a diagnostic that says why not."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from apdsl.diagnostics import Diagnostic, report, whole_file
from apdsl.source import Source, Span
from apdsl.syntax.parser import LARGEST_SOURCE

STANDARD_INPUT = Path("-")


def read_source(path: Path, name: str | None = None) -> Source | Diagnostic:
    """The text of a file; ``-`` is standard input. UTF-8, with or without a byte order mark.

    A file that cannot be read, is too large or is no UTF-8 gives a diagnostic.
    """
    if path == STANDARD_INPUT:
        return _decoded(_bounded(sys.stdin.buffer), name or "<stdin>")
    name = str(path) if name is None else name
    try:
        with path.open("rb") as file:
            content = _bounded(file)
    except OSError as error:
        return report("file-unreadable", whole_file(name), reason=error.strerror or str(error))
    except ValueError as error:  # a NUL in the path
        return report("file-unreadable", whole_file(name), reason=str(error))
    return _decoded(content, name)


def _bounded(file: BinaryIO) -> bytes:
    return file.read(LARGEST_SOURCE + 1)


def _decoded(content: bytes, name: str) -> Source | Diagnostic:
    if len(content) > LARGEST_SOURCE:
        limit = f"{LARGEST_SOURCE:,}"
        return report("file-too-large", whole_file(name), size=f"over {limit}", limit=limit)
    try:
        return Source(name, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        # The bad bytes shown as such, so that the place in the text can be shown.
        text = content.decode("utf-8-sig", errors="backslashreplace")
        start = len(content[: error.start].decode("utf-8-sig", errors="replace"))
        shown = content[error.start : error.end].hex(" ").upper()
        line = content[: error.start].count(b"\n") + 1
        reason = f"line {line} has the byte{'s' if len(shown) > 2 else ''} {shown}"
        return report("not-utf-8", Span(Source(name, text), start, start + 1), reason=reason)
