"""File-sets with an instance that no row of the table of SOP Classes takes in."""

from __future__ import annotations

from dataclasses import replace

from apdsl import dictionary
from apdsl.model import demands as modelled
from apdsl.model.profile import Requirement
from apdsl.runtime.dataset import Element
from apdsl.runtime.tags import SOP_CLASS_UID, SOP_INSTANCE_UID, TRANSFER_SYNTAX_UID
from apdsl.sample.attributes import with_elements
from apdsl.sample.catalogue import stream, templates
from apdsl.sample.directory import file_set
from apdsl.sample.instances import Uids, sample_file
from apdsl.sample.plan import completed_file
from apdsl.sample.violation.bases import Bases
from apdsl.sample.violation.violating import Violating

_SYNTAXES = (
    "JPEGLosslessSV1", "JPEG2000Lossless", "RLELossless", "JPEGBaseline8Bit", "MPEG2MPML",
    "MPEG2MPHL", "ExplicitVRLittleEndian",
)  # fmt: skip


def foreign_class(requirement: Requirement, bases: Bases) -> Violating:
    """An instance of a SOP Class that is none of the profile: a private one."""
    file = bases.files[0]
    uid = bases.uid("private class")
    dataset = with_elements(file.dataset, {SOP_CLASS_UID: Element("UI", (uid,))})
    dataset = with_elements(
        dataset, {SOP_INSTANCE_UID: Element("UI", (bases.uid("private instance"),))}
    )
    foreign = replace(file, file_id=("IM", "FOREIGN")).holding(dataset)
    sample = file_set((file, foreign), bases.rules, Uids(bases.seed))
    return Violating(
        requirement, sample, foreign.name, (SOP_CLASS_UID,), f"is {uid}, a private SOP Class"
    )


def foreign_syntax(requirement: Requirement, bases: Bases) -> Violating | None:
    """An instance of a SOP Class of the profile in a Transfer Syntax that no row names for it."""
    uids = Uids(bases.seed)
    for file in bases.files:
        keyword = _keyword(file.sop_class)
        for syntax in _SYNTAXES:
            for picture in templates()[keyword].pictures:
                if stream(picture, syntax) is None or bases.takes(file.sop_class, syntax):
                    continue
                foreign = sample_file(keyword, syntax, picture, ("IM", "FOREIGN"), uids)
                foreign = completed_file(foreign, bases.rules)
                if not modelled.closed_list(bases.rules.model, "transfer-syntaxes"):
                    return None
                sample = file_set((foreign,), bases.rules, uids)
                return Violating(
                    requirement, sample, foreign.name, (TRANSFER_SYNTAX_UID,), f"is {syntax}"
                )
    return None


def _keyword(uid: str) -> str:
    found = dictionary.uid(uid)
    return found.keyword if found is not None else ""
