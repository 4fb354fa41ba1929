"""How one instance stands to one profile: the rows of SOP Classes, and the checks on instances."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from apdsl.runtime.attributes import named_uid
from apdsl.runtime.checks import Check, Severity, Unknown, Violation, evaluate
from apdsl.runtime.findings import Finding, Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.profile import Profile, SopRow
from apdsl.runtime.reading.recognition import MEDIA_STORAGE_DIRECTORY
from apdsl.runtime.recall import Faces, Recall
from apdsl.runtime.tags import (
    MEDIA_STORAGE_SOP_CLASS_UID,
    SOP_CLASS_UID,
    TRANSFER_SYNTAX_UID,
)
from apdsl.runtime.truth import Truth


@dataclass(frozen=True, slots=True)
class Demand:
    """What a finding says of the requirement behind it."""

    requirement_id: str
    clause: str
    text: str = ""
    severity: Severity = "error"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a profile says of one subject. ``fits`` is whether a row of the table takes it in."""

    profile: Profile
    fits: Truth
    findings: tuple[Finding, ...]
    unverified: tuple[Unverified, ...]

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def passes(self) -> bool:
        """Whether the subject falls under the profile as far as could be read."""
        return self.fits is not False and self.errors == 0

    @property
    def distance(self) -> tuple[bool, int]:
        """How far the subject is from the profile: the nearest one is reported."""
        return self.fits is False, self.errors


def concluded(
    demand: Demand, results: Iterable[Violation | Unknown], place: str, profile: Profile | None
) -> tuple[list[Finding], list[Unverified]]:
    """The results of a demand on a subject at a place, as findings and unverified entries."""
    findings: list[Finding] = []
    unverified: list[Unverified] = []
    name = profile.identifier if profile else None
    for result in results:
        path = place if result.locator is None else result.locator
        if isinstance(result, Unknown):
            entry = Unverified(
                demand.requirement_id, demand.clause, demand.text, result.reason, path or None, name
            )
            unverified.append(entry)
        else:
            finding = Finding(
                demand.requirement_id,
                demand.severity,
                demand.clause,
                path,
                result.element_path,
                result.message,
                result.found,
                result.expected,
                name,
                demand.source,
            )
            findings.append(finding)
    return findings, unverified


def demand_of(check: Check) -> Demand:
    """The requirement behind a check."""
    return Demand(check.requirement_id, check.clause, check.text, check.severity, check.source)


def judge_checks(
    checks: Iterable[Check], subject: object, place: str, profile: Profile | None
) -> tuple[list[Finding], list[Unverified]]:
    """The results of running checks on a subject."""
    findings: list[Finding] = []
    unverified: list[Unverified] = []
    for check in checks:
        _, results = evaluate(check, subject)
        if results:
            found, unknown = concluded(demand_of(check), results, place, profile)
            findings.extend(found)
            unverified.extend(unknown)
    return findings, unverified


