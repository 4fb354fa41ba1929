"""What breaks the rules on the DICOMDIR, its offsets and Secure DICOM Files (PS3.10, PS3.3 F)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from apdsl.runtime.dataset import Element
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_SEQUENCE,
    LAST_ROOT_RECORD,
    LOWER_LEVEL_ENTITY,
    MEDIA_STORAGE_SOP_CLASS_UID,
    NEXT_RECORD,
    TRANSFER_SYNTAX_UID,
)
from apdsl.runtime.walk import FileId
from apdsl.sample.attributes import with_elements
from apdsl.sample.directory import file_set, record
from apdsl.sample.encoding import (
    with_group_length,
)
from apdsl.sample.file_set import Place, SampleSet, encoded_directory
from apdsl.sample.instances import Uids
from apdsl.sample.violation.bases import Bases
from apdsl.sample.violation.rules.parts import leaf_of, second_file
from apdsl.sample.violation.rules.registry import Change, breaks

_RLE: Final = "1.2.840.10008.1.2.5"


@breaks("dicomdir-present")
def _no_dicomdir(bases: Bases) -> Change:
    return Change(replace(bases.smallest, dicomdir=None), "DICOMDIR", "is missing")


@breaks("single-dicomdir")
def _second_dicomdir(bases: Bases) -> Change:
    others: dict[FileId, bytes] = {("BACKUP",): encoded_directory(bases.smallest)}
    return Change(replace(bases.smallest, others=others), "BACKUP", "is a second directory")


@breaks("dicomdir-in-root")
def _in_folder(bases: Bases) -> Change:
    sample = replace(bases.smallest, dicomdir=("IM", "DICOMDIR"))
    return Change(sample, "IM/DICOMDIR", "lies in a folder")


@breaks("dicomdir-sop-class")
def _directory_class(bases: Bases) -> Change:
    other = bases.uid("another class")
    return _of_directory_meta(bases, MEDIA_STORAGE_SOP_CLASS_UID, other)


@breaks("dicomdir-transfer-syntax")
def _directory_syntax(bases: Bases) -> Change:
    return _of_directory_meta(bases, TRANSFER_SYNTAX_UID, _RLE)


def _of_directory_meta(bases: Bases, tag: int, uid: str) -> Change:
    meta = with_elements(bases.smallest.meta, {tag: Element("UI", (uid,))})
    sample = replace(bases.smallest, meta=with_group_length(meta))
    return Change(sample, "DICOMDIR", f"is {uid}", (tag,))


@breaks("directory-information")
def _no_records(bases: Bases) -> Change:
    sample = replace(bases.smallest, files=(), roots=())
    return Change(sample, "DICOMDIR", "has no records", (DIRECTORY_RECORD_SEQUENCE,))


# ---- Offsets ----


def _linked(
    bases: Bases, sample: SampleSet, place: Place, tag: int, link: int | Place, how: str
) -> Change:
    node = replace(sample.node(place), links={tag: link})
    return Change(sample.with_node(place, node), "DICOMDIR", how, (DIRECTORY_RECORD_SEQUENCE, tag))


@breaks("root-offsets")
def _last_offset(bases: Bases) -> Change:
    sample = replace(bases.smallest, links={LAST_ROOT_RECORD: (0, 0)})
    return Change(sample, "DICOMDIR", "leads to a record below the root", (LAST_ROOT_RECORD,))


@breaks("record-offsets")
def _dangling(bases: Bases) -> Change:
    sample = bases.smallest
    return _linked(bases, sample, leaf_of(sample), NEXT_RECORD, 133, "leads to no record")


@breaks("records-acyclic")
def _cycle(bases: Bases) -> Change:
    sample = bases.smallest
    place = leaf_of(sample)
    return _linked(bases, sample, place, NEXT_RECORD, place, "leads to the record itself")


@breaks("single-parent")
def _shared_entity(bases: Bases) -> Change:
    sample = file_set((bases.files[0], second_file(bases)), bases.rules, Uids(bases.seed))
    first, second = (place for place, node in sample.nodes() if node.file_id)
    return _linked(
        bases, sample, first, LOWER_LEVEL_ENTITY, second, "leads to a record of another entity"
    )


@breaks("records-reachable")
def _beside(bases: Bases) -> Change:
    node = record("PRIVATE", None, (), bases.smallest, bases.rules)
    sample = replace(bases.smallest, detached=(node,))
    return Change(sample, "DICOMDIR", "no offset leads to a record", (DIRECTORY_RECORD_SEQUENCE,))


# ---- Security ----


@breaks("no-secure-files")
def _encrypted(bases: Bases) -> Change:
    file = bases.files[0]
    sample = replace(bases.smallest, enveloped=frozenset({file.file_id}))
    return Change(sample, file.name, "is a Secure DICOM File")


@breaks("secure-files")
def _unencrypted(bases: Bases) -> Change:
    file = bases.files[0]
    sample = replace(bases.smallest, plain=frozenset({file.file_id}))
    return Change(sample, file.name, "is not protected")
