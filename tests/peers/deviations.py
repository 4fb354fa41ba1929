"""The deviations of dcmmkdir: each difference from apdsl, with the clause that settles it.

A deviation excuses one kind of difference and nothing else; one that nothing meets is an error in
the table. Its number stays what it is; numbers left out change no verdict. ``docs/peers.md`` prints
the table.
"""

from __future__ import annotations

from typing import Final

from pydicom import uid

from tests.peers import circumstances as when
from tests.peers.dcmmkdir import OPTIONS
from tests.peers.deviation import Deviation, DirectoryDeviation
from tests.peers.uids import DISPLAY, GSPS, SC

ANNEX_M_VIDEO: Final = "general-bd-mpeg(2-mpml|2-mphl|4-hp|4-hpbd)"
GENERAL: Final = "--(general-(purpose|mime|(dvd|bd)-(jpeg|j2k))|usb-and-flash-(jpeg|j2k))"
GENERAL_OR_VIDEO: Final = f"{GENERAL}|--{ANNEX_M_VIDEO}"
KEYED: Final = (
    "--(general-((dvd|bd)-(jpeg|j2k)|bd-mpeg.*)|usb-and-flash-(jpeg|j2k)|mpeg2-mpml-dvd|ct-and-mr)"
)
VIDEO: Final = "--(mpeg2-mpml-dvd|general-bd-mpeg.*)"
TAG: Final = r"\((?P<tag>[0-9a-f,]+)\)"
NOTHING: Final = "(required attribute|Tag not found: cannot retrieve)"
MISSING: Final = rf"{NOTHING} \w+ {TAG}( (missing|empty) in file: FILE)?"


def _attribute_named(*names: str) -> str:
    return rf"(required )?attribute ({'|'.join(names)}) \([0-9a-f,]+\) .* in file: FILE"


