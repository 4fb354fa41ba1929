"""Rules on one DICOM file: its preamble, its header and its Data Set (PS3.10 7)."""

from __future__ import annotations

from typing import Final

from apdsl.runtime.attributes import named
from apdsl.runtime.checks import NotApplicable, Results, Unknown, Violation
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.instance import Instance
from apdsl.runtime.reading.jpeg import is_jpeg
from apdsl.runtime.reading.recognition import MEDIA_STORAGE_DIRECTORY
from apdsl.runtime.rules.registry import file_rule
from apdsl.runtime.tags import (
    DIRECTORY_GROUP,
    MEDIA_STORAGE_SOP_CLASS_UID,
    MEDIA_STORAGE_SOP_INSTANCE_UID,
    META_GROUP,
    META_VERSION,
    PIXEL_DATA,
    SOP_CLASS_UID,
    SOP_INSTANCE_UID,
    group_of,
)
from apdsl.runtime.values import Bulk

_BREAKS_OFF: Final = "reading broke off before it"


def _problems(instance: Instance, rule: str) -> Results:
    for problem in instance.problems:
        if problem.rule != rule:
            continue
        if problem.certain:
            yield Violation(problem.message, problem.element, problem.found, problem.expected)
        else:
            yield Unknown(problem.message)


@file_rule("dicom-prefix")
def dicom_prefix(instance: Instance) -> Results:
    """Preamble of 128 bytes and prefix DICM (PS3.10 7.1)."""
    yield from _problems(instance, "dicom-prefix")


@file_rule("meta-readable")
def meta_readable(instance: Instance) -> Results:
    """File Meta Information in Explicit VR Little Endian, readable to its end (PS3.10 7.1)."""
    yield from _problems(instance, "meta-readable")


@file_rule("meta-group-length")
def meta_group_length(instance: Instance) -> Results:
    """The group length counts the bytes behind it (PS3.10 Table 7.1-1)."""
    yield from _problems(instance, "meta-group-length")


@file_rule("meta-known-representations")
def meta_known_representations(instance: Instance) -> Results:
    """No File Meta element of VR UN (PS3.10 7.1)."""
    yield from _problems(instance, "meta-known-representations")


@file_rule("data-set-readable")
def data_set_readable(instance: Instance) -> Results:
    """The Data Set can be decoded to its end in its Transfer Syntax (PS3.10 7.2, PS3.5 7)."""
    yield from _problems(instance, "data-set-readable")
    if not instance.problems and instance.dataset.unread_from is not None:
        yield Unknown("the Data Set was not read")


@file_rule("jpeg-interchange-format")
def jpeg_interchange_format(instance: Instance) -> Results:
    """Each frame of JPEG encoded Pixel Data carries its own tables (PS3.11, parameter sections)."""
    if not is_jpeg(instance.transfer_syntax):
        yield NotApplicable()
        return
    yield from _problems(instance, "jpeg-interchange-format")
    if instance.dataset.unknown(PIXEL_DATA):
        yield Unknown(f"{named(PIXEL_DATA)}: {_BREAKS_OFF}")


@file_rule("meta-version")
def meta_version(instance: Instance) -> Results:
    """Bit 0 of the second byte of the version is set (PS3.10 Table 7.1-1)."""
    if instance.meta.unknown(META_VERSION):
        yield Unknown(f"{named(META_VERSION)}: {_BREAKS_OFF}")
        return
    version = instance.meta.value(META_VERSION)
    if version is None:
        yield NotApplicable()  # missing or empty: the business of its Type
    elif not isinstance(version, bytes) or len(version) != 2 or not version[1] & 1:
        if isinstance(version, bytes):
            found = version[:8].hex(" ").upper()
        else:
            found = f"{version.length} bytes" if isinstance(version, Bulk) else repr(version)
        message = (
            f"{named(META_VERSION)} is {found}; write the two bytes 00 01, the sign of a header "
            "that readers of version 1 understand (PS3.10 7.1)."
        )
        yield Violation(message, META_VERSION, found, "00 01")


@file_rule("meta-sop-class-matches")
def meta_sop_class_matches(instance: Instance) -> Results:
    """Media Storage SOP Class UID is the SOP Class UID of the Data Set (PS3.10 7.2)."""
    yield from _same_uid(instance, MEDIA_STORAGE_SOP_CLASS_UID, SOP_CLASS_UID)


@file_rule("meta-sop-instance-matches")
def meta_sop_instance_matches(instance: Instance) -> Results:
    """Media Storage SOP Instance UID is the SOP Instance UID of the Data Set (PS3.10 7.2)."""
    yield from _same_uid(instance, MEDIA_STORAGE_SOP_INSTANCE_UID, SOP_INSTANCE_UID)


def _same_uid(instance: Instance, meta_tag: int, data_tag: int) -> Results:
    ours, theirs = instance.meta.text(meta_tag), instance.dataset.text(data_tag)
    named_directory = instance.meta.text(MEDIA_STORAGE_SOP_CLASS_UID) == MEDIA_STORAGE_DIRECTORY
    if not theirs and (named_directory or instance.dataset.has_group(DIRECTORY_GROUP)):
        yield NotApplicable()  # a DICOMDIR has no SOP Common Module (PS3.3 F.3.1)
        return
    for data_set, tag in ((instance.meta, meta_tag), (instance.dataset, data_tag)):
        if data_set.unknown(tag):
            yield Unknown(f"{named(tag)}: {_BREAKS_OFF}")
            return
    if not ours:
        yield NotApplicable()  # missing or empty: the business of its Type
    elif ours != theirs:
        actual = theirs or "nothing"
        message = (
            f"{named(meta_tag)} is {ours}, but {named(data_tag)} of the Data Set is {actual}; the "
            "header identifies the Data Set that it precedes (PS3.10 7.1)."
        )
        yield Violation(message, meta_tag, ours, theirs or None)


@file_rule("no-meta-in-data-set")
def no_meta_in_data_set(instance: Instance) -> Results:
    """Elements of group 0002 only in the File Meta Information (PS3.10 7.1)."""
    found: DataSet = instance.dataset
    for tag in found:
        if group_of(tag) == META_GROUP:
            message = (
                f"{named(tag)} stands in the Data Set; elements of group 0002 belong to the File "
                "Meta Information only: remove it from the Data Set (PS3.10 7.1)."
            )
            yield Violation(message, tag)
    if found.unread_from is not None and found.unread_from <= META_GROUP << 16 | 0xFFFF:
        yield Unknown(f"the Data Set: {_BREAKS_OFF}")
