"""``apdsl errata``: where the standard's text is odd or wrong, as the profile texts say."""

from __future__ import annotations

import dataclasses
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from apdsl.cli.common import (
    FINDINGS,
    UNUSABLE,
    coloured,
    echo_json,
    format_option,
    paths_or_shipped,
)

if TYPE_CHECKING:
    from apdsl.model.errata import Correction, Group

_WIDTH = 96


@click.command("errata")
@click.argument("paths", nargs=-1, type=click.Path())
@format_option("text", "json")
def command(paths: tuple[str, ...], form: str) -> None:
    """List the interpretations and errata of all profiles and of the library, each once.

    With PATHS: those of the profiles that the texts there define, and of the library they rest on.
    """
    from apdsl.compilation import Compilation
    from apdsl.diagnostics.render import renderer
    from apdsl.model.errata import corrections, groups

    compilation = Compilation.of_paths(paths_or_shipped(paths))
    if compilation.has_errors:
        rendered = renderer("text", colour=coloured())(compilation.diagnostics)
        click.echo(rendered, nl=False, err=True)
        raise SystemExit(FINDINGS if compilation.subject else UNUSABLE)
    models, common = compilation.models, compilation.common
    if form == "json":
        echo_json([dataclasses.asdict(entry) for entry in corrections(models, common)])
        return
    sizes: dict[tuple[str, str], int] = {}
    for model in models:
        place = (model.standard, model.annex)
        sizes[place] = sizes.get(place, 0) + 1
    for group in groups(models, common):
        size = sizes.get((group.standard, group.annex), 0)
        click.echo("\n".join(_lines(group, size)))


def _lines(group: Group, profiles: int) -> Iterator[str]:
    """The entries of an annex; ``profiles`` is the number of profiles that it has."""
    place = " ".join(filter(None, (group.standard, group.edition, group.annex)))
    yield f"{place or 'Outside the Standard'}  {group.title}".rstrip()
    for entry in group.corrections:
        yield ""
        yield f"  {entry.clause}  {entry.kind}  {entry.name}".rstrip()
        yield from _indented(_whom(entry, profiles))
        for paragraph in entry.text.split("\n\n"):
            yield from _indented(paragraph)
    yield ""


def _whom(entry: Correction, profiles: int) -> str:
    if not entry.profiles:
        return f"[{entry.subject}]" if entry.subject else ""
    if len(entry.profiles) == profiles > 1:
        return f"[all {profiles} profiles]"
    return f"[{', '.join(entry.profiles)}]"


def _indented(text: str) -> Sequence[str]:
    indent = "      "
    return textwrap.wrap(
        " ".join(text.split()),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
