"""ZIP archives (PS3.12 V) are read in place, whatever is wrong with them."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from apdsl.runtime.engine import UnreadableInputError
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.opening import volume_in
from apdsl.runtime.media.volume import Listing
from apdsl.runtime.reading.source import FileContent
from tests.media.files import conforming
from tests.runtime.imposing import report_on, unverified, violated

STORED, DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED


def archive(path: Path, files: dict[str, bytes], method: int = DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return path


def listing(path: Path, limits: Limits = DEFAULT) -> Listing:
    volume = volume_in(FileContent(path), limits=limits)
    assert volume is not None
    return volume.listing()


def content(path: Path, *file_id: str, limits: Limits = DEFAULT) -> bytes:
    member = next(entry for entry in listing(path, limits).members if entry.file_id == file_id)
    stream, size = member.content.open()
    with stream:
        read = stream.read()
    assert len(read) <= size
    return read


@pytest.mark.parametrize("method", [STORED, DEFLATED])
def test_a_conforming_file_set_conforms_within_an_archive(tmp_path: Path, method: int) -> None:
    report = report_on(archive(tmp_path / "DICOM.ZIP", conforming(), method))
    assert report.findings == ()
    assert report.medium == "ZIP archive"
    assert [file.path for file in report.files] == ["DICOMDIR", "IM/0001", "IM/0002"]
    assert {file.kind for file in report.files} == {"dicom", "dicomdir"}


def test_the_name_of_the_archive_does_not_matter(tmp_path: Path) -> None:
    assert report_on(archive(tmp_path / "mail.bin", conforming())).medium == "ZIP archive"


def test_an_archive_with_a_folder_around_the_file_set_has_no_dicomdir_in_the_root(
    tmp_path: Path,
) -> None:
    files = {f"DISC/{name}": content for name, content in conforming().items()}
    assert "dicomdir-in-root" in violated(report_on(archive(tmp_path / "a.zip", files)))


def test_a_deflated_file_can_be_read_forwards_and_backwards(tmp_path: Path) -> None:
    text = bytes(range(256)) * 2000
    path = archive(tmp_path / "a.zip", {"A": text})
    (member,) = listing(path).members
    stream, size = member.content.open()
    with stream:
        assert size == len(text)
        for position in (300_000, 5, 511_990, 0):
            stream.seek(position)
            assert stream.read(40) == text[position : position + 40]
        assert stream.seek(0, io.SEEK_END) == size
        assert stream.read(1) == b""


def test_skipping_costs_no_inflation(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"A": bytes(20_000_000)})
    (member,) = listing(path).members
    stream, _ = member.content.open()
    allowance = member.content.allowance  # type: ignore[attr-defined]
    before = allowance.left
    with stream:
        stream.read(256)
        stream.seek(19_000_000)
    assert before - allowance.left < 200_000


# ---- Names ----


@pytest.mark.parametrize(
    "name", ["../EVIL", "/ETC/PASSWD", "IM/../../EVIL", "C:/EVIL", "IM//0003", "./IM/0003"]
)
def test_names_that_lead_astray_are_not_read(tmp_path: Path, name: str) -> None:
    found = listing(archive(tmp_path / "a.zip", {**conforming(), name: b"evil"}))
    assert [member.name for member in found.members] == ["DICOMDIR", "IM/0001", "IM/0002"]
    assert [flaw.place for flaw in found.flaws] == [name]
    assert found.skipped[0].outside


def test_of_two_files_of_one_name_the_first_is_read(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", conforming())
    with zipfile.ZipFile(path, "a") as made, pytest.warns(UserWarning, match="Duplicate"):
        made.writestr("IM/0001", b"other")
    found = listing(path)
    assert len(found.members) == 3
    assert "twice" in found.flaws[0].message
    assert content(path, "IM", "0001") == conforming()["IM/0001"]


def test_names_that_differ_in_case_are_reported(tmp_path: Path) -> None:
    found = listing(archive(tmp_path / "a.zip", {"IM/A": b"1", "im/a": b"2"}))
    assert "differ only in case" in found.flaws[0].message
    assert len(found.members) == 2


def test_backslashes_are_reported_and_taken_for_slashes(tmp_path: Path) -> None:
    files = {name.replace("/", "\\"): content for name, content in conforming().items()}
    found = listing(archive(tmp_path / "a.zip", files))
    assert [member.file_id for member in found.members][1:] == [("IM", "0001"), ("IM", "0002")]
    assert len(found.flaws) == 2


def test_links_and_devices_are_not_files(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        for name, kind in (("LINK", stat.S_IFLNK), ("DEVICE", stat.S_IFBLK)):
            entry = zipfile.ZipInfo(name)
            entry.create_system = 3
            entry.external_attr = (kind | 0o777) << 16
            made.writestr(entry, "/etc/passwd")
    found = listing(path)
    assert found.members == ()
    assert [entry.reason for entry in found.skipped] == ["it is a device", "it is a symbolic link"]


def test_folders_without_end_are_left(tmp_path: Path) -> None:
    found = listing(archive(tmp_path / "a.zip", {"/".join("A" * 1000): b""}))
    assert found.members == ()
    assert not found.complete


# ---- Hostile content ----


def test_a_bomb_is_not_inflated_to_its_end(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"BOMB": bytes(50_000_000)})
    with pytest.raises(OSError, match="inflate to more than"):
        content(path, "BOMB", limits=Limits(unsuspicious=1_000_000))


def test_many_bombs_share_one_allowance(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {f"F{number}": bytes(400_000) for number in range(4)})
    read = 0
    limits = Limits(archive_inflated=1_000_000)
    with pytest.raises(OSError, match="the archive inflates"):
        for member in listing(path, limits).members:
            with member.content.open()[0] as stream:
                read += len(stream.read())
    assert read == 800_000


def test_an_encrypted_file_hides_no_other(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", conforming())
    written = bytearray(path.read_bytes())
    start = written.index(b"PK\x01\x02")
    start = written.index(b"PK\x01\x02", start + 4)  # the second entry: IM/0001
    written[start + 8] |= 1
    path.write_bytes(written)
    report = report_on(path)
    kinds = {file.path: file.kind for file in report.files}
    assert kinds == {"DICOMDIR": "dicomdir", "IM/0001": "unreadable", "IM/0002": "dicom"}
    reasons = {entry.reason for entry in report.unverified if entry.path == "IM/0001"}
    assert any("encrypted" in reason for reason in reasons)


def test_files_that_share_bytes_are_refused(tmp_path: Path) -> None:
    """Many entries over one kernel of bytes, as archives have that expand without end."""
    path = archive(tmp_path / "a.zip", {"A": b"a" * 100, "B": b"b" * 100}, STORED)
    written = bytearray(path.read_bytes())
    second = written.index(b"PK\x01\x02", written.index(b"PK\x01\x02") + 4)
    struct.pack_into("<I", written, second + 42, 0)
    path.write_bytes(written)
    found = listing(path)
    assert len(found.members) == 2
    assert any("shares bytes" in flaw.message for flaw in found.flaws)
    with pytest.raises(OSError, match="shares bytes"):
        content(path, "B")


def test_a_damaged_file_hides_no_other(tmp_path: Path) -> None:
    files = conforming()
    path = archive(tmp_path / "a.zip", files)
    written = bytearray(path.read_bytes())
    start = written.index(b"IM/0001") + len("IM/0001")
    written[start : start + 40] = b"\xff" * 40
    path.write_bytes(written)
    kinds = {file.path: file.kind for file in report_on(path).files}
    assert kinds == {"DICOMDIR": "dicomdir", "IM/0001": "unreadable", "IM/0002": "dicom"}


@pytest.mark.parametrize("keep", [4, 30, 200, 500])
def test_a_truncated_archive_is_a_clear_error(tmp_path: Path, keep: int) -> None:
    path = archive(tmp_path / "a.zip", conforming())
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(UnreadableInputError, match="damaged"):
        report_on(path)


def test_an_absurd_directory_is_a_clear_error(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {f"F{number}": b"" for number in range(2000)}, STORED)
    with pytest.raises(UnreadableInputError, match="directory of the archive"):
        report_on(path, limits=Limits(archive_directory=70_000))


def test_unknown_compression_is_not_verified(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", conforming(), zipfile.ZIP_BZIP2)
    report = report_on(path)
    assert {file.kind for file in report.files} == {"unreadable"}
    assert "table" in unverified(report)


def test_a_raw_deflate_stream_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zlib.compress(b"nothing"))
    assert volume_in(FileContent(path)) is None


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = archive(tmp_path / "a.zip", conforming())
    monkeypatch.chdir(tmp_path)
    report_on(path)
    assert list(tmp_path.iterdir()) == [path]
