"""Small DICOM files for comparisons, by SOP Class, Transfer Syntax and attributes."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field
from functools import cache
from math import prod
from typing import Any, Final

from pydicom import uid
from pydicom.datadict import dictionary_VR, tag_for_keyword

from apdsl import catalogue
from tests.peers.uids import BIG_ENDIAN, DEFLATED, EXPLICIT, IMPLICIT, JPEG, RLE, UNCOMPRESSED
from tests.runtime.encoded import Elements, element, encoded, header

ROOT: Final = "1.2.3.20."
PIXEL_DATA: Final = 0x7FE00010

FOR_RECORDS: Final[dict[str, Any]] = {
    "CompletionFlag": "COMPLETE",
    "ConceptNameCodeSequence": [
        {"CodeValue": "121144", "CodingSchemeDesignator": "DCM", "CodeMeaning": "Finding"}
    ],
    "ContentDate": "20200101",
    "ContentLabel": "LABEL",
    "ContentTime": "120000",
    "DataPointColumns": 1,
    "DataPointRows": 1,
    "DoseSummationType": "PLAN",
    "HangingProtocolCreationDateTime": "20200101120000",
    "HangingProtocolCreator": "CREATOR",
    "HangingProtocolDefinitionSequence": [
        {
            "Modality": "CT",
            "ProcedureCodeSequence": [],
            "ReasonForRequestedProcedureCodeSequence": [],
        }
    ],
    "HangingProtocolDescription": "DESCRIPTION",
    "HangingProtocolLevel": "SITE",
    "HangingProtocolName": "NAME",
    "HangingProtocolUserIdentificationCodeSequence": [],
    "ImplantAssemblyTemplateIssuer": "ISSUER",
    "ImplantAssemblyTemplateName": "NAME",
    "ImplantName": "NAME",
    "ImplantPartNumber": "1",
    "ImplantTemplateGroupIssuer": "ISSUER",
    "ImplantTemplateGroupName": "NAME",
    "InstanceCreationDate": "20200101",
    "InstanceCreationTime": "120000",
    "MIMETypeOfEncapsulatedDocument": "application/pdf",
    "Manufacturer": "MAKER",
    "NumberOfPriorsReferenced": 0,
    "PresentationCreationDate": "20200101",
    "PresentationCreationTime": "120000",
    "ProcedureTypeCodeSequence": [
        {"CodeValue": "1", "CodingSchemeDesignator": "99X", "CodeMeaning": "Procedure"}
    ],
    "RTPlanDate": "20200101",
    "RTPlanLabel": "LABEL",
    "StructureSetLabel": "LABEL",
    "VerificationFlag": "UNVERIFIED",
}
"""Values for what is a key of the record for some SOP Class, or is checked as one."""

FOR_IMPLANTS: Final = frozenset(
    {
        "ImplantAssemblyTemplateIssuer",
        "ImplantAssemblyTemplateName",
        "ImplantName",
        "ImplantPartNumber",
        "ImplantTemplateGroupIssuer",
        "ImplantTemplateGroupName",
        "Manufacturer",
        "ProcedureTypeCodeSequence",
    }
)

EVERY_INSTANCE: Final[dict[str, Any]] = {
    "AccessionNumber": "1",
    "InstanceNumber": "1",
    "Modality": "OT",
    "PatientBirthDate": "19700101",
    "PatientID": "P1",
    "PatientName": "Doe^Jane",
    "PatientSex": "F",
    "SeriesNumber": "1",
    "StudyDate": "20200101",
    "StudyDescription": "Study",
    "StudyID": "1",
    "StudyTime": "120000",
}

EVERY_IMAGE: Final[dict[str, Any]] = {
    "AcquisitionDateTime": "20200101120000",
    "BitsAllocated": 8,
    "BitsStored": 8,
    "Columns": 4,
    "HighBit": 7,
    "ImageType": r"ORIGINAL\PRIMARY",
    "PhotometricInterpretation": "MONOCHROME2",
    "PixelRepresentation": 0,
    "Rows": 4,
    "SamplesPerPixel": 1,
}

CODE: Final = [{"CodeValue": "1", "CodingSchemeDesignator": "99X", "CodeMeaning": "Meaning"}]
REFERENCE: Final = [{"ReferencedSOPClassUID": "1.2.3", "ReferencedSOPInstanceUID": "1.2.3.4"}]

OF_SOP_CLASS: Final[dict[str, dict[str, Any]]] = {
    uid.MRSpectroscopyStorage: {"NumberOfFrames": "1"},
    uid.EncapsulatedCDAStorage: {"HL7InstanceIdentifier": "1.2.3"},
    **{
        sop_class: {
            "ReferencedSeriesSequence": [
                {"SeriesInstanceUID": "1.2.3.5", "ReferencedImageSequence": REFERENCE}
            ]
        }
        for sop_class in (
            uid.GrayscaleSoftcopyPresentationStateStorage,
            uid.ColorSoftcopyPresentationStateStorage,
            uid.PseudoColorSoftcopyPresentationStateStorage,
            uid.XAXRFGrayscaleSoftcopyPresentationStateStorage,
        )
    },
    **{
        sop_class: dict.fromkeys((*EVERY_INSTANCE, "StudyInstanceUID", "SeriesInstanceUID"))
        for sop_class in (
            uid.HangingProtocolStorage,
            uid.ColorPaletteStorage,
            uid.GenericImplantTemplateStorage,
            uid.ImplantAssemblyTemplateStorage,
            uid.ImplantTemplateGroupStorage,
            uid.CTDefinedProcedureProtocolStorage,
            uid.ProtocolApprovalStorage,
        )
    },
}
"""What instances of a SOP Class have, or do not have, otherwise than all others."""


ABSENT: Final = "absent"


@dataclass(frozen=True)
class Variant:
    """An instance to be judged: what is special about it, and what it is made of.

    ``attributes`` maps keywords, or tags as integers, to values; a value of None takes out what
    every instance has otherwise.
    """

    what: str
    sop_class: str
    transfer_syntax: str = EXPLICIT
    attributes: dict[str | int, Any] = field(default_factory=dict)

    def file(self, number: int) -> bytes:
        """The DICOM file with UIDs made of the number: 40 files share a patient and a study."""
        own, together = f"{ROOT}{number}", number // 40
        elements = _elements(
            {
                "SOPClassUID": self.sop_class,
                "SOPInstanceUID": own,
                "StudyInstanceUID": f"{ROOT}{together}.1",
                "SeriesInstanceUID": f"{own}.2",
                "FrameOfReferenceUID": f"{own}.3",
                **EVERY_INSTANCE,
                "PatientID": f"P{together}",
                **for_record(self.sop_class),
                **EVERY_IMAGE,
                **OF_SOP_CLASS.get(self.sop_class, {}),
                **self.attributes,
            }
        )
        return header(self.sop_class, own, self.transfer_syntax) + self._data_set(elements)

    def _pixels(self) -> bytes:
        found = {**EVERY_IMAGE, **self.attributes}
        sizes = (found[name] or 1 for name in ("Rows", "Columns", "SamplesPerPixel"))
        return b"\0" * (prod(sizes) * (found["BitsAllocated"] or 8) // 8)

    def _data_set(self, elements: Elements) -> bytes:
        syntax = self.transfer_syntax
        if syntax not in UNCOMPRESSED:
            return encoded(elements) + _encapsulated(_FRAMES.get(syntax, b"\0\0\0\0"))
        explicit, little = syntax != IMPLICIT, syntax != BIG_ENDIAN
        pixels = element(PIXEL_DATA, "OW", self._pixels(), explicit=explicit, little=little)
        data_set = encoded(elements, explicit=explicit, little=little) + pixels
        if syntax != DEFLATED:
            return data_set
        deflater = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        deflated = deflater.compress(data_set) + deflater.flush()
        return deflated + b"\0" * (len(deflated) % 2)


@cache
def for_record(sop_class: str) -> dict[str, Any]:
    """What an instance needs so that a Directory Record can be made for it.

    The templates of implants have what belongs to any of them, since dcmmkdir mixes them up. One of
    an unknown SOP Class has everything.
    """
    common = catalogue.common()
    types = {member.uid: member.record_type for member in common.sop_class_set("composite").members}
    own = types.get(sop_class, "unknown") or ""
    if own == "unknown":
        return FOR_RECORDS
    if own.startswith("IMPLANT"):
        return {name: value for name, value in FOR_RECORDS.items() if name in FOR_IMPLANTS}
    keys = {
        rule.tag for record in common.record_types if record.type == own for rule in record.keys
    }
    return {name: value for name, value in FOR_RECORDS.items() if f"{_tag(name):08X}" in keys}


def _elements(attributes: dict[Any, Any]) -> dict[int, tuple[str, Any]]:
    elements = {}
    for name, value in attributes.items():
        if value is not None:
            tag, vr = _attribute(name)
            nested = [_elements(item) for item in value] if vr == "SQ" else value
            elements[tag] = (vr, nested)
    return elements


@cache
def _attribute(name: str | int) -> tuple[int, str]:
    tag = name if isinstance(name, int) else _tag(name)
    return tag, dictionary_VR(tag)


def _tag(keyword: str) -> int:
    tag = tag_for_keyword(keyword)
    assert tag is not None, keyword
    return tag


def _encapsulated(frame: bytes) -> bytes:
    """Pixel Data with an empty Basic Offset Table and one fragment (PS3.5 A.4)."""
    head = struct.pack("<HH2sHI", PIXEL_DATA >> 16, PIXEL_DATA & 0xFFFF, b"OB", 0, 0xFFFFFFFF)
    table = struct.pack("<HHI", 0xFFFE, 0xE000, 0)
    fragment = struct.pack("<HHI", 0xFFFE, 0xE000, len(frame)) + frame
    return head + table + fragment + struct.pack("<HHI", 0xFFFE, 0xE0DD, 0)


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">HH", marker, len(content) + 2) + content


def _jpeg(start_of_frame: int, precision: int) -> bytes:
    """A JPEG image of 4 x 4 pixels of value 0, with tables of one code (ISO/IEC 10918-1)."""
    lossless = start_of_frame == 0xFFC3
    code = bytes((1, *bytes(15), 0))
    tables = b"".join(_segment(0xFFC4, bytes((kind,)) + code) for kind in (0x00, 0x10))
    scan = bytes((1, 1, 0, 1, 0, 0)) if lossless else bytes((1, 1, 0, 0, 63, 0))
    coded = b"\0\0\0" if lossless else b"\x3f"
    image = (
        b"\xff\xd8"
        + (b"" if lossless else _segment(0xFFDB, b"\0" + b"\x01" * 64))
        + _segment(start_of_frame, struct.pack(">BHHBBBB", precision, 4, 4, 1, 1, 0x11, 0))
        + tables
        + _segment(0xFFDA, scan)
        + coded
        + b"\xff\xd9"
    )
    return image + b"\0" * (len(image) % 2)


_FRAMES: Final = {
    JPEG + "50": _jpeg(0xFFC0, 8),
    JPEG + "51": _jpeg(0xFFC1, 12),
    JPEG + "57": _jpeg(0xFFC3, 8),
    JPEG + "70": _jpeg(0xFFC3, 8),
    RLE: struct.pack("<16I", 1, 64, *([0] * 14)) + b"\xf1\0",
}
