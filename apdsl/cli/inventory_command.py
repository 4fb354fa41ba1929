"""``apdsl inventory``: print a File-set as the JSON document that the JSON Schemas validate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from apdsl.cli.common import fail, limit_option, tell_incomplete

if TYPE_CHECKING:
    from apdsl.runtime.limits import Limits


@click.command("inventory")
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["json"]),
    default="json",
    show_default=True,
    help="The form of the result.",
)
@limit_option
def command(path: Path, limits: Limits, form: str) -> None:
    """Print the File-set document of PATH: the root folder of a File-set, or its DICOMDIR.

    PATH may also be what holds a File-set: an image of a disc, stick or card, a ZIP archive, or an
    e-mail. Bulk data is left out, and Secure DICOM Files are not opened.

    The schemas `json-schema/ps3.11/<edition>/<profile>/file-set.json` validate the document.

    Exit status: 0 the document is printed, 2 PATH cannot be read or is a single file.
    """
    from apdsl.runtime.engine import UnreadableInputError, file_set_at
    from apdsl.runtime.inventory import written

    try:
        found = file_set_at(path, limits=limits)
    except UnreadableInputError as error:
        fail(str(error))
    if found is None:
        fail(f"{path} is a single file; an inventory is made of a File-set: give its root folder")
    file_set, _ = found
    tell_incomplete(file_set)
    for piece in written(file_set):
        click.echo(piece, nl=False)
