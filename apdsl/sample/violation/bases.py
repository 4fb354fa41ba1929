"""The small conformant File-sets that violations are made of, and the records to break in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from apdsl import dictionary
from apdsl.model import demands as modelled
from apdsl.model.demands import Demand
from apdsl.model.membership import memberships
from apdsl.model.profile import Requirement, RuleUse
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.tags import (
    REFERENCED_FILE_ID,
    SOP_CLASS_UID,
)
from apdsl.sample.attributes import made, with_elements
from apdsl.sample.catalogue import patient_values
from apdsl.sample.directory import Rules, file_set, record
from apdsl.sample.file_set import Node, Place, SampleSet
from apdsl.sample.instances import EXPLICIT, SampleFile, Uids, header, sop_class_uid
from apdsl.sample.plan import instances
from apdsl.sample.violation.violating import Consequence

_PATIENT_LEVELS = ("PATIENT", "STUDY", "SERIES")
_MOST = 3

WITHOUT_FILE = (
    "a record of this type stands in the directory without a file, since the profile, or the "
    "catalogue of samples, has no instance for it"
)


@dataclass(frozen=True, eq=False)
class Target:
    """A record to be broken: where it stands, and the file that conditions on instances look at.

    ``rules`` and ``seed`` make the File-set anew when the file changes. A ``skeletal`` one is the
    last resort: its instance has nothing but what identifies it.
    """

    sample: SampleSet
    place: Place
    file: SampleFile | None
    rules: Rules
    seed: int
    extra: tuple[Node, Place] | None = None
    consequences: tuple[Consequence, ...] = ()
    note: str = ""
    skeletal: bool = False

    def rebuilt(self, files: tuple[SampleFile, ...]) -> SampleSet:
        """The File-set with other files in place of its own, and the directory made of them."""
        made_of = file_set(files, self.rules, Uids(self.seed))
        if self.extra is None:
            return made_of
        node, place = self.extra
        return _with_record(made_of, node, place)


@dataclass(frozen=True, eq=False)
class Bases:
    """The conformant File-sets of a profile to start from."""

    rules: Rules
    seed: int = 1
    _targets: dict[str, tuple[list[Target], Iterator[Target]]] = field(default_factory=dict)

    @cached_property
    def files(self) -> tuple[SampleFile, ...]:
        """The instances of the whole sample."""
        return instances(self.rules, self.seed)

    @cached_property
    def smallest(self) -> SampleSet:
        """A File-set with one instance."""
        return file_set(self.files[:1], self.rules, Uids(self.seed))

    @cached_property
    def _requirements(self) -> dict[str, Requirement]:
        entered = (*self.rules.model.requirements, *self.rules.common.requirements)
        return {requirement.id: requirement for requirement in entered}

    @cached_property
    def _demands(self) -> dict[str, Demand]:
        return {demand.requirement.id: demand for demand in self.rules.all}

    @cached_property
    def _uses(self) -> dict[str, RuleUse]:
        model, common = self.rules.model, self.rules.common
        uses = (*modelled.profile_rules(model), *modelled.common_rules(model, common))
        return {use.requirement_id: use for use in uses}

    def requirement(self, requirement_id: str) -> Requirement:
        """The requirement of the profile, or of what it rests on. Raises KeyError."""
        return self._requirements[requirement_id]

    def demand(self, requirement_id: str) -> Demand | None:
        """The demand on an attribute that is a requirement."""
        return self._demands.get(requirement_id)

    def rule_use(self, requirement_id: str) -> RuleUse | None:
        """The structural rule that is a requirement."""
        return self._uses.get(requirement_id)

    def uid(self, name: str) -> str:
        """A UID of its own for a name."""
        return Uids(self.seed).of(name)

    @property
    def usual_type(self) -> str:
        """The type of the record of that instance."""
        return self.rules.types[self.files[0].sop_class]

    def targets(self, record_type: str) -> Iterator[Target]:
        """Records of a type to be broken, those that are least unusual first.

        Each is made once, when it is first asked for.
        """
        made, more = self._targets.setdefault(record_type, ([], self._found_targets(record_type)))
        yield from made
        while True:
            number = len(made)
            following = next(more, None)
            if following is None:
                return
            made.append(following)
            yield from made[number:]

    def _found_targets(self, record_type: str) -> Iterator[Target]:
        rules = self.rules
        if record_type in _PATIENT_LEVELS:
            place = next(p for p, node in self.smallest.nodes() if node.type == record_type)
            yield Target(self.smallest, place, self.files[0], rules, self.seed)
            return
        of_type = [file for file in self.files if rules.types.get(file.sop_class) == record_type]
        classes: dict[str, SampleFile] = {}
        for file in of_type:
            classes.setdefault(file.sop_class, file)
        for file in [*classes.values()][:_MOST]:
            sample = file_set((file,), rules, Uids(self.seed))
            place = next(p for p, node in sample.nodes() if node.type == record_type)
            yield Target(sample, place, file, rules, self.seed)
        yield self._bare(record_type)
        yield from self._skeletons(record_type, set(classes))

    def _bare(self, record_type: str) -> Target:
        node = record(record_type, None, (), self.smallest, self.rules)
        place = self._place_for(record_type)
        sample = _with_record(self.smallest, node, place)
        note = "" if record_type == "PRIVATE" else WITHOUT_FILE
        return Target(sample, place, None, self.rules, self.seed, (node, place), note=note)

    def _place_for(self, record_type: str) -> Place:
        parents = self.rules.parents[record_type]
        if "root" in parents:
            return (len(self.smallest.roots),)
        place, node = next((p, n) for p, n in self.smallest.nodes() if n.type in parents)
        return (*place, len(node.children))

    def _skeletons(self, record_type: str, without: set[str]) -> Iterator[Target]:
        """Records of instances that have nothing but what identifies them."""
        rules = self.rules
        for uid, its_type in rules.types.items():
            if its_type != record_type or uid in without:
                continue
            file = skeleton(uid, self.seed, patient="root" not in rules.parents[record_type])
            sample = file_set((*self.smallest.files, file), rules, Uids(self.seed))
            place = next(p for p, node in sample.nodes() if node.file_id == file.file_id)
            follow = () if self.takes(uid, EXPLICIT) else self.outside()
            name = getattr(dictionary.uid(uid), "keyword", uid)
            note = f"the instance of {name} has nothing but what identifies it"
            yield Target(sample, place, file, rules, self.seed, None, follow, note, skeletal=True)

    def takes(self, uid: str, syntax: str) -> bool:
        """Whether a row takes in instances of the SOP Class in a Transfer Syntax, by keyword."""
        for row in self.rules.model.sop_classes:
            syntaxes = modelled.transfer_syntax_uids(row)
            if syntaxes is not None and sop_class_uid(syntax) not in syntaxes:
                continue
            if not modelled.admits_instances(row):
                continue
            if any(uid in each.uids for each in memberships((row.sop_class,), self.rules.common)):
                return True
        return False

    def outside(self) -> tuple[Consequence, ...]:
        """That the SOP Class is none of the profile."""
        identifier = modelled.closed_list(self.rules.model, "sop-classes")
        reason = "the condition holds of instances only that the profile does not take in"
        return (Consequence(identifier, reason),) if identifier else ()

    def imposed(self, rule: str, reason: str) -> tuple[Consequence, ...]:
        """A structural rule as a consequence, under the ids that it is imposed by."""
        model, common = self.rules.model, self.rules.common
        uses = (*modelled.profile_rules(model), *modelled.common_rules(model, common))
        return tuple(Consequence(use.requirement_id, reason) for use in uses if use.name == rule)

    def structural(
        self, target: Target, before: SampleSet, after: SampleSet
    ) -> tuple[Consequence, ...]:
        """What a record that names no file any more brings about."""
        old, new = before.node(target.place), after.node(target.place)
        if old.file_id and REFERENCED_FILE_ID not in new.keys:
            reason = "the record that does not name its file does not reference it"
            return self.imposed("every-file-referenced", reason)
        return ()


def _with_record(sample: SampleSet, node: Node, place: Place) -> SampleSet:
    if len(place) == 1:
        return replace(sample, roots=(*sample.roots, node))
    above = sample.node(place[:-1])
    return sample.with_node(place[:-1], replace(above, children=(*above.children, node)))


def skeleton(uid: str, seed: int, *, patient: bool) -> SampleFile:
    """An instance that has nothing but what identifies it."""
    uids = Uids(seed)
    values = {} if not patient else dict(patient_values())
    values |= {"SOPInstanceUID": uids.of(f"skeleton {uid}"), "InstanceNumber": 1}
    if patient:
        values |= {
            "StudyInstanceUID": uids.of("@study"),
            "SeriesInstanceUID": uids.of(f"series {uid}"),
            "Modality": "OT",
        }
    dataset: DataSet = with_elements(made(values), {SOP_CLASS_UID: Element("UI", (uid,))})
    meta = header(uid, uids.of(f"skeleton {uid}"), "1.2.840.10008.1.2.1")
    return SampleFile(("IM", "SKELETON"), meta, dataset)
