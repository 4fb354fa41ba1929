"""What ``apdsl validate --claim`` does: check a medium by what an implementation claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from apdsl.cli.common import CLEAN, FINDINGS, echo_json, fail

if TYPE_CHECKING:
    from apdsl.evaluation.claim_judging import ClaimReport
    from apdsl.model.claim import ClaimModel
    from apdsl.runtime.secure.opening import Keys


def validate_claim(
    path: Path,
    claim_path: Path,
    *,
    implementation: str | None,
    roles: Sequence[str],
    identifiers: Sequence[str],
    keys: Keys | None,
    form: str,
    verbose: bool,
) -> NoReturn:
    """Judge what lies at the path by the claim, print the report, and end with its status."""
    from apdsl import claims
    from apdsl.evaluation.claim_judging import judge_claim
    from apdsl.runtime.engine import UnreadableInputError, read_input

    try:
        claim = claims.load(claim_path, implementation)
        judged = claims.judged_roles(claim, roles)
        profiles = claims.executable(claim, judged, identifiers)
        found = judge_claim(read_input(path, keys=keys), profiles)
    except (claims.ClaimError, UnreadableInputError) as error:
        fail(str(error))
    if form == "json":
        echo_json({**found.report.to_json(), "claim": _json(claim, judged, found)})
    else:
        from apdsl.runtime.report.text import render_text

        click.echo("\n".join(_heading(claim, judged, found)))
        click.echo(render_text(found.report, verbose=verbose), nl=False)
    raise SystemExit(CLEAN if found.report.conformant else FINDINGS)


def _json(claim: ClaimModel, roles: Sequence[str], found: ClaimReport) -> dict[str, object]:
    return {
        "id": claim.id,
        "product": claim.product,
        "version": claim.version,
        "vendor": claim.vendor,
        "roles": list(roles),
        "judged": [attempt.to_json() for attempt in found.attempts],
    }


def _heading(claim: ClaimModel, roles: Sequence[str], found: ClaimReport) -> Iterator[str]:
    yield f"As {claim.product} {claim.version} claims it ({', '.join(roles)}):"
    for attempt in found.attempts:
        names = " or ".join(profile.identifier for profile in attempt.profiles)
        errors = f"{attempt.errors} error{'' if attempt.errors == 1 else 's'}"
        shown = "  <- shown below" if attempt is found.best else ""
        yield f"  {names}: {errors}{shown}"
    yield ""
