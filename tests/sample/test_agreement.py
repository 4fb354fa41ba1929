"""JSON Schemas, generated validators and the evaluation of the models agree, on samples and others.

They are compared requirement by requirement, where the schemas do not list one as not enforced.
"""

from __future__ import annotations

import importlib
import re
from functools import cache
from pathlib import Path

import pytest

from apdsl.emit.python.names import module_name
from apdsl.evaluation.document import outcomes
from apdsl.model import demands
from apdsl.runtime.checks import Outcome
from apdsl.runtime.file_set import FileSet
from apdsl.runtime.instance import Instance
from apdsl.runtime.inventory import document_of
from apdsl.runtime.profile import Profile
from apdsl.runtime.reading.file import FileReader
from apdsl.runtime.survey import read_file_set
from apdsl.sample.file_set import SampleSet
from apdsl.sample.violation import every
from tests.emit_json_schema.schemas import schemas
from tests.emit_json_schema.test_agreement import superseded
from tests.peers import peer
from tests.sample.judged import as_if_opened, executable, read, report, samples
from tests.sample.matrix import FULL, Group, groups

EACH = [pytest.param(number, group, id=group.first) for number, group in enumerate(groups())]
SOME = EACH if FULL else EACH[::6]
STRIDE = 233

NOT_IN_DOCUMENTS = {"PS3.15:D.1.1/secure-files"}
"""What a document does not show of a File-set that was opened: that its files were encrypted."""


@cache
def generated(identifier: str) -> Profile:
    """The profile of the generated validator."""
    module = importlib.import_module(f"apdsl.validators.{module_name(identifier)}")
    profile: Profile = module.PROFILE
    return profile


def table_of(profile: Profile) -> set[str]:
    """What a file violates that the table does not take in: nothing else of it is judged then."""
    rows = (row.requirement_id for row in profile.sop_rows)
    return {profile.sop_requirement_id, profile.transfer_syntax_requirement_id, *rows} - {""}


def disagreements(identifier: str, file_set: FileSet) -> list[str]:
    """Where the three differ on a File-set; empty where they agree."""
    direct = report(file_set, executable(identifier))
    wrong = []
    if report(file_set, generated(identifier)) != direct:
        wrong.append("the generated validator reports something else")
    path = schemas().profile_path(identifier, "file-set")
    unlisted = schemas().listed(path) | schemas().listed("common/file-set.json")
    by_schema = schemas().violated(path, document_of(file_set))
    found = {finding.requirement_id for finding in direct.findings}
    wrong += [
        f"the schema misses {each}"
        for each in sorted(found - unlisted - by_schema - NOT_IN_DOCUMENTS)
    ]
    more = by_schema - found - superseded(identifier) - NOT_IN_DOCUMENTS
    if found & table_of(executable(identifier)):
        more -= {
            check.requirement_id
            for check in executable(identifier).checks
            if check.subject == "instance"
        }
    return wrong + [f"the schema alone finds {each}" for each in sorted(more)]


def as_read(group: Group, sample: SampleSet) -> FileSet:
    """The sample as it is read; in a secure profile as from files that were opened."""
    made = samples(group.first)
    file_set = read(made.packing.files(sample) if sample.enveloped else sample.encoded())
    security = made.model.security
    if security is not None and security.envelope == "file":
        return as_if_opened(file_set, sample.plain)
    return file_set


@pytest.mark.parametrize(("number", "group"), SOME)
def test_they_agree_on_samples(number: int, group: Group) -> None:
    bases = samples(group.first).bases
    wrong = disagreements(group.first, as_read(group, bases.smallest))
    for requirement in every.enforced(bases)[number % STRIDE :: STRIDE]:
        sample = every.broken(requirement, bases).sample
        wrong += [
            f"{requirement.id}: {each}"
            for each in disagreements(group.first, as_read(group, sample))
        ]
    assert not wrong


@cache
def files_of_pydicom() -> tuple[Instance, ...]:
    """Instances among the test files of pydicom, of all kinds and from many writers."""
    import pydicom.data

    folder = Path(next(iter(pydicom.data.__path__))) / "test_files"
    reader = FileReader()
    found = []
    for path in sorted(folder.glob("*.dcm")):
        file = reader.read(path, (path.stem.upper()[:8],))
        if file.instance is not None and not file.instance.problems and file.instance.sop_class:
            found.append(file.instance)
    return tuple(found)


def compared(identifier: str, found: Instance) -> list[str]:
    """Where the three differ on an instance."""
    document = {"meta": found.meta.to_json(), "dataset": found.dataset.to_json()}
    direct = outcomes(executable(identifier), found)
    wrong = []
    if outcomes(generated(identifier), found) != direct:
        wrong.append("the generated validator judges otherwise")
    path = schemas().profile_path(identifier, "instance")
    unlisted = schemas().listed(path) | schemas().listed("common/instance.json")
    by_schema = schemas().violated(path, document)
    violated = {each for each, outcome in direct.items() if outcome is Outcome.VIOLATED}
    wrong += [f"the schema misses {each}" for each in sorted(violated - unlisted - by_schema)]
    more = (by_schema & direct.keys()) - violated
    return wrong + [f"the schema alone finds {each}" for each in sorted(more)]


@pytest.mark.parametrize(("number", "group"), SOME)
def test_they_agree_on_files_of_pydicom(number: int, group: Group) -> None:
    found = files_of_pydicom()
    assert len(found) > 50
    step = 23
    wrong = [
        f"{each.name}: {difference}"
        for each in found[number % step :: step]
        for difference in compared(group.first, each)
    ]
    assert not wrong


@pytest.mark.peer
@pytest.mark.parametrize(
    ("identifier", "option"),
    [
        ("STD-GEN-CD", "--general-purpose"),
        ("STD-GEN-DVD-JPEG", "--general-dvd-jpeg"),
        ("STD-XABC-CD", "--basic-cardiac"),
        ("STD-CTMR-CD", "--ct-and-mr"),
        ("STD-US-ID-MF-CDR", "--ultrasound-id-mf"),
        ("STD-DEN-CD", "--dental-radiograph"),
    ],
)
def test_they_agree_on_directories_that_dcmtk_makes(
    identifier: str, option: str, tmp_path: Path
) -> None:
    import subprocess

    program = peer("dcmmkdir")
    files = samples(identifier).bases.files
    for file in files:
        path = tmp_path.joinpath(*file.file_id)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.encoded())
    subprocess.run(
        [program, option, "--no-backup", *("/".join(file.file_id) for file in files)],
        cwd=tmp_path, check=True, capture_output=True,
    )  # fmt: skip
    file_set = read_file_set(tmp_path)
    assert file_set.records
    assert disagreements(identifier, file_set) == []


@pytest.mark.parametrize("group", [pytest.param(group, id=group.first) for group in groups()])
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
