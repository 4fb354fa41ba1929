"""A File-set is judged alike by one process and by several, and by what is kept of files."""

from __future__ import annotations

from pathlib import Path

import pytest

from apdsl.runtime.checks import Check, Results, Unknown, Violation, evaluate
from apdsl.runtime.engine import validate
from apdsl.runtime.instance import Instance
from apdsl.runtime.kept import Keeper, Kept
from apdsl.runtime.reading.file import ReadFile
from apdsl.runtime.survey import read_file_set, survey
from tests.runtime.disc import Disc
from tests.runtime.encoded import ct_file
from tests.runtime.imposing import profile

FILES = 400


@pytest.fixture(scope="module")
def disc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Disc.troubled(FILES).write(tmp_path_factory.mktemp("disc"))


@pytest.mark.parametrize("jobs", [2, 3])
def test_several_processes_report_what_one_reports(disc: Path, jobs: int) -> None:
    imposed = profile()
    alone, shared = validate(disc, [imposed]), validate(disc, [imposed], jobs=jobs)
    assert alone == shared
    assert len(alone.findings) > 6


@pytest.mark.parametrize("jobs", [1, 2])
def test_progress_counts_every_file_once(disc: Path, jobs: int) -> None:
    told: list[tuple[int, int]] = []
    validate(disc, [profile()], jobs=jobs, progress=lambda *at: told.append(at))
    total = told[0][1]
    assert told == [(number, total) for number in range(1, total + 1)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_kept_answers_as_the_whole(disc: Path, jobs: int) -> None:
    whole = read_file_set(disc)
    kept = survey(disc, lambda _: None, jobs=jobs).file_set
    assert [file.kind for file in whole.files] == [file.kind for file in kept.files]
    assert sum(_is_kept(file) for file in kept.files) > FILES - 10
    for ours, theirs in zip(whole.files[:60], kept.files, strict=False):
        if ours.instance is None or theirs.instance is None:
            assert ours.instance is theirs.instance
            continue
        data, found = ours.instance.dataset, theirs.instance.dataset
        assert found.tags() == data.tags()
        assert len(found) == len(data)
        for tag in (*data.tags(), 0x00080018, 0x00400100):
            assert found.get(tag) == data.get(tag)
            assert found.present(tag) == data.present(tag)
            assert found.has_value(tag) == data.has_value(tag)
        assert [*found.elements()] == [*data.elements()]
        assert found == data
        for group, mask in ((0x0028, 0xFFFF), (0x6000, 0xFF00), (0x0020, 0xFFF0)):
            assert found.has_group(group, mask) == data.has_group(group, mask)
        assert found.uses_extended_characters() == data.uses_extended_characters()


def _is_kept(file: ReadFile) -> bool:
    return file.instance is not None and isinstance(file.instance.dataset, Kept)


@pytest.mark.parametrize("later", [None, ct_file(1)[:300]], ids=["gone", "cut"])
def test_what_cannot_be_read_again_is_unknown(tmp_path: Path, later: bytes | None) -> None:
    """A file that is gone or another when it is asked for more has neither kept nor broken it."""
    root = Disc.conforming().write(tmp_path)
    kept = survey(root, lambda _: None).file_set
    changed = root / "IM" / "0001"
    changed.unlink() if later is None else changed.write_bytes(later)
    instance = kept.files[1].instance
    assert instance is not None
    assert isinstance(instance.dataset, Kept)

    def presence(subject: Instance) -> Results:
        if not subject.dataset.has_value(0x00280010):
            yield Violation("it is missing")

    (result,) = evaluate(Check("r", "c", "instance", presence), instance)[1]
    assert isinstance(result, Unknown)
    assert "cannot be read again" in result.reason


def test_a_keeper_holds_the_elements_with_its_tags_only(disc: Path) -> None:
    file = read_file_set(disc).files[1]
    assert file.instance is not None
    data = file.instance.dataset
    keeper = Keeper(frozenset({0x00100020, 0x00104000}))
    layout, held = keeper.parts(data)
    asked: list[int] = []

    def again() -> object:
        asked.append(1)
        return data

    kept = keeper.kept(layout, held, again)  # type: ignore[arg-type]
    assert kept.text(0x00100020) == "P1"
    assert kept.get(0x00104000) is None
    assert not asked
    assert kept.text(0x00100010) == "Doe^Jane"
    assert asked == [1]
