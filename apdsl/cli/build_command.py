"""``apdsl build``: compile profiles to files."""

from __future__ import annotations

from pathlib import Path

import click

from apdsl.cli.common import FINDINGS, UNUSABLE, coloured, fail, paths_or_shipped, unknown_profile


@click.command("build")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="The output folder; for the profiles of the product: generated/.",
)
@click.option("--target", "targets", multiple=True, help="Only this kind of output; repeatable.")
@click.option("--profile", "profiles", multiple=True, help="Only this profile; repeatable.")
@click.option("--check", is_flag=True, help="Write nothing; status 1 if files are stale.")
def command(
    paths: tuple[str, ...],
    out: Path | None,
    targets: tuple[str, ...],
    profiles: tuple[str, ...],
    check: bool,
) -> None:
    """Compile the profiles of the product, or the texts at PATHS, to all their outputs."""
    from apdsl import output, resources
    from apdsl.building import UnknownTargetError, build
    from apdsl.compilation import Compilation, UnknownProfileError
    from apdsl.diagnostics.render import renderer

    if out is None and paths:
        fail("say where the output of your texts goes: --out FOLDER")
    root = out or resources.generated_dir()
    compilation = Compilation.of_paths(paths_or_shipped(paths))
    if compilation.diagnostics:
        click.echo(renderer("text", colour=coloured())(compilation.diagnostics), nl=False, err=True)
    if compilation.has_errors:
        raise SystemExit(FINDINGS if compilation.subject else UNUSABLE)
    try:
        files = build(compilation, targets, profiles)
        found = output.changes(root, files, complete=not targets and not profiles)
        if not check:
            output.write(root, files, found)
    except UnknownTargetError as error:
        fail(str(error))
    except UnknownProfileError as error:
        unknown_profile(error.identifier, error.known)
    except output.OutputError as error:
        fail(str(error))
    _report(root, found, check)


def _report(root: Path, found: object, check: bool) -> None:
    from apdsl.output import Changes

    assert isinstance(found, Changes)
    if not check:
        click.echo(
            f"{root}: {len(found.written)} files written, {len(found.removed)} removed, "
            f"{found.unchanged} unchanged"
        )
        return
    for path in found.written:
        click.echo(f"stale: {path}")
    for path in found.removed:
        click.echo(f"left over: {path}")
    if found:
        click.echo(f"{root} is not what `apdsl build` makes now", err=True)
        raise SystemExit(FINDINGS)
    click.echo(f"{root}: all {found.unchanged} files are current")
