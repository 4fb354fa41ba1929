"""Reading of single files: right ones as pydicom reads them, wrong ones without a traceback."""

from __future__ import annotations

import os
import struct
import warnings
import zlib
from pathlib import Path

import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.data import get_testdata_file

from apdsl.runtime.dataset import DataSet
from apdsl.runtime.instance import Instance
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.reading import file as reading
from apdsl.runtime.reading.file import FileReader, ReadFile
from apdsl.runtime.values import Bulk
from tests.runtime.encoded import (
    DEFLATED,
    EXPLICIT_BIG,
    IMPLICIT_LITTLE,
    SECURE_FILE,
    ct_file,
    ct_image,
    encoded,
    header,
)

FOLDER = Path(str(get_testdata_file("CT_small.dcm"))).parent


def read(path: Path, content: bytes, limits: Limits = DEFAULT) -> ReadFile:
    path.write_bytes(content)
    return FileReader(limits).read(path, ("FILE",))


def instance_of(path: Path, content: bytes, limits: Limits = DEFAULT) -> Instance:
    instance = read(path, content, limits).instance
    assert instance is not None
    return instance


def problems(instance: Instance) -> set[str]:
    return {problem.rule for problem in instance.problems}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "FILE"


# ---- What is right ----

LIKE_PYDICOM = [
    "CT_small.dcm",
    "MR_small.dcm",
    "MR_small_bigendian.dcm",
    "MR_small_implicit.dcm",
    "MR_small_RLE.dcm",
    "JPEG2000.dcm",
    "image_dfl.dcm",
    "rtplan.dcm",
    "rtdose.dcm",
    "test-SR.dcm",
    "reportsi.dcm",
    "nested_priv_SQ.dcm",
    "priv_SQ.dcm",
    "waveform_ecg.dcm",
    "examples_palette.dcm",
    "examples_overlay.dcm",
]


@pytest.mark.parametrize("name", LIKE_PYDICOM)
def test_files_are_read_as_pydicom_reads_them(name: str) -> None:
    """Values of explicit VR agree; what the peer guesses for private elements may differ."""
    ours = FileReader().read(FOLDER / name, (name,)).instance
    assert ours is not None
    assert ours.problems == ()
    assert ours.dataset.unread_from is None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = DataSet.from_pydicom(pydicom.dcmread(FOLDER / name))
    assert ours.dataset.tags() == theirs.tags()
    for tag, element in theirs.elements():
        if tag >> 16 & 1 or isinstance(ours.dataset.value(tag), Bulk):
            continue
        if element.vr != "SQ":
            assert ours.dataset.values(tag) == element.values, f"{tag:08X}"
        else:
            assert len(ours.dataset.items(tag)) == len(element.values)


@pytest.mark.parametrize(
    ("transfer_syntax", "explicit", "little"),
    [(IMPLICIT_LITTLE, False, True), (EXPLICIT_BIG, True, False)],
)
def test_each_encoding_gives_the_same_data_set(
    transfer_syntax: str, explicit: bool, little: bool, path: Path
) -> None:
    plain = instance_of(path, ct_file(1))
    data = encoded(ct_image(1), explicit=explicit, little=little)
    other = instance_of(path, header(transfer_syntax=transfer_syntax) + data)
    assert other.problems == ()
    assert other.dataset == plain.dataset


def test_a_deflated_data_set_is_inflated(path: Path) -> None:
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(encoded(ct_image(1))) + packer.flush()
    deflated = instance_of(path, header(transfer_syntax=DEFLATED) + packed)
    assert deflated.problems == ()
    assert deflated.dataset == instance_of(path, ct_file(1)).dataset


def test_bulk_data_is_not_kept(path: Path) -> None:
    instance = instance_of(path, ct_file(1, x7FE00010=("OW", b"\1" * 100_000)))
    assert instance.dataset.values(0x7FE00010) == (Bulk(100_000),)
    assert instance.size > 100_000


def test_text_is_decoded_in_its_character_set(path: Path) -> None:
    name = "Muster^Jürgen".encode("latin-1")
    changes = {"x00080005": ("CS", "ISO_IR 100"), "x00100010": ("PN", name)}
    assert instance_of(path, ct_file(1, **changes)).dataset.text(0x00100010) == "Muster^Jürgen"


def test_unknown_character_sets_and_bytes_are_no_obstacle(path: Path) -> None:
    changes = {"x00080005": ("CS", "ISO_IR 999"), "x00100010": ("PN", b"\xff\xfe\x1b$B")}
    instance = instance_of(path, ct_file(1, **changes))
    assert instance.dataset.unread_from is None
    assert instance.dataset.text(0x00100010)


# ---- What kind of file ----


def test_secure_files_are_recognised(path: Path) -> None:
    assert read(path, SECURE_FILE).kind == "secure"
    indefinite = bytes.fromhex("308006092A864886F70D010703A080")
    assert read(path, indefinite).kind == "secure"


@pytest.mark.parametrize(
    "content", [b"", b"0", b"\x30\x82", b"PK\3\4", b"text\n" * 50, b"\0" * 400]
)
def test_other_files_are_not_taken_for_dicom(content: bytes, path: Path) -> None:
    assert read(path, content).kind == "other"


def test_a_file_that_is_said_to_be_dicom_but_is_not(path: Path) -> None:
    path.write_bytes(b"text\n")
    instance = FileReader().read(path, ("FILE",), claimed=True).instance
    assert instance is not None
    assert problems(instance) == {"dicom-prefix"}
    assert instance.dataset.unknown(0x00080016)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_unreadable(path: Path) -> None:
    path.write_bytes(ct_file(1))
    path.chmod(0)
    assert FileReader().read(path, ("FILE",)).kind == "unreadable"


