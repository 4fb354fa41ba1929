"""``apdsl list``: the profiles that are defined."""

from __future__ import annotations

import click

from apdsl.cli.common import echo_json, fail, format_option


@click.command("list")
@click.argument("paths", nargs=-1, type=click.Path())
@format_option("text", "json")
def command(paths: tuple[str, ...], form: str) -> None:
    """List the profiles of the product, or those that the texts at PATHS define."""
    from apdsl import catalogue

    try:
        entries = catalogue.entries(paths)
    except catalogue.NotCompilableError as error:
        fail(str(error))
    if form == "json":
        echo_json([entry.to_json() for entry in entries])
        return
    width = max((len(entry.id) for entry in entries), default=0)
    for entry in entries:
        roles = "/".join(entry.roles)
        click.echo(f"{entry.id:<{width}}  {entry.annex or '-':<2} {roles:<11}  {entry.name}")
