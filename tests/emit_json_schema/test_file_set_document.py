"""The File-set document: the rules on files and records, on documents made by hand."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from apdsl.emit import json_schema
from tests.emit_json_schema.documents import (
    EXPLICIT_LITTLE,
    file,
    file_set,
    instance,
    node,
)
from tests.emit_json_schema.schemas import Schemas, schemas, shipped

PATH = "common/file-set.json"
CT = "1.2.840.10008.5.1.4.1.1.2"
RULES = {
    "characters": "PS3.10:8.5/file-id-characters",
    "components": "PS3.10:8.2/file-id-components",
    "hierarchy": "PS3.3:F.4/record-hierarchy",
    "known": "PS3.3:F.3.2.2/record-type-known",
    "prefix": "PS3.10:7.1/dicom-prefix",
    "resolves": "PS3.3:F.2.1/reference-resolves",
    "referenced": "PS3.3:F.2.1/every-file-referenced",
    "single": "PS3.10:8.6/single-dicomdir",
    "fits": "PS3.3:F.5/record-fits-sop-class",
    "reachable": "PS3.3:F.2.1/records-reachable",
}


def ct(name: str = "IM1", **details: Any) -> Any:
    return file(name, instance(CT, {}, EXPLICIT_LITTLE)) | details


def document(image: Any = None, *more: Any) -> Any:
    image = image or node("IMAGE", {}, referenced=ct())
    for level in ("SERIES", "STUDY", "PATIENT"):
        image = node(level, {}, [image, *(more if level == "SERIES" else ())])
    return file_set([image])


def broken(written: Any) -> set[str]:
    """The rules that a document breaks; those on attributes are tested elsewhere."""
    return schemas().violated(PATH, written) & set(RULES.values())


def test_a_document_that_keeps_the_rules() -> None:
    found = schemas().violated(PATH, document())
    assert not found & set(RULES.values())
    assert not [each for each in found if each.startswith("form:")]


@pytest.mark.parametrize(
    ("rule", "image"),
    [
        ("characters", node("IMAGE", {}, referenced=ct("im.1"))),
        ("components", node("IMAGE", {}, referenced=ct("A/B/C/D/E/F/G/H/I"))),
        ("components", node("IMAGE", {}, referenced=ct("ABCDEFGHI"))),
        ("prefix", node("IMAGE", {}, referenced=ct(preamble=False))),
        ("hierarchy", node("STUDY", {})),
        ("known", node("PICTURE", {})),
        ("fits", node("PRESENTATION", {}, referenced=ct())),
        ("resolves", node("IMAGE", {"00041500": ("CS", "GONE")})),
        ("single", node("IMAGE", {}, referenced=ct("SUB/DICOMDIR"))),
    ],
)
def test_a_record_or_its_file_breaks_a_rule(rule: str, image: Any) -> None:
    assert broken(document(image)) == {RULES[rule]}


def test_each_dicom_file_is_referenced() -> None:
    written = document()
    written["unreferenced"] = [file("README.TXT", kind="other")]
    assert broken(written) == set()
    written["unreferenced"] = [ct("IM2")]
    assert broken(written) == {RULES["referenced"]}


def test_names_in_lower_case_throughout_may_be_capitals_on_the_medium() -> None:
    written = document(node("IMAGE", {"00041500": ("CS", "IM1")}, referenced=ct("im1")))
    assert broken(written) == {RULES["characters"]}
    written["dicomdir"]["fileId"] = ["dicomdir"]
    assert broken(written) == set()


def test_records_outside_the_tree() -> None:
    written = document()
    written["lost"] = [node("IMAGE", {}, referenced=ct("IM2"))]
    assert broken(written) == set()
    written["unreachable"] = written.pop("lost")
    assert broken(written) == {RULES["reachable"]}


@pytest.mark.parametrize(
    "damaged",
    [
        {"records": []},
        {**document(), "records": [{}]},
        {**document(), "unreferenced": [{"fileId": ["X"]}]},
        {**document(), "unreferenced": [{"fileId": ["X"], "kind": "picture"}]},
        {**document(), "unreferenced": [ct("X") | {"dataset": {"28,10": {"vr": "US"}}}]},
        {**document(), "unreferenced": [ct("X") | {"dataset": {"00280010": {"Value": [1]}}}]},
    ],
)
def test_what_is_no_file_set_document_is_not_valid(damaged: Any) -> None:
    assert any(each.startswith("form:") for each in schemas().violated(PATH, damaged))


def test_the_example_of_the_documentation_has_the_form() -> None:
    text = Path(__file__, "../../../docs/file-set-document.md").resolve().read_text("utf-8")
    example = re.search(r"```json\n(.*?)```", text, re.DOTALL)
    assert example is not None
    found = schemas().violated(PATH, json.loads(example[1]))
    assert not [each for each in found if each.startswith("form:")]


@pytest.mark.parametrize("says", [True, False], ids=["says so", "says nothing"])
def test_whether_there_are_records_is_left_to_a_profile_that_says_so(says: bool) -> None:
    models, common = shipped()
    model = next(model for model in models if model.id == "STD-XABC-CD")
    rules = tuple(use for use in model.rules if says or use.name != "directory-information")
    written = Schemas(json_schema.emit([replace(model, rules=rules)], common))
    path = written.profile_path(model.id, "file-set")
    found = written.violated(path, file_set([]) | {"unreferenced": [ct()]})
    assert (RULES["referenced"] in found) is not says
    assert ("A.3.3/directory-information" in found) is says
