"""``apdsl inventory``: the document of a File-set, as the JSON Schemas take it."""

from __future__ import annotations

import json
import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pydicom.data
import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from apdsl.demo import _copy_file_set
from apdsl.runtime.dataset import EMPTY
from apdsl.runtime.directory import Directory
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.inventory import document_of, written
from apdsl.runtime.record import Record
from apdsl.runtime.survey import read_file_set
from tests.cli.conftest import Run
from tests.runtime.disc import Disc
from tests.runtime.test_rules import BREAKING, Change

SCHEMAS = Path(__file__).parents[2] / "generated" / "json-schema"
CHANGES = [change for changes in BREAKING.values() for change in changes]


@pytest.fixture(scope="module")
def disc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The DICOMDIR of pydicom's test data with the files that it references."""
    folder = tmp_path_factory.mktemp("disc") / "file-set"
    _copy_file_set(folder)
    return folder


@cache
def registry() -> Registry[Any]:
    documents = (json.loads(path.read_text("utf-8")) for path in SCHEMAS.rglob("*.json"))
    return Registry().with_resources(
        (document["$id"], Resource.from_contents(document)) for document in documents
    )


def is_valid(document: Any, identifier: str) -> bool:
    path = SCHEMAS / "ps3.11" / "2020a" / identifier / "file-set.json"
    schema = json.loads(path.read_text("utf-8"))
    return bool(Draft202012Validator(schema, registry=registry()).is_valid(document))


def test_the_schemas_of_the_profiles_judge_the_document(run: Run, disc: Path) -> None:
    done = run("inventory", disc)
    assert done.exit_code == 0
    document = json.loads(done.stdout)
    assert is_valid(document, "STD-GEN-CD")
    assert not is_valid(document, "STD-CTMR-CD")


def test_all_files_and_records_are_in_the_document(run: Run, disc: Path) -> None:
    document = json.loads(run("inventory", disc, "--format", "json").stdout)
    assert document["dicomdir"]["fileId"] == ["DICOMDIR"]
    assert document["dicomdir"]["dataset"]["00041220"] == {"vr": "SQ"}
    assert document["unreferenced"] == []
    found: list[Path] = []
    waiting = list(document["records"])
    while waiting:
        node = waiting.pop()
        waiting += node.get("children", [])
        if "file" in node:
            found.append(disc.joinpath(*node["file"]["fileId"]))
    on_disc = {path for path in disc.rglob("*") if path.is_file()}
    assert set(found) == on_disc - {disc / "DICOMDIR"}


def test_bulk_data_is_left_out(run: Run, disc: Path) -> None:
    printed = run("inventory", disc).stdout
    in_full = [*re.finditer('"7FE00010": {"vr": "OW"', printed)]
    left_out = [*re.finditer('"7FE00010": {"vr": "OW", "BulkDataURI": "omitted:\\d+"}', printed)]
    assert len(in_full) == len(left_out) > 0


def test_folder_dicomdir_and_archive_hold_the_same_file_set(
    run: Run, disc: Path, tmp_path: Path
) -> None:
    archive = shutil.make_archive(str(tmp_path / "disc"), "zip", disc)
    of_folder = run("inventory", disc).stdout
    assert run("inventory", disc / "DICOMDIR").stdout == of_folder
    assert run("inventory", archive).stdout == of_folder


def test_what_is_no_file_set_ends_with_status_2(run: Run, disc: Path, tmp_path: Path) -> None:
    nowhere = run("inventory", tmp_path / "nowhere")
    assert (nowhere.exit_code, nowhere.stdout) == (2, "")
    assert "does not exist" in nowhere.stderr
    file = next(path for path in disc.rglob("*") if path.is_file() and path.name != "DICOMDIR")
    alone = run("inventory", file)
    assert (alone.exit_code, alone.stdout) == (2, "")
    assert "single file" in alone.stderr


def test_a_folder_without_dicomdir_has_a_document(run: Run, tmp_path: Path) -> None:
    (tmp_path / "README").write_text("no DICOM")
    done = run("inventory", tmp_path)
    assert done.exit_code == 0
    entry = {"fileId": ["README"], "kind": "other"}
    assert json.loads(done.stdout) == {"records": [], "unreferenced": [entry]}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_what_is_written_in_pieces_is_the_document(change: Change, tmp_path: Path) -> None:
    disc = Disc.conforming()
    change(disc)
    disc.write(tmp_path)
    file_set = read_file_set(tmp_path)
    assert json.loads("".join(written(file_set))) == document_of(file_set)


def test_records_may_lie_at_any_depth() -> None:
    depth = 5_000
    chain = [Record(EMPTY, 0, attached=True)]
    for offset in range(1, depth):
        below = Record(EMPTY, offset, parent=chain[-1], attached=True)
        chain[-1].children.append(below)
        chain.append(below)
    file_set = FileSet(Path("disc"), (), directory=Directory(tuple(chain), (chain[0],), {}))
    assert "".join(written(file_set)).count('"record"') == depth
    nodes, levels = document_of(file_set)["records"], 0
    while nodes:
        nodes, levels = nodes[0].get("children"), levels + 1
    assert levels == depth


def test_a_record_that_breaks_off_has_no_node(tmp_path: Path) -> None:
    """What is known of it in part does not pass for the whole of it."""
    found = Path(pydicom.data.__file__).parent / "test_files/dicomdirtests/DICOMDIR-nooffset"
    shutil.copy(found, tmp_path / "DICOMDIR")
    file_set = read_file_set(tmp_path)
    parts = [record for record in file_set.records if record.dataset.unread_from is not None]
    document = document_of(file_set)
    assert len(parts) == 1
    assert sum(map(len, _lists(document))) == len(file_set.records) - 1
    assert json.loads("".join(written(file_set))) == document


def _lists(document: Any) -> list[Any]:
    """The lists of nodes of a document, at any depth."""
    found = [document[name] for name in ("records", "unreachable", "lost") if name in document]
    for nodes in found:
        found += [node["children"] for node in nodes if "children" in node]
    return found
