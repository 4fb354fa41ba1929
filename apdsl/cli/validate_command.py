"""``apdsl validate``: check a DICOM file or a File-set against profiles."""

from __future__ import annotations

from pathlib import Path

import click

from apdsl.cli.common import fail, key_options, unknown_profile
from apdsl.cli.progress import progress_bar
from apdsl.cli.report_options import ReportOptions, deliver, report_options, usable
from apdsl.cli.results import UNREAD_REDACTED


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
@report_options
def command(
    path: Path,
    identifiers: tuple[str, ...],
    texts: tuple[str, ...],
    key: Path | None,
    cert: Path | None,
    password_file: Path | None,
    options: ReportOptions,
) -> None:
    """Check PATH: a DICOM file, the root folder of a File-set, or its DICOMDIR.

    PATH may also be what holds a File-set: an image of a disc, stick or card, a ZIP archive, or an
    e-mail.

    Exit status: 0 nothing found from --fail-on upwards that is not accepted, 1 something, or no
    DICOM file at all, 2 PATH, the profile or the baseline cannot be read.
    """
    from apdsl import catalogue, evaluation
    from apdsl.compilation import UnknownProfileError
    from apdsl.runtime.engine import UnreadableInputError, validate
    from apdsl.runtime.secure.opening import Keys

    baseline = usable(options, path)
    try:
        models = [catalogue.model(identifier, texts) for identifier in dict.fromkeys(identifiers)]
        common = catalogue.common()
    except UnknownProfileError as error:
        unknown_profile(error.identifier, error.known)
    except catalogue.NotCompilableError as error:
        fail(str(error))
    profiles = [evaluation.profile(model, common) for model in models]
    try:
        given = key or cert or password_file
        keys = Keys.read(key, cert, password_file) if given else None
        with progress_bar() as progress:
            report = validate(path, profiles, keys=keys, progress=progress)
    except UnreadableInputError as error:
        fail(UNREAD_REDACTED if options.redact else str(error))
    raise SystemExit(deliver(report, path, models, common, options, baseline))
