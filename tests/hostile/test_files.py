"""Hostile DICOM files and folders."""

from __future__ import annotations

import contextlib
import os
import socket
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from apdsl.runtime.limits import Limits
from tests.hostile.bounded import examined
from tests.runtime.disc import Disc
from tests.runtime.encoded import DEFLATED, element, header

ITEM = b"\xfe\xff\x00\xe0"
UNDEFINED = b"\xff\xff\xff\xff"
SEQUENCE = b"\x08\x00\x40\x11SQ\x00\x00"
FOUR_GIGABYTES = 4 * 1024**3


def sparse(path: Path, start: bytes, size: int = FOUR_GIGABYTES) -> Path:
    """A file of zeros behind some bytes, which takes no space on the disk."""
    path.write_bytes(start)
    os.truncate(path, size)
    return path


def deflated(content: bytes, zeros: int = 0) -> bytes:
    """A file of Deflated Explicit VR Little Endian; zeros follow the content."""
    packer = zlib.compressobj(9, wbits=-15)
    packed = [packer.compress(content)]
    packed += [packer.compress(bytes(1 << 20)) for _ in range(zeros >> 20)]
    return header(transfer_syntax=DEFLATED) + b"".join(packed) + packer.flush()


def nested_in_lengths(depth: int) -> bytes:
    """Sequences within Sequences that all announce their lengths."""
    content = b""
    for _ in range(depth):
        item = ITEM + struct.pack("<I", len(content)) + content
        content = SEQUENCE + struct.pack("<I", len(item)) + item
    return content


LIMITS = Limits(elements=20_000, inflated=8 << 20, kept=4 << 20)
"""Small ones, since what matters is that cost ends with them."""

# Each is the content of a file that is read no further than a limit, which the report names.
SWARMS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "sequences nested 10,000 deep": (
        "nesting",
        lambda: header() + (SEQUENCE + UNDEFINED + ITEM + UNDEFINED) * 10_000,
    ),
    "sequences nested 10,000 deep by length": (
        "nesting",
        lambda: header() + nested_in_lengths(10_000),
    ),
    "private sequences as UN nested 10,000 deep": (
        "nesting",
        lambda: (
            header()
            + b"\x09\x00\x01\x10UN\0\0"
            + UNDEFINED
            + (ITEM + UNDEFINED + b"\x09\x00\x01\x10" + UNDEFINED) * 10_000
        ),
    ),
    "empty Items": (
        "elements",
        lambda: header() + SEQUENCE + UNDEFINED + (ITEM + bytes(4)) * 1_000_000,
    ),
    "empty fragments": (
        "elements",
        lambda: (
            header()
            + element(0x00080016, "UI", "1.2")
            + b"\xe0\x7f\x10\0OB\0\0"
            + UNDEFINED
            + (ITEM + bytes(4)) * 1_000_000
        ),
    ),
    "elements": (
        "elements",
        lambda: (
            header()
            + b"".join(
                struct.pack("<HH2sH", 0x11 + 2 * (number >> 15), number & 0x7FFF | 0x8000, b"LO", 0)
                for number in range(100_000)
            )
        ),
    ),
    "a deflated text without end": (
        "inflated",
        lambda: deflated(struct.pack("<HH2sHI", 0x11, 0x1010, b"UT", 0, 1 << 26), 1 << 26),
    ),
    "deflated Pixel Data": (
        "inflated",
        lambda: deflated(b"\xe0\x7f\x10\0OW\0\0" + struct.pack("<I", 1 << 26), 1 << 26),
    ),
    "deflated empty Items": (
        "elements",
        lambda: deflated(SEQUENCE + UNDEFINED + (ITEM + bytes(4)) * 500_000),
    ),
}


@pytest.mark.parametrize("name", SWARMS)
def test_a_file_is_read_to_a_limit_that_is_named(tmp_path: Path, name: str) -> None:
    limit, content = SWARMS[name]
    (tmp_path / "F").write_bytes(content())
    outcome = examined(tmp_path, seconds=2, memory=60, limits=LIMITS)
    assert outcome.files == {"F": "dicom"}
    assert f"limit {limit}" in outcome.said


