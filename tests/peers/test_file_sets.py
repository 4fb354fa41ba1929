"""File-sets that others made of pydicom's test data: pydicom's FileSet, and dcmmkdir."""

from __future__ import annotations

import shutil
import subprocess
import warnings
from pathlib import Path

import pydicom
import pytest
from pydicom.data import get_testdata_file
from pydicom.fileset import FileSet

from apdsl.runtime.engine import validate
from apdsl.runtime.findings import Report
from apdsl.runtime.profile import Profile, SopRow
from apdsl.runtime.survey import read_file_set
from tests.peers import peer
from tests.runtime.imposing import profile, violated

DIRECTORIES = Path(str(get_testdata_file("DICOMDIR"))).parent
SOP_CLASSES = {
    "1.2.840.10008.5.1.4.1.1.1": "IMAGE",
    "1.2.840.10008.5.1.4.1.1.2": "IMAGE",
    "1.2.840.10008.5.1.4.1.1.4": "IMAGE",
}
EVERYDAY = ("77654033", "98892001", "98892003")


def general() -> Profile:
    base = profile()
    row = SopRow(frozenset(SOP_CLASSES), frozenset({"1.2.840.10008.1.2.1"}), "row")
    return Profile(
        base.identifier, base.edition, base.name, (row,), rules=base.rules,
        record_types=SOP_CLASSES, record_hierarchy=base.record_hierarchy,
    )  # fmt: skip


def checked(root: Path) -> Report:
    return validate(root, [general()])


def copied(root: Path) -> Path:
    for name in EVERYDAY:
        shutil.copytree(DIRECTORIES / name, root / name)
    return root


def test_the_file_set_of_pydicom_conforms(tmp_path: Path) -> None:
    root = copied(tmp_path)
    shutil.copy(DIRECTORIES / "DICOMDIR", root / "DICOMDIR")
    report = checked(root)
    assert report.findings == ()
    assert report.unverified == ()


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("DICOMDIR-reordered", set()),
        ("DICOMDIR-implicit", {"dicomdir-transfer-syntax"}),
        ("DICOMDIR-bigEnd", {"dicomdir-transfer-syntax"}),
        ("DICOMDIR-nooffset", {"data-set-readable"}),
    ],
)
def test_the_damaged_directories_of_pydicom(name: str, rules: set[str], tmp_path: Path) -> None:
    root = copied(tmp_path)
    shutil.copy(DIRECTORIES / name, root / "DICOMDIR")
    report = checked(root)
    assert rules <= violated(report)
    if not rules:
        assert report.findings == ()


def test_our_tree_is_that_of_pydicom(tmp_path: Path) -> None:
    root = copied(tmp_path)
    shutil.copy(DIRECTORIES / "DICOMDIR", root / "DICOMDIR")
    ours = read_file_set(root)
    theirs = FileSet(root / "DICOMDIR")
    found = {record.file_id for record in ours.records if record.file_id}
    paths = (Path(entry.path).relative_to(root.resolve()) for entry in theirs)
    assert found == {path.parts for path in paths}
    assert len(ours.records) == sum(1 for _ in theirs._tree)


def test_a_file_set_that_pydicom_wrote_conforms(tmp_path: Path) -> None:
    file_set = FileSet()
    file_set.ID = "WRITTEN"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in EVERYDAY:
            for path in sorted((DIRECTORIES / name).rglob("*")):
                if path.is_file():
                    file_set.add(pydicom.dcmread(path))
        file_set.write(tmp_path)
    report = checked(tmp_path)
    assert report.findings == ()


@pytest.mark.peer
def test_a_file_set_that_dcmtk_indexed_conforms(tmp_path: Path) -> None:
    program = peer("dcmmkdir")
    root = copied(tmp_path)
    command = [program, "--recurse", "--fileset-id", "DCMTK", *EVERYDAY]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    report = checked(root)
    assert report.findings == ()
    assert report.unverified == ()
