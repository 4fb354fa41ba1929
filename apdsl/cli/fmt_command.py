"""``apdsl fmt``: format profile texts."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from apdsl.cli.common import FINDINGS, UNUSABLE, coloured, fail

if TYPE_CHECKING:
    from apdsl.source import Source


@click.command("fmt")
@click.argument("paths", nargs=-1, type=click.Path(), required=True)
@click.option("--check", is_flag=True, help="Write nothing; status 1 if a text is not formatted.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
def command(paths: tuple[str, ...], check: bool, diff: bool) -> None:
    """Format the profile texts at PATHS: files, folders, or - for standard input to output."""
    from apdsl import sources
    from apdsl.diagnostics.render import renderer
    from apdsl.syntax.formatter import format_text

    loaded = sources.load(Path(path) for path in paths)
    problems = [*loaded.diagnostics]
    changed = 0
    for source in loaded.sources:
        formatted = format_text(source)
        problems.extend(formatted.diagnostics)
        if source.name == "<stdin>" and not (check or diff):
            click.echo(formatted.text, nl=False)
            continue
        if formatted.diagnostics or formatted.text == source.text:
            continue
        changed += 1
        if diff:
            click.echo(_diff(source, formatted.text), nl=False)
        elif check:
            click.echo(f"not formatted: {source.name}")
        else:
            _write(loaded.path(source), formatted.text)
    if problems:
        click.echo(renderer("text", colour=coloured(sys.stderr))(problems), nl=False, err=True)
    _summarise(len(loaded.sources), changed, wrote=not (check or diff))
    if problems:
        raise SystemExit(UNUSABLE if not loaded.sources else FINDINGS)
    if changed and (check or diff):
        raise SystemExit(FINDINGS)


def _diff(source: Source, text: str) -> str:
    lines = difflib.unified_diff(
        source.text.splitlines(keepends=True),
        text.splitlines(keepends=True),
        source.name,
        f"{source.name} (formatted)",
    )
    return "".join(lines)


def _write(path: Path, text: str) -> None:
    from apdsl.output import OutputError, replace_file

    try:
        replace_file(path, text.encode())
    except OutputError as error:
        fail(str(error))


def _summarise(files: int, changed: int, *, wrote: bool) -> None:
    verb = "formatted" if wrote else "not formatted"
    click.echo(
        f"{changed} of {files} files {verb}" if changed else f"{files} files in form", err=True
    )
