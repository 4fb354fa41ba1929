"""JSON Schemas, generated validators and the evaluation of the models agree on files of others.

On samples they are compared where each is made, see ``test_conformant`` and ``test_no_idle_rule``,
and on data sets drawn at random in ``tests/emit_json_schema``.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pydicom.data
import pytest

from apdsl.model import demands
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.instance import Instance
from apdsl.runtime.reading.file import FileReader
from apdsl.runtime.survey import read_file_set
from apdsl.sample.violation import every
from tests.emit_json_schema.schemas import schemas
from tests.peers import peer
from tests.peers.dcmmkdir import OPTIONS
from tests.sample.agreement import differences, disagreements
from tests.sample.judged import read, samples
from tests.sample.matrix import FULL, Group, groups

Record = Callable[[str, object], None]
TEST_FILES = Path(next(iter(pydicom.data.__path__))) / "test_files"
EACH = [pytest.param(group, id=group.first) for group in groups()]
SOME = EACH if FULL else EACH[::6]


def told(record_property: Record, judged: int, wrong: list[str]) -> None:
    """Notes how many were judged, and fails where any differ."""
    record_property("judged", judged)
    record_property("agreed", judged - len({each.partition(": ")[0] for each in wrong}))
    assert not wrong


@cache
def files_of_pydicom() -> tuple[Instance, ...]:
    """Instances among the test files of pydicom, of all kinds and from many writers."""
    reader = FileReader()
    found = []
    for path in sorted(TEST_FILES.glob("*.dcm")):
        file = reader.read(path, (path.stem.upper()[:8],))
        if file.instance is not None and not file.instance.problems and file.instance.sop_class:
            found.append(file.instance)
    return tuple(found)


@cache
def file_sets_of_pydicom() -> dict[str, FileSet]:
    """The File-set of pydicom with each of its DICOMDIRs, of which some are damaged."""
    folder = TEST_FILES / "dicomdirtests"
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    files = {
        path.relative_to(folder).parts: path.read_bytes()
        for path in paths
        if not path.name.startswith("DICOMDIR")
    }
    return {
        path.name: read({("DICOMDIR",): path.read_bytes(), **files})
        for path in folder.glob("DICOMDIR*")
    }


@pytest.mark.parametrize("group", SOME)
def test_they_agree_on_files_of_pydicom(group: Group, record_property: Record) -> None:
    found, whole = files_of_pydicom(), file_sets_of_pydicom()
    assert len(found) > 50
    assert len(whole) > 5
    wrong = [
        f"{each.name}: {difference}"
        for each in found
        for difference in differences(group.first, each)
    ]
    wrong += [
        f"{name}: {difference}"
        for name, file_set in whole.items()
        for difference in disagreements(group.first, file_set)
    ]
    told(record_property, len(found) + len(whole), wrong)


@pytest.mark.peer
@pytest.mark.parametrize("option", OPTIONS)
def test_they_agree_on_directories_that_dcmtk_makes(
    option: str, tmp_path: Path, record_property: Record
) -> None:
    """For the conformant instances of each profile that an option of dcmmkdir stands for."""
    identifier = OPTIONS[option][0]
    files = samples(identifier).bases.files
    for file in files:
        path = tmp_path.joinpath(*file.file_id)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.encoded())
    names = ["/".join(file.file_id) for file in files]
    command = [peer("dcmmkdir"), option, "--no-backup", *names]
    subprocess.run(command, cwd=tmp_path, check=False, capture_output=True)
    file_set = read_file_set(tmp_path)
    assert file_set.records
    wrong = [
        f"{each}: {difference}"
        for each in OPTIONS[option]
        for difference in disagreements(each, file_set)
    ]
    told(record_property, len(OPTIONS[option]), wrong)


@pytest.mark.parametrize("group", EACH)
def test_what_schemas_do_not_enforce_is_explained(group: Group) -> None:
    """Each enforced requirement is stated by the schema of a File-set, or listed with a reason."""
    bases = samples(group.first).bases
    path = schemas().profile_path(group.first, "file-set")
    reasons = {
        entry["id"]: entry["reason"]
        for each in (path, "common/file-set.json")
        for entry in schemas().documents[each]["x-apdsl-unenforced"]
    }
    stated = schemas().stated(path)
    enforced = {requirement.id for requirement in every.enforced(bases)}
    assert enforced - stated <= reasons.keys()
    assert all(re.fullmatch(r"[a-z].{10,}", reason) for reason in reasons.values())
    assert not demands.profile_demands(bases.rules.model) or stated
