"""The Media Storage SOP Classes of the library (PS3.4 I.4), their record types and frames."""

from __future__ import annotations

import pytest

from apdsl import dictionary
from apdsl.syntax import tree

from . import declared

(COMPOSITE,) = declared.declarations(tree.SopClassSet)
MEMBERS = {
    member.sop_class.name.value: member
    for member in declared.items(COMPOSITE.members, tree.SetMember)
    if isinstance(member.sop_class, tree.SopClass)
}


def record_type(keyword: str) -> str | None:
    word = MEMBERS[keyword].record_type
    return None if word is None else word.value


def test_the_set_has_all_sop_classes_of_both_services() -> None:
    assert COMPOSITE.keyword.value == "AnyCompositeStorage"
    assert len(MEMBERS) == len(declared.items(COMPOSITE.members, tree.SetMember)) == 158
    non_patient = [keyword for keyword, member in MEMBERS.items() if member.anchor is not None]
    assert len(non_patient) == 7


@pytest.mark.parametrize("keyword", MEMBERS)
def test_every_member_is_a_sop_class_in_force_with_the_uid_beside_it(keyword: str) -> None:
    entry = dictionary.sop_class(keyword)
    assert entry is not None
    assert not entry.retired
    word = MEMBERS[keyword].sop_class.uid
    assert word is not None
    assert word.value == entry.uid


def test_the_directory_itself_is_no_member() -> None:
    assert "MediaStorageDirectoryStorage" not in MEMBERS


def test_record_types_are_declared_and_each_that_references_an_instance_has_a_sop_class() -> None:
    used = {record_type(keyword) for keyword in MEMBERS} - {None}
    referencing = {
        name
        for name, record in declared.record_types().items()
        if declared.items(record.items, tree.References)[0].reference.value == "instance"
    }
    assert used == referencing


def test_procedure_protocols_and_approvals_have_no_record_type() -> None:
    assert {keyword for keyword in MEMBERS if record_type(keyword) is None} == {
        "CTDefinedProcedureProtocolStorage",
        "CTPerformedProcedureProtocolStorage",
        "ProtocolApprovalStorage",
    }


@pytest.mark.parametrize(
    ("keyword", "expected"),
    [
        ("CTImageStorage", "IMAGE"),
        ("RTImageStorage", "IMAGE"),
        ("SegmentationStorage", "IMAGE"),
        ("OphthalmicThicknessMapStorage", "IMAGE"),
        ("RTDoseStorage", "RT DOSE"),
        ("RTIonPlanStorage", "RT PLAN"),
        ("RTIonBeamsTreatmentRecordStorage", "RT TREAT RECORD"),
        ("RTBeamsDeliveryInstructionStorage", "PLAN"),
        ("RTPhysicianIntentStorage", "RADIOTHERAPY"),
        ("SurfaceSegmentationStorage", "SURFACE"),
        ("SurfaceScanPointCloudStorage", "SURFACE SCAN"),
        ("BasicStructuredDisplayStorage", "PRESENTATION"),
        ("KeyObjectSelectionDocumentStorage", "KEY OBJECT DOC"),
        ("SpectaclePrescriptionReportStorage", "SR DOCUMENT"),
        ("LensometryMeasurementsStorage", "MEASUREMENT"),
        ("DeformableSpatialRegistrationStorage", "REGISTRATION"),
        ("EncapsulatedCDAStorage", "ENCAP DOC"),
        ("ImplantAssemblyTemplateStorage", "IMPLANT ASSY"),
        ("ImplantTemplateGroupStorage", "IMPLANT GROUP"),
    ],
)
def test_the_record_type_is_the_one_whose_section_names_the_class(
    keyword: str, expected: str
) -> None:
    assert record_type(keyword) == expected


def frames(keyword: str) -> str:
    mark = MEMBERS[keyword].multi_frame
    if mark is None:
        return "single"
    return "always" if mark.condition is None else "by instance"


def test_where_the_iod_allows_both_the_instance_tells() -> None:
    assert {keyword for keyword in MEMBERS if frames(keyword) == "by instance"} == {
        "XRayAngiographicImageStorage",
        "XRayRadiofluoroscopicImageStorage",
        "RTImageStorage",
        "RTDoseStorage",
    }


def test_iods_with_a_mandatory_multi_frame_module_are_always_multi_frame() -> None:
    always = {keyword for keyword in MEMBERS if frames(keyword) == "always"}
    assert len(always) == 35
    assert {
        "UltrasoundMultiFrameImageStorage",
        "NuclearMedicineImageStorage",
        "OphthalmicPhotography8BitImageStorage",
        "VideoEndoscopicImageStorage",
        "VLWholeSlideMicroscopyImageStorage",
    } <= always
    assert all(record_type(keyword) == "IMAGE" for keyword in always)


@pytest.mark.parametrize(
    "keyword",
    ["CTImageStorage", "UltrasoundImageStorage", "SecondaryCaptureImageStorage",
     "OphthalmicOpticalCoherenceTomographyEnFaceImageStorage", "MRSpectroscopyStorage"],
)  # fmt: skip
def test_single_frames_and_spectra_are_not_multi_frame(keyword: str) -> None:
    assert frames(keyword) == "single"


def test_the_multi_frame_set_is_derived_from_the_whole() -> None:
    (derived,) = declared.declarations(tree.DerivedSet)
    assert derived.keyword.value == "AnyMultiframeCompositeStorage"
    assert derived.base.value == "AnyCompositeStorage"
