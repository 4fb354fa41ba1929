"""Hostile ZIP archives."""

from __future__ import annotations

import io
import os
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from apdsl.runtime.limits import DEFAULT, Limits
from tests.hostile.bounded import Outcome, examined
from tests.media.files import conforming
from tests.media.mails import zipped
from tests.runtime.encoded import header

PROFILE = "STD-GEN-ZIP-MAIL"
GIBIBYTE = 1 << 30


def judged(path: Path, limits: Limits = DEFAULT) -> Outcome:
    return examined(path, PROFILE, seconds=4, memory=150, limits=limits)


def with_conforming(path: Path, others: dict[str, bytes | zipfile.ZipInfo]) -> Path:
    """An archive of the conforming File-set with other entries before and behind it."""
    names = list(others)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name in names[::2]:
            made.writestr(name, others[name])  # type: ignore[arg-type]
        for name, content in conforming().items():
            made.writestr(name, content)
        for name in names[1::2]:
            made.writestr(name, others[name])  # type: ignore[arg-type]
    return path


def usual(tmp_path: Path) -> set[str]:
    """What is said of the conforming File-set alone."""
    return set(judged(with_conforming(tmp_path / "usual.zip", {})).said.splitlines())


def test_a_bomb_of_a_thousandfold_ratio_ends_at_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    text = struct.pack("<HH2sHI", 0x11, 0x1010, b"UT", 0, GIBIBYTE)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        for name, content in conforming().items():
            made.writestr(name, content)
        with made.open("BOMB", "w", force_zip64=True) as bomb:
            bomb.write(header() + text)
            for _ in range(96):
                bomb.write(bytes(1 << 20))
            bomb.write(struct.pack("<HH2sHI", 0x13, 0x1010, b"UT", 0, 4) + b"last")
    outcome = judged(path)
    assert usual(tmp_path) <= set(outcome.said.splitlines())
    assert "BOMB" in outcome.said


def test_an_archive_within_an_archive_is_a_file_like_any_other(tmp_path: Path) -> None:
    inner = zipped({"BOMB": bytes(1 << 24)})
    for _ in range(20):
        inner = zipped({"INNER.ZIP": inner})
    outcome = judged(with_conforming(tmp_path / "a.zip", {"NESTED.ZIP": inner, "COPY.ZIP": inner}))
    assert outcome.files["NESTED.ZIP"] == "other"
    assert usual(tmp_path) <= set(outcome.said.splitlines())


def test_names_of_one_piece_of_bytes_are_read_once(tmp_path: Path) -> None:
    """As archives of few bytes do that expand to petabytes: all entries share one piece."""
    path = tmp_path / "overlapping.zip"
    content = zipped({"KERNEL": bytes(1 << 24)})
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        (entry,) = opened.infolist()
    start = opened.start_dir
    central = content[start : start + 46 + len(entry.filename)]
    named = [central[:46] + b"F%05d" % number for number in range(10_000)]
    size = sum(map(len, named))
    end = struct.pack("<4s4HIIH", b"PK\x05\x06", 0, 0, 10_000, 10_000, size, start, 0)
    path.write_bytes(content[:start] + b"".join(named) + end)
    outcome = judged(path)
    assert len(outcome.files) == 10_000
    assert list(outcome.files.values()).count("unreadable") == 9_999
    assert "shares bytes" in outcome.said


HOSTILE_NAMES = (
    *("../EVIL", "IM/../../EVIL", "/EVIL", "//HOST/SHARE", "C:/EVIL", "C:\\EVIL", "..\\EVIL"),
    *("./EVIL", "A//B", "IM/.", "NUL\0EVIL", "/".join("D" * 5_000), "X" * 60_000, "\x1b[2J"),
)


def test_names_that_lead_astray_hide_no_other_and_are_written_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "in" / "names.zip"
    path.parent.mkdir()
    with_conforming(path, {})
    with zipfile.ZipFile(path, "a") as made:
        for name in HOSTILE_NAMES:
            entry = zipfile.ZipInfo("x")
            entry.filename = name  # as no constructor leaves it
            made.writestr(entry, b"")
    before = sorted(os.walk(tmp_path))
    outcome = judged(path)
    assert sorted(os.walk(tmp_path)) == before
    assert usual(tmp_path) <= set(outcome.said.splitlines())
    assert all(".." not in name.split("/") and name[0] != "/" for name in outcome.files)
    assert "leads out of its folder" in outcome.said


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_a_name_that_occurs_often_the_first_is_read(tmp_path: Path) -> None:
    path = with_conforming(tmp_path / "a.zip", {})
    with zipfile.ZipFile(path, "a") as made:
        for _ in range(1_000):
            made.writestr("DICOMDIR", b"another")
    outcome = judged(path)
    assert usual(tmp_path) <= set(outcome.said.splitlines())
    assert 'The name "DICOMDIR" occurs twice' in outcome.said


def test_links_and_devices_within_an_archive_are_no_files(tmp_path: Path) -> None:
    path = with_conforming(tmp_path / "a.zip", {})
    with zipfile.ZipFile(path, "a") as made:
        for kind in (stat.S_IFLNK, stat.S_IFBLK, stat.S_IFCHR, stat.S_IFIFO, stat.S_IFSOCK):
            entry = zipfile.ZipInfo(f"KIND{kind}")
            entry.create_system = 3
            entry.external_attr = (kind | 0o777) << 16
            made.writestr(entry, "/etc/passwd")
    outcome = judged(path)
    assert set(outcome.files) == set(conforming())
    assert "it is a symbolic link" in outcome.said


def test_an_encrypted_archive_is_not_verified(tmp_path: Path) -> None:
    path = tmp_path / "encrypted.zip"
    content = bytearray(zipped())
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as opened:
        starts = [entry.header_offset + 6 for entry in opened.infolist()]
        position = opened.start_dir
        for entry in opened.infolist():
            starts.append(position + 8)
            position += 46 + len(entry.filename)
    for start in starts:
        content[start] |= 1
    path.write_bytes(content)
    outcome = judged(path)
    assert set(outcome.files.values()) == {"unreadable"}
    assert outcome.said.count("it is encrypted within the archive") >= 3
    assert outcome.report is not None
    assert not outcome.report.conformant


def test_an_entry_beyond_the_archive_hides_no_other(tmp_path: Path) -> None:
    path = with_conforming(tmp_path / "a.zip", {"A": b"a", "B": b"b"})
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as opened:
        start = opened.start_dir
    entry = content.index(b"PK\x01\x02", start)
    content[entry + 42 : entry + 46] = b"\xf0\xff\xff\x7f"  # where its local header is
    path.write_bytes(content)
    outcome = judged(path)
    assert outcome.files["A"] == "unreadable"
    assert usual(tmp_path) <= set(outcome.said.splitlines())


def test_an_archive_ends_at_the_limit_of_names(tmp_path: Path) -> None:
    path = tmp_path / "names.zip"
    with zipfile.ZipFile(path, "w") as made:
        for number in range(5_000):
            made.writestr(f"F{number:05}", b"")
    assert "limit files" in judged(path, Limits(files=1_000)).said
    assert "limit archive-directory" in judged(path, Limits(archive_directory=100_000)).error
