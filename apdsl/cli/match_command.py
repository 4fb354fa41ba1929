"""``apdsl match``: find the profiles that a DICOM file or a File-set conforms to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from apdsl.cli.common import (
    CLEAN,
    FINDINGS,
    fail,
    format_option,
    jobs_option,
    key_options,
    keys_from,
    limit_option,
    tell_incomplete,
)
from apdsl.cli.progress import progress_bar
from apdsl.cli.report_options import known_of
from apdsl.cli.results import UNREAD_REDACTED, emit, output_option, redact_option, usable_output

if TYPE_CHECKING:
    from apdsl.runtime.limits import Limits


@click.command("match")
@click.argument("path", type=click.Path(path_type=Path))
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
@format_option("text", "json")
@output_option
@redact_option
@click.option("--all", "every", is_flag=True, help="Show every profile, not only the best ten.")
def command(
    path: Path,
    texts: tuple[str, ...],
    key: Path | None,
    cert: Path | None,
    password_file: Path | None,
    limits: Limits,
    jobs: int,
    form: str,
    output: Path | None,
    redact: bool,
    every: bool,
) -> None:
    """Check PATH against every profile, and rank the profiles.

    PATH is what `apdsl validate` takes: a DICOM file, the root folder of a File-set or its
    DICOMDIR, an image of a disc, stick or card, a ZIP archive, or an e-mail. All profiles judge it
    in one pass over its files.

    A profile `conforms` where nothing contradicts it that could be verified. It is `undecided`
    where PATH has what could not be judged, such as an encrypted file, and `nearly` conforms where
    at most three of its requirements are violated and it takes most of the files. JSON has every
    profile.

    Exit status: 0 at least one profile conforms or is undecided, 1 none, 2 PATH or a text cannot be
    read.
    """
    from apdsl import catalogue, evaluation
    from apdsl.runtime.engine import SINGLE_FILE, UnreadableInputError, read_input
    from apdsl.runtime.matcher import Matcher
    from apdsl.runtime.matching import ranked

    usable_output(output, path)
    try:
        keys = keys_from(key, cert, password_file)
        common, models = catalogue.common(), catalogue.models(texts)
        matcher = Matcher(evaluation.profiles(models, common))
        with progress_bar() as progress:
            given = read_input(
                path,
                keys=keys,
                progress=progress,
                limits=limits,
                look=matcher.look,
                jobs=jobs,
            )
    except UnreadableInputError as error:
        fail(UNREAD_REDACTED if redact else str(error))
    except catalogue.NotCompilableError as error:
        fail(str(error))
    if given.form != SINGLE_FILE:
        tell_incomplete(given.file_set)
    try:
        matching = ranked(given, matcher)
    except OSError as error:
        fail(UNREAD_REDACTED if redact else f"{path} cannot be read: {error.strerror or error}")
    if redact:
        from apdsl.reports.redaction import redacted_matching

        matching = redacted_matching(matching, known_of((), common))
    if form == "json":
        text = json.dumps(matching.to_json(), indent=2, ensure_ascii=False) + "\n"
    else:
        from apdsl.runtime.report.matches import render_matching

        text = render_matching(matching, every=every)
    emit([text], output)
    raise SystemExit(CLEAN if matching.of("conforms") or matching.of("undecided") else FINDINGS)