def test_pipes_are_not_opened(path: Path) -> None:
    os.mkfifo(path)
    assert FileReader().read(path, ("FILE",)).kind == "unreadable"


# ---- What is wrong ----


@pytest.mark.parametrize("name", ["CT_small.dcm", "test-SR.dcm", "MR_small_implicit.dcm"])
def test_a_file_cut_anywhere_is_a_problem_or_shorter(name: str, path: Path) -> None:
    whole = (FOLDER / name).read_bytes()
    complete = FileReader().read(FOLDER / name, (name,)).instance
    assert complete is not None
    for length in range(0, len(whole), max(1, len(whole) // 400)):
        found = read(path, whole[:length])
        if found.instance is None:
            assert length < 200
            continue
        tags = set(found.instance.dataset.tags())
        assert tags <= set(complete.dataset.tags())
        cut_between_elements = not found.instance.problems
        assert (
            cut_between_elements
            or found.instance.dataset.unread_from is not None
            or (problems(found.instance) & {"meta-readable", "meta-group-length"})
        )


def test_reading_says_where_it_broke_off(path: Path) -> None:
    instance = instance_of(path, ct_file(1)[:-3])
    (problem,) = instance.problems
    assert problem.rule == "data-set-readable"
    assert "PixelData (7FE0,0010)" in problem.message
    assert "8 bytes, but only 5" in problem.message
    assert instance.dataset.text(0x00100020) == "P1", "what comes before is known"
    assert instance.dataset.unknown(0x7FE00010)


def test_absurd_lengths_are_not_allocated(path: Path) -> None:
    broken = ct_file(1).replace(b"\x10\0\x20\0LO\2\0", b"\x10\0\x20\0UT\0\0\xf0\xff\xff\xff")
    instance = instance_of(path, broken)
    assert problems(instance) == {"data-set-readable"}


def test_lengths_of_items_stay_within_their_sequence(path: Path) -> None:
    item = struct.pack("<HHI", 0xFFFE, 0xE000, 0xFFFFFF)
    sequence = struct.pack("<HH2sHI", 0x0008, 0x1140, b"SQ", 0, len(item)) + item
    before = {tag: value for tag, value in ct_image(1).items() if tag < 0x00081140}
    instance = instance_of(path, header() + encoded(before) + sequence)
    assert problems(instance) == {"data-set-readable"}
    assert instance.dataset.present(0x00081140)


def nested(depth: int) -> bytes:
    front = b"\x08\0\x40\x11SQ\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\xff\xff\xff\xff" * depth
    back = b"\xfe\xff\x0d\xe0\0\0\0\0\xfe\xff\xdd\xe0\0\0\0\0" * depth
    return front + back


def test_nesting_is_followed_to_a_bound(path: Path) -> None:
    assert instance_of(path, header() + nested(DEFAULT.nesting)).problems == ()
    (problem,) = instance_of(path, header() + nested(50_000)).problems
    assert not problem.certain, "deep nesting is not forbidden, only not followed"


def test_a_deflated_bomb_is_inflated_to_a_bound(path: Path) -> None:
    pixels = b"\xe0\x7f\x10\0OW\0\0" + struct.pack("<I", 50_000_000)
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(pixels + b"\0" * 50_000_000) + packer.flush()
    content = header(transfer_syntax=DEFLATED) + packed
    (problem,) = instance_of(path, content, Limits(inflated=1_000_000)).problems
    assert "more than 1000000 bytes" in problem.message
    assert not problem.certain


def test_deflated_data_that_is_none(path: Path) -> None:
    instance = instance_of(path, header(transfer_syntax=DEFLATED) + b"\xff" * 100)
    assert problems(instance) == {"data-set-readable"}


def test_a_big_endian_header_is_called_so(path: Path) -> None:
    big = encoded({0x00020000: ("UL", 0), 0x00020010: ("UI", "1.2")}, little=False)
    (problem,) = instance_of(path, b"\0" * 128 + b"DICM" + big).problems
    assert problem.rule == "meta-readable"
    assert "big endian" in problem.message


def test_problems_are_bounded_in_number(path: Path) -> None:
    sixes = b"".join(struct.pack("<HH2sH", 9, n, b"US", 3) + b"abc" for n in range(0x1001, 0x1100))
    instance = instance_of(path, header() + sixes)
    assert 1 < len(instance.problems) <= DEFAULT.problems


SOURCES = [
    ct_file(1),
    (FOLDER / "test-SR.dcm").read_bytes()[:6000],
    (FOLDER / "dicomdirtests" / "DICOMDIR").read_bytes()[:4000],
    (FOLDER / "image_dfl.dcm").read_bytes()[:6000],
    (FOLDER / "JPEG2000.dcm").read_bytes()[:6000],
    SECURE_FILE,
]


@settings(max_examples=300)
@given(
    st.sampled_from(SOURCES),
    st.lists(st.tuples(st.integers(0, 5999), st.binary(max_size=6), st.integers(0, 6)), max_size=8),
)
def test_no_mutation_of_a_file_raises(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, edits: list[tuple[int, bytes, int]]
) -> None:
    mutated = bytearray(content)
    for position, replacement, length in edits:
        start = position % len(content)
        mutated[start : start + length] = replacement
    found = read(tmp_path_factory.getbasetemp() / "MUTATED", bytes(mutated))
    if found.instance is not None:
        found.instance.dataset.to_json()
        found.instance.meta.to_json()


def test_the_sop_class_of_directories_is_that_of_ps3_4() -> None:
    assert pydicom.uid.MediaStorageDirectoryStorage == reading.MEDIA_STORAGE_DIRECTORY
