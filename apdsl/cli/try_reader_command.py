"""``apdsl try-reader``: run a reader on samples, and hold what it does against the manifest."""

from __future__ import annotations

from pathlib import Path

import click

from apdsl.cli.common import CLEAN, FINDINGS, echo_json, fail, format_option


@click.command("try-reader", context_settings={"ignore_unknown_options": True})
@click.option(
    "--samples",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=True,
    help="A folder that `apdsl sample` wrote.",
)
@click.option(
    "--timeout", type=click.FloatRange(0.1), default=30.0, show_default=True, help="Seconds each."
)
@click.option(
    "--rejects",
    metavar="REGEX",
    help="Output in which this is found rejects the sample too, whatever the exit status.",
)
@format_option("text", "json")
@click.argument("words", metavar="COMMAND...", nargs=-1, required=True, type=click.UNPROCESSED)
def command(
    samples: Path, timeout: float, rejects: str | None, form: str, words: tuple[str, ...]
) -> None:
    """Run COMMAND on each sample: {} in it stands for the path, which else goes to its end.

    A reader accepts a sample by exit status 0 and rejects it by another. One that checks all it is
    given accepts the conformant sample and rejects all others; a reader in use need not, and the
    table tells how far it goes.

    Put -- before COMMAND, so that its options are its own.

    Exit status: 0 all as the manifest has it, 1 not all, 2 no samples, or COMMAND cannot be run.
    """
    import re

    from apdsl.cli.progress import progress_bar
    from apdsl.sample.trial import NoSamplesError, Trial, deviations, samples_in, table, trials

    found: list[Trial] = []
    try:
        total = len(samples_in(samples))
        with progress_bar(doing="trying", things="samples") as progress:
            for trial in trials(samples, words, timeout=timeout, rejects=rejects):
                found.append(trial)
                if progress:
                    progress(len(found), total)
    except NoSamplesError as error:
        fail(str(error))
    except re.error as error:
        fail(f"--rejects is no regular expression: {error}")
    except OSError as error:
        fail(f"{words[0]} cannot be run: {error.strerror}")
    if form == "json":
        echo_json([trial.to_json() for trial in found])
    else:
        click.echo(table(found), nl=False)
        different = deviations(found)
        if different:
            click.echo("\n" + different, nl=False)
    raise SystemExit(CLEAN if all(trial.as_expected for trial in found) else FINDINGS)
