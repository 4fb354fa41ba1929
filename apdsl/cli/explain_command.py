"""``apdsl explain CODE``: the page of the catalogue for a diagnostic."""

from __future__ import annotations

import click

from apdsl.cli.common import echo_json, fail, format_option


@click.command("explain")
@click.argument("code", required=False)
@format_option("text", "json")
def command(code: str | None, form: str) -> None:
    """Explain the diagnostic CODE (APD204 or unknown-tag); without one, list all codes."""
    from apdsl.diagnostics import UnknownCodeError, all_codes, page

    if code is None:
        codes = [
            (entry.id, entry.slug, str(entry.severity), entry.purpose) for entry in all_codes()
        ]
        if form == "json":
            keys = ("code", "slug", "severity", "purpose")
            echo_json([dict(zip(keys, entry, strict=True)) for entry in codes])
            return
        for identifier, slug, severity, _ in codes:
            click.echo(f"{identifier}  {severity:<8} {slug}")
        return
    try:
        found = page(code)
    except UnknownCodeError as error:
        near = ", ".join(error.suggestions)
        fail(f"there is no diagnostic {code}{f'; did you mean {near}?' if near else ''}")
    if form == "json":
        echo_json({"code": found.code.id, "slug": found.code.slug, "markdown": found.markdown})
    else:
        click.echo(found.markdown)
