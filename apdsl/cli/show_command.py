"""``apdsl show``: the model of one profile, or of one claim."""

from __future__ import annotations

import click

from apdsl.cli.common import echo_json, fail, format_option, unknown_profile


@click.command("show")
@click.argument("identifier")
@click.argument("paths", nargs=-1, type=click.Path())
@format_option("text", "json")
def command(identifier: str, paths: tuple[str, ...], form: str) -> None:
    """Show the profile IDENTIFIER of the product, or of the texts at PATHS.

    IDENTIFIER may also be that of an implementation that the texts declare.
    """
    from apdsl import catalogue
    from apdsl.model import codec
    from apdsl.model.profile import UnknownProfileError

    try:
        claims = catalogue.claims(paths) if paths else ()
        claim = next((claim for claim in claims if claim.id == identifier), None)
        if claim is not None:
            from apdsl.cli.claim_overview import claim_overview

            if form == "json":
                echo_json(codec.to_json(claim))
            else:
                click.echo(claim_overview(claim), nl=False)
            return
        model = catalogue.model(identifier, paths)
    except UnknownProfileError as error:
        unknown_profile(identifier, (*error.known, *(claim.id for claim in claims)))
    except catalogue.NotCompilableError as error:
        fail(str(error))
    if form == "json":
        echo_json(codec.to_json(model))
        return
    from apdsl.cli.overview import overview

    click.echo(overview(model), nl=False)
