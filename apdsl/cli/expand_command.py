"""``apdsl expand``: one profile as source, its families and guards resolved."""

from __future__ import annotations

from pathlib import Path

import click

from apdsl.cli.common import fail, unknown_profile


@click.command("expand")
@click.argument("identifier")
@click.argument("paths", nargs=-1, type=click.Path())
def command(identifier: str, paths: tuple[str, ...]) -> None:
    """Show the profile IDENTIFIER, of the product or of the texts at PATHS, as plain source."""
    from apdsl.compilation import Compilation
    from apdsl.expansion import expand
    from apdsl.model.profile import UnknownProfileError

    compilation = (
        Compilation.of_paths([Path(path) for path in paths]) if paths else Compilation.of_shipped()
    )
    if compilation.has_errors:
        fail(f"the texts have errors; `apdsl check {' '.join(paths)}` shows them")
    try:
        click.echo(expand(compilation, identifier), nl=False)
    except UnknownProfileError as error:
        unknown_profile(identifier, error.known)