DEVIATIONS: Final = (
    Deviation(
        "1",
        "--ct-and-mr",
        "Of Secondary Capture Images that have a Photometric Interpretation, it and the bits are "
        "not checked: the test for its presence is inverted.",
        "PS3.11 E.3.4.1, Tables E.3-5 and E.3-6",
        requirement=r"E\.3\.4\.1/(GrayscaleSC|PaletteColorSC)/"
        "(PhotometricInterpretation|BitsAllocated|BitsStored|HighBit)",
        where=lambda instance: instance.sop_class == SC and bool(instance.dataset.text(0x00280004)),
    ),
    Deviation(
        "2",
        "--ct-and-mr",
        "MR Images of 13, 14 or 15 Bits Stored are rejected.",
        "PS3.11 E.3.4.1, Table E.3-4: 8, 12 to 16",
        reason=_attribute_named("BitsStored"),
        where=when.bits_stored_13_to_15,
    ),
    Deviation(
        "3",
        f"--{ANNEX_M_VIDEO}",
        "Explicit VR Little Endian is rejected.",
        "PS3.11 M.3.1, Table M.3-1, second row",
        reason=r"LittleEndianExplicit( or \S+)? expected but LittleEndianExplicit found: FILE",
    ),
    Deviation(
        "4",
        "--xray-angiographic-dvd",
        "The Transfer Syntax of Secondary Capture Images and presentation states is not checked.",
        "PS3.11 B.3.1, Table B.3-1",
        requirement=r"B\.3\.1/transfer-syntaxes",
        where=when.is_one_of(SC, GSPS),
    ),
    Deviation(
        "5",
        "--ultrasound-cc-.f",
        "Pixel Component Organization is looked for in the Data Set and not in the region, and is "
        "0 where it is not found there; its value 3 is not known.",
        "PS3.11 C.5; PS3.3 C.8.5.5",
        reason=_attribute_named(
            "PixelComponentOrganization",
            "PixelComponentMask",
            "PixelComponentRangeSt(art|op)",
            "NumberOfTableBreakPoints",
            "TableOf[XY]BreakPoints",
            "NumberOfTableEntries",
            "TableOfPixelValues",
            "TableOfParameterValues",
        ),
        requirement=r"C\.5/every-instance/SequenceOfUltrasoundRegions/"
        r"(PixelComponent(Organization|Mask|RangeSt(art|op))"
        r"|NumberOfTable\w+|TableOf\w+|PixelValueMappingCodeSequence)",
        where=when.organization_elsewhere,
    ),
    Deviation(
        "23",
        "--ultrasound-cc-.f",
        "Attributes of a region that go with another Pixel Component Organization than its own may "
        "be present.",
        "PS3.11 C.5; PS3.3 C.8.5.5",
        requirement=r"C\.5/every-instance/SequenceOfUltrasoundRegions/"
        r"(PixelComponentRangeSt(art|op)|NumberOfTableEntries|TableOf(Pixel|Parameter)Values"
        r"|PixelValueMappingCodeSequence)",
        where=when.organization_as_looked_for,
    ),
    Deviation(
        "6",
        "--ultrasound-sc-.f",
        "Pixel Component Organization, and what depends on it, may be present.",
        "PS3.11 C.4: the module with the exception of these",
        requirement=r"C\.4/every-instance/SequenceOfUltrasoundRegions/"
        r"(PixelComponent\w+|NumberOfTable\w+|TableOf\w+|PixelValueMappingCodeSequence)",
    ),
    Deviation(
        "7",
        "--ultrasound-.*",
        "YBR_PARTIAL_422 is accepted.",
        "PS3.11 C.3.1.1, Table C.3-2",
        requirement=r"C\.3\.1\.1/every-instance/PhotometricInterpretation-pairs",
        where=when.partial,
    ),
    Deviation(
        "8",
        GENERAL,
        "Implant Assembly Templates are taken for Implant Template Groups, and the other way "
        "round.",
        "PS3.3 F.5.38, F.5.39",
        reason=_attribute_named(
            "ImplantAssemblyTemplate(Name|Issuer)",
            "ImplantTemplateGroup(Name|Issuer)",
            "ProcedureTypeCodeSequence",
        ),
        where=when.is_one_of(uid.ImplantAssemblyTemplateStorage, uid.ImplantTemplateGroupStorage),
    ),
    Deviation(
        "12a",
        VIDEO,
        "Which SOP Classes are multi-frame is a fixed list, which lacks some.",
        "PS3.11 I.3.1, M.3.1, N.3.1; PS3.3 A: the Multi-frame Module, or that of functional "
        "groups, is mandatory in the IOD",
        reason=r"(\S+ only for multi-frame composite IODs: FILE"
        r"|invalid SOP class \(\S+\) for \S+ profile: FILE)",
        where=when.multi_frame,
    ),
    Deviation(
        "12b",
        VIDEO,
        "Single frames are accepted of the SOP Classes whose IOD allows one frame or several.",
        "PS3.11 I.3.1, M.3.1, N.3.1: Multi-frame Composite IODs only",
        requirement=r"[IN]\.3\.1/sop-classes|M\.3\.1/transfer-syntaxes",
        where=when.single_frame,
    ),
    Deviation(
        "14",
        GENERAL,
        "Images are accepted of SOP Classes that are retired, or never went beyond a trial.",
        "PS3.4 B.5, Table B.5-1, which has them no more",
        requirement=r"[DGHJM]\.3\.1/sop-classes",
        where=when.retired,
    ),
    Deviation(
        "15",
        GENERAL,
        "Images of DICOS and DICONDE are accepted.",
        "PS3.4 B.5, Table B.5-1, which does not have them: other standards define them",
        requirement=r"[DGHJM]\.3\.1/sop-classes",
        where=when.of_another_standard,
    ),
    Deviation(
        "16",
        GENERAL,
        "SOP Classes are accepted that came after the edition of the profiles.",
        "PS3.4 2020c B.5, Table B.5-1",
        requirement=r"[DGHJM]\.3\.1/sop-classes",
        where=when.is_one_of(*when.AFTER_2020C),
    ),
    Deviation(
        "17",
        GENERAL_OR_VIDEO,
        "Some SOP Classes of the edition are not known.",
        "PS3.4 2020c B.5, Table B.5-1",
        reason=r"invalid SOP class \(\S+\) for \S+ profile: FILE",
        where=when.is_one_of(*when.UNKNOWN_TO_DCMTK),
    ),
    Deviation(
        "18",
        GENERAL_OR_VIDEO,
        "Instances of SOP Classes for which there is no type of Directory Record are rejected.",
        "PS3.11 D.3.1 and others take in every SOP Class of PS3.4; PS3.3 F.6.1 leaves them a "
        "PRIVATE record",
        reason=r"invalid SOP class \(\S+\) for \S+ profile: FILE",
        where=when.without_record_type,
    ),
    Deviation(
        "19",
        "--(basic-cardiac|xray-angiographic(-dvd)?)",
        "An overlay group counts only if it has Rows, Columns, Bits Allocated and Bit Position.",
        "PS3.11 A.3.4.1: overlay data are in (60xx,3000); B.3.4.1, Table B.3-4: no group 60xx",
        requirement=r"(A\.3\.4\.1/XRayAngiographic|B\.3\.4\.1/SecondaryCapture)ImageStorage/"
        "group-60xx",
        where=when.incomplete_overlays_only,
    ),
    Deviation(
        "20",
        ".*",
        "An instance without a value for what is a key of its Directory Record, or of those above "
        "it, is rejected also if the profile asks nothing of the attribute.",
        "PS3.3 F.5: the keys are those of records, for which apdsl asks in the DICOMDIR; PS3.11 "
        "H.3.3.1, Note: the creator may have the value from elsewhere",
        reason=MISSING,
        of=when.is_key_only,
    ),
    Deviation(
        "21",
        KEYED,
        "An image without Rows or Columns is rejected.",
        "PS3.11 H.3.3.1, Table H.3-2 (with J, M, N), I.3.3.1, E.3.3.2: keys of Type 1 of the "
        "record, for which apdsl asks in the DICOMDIR; to the IOD they are no matter of PS3.11",
        reason=r"required attribute (Rows|Columns) \(0028,001[01]\) missing in file: FILE",
    ),
)

