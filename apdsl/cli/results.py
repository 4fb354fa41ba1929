"""Where the result of a command on media goes, and what it leaves out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click

from apdsl.cli.common import fail

output_option: Final = click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="Write the result to this file, at once when it is complete.",
)

redact_option: Final = click.option(
    "--redact",
    is_flag=True,
    help="Leave out values read from the medium and names of files.",
)


UNREAD_REDACTED: Final = (
    "what was given cannot be read; its name and the reason are left out (--redact)"
)


def usable_output(path: Path | None, *read: Path | None) -> None:
    """End with status 2 where a result could not be written, before the work begins.

    It is never written over one of the files that are read.
    """
    if path is None or str(path) == "-":
        return
    if path.is_dir():
        fail(f"{path} is a folder; name a file to write to")
    if any(other and path.exists() and other.exists() and path.samefile(other) for other in read):
        fail(f"{path} is what is to be read; name another file to write to")
    folder = path.parent
    if not folder.is_dir():
        fail(f"{folder} is no folder; make it first")
    if not os.access(path if _is_special(path) else folder, os.W_OK):
        fail(f"{path} cannot be written")


def emit(pieces: Iterable[str], path: Path | None) -> None:
    """Print the pieces of a result, or write them to a file. Ends with status 2 if that fails."""
    content = (piece.encode("utf-8", "backslashreplace") for piece in pieces)
    if path is None or str(path) == "-":
        for piece in content:
            click.echo(piece.decode(), nl=False)
        return
    from apdsl.output import OutputError, replace_file

    try:
        if _is_special(path):
            with path.open("wb") as file:
                file.writelines(content)
        else:
            replace_file(path, content)
    except (OutputError, OSError) as error:
        fail(str(error))


def _is_special(path: Path) -> bool:
    """Whether this is a pipe or device, which takes what is written and cannot be replaced."""
    return path.exists() and not path.is_file()
