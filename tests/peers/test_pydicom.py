"""DICOMDIRs that pydicom's FileSet writes conform, but for what it does not know."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable
from pathlib import Path

import pydicom
import pytest
from pydicom.fileset import FileSet

from apdsl import catalogue
from apdsl.runtime.engine import validate
from apdsl.runtime.findings import Finding
from tests.peers.comparison import executable
from tests.peers.instances import Variant

Record = Callable[[str, object], None]

WITHOUT_RECORD = {
    "CTDefinedProcedureProtocolStorage",
    "CTPerformedProcedureProtocolStorage",
    "ProtocolApprovalStorage",
}
"""SOP Classes for whose instances there is no type of record."""

KEYS_LEFT_OUT = {
    r"PS3\.3:F\.5\.31/HANGING PROTOCOL/HangingProtocol(Name|Description|Level)": (
        "of the keys of Type 1 of HANGING PROTOCOL records (PS3.3 F.5.31) three are left out"
    ),
    r"D\.3\.3\.1/IMAGE/ImageType": (
        "keys that profiles add are not known (PS3.11 D.3.3.1: Image Type of IMAGE records)"
    ),
}
"""Requirements that its records violate, with the reason."""

TAKEN_FOR_IMAGES = {"ENCAP DOC", "MEASUREMENT", "PLAN", "PRESENTATION", "RADIOTHERAPY"}
"""Record types of SOP Classes some of which pydicom does not know: they get IMAGE records."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A File-set by pydicom with an instance of each SOP Class that has a type of record."""
    file_set = FileSet()
    file_set.ID = "PYDICOM"
    members = catalogue.common().sop_class_set("composite").members
    folder = tmp_path_factory.mktemp("pydicom")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, member in enumerate(members, start=1):
            if member.keyword not in WITHOUT_RECORD:
                content = Variant("each SOP Class", member.uid).file(number)
                file_set.add(pydicom.dcmread(io.BytesIO(content)))
        file_set.write(folder)
    return folder


def findings(folder: Path) -> tuple[Finding, ...]:
    return validate(folder, [executable("STD-GEN-CD")]).findings


def test_the_structure_and_the_keys_conform(written: Path, record_property: Record) -> None:
    others = [each for each in findings(written) if not each.requirement_id.endswith(FITS)]
    unexplained = [
        each.message
        for each in others
        if not any(re.fullmatch(known, each.requirement_id) for known in KEYS_LEFT_OUT)
    ]
    assert not unexplained
    for known in KEYS_LEFT_OUT:
        assert any(re.fullmatch(known, each.requirement_id) for each in others)
    record_property("compared", "pydicom, DICOMDIR: STD-GEN-CD: an instance of each SOP Class")


def test_only_sop_classes_unknown_to_it_get_the_wrong_record(written: Path) -> None:
    members = catalogue.common().sop_class_set("composite").members
    types = {member.uid: member.record_type for member in members}
    wrong = [each for each in findings(written) if each.requirement_id.endswith(FITS)]
    assert {each.found for each in wrong} == {"IMAGE"}
    classes = [re.search(r"SOP Class ([0-9.]+)", each.message) for each in wrong]
    assert {types[found[1]] for found in classes if found} == TAKEN_FOR_IMAGES


FITS = "/record-fits-sop-class"
