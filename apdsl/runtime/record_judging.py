"""How the records of a DICOMDIR stand to profiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from apdsl.runtime.file_set import FileSet
from apdsl.runtime.judging import Judgement, concluded, demand_of
from apdsl.runtime.ledger import Ledger
from apdsl.runtime.profile import Profile
from apdsl.runtime.recall import Recall, faces_of_record
from apdsl.runtime.record import Record


def judge_records(
    file_set: FileSet,
    judges: Sequence[RecordJudge],
    chosen: Mapping[tuple[str, ...], tuple[int, ...]],
    ledger: Ledger,
) -> None:
    """Judges records that reference a file by its profiles, the others by those below them.

    ``chosen`` has the numbers of the judges that judge the records of a file, by its File ID.
    """
    below: dict[int, list[RecordJudge]] = {}
    for record in file_set.records:
        if not record.file_id:
            continue
        numbers = chosen.get(record.instance.file_id) if record.instance else None
        candidates = [judges[number] for number in numbers] if numbers else judges
        judge, judgement = _nearest(candidates, record)
        ledger.enter(judgement.findings, judgement.unverified)
        above = record.parent
        while above is not None and judge not in below.setdefault(id(above), []):
            below[id(above)].append(judge)
            above = above.parent
    for record in file_set.records:
        if record.file_id:
            continue
        demanding = below.get(id(record))
        if demanding is None:
            _, judgement = _nearest(judges, record)
            ledger.enter(judgement.findings, judgement.unverified)
        for judge in demanding or ():
            judgement = judge.judge(record)
            ledger.enter(judgement.findings, judgement.unverified)


class RecordJudge:
    """Judges records by one profile; what it knows of earlier ones makes later ones faster."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self._checks = [check for check in profile.checks if check.subject == "record"]
        self._by_type: dict[str, Recall] = {}
        self._clean = Judgement(profile, True, (), ())

    def judge(self, record: Record) -> Judgement:
        """What the profile says of a record."""
        recall = self._by_type.get(record.type)
        if recall is None:
            checks = (
                check
                for check in self._checks
                if check.record_types is None or record.type in check.record_types
            )
            recall = self._by_type[record.type] = Recall.on_records(tuple(checks))
        found = recall.found(record, faces_of_record(record))
        if not found:
            return self._clean
        place = record.name
        pairs = [
            concluded(demand_of(check), results, place, self.profile) for check, results in found
        ]
        return Judgement(
            self.profile,
            True,
            tuple(finding for findings, _ in pairs for finding in findings),
            tuple(entry for _, unverified in pairs for entry in unverified),
        )


def _nearest(judges: Sequence[RecordJudge], record: Record) -> tuple[RecordJudge, Judgement]:
    """The judge that finds least wrong with the record, the first of those that find as much."""
    if len(judges) == 1:
        return judges[0], judges[0].judge(record)
    judged = [(judge, judge.judge(record)) for judge in judges]
    return min(judged, key=lambda pair: pair[1].errors)
