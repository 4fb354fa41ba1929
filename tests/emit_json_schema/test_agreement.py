"""A schema finds a requirement violated exactly when the evaluation of the model does."""

from __future__ import annotations

import importlib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apdsl.emit.python.names import module_name
from apdsl.evaluation import profile as executable
from apdsl.evaluation.document import _worst, directory_outcomes, outcomes
from apdsl.model.condition import SopClassRef, TransferSyntaxRef
from apdsl.model.demands import common_demands
from apdsl.runtime.checks import Outcome, evaluate
from apdsl.runtime.dataset import DataSet
from apdsl.runtime.engine import validate
from apdsl.runtime.instance import Instance
from apdsl.runtime.inventory import document_of
from apdsl.runtime.profile import Profile
from apdsl.runtime.record import Record
from apdsl.runtime.survey import read_file_set
from tests.emit_json_schema.documents import (
    DIRECTORY_CLASS,
    directory,
    file,
    file_set,
    instance,
    meta,
    node,
)
from tests.emit_json_schema.random_data import Attribute, attributes, contents, data_sets
from tests.emit_json_schema.schemas import model, schemas, shipped
from tests.runtime.disc import Disc
from tests.runtime.test_rules import BREAKING, Change

PROFILES = sorted(each.id for each in shipped()[0])
WITH_OTHER_KEYS = [
    "STD-XABC-CD", "STD-XA1K-CD", "STD-GEN-CD", "STD-CTMR-CD", "STD-GEN-DVD-JPEG",
    "STD-DVD-MPEG2-MPML",
]  # fmt: skip
"""A profile for each table of keys: of Annexes A, B, E, H (for J, M and N too), I; and for none."""

relaxed = settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@cache
def evaluated(identifier: str) -> Profile:
    return executable(model(identifier), shipped()[1])


@cache
def generated(identifier: str) -> Profile:
    """The profile of the generated validator."""
    module = importlib.import_module(f"apdsl.validators.{module_name(identifier)}")
    found: Profile = module.PROFILE
    return found


def check_agreement(identifier: str, name: str, document: Any, found: dict[str, Outcome]) -> None:
    """``found`` is the outcome of each requirement by evaluation of the model."""
    path = schemas().profile_path(identifier, name)
    paths = (path, f"common/{name}.json")
    unlisted = {each for path in paths for each in schemas().listed(path)}
    by_schema = schemas().violated(path, document)
    assert not {each for each in by_schema if each.startswith("form:")}
    by_evaluation = {each for each, outcome in found.items() if outcome is Outcome.VIOLATED}
    assert by_schema & found.keys() <= by_evaluation
    assert by_evaluation - unlisted <= by_schema


@cache
def around_instances(identifier: str) -> tuple[dict[str, Attribute], list[str], list[str]]:
    """The attributes, SOP Classes and Transfer Syntaxes that a profile speaks of."""
    of = model(identifier)
    known = attributes(of.parameters, of.sop_classes)
    known = {tag: each for tag, each in known.items() if tag not in ("00080016", "00020010")}
    rows = [row.sop_class for row in of.sop_classes]
    classes = [each.uid for each in rows if isinstance(each, SopClassRef)]
    syntaxes = [
        row.transfer_syntax.uid
        for row in of.sop_classes
        if isinstance(row.transfer_syntax, TransferSyntaxRef)
    ]
    more = ["1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.7.1", "1.2.3.4"]
    return known, [*dict.fromkeys([*classes, *more])], [*dict.fromkeys([*syntaxes, "1.2.3.5"])]


@pytest.mark.parametrize("identifier", PROFILES)
@relaxed
@given(st.data())
def test_instances(identifier: str, data: st.DataObject) -> None:
    known, classes, syntaxes = around_instances(identifier)
    document = instance(
        data.draw(st.sampled_from(classes)), {}, data.draw(st.sampled_from(syntaxes))
    )
    document["dataset"] |= data.draw(data_sets(list(known.values()), known))
    for tag in data.draw(st.sets(st.sampled_from(sorted(document["meta"])), max_size=2)):
        document["meta"][tag] = {"vr": document["meta"][tag]["vr"]}
    if data.draw(st.integers(0, 5)) == 0:
        del document["dataset"]["00080016"]
    read = Instance(
        (),
        0,
        DataSet.from_json(document["meta"]),
        DataSet.from_json(document["dataset"]),
    )
    found = outcomes(evaluated(identifier), read)
    assert outcomes(generated(identifier), read) == found
    check_agreement(identifier, "instance", document, found)


@cache
def around_records(identifier: str) -> tuple[dict[str, Attribute], dict[str, list[Attribute]]]:
    """The attributes that demands on records speak of, and those of each record type."""
    of, common = model(identifier), shipped()[1]
    known = attributes(of.directory, common.record_types, common.icon, common.directory_modules)
    general = {tag for tag in known if tag.startswith("0004")} | {"00880200", "00080005"}
    by_type = {}
    for record_type in common.record_types:
        own = [key for key in of.directory.keys if record_type.type in key.record_types]
        icons = [each for each in of.directory.icons if record_type.type in each.record_types]
        tags = attributes(record_type.keys, tuple(own), tuple(icons)).keys() | general
        tags -= {"00041220", "00041430", "00041200", "00041202", "00041212", "00041130"}
        by_type[record_type.type] = [known[tag] for tag in sorted(tags) if tag in known]
    return known, by_type


