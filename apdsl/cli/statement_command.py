"""``apdsl statement``: write the media part of a conformance statement."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from apdsl.cli.common import compiled, fail
from apdsl.document.forms import FORMS

if TYPE_CHECKING:
    from apdsl.statement import Layout

_JSON = "json"
_BINARY = ("docx", "pdf")


@click.command("statement")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--implementation", help="Which one, where the text declares several.")
@click.option(
    "--format",
    "form",
    type=click.Choice((*FORMS, _JSON)),
    help="The form; by default that of the file name of --out, or else markdown.",
)
@click.option(
    "--layout",
    type=click.Choice(("annex-a", "annex-n")),
    default="annex-a",
    show_default=True,
    help="The order of PS3.2 Annex A, or a skeleton by Annex N of later editions.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write; DOCX and PDF need it.",
)
def command(
    path: Path, implementation: str | None, form: str | None, layout: str, out: Path | None
) -> None:
    """Write the media part of the conformance statement of the implementation in PATH.

    PATH is a text with a claim, a folder of texts, or the JSON form of a claim. The claim is
    checked first, and nothing is written of one that has errors. What the statement says for want
    of words of the claim is named on standard error.

    Exit status: 0 it is written, 1 the claim has errors, 2 it cannot be read or written.
    """
    form = form or _form_of(out)
    if out is None and form in _BINARY:
        fail(f"say where the {form.upper()} file goes: --out FILE")
    content = _written(path, implementation, form, layout)
    if out is None:
        click.echo(content, nl=False)
        return
    from apdsl import output

    data = content.encode() if isinstance(content, str) else content
    try:
        output.write(out.parent, {out.name: data}, output.Changes((out.name,), (), 0))
    except output.OutputError as error:
        fail(str(error))


def _form_of(out: Path | None) -> str:
    """The form that the name of the file asks for."""
    if out is None:
        return "markdown"
    if out.suffix == f".{_JSON}":
        return _JSON
    named = [form.name for form in FORMS.values() if form.suffix == out.suffix.lower()]
    if not named:
        fail(f"the name {out.name} does not tell the form: give --format")
    return named[0]


def _written(path: Path, implementation: str | None, form: str, layout: str) -> str | bytes:
    from apdsl import catalogue, claims, json_text
    from apdsl.document.extras import MissingExtraError
    from apdsl.model import codec
    from apdsl.statement import MissingProfileError, statement
    from apdsl.statement.silence import silences

    try:
        if path.suffix == f".{_JSON}":
            loaded = claims.load(path, implementation)
            claim, common, profiles = loaded.model, loaded.common, catalogue.models()
        else:
            compilation = compiled([path])
            claim = claims.chosen(compilation.claims, path, implementation)
            common, profiles = compilation.common, compilation.analysis.models
        if form == _JSON:
            return json_text.dumps(codec.to_json(claim))
        document = statement(claim, common, profiles, cast("Layout", layout))
        written = FORMS[form].write(document)
    except (claims.ClaimError, MissingProfileError, MissingExtraError) as error:
        fail(str(error))
    for silence in silences(claim):
        why = f"as the claim has no {silence.wanting}"
        click.echo(f"apdsl: {silence.section} {silence.said}, {why}", err=True)
    return written
