"""Where dcmmkdir judges an instance otherwise than apdsl: each case with a number and a clause.

A deviation excuses one kind of difference and nothing else; one that no instance meets is an error
in the table. ``docs/peers.md`` prints the table.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from pydicom import uid
from pydicom.uid import UID_dictionary

from apdsl import catalogue
from apdsl.model.common import RecordType, SetMember
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.instance import Instance
from tests.peers.dcmmkdir import OPTIONS
from tests.peers.variants import GSPS, MR, SC


def always(instance: Instance) -> bool:
    return True


@dataclass(frozen=True)
class Deviation:
    """One way in which dcmmkdir deviates, bound as tightly as can be.

    ``options`` are patterns of the options of dcmmkdir that it concerns. ``reason`` matches the
    errors by which dcmmkdir rejects what apdsl accepts, ``requirement`` the ids of the requirements
    by which apdsl rejects what dcmmkdir accepts; one of them may be absent. ``where`` limits the
    deviation to some instances; of a reason that names an attribute, ``of`` limits it to some.
    """

    number: str
    options: str
    what: str
    clause: str
    reason: str | None = None
    requirement: str | None = None
    where: Callable[[Instance], bool] = always
    of: Callable[[Instance, str], bool] | None = None

    def concerns(self, option: str) -> bool:
        return re.fullmatch(self.options, option) is not None

    def excuses_rejection(self, reason: str, instance: Instance) -> bool:
        """Whether dcmmkdir's reason to reject the instance is this deviation."""
        found = re.fullmatch(self.reason, reason) if self.reason is not None else None
        if found is None or not self.where(instance):
            return False
        return self.of is None or self.of(instance, found["tag"])

    def excuses_acceptance(self, requirement: str, instance: Instance) -> bool:
        """Whether dcmmkdir overlooks the violation of a requirement by this deviation."""
        wanted = self.requirement
        return (
            wanted is not None
            and re.fullmatch(wanted, requirement) is not None
            and self.where(instance)
        )


# ---- What instances are --------------------------------------------------------------------------


@cache
def _members() -> dict[str, SetMember]:
    common = catalogue.common()
    return {member.uid: member for member in common.sop_class_set("composite").members}


@cache
def _record_types() -> dict[str, RecordType]:
    return {found.type: found for found in catalogue.common().record_types}


def _number(data_set: DataSet, tag: int) -> int | None:
    value = data_set.value(tag)
    return int(value) if isinstance(value, (str, int, Decimal)) and value != "" else None


def _is(*sop_classes: str) -> Callable[[Instance], bool]:
    return lambda instance: instance.sop_class in sop_classes


def _bits_stored_13_to_15(instance: Instance) -> bool:
    return instance.sop_class == MR and _number(instance.dataset, 0x00280101) in (13, 14, 15)


def _partial(instance: Instance) -> bool:
    return instance.dataset.text(0x00280004) == "YBR_PARTIAL_422"


def _organization_elsewhere(instance: Instance) -> bool:
    """Whether a region has another Pixel Component Organization than the Data Set, or 3."""
    top = _number(instance.dataset, PIXEL_COMPONENT_ORGANIZATION) or 0
    regions = instance.dataset.items(0x00186011)
    found = {_number(item, PIXEL_COMPONENT_ORGANIZATION) for item in regions}
    return found != {top} or top == 3


PIXEL_COMPONENT_ORGANIZATION: Final = 0x00186044
OVERLAY_IN_PIXELS: Final = (0x60000010, 0x60000011, 0x60000100, 0x60000102)


def _incomplete_overlays_only(instance: Instance) -> bool:
    """Whether no overlay group has all that dcmmkdir takes for an overlay."""
    return not any(
        all(instance.dataset.has_value(tag + (group << 16)) for tag in OVERLAY_IN_PIXELS)
        for group in range(0, 0x20, 2)
    )


def _retired(instance: Instance) -> bool:
    return UID_dictionary.get(instance.sop_class, ("",) * 4)[3] == "Retired"


