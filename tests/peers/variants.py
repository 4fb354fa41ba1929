"""Systematically varied instances: those on which profiles differ, and those near their limits."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any, Final

from pydicom import uid
from pydicom.uid import UID_dictionary

from apdsl import catalogue
from tests.peers.annex_variants import annex_variants
from tests.peers.instances import ABSENT, EVERY_INSTANCE, REFERENCE, Variant, for_record
from tests.peers.uids import (
    CT,
    DISPLAY,
    DOCUMENT,
    DOSE_SR,
    DX,
    ENHANCED_CT,
    EXPLICIT,
    GSPS,
    INTRAORAL,
    LOSSLESS,
    MODALITY,
    MR,
    RT_DOSE,
    RT_IMAGE,
    SC,
    SPECTROSCOPY,
    TRANSFER_SYNTAXES,
    US,
    US_FRAMES,
    VIDEO,
    VIDEO_SYNTAXES,
    XA,
    XRF,
)


def variants() -> Iterator[Variant]:
    """All variants; those that matter to directories come first."""
    yield from sop_classes()
    yield from keys_of_profiles()
    yield from keys()
    yield from transfer_syntaxes()
    yield from annex_variants()


# ---- SOP Classes and Transfer Syntaxes -----------------------------------------------------------


def sop_classes() -> Iterator[Variant]:
    """Each SOP Class of media storage, and each that is none; as video with and without frames."""
    everything = catalogue.common().sop_class_set("composite")
    current = [member.uid for member in everything.members]
    others = [
        found
        for found, (name, kind, *_) in UID_dictionary.items()
        if kind == "SOP Class" and "Storage" in name and found not in current
        and found != uid.MediaStorageDirectoryStorage
    ]  # fmt: skip
    for sop_class in (*current, *others, "1.2.3.4.5"):
        yield Variant("each SOP Class", sop_class)
    for member, syntax in product(everything.members, VIDEO_SYNTAXES):
        if syntax == VIDEO_SYNTAXES[0] or member.multi_frame is True:
            frames: dict[str | int, Any] = {"NumberOfFrames": "2"}
            yield Variant("each SOP Class as video", member.uid, syntax, frames)
    sometimes = (XA, XRF, RT_IMAGE, RT_DOSE)
    for sop_class, syntax, number in product(sometimes, VIDEO_SYNTAXES, (None, "1", "2")):
        if (syntax, number) != (VIDEO_SYNTAXES[0], "2"):
            attributes: dict[str | int, Any] = {"NumberOfFrames": number}
            yield Variant(f"{number or ABSENT} frames", sop_class, syntax, attributes)


def transfer_syntaxes() -> Iterator[Variant]:
    """Each Transfer Syntax, with SOP Classes of every kind and of every profile."""
    kinds = (
        CT, MR, SC, XA, US, US_FRAMES, INTRAORAL, DX, GSPS, DISPLAY, DOSE_SR, DOCUMENT,
        SPECTROSCOPY, VIDEO,
    )  # fmt: skip
    for sop_class, syntax in product(kinds, TRANSFER_SYNTAXES):
        if (sop_class, syntax) != (SC, EXPLICIT):
            attributes: dict[str | int, Any] = {"Modality": MODALITY.get(sop_class, "OT")}
            yield Variant("each Transfer Syntax", sop_class, syntax, attributes)


def keys() -> Iterator[Variant]:
    """Instances that lack what some key of a Directory Record has to be taken from."""
    everything = catalogue.common().sop_class_set("composite")
    of_each_type: dict[str | None, str] = {}
    for member in everything.members:
        of_each_type.setdefault(member.record_type, member.uid)
    for record_type, sop_class in of_each_type.items():
        patient = EVERY_INSTANCE if record_type in ("IMAGE", "HANGING PROTOCOL") else {}
        for name in (*patient, *for_record(sop_class)):
            yield Variant(f"{name} {ABSENT}", sop_class, EXPLICIT, {name: None})
    videos = [(VIDEO, syntax) for syntax in VIDEO_SYNTAXES]
    others = [(CT, EXPLICIT), (SPECTROSCOPY, EXPLICIT), (DX, EXPLICIT)]
    for name, (sop_class, syntax) in product(("Rows", "Columns", "StudyID"), videos + others):
        attributes = {"Modality": MODALITY.get(sop_class, "OT"), name: None}
        yield Variant(f"{name} {ABSENT}", sop_class, syntax, attributes)


def keys_of_profiles() -> Iterator[Variant]:
    """Images with each attribute that some annex makes a key, at all the places it may be found."""
    images = [(CT, EXPLICIT), (ENHANCED_CT, EXPLICIT), (XA, LOSSLESS), (SPECTROSCOPY, EXPLICIT)]
    images += [(VIDEO, syntax) for syntax in VIDEO_SYNTAXES]
    for sop_class, syntax in images:
        base: dict[str | int, Any] = {"Modality": MODALITY.get(sop_class, "OT")}
        if sop_class != SPECTROSCOPY:
            base["NumberOfFrames"] = "2"
        for name, value in KEYS.items():
            yield Variant(f"{name} {value}", sop_class, syntax, {**base, name: value})
        for name, (group, value) in SHARED.items():
            shared = {SHARED_GROUPS: [{group: [{name: value}]}]}
            yield Variant(f"{name} at the top", sop_class, syntax, {**base, name: value})
            yield Variant(f"{name} shared", sop_class, syntax, {**base, **shared})
        others = {"ReferencedImageSequence": [*REFERENCE, *REFERENCE]}
        for references in (others, {SHARED_GROUPS: [others]}):
            yield Variant("references", sop_class, syntax, {**base, **references})
        both = {"ReferencedImageSequence": REFERENCE, SHARED_GROUPS: [others]}
        yield Variant("references at both places", sop_class, syntax, {**base, **both})


KEYS: Final[dict[str, Any]] = {
    "ImageType": None,
    "CalibrationImage": "YES",
    "LossyImageCompressionRatio": "10",
    "FrameOfReferenceUID": None,
    "SynchronizationFrameOfReferenceUID": "1.2.3.6",
    "AcquisitionTimeSynchronized": "Y",
    "AcquisitionDateTime": None,
    "InstitutionName": "Hospital",
    "InstitutionAddress": "Street",
    "PerformingPhysicianName": "Roe^Richard",
    "PatientBirthDate": None,
    "PatientSex": None,
}
SHARED_GROUPS: Final = "SharedFunctionalGroupsSequence"
SHARED: Final[dict[str, tuple[str, Any]]] = {
    "ImagePositionPatient": ("PlanePositionSequence", r"0\0\0"),
    "ImageOrientationPatient": ("PlaneOrientationSequence", r"1\0\0\0\1\0"),
    "PixelSpacing": ("PixelMeasuresSequence", r"0.5\0.5"),
}
