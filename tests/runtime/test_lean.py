"""The fast reader gives what the thorough one gives, whatever it has read before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.data import get_testdata_file

from apdsl.runtime.dataset import EMPTY, DataSet
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.contents import MemoryContent
from apdsl.runtime.reading.file import FileReader, ReadFile
from apdsl.runtime.reading.lean_file import LeanFileReader
from tests.runtime.disc import Disc
from tests.runtime.encoded import ct_file

FOLDER = Path(str(get_testdata_file("CT_small.dcm", download=False))).parent
CT = (FOLDER / "CT_small.dcm").read_bytes()
WARM = FileReader()
"""A reader that has read much already, and goes on to read whatever comes."""


def thorough(content: bytes, limits: Limits = DEFAULT) -> ReadFile:
    """The file as it is read without the fast reader."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LeanFileReader, "instance", lambda *_: None)
        return FileReader(limits).read(MemoryContent(Path("file"), content), ("FILE",))


def assert_same(read: ReadFile, content: bytes, limits: Limits = DEFAULT) -> None:
    assert _told(read) == _told(thorough(content, limits))


def _told(file: ReadFile) -> object:
    """All that is known of a file, numbers that equal nothing by their names."""
    instance = file.instance
    if instance is None:
        return file
    parts = (_elements(instance.meta), _elements(instance.dataset))
    return file.kind, file.reason, *parts, replace(instance, meta=EMPTY, dataset=EMPTY)


def _elements(data_set: DataSet) -> object:
    found = [
        (tag, element.vr, [_elements(v) if isinstance(v, DataSet) else repr(v) for v in element[1]])
        for tag, element in data_set.elements()
    ]
    return data_set.unread_from, found


def read_warm(content: bytes) -> ReadFile:
    return WARM.read(MemoryContent(Path("file"), content), ("FILE",))


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.dcm")))
def test_files_are_read_as_the_thorough_reader_reads_them(name: str) -> None:
    content = (FOLDER / name).read_bytes()
    for _ in range(2):  # the second time from memory
        assert_same(read_warm(content), content)


def test_most_sound_files_are_read_fast() -> None:
    reader = FileReader()
    found = reader._lean.instance(MemoryContent(Path("file"), CT), ("F",), CT[:16384], len(CT))
    assert found is not None
    assert not found.problems


@given(
    st.lists(
        st.tuples(st.integers(128, len(CT) - 1), st.binary(max_size=6), st.integers(0, 6)),
        max_size=3,
    ),
    st.integers(0, 3),
)
@settings(max_examples=300)
def test_damaged_files_are_read_as_the_thorough_reader_reads_them(
    changes: list[tuple[int, bytes, int]], repeats: int
) -> None:
    content = CT
    for place, put, taken in changes:
        content = content[:place] + put + content[place + taken :]
    for _ in range(repeats + 1):
        assert_same(read_warm(content), content)


@given(st.lists(st.tuples(st.sampled_from(range(6)), st.text("AB\\ é", max_size=4)), max_size=12))
@settings(max_examples=150)
def test_values_that_change_from_file_to_file_are_never_taken_for_others(
    files: list[tuple[int, str]],
) -> None:
    reader = FileReader()
    tags = ("00080060", "00100010", "00100020", "00200013", "0020000D", "00080005")
    vrs = ("CS", "PN", "LO", "IS", "UI", "CS")
    for number, text in files:
        value = (vrs[number], text.encode("latin-1"))
        content = ct_file(1, **{f"x{tags[number]}": value})
        read = reader.read(MemoryContent(Path("file"), content), ("FILE",))
        assert_same(read, content)


def test_the_records_of_a_directory_keep_their_offsets(tmp_path: Path) -> None:
    content = (Disc.conforming().write(tmp_path) / "DICOMDIR").read_bytes()
    for changed in (content, content[:-3], content + b"\0", content):
        assert_same(read_warm(changed), changed)


@pytest.mark.parametrize(
    "limits",
    [Limits(text=8), Limits(binary=1), Limits(elements=20), Limits(kept=100), Limits(nesting=1)],
    ids=str,
)
def test_limits_hold_for_both(limits: Limits) -> None:
    read = FileReader(limits).read(MemoryContent(Path("file"), CT), ("FILE",))
    assert_same(read, CT, limits)
