"""``apdsl validate``: check a DICOM file or a File-set against profiles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from apdsl.cli.common import (
    fail,
    jobs_option,
    key_options,
    keys_from,
    limit_option,
    unknown_profile,
)
from apdsl.cli.progress import progress_bar
from apdsl.cli.report_options import ReportOptions, deliver, report_options, usable
from apdsl.cli.results import UNREAD_REDACTED

if TYPE_CHECKING:
    from apdsl.runtime.limits import Limits


@click.command("validate")
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--profile",
    "identifiers",
    multiple=True,
    help="The profile to check against; several: each instance has to fall under one of them.",
)
@click.option(
    "--claim",
    "claim_path",
    type=click.Path(path_type=Path),
    help="A claim to check against: its profiles, with what it supports of them.",
)
@click.option("--implementation", help="Which implementation, where the claim has several.")
@click.option(
    "--role",
    "roles",
    multiple=True,
    type=click.Choice(["FSC", "FSR", "FSU"]),
    help="The claimed roles to check; by default those that write, or else FSR.",
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
@jobs_option
@report_options
def command(
    path: Path,
    identifiers: tuple[str, ...],
    claim_path: Path | None,
    implementation: str | None,
    roles: tuple[str, ...],
    texts: tuple[str, ...],
    key: Path | None,
    cert: Path | None,
    password_file: Path | None,
    limits: Limits,
    jobs: int,
    options: ReportOptions,
) -> None:
    """Check PATH: a DICOM file, the root folder of a File-set, or its DICOMDIR.

    PATH may also be what holds a File-set: an image of a disc, stick or card, a ZIP archive, or an
    e-mail.

    With --claim, PATH is checked as a medium that the implementation has written (with --role FSR:
    that it is to read), by each profile that it claims; the report of the nearest one is shown.

    Exit status: 0 nothing found from --fail-on upwards that is not accepted, 1 something, or no
    DICOM file at all, 2 PATH, the claim, the profile or the baseline cannot be read.
    """
    if claim_path is None and not identifiers:
        fail("say what to check against: --profile ID or --claim FILE")
    if claim_path is None and (roles or implementation):
        fail("--role and --implementation choose within a claim: give --claim FILE")
    if claim_path is not None and texts:
        fail("a claim brings its own profiles; leave --from")
    from apdsl import catalogue, evaluation
    from apdsl.model.profile import UnknownProfileError
    from apdsl.runtime.engine import UnreadableInputError, validate

    baseline = usable(options, path)
    keys = keys_from(key, cert, password_file)
    if claim_path is not None:
        from apdsl.cli.claimed import validate_claim

        validate_claim(
            path,
            claim_path,
            implementation=implementation,
            roles=roles,
            identifiers=identifiers,
            keys=keys,
            limits=limits,
            options=options,
            baseline=baseline,
        )
    try:
        models = [catalogue.model(identifier, texts) for identifier in dict.fromkeys(identifiers)]
        common = catalogue.common()
    except UnknownProfileError as error:
        unknown_profile(error.identifier, error.known)
    except catalogue.NotCompilableError as error:
        fail(str(error))
    profiles = evaluation.profiles(models, common)
    try:
        with progress_bar() as progress:
            report = validate(
                path, profiles, progress=progress, keys=keys, limits=limits, jobs=jobs
            )
    except UnreadableInputError as error:
        fail(UNREAD_REDACTED if options.redact else str(error))
    raise SystemExit(deliver(report, path, models, common, options, baseline))