# Each is the content of a file that breaks off, or has more than a file may.
WRONG: dict[str, Callable[[], bytes]] = {
    "elements of group 0002": lambda: (
        bytes(128) + b"DICM" + struct.pack("<HH2sH", 2, 0x1000, b"LO", 0) * 1_000_000
    ),
    "bytes that are announced and not there": lambda: (
        header() + struct.pack("<HH2sHI", 0x11, 0x1010, b"UT", 0, 0xFFFFFFF0)
    ),
    "zeros that are deflated": lambda: deflated(b"", 1 << 26),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_file_that_makes_no_sense_is_a_finding(tmp_path: Path, name: str) -> None:
    (tmp_path / "F").write_bytes(WRONG[name]())
    outcome = examined(tmp_path, seconds=2, memory=60)
    assert outcome.report is not None
    assert any(found.path == "F" for found in outcome.report.findings)


def test_files_share_what_is_read_of_all_of_them(tmp_path: Path) -> None:
    """Many files that are each below every limit cost no more than the limits of all together."""
    limits = Limits(all_elements=20_000, kept=1 << 20)
    text = struct.pack("<HH2sHI", 0x13, 0x1010, b"UT", 0, 60_000) + b"x" * 60_000
    for number in range(20):
        items = SEQUENCE + UNDEFINED + (ITEM + bytes(4)) * 8_000
        (tmp_path / f"A{number:02}").write_bytes(
            header() + text.replace(b"x", b"%d" % (number % 10))
        )
        (tmp_path / f"B{number:02}").write_bytes(header() + items)
    outcome = examined(tmp_path, seconds=4, memory=40, limits=limits)
    assert "limit all-elements" in outcome.said


@pytest.mark.parametrize("start", [b"", bytes(128) + b"DICM", header()], ids=["", "DICM", "meta"])
def test_four_gigabytes_of_zeros(tmp_path: Path, start: bytes) -> None:
    folder = tmp_path / "disc"
    folder.mkdir()
    Disc.conforming().write(folder)
    usual = examined(folder)
    path = sparse(folder / "Z", start)
    outcome = examined(folder, seconds=2, memory=100)
    assert set(usual.said.splitlines()) <= set(outcome.said.splitlines())
    assert outcome.files["Z"] == ("dicom" if start else "other")
    alone = examined(path, seconds=2, memory=100)
    assert "Z" in alone.said


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"From: a\nSubject: b\n\n"], ids=["zip", "mail"])
def test_four_gigabytes_of_zeros_that_begin_like_a_volume(tmp_path: Path, start: bytes) -> None:
    outcome = examined(sparse(tmp_path / "Z", start), seconds=2, memory=100)
    assert outcome.error


# ---- Folders ----


def test_links_and_devices_are_neither_followed_nor_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"what no report may show")
    root = Disc.conforming().write(tmp_path / "disc")
    usual = examined(root)
    (root / "OUT").symlink_to(secret)
    (root / "UP").symlink_to(tmp_path)
    (root / "LOOP").symlink_to(root / "LOOP")
    (root / "SELF").symlink_to(root)
    (root / "ZERO").symlink_to("/dev/zero")
    os.mkfifo(root / "PIPE")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(root / "SOCKET"))
    with contextlib.suppress(PermissionError):
        os.mknod(root / "DEVICE", 0o600 | 0o020000, os.makedev(1, 5))  # /dev/zero
    outcome = examined(root)
    assert set(usual.files) == set(outcome.files)
    assert "what no report may show" not in outcome.said
    assert "OUT" in outcome.said


@pytest.mark.parametrize("device", ["/dev/zero", "PIPE"])
def test_a_device_is_no_input(tmp_path: Path, device: str) -> None:
    path = tmp_path / device
    if device == "PIPE":
        os.mkfifo(path)
    assert "neither a file nor a folder" in examined(path, seconds=1).error


def test_folders_within_folders_are_left_and_hide_nothing(tmp_path: Path) -> None:
    root = Disc.conforming().write(tmp_path / "disc")
    folder = root
    for _ in range(100):
        folder = folder / "D"
        folder.mkdir()
    (folder / "F").touch()
    outcome = examined(root)
    assert {"DICOMDIR", "IM/0001", "IM/0002"} <= set(outcome.files)
    assert "limit folder-depth" in outcome.said


def test_no_hostile_file_hides_what_is_wrong_with_another(tmp_path: Path) -> None:
    """All that is said of a wrong File-set is said of it among hostile files as well."""
    disc = Disc.conforming()
    disc.files["IM/0001"] = disc.files["IM/0001"].replace(b"ISO_IR 100", b"ISO_IR 999")
    disc.files["IM/0002"] = disc.files["IM/0002"][:-9]
    root = disc.write(tmp_path / "disc")
    usual = examined(root)
    for number, (_, content) in enumerate(SWARMS.values()):
        (root / f"A{number}").write_bytes(content())
    for number, content in enumerate(WRONG.values()):
        (root / f"B{number}").write_bytes(content())
    sparse(root / "C", header())
    os.mkfifo(root / "D")
    (root / "E").symlink_to("/dev/zero")
    outcome = examined(root, seconds=12, memory=200, limits=LIMITS)
    assert usual.report is not None
    assert len(usual.report.findings) > 3
    assert set(usual.said.splitlines()) <= set(outcome.said.splitlines())
