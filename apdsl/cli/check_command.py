"""``apdsl check``: say what is wrong in profile texts."""

from __future__ import annotations

import click

from apdsl.cli.common import FINDINGS, UNUSABLE, coloured, format_option, paths_or_shipped


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path())
@format_option("text", "json", "sarif", "github")
@click.option("--no-cache", is_flag=True, help="Analyse anew, even what has not changed.")
def command(paths: tuple[str, ...], form: str, no_cache: bool) -> None:
    """Check the profile texts at PATHS (files, folders, or - for standard input).

    Exit status: 0 nothing wrong, 1 errors or warnings, 2 nothing could be read.
    """
    from apdsl import checking
    from apdsl.diagnostics.render import renderer

    # Other forms list what is suppressed as well, which is not remembered.
    from_memory = form == "text" and not no_cache
    result = checking.check(paths_or_shipped(paths), use_cache=from_memory)
    if result.diagnostics or form != "text":
        click.echo(renderer(form, colour=coloured())(result.diagnostics), nl=False)
    if form == "text":
        click.echo(result.summary, err=True)
    if result.nothing_read:
        raise SystemExit(UNUSABLE)
    raise SystemExit(FINDINGS if result.counts else 0)
