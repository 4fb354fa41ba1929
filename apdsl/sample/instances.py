"""Instances for samples: File Meta Information and Data Sets with real pixels."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from apdsl import dictionary
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.instance import Instance
from apdsl.runtime.tags import (
    META_VERSION,
    PIXEL_DATA,
    SOP_CLASS_UID,
    SOP_INSTANCE_UID,
    TRANSFER_SYNTAX_UID,
)
from apdsl.sample.attributes import made, with_elements
from apdsl.sample.catalogue import bytes_of, picture_values, stream, templates
from apdsl.sample.encoding import Frames, encoded_file, with_group_length

EXPLICIT: Final = "ExplicitVRLittleEndian"

IMPLEMENTATION_CLASS: Final = "2.25.309472581163298176524931072658431209857"
IMPLEMENTATION_VERSION: Final = "APDSL_SAMPLE"


@dataclass(frozen=True, slots=True)
class Uids:
    """UIDs made of a seed and of names: the same for the same."""

    seed: int

    def of(self, name: str) -> str:
        """A UID below 2.25, from the first 16 bytes of a digest (PS3.5 B.2)."""
        digest = hashlib.sha256(f"{self.seed}/{name}".encode()).digest()
        return f"2.25.{int.from_bytes(digest[:16], 'big')}"


@dataclass(frozen=True, slots=True, eq=False)
class SampleFile:
    """A DICOM file of a sample. ``content`` are bytes that stand in the place of what it holds."""

    file_id: tuple[str, ...]
    meta: DataSet
    dataset: DataSet
    content: bytes | None = None

    @property
    def name(self) -> str:
        """The File ID with slashes."""
        return "/".join(self.file_id)

    @property
    def sop_class(self) -> str:
        """The UID of the SOP Class."""
        return self.dataset.text(SOP_CLASS_UID)

    def encoded(self) -> bytes:
        """The bytes of the file."""
        if self.content is not None:
            return self.content
        return encoded_file(self.meta, self.dataset)

    def instance(self) -> Instance:
        """The file as conditions look at it."""
        return Instance(self.file_id, 0, self.meta, self.dataset)

    def holding(self, dataset: DataSet) -> SampleFile:
        """The file with another Data Set, and a header that goes with it."""
        syntax = self.meta.text(TRANSFER_SYNTAX_UID)
        meta = header(dataset.text(SOP_CLASS_UID), dataset.text(SOP_INSTANCE_UID), syntax)
        return replace(self, meta=meta, dataset=dataset)


def header(sop_class: str, sop_instance: str, transfer_syntax: str) -> DataSet:
    """File Meta Information (PS3.10 7.1)."""
    values = {
        "MediaStorageSOPClassUID": sop_class,
        "MediaStorageSOPInstanceUID": sop_instance,
        "TransferSyntaxUID": transfer_syntax,
        "ImplementationClassUID": IMPLEMENTATION_CLASS,
        "ImplementationVersionName": IMPLEMENTATION_VERSION,
    }
    version = {META_VERSION: Element("OB", (b"\0\1",))}
    return with_group_length(with_elements(made(values), version))


def sop_class_uid(keyword: str) -> str:
    """The UID of a SOP Class or Transfer Syntax of PS3.6. Raises KeyError for none."""
    found = dictionary.uid(keyword)
    if found is None:
        raise KeyError(keyword)
    return found.uid


def sample_file(
    keyword: str,
    transfer_syntax: str,
    picture: str | None,
    file_id: tuple[str, ...],
    uids: Uids,
    subject: SampleFile | None = None,
) -> SampleFile:
    """An instance of a SOP Class in a Transfer Syntax, both by keyword.

    ``subject`` is the image that presentations and documents refer to.
    """
    template = templates()[keyword]
    name = "/".join(file_id)
    values = dict(template.values)
    if picture is not None:
        values |= picture_values(picture, transfer_syntax)
        if template.frames:
            values["NumberOfFrames"] = template.frames
    dataset = made(_resolved(values, keyword, name, uids, subject))
    dataset = with_elements(dataset, {SOP_CLASS_UID: Element("UI", (sop_class_uid(keyword),))})
    if picture is not None:
        frames = template.frames if template.frames else 1
        pixels = pixel_data(picture, transfer_syntax, frames)
        dataset = with_elements(dataset, {PIXEL_DATA: pixels})
    meta = header(
        sop_class_uid(keyword), dataset.text(SOP_INSTANCE_UID), sop_class_uid(transfer_syntax)
    )
    return SampleFile(file_id, meta, dataset)


def pixel_data(picture: str, transfer_syntax: str, frames: int) -> Element:
    """The Pixel Data of a picture that is shown in each of the frames.

    Raises KeyError when there is no stream of the picture in the Transfer Syntax.
    """
    content = stream(picture, transfer_syntax)
    if content is None:
        raise KeyError(f"{picture} in {transfer_syntax}")
    if transfer_syntax == EXPLICIT:
        vr = "OW" if picture in ("mono12", "mono16") else "OB"
        return Element(vr, (content * frames,))
    if picture == "video":
        return Element("OB", (Frames.of((content,), offset_table=False),))
    return Element("OB", (Frames.of((content,) * frames),))


def _resolved(value: Any, keyword: str, name: str, uids: Uids, subject: SampleFile | None) -> Any:
    if isinstance(value, Mapping):
        return {key: _resolved(each, keyword, name, uids, subject) for key, each in value.items()}
    if isinstance(value, list):
        return [_resolved(each, keyword, name, uids, subject) for each in value]
    if not isinstance(value, str):
        return value
    if value.startswith("#"):
        return bytes_of(value)
    return _uid(value, keyword, name, uids, subject) if value.startswith("@") else value


def _uid(value: str, keyword: str, name: str, uids: Uids, subject: SampleFile | None) -> str:
    match value:
        case "@self":
            return uids.of(f"instance {name}")
        case "@series":
            return uids.of(f"series {keyword}")
        case "@study" | "@frame-of-reference":
            return uids.of(value)
        case "@subject.class":
            return subject.sop_class if subject else sop_class_uid("CTImageStorage")
        case "@subject.instance":
            return subject.dataset.text(SOP_INSTANCE_UID) if subject else uids.of(value)
        case "@subject.series":
            return subject.dataset.text(0x0020000E) if subject else uids.of(value)
    return uids.of(f"{value} {name}")
