"""``apdsl build``: compile profiles to files."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import click

from apdsl.cli.common import FINDINGS, compiled, fail, paths_or_shipped, unknown_profile
from apdsl.document.forms import FORMS

if TYPE_CHECKING:
    from apdsl.output import Changes


@click.command("build")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="The output folder; for the profiles of the product: generated/.",
)
@click.option("--target", "targets", multiple=True, help="Only this kind of output; repeatable.")
@click.option("--profile", "profiles", multiple=True, help="Only this profile; repeatable.")
@click.option(
    "--format",
    "forms",
    multiple=True,
    type=click.Choice(tuple(FORMS)),
    help="Only the texts, in this form; repeatable. DOCX and PDF are made on request only.",
)
@click.option("--check", is_flag=True, help="Write nothing; status 1 if files are stale.")
def command(
    paths: tuple[str, ...],
    out: Path | None,
    targets: tuple[str, ...],
    profiles: tuple[str, ...],
    forms: tuple[str, ...],
    check: bool,
) -> None:
    """Compile the profiles of the product, or the texts at PATHS, to all their outputs."""
    from apdsl import output, resources

    if out is None and paths:
        fail("say where the output of your texts goes: --out FOLDER")
    if forms:
        if set(targets) - {"text"}:
            fail("--format is for texts: leave out --target, or say --target text")
        if out is None:
            fail("say where the texts go: --out FOLDER")
        targets = ("text",)
    root = out or resources.generated_dir()
    texts = paths_or_shipped(paths)
    key = _key(texts, root, targets, profiles, forms)
    if not check and (known := _unchanged(key, root)) is not None:
        _report(root, known, check)
        return
    files = _files(texts, targets, profiles, forms)
    try:
        found = output.changes(root, files, complete=not targets and not profiles)
        if not check:
            output.write(root, files, found)
    except output.OutputError as error:
        fail(str(error))
    if not check:
        _remember(key, root, files)
    _report(root, found, check)


def _files(
    texts: list[Path],
    targets: tuple[str, ...],
    profiles: tuple[str, ...],
    forms: tuple[str, ...],
) -> dict[str, bytes]:
    """What the build makes; ends the command where the texts or the selection are wrong."""
    from apdsl.building import UnknownTargetError, build
    from apdsl.document.extras import MissingExtraError
    from apdsl.model.profile import UnknownProfileError

    # A build makes hundreds of thousands of objects that live until it ends: nothing to collect.
    gc.disable()
    compilation = compiled(texts)
    try:
        return build(compilation, targets, profiles, forms)
    except (UnknownTargetError, MissingExtraError) as error:
        fail(str(error))
    except UnknownProfileError as error:
        unknown_profile(error.identifier, error.known)


def _key(
    texts: list[Path],
    root: Path,
    targets: tuple[str, ...],
    profiles: tuple[str, ...],
    forms: tuple[str, ...],
) -> str | None:
    """What stands for this build; none where not all texts can be read."""
    from apdsl import memory, sources

    loaded = sources.load(texts)
    if loaded.diagnostics:
        return None
    chosen = (*targets, "-", *profiles, "-", *forms)
    return memory.key("build", loaded.sources, str(root.resolve()), *chosen)


def _unchanged(key: str | None, root: Path) -> Changes | None:
    """The result of the same build, where all that it wrote is as it left it."""
    from apdsl import memory, output

    stamps = None if key is None else memory.recall(key)
    if not isinstance(stamps, dict) or output.stamps(root, stamps) != stamps:
        return None
    return output.Changes((), (), len(stamps))


def _remember(key: str | None, root: Path, files: dict[str, bytes]) -> None:
    from apdsl import memory, output

    if key is not None:
        memory.remember(key, output.stamps(root, files))


def _report(root: Path, found: Changes, check: bool) -> None:
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