def _single_frame(instance: Instance) -> bool:
    """Whether the IOD allows single frames too, and the instance has no more than one."""
    member = _members().get(instance.sop_class)
    frames = _number(instance.dataset, 0x00280008) or 1
    return member is not None and not isinstance(member.multi_frame, bool) and frames < 2


def _is_key(instance: Instance, tag: str) -> bool:
    """Whether PS3.3 F.5 makes the attribute, ``0028,0010``, a key of the records for it."""
    tag = tag.replace(",", "").upper()
    member = _members().get(instance.sop_class)
    own = member.record_type if member else None
    levels = ("PATIENT", "STUDY", "SERIES")
    records = (own,) if own in _WITHOUT_PATIENT else (*levels, own)
    return any(
        rule.tag == tag and rule.type in ("1", "1C", "2")
        for name in records
        if name is not None
        for rule in _record_types()[name].keys
    )


_WITHOUT_PATIENT: Final = frozenset(
    {"HANGING PROTOCOL", "PALETTE", "IMPLANT", "IMPLANT ASSY", "IMPLANT GROUP"}
)
UNKNOWN_TO_DCMTK: Final = frozenset(
    str(found)
    for found in (
        uid.EncapsulatedOBJStorage,
        uid.EncapsulatedMTLStorage,
        uid.RTRadiationRecordSetStorage,
        uid.RTRadiationSalvageRecordStorage,
        uid.TomotherapeuticRadiationStorage,
        uid.TomotherapeuticRadiationRecordStorage,
        uid.RoboticArmRadiationStorage,
        uid.RoboticRadiationRecordStorage,
        uid.CArmPhotonElectronRadiationRecordStorage,
    )
)
AFTER_2020C: Final = frozenset(
    str(found)
    for found in (
        uid.DermoscopicPhotographyImageStorage,
        uid.EnhancedXRayRadiationDoseSRStorage,
        uid.MicroscopyBulkSimpleAnnotationsStorage,
    )
)
OTHER_STANDARDS: Final = ("1.2.840.10008.5.1.4.1.1.501.", "1.2.840.10008.5.1.4.1.1.601.")


def _of_another_standard(instance: Instance) -> bool:
    return instance.sop_class.startswith(OTHER_STANDARDS)


def _without_record_type(instance: Instance) -> bool:
    member = _members().get(instance.sop_class)
    return member is not None and member.record_type is None


def _multi_frame(instance: Instance) -> bool:
    member = _members().get(instance.sop_class)
    return member is not None and member.multi_frame is True


# ---- The table -----------------------------------------------------------------------------------

