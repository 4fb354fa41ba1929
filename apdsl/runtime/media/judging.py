"""Judging a File-set by what profiles ask of the medium, where the input shows its medium."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from apdsl.runtime.checks import Check, Results, Unknown, Violation, evaluate
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.findings import Finding, Unverified
from apdsl.runtime.judging import Demand, concluded
from apdsl.runtime.media.demands import mail_results, medium_results
from apdsl.runtime.media.statements import STATEMENTS
from apdsl.runtime.media.volume import MAIL
from apdsl.runtime.profile import Profile
from apdsl.runtime.secure.demands import security_demand

Judged = tuple[list[Finding], list[Unverified]]


def judge_media(file_set: FileSet, profiles: Sequence[Profile]) -> Iterator[Judged]:
    """What the profiles say of the medium, and all else of them that no File-set shows.

    A medium is of one kind: with several profiles, those are judged by whose demands it meets, or
    else the one whose demands it misses least.
    """
    judged = [_judge(file_set, profile) for profile in profiles]
    fewest = min((len(findings) for findings, _ in judged), default=0)
    chosen = [each for each in judged if len(each[0]) == fewest]
    yield from chosen if fewest == 0 else chosen[:1]


def _judge(file_set: FileSet, profile: Profile) -> Judged:
    findings: list[Finding] = []
    unverified: list[Unverified] = []
    for entry in profile.unverified:
        results = _results(entry, file_set, profile)
        if results is None:
            unverified.append(entry)
            continue
        demand = Demand(
            entry.requirement_id, entry.clause, entry.text, source=_source(entry, profile)
        )
        found, unknown = concluded(demand, _run(demand, results), "", profile)
        findings += found
        unverified += [replace(each, profile=entry.profile) for each in unknown]
    return findings, unverified


def _results(entry: Unverified, file_set: FileSet, profile: Profile) -> Results | None:
    """What the medium shows of a demand; None when it shows nothing of it."""
    secure = security_demand(entry.requirement_id)
    if secure is not None:
        return secure(file_set)
    for demand in profile.medium_demands:
        if demand.requirement_id == entry.requirement_id:
            shows = file_set.medium.shown or file_set.flaws
            return medium_results(demand, file_set) if shows else None
        mail = file_set.medium.details.get(MAIL)
        for rule in demand.mail:
            if rule.requirement_id == entry.requirement_id and mail is not None:
                return mail_results(rule, mail)
    statement = STATEMENTS.get(entry.requirement_id)
    return None if statement is None else statement(file_set)


def _source(entry: Unverified, profile: Profile) -> str:
    sources = {demand.requirement_id: demand.source for demand in profile.medium_demands}
    for demand in profile.medium_demands:
        sources.update((rule.requirement_id, rule.source) for rule in demand.mail)
    return sources.get(entry.requirement_id, "")


def _run(demand: Demand, results: Results) -> tuple[Violation | Unknown, ...]:
    """The results, with a defect of the judging itself as an unknown."""
    check = Check(demand.requirement_id, demand.clause, "file-set", lambda _: results)
    return evaluate(check, None)[1]
