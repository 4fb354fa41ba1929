"""What several of the changes have in common."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.tags import (
    PATIENT_ID,
    SERIES_INSTANCE_UID,
    SOP_INSTANCE_UID,
    STUDY_INSTANCE_UID,
)
from apdsl.sample.attributes import with_elements
from apdsl.sample.file_set import Node, Place, SampleSet
from apdsl.sample.instances import SampleFile
from apdsl.sample.violation.bases import Bases

INSTANCE_NUMBER: Final = 0x00200013
PATIENT_NAME: Final = 0x00100010


def leaf_of(sample: SampleSet) -> Place:
    """The place of the first record that references a file."""
    return next(place for place, node in sample.nodes() if node.file_id)


def beside_leaf(sample: SampleSet, node: Node) -> SampleSet:
    """The File-set with one more record beside that one."""
    *above, _ = leaf_of(sample)
    parent = sample.node(tuple(above))
    return sample.with_node(tuple(above), replace(parent, children=(*parent.children, node)))


def second_file(bases: Bases, **values: str) -> SampleFile:
    """Another instance like the first, with these identifiers."""
    tags = {
        "name": (PATIENT_NAME, "PN"), "patient": (PATIENT_ID, "LO"),
        "study": (STUDY_INSTANCE_UID, "UI"), "series": (SERIES_INSTANCE_UID, "UI"),
    }  # fmt: skip
    changes = {tags[name][0]: Element(tags[name][1], (value,)) for name, value in values.items()}
    changes[SOP_INSTANCE_UID] = Element("UI", (bases.uid("second instance"),))
    changes[INSTANCE_NUMBER] = Element("IS", (2,))
    file = bases.files[0]
    dataset: DataSet = with_elements(file.dataset, changes)
    return replace(file, file_id=("IM", "SECOND")).holding(dataset)