class InstanceJudge:
    """Judges instances by one profile; what it knows of earlier ones makes later ones faster."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._checks = [check for check in profile.checks if check.subject == "instance"]
        self._by_class: dict[str, Recall] = {}
        self._clean = Judgement(profile, True, (), ())
        self._fitting: set[tuple[str, str]] = set()
        qualified = (row.sop_classes for row in profile.sop_rows if row.where is not None)
        self._qualified: frozenset[str] = frozenset().union(*qualified)

    def judge(self, instance: Instance, faces: Faces | None) -> Judgement:
        """What the rows of the profile, and the checks for the SOP Class, say of an instance.

        ``faces`` are those of the instance.
        """
        sop_class = instance.sop_class
        kind = sop_class, instance.transfer_syntax
        fits: Truth = True
        findings: list[Finding] = []
        unverified: list[Unverified] = []
        if kind not in self._fitting:
            demand, results, fits = _row_results(instance, self._profile)
            findings, unverified = concluded(demand, results, instance.name, self._profile)
            if fits is True and not results and sop_class not in self._qualified:
                self._fitting.add(kind)
        if fits is not False:
            for check, found in self._of_class(sop_class).found(instance, faces):
                more, unknown = concluded(demand_of(check), found, instance.name, self._profile)
                findings += more
                unverified += unknown
        if fits is True and not findings and not unverified:
            return self._clean
        return Judgement(self._profile, fits, tuple(findings), tuple(unverified))

    def _of_class(self, sop_class: str) -> Recall:
        recall = self._by_class.get(sop_class)
        if recall is None:
            checks = (
                check
                for check in self._checks
                if check.sop_classes is None or sop_class in check.sop_classes
            )
            recall = Recall.on_instances(tuple(checks))
            self._by_class[sop_class] = recall
        return recall


def judge_instance(instance: Instance, profile: Profile) -> Judgement:
    """Judges an instance by the rows of the profile, and by the checks for its SOP Class."""
    return InstanceJudge(profile).judge(instance, None)


def _row_results(
    instance: Instance, profile: Profile
) -> tuple[Demand, list[Violation | Unknown], Truth]:
    table = _table_demand(profile.sop_requirement_id, profile)
    sop_class = instance.sop_class
    if not sop_class:
        return table, [_sop_class_unread(instance)], None
    if sop_class == MEDIA_STORAGE_DIRECTORY:
        return table, [], True  # the rules on the DICOMDIR judge it
    rows = [row for row in profile.sop_rows if sop_class in row.sop_classes]
    if not rows:
        message = (
            f"{named_uid(sop_class)} is none of the SOP Classes of {profile.identifier}; remove "
            "the file, or choose another profile."
        )
        violation = Violation(message, SOP_CLASS_UID, sop_class, "a SOP Class of the profile")
        return table, [violation], False
    wheres = [(row, True if row.where is None else row.where(instance)) for row in rows]
    matching = [row for row, truth in wheres if truth is True]
    perhaps = [row for row, truth in wheres if truth is None]
    fitting = [row for row in matching if _takes(row, instance)]
    forbidden = next((row for row in fitting if row.disallowed), None)
    if any(not row.disallowed for row in fitting):
        return table, [], True
    if forbidden is not None:
        message = (
            f"{named_uid(sop_class)} in the Transfer Syntax "
            f"{named_uid(instance.transfer_syntax)} is disallowed in {profile.identifier} "
            f"({forbidden.requirement_id}); remove the file."
        )
        violation = Violation(message, SOP_CLASS_UID, sop_class)
        return _syntax_demand(forbidden, profile), [violation], False
    possible = [row for row in perhaps if _takes(row, instance) and not row.disallowed]
    if possible:
        reason = f"whether it is an instance {possible[0].where_text or 'of the row'} is not known"
        return table, [Unknown(reason)], None
    allowing = [row for row in matching or perhaps if not row.disallowed]
    if allowing:
        return (
            _syntax_demand(allowing[0], profile),
            [_transfer_syntax_result(instance, allowing)],
            (False if instance.transfer_syntax else None),
        )
    return table, [_qualification(instance, rows, profile)], False


def _takes(row: SopRow, instance: Instance) -> bool:
    return row.transfer_syntaxes is None or instance.transfer_syntax in row.transfer_syntaxes


def _table_demand(requirement_id: str, profile: Profile) -> Demand:
    text = "SOP Classes and Transfer Syntaxes"
    return Demand(requirement_id, profile.sop_clause, text, source=profile.sop_source)


def _syntax_demand(row: SopRow, profile: Profile) -> Demand:
    return _table_demand(profile.transfer_syntax_requirement_id or row.requirement_id, profile)


def _sop_class_unread(instance: Instance) -> Violation | Unknown:
    unread = instance.dataset.unknown(SOP_CLASS_UID) and instance.meta.unknown(
        MEDIA_STORAGE_SOP_CLASS_UID
    )
    if unread or instance.problems:
        return Unknown("the SOP Class of the file could not be read")
    message = "The file names no SOP Class, neither in its header nor in its Data Set."
    return Violation(message, SOP_CLASS_UID, "none", "a SOP Class of the profile")


def _transfer_syntax_result(instance: Instance, rows: list[SopRow]) -> Violation | Unknown:
    found = instance.transfer_syntax
    if not found:
        return Unknown("the header of the file names no Transfer Syntax")
    allowed = sorted({uid for row in rows for uid in row.transfer_syntaxes or ()})
    named = " or ".join(named_uid(uid) for uid in allowed)
    message = (
        f"{named_uid(instance.sop_class)} is not permitted in the Transfer Syntax "
        f"{named_uid(found)}; encode the instance in {named}."
    )
    return Violation(message, TRANSFER_SYNTAX_UID, found, ", ".join(allowed))


def _qualification(instance: Instance, rows: list[SopRow], profile: Profile) -> Violation:
    texts = [row.where_text for row in rows if row.where_text and not row.disallowed]
    wanted = "; or ".join(dict.fromkeys(texts)) or "what the row demands"
    message = (
        f"{profile.identifier} takes in {named_uid(instance.sop_class)} only where "
        f"they are such: {wanted}."
    )
    return Violation(message, SOP_CLASS_UID, instance.sop_class, wanted)
