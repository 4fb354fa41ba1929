"""Instances and directories as DICOM JSON documents: one outcome for each requirement."""

from __future__ import annotations

import pytest

from apdsl.compilation import Compilation
from apdsl.evaluation import evaluate_directory, evaluate_document
from apdsl.runtime.checks import Outcome

COMPILATION = Compilation.of_shipped()
ANGIOGRAPHIC = {
    "00020010": {"vr": "UI", "Value": ["1.2.840.10008.1.2.4.70"]},
    "00080016": {"vr": "UI", "Value": ["1.2.840.10008.5.1.4.1.1.12.1"]},
    "00080060": {"vr": "CS", "Value": ["XA"]},
    "00280010": {"vr": "US", "Value": [512]},
    "00280011": {"vr": "US", "Value": [1024]},
    "00280100": {"vr": "US", "Value": [8]},
    "00280101": {"vr": "US", "Value": [8]},
}
DIRECTORY = {
    "00041200": {"vr": "UL", "Value": [400]},
    "00041212": {"vr": "US", "Value": [65535]},
    "00041220": {
        "vr": "SQ",
        "Value": [
            {"00041430": {"vr": "CS", "Value": ["PATIENT"]}, "00100030": {"vr": "DA"}},
            {"00041430": {"vr": "CS", "Value": ["PATIENT"]}},
            {
                "00041430": {"vr": "CS", "Value": ["IMAGE"]},
                "00041500": {"vr": "CS", "Value": ["IM1"]},
            },
        ],
    },
}


def test_an_instance() -> None:
    found = evaluate_document(COMPILATION.model("STD-XABC-CD"), COMPILATION.common, ANGIOGRAPHIC)
    prefix = "A.3.4.1/XRayAngiographicImageStorage"
    assert found[f"{prefix}/Rows"] is Outcome.SATISFIED
    assert found[f"{prefix}/Columns"] is Outcome.VIOLATED
    assert found["A.3.1/sop-classes"] is Outcome.SATISFIED
    assert found["A.3.1/transfer-syntaxes"] is Outcome.SATISFIED
    assert found["PS3.10:7.1/ImplementationClassUID"] is Outcome.VIOLATED
    assert "A.3.3.1/PATIENT/PatientBirthDate" not in found


def test_an_instance_in_another_transfer_syntax() -> None:
    syntax = {"vr": "UI", "Value": ["1.2.840.10008.1.2.4.50"]}
    document = {**ANGIOGRAPHIC, "00020010": syntax}
    found = evaluate_document(COMPILATION.model("STD-XA1K-CD"), COMPILATION.common, document)
    assert found["B.3.1/sop-classes"] is Outcome.SATISFIED
    assert found["B.3.1/transfer-syntaxes"] is Outcome.VIOLATED
    found = evaluate_document(COMPILATION.model("STD-XA1K-DVD"), COMPILATION.common, document)
    assert found["B.3.1/transfer-syntaxes"] is Outcome.SATISFIED


def test_a_directory() -> None:
    found = evaluate_directory(COMPILATION.model("STD-XABC-CD"), COMPILATION.common, DIRECTORY)
    assert found["A.3.3.1/PATIENT/PatientBirthDate"] is Outcome.VIOLATED
    assert found["A.3.3.1/SERIES/InstitutionName"] is Outcome.NOT_APPLICABLE
    assert found["A.3.3.1/IMAGE/ReferencedImageSequence"] is Outcome.UNKNOWN
    directory = "PS3.3:F.3.2.2"
    first = "OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity"
    assert found[f"{directory}/{first}"] is Outcome.SATISFIED
    assert found[f"{directory}/FileSetConsistencyFlag"] is Outcome.VIOLATED


def test_a_document_of_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="00280010"):
        evaluate_document(
            COMPILATION.model("STD-XABC-CD"), COMPILATION.common, {"00280010": {"Value": [1]}}
        )
