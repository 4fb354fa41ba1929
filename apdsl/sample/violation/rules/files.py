"""What breaks the rules on single files and on File IDs (PS3.10 7, 8)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from apdsl.runtime.dataset import Element
from apdsl.runtime.tags import (
    FILE_SET_ID,
    GROUP_LENGTH,
    MEDIA_STORAGE_SOP_CLASS_UID,
    MEDIA_STORAGE_SOP_INSTANCE_UID,
    META_VERSION,
    PIXEL_DATA,
    TRANSFER_SYNTAX_UID,
)
from apdsl.sample.attributes import with_elements
from apdsl.sample.directory import file_set
from apdsl.sample.encoding import (
    PREAMBLE,
    PREFIX,
    Frames,
    encoded,
    encoded_element,
    with_group_length,
)
from apdsl.sample.file_set import SampleSet
from apdsl.sample.instances import SampleFile, Uids
from apdsl.sample.violation.bases import Bases
from apdsl.sample.violation.rules.registry import Change, breaks

_SOURCE_TITLE: Final = 0x00020016


def _with_file(bases: Bases, file: SampleFile) -> SampleSet:
    return replace(bases.smallest, files=(file,))


def _of_bytes(bases: Bases, change: Callable[[bytes], bytes], how: str) -> Change:
    file = bases.files[0]
    return Change(_with_file(bases, replace(file, content=change(file.encoded()))), file.name, how)


def _of_meta(bases: Bases, tag: int, element: Element, how: str) -> Change:
    file = bases.files[0]
    meta = with_group_length(with_elements(file.meta, {tag: element}))
    return Change(_with_file(bases, replace(file, meta=meta)), file.name, how, (tag,))


@breaks("dicom-prefix")
def _prefix(bases: Bases) -> Change:
    start, end = len(PREAMBLE), len(PREAMBLE) + len(PREFIX)
    return _of_bytes(
        bases,
        lambda content: content[:start] + bytes(len(PREFIX)) + content[end:],
        "has zeros in the place of the prefix DICM",
    )


@breaks("meta-readable")
def _meta(bases: Bases) -> Change:
    return _of_bytes(
        bases,
        lambda content: content.replace(b"\x02\0\x12\0UI", b"\x02\0\x12\0??", 1),
        "has an element in its header whose value representation is none",
    )


@breaks("meta-group-length")
def _group_length(bases: Bases) -> Change:
    file = bases.files[0]
    meta = with_elements(file.meta, {GROUP_LENGTH: Element("UL", (10,))})
    sample = _with_file(bases, replace(file, meta=meta))
    return Change(sample, file.name, "is 10, whatever follows", (GROUP_LENGTH,))


@breaks("meta-version")
def _version(bases: Bases) -> Change:
    return _of_meta(bases, META_VERSION, Element("OB", (b"\0\0",)), "is 00 00")


@breaks("meta-known-representations")
def _representation(bases: Bases) -> Change:
    return _of_meta(
        bases, _SOURCE_TITLE, Element("UN", (b"SAMPLE",)), "has the value representation UN"
    )


@breaks("meta-sop-class-matches")
def _meta_class(bases: Bases) -> Change:
    other = bases.uid("another class")
    return _of_meta(
        bases, MEDIA_STORAGE_SOP_CLASS_UID, Element("UI", (other,)), "is not that of the Data Set"
    )


@breaks("meta-sop-instance-matches")
def _meta_instance(bases: Bases) -> Change:
    other = bases.uid("another instance")
    return _of_meta(
        bases,
        MEDIA_STORAGE_SOP_INSTANCE_UID,
        Element("UI", (other,)),
        "is not that of the Data Set",
    )


@breaks("no-meta-in-data-set")
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


@breaks("data-set-readable")
def _truncated(bases: Bases) -> Change:
    return _of_bytes(bases, lambda content: content[:-3], "lacks its last three bytes")


@breaks("jpeg-interchange-format")
def _abbreviated(bases: Bases) -> Change | None:
    for file in bases.files:
        pixels = file.dataset.value(PIXEL_DATA)
        if not isinstance(pixels, Frames) or not _is_jpeg(file):
            continue
        frames = Frames.of(tuple(without_tables(frame) for frame in pixels.fragments))
        element = Element("OB", (frames,))
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


@breaks("file-id-components")
def _long_name(bases: Bases) -> Change:
    return _renamed(bases, ("IM", "IMAGE0001"), "has a component of nine characters")


@breaks("file-id-characters")
def _hyphen(bases: Bases) -> Change:
    return _renamed(bases, ("IM", "IM-1"), "has a hyphen in its File ID")


@breaks("file-set-id")
def _file_set_id(bases: Bases) -> Change:
    element = {FILE_SET_ID: Element("CS", ("MY DISC",))}
    sample = replace(bases.smallest, directory=with_elements(bases.smallest.directory, element))
    return Change(sample, "DICOMDIR", "has a blank", (FILE_SET_ID,))
