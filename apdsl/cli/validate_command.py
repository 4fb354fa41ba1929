"""``apdsl validate``: check a DICOM file or a File-set against profiles."""

from __future__ import annotations

from pathlib import Path

import click

from apdsl.cli.common import (
    CLEAN,
    FINDINGS,
    echo_json,
    fail,
    format_option,
    key_options,
    unknown_profile,
)


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
@format_option("text", "json")
@click.option("--verbose", is_flag=True, help="Show every place of a finding, and all unverified.")
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
    form: str,
    verbose: bool,
) -> None:
    """Check PATH: a DICOM file, the root folder of a File-set, or its DICOMDIR.

    PATH may also be what holds a File-set: an image of a disc, stick or card, a ZIP archive, or an
    e-mail.

    With --claim, PATH is checked as a medium that the implementation has written (with --role FSR:
    that it is to read), by each profile that it claims; the report of the nearest one is shown.

    Exit status: 0 no finding, 1 findings, 2 PATH, the claim or the profile cannot be read.
    """
    if claim_path is None and not identifiers:
        fail("say what to check against: --profile ID or --claim FILE")
    if claim_path is None and (roles or implementation):
        fail("--role and --implementation choose within a claim: give --claim FILE")
    if claim_path is not None and texts:
        fail("a claim brings its own profiles; leave --from")
    from apdsl import catalogue, evaluation
    from apdsl.compilation import UnknownProfileError
    from apdsl.runtime.engine import UnreadableInputError, validate
    from apdsl.runtime.secure.opening import Keys

    given = key or cert or password_file
    if claim_path is not None:
        from apdsl.cli.claimed import validate_claim

        validate_claim(
            path,
            claim_path,
            implementation=implementation,
            roles=roles,
            identifiers=identifiers,
            keys=Keys.read(key, cert, password_file) if given else None,
            form=form,
            verbose=verbose,
        )
    try:
        models = [catalogue.model(identifier, texts) for identifier in dict.fromkeys(identifiers)]
        common = catalogue.common()
    except UnknownProfileError as error:
        unknown_profile(error.identifier, error.known)
    except catalogue.NotCompilableError as error:
        fail(str(error))
    try:
        profiles = [evaluation.profile(model, common) for model in models]
        keys = Keys.read(key, cert, password_file) if given else None
        report = validate(path, profiles, keys=keys)
    except UnreadableInputError as error:
        fail(str(error))
    if form == "json":
        echo_json(report.to_json())
    else:
        from apdsl.runtime.report.text import render_text

        click.echo(render_text(report, verbose=verbose), nl=False)
    raise SystemExit(CLEAN if report.conformant else FINDINGS)
