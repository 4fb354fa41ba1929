"""Hostile images of discs and sticks."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from apdsl.runtime.limits import Limits
from apdsl.runtime.media.udf_structures import FILE_ENTRY
from tests.hostile.bounded import examined
from tests.hostile.test_files import ITEM, SEQUENCE, UNDEFINED, sparse
from tests.media.files import conforming
from tests.media.optical import SECTOR, Patched, iso
from tests.media.sticks import Stick
from tests.media.test_udf import LOGICAL_VOLUME, descriptors, plain
from tests.runtime.encoded import header


def test_four_gigabytes_of_zeros_are_no_image(tmp_path: Path) -> None:
    outcome = examined(sparse(tmp_path / "Z.iso", b""), seconds=2, memory=100)
    assert outcome.files == {"Z.iso": "dicom"}
    assert "is no DICOM file" in outcome.said


def test_a_disc_of_zeros_behind_its_descriptors(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", conforming())
    whole = path.read_bytes()
    sparse(path, whole[: 18 * SECTOR])
    outcome = examined(path, seconds=2, memory=100)
    assert outcome.error or outcome.report is not None


def test_every_folder_leads_to_every_other(tmp_path: Path) -> None:
    files = {f"D{number:02}/F": b"" for number in range(40)}
    path = iso(tmp_path / "disc.iso", {**conforming(), **files})
    with Patched(path) as image:
        root = image.root
        for number in range(40):
            folder = image.location(image.record(root, b"D%02d" % number))
            at = image.record(folder, b"F.;1")
            image.bytes[at + 25] |= 0x02  # a folder, which is the root
            image.relocate(at, root, SECTOR)
    outcome = examined(path, seconds=2, memory=50)
    assert set(conforming()) <= set(outcome.files)
    assert "leads back to another folder" in outcome.said


def test_files_that_share_their_bytes_are_read_a_limited_number_of_times(tmp_path: Path) -> None:
    costly = header() + SEQUENCE + UNDEFINED + (ITEM + bytes(4)) * 10_000
    names = {f"D{number // 20:02}/F{number:03}": b"" for number in range(400)}
    path = iso(tmp_path / "disc.iso", {**conforming(), **names, "COSTLY": costly})
    with Patched(path) as image:
        root, place = image.root, image.location(image.record(image.root, b"COSTLY.;1"))
        for name in names:
            folder, file = name.encode().split(b"/")
            inner = image.location(image.record(root, folder))
            image.relocate(image.record(inner, file + b".;1"), place, len(costly))
    outcome = examined(path, seconds=4, memory=60, limits=Limits(shared=2))
    assert list(outcome.files.values()).count("unreadable") > 300
    assert "limit shared" in outcome.said
    assert set(conforming()) <= set(outcome.files)


def test_a_folder_of_symbolic_links_is_left(tmp_path: Path) -> None:
    path = iso(tmp_path / "disc.iso", {**conforming(), "LINK": b"/etc/passwd"}, rock_ridge="1.09")
    with Patched(path) as image:
        at = image.record(image.root, b"LINK.;1")
        mode = image.bytes.index(b"PX", at) + 4
        image.bytes[mode : mode + 4] = struct.pack("<I", 0o120777)
    outcome = examined(path, seconds=2, memory=50)
    assert "LINK" not in outcome.files
    assert "it is a symbolic link" in outcome.said


# ---- UDF ----


_Z = b"z" * 3_000
_Z_SIZE = struct.pack("<Q", len(_Z))


def _allocation(path: Path, descriptor: bytes, size: int) -> None:
    """Gives the file Z of a UDF image this size and allocation descriptor."""
    with Patched(path) as image:
        entries = descriptors(image, FILE_ENTRY)
        at = next(at for at in entries if image.bytes[at + 56 : at + 64] == _Z_SIZE)
        attributes = struct.unpack_from("<I", image.bytes, at + 168)[0]
        struct.pack_into("<Q", image.bytes, at + 56, size)
        struct.pack_into("<I", image.bytes, at + 172, len(descriptor))
        start = at + 176 + attributes
        image.bytes[start : start + len(descriptor)] = descriptor


def test_allocation_descriptors_that_continue_in_themselves(tmp_path: Path) -> None:
    path = plain(tmp_path / "disc.img", {**conforming(), "Z": _Z})
    with Patched(path) as image:
        partition = struct.unpack_from("<I", image.bytes, descriptors(image, 5)[0] + 188)[0]
        block = len(image.bytes) // SECTOR - partition
        tag = bytearray(struct.pack("<HHBBHHHI", 258, 2, 0, 0, 0, 0, 0, block))
        tag[4] = (sum(tag[:4]) + sum(tag[5:16])) & 0xFF
        again = struct.pack("<II", 1, 0) + struct.pack("<II", 3 << 30 | SECTOR, block)
        image.bytes += (bytes(tag) + struct.pack("<II", 0, len(again)) + again).ljust(SECTOR, b"\0")
    _allocation(path, struct.pack("<II", 3 << 30 | SECTOR, block), 1 << 60)
    outcome = examined(path, seconds=3, memory=80, limits=Limits(extents=20_000))
    assert "limit extents" in outcome.said
    assert set(conforming()) <= {name for name, kind in outcome.files.items() if kind != "other"}


def test_a_file_of_petabytes_on_a_sparable_partition(tmp_path: Path) -> None:
    path = plain(tmp_path / "disc.img", {**conforming(), "Z": _Z})
    with Patched(path) as image:
        for at in descriptors(image, LOGICAL_VOLUME):
            identifier = b"\0*UDF Sparable Partition".ljust(32, b"\0")
            entry = b"\x02\x40\0\0" + identifier + struct.pack("<HHHBBI", 1, 0, 32, 0, 0, 0)
            struct.pack_into("<I", image.bytes, at + 264, 64)
            image.bytes[at + 440 : at + 440 + 64] = entry.ljust(64, b"\0")
    _allocation(path, struct.pack("<II", 0x3FFFF800, 0) * 100, 1 << 60)
    outcome = examined(path, seconds=3, memory=80, limits=Limits(clusters=100_000))
    assert "limit clusters" in outcome.said
    assert set(conforming()) <= set(outcome.files)


# ---- FAT ----


def test_a_large_allocation_table_is_held_as_it_is(tmp_path: Path) -> None:
    """A table of 60 million bytes costs no objects for its 15 million numbers."""
    path = Stick("FAT32").write(tmp_path / "stick.img", conforming())
    clusters = 15_000_000
    per_table = -(-clusters * 4 // 512)
    boot = bytearray(path.read_bytes()[:512])
    old = struct.unpack_from("<I", boot, 36)[0]
    total = 1 + 2 * per_table + clusters
    struct.pack_into("<I", boot, 32, total)
    struct.pack_into("<I", boot, 36, per_table)
    whole = path.read_bytes()
    table, data = whole[512 : 512 + old * 512], whole[512 * (1 + 2 * old) :].rstrip(b"\0")
    sparse(path, bytes(boot) + table, total * 512)
    with path.open("r+b") as image:
        image.seek(512 * (1 + 2 * per_table))
        image.write(data)
    outcome = examined(path, "STD-GEN-USB-JPEG", seconds=4, memory=300)
    assert set(outcome.files) == set(conforming())
    assert set(outcome.files.values()) == {"dicomdir", "dicom"}


@pytest.mark.parametrize("variant", ["FAT12", "FAT16", "FAT32"])
def test_every_entry_of_a_table_leads_to_one_cluster(tmp_path: Path, variant: str) -> None:
    files = {**conforming(), **{f"F{number:03}": b"x" * 600 for number in range(100)}}
    path = Stick(variant).write(tmp_path / "stick.img", files)
    with path.open("r+b") as image:
        image.seek(512)
        image.write(b"\x05\x00\x00\x00" * 1_000)
    outcome = examined(path, "STD-GEN-USB-JPEG", seconds=2, memory=50)
    assert outcome.error or "chain" in outcome.said
