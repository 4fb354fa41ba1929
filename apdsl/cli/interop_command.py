"""``apdsl interop``: what two products can exchange by their claims."""

from __future__ import annotations

from pathlib import Path

import click

from apdsl.cli.common import CLEAN, FINDINGS, echo_json, fail, format_option


@click.command("interop")
@click.argument("first", type=click.Path(path_type=Path))
@click.argument("second", type=click.Path(path_type=Path))
@format_option("text", "json")
def command(first: Path, second: Path, form: str) -> None:
    """Compare the claims FIRST and SECOND: what one writes and the other reads.

    A claim is a text with one implementation, a folder of texts, or the JSON form of a claim.

    Exit status: 0 something can be exchanged, 1 nothing can, 2 a claim cannot be read.
    """
    from apdsl import claims
    from apdsl.interop import compare
    from apdsl.interop.text import render_text
    from apdsl.model import codec

    try:
        comparison = compare(claims.load(first).model, claims.load(second).model)
    except claims.ClaimError as error:
        fail(str(error))
    if form == "json":
        echo_json(codec.to_json(comparison))
    else:
        click.echo(render_text(comparison), nl=False)
    raise SystemExit(CLEAN if comparison.possible else FINDINGS)
