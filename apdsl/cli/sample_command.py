"""``apdsl sample``: make a File-set that conforms to a profile, or ones that break it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from apdsl.cli.common import CLEAN, fail, unknown_profile

if TYPE_CHECKING:
    from apdsl.sample.media.packing import Form


@click.command("sample")
@click.argument("identifier", metavar="PROFILE")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The folder to write to; what others put there stays.",
)
@click.option(
    "--violate",
    metavar="REQUIREMENT|all",
    help="Break this requirement, by its id; or each, one at a time, beside a conformant sample.",
)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="UIDs and keys.")
@click.option(
    "--as",
    "form",
    type=click.Choice(["folder", "iso", "udf", "fat", "zip", "mail"]),
    help="The form of the File-set. Default: that of the profile's medium; folders with --violate.",
)
@click.option(
    "--from",
    "texts",
    multiple=True,
    type=click.Path(),
    help="Profile texts that define the profile, instead of those of the product.",
)
def command(
    identifier: str,
    out: Path,
    violate: str | None,
    seed: int,
    form: str | None,
    texts: tuple[str, ...],
) -> None:
    """Make a small File-set that conforms to PROFILE, with an instance for each of its rows.

    manifest.json says what was made. With --violate it names the requirement that each File-set
    breaks, its clause, the file and attribute, and what follows from it by logic. Secure samples
    are encrypted for the key in the folder keys, which protects nothing. Equal arguments give
    equal files.

    Exit status: 0 the samples are written, 2 the profile or requirement is unknown, or the folder
    cannot be written.
    """
    from apdsl import catalogue
    from apdsl.dictionary import closest
    from apdsl.model.profile import UnknownProfileError
    from apdsl.output import OutputError, changes, write
    from apdsl.sample.making import ALL, Samples, UnknownRequirementError
    from apdsl.sample.plan import NoInstanceError
    from apdsl.sample.secure import MissingPackageError
    from apdsl.sample.violation.every import UnbreakableError

    try:
        samples = Samples(catalogue.model(identifier, texts), catalogue.common(), seed)
        beside = "folder" if violate is not None and form is None else form
        made = (
            [] if violate not in (None, ALL) else [samples.conformant(cast("Form | None", beside))]
        )
        if violate is not None:
            made += samples.violating(violate, cast("Form | None", form))
        files = samples.files(made)
        write(out, files, changes(out, files, complete=False))
    except UnknownProfileError as error:
        unknown_profile(error.identifier, error.known)
    except UnknownRequirementError as error:
        if error.reason:
            fail(f"no File-set can be seen to break {error.requirement_id}: {error.reason}")
        near = closest(error.requirement_id, error.known)
        hint = (
            f"; did you mean {' or '.join(near)}?"
            if near
            else "; the manifest that --violate all writes lists those it does"
        )
        fail(f"{identifier} enforces no requirement {error.requirement_id}{hint}")
    except NoInstanceError as error:
        fail(f"no sample of {identifier} can be made: there is no instance of {error}")
    except UnbreakableError as error:
        fail(f"no sample that breaks {error} could be made")
    except (MissingPackageError, OutputError, catalogue.NotCompilableError) as error:
        fail(str(error))
    count = f"{len(made)} sample{'s' if len(made) != 1 else ''}"
    click.echo(f"{count} of {identifier} in {out}, described in {out / 'manifest.json'}")
    raise SystemExit(CLEAN)
