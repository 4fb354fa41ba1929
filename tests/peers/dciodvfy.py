"""dicom3tools' dciodvfy with its profile for dental media, and instances that fulfil their IOD."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, Final

from pydicom import uid

from tests.peers import peer
from tests.peers.annex_variants import DENTAL
from tests.peers.deviation import Said
from tests.peers.instances import Variant
from tests.peers.uids import (
    BASELINE,
    BIG_ENDIAN,
    CT,
    DISPLAY,
    DX,
    EXPLICIT,
    GSPS,
    IMPLICIT,
    INTRAORAL,
    JPEG,
    LOSSLESS,
    RLE,
    SC,
    XA,
)

PROFILES: Final = ("STD-DEN-CD", "STD-DTL-SEC-ZIP-MAIL")


def verified(path: Path) -> Said:
    """What dciodvfy says of a file under the profile ``Dental``."""
    command = [peer("dciodvfy"), "-profile", "Dental", str(path)]
    done = subprocess.run(command, capture_output=True, encoding="latin-1", check=False)
    assert done.returncode in (0, 1), done.stderr
    lines = done.stderr.splitlines()
    errors = tuple(line.removeprefix("Error - ") for line in lines if line.startswith("Error"))
    assert bool(errors) == bool(done.returncode)
    return Said(not errors, errors)


def _code(value: str, meaning: str) -> list[dict[str, str]]:
    return [{"CodeValue": value, "CodingSchemeDesignator": "SRT", "CodeMeaning": meaning}]


OF_THE_IODS: Final[dict[str | int, Any]] = {
    "AcquisitionContextSequence": [],
    "AnatomicRegionSequence": _code("T-D1213", "Jaw region"),
    "BurnedInAnnotation": "NO",
    "DetectorType": "",
    "ImageLaterality": "L",
    "ImagerPixelSpacing": r"0.1\0.1",
    "LossyImageCompression": "00",
    "Manufacturer": "Maker",
    "PatientOrientation": r"L\F",
    "PixelIntensityRelationship": "LIN",
    "PixelIntensityRelationshipSign": 1,
    "PositionReferenceIndicator": "",
    "PositionerType": "RIGID",
    "PresentationIntentType": "FOR PRESENTATION",
    "PresentationLUTShape": "IDENTITY",
    "PrimaryAnatomicStructureSequence": _code("T-54010", "Tooth"),
    "ReferringPhysicianName": "",
    "RescaleIntercept": "0",
    "RescaleSlope": "1",
    "RescaleType": "US",
    "WindowCenter": "128",
    "WindowWidth": "256",
}


def dental_variants() -> Iterator[Variant]:
    """Intra-oral and DX images that fulfil their IOD, varied in what Annexes K and L ask for."""
    for sop_class, modality in ((INTRAORAL, "IO"), (DX, "DX")):
        base = {**OF_THE_IODS, **DENTAL, "Modality": modality}
        yield Variant("as it is", sop_class, EXPLICIT, base)
        for name, value in product(DENTAL, ("", None)):
            yield Variant(f"{name} {value!r}", sop_class, EXPLICIT, {**base, name: value})
        for allocated, stored in product((8, 16, None), (6, 7, 8, 9, 10, 11, 12, 14, 16, None)):
            bits = {"BitsAllocated": allocated, "BitsStored": stored, "HighBit": (stored or 8) - 1}
            yield Variant(f"bits {allocated}/{stored}", sop_class, EXPLICIT, {**base, **bits})
        for syntax in (IMPLICIT, BIG_ENDIAN, RLE, LOSSLESS, BASELINE, JPEG + "90"):
            yield Variant("Transfer Syntax", sop_class, syntax, base)
        inverse = {"PhotometricInterpretation": "MONOCHROME1", "PresentationLUTShape": "INVERSE"}
        yield Variant("inverse", sop_class, EXPLICIT, {**base, **inverse})
    others = (
        GSPS, DISPLAY, CT, SC, XA, uid.DigitalIntraOralXRayImageStorageForProcessing,
        uid.DigitalXRayImageStorageForProcessing,
        uid.DigitalMammographyXRayImageStorageForPresentation,
    )  # fmt: skip
    for sop_class in others:
        yield Variant("SOP Class", sop_class, EXPLICIT, {**OF_THE_IODS, **DENTAL})
