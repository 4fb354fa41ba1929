"""What a sample of a profile holds: an instance for each row of its table of SOP Classes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from apdsl.evaluation.conditions import View, holds
from apdsl.model import demands as modelled
from apdsl.model.condition import AllOf, SopClassRef, TransferSyntaxRef
from apdsl.model.demands import Demand
from apdsl.model.membership import memberships, subjects
from apdsl.model.profile import PairsRule, SopClassRow
from apdsl.runtime.dataset import DataSet
from apdsl.sample.catalogue import declared_syntaxes, spread, stream, templates
from apdsl.sample.completion import completed
from apdsl.sample.directory import Rules, file_set
from apdsl.sample.file_set import SampleSet
from apdsl.sample.instances import SampleFile, Uids, sample_file, sop_class_uid
from apdsl.sample.settling import numbered
from apdsl.sample.values import allows

_DIRECTORY = "MediaStorageDirectoryStorage"


class NoInstanceError(Exception):
    """Nothing in the catalogue of instances fits a row of a profile."""


@dataclass(frozen=True, slots=True)
class Planned:
    """An instance to be made for a row: SOP Class and Transfer Syntax by keyword."""

    row: SopClassRow
    sop_class: str
    transfer_syntax: str


def conformant(rules: Rules, seed: int = 1) -> SampleSet:
    """A File-set that conforms to the profile, with an instance for each of its rows.

    Raises NoInstanceError where the catalogue has nothing for a row.
    """
    return file_set(instances(rules, seed), rules, Uids(seed))


def instances(rules: Rules, seed: int = 1) -> tuple[SampleFile, ...]:
    """The instances of a sample of the profile."""
    uids = Uids(seed)
    files: list[SampleFile] = []
    subject: SampleFile | None = None
    for number, planned in enumerate(plan(rules), start=1):
        file_id = ("IM", f"{number:04d}")
        file = instance(planned, file_id, uids, rules, subject)
        files.append(file)
        if subject is None and 0x7FE00010 in file.dataset:
            subject = file
    return tuple(files)


def plan(rules: Rules) -> tuple[Planned, ...]:
    """The instances that show all rows of the profile: images first, since others refer to them."""
    found: dict[tuple[str, str, str], Planned] = {}
    for row in rules.model.sop_classes:
        if not modelled.admits_instances(row):
            continue
        for planned in _of_row(row, rules):
            key = (planned.sop_class, planned.transfer_syntax, modelled.where_text(row))
            found.setdefault(key, planned)
    images = [each for each in found.values() if templates()[each.sop_class].pictures]
    return (*images, *(each for each in found.values() if each not in images))


def _of_row(row: SopClassRow, rules: Rules) -> Iterator[Planned]:
    syntaxes = (
        (row.transfer_syntax.keyword,)
        if isinstance(row.transfer_syntax, TransferSyntaxRef)
        else declared_syntaxes()
    )
    for syntax in syntaxes:
        if isinstance(row.sop_class, SopClassRef):
            if row.sop_class.keyword != _DIRECTORY:
                yield Planned(row, row.sop_class.keyword, syntax)
            continue
        uids = {uid for found in memberships((row.sop_class,), rules.common) for uid in found.uids}
        members = [each for each in spread(syntax) if sop_class_uid(each) in uids]
        if not members:
            raise NoInstanceError(f"{row.sop_class.set} in {syntax}")
        for member in members:
            yield Planned(row, member, syntax)


def instance(
    planned: Planned,
    file_id: tuple[str, ...],
    uids: Uids,
    rules: Rules,
    subject: SampleFile | None,
) -> SampleFile:
    """An instance of a row that meets the parameters of the profile.

    Raises NoInstanceError when no picture in the catalogue does.
    """
    template = templates().get(planned.sop_class)
    if template is None:
        raise NoInstanceError(planned.sop_class)
    for picture in template.pictures or (None,):
        if picture is not None and stream(picture, planned.transfer_syntax) is None:
            continue
        file = sample_file(
            planned.sop_class, planned.transfer_syntax, picture, file_id, uids, subject
        )
        if not _in_row(planned.row, file, rules):
            continue
        finished = completed_file(file, rules)
        if _same_pixels(file.dataset, finished.dataset) and _paired(finished, rules):
            return finished
    raise NoInstanceError(f"{planned.sop_class} in {planned.transfer_syntax}")


def _in_row(row: SopClassRow, file: SampleFile, rules: Rules) -> bool:
    conditions = [row.where] if row.where is not None else []
    for found in memberships((row.sop_class,), rules.common):
        if file.sop_class in found.uids and found.condition is not None:
            conditions.append(found.condition)
    view = View(rules.common, file.instance(), item=file.dataset)
    return not conditions or holds(AllOf(tuple(conditions)), view) is True


def _same_pixels(before: DataSet, after: DataSet) -> bool:
    """Whether the attributes of the pixels are those of the stream still."""
    pixels = [tag for tag in {*before, *after} if tag >> 16 == 0x0028 and tag <= 0x00280103]
    return all(before.get(tag) == after.get(tag) for tag in pixels)


def _paired(file: SampleFile, rules: Rules) -> bool:
    """Whether the values that go with a Transfer Syntax are those of the file."""
    for demand in demands_on(file, rules):
        rule = demand.rule
        if not isinstance(rule, PairsRule):
            continue
        syntax = file.meta.text(0x00020010)
        found = file.dataset.values(numbered(rule.attribute.tag))
        pairs = [
            pair for pair in rule.pairs if any(s.uid == syntax for s in pair.transfer_syntaxes)
        ]
        if pairs and not any(allows(p.values, value) for p in pairs for value in found):
            return False
    return True


def demands_on(file: SampleFile, rules: Rules) -> tuple[Demand, ...]:
    """The demands on instances that concern the file."""
    found = []
    for demand in rules.of_subject("instance"):
        if demand.block is None:
            found.append(demand)
            continue
        sop_classes, conditions = subjects(demand.block, rules.common)
        if sop_classes is not None and file.sop_class not in sop_classes:
            continue
        view = View(rules.common, file.instance(), item=file.dataset)
        if conditions and holds(AllOf(conditions), view) is False:
            continue
        found.append(demand)
    return tuple(found)


def completed_file(
    file: SampleFile, rules: Rules, pinned: frozenset[tuple[int, ...]] = frozenset()
) -> SampleFile:
    """The file with what the parameters of the profile ask of it."""

    def viewer(dataset: DataSet, item: DataSet) -> View:
        return View(rules.common, replace(file, dataset=dataset).instance(), item=item)

    return replace(file, dataset=completed(file.dataset, demands_on(file, rules), viewer, pinned))
