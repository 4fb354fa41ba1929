"""How the files of an input stand to profiles, each file for itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from apdsl.runtime.checks import Check, Unknown
from apdsl.runtime.file_set import is_dicomdir_id
from apdsl.runtime.findings import Finding, Unverified
from apdsl.runtime.instance import Instance
from apdsl.runtime.judging import Demand, InstanceJudge, concluded, demand_of
from apdsl.runtime.profile import Profile
from apdsl.runtime.reading.file import ReadFile
from apdsl.runtime.recall import Faces, Recall, faces_of_instance
from apdsl.runtime.rules.imposed import file_rule_checks


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the profiles say of one file.

    ``passing`` are the numbers of the profiles that it falls under as far as could be read, and
    ``chosen`` of those that judge the records of the file: the passing ones, or the nearest.
    """

    findings: tuple[Finding, ...] = ()
    unverified: tuple[Unverified, ...] = ()
    passing: tuple[int, ...] = ()
    chosen: tuple[int, ...] = ()


class FileJudge:
    """Judges files by profiles: by the rules on files, and each instance by the best of them."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = profiles
        owned: list[tuple[Check, Profile | None]] = [
            (check, None) for check in file_rule_checks(profiles)
        ]
        for profile in profiles:
            owned += ((check, profile) for check in profile.checks if check.subject == "file")
        self._owners = {id(check): owner for check, owner in owned}
        self._on_files = Recall.on_instances([check for check, _ in owned])
        self._judges = [InstanceJudge(profile) for profile in profiles]
        self._clean: Final[dict[tuple[int, ...], Verdict]] = {}

    def judge(self, file: ReadFile, *, alone: bool = False) -> Verdict:
        """The verdict on a file; one that is ``alone`` is an instance whatever its name."""
        instance = file.instance
        faces = None if instance is None else faces_of_instance(instance)
        findings: list[Finding] = []
        unverified: list[Unverified] = []
        if instance is not None:
            self._judge_as_file(instance, faces, findings, unverified)
        passing: tuple[int, ...] = ()
        chosen: tuple[int, ...] = ()
        if instance is None or (is_dicomdir_id(file.file_id) and not alone):
            self._note_unread(file, findings, unverified)
        elif alone or not file.is_directory:  # rules on the DICOMDIR report a second directory
            passing, chosen = self._judge_as_instance(instance, faces, findings, unverified)
        if findings or unverified:
            return Verdict(tuple(findings), tuple(unverified), passing, chosen)
        if passing not in self._clean:
            self._clean[passing] = Verdict((), (), passing, chosen)
        return self._clean[passing]

    def _judge_as_file(
        self,
        instance: Instance,
        faces: Faces | None,
        findings: list[Finding],
        unverified: list[Unverified],
    ) -> None:
        for check, results in self._on_files.found(instance, faces):
            owner = self._owners[id(check)]
            found, unknown = concluded(demand_of(check), results, instance.name, owner)
            findings += found
            unverified += unknown

    def _judge_as_instance(
        self,
        instance: Instance,
        faces: Faces | None,
        findings: list[Finding],
        unverified: list[Unverified],
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        judgements = [judge.judge(instance, faces) for judge in self._judges]
        passing = tuple(number for number, found in enumerate(judgements) if found.passes)
        nearest = min(range(len(judgements)), key=lambda number: judgements[number].distance)
        chosen = passing or (nearest,)
        findings += judgements[chosen[0]].findings
        unverified += judgements[chosen[0]].unverified
        return passing, chosen

    def _note_unread(
        self, file: ReadFile, findings: list[Finding], unverified: list[Unverified]
    ) -> None:
        why = file.protection.reason if file.protection else "it was not decrypted"
        reasons = {
            "secure": f"it is a Secure DICOM File: {why}",
            "unreadable": f"it could not be read: {file.reason}",
        }
        reason = reasons.get(file.kind)
        if reason is None:
            return
        text = "all demands on the content of the file"
        for profile in self._profiles:
            demand = Demand(profile.sop_requirement_id, profile.sop_clause, text)
            found, unknown = concluded(demand, [Unknown(reason)], file.name, profile)
            findings += found
            unverified += unknown
