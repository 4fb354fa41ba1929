"""Circumstances under which dcmmkdir deviates: what is the case with an instance."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Final

from pydicom import uid
from pydicom.uid import UID_dictionary

from apdsl import catalogue
from apdsl.model.common import RecordType, SetMember
from apdsl.model.membership import subjects
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.instance import Instance
from tests.peers.uids import MR


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


def is_one_of(*sop_classes: str) -> Callable[[Instance], bool]:
    """Whether an instance is of one of the SOP Classes."""
    return lambda instance: instance.sop_class in sop_classes


def bits_stored_13_to_15(instance: Instance) -> bool:
    """Whether it is an MR Image with one of these numbers of bits."""
    return instance.sop_class == MR and _number(instance.dataset, 0x00280101) in (13, 14, 15)


def partial(instance: Instance) -> bool:
    """Whether its pixels are YBR_PARTIAL_422."""
    return instance.dataset.text(0x00280004) == "YBR_PARTIAL_422"


def organization_elsewhere(instance: Instance) -> bool:
    """Whether a region has another Pixel Component Organization than the Data Set, or 3."""
    top = _number(instance.dataset, PIXEL_COMPONENT_ORGANIZATION) or 0
    regions = instance.dataset.items(0x00186011)
    found = {_number(item, PIXEL_COMPONENT_ORGANIZATION) for item in regions}
    return found != {top} or top == 3


def organization_as_looked_for(instance: Instance) -> bool:
    """Whether each region has the Pixel Component Organization of the Data Set, or 0 as it."""
    return not organization_elsewhere(instance)


PIXEL_COMPONENT_ORGANIZATION: Final = 0x00186044
OVERLAY_IN_PIXELS: Final = (0x60000010, 0x60000011, 0x60000100, 0x60000102)


def incomplete_overlays_only(instance: Instance) -> bool:
    """Whether no overlay group has all that dcmmkdir takes for an overlay."""
    return not any(
        all(instance.dataset.has_value(tag + (group << 16)) for tag in OVERLAY_IN_PIXELS)
        for group in range(0, 0x20, 2)
    )


def retired(instance: Instance) -> bool:
    """Whether its SOP Class is retired."""
    return UID_dictionary.get(instance.sop_class, ("",) * 4)[3] == "Retired"


def single_frame(instance: Instance) -> bool:
    """Whether the IOD allows single frames too, and the instance has no more than one."""
    member = _members().get(instance.sop_class)
    frames = _number(instance.dataset, 0x00280008) or 1
    return member is not None and not isinstance(member.multi_frame, bool) and frames < 2


def is_key_only(instance: Instance, tag: str, identifier: str) -> bool:
    """Whether PS3.3 F.5 makes the attribute, ``0028,0010``, a key of the records for an instance.

    An attribute that the profile makes a demand on in the image itself is not only a key.
    """
    tag = tag.replace(",", "").upper()
    member = _members().get(instance.sop_class)
    own = member.record_type if member else None
    levels = ("PATIENT", "STUDY", "SERIES")
    records = (own,) if own in _WITHOUT_PATIENT else (*levels, own)
    is_key = any(
        rule.tag == tag and rule.type in ("1", "1C", "2")
        for name in records
        if name is not None
        for rule in _record_types()[name].keys
    )
    return is_key and tag not in _demanded(identifier, instance.sop_class)


@cache
def _demanded(identifier: str, sop_class: str) -> frozenset[str]:
    """The tags that the profile makes a demand on in instances of a SOP Class."""
    tags = set()
    for block in catalogue.model(identifier).parameters:
        classes, _ = subjects(block, catalogue.common())
        if classes is None or sop_class in classes:
            tags |= {rule.tag for rule in block.attributes if rule.tag is not None}
            tags |= {rule.attribute.tag for rule in block.pairs}
    return frozenset(tags)


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


def of_another_standard(instance: Instance) -> bool:
    """Whether its SOP Class is one of DICOS or DICONDE."""
    return instance.sop_class.startswith(OTHER_STANDARDS)


def without_record_type(instance: Instance) -> bool:
    """Whether no type of Directory Record references instances of its SOP Class."""
    member = _members().get(instance.sop_class)
    return member is not None and member.record_type is None


def multi_frame(instance: Instance) -> bool:
    """Whether all instances of its SOP Class are multi-frame."""
    member = _members().get(instance.sop_class)
    return member is not None and member.multi_frame is True
