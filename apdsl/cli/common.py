"""What several commands share: options, colours, exit statuses, profiles by their identifier."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

import click

if TYPE_CHECKING:
    from apdsl.compilation import Compilation
    from apdsl.runtime.file_set import FileSet
    from apdsl.runtime.limits import Limits
    from apdsl.runtime.secure.opening import Keys

CLEAN: Final = 0
FINDINGS: Final = 1
UNUSABLE: Final = 2

_REASONS: Final = 3

F = TypeVar("F", bound=Callable[..., Any])


def format_option(*formats: str) -> Callable[[F], F]:
    """``--format`` with the forms that a command knows; text by default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default="text",
        show_default=True,
        help="The form of the result.",
    )


def key_options(command: F) -> F:
    """``--key``, ``--cert`` and ``--password-file``, as commands that read media take them."""
    command = click.option(
        "--password-file",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="A file whose first line is the password that opens them.",
    )(command)
    command = click.option(
        "--cert",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="The certificate (PEM) that belongs to the key: only what is for it is opened.",
    )(command)
    return click.option(
        "--key",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="A private RSA key (PEM) that opens Secure DICOM Files and e-mails, in memory only.",
    )(command)


def limit_option(command: F) -> F:
    """``--limit NAME=VALUE``, as commands that read media take it; the value is of Limits."""
    return click.option(
        "--limit",
        "limits",
        multiple=True,
        metavar="NAME=VALUE",
        callback=_limits,
        help="Read more or less of hostile or large input, such as inflated=2GiB; may be repeated. "
        "docs/inputs.md lists the limits.",
    )(command)


def _limits(_: click.Context, option: click.Parameter, settings: tuple[str, ...]) -> Limits:
    from apdsl.runtime.limits import LimitError, limits_of

    try:
        return limits_of(settings)
    except LimitError as error:
        raise click.BadParameter(str(error), param=option) from error


def jobs_option(command: F) -> F:
    """``--jobs``, as commands that judge many files take it."""
    return click.option(
        "--jobs",
        type=click.IntRange(min=1),
        callback=_jobs,
        help="How many processes share the work; as many as there are processors by default.",
    )(command)


def _jobs(_: click.Context, __: click.Parameter, value: int | None) -> int:
    from apdsl.runtime.workers import available_processors

    return value or available_processors()


def tell_incomplete(file_set: FileSet) -> None:
    """Say on standard error that not all of a File-set was looked at, and why."""
    if not file_set.complete:
        reasons = dict.fromkeys(entry.reason for entry in file_set.skipped)
        why = f": {'; '.join(list(reasons)[:_REASONS])}" if reasons else ""
        click.echo(f"apdsl: not all files of the File-set could be looked at{why}", err=True)


def keys_from(key: Path | None, cert: Path | None, password_file: Path | None) -> Keys | None:
    """What opens Secure DICOM Files, from these files; None where none is given."""
    if not (key or cert or password_file):
        return None
    from apdsl.runtime.secure.opening import Keys

    return Keys.read(key, cert, password_file)


def coloured(stream: Any = None) -> bool:
    """Whether colours suit the stream: a terminal, and NO_COLOR is not set."""
    stream = sys.stdout if stream is None else stream
    return bool(stream.isatty()) and not os.environ.get("NO_COLOR")


def fail(message: str) -> NoReturn:
    """End with status 2: wrong use, or input that cannot be read."""
    click.echo(f"apdsl: {message}", err=True)
    raise SystemExit(UNUSABLE)


def echo_json(value: Any) -> None:
    """Print JSON, the same bytes for the same value."""
    click.echo(json.dumps(value, indent=2, ensure_ascii=False))


def paths_or_shipped(paths: Iterable[str]) -> list[Path]:
    """The paths given, or the profiles of the product where none is."""
    from apdsl import resources

    return [Path(path) for path in paths] or [resources.profiles_dir()]


def compiled(paths: Iterable[Path]) -> Compilation:
    """The compilation of the texts; their diagnostics are printed, and errors end the command."""
    from apdsl.compilation import Compilation
    from apdsl.diagnostics.render import renderer

    compilation = Compilation.of_paths(paths)
    shown = [d for d in compilation.diagnostics if d.suppression is None]
    if shown:
        click.echo(renderer("text", colour=coloured(sys.stderr))(shown), nl=False, err=True)
    if compilation.has_errors:
        raise SystemExit(FINDINGS if compilation.subject else UNUSABLE)
    return compilation


def unknown_profile(identifier: str, known: Iterable[str]) -> NoReturn:
    """End with status 2 and the identifiers that look like the one asked for."""
    from apdsl.dictionary import closest

    near = closest(identifier, known)
    hint = f"; did you mean {' or '.join(near)}?" if near else ";"
    fail(f"there is no profile {identifier}{hint} `apdsl list` shows all.")