DIRECTORY_DEVIATIONS: Final = (
    DirectoryDeviation(
        "8",
        GENERAL,
        "Implant Assembly Templates get IMPLANT GROUP records, Implant Template Groups IMPLANT "
        "ASSY records.",
        "PS3.3 F.5.38, F.5.39",
        requirement=r"PS3\.3:F\.5(/record-fits-sop-class|\.3[89]/IMPLANT (ASSY|GROUP)/\w+)",
        record="IMPLANT (ASSY|GROUP)",
    ),
    DirectoryDeviation(
        "9",
        f"{VIDEO}|--((general-(dvd|bd)|usb-and-flash)-(jpeg|j2k))",
        "Keys of PATIENT and SERIES records are taken from the first file below them; values that "
        "only later ones have are missing.",
        "PS3.11 H.3.3.1, Table H.3-2 (with J, M, N), and I.3.3.1, Table I.3-2: required if present "
        "in any objects referenced by subordinate records",
        requirement=r"[HIJMN]\.3\.3\.1/(PATIENT/Patient(BirthDate|Sex)"
        r"|SERIES/(Institution(Name|Address)|PerformingPhysicianName))",
        record="PATIENT|SERIES",
    ),
    DirectoryDeviation(
        "22",
        "--(basic-cardiac|xray-angiographic(-dvd)?)",
        "Where an image has no value for a key of Type 1, the record gets the key without one.",
        "PS3.11 A.3.3.1, Table A.3-2; B.3.3.1, Table B.3-2",
        requirement=r"[AB]\.3\.3\.1/IMAGE/(ImageType|ReferencedImageSequence)",
        record="IMAGE",
    ),
    DirectoryDeviation(
        "13",
        ".*",
        "A DICOMDIR is written also if files were rejected, which it then does not reference.",
        "PS3.3 F.2.1, and X.3.3 of most annexes: every DICOM file of the File-set is referenced",
        requirement=r"(PS3\.3:F\.2\.1|[A-N]\.3\.3)/every-file-referenced",
    ),
)
"""Where the records or the files concerned are wrong in a DICOMDIR of dcmmkdir."""


DENTAL_DEVIATIONS: Final = (
    Deviation(
        "31",
        "STD-(DEN-CD|DTL-SEC-ZIP-MAIL)",
        "The Transfer Syntax of images is not checked.",
        "PS3.11 K.3.1, Table K.3-1; L.4.1: Explicit VR Little Endian",
        requirement=r"(K\.3|L\.4)\.1/transfer-syntaxes",
    ),
    Deviation(
        "32",
        "STD-DEN-CD",
        "Structured displays and presentation states are not known to the profile.",
        "PS3.11 K.3.1, Table K.3-1: optional",
        reason="Information Object Not found",
        where=when.is_one_of(DISPLAY, GSPS),
    ),
)
"""Deviations of dciodvfy with its profile for dental media, by profile instead of by option."""


def of_option(option: str) -> tuple[Deviation, ...]:
    """The deviations that concern an option of dcmmkdir."""
    assert option in OPTIONS
    return tuple(each for each in DEVIATIONS if each.concerns(option))


def of_directories(option: str) -> tuple[DirectoryDeviation, ...]:
    """The deviations in directories that concern an option of dcmmkdir."""
    assert option in OPTIONS
    return tuple(each for each in DIRECTORY_DEVIATIONS if each.concerns(option))
