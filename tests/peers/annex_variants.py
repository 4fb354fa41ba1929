"""Images near the limits that annexes set: their values, one by one and together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, Final

from tests.peers.instances import ABSENT, REFERENCE, Variant
from tests.peers.uids import (
    BASELINE,
    CT,
    DX,
    EXPLICIT,
    INTRAORAL,
    LOSSLESS,
    MR,
    RLE,
    SC,
    US,
    US_FRAMES,
    XA,
)

OVERLAY_DATA: Final = 0x60003000
REGION: Final[dict[str, Any]] = {
    "RegionSpatialFormat": 1,
    "RegionDataType": 1,
    "RegionFlags": 0,
    "RegionLocationMinX0": 0,
    "RegionLocationMinY0": 0,
    "RegionLocationMaxX1": 3,
    "RegionLocationMaxY1": 3,
    "PhysicalUnitsXDirection": 3,
    "PhysicalUnitsYDirection": 3,
    "PhysicalDeltaX": 0.1,
    "PhysicalDeltaY": 0.1,
}
BREAK_POINTS: Final[dict[str, Any]] = {
    "NumberOfTableBreakPoints": 1,
    "TableOfXBreakPoints": 0,
    "TableOfYBreakPoints": 0.5,
}
ENTRIES: Final[dict[str, Any]] = {
    "NumberOfTableEntries": 1,
    "TableOfPixelValues": 0,
}
COMPONENTS: Final[dict[int, dict[str, Any]]] = {
    0: {"PixelComponentMask": 255, **BREAK_POINTS},
    1: {"PixelComponentRangeStart": 0, "PixelComponentRangeStop": 255, **BREAK_POINTS},
    2: {**ENTRIES, "TableOfParameterValues": 0.5},
    3: {
        **ENTRIES,
        "PixelValueMappingCodeSequence": [
            {"CodeValue": "1", "CodingSchemeDesignator": "99X", "CodeMeaning": "Value"}
        ],
    },
}


def annex_variants() -> Iterator[Variant]:
    """The images, annex by annex."""
    yield from angiography()
    yield from secondary_captures()
    yield from computed_tomography_and_magnetic_resonance()
    yield from ultrasound()
    yield from dental()


def _named(value: Any) -> str:
    return ABSENT if value is None else str(value)


def _changes(
    sop_class: str,
    base: dict[str | int, Any],
    changes: Iterable[tuple[str, Iterable[Any]]],
    syntax: str = EXPLICIT,
) -> Iterator[Variant]:
    """The instance as it is, and with each value of each attribute changed alone."""
    yield Variant("as it is", sop_class, syntax, base)
    for name, values in changes:
        for value in values:
            changed: dict[str | int, Any] = {**base, name: value}
            yield Variant(f"{name} {_named(value)}", sop_class, syntax, changed)


# ---- Annexes A and B -----------------------------------------------------------------------------


def angiography() -> Iterator[Variant]:
    """X-Ray angiographic images: sizes, bits, modality, overlays, planes."""
    base: dict[str | int, Any] = {"Modality": "XA"}
    changes = (
        ("StudyID", (None,)),
        ("Modality", ("RF", "OT", "", None)),
        ("Rows", (1, 511, 512, 513, 1023, 1024, 1025, 2048, None)),
        ("Columns", (1, 511, 512, 513, 1023, 1024, 1025, 2048, None)),
        ("PhotometricInterpretation", ("MONOCHROME1", "RGB", None)),
        ("ImageType", (r"ORIGINAL\PRIMARY\BIPLANE A", r"DERIVED\PRIMARY\SINGLE PLANE")),
        ("ReferencedImageSequence", (REFERENCE,)),
        ("NumberOfFrames", ("1", "2")),
    )
    yield from _changes(XA, base, changes, LOSSLESS)
    for allocated, stored in product((8, 16, None), (7, 8, 9, 10, 11, 12, 14, 16, None)):
        bits = {"BitsAllocated": allocated, "BitsStored": stored, "HighBit": (stored or 8) - 1}
        yield Variant(f"bits {allocated}/{stored}", XA, LOSSLESS, {**base, **bits})
    plane = {"ImageType": r"ORIGINAL\PRIMARY\BIPLANE A", "ReferencedImageSequence": REFERENCE}
    yield Variant("plane with its reference", XA, LOSSLESS, {**base, **plane})
    yield from _with_overlays(XA, base, LOSSLESS)


def _with_overlays(
    sop_class: str, base: dict[str | int, Any], syntax: str = EXPLICIT
) -> Iterator[Variant]:
    for group in (0x0000, 0x0002, 0x001E):
        shift = group << 16
        plane = {0x60000010 + shift: 4, 0x60000011 + shift: 4}
        embedded = {**plane, 0x60000100 + shift: 8, 0x60000102 + shift: 7}
        overlay = {**plane, 0x60000100 + shift: 1, 0x60000102 + shift: 0}
        data = {OVERLAY_DATA + shift: b"\0\0"}
        yield Variant("overlay in the pixels", sop_class, syntax, {**base, **embedded})
        yield Variant("overlay data", sop_class, syntax, {**base, **overlay, **data})
        yield Variant("overlay in part", sop_class, syntax, {**base, **plane})


# ---- Secondary captures: Annexes B and E ---------------------------------------------------------


def secondary_captures() -> Iterator[Variant]:
    """Secondary captures: photometric interpretation by bits, sizes, overlays."""
    changes = (
        ("Rows", (1, 1024, 1025, None)),
        ("Columns", (1, 1024, 1025, None)),
        ("SamplesPerPixel", (3, None)),
        ("HighBit", (6, 15, None)),
        ("PixelRepresentation", (1, None)),
        ("PhotometricInterpretation", (None,)),
        ("Modality", ("CT", "XA", None)),
    )
    yield from _changes(SC, {}, changes)
    colors = ("MONOCHROME1", "MONOCHROME2", "PALETTE COLOR", "RGB", "YBR_FULL")
    for color, allocated, stored, low in product(colors, (8, 16, 32), (7, 8, 12, 16, 32), (0, 1)):
        if stored <= allocated:
            bits: dict[str | int, Any] = {
                "BitsAllocated": allocated, "BitsStored": stored, "HighBit": stored - 1 + low,
                "PhotometricInterpretation": color,
            }  # fmt: skip
            yield Variant(f"{color} {allocated}/{stored}+{low}", SC, EXPLICIT, bits)
    for color in colors:
        yield Variant(color, SC, LOSSLESS, {"PhotometricInterpretation": color})
    yield from _with_overlays(SC, {})


# ---- Annex E -------------------------------------------------------------------------------------


def computed_tomography_and_magnetic_resonance() -> Iterator[Variant]:
    """CT and MR images: modality, photometric interpretation, bits."""
    photometric = ("PhotometricInterpretation", ("MONOCHROME1", "PALETTE COLOR", "RGB", None))
    for sop_class, modality in ((CT, "CT"), (MR, "MR")):
        other = {"CT": "MR", "MR": "CT"}[modality]
        changes = (
            ("Modality", (other, "PT", None)),
            photometric,
            ("SamplesPerPixel", (3,)),
            ("Rows", (512, 4096, None)),
            ("Columns", (512, 4096, None)),
            ("HighBit", (6, None)),
            ("BitsStored", (None,)),
        )
        yield from _changes(sop_class, {"Modality": modality}, changes)
        for stored, high in product((7, *range(8, 17)), (-1, 0, 1)):
            bits: dict[str | int, Any] = {
                "Modality": modality, "BitsAllocated": 8 if stored <= 8 else 16,
                "BitsStored": stored, "HighBit": stored - 1 + high,
            }  # fmt: skip
            yield Variant(f"bits {stored}, high bit {stored - 1 + high}", sop_class, EXPLICIT, bits)


# ---- Annex C -------------------------------------------------------------------------------------


def ultrasound() -> Iterator[Variant]:
    """Ultrasound images: photometric interpretation by Transfer Syntax, and calibrated regions."""
    colors = (
        "MONOCHROME1", "MONOCHROME2", "RGB", "PALETTE COLOR", "YBR_FULL", "YBR_FULL_422",
        "YBR_PARTIAL_422", "YBR_PARTIAL_420", "YBR_RCT", "ARGB", None,
    )  # fmt: skip
    regions = [{**REGION}]
    components = [{**REGION, **_components(0)}]
    for sop_class, calibration in product((US, US_FRAMES), (regions, components)):
        lacking: dict[str | int, Any] = {
            "StudyID": None, "SequenceOfUltrasoundRegions": calibration,
        }  # fmt: skip
        yield Variant(f"StudyID {ABSENT}", sop_class, EXPLICIT, lacking)
    for sop_class, color, syntax in product((US, US_FRAMES), colors, (EXPLICIT, RLE, BASELINE)):
        for calibration in (None, regions, components):
            attributes: dict[str | int, Any] = {
                "PhotometricInterpretation": color, "SequenceOfUltrasoundRegions": calibration,
            }  # fmt: skip
            yield Variant(f"{_named(color)}", sop_class, syntax, attributes)
    for what, found in _regions():
        for sop_class in (US, US_FRAMES):
            yield Variant(what, sop_class, EXPLICIT, {"SequenceOfUltrasoundRegions": found})
    for organization in range(5):
        at_top: dict[str | int, Any] = {
            "SequenceOfUltrasoundRegions": [{**REGION, **_components(organization)}],
            "PixelComponentOrganization": organization,
        }
        yield Variant(f"organization {organization} at the top as well", US, EXPLICIT, at_top)


def _components(organization: int) -> dict[str, Any]:
    return {
        "PixelComponentOrganization": organization,
        "PixelComponentPhysicalUnits": 3,
        "PixelComponentDataType": 1,
        **COMPONENTS.get(organization, {}),
    }


CALIBRATED: Final[dict[str | int, Any]] = {
    "SequenceOfUltrasoundRegions": [{**REGION, **_components(0)}],
    "Modality": "US",
}


def _regions() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    yield "no regions", []
    yield "several regions", [{**REGION}, {**REGION}]
    yield "one region with, one without components", [{**REGION, **_components(0)}, {**REGION}]
    for name in REGION:
        yield f"region without {name}", [{**REGION, name: None}]
        yield f"second region without {name}", [{**REGION}, {**REGION, name: None}]
        whole = {**REGION, **_components(0)}
        yield f"region with components, without {name}", [{**whole, name: None}]
    for organization in range(5):
        components = _components(organization)
        yield f"organization {organization}", [{**REGION, **components}]
        for name in components:
            region = {**REGION, **components, name: None}
            yield f"organization {organization} without {name}", [region]
    for organization in range(1, 5):
        masked = {**REGION, **_components(0), "PixelComponentOrganization": organization}
        yield f"organization {organization} with what 0 needs", [masked]
    for organization in range(1, 4):
        spare = {**REGION, **COMPONENTS[organization], **_components(0)}
        yield f"organization 0 with what {organization} needs as well", [spare]
    for name in ("PixelComponentMask", "PixelComponentDataType", "NumberOfTableEntries"):
        yield f"{name} without organization", [{**REGION, name: 1}]


# ---- Annex K -------------------------------------------------------------------------------------


def dental() -> Iterator[Variant]:
    """Intra-oral and DX images, with the attributes that Annexes K and L raise to Type 2."""
    for sop_class, modality in ((INTRAORAL, "IO"), (DX, "DX")):
        base: dict[str | int, Any] = {**DENTAL, "Modality": modality}
        changes = [("Modality", ("OT", None)), ("PhotometricInterpretation", ("MONOCHROME1",))]
        changes += [(name, ("", None)) for name in DENTAL]
        changes += [("StudyID", (None,))]
        changes += [("BitsAllocated", (None,)), ("BitsStored", (None,))]
        yield from _changes(sop_class, base, changes)
        for allocated, stored in product((8, 16, 32), (6, 7, 8, 9, 10, 11, 12, 14, 16)):
            bits = {"BitsAllocated": allocated, "BitsStored": stored, "HighBit": stored - 1}
            yield Variant(f"bits {allocated}/{stored}", sop_class, EXPLICIT, {**base, **bits})


DENTAL: Final = {
    "InstitutionName": "Practice",
    "ManufacturerModelName": "Model",
    "DetectorID": "D1",
    "DetectorManufacturerName": "Maker",
    "DetectorManufacturerModelName": "Detector",
}
