"""``apdsl validate``: check a DICOM file or a File-set against profiles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from apdsl.cli.common import (
    CLEAN,
    FINDINGS,
    echo_json,
    fail,
    format_option,
    key_options,
    keys_from,
    limit_option,
    unknown_profile,
)

if TYPE_CHECKING:
    from apdsl.runtime.limits import Limits


@click.command("validate")
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--profile",
    "identifiers",
    multiple=True,
    required=True,
    help="The profile to check against; several: each instance has to fall under one of them.",
)
@click.option(
    "--from",
    "texts",
    multiple=True,
    type=click.Path(),
    help="Profile texts that define the profiles, instead of those of the product.",
)
@key_options
@limit_option
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="How many processes read files; as many as there are processors by default.",
)
@format_option("text", "json")
@click.option("--verbose", is_flag=True, help="Show every place of a finding, and all unverified.")
def command(
    path: Path,
    identifiers: tuple[str, ...],
    texts: tuple[str, ...],
    key: Path | None,
    cert: Path | None,
    password_file: Path | None,
    limits: Limits,
    jobs: int | None,
    form: str,
    verbose: bool,
) -> None:
    """Check PATH: a DICOM file, the root folder of a File-set, or its DICOMDIR.

    PATH may also be what holds a File-set: an image of a disc, stick or card, a ZIP archive, or an
    e-mail.

    Exit status: 0 no finding, 1 findings, 2 PATH or the profile cannot be read.
    """
    from apdsl import catalogue, evaluation
    from apdsl.model.profile import UnknownProfileError
    from apdsl.runtime.engine import UnreadableInputError, validate
    from apdsl.runtime.workers import available_processors

    try:
        models = [catalogue.model(identifier, texts) for identifier in dict.fromkeys(identifiers)]
        common = catalogue.common()
    except UnknownProfileError as error:
        unknown_profile(error.identifier, error.known)
    except catalogue.NotCompilableError as error:
        fail(str(error))
    try:
        profiles = [evaluation.profile(model, common) for model in models]
        keys = keys_from(key, cert, password_file)
        jobs = jobs or available_processors()
        report = validate(path, profiles, jobs=jobs, keys=keys, limits=limits)
    except UnreadableInputError as error:
        fail(str(error))
    if form == "json":
        echo_json(report.to_json())
    else:
        from apdsl.runtime.report.text import render_text

        click.echo(render_text(report, verbose=verbose), nl=False)
    raise SystemExit(CLEAN if report.conformant else FINDINGS)
