"""What breaks the rules on records: their types, files and patients (PS3.3 F)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from apdsl.runtime.dataset import Element
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_SEQUENCE,
    DIRECTORY_RECORD_TYPE,
    PATIENT_ID,
    REFERENCED_FILE_ID,
    REFERENCED_SOP_CLASS_IN_FILE,
    REFERENCED_SOP_INSTANCE_IN_FILE,
    REFERENCED_TRANSFER_SYNTAX_IN_FILE,
    SERIES_INSTANCE_UID,
    STUDY_INSTANCE_UID,
)
from apdsl.sample.attributes import with_elements
from apdsl.sample.directory import completed_node, file_set, record, starting_keys
from apdsl.sample.file_set import Node, SampleSet
from apdsl.sample.instances import Uids
from apdsl.sample.violation.bases import Bases
from apdsl.sample.violation.rules.parts import INSTANCE_NUMBER, beside_leaf, leaf_of, second_file
from apdsl.sample.violation.rules.registry import Change, breaks

_IMPLICIT: Final = "1.2.840.10008.1.2"


@breaks("record-type-known")
def _unknown_type(bases: Bases) -> Change:
    node = completed_node(Node(starting_keys("OVERLAY")), bases.smallest, bases.rules)
    return _of_type(beside_leaf(bases.smallest, node), "is OVERLAY, a retired type of record")


@breaks("record-hierarchy")
def _misplaced(bases: Bases) -> Change:
    node = record("SERIES", None, (), bases.smallest, bases.rules)
    patient = bases.smallest.node((0,))
    sample = bases.smallest.with_node((0,), replace(patient, children=(*patient.children, node)))
    return _of_type(sample, "is SERIES in a record below PATIENT")


@breaks("record-fits-sop-class")
def _unfitting(bases: Bases) -> Change:
    sample = bases.smallest
    place = leaf_of(sample)
    node = sample.node(place)
    keys = with_elements(node.keys, {DIRECTORY_RECORD_TYPE: Element("CS", ("PRIVATE",))})
    node = completed_node(Node(keys), sample, bases.rules)
    return _of_type(sample.with_node(place, node), "is PRIVATE though the file is an image")


def _of_type(sample: SampleSet, how: str) -> Change:
    return Change(sample, "DICOMDIR", how, (DIRECTORY_RECORD_SEQUENCE, DIRECTORY_RECORD_TYPE))


@breaks("patient-hierarchy")
def _without_patient(bases: Bases) -> Change:
    """A PRIVATE record may have records of all types below it, but is no patient."""
    sample = bases.smallest
    leaf = sample.node(leaf_of(sample))
    private = record("PRIVATE", None, (), sample, bases.rules)
    sample = replace(sample, roots=(replace(private, children=(leaf,)),))
    return Change(
        sample,
        "DICOMDIR",
        "an image is referenced below no PATIENT record",
        (DIRECTORY_RECORD_SEQUENCE,),
    )


# ---- References ----


def _naming(bases: Bases, file_id: tuple[str, ...]) -> SampleSet:
    """The File-set with one more record, which names a file."""
    sample = bases.smallest
    leaf = sample.node(leaf_of(sample))
    keys = with_elements(
        leaf.keys,
        {
            REFERENCED_FILE_ID: Element("CS", file_id),
            REFERENCED_SOP_INSTANCE_IN_FILE: Element("UI", (bases.uid("no instance"),)),
        },
    )
    return beside_leaf(sample, Node(keys))


@breaks("references-inside")
def _outside(bases: Bases) -> Change:
    return Change(
        _naming(bases, ("..", "OUTSIDE")),
        "DICOMDIR",
        "leads out of the File-set",
        (DIRECTORY_RECORD_SEQUENCE, REFERENCED_FILE_ID),
        (("file-id-characters", "what leads out of a File-set has characters that are no names"),),
    )


@breaks("reference-resolves")
def _missing_file(bases: Bases) -> Change:
    return Change(
        _naming(bases, ("IM", "MISSING")),
        "DICOMDIR",
        "names a file that is not there",
        (DIRECTORY_RECORD_SEQUENCE, REFERENCED_FILE_ID),
    )


@breaks("file-referenced-once")
def _twice(bases: Bases) -> Change:
    sample = bases.smallest
    return Change(
        beside_leaf(sample, Node(sample.node(leaf_of(sample)).keys)),
        "DICOMDIR",
        "names a file that another record names",
        (DIRECTORY_RECORD_SEQUENCE, REFERENCED_FILE_ID),
    )


@breaks("every-file-referenced")
def _unreferenced(bases: Bases) -> Change:
    second = second_file(bases)
    sample = replace(bases.smallest, files=(*bases.smallest.files, second))
    return Change(sample, second.name, "no record names the file")


def _of_reference(bases: Bases, tag: int, uid: str) -> Change:
    sample = bases.smallest
    place = leaf_of(sample)
    node = sample.node(place)
    keys = with_elements(node.keys, {tag: Element("UI", (uid,))})
    return Change(
        sample.with_node(place, replace(node, keys=keys)),
        "DICOMDIR",
        "is not that of the file",
        (DIRECTORY_RECORD_SEQUENCE, tag),
    )


@breaks("reference-sop-class-matches")
def _reference_class(bases: Bases) -> Change:
    return _of_reference(bases, REFERENCED_SOP_CLASS_IN_FILE, bases.uid("another class"))


@breaks("reference-sop-instance-matches")
def _reference_instance(bases: Bases) -> Change:
    return _of_reference(bases, REFERENCED_SOP_INSTANCE_IN_FILE, bases.uid("another instance"))


@breaks("reference-transfer-syntax-matches")
def _reference_syntax(bases: Bases) -> Change:
    return _of_reference(bases, REFERENCED_TRANSFER_SYNTAX_IN_FILE, _IMPLICIT)


@breaks("record-matches-instance")
def _contradiction(bases: Bases) -> Change:
    sample = bases.smallest
    place = leaf_of(sample)
    node = sample.node(place)
    keys = with_elements(node.keys, {INSTANCE_NUMBER: Element("IS", (977,))})
    return Change(
        sample.with_node(place, replace(node, keys=keys)),
        "DICOMDIR",
        "is not that of the instance",
        (DIRECTORY_RECORD_SEQUENCE, INSTANCE_NUMBER),
    )


# ---- Patients, studies, series ----


def _two_patients(
    bases: Bases, patient: str, study: str, series: str, tag: int, how: str
) -> Change:
    second = second_file(bases, name="Other^Eve", patient=patient, study=study, series=series)
    other = file_set((second,), bases.rules, Uids(bases.seed))
    sample = replace(
        bases.smallest,
        files=(*bases.smallest.files, second),
        roots=(*bases.smallest.roots, *other.roots),
    )
    return Change(sample, "DICOMDIR", how, (DIRECTORY_RECORD_SEQUENCE, tag))


@breaks("unique-patient-id")
def _same_patient(bases: Bases) -> Change:
    patient = bases.files[0].dataset.text(PATIENT_ID)
    return _two_patients(
        bases, patient, bases.uid("study 2"), bases.uid("series 2"), PATIENT_ID,
        "stands in two PATIENT records",
    )  # fmt: skip


@breaks("unique-study")
def _same_study(bases: Bases) -> Change:
    study = bases.files[0].dataset.text(STUDY_INSTANCE_UID)
    return _two_patients(
        bases, "SAMPLE2", study, bases.uid("series 2"), STUDY_INSTANCE_UID,
        "stands in two STUDY records",
    )  # fmt: skip


@breaks("unique-series")
def _same_series(bases: Bases) -> Change:
    series = bases.files[0].dataset.text(SERIES_INSTANCE_UID)
    return _two_patients(
        bases, "SAMPLE2", bases.uid("study 2"), series, SERIES_INSTANCE_UID,
        "stands in two SERIES records",
    )  # fmt: skip
