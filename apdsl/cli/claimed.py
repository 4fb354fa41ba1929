"""What ``apdsl validate --claim`` does: check a medium by what an implementation claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from apdsl.cli.common import fail
from apdsl.cli.progress import progress_bar
from apdsl.cli.report_options import Frame, ReportOptions, deliver
from apdsl.cli.results import UNREAD_REDACTED

if TYPE_CHECKING:
    from apdsl.evaluation.claim_judging import ClaimReport
    from apdsl.model.claim import ClaimModel
    from apdsl.reports.baseline import Baseline
    from apdsl.runtime.limits import Limits
    from apdsl.runtime.secure.opening import Keys


def validate_claim(
    path: Path,
    claim_path: Path,
    *,
    implementation: str | None,
    roles: Sequence[str],
    identifiers: Sequence[str],
    keys: Keys | None,
    limits: Limits,
    options: ReportOptions,
    baseline: Baseline | None,
) -> NoReturn:
    """Judge what lies at the path by the claim, print the report, and end with its status."""
    from apdsl import claims
    from apdsl.evaluation.claim_judging import judge_claim
    from apdsl.runtime.engine import UnreadableInputError, read_input

    try:
        loaded = claims.load(claim_path, implementation)
        claim = loaded.model
        judged = claims.judged_roles(claim, roles)
        profiles = claims.executable(loaded, judged, identifiers)
        with progress_bar() as progress:
            given = read_input(path, progress=progress, keys=keys, limits=limits)
        found = judge_claim(given, profiles)
    except claims.ClaimError as error:
        fail(str(error))
    except UnreadableInputError as error:
        fail(UNREAD_REDACTED if options.redact else str(error))
    frame = Frame(
        "".join(f"{line}\n" for line in _heading(claim, judged, found)),
        {"claim": _json(claim, judged, found)},
    )
    models = loaded.standard_profiles()
    raise SystemExit(deliver(found.report, path, models, loaded.common, options, baseline, frame))


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