ANNEX_M_VIDEO: Final = "general-bd-mpeg(2-mpml|2-mphl|4-hp|4-hpbd)"
GENERAL: Final = "--(general-(purpose|mime|(dvd|bd)-(jpeg|j2k))|usb-and-flash-(jpeg|j2k))"
GENERAL_OR_VIDEO: Final = f"{GENERAL}|--{ANNEX_M_VIDEO}"
KEYED: Final = (
    "--(general-((dvd|bd)-(jpeg|j2k)|bd-mpeg.*)|usb-and-flash-(jpeg|j2k)|mpeg2-mpml-dvd|ct-and-mr)"
)
MULTI_FRAME: Final = "--(mpeg2-mpml-dvd|general-bd-mpeg.*)"
TAG: Final = r"\((?P<tag>[0-9a-f,]+)\)"
MISSING: Final = rf"(required attribute|Tag not found: cannot retrieve) \w+ {TAG}( (missing|empty) in file: FILE)?"


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
        where=_bits_stored_13_to_15,
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
        where=_is(SC, GSPS),
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
        where=_organization_elsewhere,
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
        where=_partial,
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
        where=_is(uid.ImplantAssemblyTemplateStorage, uid.ImplantTemplateGroupStorage),
    ),
    Deviation(
        "9a",
        MULTI_FRAME,
        "Which SOP Classes are multi-frame is a fixed list, which lacks some.",
        "PS3.11 I.3.1, M.3.1, N.3.1; PS3.3 A: the Multi-frame Module is mandatory in the IOD",
        reason=r"(\S+ only for multi-frame composite IODs: FILE"
        r"|invalid SOP class \(\S+\) for \S+ profile: FILE)",
        where=_multi_frame,
    ),
    Deviation(
        "9b",
        MULTI_FRAME,
        "Single frames are accepted of the SOP Classes whose IOD allows one frame or several.",
        "PS3.11 I.3.1, M.3.1, N.3.1: Multi-frame Composite IODs only",
        requirement=r"[IMN]\.3\.1/(sop-classes|transfer-syntaxes)",
        where=_single_frame,
    ),
    Deviation(
        "10",
        GENERAL,
        "Images are accepted of SOP Classes that are retired, or never went beyond a trial.",
        "PS3.4 B.5, Table B.5-1, which has them no more",
        requirement=r"[DGHJM]\.3\.1/sop-classes",
        where=_retired,
    ),
    Deviation(
        "11",
        GENERAL,
        "Images of DICOS and DICONDE are accepted.",
        "PS3.4 B.5, Table B.5-1, which does not have them: other standards define them",
        requirement=r"[DGHJM]\.3\.1/sop-classes",
        where=_of_another_standard,
    ),
    Deviation(
        "12",
        GENERAL,
        "SOP Classes are accepted that came after the edition of the profiles.",
        "PS3.4 2020c B.5, Table B.5-1",
        requirement=r"[DGHJM]\.3\.1/sop-classes",
        where=_is(*AFTER_2020C),
    ),
    Deviation(
        "13",
        GENERAL_OR_VIDEO,
        "Some SOP Classes of the edition are not known.",
        "PS3.4 2020c B.5, Table B.5-1",
        reason=r"invalid SOP class \(\S+\) for \S+ profile: FILE",
        where=_is(*UNKNOWN_TO_DCMTK),
    ),
    Deviation(
        "14",
        GENERAL_OR_VIDEO,
        "Instances of SOP Classes for which there is no type of Directory Record are rejected.",
        "PS3.11 D.3.1 and others take in every SOP Class of PS3.4; PS3.3 F.6.1 leaves them a "
        "PRIVATE record",
        reason=r"invalid SOP class \(\S+\) for \S+ profile: FILE",
        where=_without_record_type,
    ),
    Deviation(
        "15",
        "--(basic-cardiac|xray-angiographic(-dvd)?)",
        "An overlay group counts only if it has Rows, Columns, Bits Allocated and Bit Position.",
        "PS3.11 A.3.4.1: overlay data are in (60xx,3000); B.3.4.1, Table B.3-4: no group 60xx",
        requirement=r"(A\.3\.4\.1/XRayAngiographic|B\.3\.4\.1/SecondaryCapture)ImageStorage/"
        "group-60xx",
        where=_incomplete_overlays_only,
    ),
    Deviation(
        "16",
        ".*",
        "An instance without a value for what is a key of its Directory Record, or of those above "
        "it, is rejected.",
        "PS3.3 F.5: the keys are those of records, for which apdsl asks in the DICOMDIR; PS3.11 "
        "H.3.3.3, Note: the creator may have the value from elsewhere",
        reason=MISSING,
        of=_is_key,
    ),
    Deviation(
        "17",
        KEYED,
        "An image without Rows or Columns is rejected.",
        "PS3.11 H.3.3.3, Table H.3-2 (with J, M, N), I.3.3.3, E.3.3.2: keys of Type 1 of the "
        "record, for which apdsl asks in the DICOMDIR; to the IOD they are no matter of PS3.11",
        reason=r"required attribute (Rows|Columns) \(0028,001[01]\) missing in file: FILE",
    ),
)


def of_option(option: str) -> tuple[Deviation, ...]:
    """The deviations that concern an option of dcmmkdir."""
    assert option in OPTIONS
    return tuple(each for each in DEVIATIONS if each.concerns(option))
