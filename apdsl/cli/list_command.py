"""``apdsl list``: the profiles that are defined, or the implementations that are declared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from apdsl.cli.common import echo_json, fail, format_option

if TYPE_CHECKING:
    from apdsl.catalogue import Entry
    from apdsl.model.claim import ClaimModel


@click.command("list")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--implementations", is_flag=True, help="List the implementations that PATHS declare instead."
)
@format_option("text", "json")
def command(paths: tuple[str, ...], implementations: bool, form: str) -> None:
    """List the profiles of the product, or those that the texts at PATHS define."""
    from apdsl import catalogue

    if implementations and not paths:
        fail("--implementations lists what texts declare: give PATHS")
    try:
        if implementations:
            _implementations(catalogue.claims(paths), form)
            return
        entries = catalogue.entries(paths)
        if not entries and form == "text" and catalogue.claims(paths):
            click.echo("apdsl: no profile is defined there; try --implementations", err=True)
    except catalogue.NotCompilableError as error:
        fail(str(error))
    _profiles(entries, form)


def _profiles(entries: Sequence[Entry], form: str) -> None:
    if form == "json":
        echo_json([entry.to_json() for entry in entries])
        return
    width = max((len(entry.id) for entry in entries), default=0)
    for entry in entries:
        roles = "/".join(entry.roles)
        click.echo(f"{entry.id:<{width}}  {entry.annex or '-':<2} {roles:<11}  {entry.name}")


def _implementations(claims: Sequence[ClaimModel], form: str) -> None:
    if form == "json":
        echo_json([_summary(claim) for claim in claims])
        return
    width = max((len(claim.id) for claim in claims), default=0)
    for claim in claims:
        product = f"{claim.product} {claim.version}, {claim.vendor}"
        click.echo(f"{claim.id:<{width}}  {product}: {', '.join(_claimed(claim))}")


def _summary(claim: ClaimModel) -> dict[str, object]:
    return {
        "id": claim.id,
        "product": claim.product,
        "version": claim.version,
        "vendor": claim.vendor,
        "profiles": _claimed(claim),
    }


def _claimed(claim: ClaimModel) -> list[str]:
    """The profiles that it claims, in the order in which it does."""
    return list(dict.fromkeys(use.profile for _, _, use in claim.uses()))
