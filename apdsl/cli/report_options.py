"""The options of commands that report on media, and what they do with a report."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from apdsl.cli.common import CLEAN, FINDINGS, coloured, fail, format_option
from apdsl.cli.results import emit, output_option, redact_option, usable_output

if TYPE_CHECKING:
    from apdsl.model.common import CommonModel
    from apdsl.model.profile import ProfileModel
    from apdsl.reports.baseline import Baseline
    from apdsl.reports.redaction import Known
    from apdsl.reports.threshold import FailOn
    from apdsl.runtime.findings import Report
    from apdsl.runtime.report.presentation import Acceptances

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What the user wants of the report; the names are those of the parameters."""

    form: str
    output: Path | None
    verbose: bool
    fail_on: FailOn
    max_findings: int | None
    baseline: Path | None
    write_baseline: Path | None
    redact: bool


def report_options(command: F) -> F:
    """All options on reports; the command gets them as one parameter, ``options``."""

    @functools.wraps(command)
    def gathered(**given: Any) -> Any:
        chosen = {each.name: given.pop(each.name) for each in fields(ReportOptions)}
        return command(options=ReportOptions(**chosen), **given)

    options = (
        format_option("text", "json", "sarif", "junit", "html", "github"),
        output_option,
        click.option("--verbose", is_flag=True, help="Show every place, and all unverified."),
        click.option(
            "--fail-on",
            type=click.Choice(("error", "warning", "unverified", "never")),
            default="error",
            show_default=True,
            help="From what on the exit status is 1; the verdict stays as it is.",
        ),
        click.option(
            "--max-findings",
            type=click.IntRange(min=0),
            metavar="N",
            help="Show no more than N findings; all of them make the verdict.",
        ),
        click.option(
            "--baseline",
            type=click.Path(path_type=Path),
            help="A file of accepted findings: shown, but not counted for the exit status.",
        ),
        click.option(
            "--write-baseline",
            type=click.Path(path_type=Path),
            help="Write a baseline of the findings, each reason to be filled in.",
        ),
        redact_option,
    )
    decorated: Any = gathered
    for option in reversed(options):
        decorated = option(decorated)
    wrapped: F = decorated
    return wrapped


def usable(options: ReportOptions, given: Path) -> Baseline | None:
    """The baseline that is to be used. Ends with status 2 where the options cannot be followed."""
    usable_output(options.output, given, options.baseline)
    if options.write_baseline is not None:
        if options.redact:
            fail("a baseline names the places of findings: --write-baseline cannot be redacted")
        if options.write_baseline.exists():
            fail(f"{options.write_baseline} exists, and may hold reasons; choose another name")
        if options.write_baseline == options.output:
            fail(f"{options.output} cannot hold both the report and the baseline")
        usable_output(options.write_baseline)
    if options.baseline is None:
        return None
    from apdsl.reports import baseline

    try:
        return baseline.read(options.baseline)
    except baseline.BaselineError as error:
        fail("\n  ".join((f"the baseline {options.baseline} cannot be used:", *error.args)))


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a report: in front of its text, and beside the members of its JSON."""

    heading: str
    members: dict[str, object]

    def around(self, pieces: Iterable[str], form: str) -> Iterable[str]:
        """The written report with what belongs to it; forms of others take nothing in."""
        if form == "text":
            return (self.heading, *pieces)
        if form == "json":
            value = {**json.loads("".join(pieces)), **self.members}
            return [json.dumps(value, indent=2, ensure_ascii=False) + "\n"]
        return pieces


def deliver(
    report: Report,
    given: Path,
    models: Sequence[ProfileModel],
    common: CommonModel,
    options: ReportOptions,
    baseline: Baseline | None,
    frame: Frame | None = None,
) -> int:
    """Write the report as the options say, with what stands around it. Gives the exit status."""
    from datetime import date

    from apdsl.reports.forms import FORMS, Manner
    from apdsl.reports.redaction import redacted
    from apdsl.reports.threshold import fails
    from apdsl.runtime.report.presentation import Presentation

    acceptances = baseline.applied(report, date.today()) if baseline is not None else None
    if options.write_baseline is not None:
        _write_baseline(report, acceptances, options, options.write_baseline)
    known = known_of(models, common)
    if options.redact:
        report, acceptances = redacted(report, acceptances, known)
    shown = Presentation(
        report,
        known.sentences,
        acceptances,
        options.max_findings,
        "" if options.redact else given.resolve().name,
        options.redact,
        {model.id: model.name for model in models},
    )
    colour = options.output is None and coloured()
    manner = Manner(options.verbose, colour, options.fail_on)
    pieces = FORMS[options.form](shown, manner)
    if frame is not None:
        pieces = frame.around(pieces, options.form)
    emit(pieces, options.output)
    return FINDINGS if fails(shown, options.fail_on) else CLEAN


def known_of(models: Sequence[ProfileModel], common: CommonModel) -> Known:
    """What the profiles say of themselves: sentences, reasons, record types."""
    from apdsl.model import demands
    from apdsl.reports.redaction import Known
    from apdsl.runtime.report.presentation import Sentences

    texts: dict[str, dict[str, str]] = {}
    reasons: set[str] = set()
    for owner, requirements in (
        ("", common.requirements),
        *((model.id, model.requirements) for model in models),
    ):
        for requirement in requirements:
            texts.setdefault(requirement.id, {})[owner] = demands.text(requirement)
            reasons.add(requirement.reason or "")
    return Known(Sentences(texts), reasons, {each.type for each in common.record_types})


def _write_baseline(
    report: Report, acceptances: Acceptances | None, options: ReportOptions, path: Path
) -> None:
    from apdsl.reports import baseline
    from apdsl.reports.threshold import counts

    accepted = acceptances.findings if acceptances else {}
    undone = acceptances.unverified if acceptances else {}
    findings = [each for each in report.findings if each not in accepted]
    unverified = [each for each in report.unverified if each not in undone]
    content = baseline.written(
        (each for each in findings if counts(each, options.fail_on)),
        (each for each in unverified if counts(each, options.fail_on)),
    )
    emit([content], path)
