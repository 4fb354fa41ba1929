"""``apdsl show``: the model of one profile."""

from __future__ import annotations

import click

from apdsl.cli.common import echo_json, fail, format_option, unknown_profile


@click.command("show")
@click.argument("identifier")
@click.argument("paths", nargs=-1, type=click.Path())
@format_option("text", "json")
def command(identifier: str, paths: tuple[str, ...], form: str) -> None:
    """Show the profile IDENTIFIER of the product, or of the texts at PATHS."""
    from apdsl import catalogue
    from apdsl.model import codec
    from apdsl.model.profile import UnknownProfileError

    try:
        model = catalogue.model(identifier, paths)
    except UnknownProfileError as error:
        unknown_profile(identifier, error.known)
    except catalogue.NotCompilableError as error:
        fail(str(error))
    if form == "json":
        echo_json(codec.to_json(model))
        return
    from apdsl.cli.overview import overview

    click.echo(overview(model), nl=False)
