"""File-sets that break one structural rule: for each rule by its name, the change that breaks it.

A rule has its meaning in ``apdsl.model.vocabulary``; what breaks it is stated here once, whatever
profile imposes it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from apdsl.model import demands as modelled
from apdsl.model.profile import RuleUse
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.tags import (
    DIRECTORY_RECORD_SEQUENCE,
    DIRECTORY_RECORD_TYPE,
    FILE_SET_ID,
    GROUP_LENGTH,
    LAST_ROOT_RECORD,
    LOWER_LEVEL_ENTITY,
    MEDIA_STORAGE_SOP_CLASS_UID,
    MEDIA_STORAGE_SOP_INSTANCE_UID,
    META_VERSION,
    NEXT_RECORD,
    PATIENT_ID,
    PIXEL_DATA,
    REFERENCED_FILE_ID,
    REFERENCED_SOP_CLASS_IN_FILE,
    REFERENCED_SOP_INSTANCE_IN_FILE,
    REFERENCED_TRANSFER_SYNTAX_IN_FILE,
    SERIES_INSTANCE_UID,
    SOP_INSTANCE_UID,
    STUDY_INSTANCE_UID,
    TRANSFER_SYNTAX_UID,
)
from apdsl.sample.attributes import with_elements
from apdsl.sample.directory import completed_node, file_set, record, starting_keys
from apdsl.sample.encoding import (
    PREAMBLE,
    PREFIX,
    Frames,
    encoded,
    encoded_element,
    with_group_length,
)
from apdsl.sample.file_set import Node, Place, SampleSet, encoded_directory
from apdsl.sample.instances import SampleFile, Uids
from apdsl.sample.violation.bases import Bases
from apdsl.sample.violation.violating import Consequence, Violating

_INSTANCE_NUMBER: Final = 0x00200013
_SOURCE_TITLE: Final = 0x00020016
_PATIENT_NAME: Final = 0x00100010
_RLE: Final = "1.2.840.10008.1.2.5"
_IMPLICIT: Final = "1.2.840.10008.1.2"


@dataclass(frozen=True)
class Change:
    """A changed File-set: which file and attribute is wrong, and how.

    ``follow`` are the names of rules that are broken as well, with the reason.
    """

    sample: SampleSet
    file: str
    how: str
    element: tuple[int, ...] = ()
    follow: tuple[tuple[str, str], ...] = ()


Changing = Callable[[Bases], "Change | None"]
CHANGES: Final[dict[str, Changing]] = {}
"""What breaks a rule, by the name of the rule."""


def violating(use: RuleUse, bases: Bases) -> Violating | None:
    """A File-set that breaks the rule; None where nothing in the profile can."""
    changing = CHANGES.get(use.name)
    change = changing(bases) if changing else None
    if change is None:
        return None
    model, common = bases.rules.model, bases.rules.common
    uses = (*modelled.profile_rules(model), *modelled.common_rules(model, common))
    follow = [
        Consequence(each.requirement_id, "it imposes the same rule")
        for each in uses
        if each.name == use.name and each.requirement_id != use.requirement_id
    ]
    for name, reason in change.follow:
        follow += bases.imposed(name, reason)
    return Violating(
        bases.requirement(use.requirement_id),
        change.sample,
        change.file,
        change.element,
        change.how,
        tuple(follow),
    )


def _breaks(name: str) -> Callable[[Changing], Changing]:
    def enter(changing: Changing) -> Changing:
        CHANGES[name] = changing
        return changing

    return enter


# ---- Single files ----


def _with_file(bases: Bases, file: SampleFile) -> SampleSet:
    return replace(bases.smallest, files=(file,))


def _of_bytes(bases: Bases, change: Callable[[bytes], bytes], how: str) -> Change:
    file = bases.files[0]
    return Change(
        _with_file(bases, replace(file, content=change(file.encoded()))), file.name, how
    )


def _of_meta(bases: Bases, tag: int, element: Element, how: str) -> Change:
    file = bases.files[0]
    meta = with_group_length(with_elements(file.meta, {tag: element}))
    return Change(_with_file(bases, replace(file, meta=meta)), file.name, how, (tag,))


@_breaks("dicom-prefix")
def _prefix(bases: Bases) -> Change:
    start, end = len(PREAMBLE), len(PREAMBLE) + len(PREFIX)
    return _of_bytes(
        bases,
        lambda content: content[:start] + bytes(len(PREFIX)) + content[end:],
        "has zeros in the place of the prefix DICM",
    )


@_breaks("meta-readable")
def _meta(bases: Bases) -> Change:
    return _of_bytes(
        bases,
        lambda content: content.replace(b"\x02\0\x12\0UI", b"\x02\0\x12\0??", 1),
        "has an element in its header whose value representation is none",
    )


@_breaks("meta-group-length")
def _group_length(bases: Bases) -> Change:
    file = bases.files[0]
    meta = with_elements(file.meta, {GROUP_LENGTH: Element("UL", (10,))})
    sample = _with_file(bases, replace(file, meta=meta))
    return Change(sample, file.name, "is 10, whatever follows", (GROUP_LENGTH,))


@_breaks("meta-version")
def _version(bases: Bases) -> Change:
    return _of_meta(bases, META_VERSION, Element("OB", (b"\0\0",)), "is 00 00")


@_breaks("meta-known-representations")
def _representation(bases: Bases) -> Change:
    return _of_meta(
        bases, _SOURCE_TITLE, Element("UN", (b"SAMPLE",)), "has the value representation UN"
    )


@_breaks("meta-sop-class-matches")
def _meta_class(bases: Bases) -> Change:
    other = bases.uid("another class")
    return _of_meta(
        bases, MEDIA_STORAGE_SOP_CLASS_UID, Element("UI", (other,)), "is not that of the Data Set"
    )


@_breaks("meta-sop-instance-matches")
def _meta_instance(bases: Bases) -> Change:
    other = bases.uid("another instance")
    return _of_meta(
        bases,
        MEDIA_STORAGE_SOP_INSTANCE_UID,
        Element("UI", (other,)),
        "is not that of the Data Set",
    )


@_breaks("no-meta-in-data-set")
def _meta_in_data(bases: Bases) -> Change:
    file = bases.files[0]
    syntax = file.meta[TRANSFER_SYNTAX_UID]
    extra = encoded_element(TRANSFER_SYNTAX_UID, syntax)
    content = PREAMBLE + PREFIX + encoded(file.meta) + extra + encoded(file.dataset)
    return Change(
        _with_file(bases, replace(file, content=content)),
        file.name,
        "stands in the Data Set",
        (TRANSFER_SYNTAX_UID,),
    )


@_breaks("data-set-readable")
def _truncated(bases: Bases) -> Change:
    return _of_bytes(bases, lambda content: content[:-3], "lacks its last three bytes")


@_breaks("jpeg-interchange-format")
def _abbreviated(bases: Bases) -> Change | None:
    for file in bases.files:
        pixels = file.dataset.value(PIXEL_DATA)
        if not isinstance(pixels, Frames) or not _is_jpeg(file):
            continue
        frames = Frames(tuple(without_tables(frame) for frame in pixels.fragments))
        element = Element("OB", (frames,))  # type: ignore[arg-type]
        wrong = replace(file, dataset=with_elements(file.dataset, {PIXEL_DATA: element}))
        sample = file_set((wrong,), bases.rules, Uids(bases.seed))
        return Change(sample, file.name, "has frames without tables of their own", (PIXEL_DATA,))
    return None


def _is_jpeg(file: SampleFile) -> bool:
    return file.meta.text(TRANSFER_SYNTAX_UID).startswith(
        ("1.2.840.10008.1.2.4.5", "1.2.840.10008.1.2.4.7")
    )


def without_tables(frame: bytes) -> bytes:
    """A JPEG frame in the abbreviated format: without its Huffman and quantization tables."""
    kept, position = frame[:2], 2
    while position + 4 <= len(frame) and frame[position + 1] != 0xDA:
        end = position + 2 + int.from_bytes(frame[position + 2 : position + 4], "big")
        if frame[position + 1] not in (0xC4, 0xDB):
            kept += frame[position:end]
        position = end
    return kept + frame[position:]


# ---- File IDs ----


def _renamed(bases: Bases, file_id: tuple[str, ...], how: str) -> Change:
    file = replace(bases.files[0], file_id=file_id)
    sample = file_set((file,), bases.rules, Uids(bases.seed))
    return Change(sample, file.name, how)


@_breaks("file-id-components")
def _long_name(bases: Bases) -> Change:
    return _renamed(bases, ("IM", "IMAGE0001"), "has a component of nine characters")


@_breaks("file-id-characters")
def _hyphen(bases: Bases) -> Change:
    return _renamed(bases, ("IM", "IM-1"), "has a hyphen in its File ID")


@_breaks("file-set-id")
def _file_set_id(bases: Bases) -> Change:
    element = {FILE_SET_ID: Element("CS", ("MY DISC",))}
    sample = replace(bases.smallest, directory=with_elements(bases.smallest.directory, element))
    return Change(sample, "DICOMDIR", "has a blank", (FILE_SET_ID,))


# ---- The DICOMDIR ----


@_breaks("dicomdir-present")
def _no_dicomdir(bases: Bases) -> Change:
    return Change(replace(bases.smallest, dicomdir=None), "DICOMDIR", "is missing")


@_breaks("single-dicomdir")
def _second_dicomdir(bases: Bases) -> Change:
    others = {("BACKUP",): encoded_directory(bases.smallest)}
    return Change(replace(bases.smallest, others=others), "BACKUP", "is a second directory")


@_breaks("dicomdir-in-root")
def _in_folder(bases: Bases) -> Change:
    sample = replace(bases.smallest, dicomdir=("IM", "DICOMDIR"))
    return Change(sample, "IM/DICOMDIR", "lies in a folder")


@_breaks("dicomdir-sop-class")
def _directory_class(bases: Bases) -> Change:
    other = bases.uid("another class")
    return _of_directory_meta(bases, MEDIA_STORAGE_SOP_CLASS_UID, other)


@_breaks("dicomdir-transfer-syntax")
def _directory_syntax(bases: Bases) -> Change:
    return _of_directory_meta(bases, TRANSFER_SYNTAX_UID, _RLE)


def _of_directory_meta(bases: Bases, tag: int, uid: str) -> Change:
    meta = with_elements(bases.smallest.meta, {tag: Element("UI", (uid,))})
    sample = replace(bases.smallest, meta=with_group_length(meta))
    return Change(sample, "DICOMDIR", f"is {uid}", (tag,))


@_breaks("directory-information")
def _no_records(bases: Bases) -> Change:
    sample = replace(bases.smallest, files=(), roots=())
    return Change(sample, "DICOMDIR", "has no records", (DIRECTORY_RECORD_SEQUENCE,))


# ---- Offsets ----


def _leaf(sample: SampleSet) -> Place:
    return next(place for place, node in sample.nodes() if node.file_id)


def _linked(bases: Bases, sample: SampleSet, place: Place, tag: int, link: int | Place, how: str) -> Change:
    node = replace(sample.node(place), links={tag: link})
    return Change(sample.with_node(place, node), "DICOMDIR", how, (DIRECTORY_RECORD_SEQUENCE, tag))


@_breaks("root-offsets")
def _last_offset(bases: Bases) -> Change:
    sample = replace(bases.smallest, links={LAST_ROOT_RECORD: (0, 0)})
    return Change(sample, "DICOMDIR", "leads to a record below the root", (LAST_ROOT_RECORD,))


@_breaks("record-offsets")
def _dangling(bases: Bases) -> Change:
    sample = bases.smallest
    return _linked(bases, sample, _leaf(sample), NEXT_RECORD, 133, "leads to no record")


@_breaks("records-acyclic")
def _cycle(bases: Bases) -> Change:
    sample = bases.smallest
    place = _leaf(sample)
    return _linked(bases, sample, place, NEXT_RECORD, place, "leads to the record itself")


@_breaks("single-parent")
def _shared_entity(bases: Bases) -> Change:
    sample = file_set((bases.files[0], _second(bases)), bases.rules, Uids(bases.seed))
    first, second = (place for place, node in sample.nodes() if node.file_id)
    return _linked(
        bases, sample, first, LOWER_LEVEL_ENTITY, second, "leads to a record of another entity"
    )


@_breaks("records-reachable")
def _beside(bases: Bases) -> Change:
    node = record("PRIVATE", None, (), bases.smallest, bases.rules)
    sample = replace(bases.smallest, detached=(node,))
    return Change(sample, "DICOMDIR", "no offset leads to a record", (DIRECTORY_RECORD_SEQUENCE,))


# ---- Types of records ----


def _beside_leaf(sample: SampleSet, node: Node) -> SampleSet:
    *above, _ = _leaf(sample)
    parent = sample.node(tuple(above))
    return sample.with_node(tuple(above), replace(parent, children=(*parent.children, node)))


@_breaks("record-type-known")
def _unknown_type(bases: Bases) -> Change:
    node = completed_node(Node(starting_keys("OVERLAY")), bases.smallest, bases.rules)
    return _of_type(_beside_leaf(bases.smallest, node), "is OVERLAY, a retired type of record")


@_breaks("record-hierarchy")
def _misplaced(bases: Bases) -> Change:
    node = record("SERIES", None, (), bases.smallest, bases.rules)
    patient = bases.smallest.node((0,))
    sample = bases.smallest.with_node((0,), replace(patient, children=(*patient.children, node)))
    return _of_type(sample, "is SERIES in a record below PATIENT")


@_breaks("record-fits-sop-class")
def _unfitting(bases: Bases) -> Change:
    sample = bases.smallest
    place = _leaf(sample)
    node = sample.node(place)
    keys = with_elements(node.keys, {DIRECTORY_RECORD_TYPE: Element("CS", ("PRIVATE",))})
    node = completed_node(Node(keys), sample, bases.rules)
    return _of_type(sample.with_node(place, node), "is PRIVATE though the file is an image")


def _of_type(sample: SampleSet, how: str) -> Change:
    return Change(sample, "DICOMDIR", how, (DIRECTORY_RECORD_SEQUENCE, DIRECTORY_RECORD_TYPE))


@_breaks("patient-hierarchy")
def _without_patient(bases: Bases) -> Change:
    """A PRIVATE record may have records of all types below it, but is no patient."""
    sample = bases.smallest
    leaf = sample.node(_leaf(sample))
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
    leaf = sample.node(_leaf(sample))
    keys = with_elements(
        leaf.keys,
        {
            REFERENCED_FILE_ID: Element("CS", file_id),
            REFERENCED_SOP_INSTANCE_IN_FILE: Element("UI", (bases.uid("no instance"),)),
        },
    )
    return _beside_leaf(sample, Node(keys))


@_breaks("references-inside")
def _outside(bases: Bases) -> Change:
    return Change(
        _naming(bases, ("..", "OUTSIDE")),
        "DICOMDIR",
        "leads out of the File-set",
        (DIRECTORY_RECORD_SEQUENCE, REFERENCED_FILE_ID),
        (("file-id-characters", "what leads out of a File-set has characters that are no names"),),
    )


@_breaks("reference-resolves")
def _missing_file(bases: Bases) -> Change:
    return Change(
        _naming(bases, ("IM", "MISSING")),
        "DICOMDIR",
        "names a file that is not there",
        (DIRECTORY_RECORD_SEQUENCE, REFERENCED_FILE_ID),
    )


@_breaks("file-referenced-once")
def _twice(bases: Bases) -> Change:
    sample = bases.smallest
    return Change(
        _beside_leaf(sample, Node(sample.node(_leaf(sample)).keys)),
        "DICOMDIR",
        "names a file that another record names",
        (DIRECTORY_RECORD_SEQUENCE, REFERENCED_FILE_ID),
    )


@_breaks("every-file-referenced")
def _unreferenced(bases: Bases) -> Change:
    second = _second(bases)
    sample = replace(bases.smallest, files=(*bases.smallest.files, second))
    return Change(sample, second.name, "no record names the file")


def _of_reference(bases: Bases, tag: int, uid: str) -> Change:
    sample = bases.smallest
    place = _leaf(sample)
    node = sample.node(place)
    keys = with_elements(node.keys, {tag: Element("UI", (uid,))})
    return Change(
        sample.with_node(place, replace(node, keys=keys)),
        "DICOMDIR",
        "is not that of the file",
        (DIRECTORY_RECORD_SEQUENCE, tag),
    )


@_breaks("reference-sop-class-matches")
def _reference_class(bases: Bases) -> Change:
    return _of_reference(bases, REFERENCED_SOP_CLASS_IN_FILE, bases.uid("another class"))


@_breaks("reference-sop-instance-matches")
def _reference_instance(bases: Bases) -> Change:
    return _of_reference(bases, REFERENCED_SOP_INSTANCE_IN_FILE, bases.uid("another instance"))


@_breaks("reference-transfer-syntax-matches")
def _reference_syntax(bases: Bases) -> Change:
    return _of_reference(bases, REFERENCED_TRANSFER_SYNTAX_IN_FILE, _IMPLICIT)


@_breaks("record-matches-instance")
def _contradiction(bases: Bases) -> Change:
    sample = bases.smallest
    place = _leaf(sample)
    node = sample.node(place)
    keys = with_elements(node.keys, {_INSTANCE_NUMBER: Element("IS", (977,))})
    return Change(
        sample.with_node(place, replace(node, keys=keys)),
        "DICOMDIR",
        "is not that of the instance",
        (DIRECTORY_RECORD_SEQUENCE, _INSTANCE_NUMBER),
    )


# ---- Patients, studies, series ----


def _second(bases: Bases, **values: str) -> SampleFile:
    """Another instance like the first, with these identifiers."""
    tags = {
        "name": (_PATIENT_NAME, "PN"), "patient": (PATIENT_ID, "LO"),
        "study": (STUDY_INSTANCE_UID, "UI"), "series": (SERIES_INSTANCE_UID, "UI"),
    }  # fmt: skip
    changes = {tags[name][0]: Element(tags[name][1], (value,)) for name, value in values.items()}
    changes[SOP_INSTANCE_UID] = Element("UI", (bases.uid("second instance"),))
    changes[_INSTANCE_NUMBER] = Element("IS", (2,))
    file = bases.files[0]
    dataset: DataSet = with_elements(file.dataset, changes)
    return replace(file, file_id=("IM", "SECOND")).holding(dataset)


def _two_patients(bases: Bases, patient: str, study: str, series: str, tag: int, how: str) -> Change:
    second = _second(bases, name="Other^Eve", patient=patient, study=study, series=series)
    other = file_set((second,), bases.rules, Uids(bases.seed))
    sample = replace(
        bases.smallest,
        files=(*bases.smallest.files, second),
        roots=(*bases.smallest.roots, *other.roots),
    )
    return Change(sample, "DICOMDIR", how, (DIRECTORY_RECORD_SEQUENCE, tag))


@_breaks("unique-patient-id")
def _same_patient(bases: Bases) -> Change:
    patient = bases.files[0].dataset.text(PATIENT_ID)
    return _two_patients(
        bases, patient, bases.uid("study 2"), bases.uid("series 2"), PATIENT_ID,
        "stands in two PATIENT records",
    )  # fmt: skip


@_breaks("unique-study")
def _same_study(bases: Bases) -> Change:
    study = bases.files[0].dataset.text(STUDY_INSTANCE_UID)
    return _two_patients(
        bases, "SAMPLE2", study, bases.uid("series 2"), STUDY_INSTANCE_UID,
        "stands in two STUDY records",
    )  # fmt: skip


@_breaks("unique-series")
def _same_series(bases: Bases) -> Change:
    series = bases.files[0].dataset.text(SERIES_INSTANCE_UID)
    return _two_patients(
        bases, "SAMPLE2", bases.uid("study 2"), series, SERIES_INSTANCE_UID,
        "stands in two SERIES records",
    )  # fmt: skip


# ---- Security ----


@_breaks("no-secure-files")
def _encrypted(bases: Bases) -> Change:
    file = bases.files[0]
    sample = replace(bases.smallest, enveloped=frozenset({file.file_id}))
    return Change(sample, file.name, "is a Secure DICOM File")


@_breaks("secure-files")
def _unencrypted(bases: Bases) -> Change:
    file = bases.files[0]
    sample = replace(bases.smallest, plain=frozenset({file.file_id}))
    return Change(sample, file.name, "is not protected")
