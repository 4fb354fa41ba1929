"""Each condition has three outcomes: true, false, and unknown where something was not read."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from apdsl.evaluation.conditions import View, holds
from apdsl.model.condition import (
    AllOf,
    AnyOf,
    Condition,
    EncodedWith,
    ExtendedCharacters,
    GroupPresent,
    HasItems,
    HasValue,
    IsA,
    Negation,
    Range,
    SopClassRef,
    SopClassSetRef,
    TransferSyntaxRef,
    Undecidable,
)
from apdsl.runtime.dataset import DataSet, Element
from apdsl.runtime.scopes import referenced
from tests.evaluation.building import (
    CT,
    ENHANCED_CT,
    EXPLICIT,
    JPEG,
    RT_DOSE,
    common,
    data_set,
    equals,
    instance,
    is_present,
    path,
    record,
)

TRUE, FALSE, UNKNOWN = True, False, None
IMAGES = "instance.ReferencedImageSequence"
ASKED = {TRUE: "Rows", FALSE: "Columns", UNKNOWN: "BitsStored"}


def of_instance(condition: Condition, **values: Any) -> bool | None:
    return holds(condition, View(common(), instance(**values)))


def of_record(condition: Condition, subject: Any) -> bool | None:
    view = View(common(), referenced(subject), subject, subject.dataset, subject.fileset)
    return holds(condition, view)


def atom(truth: bool | None) -> Condition:
    return is_present(f"instance.{ASKED[truth]}")


def outcome(condition: Condition) -> bool | None:
    return of_instance(condition, unread_from="BitsAllocated", Rows=1)


@pytest.mark.parametrize("truth", [TRUE, FALSE, UNKNOWN])
def test_negation(truth: bool | None) -> None:
    assert outcome(atom(truth)) is truth
    assert outcome(Negation(atom(truth))) is (None if truth is None else not truth)


@pytest.mark.parametrize(("left", "right"), list(product([TRUE, FALSE, UNKNOWN], repeat=2)))
def test_and_or_are_kleenes(left: bool | None, right: bool | None) -> None:
    parts = (atom(left), atom(right))
    both = FALSE if FALSE in (left, right) else UNKNOWN if None in (left, right) else TRUE
    either = TRUE if TRUE in (left, right) else UNKNOWN if None in (left, right) else FALSE
    assert outcome(AllOf(parts)) is both
    assert outcome(AnyOf(parts)) is either


def test_an_undecidable_condition_is_unknown() -> None:
    assert of_instance(Undecidable("nobody knows")) is UNKNOWN


@pytest.mark.parametrize(
    ("condition", "values", "expected"),
    [
        (is_present("instance.ImageType"), {"ImageType": []}, TRUE),
        (is_present("instance.ImageType"), {}, FALSE),
        (is_present("instance.ImageType[2]"), {"ImageType": ["A", ""]}, FALSE),
        (is_present("instance.ImageType[1]"), {"ImageType": ["A", ""]}, TRUE),
        (is_present("instance.ImageType[any]"), {"ImageType": []}, FALSE),
        (HasValue(path("instance.ImageType")), {"ImageType": []}, FALSE),
        (HasValue(path("instance.ImageType")), {"ImageType": ["A"]}, TRUE),
        (
            HasItems(path("instance.ReferencedImageSequence")),
            {"ReferencedImageSequence": []},
            FALSE,
        ),
        (
            HasItems(path("instance.ReferencedImageSequence")),
            {"ReferencedImageSequence": [data_set()]},
            TRUE,
        ),
        (equals("instance.ImageType", "A"), {"ImageType": ["A", "B"]}, FALSE),
        (equals("instance.ImageType", "A", "B"), {"ImageType": ["A", "B"]}, TRUE),
        (equals("instance.ImageType[2]", "B"), {"ImageType": ["A", "B"]}, TRUE),
        (equals("instance.ImageType[3]", "B"), {"ImageType": ["A", "B"]}, FALSE),
        (equals("instance.ImageType[any]", "B"), {"ImageType": ["A", "B"]}, TRUE),
        (equals("instance.ImageType", "A"), {}, FALSE),
        (equals("instance.Rows", Range(8, 16)), {"Rows": 16}, TRUE),
        (equals("instance.Rows", Range(None, 16)), {"Rows": 17}, FALSE),
        (equals("instance.NumberOfFrames", 1), {"NumberOfFrames": 1}, TRUE),
        (equals("instance.SliceThickness", 1), {"SliceThickness": 1.0}, TRUE),
        (
            equals("instance.ReferencedImageSequence.ReferencedSOPClassUID", CT),
            {"ReferencedImageSequence": [data_set(), data_set(ReferencedSOPClassUID=CT)]},
            TRUE,
        ),
        (GroupPresent("instance", "60xx"), {"Rows": 1}, FALSE),
        (GroupPresent("instance", "0028"), {"Rows": 1}, TRUE),
        (ExtendedCharacters("instance"), {"PatientName": "Groß"}, TRUE),
        (ExtendedCharacters("instance"), {"PatientName": "Gross"}, FALSE),
        (is_present("instance.TransferSyntaxUID"), {}, TRUE),
    ],
)
def test_what_an_instance_shows(
    condition: Condition, values: dict[str, Any], expected: bool | None
) -> None:
    assert of_instance(condition, **values) is expected


def test_an_attribute_of_a_repeating_group_is_looked_for_in_all_of_them() -> None:
    overlay = DataSet({0x60023000: Element("OW", (b"\1",))})
    view = View(common(), item=overlay)
    assert holds(is_present("item.OverlayData"), view) is TRUE
    assert holds(GroupPresent("item", "60xx"), view) is TRUE
    assert holds(is_present("item.OverlayRows"), view) is FALSE


CT_REF = SopClassRef(CT, "CTImageStorage")
MULTI_FRAME = SopClassSetRef("multi-frame")


@pytest.mark.parametrize(
    ("references", "values", "expected"),
    [
        ((CT_REF,), {"SOPClassUID": CT}, TRUE),
        ((CT_REF,), {"SOPClassUID": ENHANCED_CT}, FALSE),
        ((CT_REF,), {}, FALSE),
        ((CT_REF,), {"unread_from": "SOPClassUID"}, UNKNOWN),
        ((MULTI_FRAME,), {"SOPClassUID": ENHANCED_CT}, TRUE),
        ((MULTI_FRAME,), {"SOPClassUID": RT_DOSE, "NumberOfFrames": 2}, TRUE),
        ((MULTI_FRAME,), {"SOPClassUID": RT_DOSE}, FALSE),
        ((MULTI_FRAME,), {"SOPClassUID": RT_DOSE, "unread_from": "Rows"}, FALSE),
        ((MULTI_FRAME,), {"SOPClassUID": RT_DOSE, "unread_from": "NumberOfFrames"}, UNKNOWN),
        ((CT_REF, MULTI_FRAME), {"SOPClassUID": CT}, TRUE),
    ],
)
def test_belonging_to_a_sop_class(
    references: tuple[Any, ...], values: dict[str, Any], expected: bool | None
) -> None:
    assert of_instance(IsA("instance", references), **values) is expected


@pytest.mark.parametrize(("uid", "expected"), [(EXPLICIT, TRUE), (JPEG, FALSE)])
def test_encoding(uid: str, expected: bool) -> None:
    asked = EncodedWith("instance", (TransferSyntaxRef(uid, uid),))
    assert of_instance(asked) is expected
    assert holds(asked, View(common())) is UNKNOWN


def test_a_record_whose_file_is_missing_makes_its_instance_unknown() -> None:
    lost = record(ReferencedFileID="LOST")
    assert of_record(is_present("instance.Rows"), lost) is UNKNOWN
    assert of_record(IsA("instance", (CT_REF,)), lost) is UNKNOWN


def test_a_record_without_a_file_has_looked_for_its_instance_in_vain() -> None:
    assert of_record(is_present("instance.Rows"), record()) is FALSE
    assert of_record(IsA("instance", (CT_REF,)), record()) is FALSE


def test_scopes_of_a_record() -> None:
    groups = data_set(PlanePositionSequence=[data_set(ImagePositionPatient=[1.0, 2.0, 3.0])])
    subject = record(
        instance(SharedFunctionalGroupsSequence=[groups]), fileset=data_set(FileSetID="X"), Rows=1
    )
    assert of_record(is_present("shared.ImagePositionPatient"), subject) is TRUE
    assert of_record(is_present("instance.ImagePositionPatient"), subject) is FALSE
    assert of_record(is_present("record.Rows"), subject) is TRUE
    assert of_record(is_present("item.Rows"), subject) is TRUE
    assert of_record(equals("fileset.FileSetID", "X"), subject) is TRUE


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ((), FALSE),
        ((instance(Columns=1),), FALSE),
        ((instance(Columns=1), instance(Rows=1)), TRUE),
        ((None,), UNKNOWN),
        ((None, instance(Rows=1)), TRUE),
    ],
)
def test_any_of_the_instances_below_counts(below: Any, expected: bool | None) -> None:
    assert of_record(is_present("subordinates.Rows"), record(below=below)) is expected


def test_the_sop_class_of_instances_below() -> None:
    asked = IsA("subordinates", (CT_REF,))
    assert of_record(asked, record(below=(instance(SOPClassUID=CT),))) is TRUE
    assert of_record(asked, record(below=(instance(SOPClassUID=RT_DOSE),))) is FALSE


def test_what_the_subject_does_not_have_is_unknown() -> None:
    for scope in ("record", "item", "fileset", "subordinates"):
        assert of_instance(is_present(f"{scope}.Rows")) is UNKNOWN
