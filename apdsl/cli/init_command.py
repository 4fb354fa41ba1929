"""``apdsl init``: a text to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from apdsl.cli.common import fail


@click.command("init")
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--implementation", "kind", flag_value="implementation", help="Begin a claim.")
@click.option("--annex", "kind", flag_value="annex", help="Begin an annex of PS3.11.")
@click.option("--augmented", "kind", flag_value="augmented", help="Begin an augmented profile.")
@click.option("--private", "kind", flag_value="private", help="Begin a private profile.")
def command(file: Path | None, kind: str | None) -> None:
    """Write a text that compiles as it is to FILE, or to standard output.

    A file that exists is left as it is.

    Exit status: 0 written, 2 FILE exists or cannot be written.
    """
    from apdsl.output import OutputError, create_file
    from apdsl.scaffolds import scaffold

    if kind is None:
        fail("say what to begin: --implementation, --annex, --augmented or --private")
    text = scaffold(kind)
    if file is None or str(file) == "-":
        click.echo(text, nl=False)
        return
    try:
        create_file(file, text.encode())
    except OutputError as error:
        fail(str(error))
    click.echo(f"{file}: written; `apdsl check {file}` says what is wrong as you go on", err=True)
