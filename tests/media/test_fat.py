"""Images of sticks, cards and disks with FAT are read in place, and show variant and partition."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from apdsl.runtime.engine import UnreadableInputError
from apdsl.runtime.limits import DEFAULT, Limits
from apdsl.runtime.media.opening import volume_in
from apdsl.runtime.media.volume import Volume
from apdsl.runtime.reading.source import FileContent
from tests.media.files import conforming
from tests.media.sticks import Stick, partition_table
from tests.peers import peer
from tests.runtime.imposing import report_on

VARIANTS = ("FAT12", "FAT16", "FAT32")


def opened(path: Path, limits: Limits = DEFAULT) -> Volume:
    volume = volume_in(FileContent(path), limits=limits)
    assert volume is not None
    return volume


def contents(volume: Volume) -> dict[str, bytes]:
    read = {}
    for member in volume.listing().members:
        with member.content.open()[0] as stream:
            read["/".join(member.file_id)] = stream.read()
    return read


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("partition", [0, 63])
def test_a_conforming_file_set_conforms_on_a_stick(
    tmp_path: Path, variant: str, partition: int
) -> None:
    path = Stick(variant, partition).write(tmp_path / "stick.img", conforming())
    report = report_on(path)
    assert report.findings == ()
    assert report.medium == "disk image"
    volume = opened(path)
    assert contents(volume) == conforming()
    assert volume.facts.file_systems == (variant,)
    assert volume.facts.properties["partition"] == ("first" if partition else "none",)
    assert volume.facts.properties["sector-size"] == (512,)
    assert volume.facts.properties["sectors-per-cluster"] == (1,)
    assert volume.facts.properties["directory-levels"] == (2,)


def test_large_sectors_are_read(tmp_path: Path) -> None:
    """Disks of 2.3 GB have sectors of 2048 bytes (PS3.12 Q.2.2)."""
    volume = opened(Stick(sector=2048).write(tmp_path / "disk.img", conforming()))
    assert contents(volume) == conforming()
    assert volume.facts.properties["sector-size"] == (2048,)


def test_another_than_the_first_partition_shows(tmp_path: Path) -> None:
    path = Stick(partition=63).write(tmp_path / "stick.img", conforming())
    with path.open("r+b") as image:
        image.write(partition_table(63, 5000, number=2))
    assert opened(path).facts.properties["partition"] == ("third",)


@pytest.mark.parametrize(("name", "system"), [(b"EXFAT   ", "exFAT"), (b"NTFS    ", "NTFS")])
def test_other_file_systems_are_named_but_not_read(
    tmp_path: Path, name: bytes, system: str
) -> None:
    path = tmp_path / "stick.img"
    path.write_bytes((b"\xeb\x76\x90" + name).ljust(510, b"\0") + b"\x55\xaa" + bytes(4096))
    volume = opened(path)
    assert volume.facts.file_systems == (system,)
    assert not volume.listing().complete
    assert not report_on(path).findings


def test_the_label_is_the_identifier(tmp_path: Path) -> None:
    path = Stick(label=b"DISC_1     ").write(tmp_path / "stick.img", {})
    assert opened(path).facts.volume_identifier == "DISC_1"
    path = Stick().write(tmp_path / "stick.img", {})
    assert opened(path).facts.volume_identifier is None


def test_extensions_are_part_of_the_name(tmp_path: Path) -> None:
    (member,) = opened(Stick().write(tmp_path / "a.img", {"IM1.DCM": b"x"})).listing().members
    assert member.file_id == ("IM1.DCM",)


def test_deleted_files_are_gone(tmp_path: Path) -> None:
    path = Stick().write(tmp_path / "a.img", {"GONE": b"x", "HERE": b"y"})
    image = bytearray(path.read_bytes())
    image[image.index(b"GONE    ")] = 0xE5
    path.write_bytes(image)
    assert [member.name for member in opened(path).listing().members] == ["HERE"]


@pytest.mark.peer
@pytest.mark.parametrize("variant", VARIANTS)
def test_what_mtools_write_is_read(tmp_path: Path, variant: str) -> None:
    mkfs, mcopy = peer("mkfs.vfat"), peer("mcopy")
    image = tmp_path / "stick.img"
    with image.open("wb") as stream:
        stream.truncate({"FAT12": 2, "FAT16": 20, "FAT32": 70}[variant] << 20)
    options = ["-F", variant[3:], "-s", "1", "-n", "DISC_1"]
    subprocess.run([mkfs, *options, str(image)], check=True, capture_output=True)
    files = {**conforming(), "A long name of a file.txt": b"z" * 5000}
    for name, content in files.items():
        path = tmp_path / "files" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    sources = sorted(str(path) for path in (tmp_path / "files").iterdir())
    subprocess.run([mcopy, "-s", "-i", str(image), *sources, "::"], check=True)
    volume = opened(image)
    assert contents(volume) == files
    assert volume.facts.file_systems == (variant,)
    assert volume.facts.volume_identifier == "DISC_1"


# ---- What is wrong ----


def test_a_file_whose_chain_returns_is_reported_and_hides_no_other(tmp_path: Path) -> None:
    path = Stick().write(tmp_path / "a.img", {"GOOD": b"c", "LOOP": b"b" * 512 * 4})
    _relink(path, 5, 3)  # LOOP has the clusters 3 to 6
    listing = opened(path).listing()
    assert [flaw.place for flaw in listing.flaws] == ["LOOP"]
    assert "meets" in listing.flaws[0].message
    assert contents(opened(path))["GOOD"] == b"c"
    assert contents(opened(path))["LOOP"] == b"b" * 512 * 3


def test_a_chain_that_breaks_off_is_reported(tmp_path: Path) -> None:
    path = Stick().write(tmp_path / "a.img", {"SHORT": b"b" * 512 * 4})
    _relink(path, 3, 0xFFFF)
    assert "ends early" in opened(path).listing().flaws[0].message
    _relink(path, 3, 0)
    assert "breaks" in opened(path).listing().flaws[0].message


def test_a_folder_within_itself_is_entered_once(tmp_path: Path) -> None:
    path = Stick().write(tmp_path / "a.img", {"A/F": b"x", "A/SUB/G": b"y", "H": b"z"})
    image = bytearray(path.read_bytes())
    entries = image.index(b"SUB     ")
    above = image.index(b"A          \x10")
    image[entries + 26 : entries + 28] = image[above + 26 : above + 28]
    path.write_bytes(image)
    listing = opened(path).listing()
    assert {member.file_id for member in listing.members} == {("A", "F"), ("H",)}
    assert not listing.complete


def test_a_file_beyond_the_image_hides_no_other(tmp_path: Path) -> None:
    first, second = conforming()["IM/0001"], conforming()["IM/0002"]
    path = Stick().write(tmp_path / "a.img", {"AA": first, "BB": second})
    content = path.read_bytes()
    path.write_bytes(content[: content.index(second[:300])])
    kinds = {file.path: file.kind for file in report_on(path).files}
    assert kinds == {"AA": "dicom", "BB": "unreadable"}


def test_a_truncated_image_is_a_clear_error(tmp_path: Path) -> None:
    path = Stick().write(tmp_path / "a.img", conforming())
    path.write_bytes(path.read_bytes()[:1024])
    with pytest.raises(UnreadableInputError, match="ends before"):
        report_on(path)


def test_the_clusters_that_are_looked_up_are_bounded(tmp_path: Path) -> None:
    path = Stick().write(tmp_path / "a.img", {"A": b"a" * 512 * 6, "B": b"b" * 512 * 6})
    listing = opened(path, Limits(clusters=10)).listing()
    assert [member.file_id for member in listing.members] == [("A",)]
    assert not listing.complete


def test_a_boot_sector_of_absurd_sizes_takes_no_time(tmp_path: Path) -> None:
    huge = {32: b"\xff" * 4, 36: b"\xff\xff\xff\x00"}
    path = Stick("FAT32", boot=huge).write(tmp_path / "a.img", {})
    started = time.monotonic()
    with pytest.raises(UnreadableInputError):
        report_on(path)
    assert time.monotonic() - started < 2


def _relink(path: Path, cluster: int, link: int) -> None:
    """Changes a link in the first table of an unpartitioned FAT16 image."""
    with path.open("r+b") as image:
        image.seek(512 + 2 * cluster)
        image.write(link.to_bytes(2, "little"))