@pytest.mark.parametrize("identifier", WITH_OTHER_KEYS)
@relaxed
@given(st.data())
def test_directories(identifier: str, data: st.DataObject) -> None:
    known, by_type = around_records(identifier)
    types = [*model(identifier).directory.record_types, "IMAGE", *by_type, "UNHEARD OF"]
    records = []
    for record_type in data.draw(st.lists(st.sampled_from(types), min_size=1, max_size=2)):
        record = node(record_type, {})["record"]
        record |= data.draw(data_sets(by_type.get(record_type, []), known))
        records.append(record)
    document = directory(records)
    for tag in data.draw(st.sets(st.sampled_from(sorted(document)), max_size=1)):
        if tag != "00041220" and tag in known:
            document[tag] = data.draw(contents(known[tag], known))
    read = Instance(
        ("DICOMDIR",),
        0,
        DataSet.from_json(meta(DIRECTORY_CLASS)),
        DataSet.from_json(document),
    )
    found = directory_outcomes(evaluated(identifier), read)
    assert directory_outcomes(generated(identifier), read) == found
    check_agreement(identifier, "directory", document, found)


def records_of(document: Any, above: DataSet) -> list[Record]:
    """All records of the tree in a File-set document, with their files."""
    found: list[Record] = []

    def built(written: Any, parent: Record | None) -> Record:
        content = written.get("file", {})
        instance = None
        if "dataset" in content:
            parts = (DataSet.from_json(content[part]) for part in ("meta", "dataset"))
            instance = Instance(tuple(content["fileId"]), 0, *parts)
        record = Record(
            DataSet.from_json(written["record"]),
            len(found),
            parent=parent,
            instance=instance,
            attached=True,
            fileset=above,
        )
        found.append(record)
        record.children = [built(child, record) for child in written.get("children", ())]
        return record

    for top in document["records"]:
        built(top, None)
    return found


@pytest.mark.parametrize("identifier", WITH_OTHER_KEYS)
@relaxed
@given(st.data())
def test_records_with_the_files_they_reference(identifier: str, data: st.DataObject) -> None:
    known, by_type = around_records(identifier)
    of_instances = attributes(model(identifier).directory)
    _, classes, syntaxes = around_instances(identifier)

    def keys(record_type: str) -> Any:
        return data.draw(data_sets(by_type[record_type], known, 1))

    def leaf(number: int) -> Any:
        content = instance(
            data.draw(st.sampled_from(classes)), {}, data.draw(st.sampled_from(syntaxes))
        )
        around = [each for tag, each in of_instances.items() if not tag.startswith("0004")]
        content["dataset"] |= data.draw(data_sets(around, of_instances, 1))
        name = f"F{number}"
        referenced = data.draw(
            st.sampled_from([file(name, content)] * 3 + [file(name, kind="unreadable"), None])
        )
        record_type = data.draw(st.sampled_from(["IMAGE", "IMAGE", "PRESENTATION"]))
        written = node(record_type, {}, referenced=referenced)
        written["record"] |= keys(record_type)
        if referenced is not None:
            written["record"]["00041500"] = {"vr": "CS", "Value": [name]}
        return written

    leaves = [leaf(number) for number in range(data.draw(st.integers(0, 2)))]
    document = file_set([])
    tree = leaves
    for record_type in ("SERIES", "STUDY", "PATIENT"):
        above = node(record_type, {}, tree)
        above["record"] |= keys(record_type)
        tree = [above]
    document["records"] = tree
    records = records_of(document, DataSet.from_json(document["dicomdir"]["dataset"]))
    found = {
        check.requirement_id: _worst(
            evaluate(check, record)[0]
            for record in records
            if check.record_types is None or record.type in check.record_types
        )
        for check in evaluated(identifier).checks
        if check.subject == "record"
    }
    check_agreement(identifier, "file-set", document, found)


CHANGES = [change for changes in BREAKING.values() for change in changes]
CASES = [("STD-GEN-CD", change) for change in [None, *CHANGES]]
CASES += [("STD-GEN-SEC-CD", None), ("STD-CTMR-CD", None), ("STD-XABC-CD", None)]


@pytest.mark.parametrize(
    ("identifier", "change"), CASES, ids=lambda each: getattr(each, "__name__", each)
)
def test_file_sets(identifier: str, change: Change | None, tmp_path: Path) -> None:
    disc = Disc.conforming()
    if change is not None:
        change(disc)
    disc.write(tmp_path)
    report = validate(tmp_path, [evaluated(identifier)])
    document = document_of(read_file_set(tmp_path))
    path = schemas().profile_path(identifier, "file-set")
    unlisted = schemas().listed(path) | schemas().listed("common/file-set.json")
    by_schema = schemas().violated(path, document)
    by_validation = {finding.requirement_id for finding in report.findings}
    assert by_validation - unlisted <= by_schema
    assert by_schema <= by_validation | superseded(identifier)


def superseded(identifier: str) -> set[str]:
    """Common rules that the profile imposes as well: validation leaves them to the profile."""
    own = {use.name for use in model(identifier).rules}
    return {use.requirement_id for use in shipped()[1].rules if use.name in own}


def test_there_are_demands_to_agree_on() -> None:
    assert len(common_demands(shipped()[1])) > 300
    assert len(CHANGES) > 50
